"""Taking in what other publishers have checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.people import require_role
from claims.actions.sources import claimant_named, source_named
from claims.models import AuditEntry, FactCheck
from claims.models.factcheck import review_key
from claims.reviews import Review, Skipped
from claims.vocabulary import Role

TOGETHER = 500  # reviews in one transaction
AS_SAID = ("url", "claim", "claimed_on", "title", "label", "rating", "best", "worst",
           "explanation", "language", "published_at")  # fmt: skip


@dataclass(slots=True)
class Report:
    """What became of each review: new, corrected by its publisher, known, or not taken."""

    taken: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def import_factchecks(*, found: Iterable[Review | Skipped], by: User | None = None) -> Report:
    """Store the reviews of other publishers; one that is known is brought up to date.

    A review is known by its address and claim or, where its publisher reworded the claim, by an
    address at which there is no other review. `by` is None for the command line.
    """
    if by is not None:
        require_role(by, Role.SUBMITTER)
    report, reviews = Report(), dict[str, Review]()
    for one in found:
        if isinstance(one, Skipped):
            report.skipped.append(one)
        elif (key := review_key(one.url, one.claim)) in reviews:
            report.skipped.append(Skipped(one.url, "The same review stands above it."))
        else:
            reviews[key] = one
    alone = lone_addresses(reviews.values())
    keys = list(reviews)
    for start in range(0, len(keys), TOGETHER):
        some = {key: reviews[key] for key in keys[start : start + TOGETHER]}
        with transaction.atomic():
            store(some, alone, report, by)
    return report


def lone_addresses(reviews: Iterable[Review]) -> set[str]:
    """The addresses at which there is one review alone."""
    return {url for url, times in Counter(review.url for review in reviews).items() if times == 1}


def store(reviews: dict[str, Review], alone: set[str], report: Report, by: User | None) -> None:
    known = known_by_key(reviews, alone)
    new: list[FactCheck] = []
    for key, review in reviews.items():
        columns = columns_of(review)
        row = known.get(key)
        if row is None:
            new.append(FactCheck(key=key, **columns))
        elif update(row, key, columns, by):
            report.changed += 1
        else:
            report.unchanged += 1
    FactCheck.objects.bulk_create(new)
    report.taken += len(new)


def known_by_key(reviews: dict[str, Review], alone: set[str]) -> dict[str, FactCheck]:
    """The stored row of each review that is there already, by the review's own key."""
    rows = {row.key: row for row in FactCheck.objects.select_for_update().filter(key__in=reviews)}
    reworded = {r.url: key for key, r in reviews.items() if key not in rows and r.url in alone}
    there = list(FactCheck.objects.select_for_update().filter(url__in=reworded))
    times = Counter(row.url for row in there)
    return rows | {reworded[row.url]: row for row in there if times[row.url] == 1}


def columns_of(review: Review) -> dict[str, Any]:
    said = {name: getattr(review, name) for name in AS_SAID}
    return said | {
        "publisher": source_named(name=review.publisher, url=review.site or review.url),
        "claimant": claimant_named(review.claimant),
        "appearances": list(review.appearances),
    }


def update(row: FactCheck, key: str, columns: dict[str, Any], by: User | None) -> bool:
    """Bring a row up to date; False where it says the same already."""
    differing = [name for name, value in columns.items() if getattr(row, name) != value]
    if not differing:
        return False
    before = {name: plain(getattr(row, name)) for name in differing}
    for name in differing:
        setattr(row, name, columns[name])
    row.key, row.version, row.updated_at = key, row.version + 1, timezone.now()
    row.save()
    AuditEntry.objects.note(
        actor=by, action="update fact-check", about=row, before=before,
        after={name: plain(columns[name]) for name in differing},
    )  # fmt: skip
    return True


def plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | list | None) else str(value)
