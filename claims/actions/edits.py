"""What the desk changes about a claim: its words, whether it is worth a check, whose work it is."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from claims.actions.checks import queue_checks
from claims.actions.indexing import index_claims
from claims.actions.people import has_role, require_role
from claims.actions.sources import claimant_named
from claims.exceptions import BadInput, FactcheckError, IllegalMove
from claims.models import AuditEntry, Claim
from claims.reading.values import ClaimKind
from claims.vocabulary import ClaimStatus, Role, VerdictState

STANDING = (VerdictState.PUBLISHED, VerdictState.IN_REVIEW)


class StaleVersion(FactcheckError):
    """The claim has changed since you saw it; load it again and repeat your change."""

    code = "stale-version"


def edit_claim(*, claim: Claim, by: User, version: int, changes: dict[str, Any]) -> Claim:
    """Change `statement`, `claimant` (a name, "" for nobody) or `kind` of the version that was
    seen; the result is a new version. What was ruled on keeps its words."""
    require_role(by, Role.CHECKER)
    columns = edited_columns(changes)
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=claim.pk)
        if claim.version != version:
            raise StaleVersion
        if claim.verdicts.filter(state__in=STANDING).exists():
            raise IllegalMove("A verdict stands on these words; withdraw it before editing them.")
        before = {name: str(getattr(claim, name) or "") for name in columns}
        if before == {name: str(value or "") for name, value in columns.items()}:
            return claim
        now = timezone.now()
        Claim.objects.filter(pk=claim.pk).update(
            **columns, version=F("version") + 1, updated_at=now
        )
        claim.refresh_from_db()
        AuditEntry.objects.note(
            actor=by, action="edit claim", about=claim, before=before,
            after={name: str(value or "") for name, value in columns.items()},
        )  # fmt: skip
        index_claims(claims=[claim])
        if "statement" in columns:
            check_again(claim)
    return claim


def edited_columns(changes: dict[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    if "statement" in changes:
        if not changes["statement"].strip():
            raise BadInput("A claim needs a statement.", field="statement")
        columns["statement"] = changes["statement"].strip()
    if "kind" in changes:
        if changes["kind"] not in list(ClaimKind):
            raise BadInput(f"Use one of {', '.join(ClaimKind)}.", field="kind")
        columns["kind"] = changes["kind"]
    if "claimant" in changes:
        columns["claimant"] = claimant_named(changes["claimant"])
    if not columns:
        raise BadInput("Give statement, claimant or kind.")
    return columns


def check_again(claim: Claim) -> None:
    """Queue checks on what a claim says now; a dismissed one is left in peace."""
    if claim.status != ClaimStatus.DISMISSED:
        queue_checks(claims=[claim])


def dismiss_claim(*, claim: Claim, by: User, reason: str) -> Claim:
    """Put a claim aside, with the reason; its checks end as they will, nobody is asked to rule."""
    require_role(by, Role.CHECKER)
    if not reason.strip():
        raise BadInput("Say why the claim is dismissed.", field="reason")
    with transaction.atomic():
        was = claim.status
        Claim.objects.all().move_one(claim, to=ClaimStatus.DISMISSED, updated_at=timezone.now())
        AuditEntry.objects.note(
            actor=by, action="dismiss claim", about=claim, before={"status": was},
            after={"status": ClaimStatus.DISMISSED}, reason=reason,
        )  # fmt: skip
    return claim


def restore_claim(*, claim: Claim, by: User, reason: str = "") -> Claim:
    """Bring a dismissed claim back; it is checked anew."""
    require_role(by, Role.CHECKER)
    with transaction.atomic():
        dismissed = Claim.objects.filter(status=ClaimStatus.DISMISSED)
        dismissed.move_one(claim, to=ClaimStatus.QUEUED, updated_at=timezone.now())
        AuditEntry.objects.note(
            actor=by, action="restore claim", about=claim, reason=reason,
            before={"status": ClaimStatus.DISMISSED}, after={"status": ClaimStatus.QUEUED},
        )  # fmt: skip
        check_again(claim)
        if not claim.checks.live().exists():  # no method serves it: nothing would move it on
            Claim.objects.all().move_one(claim, to=ClaimStatus.ASSESSED)
    return claim


def assign_claim(*, claim: Claim, by: User, assignee: User | None, reason: str = "") -> Claim:
    """Make a claim somebody's work; None makes it nobody's."""
    require_role(by, Role.CHECKER)
    if assignee is not None and not has_role(assignee, Role.CHECKER):
        raise BadInput(f"{assignee} cannot rule; assign a checker.", field="assignee")
    with transaction.atomic():
        before = str(claim.assignee or "")
        Claim.objects.filter(pk=claim.pk).update(assignee=assignee, updated_at=timezone.now())
        AuditEntry.objects.note(
            actor=by, action="assign claim", about=claim, before={"assignee": before},
            after={"assignee": str(assignee or "")}, reason=reason,
        )  # fmt: skip
    claim.refresh_from_db()
    return claim
