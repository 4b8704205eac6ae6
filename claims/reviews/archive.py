"""A desk's own archive: verdicts with their dates, bylines, addresses and labels, a claim a row.

A row is what `manage.py export_verdicts` writes (a claim with all of its `verdicts`, oldest
first), a flat row of CSV or JSON lines (one verdict), or a ClaimReview.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from claims.reviews import tables
from claims.reviews.fields import address, day, moment, prose, text
from claims.reviews.reading import Format, loaded, read_reviews, sniffed, unreadable
from claims.reviews.values import Review, Skipped

BYLINES = ("byline", "author", "reviewer", "checked_by")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article, with what stands around them and where they stood."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    url: str = ""
    source: str = ""
    title: str = ""
    published_at: datetime | None = None
    language: str = ""
    stance: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArchivedVerdict:
    """One verdict; `rating` is a code of this desk's scale, `label` the words it was given."""

    label: str
    byline: str
    published_at: datetime | None
    rating: str = ""
    title: str = ""
    summary: str = ""
    rationale: str = ""
    review_url: str = ""
    no_evidence_reason: str = ""
    change: str = ""
    change_note: str = ""
    approved_by: str = ""
    approved_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_because: str = ""
    evidence: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class ArchivedClaim:
    """A claim and every verdict on it, oldest first; `url` is what makes it the same row again."""

    at: str
    url: str
    claim: str
    verdicts: tuple[ArchivedVerdict, ...]
    language: str = ""
    kind: str = ""
    claimant: str = ""
    claimed_on: date | None = None
    appearances: tuple[Excerpt, ...] = ()


def read_archive(body: str) -> Iterator[ArchivedClaim | Skipped]:
    """The rows of an archive in order, and what had to be skipped with the reason why."""
    body = body.removeprefix("\ufeff")
    form = sniffed(body)
    if form is Format.CSV:
        for number, row in tables.csv_rows(body):
            yield checked(flat(f"line {number}", row))
    elif form is Format.LINES or is_one_row(body):
        yield from from_lines(body)
    else:
        yield from from_reviews(body)


def is_one_row(body: str) -> bool:
    value = loaded(body)
    return isinstance(value, dict) and ("verdicts" in value or "@type" not in value)


def from_lines(body: str) -> Iterator[ArchivedClaim | Skipped]:
    for number, line in enumerate(body.split("\n"), 1):
        if not line.strip():
            continue
        at, row = f"line {number}", loaded(line)
        if why := unreadable(row):
            yield Skipped(at, why)
        elif not isinstance(row, dict):
            yield Skipped(at, "It is not an object.")
        elif "@type" in row:
            yield from from_reviews(json.dumps(row))
        else:
            yield checked(whole(at, row) if "verdicts" in row else flat(at, row))


def from_reviews(body: str) -> Iterator[ArchivedClaim | Skipped]:
    for review in read_reviews(body):
        yield review if isinstance(review, Skipped) else checked(of_review(review, review.url, {}))


def flat(at: str, row: dict[str, Any]) -> ArchivedClaim:
    return of_review(tables.review_from(row), at, row)


def of_review(review: Review, at: str, row: dict[str, Any]) -> ArchivedClaim:
    verdict = ArchivedVerdict(
        label=review.label,
        byline=next((name for key in BYLINES if (name := text(row.get(key)))), ""),
        published_at=review.published_at,
        title=review.title,
        summary=prose(row.get("summary")),
        rationale=prose(row.get("rationale")) or review.explanation,
        review_url=review.url,
    )
    return ArchivedClaim(
        at=at,
        url=review.url,
        claim=review.claim,
        verdicts=(verdict,),
        language=review.language,
        kind=text(row.get("kind")),
        claimant=review.claimant,
        claimed_on=review.claimed_on,
    )


def whole(at: str, row: dict[str, Any]) -> ArchivedClaim:
    return ArchivedClaim(
        at=at,
        url=address(row.get("url")),
        claim=prose(row.get("claim")),
        verdicts=tuple(verdict_from(one) for one in objects(row.get("verdicts"))),
        language=text(row.get("language"))[:12],
        kind=text(row.get("kind")),
        claimant=text(row.get("claimant")),
        claimed_on=day(row.get("claimed_on")),
        appearances=tuple(excerpt_from(one) for one in objects(row.get("appearances"))),
    )


def objects(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def verdict_from(row: dict[str, Any]) -> ArchivedVerdict:
    return ArchivedVerdict(
        label=text(row.get("label")),
        byline=text(row.get("byline")),
        published_at=moment(row.get("published_at")),
        rating=text(row.get("rating")),
        title=text(row.get("title")),
        summary=prose(row.get("summary")),
        rationale=prose(row.get("rationale")),
        review_url=address(row.get("review_url")),
        no_evidence_reason=prose(row.get("no_evidence_reason")),
        change=text(row.get("change")),
        change_note=prose(row.get("change_note")),
        approved_by=text(row.get("approved_by")),
        approved_at=moment(row.get("approved_at")),
        withdrawn_by=text(row.get("withdrawn_by")),
        withdrawn_at=moment(row.get("withdrawn_at")),
        withdrawn_because=prose(row.get("withdrawn_because")),
        evidence=tuple(excerpt_from(one) for one in objects(row.get("evidence"))),
    )


def excerpt_from(row: dict[str, Any]) -> Excerpt:
    verbatim = {name: str(row.get(name) or "") for name in ("exact", "prefix", "suffix")}
    words = ("source", "title", "language", "stance", "kind")
    return Excerpt(
        url=address(row.get("url")),
        note=prose(row.get("note")),
        published_at=moment(row.get("published_at")),
        **verbatim,
        **{name: text(row.get(name)) for name in words},
    )


def checked(row: ArchivedClaim) -> ArchivedClaim | Skipped:
    """The row, or why it cannot be taken."""
    if not row.url:
        return Skipped(row.at, "It has no web address (url) to be known by.")
    if not row.claim:
        return Skipped(row.at, "It does not say which claim was checked (claim).")
    if not row.verdicts:
        return Skipped(row.at, "It has no verdict.")
    if any(verdict.published_at is None for verdict in row.verdicts):
        return Skipped(row.at, "A verdict has no date of publication (date or published_at).")
    return row
