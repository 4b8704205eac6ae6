"""Sitemaps (sitemaps.org 0.9), with Google's news tags, and indexes of sitemaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from claims.actions.feeds import Listed
from workers.monitoring.documents import local_name
from workers.monitoring.entries import MOST_LISTED, moment, plain
from workers.monitoring.problems import NotAFeed

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def read_sitemap(body: bytes) -> tuple[Listed, ...]:
    """The pages that a sitemap lists, newest first, at most MOST_LISTED."""
    rows = [dict(parts(row)) for row in rows_of(body, "url")]
    listed = [
        Listed(
            url=row["loc"],
            title=plain(row.get("title", "")),
            published=moment(row.get("publication_date", "")),
        )
        for row in sorted(rows, key=newest, reverse=True)
        if row.get("loc")
    ]
    return tuple(listed[:MOST_LISTED])


def read_index(body: bytes, most: int) -> tuple[str, ...]:
    """The sitemaps of an index, newest first."""
    rows = [dict(parts(row)) for row in rows_of(body, "sitemap")]
    return tuple(row["loc"] for row in sorted(rows, key=newest, reverse=True) if row.get("loc"))[
        :most
    ]


def rows_of(body: bytes, name: str) -> list[Element]:
    try:
        root = fromstring(body, forbid_dtd=True)
    except ParseError as problem:
        raise NotAFeed(f"it is not well formed: {problem}") from None
    return [row for row in root if local_name(row.tag) == name]


def parts(row: Element) -> Iterator[tuple[str, str]]:
    """The elements of a row by their local names, with those of its news tag.

    Not deeper: pictures and videos have a `loc` and a `title` of their own.
    """
    for part in row:
        name = local_name(part.tag)
        if name == "news":
            yield from parts(part)
        elif part.text and part.text.strip():
            yield name, part.text.strip()


def newest(row: dict[str, str]) -> datetime:
    return moment(row.get("publication_date", "") or row.get("lastmod", "")) or LONG_AGO
