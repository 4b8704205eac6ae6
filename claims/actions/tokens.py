"""What is written about a token once it is issued: its use and its end."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from claims.models import ApiToken, AuditEntry

NOTED_AT_MOST_EVERY = timedelta(minutes=1)  # a read must not become a write each time


def note_use(*, token: ApiToken) -> None:
    """Note that a token was used just now, at most once a minute."""
    now = timezone.now()
    if token.last_used and token.last_used > now - NOTED_AT_MOST_EVERY:
        return
    stale = Q(last_used=None) | Q(last_used__lte=now - NOTED_AT_MOST_EVERY)
    ApiToken.objects.filter(stale, pk=token.pk).update(last_used=now)


def revoke_token(*, token: ApiToken, by: User | None = None, reason: str = "") -> None:
    """End a token at once; what it did stays on record."""
    with transaction.atomic():
        live = ApiToken.objects.filter(pk=token.pk, revoked_at=None)
        if live.update(revoked_at=timezone.now()):
            AuditEntry.objects.note(
                actor=by,
                action="revoke token",
                about=token.user,
                after={"key": token.token_key},
                reason=reason,
            )
