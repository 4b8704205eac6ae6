"""What readers ask to be corrected."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.models.moving import MovingQuerySet
from claims.models.verdict import Verdict
from claims.vocabulary import CORRECTION_MOVES, CorrectionState


class CorrectionQuerySet(MovingQuerySet["CorrectionRequest"]):
    moves = CORRECTION_MOVES

    def waiting(self) -> CorrectionQuerySet:
        """Requests that nobody has answered, oldest first."""
        return self.filter(state=CorrectionState.OPEN).order_by("created_at", "id")


class CorrectionRequest(models.Model):
    """A reader's word against a published verdict; a person answers it.

    `sender` is a keyed hash of the address it came from, to bound how much one sender may send.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, related_name="correction_requests"
    )
    message = models.TextField()
    contact = models.CharField(max_length=200, blank=True, default="")
    sender = models.CharField(max_length=64, editable=False)
    state = models.CharField(
        max_length=8, choices=CorrectionState.choices, default=CorrectionState.OPEN
    )
    answer = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="an_answered_request_names_who",
                condition=Q(state=CorrectionState.OPEN) | Q(answered_by__isnull=False),
            )
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                name="correction_waiting",
                condition=Q(state=CorrectionState.OPEN),
            ),
            models.Index(fields=["sender", "created_at"], name="correction_sender"),
        ]

    def __str__(self) -> str:
        return self.message[:80]
