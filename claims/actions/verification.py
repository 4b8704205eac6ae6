"""Holding the stored rows against each other: quotes, orphans, stuck work, states, assessments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from claims.actions.assessments import Proposal, current_evidence, hash_of, places_of, propose
from claims.actions.seal_verification import broken_seals, unrecorded
from claims.models import (
    Appearance,
    Article,
    Check,
    Claim,
    Delivery,
    Evidence,
    Passage,
    StoredText,
    Verdict,
    guards,
    watches,
)
from claims.models.text import text_hash
from claims.models.work import WorkQuerySet
from claims.vocabulary import ClaimStatus

STUCK = timedelta(minutes=10)  # the sweeper acts within seconds
Problems = Iterator[str]


def wrong_hashes() -> Problems:
    """Every stored text is the text of its hash."""
    for row in StoredText.objects.filter(erased_at=None).iterator():
        if text_hash(row.text) != row.sha256:
            yield f"text {row.sha256} has been altered"


def wrong_quotes() -> Problems:
    """Every piece of evidence quotes its version to the letter."""
    rows = Evidence.objects.filter(quote__erased_at=None, version__body__erased_at=None)
    for piece in rows.select_related("quote", "version__body").iterator():
        text = piece.version.title if piece.part == "title" else piece.version.body.text
        if text[piece.start : piece.end] != piece.quote.text:
            yield f"evidence {piece.pk} does not quote its version"


def wrong_appearances() -> Problems:
    """Every claim stands in its versions where it is said to."""
    rows = Appearance.objects.filter(context__erased_at=None, version__body__erased_at=None)
    for place in rows.select_related("context", "version__body").iterator():
        text = place.version.title if place.part == "title" else place.version.body.text
        if text[place.start : place.end] != place.selector["exact"]:
            yield f"appearance {place.pk} of claim {place.claim_id} is not in its version"


def wrong_passages() -> Problems:
    """No passage reaches beyond its text."""
    for passage in Passage.objects.select_related("version__body").iterator():
        version = passage.version
        text = version.title if passage.part == "title" else version.body.text
        if passage.end > len(text) and version.body.erased_at is None:
            yield f"passage {passage.pk} reaches beyond its text"


def orphans() -> Problems:
    """Every claim appears somewhere or was stated by a person; every read article has a version."""
    lonely = Claim.objects.filter(appearances=None, stated_by=None, merged_into=None)
    lonely = lonely.exclude(verdicts__imported_at__isnull=False)  # an archive may name no place
    yield from (f"claim {pk} appears nowhere" for pk in lonely.values_list("pk", flat=True))
    empty = Article.objects.filter(state="read", versions=None).values_list("pk", flat=True)
    yield from (f"article {pk} was read and has no version" for pk in empty)


def unindexed() -> Problems:
    """Every claim can be found by its words (`manage.py migrate` indexes what was left out)."""
    for pk in Claim.objects.filter(index=None).values_list("pk", flat=True):
        yield f"claim {pk} is not indexed"


def stuck_work() -> Problems:
    """Nothing waits or runs for longer than the sweeper lets it."""
    before = timezone.now() - STUCK
    for rows, name in (
        (Article.objects.all(), "article"),
        (Check.objects.all(), "check"),
        (Delivery.objects.all(), "delivery"),
    ):
        yield from (f"{name} {pk} is stuck" for pk in stuck(rows, before))


def stuck(rows: WorkQuerySet[Any], before: datetime) -> Iterator[Any]:
    return iter(rows.due(before).values_list("pk", flat=True))


def wrong_states() -> Problems:
    """A claim is under way exactly while a check of it lives, and ruled while a verdict stands."""
    live = Check.objects.live().filter(claim=OuterRef("pk"))
    standing = Verdict.objects.published().filter(claim=OuterRef("pk"))
    rows = Claim.objects.standing().annotate(live=Exists(live), stands=Exists(standing))
    under_way = Q(status__in=(ClaimStatus.QUEUED, ClaimStatus.CHECKING))
    wrong = rows.filter(
        (under_way & Q(live=False))
        | Q(status=ClaimStatus.ASSESSED, live=True)
        | (Q(status=ClaimStatus.RULED) ^ Q(stands=True))
    )
    for claim in wrong:
        yield f"claim {claim.pk} is {claim.status}, which its checks and verdicts do not bear out"
    twice = Verdict.objects.published().values("claim").annotate(n=Count("pk")).filter(n__gt=1)
    yield from (f"claim {row['claim']} has {row['n']} published verdicts" for row in twice)


def lost_guards() -> Problems:
    """The database still refuses to rewrite history."""
    lost = guards.missing(connection) + watches.missing(connection)
    yield from (f"the database has lost its {name}" for name in lost)


def wrong_assessments() -> Problems:
    """Every assessment follows from the stored rows."""
    for claim in Claim.objects.standing().iterator():
        if differences(claim):
            yield from (f"claim {claim.pk}: {line}" for line in differences_at_rest(claim))


def differences_at_rest(claim: Claim) -> list[str]:
    """The same with the row locked: a check may have ended since the claim was read."""
    with transaction.atomic():
        return differences(Claim.objects.select_for_update().get(pk=claim.pk))


def differences(claim: Claim) -> list[str]:
    """Where a claim's stored assessment differs from what its rows say; none where it agrees."""
    if claim.checks.live().exists():
        return []  # it is being made
    current = current_evidence(claim)
    said = asdict(propose(claim, current, places_of([claim]))) | {"evidence_hash": hash_of(current)}
    names = [*Proposal.__dataclass_fields__, "evidence_hash"]
    return [
        f"{name} is stored as {getattr(claim, name)!r} and recomputed as {said[name]!r}"
        for name in names
        if getattr(claim, name) != said[name]
    ]


EXAMINATIONS: tuple[Callable[[], Problems], ...] = (
    wrong_hashes,
    wrong_quotes,
    wrong_appearances,
    wrong_passages,
    orphans,
    unindexed,
    stuck_work,
    wrong_states,
    lost_guards,
    broken_seals,
    unrecorded,
    wrong_assessments,
)
