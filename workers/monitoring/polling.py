"""A feed: take -> ask its site -> read -> submit what is new."""

from __future__ import annotations

import logging
import time
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from claims.actions.feeds import (
    Listed,
    Polled,
    end_feed,
    postpone_poll,
    record_poll,
    take_feed,
)
from claims.exceptions import StaleLease
from claims.models import Feed
from workers.fetching import Fetched, FetchProblem, HttpStatus, Refused
from workers.monitoring.documents import read_document
from workers.monitoring.entries import MOST_LISTED, read_entries
from workers.monitoring.problems import NotAFeed, NotNow, PollProblem
from workers.monitoring.sitemaps import read_index, read_sitemap
from workers.monitoring.visiting import fetch_politely, may_fetch, origin_of

logger = logging.getLogger(__name__)

FEEDS = ("rss", "feed", "rdf")
MOST_SITEMAPS = 3  # of an index, at one poll
TIME_FOR_INDEX = 20.0  # seconds after which no further sitemap of an index is begun
LONGEST_PAUSE = timedelta(days=1)
GONE = 410


def poll_one(feed_id: UUID) -> None:
    """Poll one feed, unless somebody else does."""
    token = take_feed(feed_id=feed_id, lease=settings.LEASE)
    if token is None:
        return
    feed = Feed.objects.select_related("source").get(pk=feed_id)
    try:
        new = record_poll(feed=feed, token=token, polled=poll(feed))
    except StaleLease:
        logger.info("feed=%s is polled by another worker", feed_id)
    except NotNow as wait:
        come_back(feed, token, wait)
    except (FetchProblem, PollProblem, DatabaseError) as problem:
        give_way(feed, token, problem)
    else:
        logger.info("feed=%s url=%s new=%s", feed_id, feed.url, new)


def poll(feed: Feed) -> Polled:
    """Ask for the feed with what we know of it, and read what has changed."""
    known = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    # An index may stand unchanged over sitemaps that are not.
    headers = {} if feed.kind == "index" else {name: said for name, said in known.items() if said}
    try:
        page = fetch_politely(feed.url, headers)
    except HttpStatus as problem:
        if problem.status == 304:
            return Polled(changed=False)
        raise
    kind, listed = read_page(page)
    return Polled(
        kind=kind,
        etag=page.headers.get("etag", ""),
        last_modified=page.headers.get("last-modified", ""),
        listed=tuple(one for one in listed if may_fetch(one.url)),
    )


def read_page(page: Fetched) -> tuple[str, tuple[Listed, ...]]:
    document = read_document(page)
    if document.root in FEEDS:
        return "feed", read_entries(document.body, page.url)
    if document.root == "urlset":
        return "sitemap", read_sitemap(document.body)
    if document.root == "sitemapindex":
        return "index", read_sitemaps(page.url, read_index(document.body, MOST_SITEMAPS))
    raise NotAFeed(f"it is <{document.root[:40]}>")


def read_sitemaps(index: str, sitemaps: tuple[str, ...]) -> tuple[Listed, ...]:
    """The pages of the newest sitemaps of an index; those of other sites are passed over."""
    listed: list[Listed] = []
    begun = time.monotonic()
    for url in sitemaps:
        if origin_of(url) != origin_of(index) or time.monotonic() - begun > TIME_FOR_INDEX:
            continue
        document = read_document(fetch_politely(url))
        if document.root == "urlset":
            listed += read_sitemap(document.body)
    return tuple(listed[:MOST_LISTED])


def come_back(feed: Feed, token: UUID, wait: NotNow) -> None:
    """The site's turn is later, or it said so: no failure of the feed."""
    try:
        postpone_poll(
            feed_id=feed.pk, token=token, until=wait.until, problem=str(wait), tried=False
        )
    except StaleLease:
        logger.info("feed=%s is polled by another worker", feed.pk)


def give_way(feed: Feed, token: UUID, problem: Exception) -> None:
    """Poll less and less often while it fails; stop where the site says that it is gone."""
    logger.warning("feed=%s url=%s attempts=%s %s", feed.pk, feed.url, feed.attempts, problem)
    gone = isinstance(problem, HttpStatus) and problem.status == GONE
    try:
        if gone or isinstance(problem, Refused):
            end_feed(feed_id=feed.pk, token=token, problem=str(problem))
        else:
            until = next_poll(feed, timezone.now())
            postpone_poll(feed_id=feed.pk, token=token, until=until, problem=str(problem))
    except StaleLease:
        logger.info("feed=%s is polled by another worker", feed.pk)


def next_poll(feed: Feed, now: datetime) -> datetime:
    """After n failures in a row: 1, 2, 4 … intervals, a day at most."""
    doubled = feed.every * float(2 ** min(feed.attempts - 1, 10))
    return now + max(feed.every, min(doubled, LONGEST_PAUSE))
