"""Every write on deliveries: the leased work of sending a message, and sending it again."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.events import send
from claims.actions.webhooks import disable_webhook
from claims.exceptions import IllegalMove
from claims.models import AuditEntry, Delivery, Webhook
from claims.signals import announce_work
from claims.vocabulary import DeliveryState

TEST = "webhook.test"  # sent on request only; no webhook subscribes to it
GONE = 410


def take_delivery(*, delivery_id: UUID, lease: timedelta, attempts: int) -> UUID | None:
    """Lease a message to send: the token to record with, or None where there is nothing to do."""
    return Delivery.objects.take(delivery_id, now=timezone.now(), lease=lease, attempts=attempts)


def finish_delivery(*, delivery: Delivery, token: UUID, status: int) -> None:
    """The receiver took the message."""
    now = timezone.now()
    with transaction.atomic():
        Delivery.objects.settle(
            delivery.pk, token, to=DeliveryState.DONE, response_status=status, finished_at=now
        )
        paused = Webhook.objects.filter(pk=delivery.webhook_id, paused_until__isnull=False)
        paused.update(paused_until=None)


def postpone_delivery(
    *,
    delivery: Delivery,
    token: UUID,
    until: datetime,
    problem: str,
    status: int | None = None,
    tried: bool = True,
) -> None:
    """It was not sent, or the receiver did not take it; it is sent again from `until` on."""
    with transaction.atomic():
        Delivery.objects.give_back(delivery.pk, token, next_try=until, error=problem, tried=tried)
        if tried:
            Delivery.objects.filter(pk=delivery.pk).update(response_status=status)


def pause_webhook(*, webhook: Webhook, until: datetime) -> None:
    """Spare a receiver that is down."""
    Webhook.objects.filter(pk=webhook.pk).update(paused_until=until)


def fail_delivery(
    *, delivery: Delivery, token: UUID, problem: str, status: int | None = None
) -> None:
    """The message cannot be delivered, and trying again would not help. A receiver that is gone
    (410) is not written to any more."""
    with transaction.atomic():
        Delivery.objects.settle(
            delivery.pk,
            token,
            to=DeliveryState.FAILED,
            error=problem,
            response_status=status,
            finished_at=timezone.now(),
        )
        if status == GONE:
            disable_webhook(webhook=delivery.webhook, because="The receiver answered 410 Gone.")


def give_up_delivery(*, delivery_id: UUID, attempts: int) -> bool:
    """Fail a message that was tried often enough, visibly; False where it lives on."""
    now = timezone.now()
    with transaction.atomic():
        given_up = Delivery.objects.give_up(
            delivery_id, now=now, attempts=attempts, finished_at=now
        )
        if given_up:
            untold = Delivery.objects.filter(pk=delivery_id, error="")
            untold.update(error=f"The worker stopped before it was done, {attempts} times.")
    return given_up


def replay_delivery(*, delivery: Delivery, by: User | None) -> Delivery:
    """Send a message again under its own id, in a row of its own; the log keeps both."""
    if delivery.state not in (DeliveryState.DONE, DeliveryState.FAILED):
        raise IllegalMove("This message is still being delivered; wait until it has ended.")
    require_listening(delivery.webhook)
    with transaction.atomic():
        again = Delivery.objects.create(
            webhook=delivery.webhook,
            message=delivery.message,
            event=delivery.event,
            payload=delivery.payload,
            next_try=timezone.now(),
        )
        AuditEntry.objects.note(
            actor=by, action="replay delivery", about=delivery.webhook,
            after={"message": delivery.message_id},
        )  # fmt: skip
        announce_work(kind="delivery", method=str(again.webhook_id), ids=[again.pk])
    return again


def send_test(*, webhook: Webhook) -> Delivery:
    """Send a message that says nothing but that messages arrive."""
    require_listening(webhook)
    with transaction.atomic():
        (delivery,) = send([webhook], TEST, {"webhook": str(webhook.pk)})
    return delivery


def require_listening(webhook: Webhook) -> None:
    if not Webhook.objects.listening().filter(pk=webhook.pk).exists():
        raise IllegalMove("This webhook is disabled or deleted; nothing is sent to it.")
