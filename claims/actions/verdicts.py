"""Every write on verdicts: a named person rules, another approves, a correction replaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.events import tell_publication, tell_withdrawal
from claims.actions.people import require_role
from claims.exceptions import BadInput, NeedsAnotherPerson, StalePage
from claims.models import (
    Approval,
    AuditEntry,
    Claim,
    Evidence,
    Rating,
    Verdict,
    VerdictEvidence,
    Withdrawal,
)
from claims.vocabulary import ClaimStatus, Role, VerdictChange, VerdictState


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a fact-checker says. `evidence` names rows of the claim, or `no_evidence_reason` why
    there are none; `claim_version` is the version that the person saw."""

    rating: str
    rationale: str
    claim_version: int
    evidence: Sequence[UUID] = ()
    no_evidence_reason: str = ""
    title: str = ""
    summary: str = ""
    rating_label: str = ""
    review_url: str = ""
    replaces: UUID | None = None
    change: str = ""
    change_note: str = ""


def rule_verdict(*, claim: Claim, author: User, ruling: Ruling) -> Verdict:
    """Rule on a claim as it was seen; published at once, or in review where the desk wants two."""
    require_role(author, Role.CHECKER)
    rating = check_ruling(ruling)
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=claim.pk)
        if claim.version != ruling.claim_version:
            raise StalePage
        standing = check_replacement(claim, ruling)
        verdict = write_verdict(claim, author, ruling, rating, standing)
        AuditEntry.objects.note(
            actor=author,
            action="rule verdict",
            about=verdict,
            before={"verdict": str(standing.pk), "rating": standing.rating_id} if standing else {},
            after={
                "claim": str(claim.pk),
                "rating": rating.code,
                "version": claim.version,
                "proposed": claim.assessment,  # which later checks may change
            },
            reason=ruling.change_note,
        )
        if not verdict.second_review:
            publish(verdict)
            tell_publication(verdict)
    return verdict


def check_ruling(ruling: Ruling) -> Rating:
    rating = Rating.objects.filter(code=ruling.rating).first()
    if rating is None:
        codes = ", ".join(Rating.objects.values_list("code", flat=True))
        raise BadInput(f"There is no rating {ruling.rating!r}; use one of {codes}.", field="rating")
    if not ruling.rationale.strip():
        raise BadInput("Say why: a verdict needs a rationale.", field="rationale")
    if not ruling.evidence and not ruling.no_evidence_reason.strip():
        raise BadInput(
            "Name at least one piece of evidence, or say in no_evidence_reason why there is none.",
            field="evidence",
        )
    return rating


def check_replacement(claim: Claim, ruling: Ruling) -> Verdict | None:
    """The published verdict that this ruling replaces; a later ruling must name it and say why."""
    if claim.merged_into_id:
        raise BadInput(f"This claim was merged into {claim.merged_into_id}; rule on that one.")
    if claim.status == ClaimStatus.DISMISSED:
        raise BadInput("This claim was dismissed; restore it before ruling on it.")
    standing = Verdict.objects.published().filter(claim=claim).first()
    if ruling.replaces != (standing.pk if standing else None):
        raise StalePage(
            f"The published verdict is {standing.pk}; a new one must name it in replaces."
            if standing
            else "There is no published verdict to replace; leave replaces out."
        )
    if standing and ruling.change not in VerdictChange.values:
        raise BadInput("Say whether this is a correction or an update.", field="change")
    if standing and not ruling.change_note.strip():
        raise BadInput("Say in a public note what has changed.", field="change_note")
    if claim.verdicts.filter(state=VerdictState.IN_REVIEW).exists():
        raise StalePage("A verdict on this claim waits for its second reviewer; decide that first.")
    return standing


def write_verdict(
    claim: Claim, author: User, ruling: Ruling, rating: Rating, standing: Verdict | None
) -> Verdict:
    evidence = list(Evidence.objects.filter(claim=claim, pk__in=ruling.evidence))
    if missing := {*ruling.evidence} - {piece.pk for piece in evidence}:
        named = ", ".join(str(pk) for pk in missing)
        raise BadInput(f"No such evidence on this claim: {named}.", field="evidence")
    verdict = Verdict.objects.create(
        claim=claim,
        claim_version=claim.version,
        rating=rating,
        rating_label=ruling.rating_label or rating.label,
        title=ruling.title,
        summary=ruling.summary,
        rationale=ruling.rationale.strip(),
        author=author,
        no_evidence_reason=ruling.no_evidence_reason.strip(),
        state=VerdictState.IN_REVIEW if settings.REQUIRE_SECOND_REVIEWER else VerdictState.DRAFT,
        second_review=settings.REQUIRE_SECOND_REVIEWER,
        replaces=standing,
        change=ruling.change if standing else "",
        change_note=ruling.change_note if standing else "",
        review_url=ruling.review_url,
    )
    VerdictEvidence.objects.bulk_create(
        VerdictEvidence(verdict=verdict, evidence=piece) for piece in evidence
    )
    return verdict


