"""Fact-checks that others published."""

from __future__ import annotations

from hashlib import sha256
from uuid import uuid4

from django.db import models
from django.utils import timezone

from claims.models.claimant import Claimant
from claims.models.source import Source
from claims.reading.folding import fold


def review_key(url: str, claim: str) -> str:
    """What makes two imports the same fact-check: its address and the claim, however spelt."""
    folded = " ".join(fold(claim).text.split())
    return sha256(f"{url}\x1f{folded}".encode()).hexdigest()


class FactCheck(models.Model):
    """A review of a claim by another publisher, as that publisher says it (schema.org/ClaimReview).

    `rating`, `best` and `worst` are on the publisher's own scale. `version` rises when the
    publisher's own correction is imported.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key = models.CharField(max_length=64, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1)
    url = models.URLField(max_length=2000)
    claim = models.TextField()
    publisher = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="factchecks"
    )
    claimant = models.ForeignKey(
        Claimant, on_delete=models.PROTECT, null=True, blank=True, related_name="factchecks"
    )
    claimed_on = models.DateField(null=True, blank=True)
    title = models.TextField(blank=True, default="")
    label = models.TextField(blank=True, default="")
    rating = models.FloatField(null=True, blank=True)
    best = models.FloatField(null=True, blank=True)
    worst = models.FloatField(null=True, blank=True)
    explanation = models.TextField(blank=True, default="")
    language = models.CharField(max_length=12, blank=True, default="")
    appearances = models.JSONField(default=list)
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = "fact-check"
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="factcheck_newest"),
            models.Index(fields=["url"], name="factcheck_url"),
        ]

    def __str__(self) -> str:
        return f"{self.label or 'reviewed'}: {self.claim[:80]}"
