"""Which claims are to be checked again when there is time: one narrow row each.

A mark costs a small part of a queued check (three indexes, a move of its claim), so that a hundred
thousand claims are marked in the time that a reader waits for a page. The sweeper makes checks of
them, a thousand at a time.
"""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Value

from claims.models.claim import Claim
from claims.models.inserting import insert_selected


class RecheckQuerySet(models.QuerySet["Recheck"]):
    def mark(self, claims: models.QuerySet[Claim], *, since: datetime) -> int:
        """Mark claims, in one statement; a mark that is there is set to the later moment."""
        return insert_selected(
            Recheck,
            claims.filter(merged_into=None).order_by("pk"),
            {"claim": models.F("pk"), "since": Value(since, models.DateTimeField())},
            conflict="(claim_id) DO UPDATE SET since = excluded.since",
        )


class Recheck(models.Model):
    """News bears on the claim since then, or somebody has asked; gone once checks are queued."""

    claim = models.OneToOneField(
        Claim, on_delete=models.PROTECT, primary_key=True, related_name="recheck"
    )
    since = models.DateTimeField()

    objects = RecheckQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.claim_id} since {self.since}"
