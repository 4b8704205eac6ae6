"""What a named person rules. Rows are append-only; a correction is a new verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from claims.models.claim import Claim
from claims.models.evidence import Evidence
from claims.models.moving import MovingQuerySet
from claims.vocabulary import VERDICT_MOVES, VerdictChange, VerdictState


class Rating(models.Model):
    """A step of the rating scale, as data. `ordinal` orders the true-false axis, null beside it."""

    code = models.SlugField(primary_key=True, max_length=40)
    label = models.CharField(max_length=80)
    definition = models.TextField()
    ordinal = models.SmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.label


class VerdictQuerySet(MovingQuerySet["Verdict"]):
    moves = VERDICT_MOVES

    def published(self) -> VerdictQuerySet:
        return self.filter(state=VerdictState.PUBLISHED)

    def newest_first(self) -> VerdictQuerySet:
        return self.order_by("-created_at", "-id")


class Verdict(models.Model):
    """A ruling on one version of a claim. Only its state moves; its words never do.

    `second_review` was the desk's setting when it was written: with it the database refuses
    publication without an approval by another person than the author. `imported_at` marks what was
    published elsewhere, at `review_url`, and taken in from the desk's archive.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verdicts")
    claim_version = models.PositiveIntegerField()
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="verdicts")
    rating_label = models.CharField(max_length=80)
    title = models.CharField(max_length=300, blank=True, default="")
    summary = models.TextField(blank=True, default="")
    rationale = models.TextField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts"
    )
    evidence = models.ManyToManyField(Evidence, through="VerdictEvidence", related_name="verdicts")
    no_evidence_reason = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, choices=VerdictState.choices)
    second_review = models.BooleanField(default=False)
    replaces = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    change = models.CharField(max_length=10, choices=VerdictChange.choices, blank=True, default="")
    change_note = models.TextField(blank=True, default="")
    review_url = models.URLField(max_length=2000, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    published_at = models.DateTimeField(null=True, blank=True)
    imported_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = VerdictQuerySet.as_manager()

    if TYPE_CHECKING:
        rating_id: str
        author_id: int

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(state=VerdictState.PUBLISHED),
                name="one_published_verdict_per_claim",
            ),
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(state=VerdictState.IN_REVIEW),
                name="one_verdict_in_review_per_claim",
            ),
            models.UniqueConstraint(
                fields=["review_url"],
                condition=Q(imported_at__isnull=False, replaces=None),
                name="one_imported_history_per_address",
            ),
            models.CheckConstraint(name="a_verdict_has_a_rationale", condition=~Q(rationale="")),
            models.CheckConstraint(
                name="a_published_verdict_has_its_time",
                condition=~Q(state=VerdictState.PUBLISHED) | Q(published_at__isnull=False),
            ),
            # What the composite foreign key of Approval refers to.
            models.UniqueConstraint(fields=["id", "author"], name="verdict_and_author"),
        ]
        indexes = [
            models.Index(
                fields=["-published_at", "-id"],
                name="verdict_latest",
                condition=Q(state=VerdictState.PUBLISHED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rating_label} ({self.state})"


class VerdictEvidence(models.Model):
    """A piece of evidence that a verdict leans on."""

    id = models.BigAutoField(primary_key=True)
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="leans_on")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["verdict", "evidence"], name="evidence_named_once")
        ]

    def __str__(self) -> str:
        return f"{self.evidence_id} for {self.verdict_id}"


class Approval(models.Model):
    """Another person's yes. The database holds that the approver is not the author."""

    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="approval")
    verdict_author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="approvals"
    )
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="the_approver_is_another_person",
                condition=~Q(approver=F("verdict_author")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.approver_id} approved {self.verdict_id}"


class Withdrawal(models.Model):
    """Why a verdict no longer stands, and who says so."""

    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="withdrawal")
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(name="a_withdrawal_has_a_reason", condition=~Q(reason=""))
        ]

    def __str__(self) -> str:
        return f"{self.verdict_id}: {self.reason[:60]}"
