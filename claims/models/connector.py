"""Outside sources that are asked about claims: their limits, and whether they answer.

All of it is rows, so that limits and breaker hold for all workers together, whatever the broker.
"""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone

FAILURES = 5  # in a row, after which a connector is not asked for a while


class Connector(models.Model):
    """An outside source, and its circuit breaker (Nygard, "Release It!", 2007).

    Closed while it answers. After FAILURES failures in a row it opens: nobody asks until
    `open_until`. Then it is half open: one asks, and either closes it or opens it for longer.
    """

    slug = models.SlugField(primary_key=True, max_length=40, editable=False)
    enabled = models.BooleanField(default=True)
    at_once = models.PositiveSmallIntegerField(
        default=2, help_text="Requests under way at the same moment, by all workers together."
    )
    a_minute = models.PositiveIntegerField(
        default=60, help_text="Requests a minute, by all workers together."
    )
    free_from = models.DateTimeField(default=timezone.now, editable=False)
    failures = models.PositiveIntegerField(default=0, editable=False)
    openings = models.PositiveIntegerField(default=0, editable=False)
    open_until = models.DateTimeField(null=True, blank=True, editable=False)
    last_error = models.TextField(blank=True, default="", editable=False)
    last_error_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                name="a_connector_may_be_asked", condition=Q(at_once__gte=1, a_minute__gte=1)
            )
        ]

    def __str__(self) -> str:
        return self.slug

    def breaker(self, now: datetime) -> str:
        if self.open_until is None:
            return "closed"
        return "open" if now < self.open_until else "half-open"


class ConnectorSlotQuerySet(models.QuerySet["ConnectorSlot"]):
    def free(self, now: datetime) -> ConnectorSlotQuerySet:
        return self.filter(Q(until=None) | Q(until__lt=now))

    def taken(self, now: datetime) -> ConnectorSlotQuerySet:
        return self.filter(until__gte=now)


class ConnectorSlot(models.Model):
    """The right to one request under way; who holds it and until when at the latest."""

    id = models.BigAutoField(primary_key=True)
    connector = models.ForeignKey(Connector, on_delete=models.PROTECT, related_name="slots")
    number = models.PositiveSmallIntegerField()
    token = models.UUIDField(null=True, blank=True)
    until = models.DateTimeField(null=True, blank=True)

    objects = ConnectorSlotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["connector", "number"], name="one_slot_per_number")
        ]

    def __str__(self) -> str:
        return f"slot {self.number} of {self.connector_id}"
