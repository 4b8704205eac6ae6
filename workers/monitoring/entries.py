"""The entries of an RSS or Atom feed."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser
from django.utils import timezone

from claims.actions.feeds import Listed
from claims.reading.folding import readable
from workers.monitoring.problems import NotAFeed

MOST_BYTES = 5_000_000
MOST_LISTED = 200  # the first of a feed, the newest of a sitemap
TAG = re.compile(r"<[^<>]*>")
DATES = ("published", "created", "updated")


def read_entries(body: bytes, url: str) -> tuple[Listed, ...]:
    """The entries of a feed that was looked through, as it lists them; at most MOST_LISTED."""
    if len(body) > MOST_BYTES:
        raise NotAFeed(f"it has more than {MOST_BYTES // 1_000_000} MB")
    # Bytes in a file: a text is taken for an address or a path, and opened.
    feed = feedparser.parse(
        BytesIO(body),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.version and not feed.entries:
        raise NotAFeed("it has no entries that can be read")
    listed = (listed_from(entry, url) for entry in feed.entries[:MOST_LISTED])
    return tuple(one for one in listed if one is not None)


def listed_from(entry: Mapping[str, Any], url: str) -> Listed | None:
    link = entry.get("feedburner_origlink") or entry.get("link")
    if not link:
        return None
    plain_entry = dict(entry)  # feedparser's own answers one date where another was asked for
    dates = (moment_of(plain_entry, name) for name in DATES)
    return Listed(
        url=urljoin(url, link.strip()),
        title=plain(entry.get("title") or ""),
        published=next((date for date in dates if date), None),
    )


def moment_of(entry: Mapping[str, Any], name: str) -> datetime | None:
    """When, in the publisher's own zone where it can be told: its day is the dateline."""
    said = moment(entry.get(name) or "")
    parsed = entry.get(f"{name}_parsed")
    if said is None and parsed:
        said = not_in_future(datetime.fromtimestamp(timegm(parsed), UTC))
    return said


def moment(text: str) -> datetime | None:
    """A time by RFC 5322 or ISO 8601, its zone kept; None for any other and for the future."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(text.strip())
        except (ValueError, TypeError, IndexError):
            continue
        return not_in_future(found if found.tzinfo else found.replace(tzinfo=UTC))
    return None


def not_in_future(found: datetime) -> datetime | None:
    try:
        return found if found <= timezone.now() + timedelta(hours=1) else None
    except OverflowError:
        return None


def plain(text: str) -> str:
    """A title without markup."""
    return readable(" ".join(unescape(TAG.sub("", text)).split()))[:500]
