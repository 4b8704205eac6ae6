"""How sites are visited: one request at a time, by the rules of their robots.txt."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from claims.models import Site

LONGEST_RULES = 512_000  # bytes; crawlers read at least 500 KiB (RFC 9309, 2.5)


def site_at(*, origin: str) -> Site:
    """The row of a site; made where it is new."""
    return Site.objects.get_or_create(origin=origin)[0]


def take_turn(*, site: Site, pause: timedelta) -> datetime | None:
    """Take the right to ask a site once, now: None; or when it may be asked next.

    One conditional UPDATE, so that all workers together keep the pace.
    """
    now = timezone.now()
    free = Site.objects.filter(pk=site.pk, free_from__lte=now)
    if free.update(free_from=now + pause):
        return None
    site.refresh_from_db(fields=["free_from"])
    return site.free_from


def spare_site(*, site: Site, until: datetime) -> None:
    """Leave a site alone until then: it said so, or it has trouble."""
    Site.objects.filter(pk=site.pk).update(free_from=Greatest(F("free_from"), until))


def keep_rules(*, site: Site, rules: str, status: int, until: datetime) -> Site:
    """Keep what a site's robots.txt said; `status` is 0 where it could not be asked."""
    site.robots, site.robots_status = rules[:LONGEST_RULES], status
    site.robots_until = until
    site.save(update_fields=["robots", "robots_status", "robots_until"])
    return site
