"""A feed: take -> ask its site -> read -> submit what is new."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import Error
from django.utils import timezone

from claims.actions.feeds import (
    Listed,
    Polled,
    end_feed,
    postpone_poll,
    record_poll,
    take_feed,
)
from claims.models import Feed
from workers.fetching import Fetched, FetchProblem, HttpStatus, Refused
from workers.leases import Errand, under_lease
from workers.monitoring.documents import read_document
from workers.monitoring.entries import MOST_LISTED, read_entries
from workers.monitoring.problems import NotAFeed, PollProblem
from workers.monitoring.sitemaps import read_index, read_sitemap
from workers.monitoring.visiting import fetch_politely, may_fetch, origin_of

FEEDS = ("rss", "feed", "rdf")
MOST_SITEMAPS = 3  # of an index, at one poll
TIME_FOR_INDEX = 20.0  # seconds after which no further sitemap of an index is begun
LONGEST_PAUSE = timedelta(days=1)
UNCHANGED, GONE = 304, 410  # HTTP statuses


def poll_one(feed_id: UUID) -> None:
    """Poll one feed, unless somebody else does."""
    under_lease(Polling, feed_id)


class Polling(Errand[Feed, Polled]):
    """A feed that this process has taken. It is never given up, whatever its site does."""

    problems = (FetchProblem, PollProblem, Error)

    @classmethod
    def take(cls, pks: Sequence[UUID]) -> list[Self]:
        (pk,) = pks
        token = take_feed(feed_id=pk, lease=settings.LEASE)
        feeds = Feed.objects.select_related("source")
        return [cls(feeds.get(pk=pk), token)] if token else []

    @property
    def name(self) -> str:
        return f"feed={self.row.pk} url={self.row.url}"

    def find(self) -> Polled:
        return poll(self.row)

    def record(self, found: Polled) -> str:
        return f"new={record_poll(feed=self.row, token=self.token, polled=found)}"

    def postpone(self, *, until: datetime, problem: str, tried: bool) -> None:
        postpone_poll(
            feed_id=self.row.pk, token=self.token, until=until, problem=problem, tried=tried
        )

    def fail(self, *, problem: str) -> None:
        end_feed(feed_id=self.row.pk, token=self.token, problem=problem)

    def next_try(self, problem: Exception) -> datetime | None:
        """Less and less often while it fails; never again where its site says that it is gone.

        After n failures in a row: 1, 2, 4 … intervals, a day at most.
        """
        if isinstance(problem, Refused) or status_of(problem) == GONE:
            return None
        every = self.row.every
        doubled = every * float(2 ** min(self.row.attempts - 1, 10))
        return timezone.now() + max(every, min(doubled, LONGEST_PAUSE))


def status_of(problem: Exception) -> int | None:
    return problem.status if isinstance(problem, HttpStatus) else None


def poll(feed: Feed) -> Polled:
    """Ask for the feed with what we know of it, and read what has changed."""
    known = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    # An index may stand unchanged over sitemaps that are not.
    headers = {} if feed.kind == "index" else {name: said for name, said in known.items() if said}
    try:
        page = fetch_politely(feed.url, headers)
    except HttpStatus as problem:
        if problem.status == UNCHANGED:
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