def publish(verdict: Verdict) -> None:
    """Make a verdict the standing one of its claim; the one before it is replaced."""
    now = timezone.now()
    if verdict.replaces is not None:
        Verdict.objects.filter(pk=verdict.replaces.pk).move(to=VerdictState.REPLACED)
    Verdict.objects.all().move_one(verdict, to=VerdictState.PUBLISHED, published_at=now)
    claim = Claim.objects.filter(pk=verdict.claim_id)
    claim.exclude(status=ClaimStatus.RULED).move(to=ClaimStatus.RULED)
    claim.update(needs_review=False, review_reason="", reviewed_at=now, updated_at=now)


def approve_verdict(*, verdict: Verdict, approver: User) -> Verdict:
    """Publish another person's verdict that waits for a second reviewer."""
    require_role(approver, Role.CHECKER)
    if approver.pk == verdict.author_id:
        raise NeedsAnotherPerson
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=verdict.claim_id)
        verdict = Verdict.objects.select_for_update().get(pk=verdict.pk)
        if claim.version != verdict.claim_version:
            raise StalePage("The claim or its evidence has changed since the verdict was written.")
        if verdict.state != VerdictState.IN_REVIEW:
            raise StalePage(f"This verdict is {verdict.state}; only one in review can be approved.")
        Approval.objects.create(
            verdict=verdict, verdict_author_id=verdict.author_id, approver=approver
        )
        publish(verdict)
        tell_publication(verdict)
        AuditEntry.objects.note(
            actor=approver, action="approve verdict", about=verdict,
            before={"state": VerdictState.IN_REVIEW}, after={"state": VerdictState.PUBLISHED},
        )  # fmt: skip
    return verdict


def withdraw_verdict(*, verdict: Verdict, by: User, reason: str) -> Verdict:
    """Take a verdict back, publicly and with a reason; the claim returns to the desk."""
    require_role(by, Role.CHECKER if verdict.author_id == by.pk else Role.EDITOR)
    if not reason.strip():
        raise BadInput("Say why the verdict is withdrawn; readers will see it.", field="reason")
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=verdict.claim_id)
        was = verdict.state
        Verdict.objects.all().move_one(verdict, to=VerdictState.WITHDRAWN)
        Withdrawal.objects.create(verdict=verdict, withdrawn_by=by, reason=reason.strip())
        if was == VerdictState.PUBLISHED:
            back = ClaimStatus.QUEUED if claim.checks.live().exists() else ClaimStatus.ASSESSED
            ruled = Claim.objects.filter(pk=claim.pk, status=ClaimStatus.RULED)
            ruled.move(to=back, needs_review=False, updated_at=timezone.now())
            tell_withdrawal(verdict)
        AuditEntry.objects.note(
            actor=by, action="withdraw verdict", about=verdict, before={"state": was},
            after={"state": VerdictState.WITHDRAWN}, reason=reason,
        )  # fmt: skip
    return verdict


def confirm_verdict(*, claim: Claim, by: User, reason: str) -> Claim:
    """ "Still stands": the new evidence was seen and does not change the published verdict."""
    require_role(by, Role.CHECKER)
    if not reason.strip():
        raise BadInput("Say why the verdict still stands.", field="reason")
    with transaction.atomic():
        now = timezone.now()
        flagged = Claim.objects.filter(pk=claim.pk, needs_review=True)
        if not flagged.update(
            needs_review=False, review_reason="", reviewed_at=now, updated_at=now
        ):
            raise StalePage("This claim no longer waits for a review; load it again.")
        AuditEntry.objects.note(
            actor=by, action="still stands", about=claim, reason=reason,
            before={"needs_review": True, "because": claim.review_reason},
            after={"needs_review": False},
        )  # fmt: skip
    claim.refresh_from_db()
    return claim
