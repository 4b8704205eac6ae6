"""Visiting a site politely: its robots.txt, one request at a time, and leaving when told to.

robots.txt as RFC 9309 has it: none (4xx) allows everything, one that cannot be had (5xx, no
answer) allows nothing, and what was read holds for a day.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from protego import Protego

from claims.actions.sites import keep_rules, site_at, spare_site, take_turn
from claims.models import Site
from workers.fetching import Door, Fetched, FetchProblem, HttpStatus, NotAPage
from workers.fetching.retry_after import asked_for
from workers.monitoring.problems import Forbidden, NotNow, RulesUnknown
from workers.parsing import PageProblem, decode

ROBOT = "factcheck"  # the product token, as in the User-Agent
RULES_TYPES = ("text/plain", "text/html", "application/octet-stream", "application/text")
FEED_TYPES = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml", "text/plain", "text/html", "application/gzip", "application/x-gzip",
    "application/octet-stream",
)  # fmt: skip
RULES_HOLD = timedelta(days=1)
RULES_RETRY = timedelta(minutes=30)
MOST_DELAY = 300.0  # seconds of Crawl-delay that are honoured
IN_LINE = timedelta(seconds=5)  # a turn that is so near is waited for
BUSY = (429, 503)


def fetch_politely(url: str, headers: Mapping[str, str] | None = None) -> Fetched:
    """Fetch a feed when its site lets us; raises NotNow where its turn is yet to come."""
    site = site_at(origin=origin_of(url))
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    await_turn(site, timedelta(seconds=settings.SITE_PAUSE))
    rules = rules_of(site, door)
    if not rules.can_fetch(url, ROBOT):
        raise Forbidden
    if delay := min(rules.crawl_delay(ROBOT) or 0.0, MOST_DELAY):
        spare_site(site=site, until=timezone.now() + timedelta(seconds=delay))
    try:
        return door.fetch(url, accept=FEED_TYPES, headers=headers)
    except HttpStatus as problem:
        if problem.status in BUSY:
            until = asked_for(problem.headers.get("retry-after", ""), timezone.now())
            spare_site(site=site, until=until)
            raise NotNow(until, f"The site is busy ({problem.detail}).") from None
        raise


def may_fetch(url: str) -> bool:
    """Whether robots.txt lets a page be fetched, by the rules as they were read last."""
    site = Site.objects.filter(pk=origin_of(url)).first()
    return site is None or Protego.parse(site.robots).can_fetch(url, ROBOT)


def origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()[:300]


def await_turn(site: Site, pause: timedelta) -> None:
    """Return when it is our turn, or raise NotNow where that is not soon."""
    while (free := take_turn(site=site, pause=pause)) is not None:
        if free - timezone.now() > IN_LINE:
            raise NotNow(free)
        time.sleep(max(0.01, (free - timezone.now()).total_seconds()))


def rules_of(site: Site, door: Door) -> Protego:
    now = timezone.now()
    if site.robots_until is None or site.robots_until < now:
        rules, status = fetch_rules(site, door)
        known = 200 <= status < 500
        until = now + (RULES_HOLD if known else RULES_RETRY)
        site = keep_rules(site=site, rules=rules, status=status, until=until)
    if not 200 <= site.robots_status < 500:
        raise RulesUnknown
    return Protego.parse(site.robots)


def fetch_rules(site: Site, door: Door) -> tuple[str, int]:
    """The rules and the status; 0 where there was no answer."""
    try:
        page = door.fetch(f"{site.origin}/robots.txt", accept=RULES_TYPES)
        return decode(page.body, page.charset), page.status
    except HttpStatus as problem:
        # 429 says that there are rules which we may not have now.
        return "", 503 if problem.status == 429 else problem.status
    except (NotAPage, PageProblem):
        return "", 404  # a page or a picture where the rules should be
    except FetchProblem:
        return "", 0
