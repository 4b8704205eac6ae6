"""Who did what, when, and what it was before and after."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    def note(
        self,
        *,
        actor: User | None,
        action: str,
        about: models.Model,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
        reason: str = "",
    ) -> AuditEntry:
        """Write down a change; call it inside the change's own transaction."""
        return self.create(
            actor=actor,
            actor_name=actor.get_username() if actor else "",
            action=action,
            object_type=about._meta.model_name or "",
            object_id=str(about.pk),
            before=before or {},
            after=after or {},
            reason=reason,
        )

    def about(self, row: models.Model) -> AuditQuerySet:
        return self.filter(object_type=row._meta.model_name, object_id=str(row.pk))


class AuditEntry(models.Model):
    """One change by a person or by the system (no actor). Never altered, never deleted."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    actor_name = models.CharField(max_length=150, blank=True, default="")
    action = models.CharField(max_length=60)
    object_type = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.TextField(blank=True, default="")

    objects = AuditQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "audit entries"
        indexes = [models.Index(fields=["object_type", "object_id", "-id"], name="audit_object")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_name or 'system'} {self.action}"
