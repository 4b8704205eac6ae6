"""Two claims that are one: a person merges them, and may take it back."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from claims.actions.assessments import settle_claim
from claims.actions.edits import STANDING, check_again
from claims.actions.events import tell
from claims.actions.people import require_role
from claims.exceptions import BadInput, IllegalMove
from claims.models import Appearance, AuditEntry, Claim
from claims.vocabulary import EventType, Role


def merge_claims(*, claim: Claim, into: Claim, by: User, reason: str) -> Claim:
    """Let `claim` be known as `into`, which gains its appearances; the survivor.

    Refused for a claim that a verdict stands on: its page would vanish. Merge the other way
    round; where both have verdicts, withdraw one first.
    """
    require_role(by, Role.EDITOR)
    if not reason.strip():
        raise BadInput("Say why the two are one claim.", field="reason")
    if claim.pk == into.pk:
        raise BadInput("A claim cannot be merged into itself.", field="into")
    with transaction.atomic():
        claim, into = locked(claim, into)
        if claim.merged_into_id or into.merged_into_id:
            raise IllegalMove("One of the two is merged already; load them again.")
        if claim.verdicts.filter(state__in=STANDING).exists():
            raise IllegalMove(
                "A verdict stands on this claim; merge the other one into it, or withdraw it."
            )
        Claim.objects.filter(pk=claim.pk).update(merged_into=into, updated_at=timezone.now())
        moved = move_appearances(claim, into)
        AuditEntry.objects.note(
            actor=by, action="merge claim", about=claim,
            after={"into": str(into.pk), "appearances": moved}, reason=reason,
        )  # fmt: skip
        tell(EventType.CLAIM_MERGED, claim=claim.pk, into=str(into.pk))
        weigh_anew(into)
    into.refresh_from_db()
    return into


def split_claim(*, claim: Claim, merged: Claim, by: User, reason: str) -> Claim:
    """Take a merge back: `merged` is a claim of its own again, with the appearances it brought."""
    require_role(by, Role.EDITOR)
    with transaction.atomic():
        claim, merged = locked(claim, merged)
        if merged.merged_into_id != claim.pk:
            raise IllegalMove("That claim is not merged into this one; load them again.")
        merge = AuditEntry.objects.about(merged).filter(action="merge claim").first()
        brought = merge.after["appearances"] if merge else []
        Appearance.objects.filter(claim=claim, pk__in=brought).update(claim=merged)
        Claim.objects.filter(pk=merged.pk).update(merged_into=None)
        AuditEntry.objects.note(
            actor=by, action="split claim", about=merged, before={"into": str(claim.pk)},
            reason=reason,
        )  # fmt: skip
        for part in (claim, merged):
            weigh_anew(part)
    merged.refresh_from_db()
    return merged


def locked(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Both rows, locked in one order whoever comes first."""
    rows = {row.pk: row for row in Claim.objects.filter(pk__in=[one.pk, other.pk]).in_lock()}
    return rows[one.pk], rows[other.pk]


def move_appearances(claim: Claim, into: Claim) -> list[int]:
    """Move what the survivor does not have yet; the ids, so that it can be taken back."""
    there = set(into.appearances.values_list("version_id", "part", "start", "end"))
    moved = [
        place.pk
        for place in claim.appearances.all()
        if (place.version_id, place.part, place.start, place.end) not in there
    ]
    Appearance.objects.filter(pk__in=moved).update(claim=into)
    return moved


def weigh_anew(claim: Claim) -> None:
    """Its appearances have changed: a new version, weighed at once and checked again."""
    Claim.objects.filter(pk=claim.pk).update(version=F("version") + 1, updated_at=timezone.now())
    claim.refresh_from_db()
    check_again(claim)
    settle_claim(claim)
