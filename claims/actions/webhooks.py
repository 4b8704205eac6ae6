"""Every write on webhooks: setting one up, its secrets, its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_hex
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone

from claims.actions.people import require_role
from claims.actions.signing import derived, fingerprint
from claims.exceptions import BadInput, IllegalMove
from claims.models import AuditEntry, Webhook, WebhookSecret
from claims.vocabulary import EventType, Role

OVERLAP = timedelta(hours=24)  # for which an old secret signs beside the new one
MOST = 20  # webhooks of one person


def add_webhook(
    *, owner: User, url: str, events: Sequence[str] = (), description: str = ""
) -> Webhook:
    """Set up a webhook for these events, all of them where none is named."""
    require_role(owner, Role.SUBMITTER)
    unknown = sorted({*events} - {*EventType.values})
    if unknown:
        raise BadInput(f"There is no event {unknown[0]!r}; use {', '.join(EventType)}.",
                       field="events")  # fmt: skip
    check_address(url)
    with transaction.atomic():
        if Webhook.objects.kept().filter(owner=owner).count() >= MOST:
            raise BadInput(f"You have {MOST} webhooks; delete one that is not needed any more.")
        webhook = Webhook.objects.create(
            owner=owner, url=url, description=description, events=sorted({*events} or EventType)
        )
        make_secret(webhook)
        AuditEntry.objects.note(
            actor=owner, action="add webhook", about=webhook,
            after={"url": url, "events": webhook.events},
        )  # fmt: skip
    return webhook


def check_address(url: str) -> None:
    try:
        URLValidator(schemes=["http", "https"])(url)
        parts = urlsplit(url)
    except (ValidationError, ValueError):
        raise BadInput("This is not a web address.", field="url") from None
    if parts.username is not None or parts.password is not None:
        raise BadInput(
            "Leave user name and password out; messages are signed instead.", field="url"
        )
    private = f"{parts.hostname}:{parts.port or 80}" in settings.FETCH_ALLOW
    if parts.scheme != "https" and not (private or settings.DEBUG):
        raise BadInput("Give an https:// address.", field="url")


def make_secret(webhook: Webhook) -> None:
    nonce = token_hex(32)
    secret = derived(nonce, settings.SECRET_KEY)
    WebhookSecret.objects.create(webhook=webhook, nonce=nonce, fingerprint=fingerprint(secret))


def rotate_secret(*, webhook: Webhook, by: User) -> None:
    """Make a new secret; what signed until now signs beside it for a day."""
    now = timezone.now()
    with transaction.atomic():
        Webhook.objects.select_for_update().get(pk=webhook.pk)
        webhook.secrets.filter(retires_at=None).update(retires_at=now + OVERLAP)
        make_secret(webhook)
        AuditEntry.objects.note(actor=by, action="rotate webhook secret", about=webhook)


def delete_webhook(*, webhook: Webhook, by: User) -> None:
    """End a webhook; what was sent stays on record, what was not is not sent any more."""
    with transaction.atomic():
        kept = Webhook.objects.kept().filter(pk=webhook.pk)
        if kept.update(deleted_at=timezone.now()):
            AuditEntry.objects.note(
                actor=by, action="delete webhook", about=webhook, before={"url": webhook.url}
            )


def disable_webhook(*, webhook: Webhook, because: str, by: User | None = None) -> None:
    """Send nothing more until somebody enables it again."""
    with transaction.atomic():
        on = Webhook.objects.kept().filter(pk=webhook.pk, disabled_at=None)
        if on.update(disabled_at=timezone.now(), disabled_because=because[:300]):
            AuditEntry.objects.note(
                actor=by, action="disable webhook", about=webhook, reason=because
            )


def enable_webhook(*, webhook: Webhook, by: User) -> Webhook:
    """Send to it again; raises IllegalMove where it was not disabled."""
    with transaction.atomic():
        off = Webhook.objects.kept().filter(pk=webhook.pk, disabled_at__isnull=False)
        if not off.update(disabled_at=None, disabled_because="", paused_until=None):
            raise IllegalMove("This webhook is not disabled.")
        AuditEntry.objects.note(actor=by, action="enable webhook", about=webhook)
    webhook.refresh_from_db()
    return webhook
