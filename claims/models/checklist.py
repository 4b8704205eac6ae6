"""What a fact-checker should have looked for, per kind of claim, and what came of it on a claim."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.models.claim import Claim
from claims.reading.values import ClaimKind
from claims.vocabulary import ChecklistAnswer


class ChecklistQuerySet(models.QuerySet["ChecklistItem"]):
    def asked_of(self, claim: Claim) -> ChecklistQuerySet:
        """The questions of the claim's kind, in the desk's order; what was retired is not asked."""
        return self.filter(Q(kind=claim.kind) | Q(kind=""), retired=False)


class ChecklistItem(models.Model):
    """A question the desk asks of every claim, or of those of one kind (`kind` "" for every).

    Questions are reworded or retired and never deleted: answers stand on them.
    """

    id = models.BigAutoField(primary_key=True)
    code = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(
        "asked of", max_length=12, blank=True, default="",
        choices=[(k.value, k.value) for k in ClaimKind],
        help_text="Claims of this kind; empty for every claim.",
    )  # fmt: skip
    question = models.CharField(max_length=200)
    help = models.CharField("what it means", max_length=300, blank=True, default="")
    position = models.PositiveSmallIntegerField(default=0, help_text="Lower numbers stand first.")
    retired = models.BooleanField("not asked any more", default=False)

    objects = ChecklistQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        verbose_name = "checklist question"

    def __str__(self) -> str:
        return self.question


class ChecklistMark(models.Model):
    """A person's answer to a question about a claim; earlier answers are in the audit trail."""

    id = models.BigAutoField(primary_key=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="checklist")
    item = models.ForeignKey(ChecklistItem, on_delete=models.PROTECT, related_name="marks")
    answer = models.CharField(max_length=12, choices=ChecklistAnswer.choices)
    note = models.CharField(max_length=300, blank=True, default="")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "item"], name="one_answer_per_question")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.answer}"
