"""The chain that shows whether history was rewritten: records, sealed in batches.

A trigger notes every row of the append-only tables (`claims.models.watches`) in the transaction
that writes it; the sealer chains what is committed (`claims.actions.sealing`).
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

# What of a row enters its hash, in this order. A later form is added, never one changed: what was
# sealed in form 1 is verified by form 1. State and time of publication of a verdict may move.
FORMS: dict[int, dict[str, tuple[str, ...]]] = {
    1: {
        "approval": ("id", "verdict_id", "verdict_author_id", "approver_id", "at"),
        "articleversion": (
            "id", "article_id", "number", "body_id", "title", "language", "dateline",
            "reader_version", "read_at",
        ),
        "auditentry": (
            "id", "at", "actor_id", "actor_name", "action", "object_type", "object_id", "before",
            "after", "reason",
        ),
        "evidence": (
            "id", "claim_id", "check_run_id", "method", "kind", "stance", "confidence",
            "version_id", "part", "start", "end", "quote_id", "fingerprint", "reasons",
            "superseded", "comparer_version", "found_at", "obtained_at", "note", "added_by_id",
        ),
        "verdict": (
            "id", "claim_id", "claim_version", "rating_id", "rating_label", "title", "summary",
            "rationale", "author_id", "no_evidence_reason", "second_review", "replaces_id",
            "change", "change_note", "review_url", "created_at",
        ),
        "verdictevidence": ("id", "verdict_id", "evidence_id"),
        "withdrawal": ("id", "verdict_id", "withdrawn_by_id", "reason", "at"),
    },
}  # fmt: skip
FORM = max(FORMS)


class Seal(models.Model):
    """A link of the chain. `digest` covers the link before it and this one's records; `signature`
    is made with SECRET_KEY, so that who writes to the database alone cannot make another chain."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    records = models.PositiveIntegerField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    signature = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"seal {self.number}"


class Record(models.Model):
    """That a row of an append-only table was written; with its hash, once it is sealed."""

    id = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=40)
    form = models.PositiveSmallIntegerField(null=True)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    seal = models.ForeignKey(
        Seal, on_delete=models.PROTECT, null=True, related_name="sealed_records"
    )

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="record_unsealed", condition=models.Q(seal=None))
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
