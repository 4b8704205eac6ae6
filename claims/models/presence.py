"""Which workers and sweepers live, by their own word."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone

FRESH = timedelta(seconds=45)  # three beats


class PresenceQuerySet(models.QuerySet["Presence"]):
    def fresh(self, now: datetime) -> PresenceQuerySet:
        return self.filter(seen_at__gte=now - FRESH)


class Presence(models.Model):
    """A process that works, and when it last said so."""

    name = models.CharField(primary_key=True, max_length=200)
    role = models.CharField(max_length=10, choices=[(r, r) for r in ("worker", "sweeper")])
    since = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        ordering = ["role", "name"]

    def __str__(self) -> str:
        return f"{self.role} {self.name}"
