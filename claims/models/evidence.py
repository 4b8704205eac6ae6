"""What was found: a verbatim quote of a stored version, with a stance."""

from __future__ import annotations

from hashlib import sha256
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.comparing.values import Stance
from claims.models.article import ArticleVersion
from claims.models.check import Check
from claims.models.claim import Claim
from claims.models.text import StoredText
from claims.vocabulary import EvidenceKind


def fingerprint_of(
    *, method: str, sha256_of_version: str, start: int, end: int, stance: str
) -> str:
    """What makes a piece of evidence the same piece, whenever and however often it is found."""
    parts = (method, sha256_of_version, str(start), str(end), stance)
    return sha256("\x1f".join(parts).encode()).hexdigest()


class Evidence(models.Model):
    """`quote` is `version.body.text[start:end]` (or of the title, by `part`), to the letter.

    Found by a check, or added by a person (`added_by`, no check). Never altered.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    check_run = models.ForeignKey(
        Check, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    method = models.SlugField(max_length=40)
    kind = models.CharField(
        max_length=14, choices=EvidenceKind.choices, default=EvidenceKind.SECONDARY
    )
    stance = models.CharField(max_length=16, choices=[(s.value, s.value) for s in Stance])
    confidence = models.FloatField()
    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="evidence")
    part = models.CharField(max_length=5, default="body")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.ForeignKey(StoredText, on_delete=models.PROTECT, related_name="+")
    fingerprint = models.CharField(max_length=64)
    reasons = models.JSONField(default=list)
    superseded = models.BooleanField(default=False)
    comparer_version = models.CharField(max_length=20, blank=True, default="")
    found_at = models.DateTimeField(default=timezone.now, editable=False)
    obtained_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True, default="")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["found_at", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(fields=["check_run", "fingerprint"], name="evidence_once"),
            models.CheckConstraint(
                name="evidence_has_a_finder",
                condition=Q(check_run__isnull=False) | Q(added_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stance}: {self.quote.text[:60]}"
