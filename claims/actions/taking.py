"""Taking a claim that is nobody's work."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.people import require_role
from claims.exceptions import IllegalMove
from claims.models import AuditEntry, Claim
from claims.vocabulary import Role


def take_claim(*, claim: Claim, by: User) -> Claim:
    """Make a claim one's own work; raises IllegalMove where a colleague was quicker."""
    require_role(by, Role.CHECKER)
    with transaction.atomic():
        free = Claim.objects.filter(pk=claim.pk, assignee=None)
        if not free.update(assignee=by, updated_at=timezone.now()):
            raise IllegalMove("Somebody else took this claim just now.")
        AuditEntry.objects.note(
            actor=by, action="assign claim", about=claim, before={"assignee": ""},
            after={"assignee": str(by)}, reason="took the next claim",
        )  # fmt: skip
    claim.refresh_from_db()
    return claim
