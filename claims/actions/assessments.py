"""Weighing a claim's current evidence into the machine's proposal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TypeVar
from uuid import UUID

from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from claims.actions.events import News, tell_all
from claims.comparing.values import Stance, Weighed
from claims.comparing.weighing import weigh
from claims.models import Appearance, Check, Claim, Evidence, Recheck, Verdict
from claims.vocabulary import AssessmentLabel, CheckState, ClaimStatus, EventType

APPEARANCE_CONFIDENCE = 0.9  # another origin that states the claim itself
LIVE = (CheckState.PENDING, CheckState.RUNNING)
UNDER_WAY = (ClaimStatus.QUEUED, ClaimStatus.CHECKING)
FALSE_SIDE, TRUE_SIDE = 2, 4  # ordinals of the rating scale
# What weighing reads of a piece of evidence and of an appearance: their origin, and no text.
ORIGIN = tuple(
    f"version__article__{name}" for name in ("dateline", "copy_of_id", "source_id", "source__owner")
)
PIECE = ("claim_id", "check_run_id", "method", "stance", "confidence", "superseded", "fingerprint",
         "found_at", *ORIGIN)  # fmt: skip
PLACE = ("claim_id", *ORIGIN)
RUN = ("claim_id", "method", "revision", "state", "outcome", "started_at", "finished_at")
WEIGHED = ("status", "assessment", "as_of", "evidence_hash", "needs_review", "reviewed_at")

Row = TypeVar("Row", Evidence, Appearance)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rows say about a claim, as its columns hold it."""

    assessment: str
    confidence: float | None
    assessment_reasons: list[str]
    sources_for: int
    sources_against: int
    incomplete: list[str]


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be written of a claim; it is `at_rest` once none of its checks lives, and becomes
    `assessed` by that where it was under way."""

    claim: Claim
    proposal: Proposal
    review: str
    at_rest: bool
    assessed: bool
    changes: dict[str, object]


def settle_claim(claim: Claim) -> None:
    """Bring a claim up to date; call it with the claim's row locked."""
    settle_claims([claim])


def settle_claims(claims: Sequence[Claim]) -> None:
    """Bring claims up to date after checks of them ended; call it with the claims' rows locked.

    Under the lock what was read stays true, so that one statement writes all that has changed.
    """
    now = timezone.now()
    read_runs(claims)
    pieces = by_claim(evidence_of(claims).only(*PIECE))
    places = by_claim(places_of(claims).only(*PLACE))
    settled = [settle(claim, pieces[claim.pk], places[claim.pk], now) for claim in claims]
    write(settled)
    forget_news(one.claim for one in settled if one.at_rest)
    tell_news(settled)


def read_runs(claims: Sequence[Claim]) -> None:
    """Read the runs of the claims once, for all that is asked of them."""
    prefetch_related_objects(claims, Prefetch("checks", Check.objects.order_by().only(*RUN)))


def by_claim(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    grouped: dict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.claim_id].append(row)
    return grouped


def settle(
    claim: Claim, current: Sequence[Evidence], places: Sequence[Appearance], now: datetime
) -> Settled:
    proposal = propose(claim, current, places)
    changes: dict[str, object] = {
        field: getattr(proposal, field) for field in Proposal.__dataclass_fields__
    }
    if (evidence_hash := hash_of(current)) != claim.evidence_hash:
        changes |= {"evidence_hash": evidence_hash, "version": F("version") + 1}
    review = contrary_news(claim, current)
    if review:
        changes |= {"needs_review": True, "review_reason": review}
    at_rest = not any(check.state in LIVE for check in claim.checks.all())
    if at_rest:
        changes |= {"checked_at": now}
    assessed = at_rest and claim.status in UNDER_WAY
    return Settled(claim, proposal, review, at_rest, assessed, changes | {"updated_at": now})


def forget_news(claims: Iterable[Claim]) -> None:
    """Checks that began after a claim was marked have looked at the news that it was marked for."""
    at_rest = {claim.pk: claim for claim in claims}
    for mark in Recheck.objects.filter(claim__in=at_rest):
        runs = latest_runs(at_rest[mark.claim_id]).values()
        starts = [check.started_at for check in runs if check.started_at]
        if starts and mark.since <= min(starts):
            Recheck.objects.filter(pk=mark.pk, since=mark.since).delete()


def write(settled: Iterable[Settled]) -> None:
    """Claims of which the same is to be written, as where nothing was found, share a statement."""
    alike: dict[str, list[Settled]] = defaultdict(list)
    for one in settled:
        alike[repr((one.assessed, one.changes))].append(one)
    for group in alike.values():
        rows = Claim.objects.filter(pk__in=[one.claim.pk for one in group])
        changes = group[0].changes
        if group[0].assessed:
            rows.move(to=ClaimStatus.ASSESSED, **changes)
        else:
            rows.update(**changes)


