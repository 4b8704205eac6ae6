"""Weighing a claim's current evidence into the machine's proposal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from claims.actions.events import tell
from claims.comparing.values import Stance, Weighed
from claims.comparing.weighing import weigh
from claims.models import Appearance, Check, Claim, Evidence, Verdict
from claims.vocabulary import AssessmentLabel, CheckState, ClaimStatus, EventType

APPEARANCE_CONFIDENCE = 0.9  # another origin that states the claim itself
LIVE = (CheckState.PENDING, CheckState.RUNNING)
UNDER_WAY = (ClaimStatus.QUEUED, ClaimStatus.CHECKING)
FALSE_SIDE, TRUE_SIDE = 2, 4  # ordinals of the rating scale


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rows say about a claim, as its columns hold it."""

    assessment: str
    confidence: float | None
    assessment_reasons: list[str]
    sources_for: int
    sources_against: int
    incomplete: list[str]


def settle_claim(claim: Claim) -> None:
    """Bring a claim up to date after a check ended; call it with the claim's row locked.

    Under the lock what was read stays true, so that one statement writes all that has changed.
    """
    current = current_evidence(claim)
    proposal = propose(claim, current)
    changes: dict[str, object] = {
        field: getattr(proposal, field) for field in Proposal.__dataclass_fields__
    }
    if (evidence_hash := hash_of(current)) != claim.evidence_hash:
        changes |= {"evidence_hash": evidence_hash, "version": F("version") + 1}
    if reason := contrary_news(claim, current):
        changes |= {"needs_review": True, "review_reason": reason}
    write(claim, changes | {"updated_at": timezone.now()})
    tell_news(claim, proposal, reason)


def write(claim: Claim, changes: dict[str, object]) -> None:
    row = Claim.objects.filter(pk=claim.pk)
    if any(check.state in LIVE for check in claim.checks.all()):
        row.update(**changes)
        return
    changes |= {"checked_at": timezone.now()}
    starts = [check.started_at for check in latest_runs(claim).values() if check.started_at]
    if claim.dirty_since and starts and claim.dirty_since <= min(starts):
        changes |= {"dirty_since": None}  # the checks began later, and have looked at that news
    if claim.status in UNDER_WAY:
        row.move(to=ClaimStatus.ASSESSED, **changes)
    else:
        row.update(**changes)


def tell_news(claim: Claim, proposal: Proposal, reason: str) -> None:
    """Tell webhooks what weighing changed; `claim` is as it was before."""
    if proposal.assessment != claim.assessment:
        tell(
            EventType.ASSESSMENT_CHANGED,
            claim=claim.pk,
            assessment=proposal.assessment,
            before=claim.assessment,
            confidence=proposal.confidence,
        )
    if reason and not claim.needs_review:
        tell(EventType.CLAIM_NEEDS_REVIEW, claim=claim.pk, reason=reason)


def propose(claim: Claim, current: Iterable[Evidence]) -> Proposal:
    """The assessment that follows from the stored rows; `explain` holds it against the columns."""
    latest = latest_runs(claim)
    incomplete = sorted(m for m, check in latest.items() if check.state == CheckState.FAILED)
    if not latest or len(incomplete) == len(latest):
        label = AssessmentLabel.FAILED if latest else AssessmentLabel.NOT_CHECKED
        return Proposal(label, None, [], 0, 0, incomplete)
    result = weigh(scales(claim, current))
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
    done = latest(check for check in claim.checks.all() if check.state == CheckState.DONE)
    by_machine = Q(check_run__in=[check.pk for check in done.values()])
    found = claim.evidence.filter(by_machine | Q(check_run=None))
    return found.select_related("version__article__source").order_by("found_at", "id")


def scales(claim: Claim, current: Iterable[Evidence]) -> list[Weighed]:
    """Evidence and the appearances in other articles, each with its origin."""
    appearances = list(
        Appearance.objects.filter(claim=claim).select_related("version__article__source").in_order()
    )
    own = appearances[0].version.article.origin_keys() if appearances else frozenset()
    return [
        *(weighed_evidence(claim, piece, own) for piece in current),
        *(weighed_appearance(claim, place, own) for place in appearances),
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
