"""Who is told of what happens, and each message to them: work that must be done."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from claims.models.work import Work, WorkQuerySet
from claims.vocabulary import DELIVERY_MOVES, DeliveryState


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def kept(self) -> WebhookQuerySet:
        return self.filter(deleted_at=None)

    def listening(self) -> WebhookQuerySet:
        """Those that messages are sent to: not switched off, and of a person who is still here."""
        return self.kept().filter(disabled_at=None, owner__is_active=True)


class Webhook(models.Model):
    """An address that is told of events. `paused_until` spares a receiver that is down."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="webhooks"
    )
    url = models.CharField(max_length=2000)
    description = models.CharField(max_length=200, blank=True, default="")
    events = models.JSONField(default=list)
    disabled_at = models.DateTimeField(null=True, blank=True)
    disabled_because = models.CharField(max_length=300, blank=True, default="")
    paused_until = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.description or self.url


class WebhookSecret(models.Model):
    """What a signing secret is made from, with the service's SECRET_KEY (docs/decisions).

    After a rotation the old one signs beside the new one until `retires_at`.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="secrets")
    nonce = models.CharField(max_length=64)
    fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField(default=timezone.now)
    retires_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.fingerprint[:8]


class DeliveryQuerySet(WorkQuerySet["Delivery"]):
    moves = DELIVERY_MOVES
    waiting = DeliveryState.PENDING
    running = DeliveryState.RUNNING
    failed = DeliveryState.FAILED

    def dead(self) -> DeliveryQuerySet:
        """Failed messages that were not sent again since, longest ago first."""
        again = self.model._default_manager.filter(
            webhook=OuterRef("webhook"),
            message=OuterRef("message"),
            created_at__gt=OuterRef("created_at"),
        )
        return self.filter(~Exists(again), state=DeliveryState.FAILED).order_by("finished_at")

    def ended_before(self, moment: datetime) -> DeliveryQuerySet:
        ended = (DeliveryState.DONE, DeliveryState.FAILED)
        return self.filter(state__in=ended, finished_at__lt=moment)


class Delivery(Work):
    """One message to one webhook. `message` is its `webhook-id`, the same in every attempt and in
    a replay, by which a receiver knows what it has had already."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, related_name="deliveries")
    message = models.UUIDField(default=uuid4, editable=False)
    event = models.CharField(max_length=40)
    payload = models.JSONField()
    state = models.CharField(
        max_length=8, choices=DeliveryState.choices, default=DeliveryState.PENDING
    )
    response_status = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = DeliveryQuerySet.as_manager()

    if TYPE_CHECKING:
        webhook_id: UUID

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(
                fields=["next_try"],
                name="delivery_due",
                condition=Q(state__in=[DeliveryState.PENDING, DeliveryState.RUNNING]),
            ),
            models.Index(fields=["webhook", "-created_at", "-id"], name="delivery_log"),
        ]

    def __str__(self) -> str:
        return f"{self.event} to {self.webhook_id}"

    @property
    def message_id(self) -> str:
        return f"msg_{self.message.hex}"