def tell_news(settled: Sequence[Settled]) -> None:
    """Tell webhooks what weighing changed; each claim is as it was before."""
    tell_all(
        EventType.ASSESSMENT_CHANGED,
        [
            News(
                one.claim.pk,
                {
                    "assessment": one.proposal.assessment,
                    "before": one.claim.assessment,
                    "confidence": one.proposal.confidence,
                },
            )
            for one in settled
            if one.proposal.assessment != one.claim.assessment
        ],
    )
    tell_all(
        EventType.CLAIM_NEEDS_REVIEW,
        [
            News(one.claim.pk, {"reason": one.review})
            for one in settled
            if one.review and not one.claim.needs_review
        ],
    )


def propose(claim: Claim, current: Iterable[Evidence], places: Iterable[Appearance]) -> Proposal:
    """The assessment that follows from the stored rows; `explain` holds it against the columns."""
    latest = latest_runs(claim)
    incomplete = sorted(m for m, check in latest.items() if check.state == CheckState.FAILED)
    if not latest or len(incomplete) == len(latest):
        label = AssessmentLabel.FAILED if latest else AssessmentLabel.NOT_CHECKED
        return Proposal(label, None, [], 0, 0, incomplete)
    result = weigh(scales(claim, current, list(places)))
    return Proposal(
        assessment=result.assessment.value,
        confidence=round(result.confidence, 4),
        assessment_reasons=list(result.reasons),
        sources_for=result.sources_for,
        sources_against=result.sources_against,
        incomplete=incomplete,
    )


def latest_runs(claim: Claim) -> dict[str, Check]:
    """The latest ended run of each method."""
    return latest(check for check in claim.checks.all() if check.state not in LIVE)


def latest(runs: Iterable[Check]) -> dict[str, Check]:
    return {check.method: check for check in sorted(runs, key=lambda check: check.revision)}


def current_evidence(claim: Claim) -> QuerySet[Evidence]:
    """What each method's latest done run found, and what people added."""
    return evidence_of([claim])


def evidence_of(claims: Sequence[Claim]) -> QuerySet[Evidence]:
    """The current evidence of some claims, of each in the order in which it was found."""
    done = [
        check.pk
        for claim in claims
        for check in latest(c for c in claim.checks.all() if c.state == CheckState.DONE).values()
    ]
    found = Evidence.objects.filter(
        Q(check_run__in=done) | Q(check_run=None), claim__in=[claim.pk for claim in claims]
    )
    return found.select_related("version__article__source").order_by("found_at", "id")


def places_of(claims: Sequence[Claim]) -> QuerySet[Appearance]:
    """Where some claims appear, the first published first."""
    found = Appearance.objects.filter(claim__in=[claim.pk for claim in claims])
    return found.select_related("version__article__source").in_order()


def scales(
    claim: Claim, current: Iterable[Evidence], places: Sequence[Appearance]
) -> list[Weighed]:
    """Evidence and the appearances in other articles, each with its origin."""
    own = places[0].version.article.origin_keys() if places else frozenset()
    return [
        *(weighed_evidence(claim, piece, own) for piece in current),
        *(weighed_appearance(claim, place, own) for place in places),
    ]


def weighed_evidence(claim: Claim, piece: Evidence, own: frozenset[str]) -> Weighed:
    article = piece.version.article
    origins = article.origin_keys()
    return Weighed(
        stance=Stance(piece.stance),
        confidence=piece.confidence,
        origins=origins,
        own=bool(origins & own),
        published=article.dateline,
        as_of=claim.as_of,
        superseded=piece.superseded,
        kind="person" if piece.check_run_id is None else piece.method,
    )


def weighed_appearance(claim: Claim, place: Appearance, own: frozenset[str]) -> Weighed:
    article = place.version.article
    origins = article.origin_keys()
    return Weighed(
        stance=Stance.SUPPORTS,
        confidence=APPEARANCE_CONFIDENCE,
        origins=origins,
        own=bool(origins & own),
        published=article.dateline,
        as_of=claim.as_of,
        kind="appearance",
    )


def hash_of(current: Iterable[Evidence]) -> str:
    """The hash of the current evidence's fingerprints; "" for none."""
    fingerprints = sorted({piece.fingerprint for piece in current})
    return sha256("".join(fingerprints).encode()).hexdigest() if fingerprints else ""


def contrary_news(claim: Claim, current: Iterable[Evidence]) -> str:
    """Why a ruled claim should be looked at again, "" where it need not.

    News is what nobody had found when a person last looked; contrary, what opposes the ruling.
    """
    if claim.status != ClaimStatus.RULED:
        return ""
    verdict = Verdict.objects.published().filter(claim=claim).select_related("rating").first()
    if verdict is None:
        return ""
    opposed = opposed_stances(verdict.rating.ordinal)
    seen = claim.evidence.filter(found_at__lte=claim.reviewed_at)
    known = set(seen.values_list("fingerprint", flat=True))
    for piece in current:
        if piece.stance in opposed and not piece.superseded and piece.fingerprint not in known:
            return f"New evidence {piece.stance} what was ruled {verdict.rating_label.lower()}."
    return ""


def opposed_stances(ordinal: int | None) -> frozenset[str]:
    if ordinal is not None and ordinal >= TRUE_SIDE:
        return frozenset({Stance.REFUTES})
    if ordinal is not None and ordinal <= FALSE_SIDE:
        return frozenset({Stance.SUPPORTS})
    return frozenset({Stance.SUPPORTS, Stance.REFUTES})
