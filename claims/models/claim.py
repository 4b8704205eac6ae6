"""What is claimed, and where it appeared."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone

from claims.models.article import ArticleVersion
from claims.models.claimant import Claimant
from claims.models.moving import MovingQuerySet
from claims.models.text import ERASED, StoredText
from claims.reading.values import ClaimKind, Part
from claims.vocabulary import CLAIM_MOVES, AssessmentLabel, CheckState, ClaimStatus

CONTEXT = 32  # characters kept either side of a quote, to find it in a live page

# Whose turn it is: new contrary evidence first, then what awaits a ruling (refuted before the
# rest), then what is being checked, then what is ruled, then what was dismissed.
TURNS = (
    Q(needs_review=True),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.REFUTED),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.CONFLICTING),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.SUPPORTED),
    Q(status=ClaimStatus.ASSESSED),
    Q(status__in=[ClaimStatus.QUEUED, ClaimStatus.CHECKING]),
    Q(status=ClaimStatus.RULED),
)
TURN = Case(
    *(When(condition, then=Value(turn)) for turn, condition in enumerate(TURNS)),
    default=Value(len(TURNS)),
)
IN_TURN = ("turn", "-worthiness", "created_at", "id")


class ClaimQuerySet(MovingQuerySet["Claim"]):
    moves = CLAIM_MOVES
    state_field = "status"

    def standing(self) -> ClaimQuerySet:
        """Claims that are claims of their own: not merged into another."""
        return self.filter(merged_into=None)

    def published(self) -> ClaimQuerySet:
        """What everybody may see: claims with a published verdict."""
        return self.standing().filter(verdicts__state="published")

    def in_lock(self) -> ClaimQuerySet:
        """Locked until the transaction ends, while rows that refer to them may be written.

        In the order in which reading records claims: no two that lock several wait for each other.
        """
        return self.select_for_update(of=("self",), no_key=True).order_by("claim_key", "pk")

    def in_turn(self) -> ClaimQuerySet:
        """What is most worth a person's time first, then most check-worthy, then oldest."""
        return self.order_by(*IN_TURN)

    def awaiting_ruling(self) -> ClaimQuerySet:
        """Assessed and not ruled: refuted first, then most check-worthy, then oldest."""
        return self.standing().filter(status=ClaimStatus.ASSESSED).in_turn()

    def needing_review(self) -> ClaimQuerySet:
        return self.standing().filter(needs_review=True).order_by("updated_at", "id")

    def resting(
        self, *, kind: str, checked_before: datetime, came_after: datetime
    ) -> ClaimQuerySet:
        """Claims of a kind that are news still, were not checked lately and are not to be soon."""
        idle = self.standing().filter(status__in=(ClaimStatus.ASSESSED, ClaimStatus.RULED))
        return (
            idle.filter(kind=kind, checked_at__lt=checked_before, created_at__gte=came_after)
            .filter(recheck=None)
            .exclude(checks__state__in=(CheckState.PENDING, CheckState.RUNNING))
        )

    def dirty(self, *, rechecked_before: datetime) -> ClaimQuerySet:
        """Claims marked to be checked again, which were not too lately, nor are just now."""
        lately = Q(checks__revision__gt=1, checks__queued_at__gte=rechecked_before)
        live = Q(checks__state__in=(CheckState.PENDING, CheckState.RUNNING))
        waiting = self.standing().filter(recheck__isnull=False)
        return waiting.exclude(lately).exclude(live).order_by("recheck__since")


class Claim(models.Model):
    """A checkable statement.

    `claim_key` is the hash of the normalised frame, None where the frame is incomplete; a second
    article with the same key adds an appearance. `version` rises only when statement, frame,
    appearances or the fingerprints of the current evidence change. The assessment is the
    machine's proposal; `rating` is in the published verdict.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    claim_key = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    quote = models.ForeignKey(StoredText, on_delete=models.PROTECT, related_name="+")
    statement = models.TextField()
    kind = models.CharField(max_length=12, choices=[(k.value, k.value) for k in ClaimKind])
    language = models.CharField(max_length=12, blank=True, default="")
    worthiness = models.FloatField(default=0.0)
    why = models.JSONField(default=list)
    frame = models.JSONField(default=dict)
    quantities = models.JSONField(default=list)
    dates = models.JSONField(default=list)
    claimant = models.ForeignKey(
        Claimant, on_delete=models.PROTECT, null=True, blank=True, related_name="claims"
    )
    attribution = models.JSONField(default=list)
    quoted = models.BooleanField(default=False)
    as_of = models.DateField(null=True, blank=True)
    reader_version = models.CharField(max_length=20, blank=True, default="")

    status = models.CharField(
        max_length=10, choices=ClaimStatus.choices, default=ClaimStatus.QUEUED
    )
    assessment = models.CharField(
        max_length=20, choices=AssessmentLabel.choices, default=AssessmentLabel.NOT_CHECKED
    )
    confidence = models.FloatField(null=True, blank=True)
    assessment_reasons = models.JSONField(default=list)
    sources_for = models.PositiveIntegerField(default=0)
    sources_against = models.PositiveIntegerField(default=0)
    incomplete = models.JSONField(default=list)
    evidence_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    needs_review = models.BooleanField(default=False)
    review_reason = models.CharField(max_length=300, blank=True, default="")
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)
    checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned_claims",
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    stated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    turn = models.GeneratedField(
        expression=TURN, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ClaimQuerySet.as_manager()

    if TYPE_CHECKING:
        quote_id: str

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["status", "-created_at", "-id"], name="claim_status_newest"),
            models.Index(fields=["assessment", "-created_at", "-id"], name="claim_assessed_newest"),
            models.Index(fields=["-created_at", "-id"], name="claim_newest"),
            models.Index(fields=["updated_at", "id"], name="claim_updated"),
            models.Index(fields=["worthiness", "id"], name="claim_worthiness"),
            models.Index(fields=["confidence", "id"], name="claim_confidence"),
            models.Index(fields=IN_TURN, name="claim_turn", condition=Q(merged_into=None)),
        ]

    def __str__(self) -> str:
        return self.statement[:80]

    @property
    def text(self) -> str:
        """The quote, to the letter."""
        return self.quote.text


class AppearanceQuerySet(models.QuerySet["Appearance"]):
    def in_order(self) -> AppearanceQuerySet:
        """First published first: the first appearance's origin is the claimant's."""
        return self.order_by(F("version__article__published_at").asc(nulls_last=True), "id")


class Appearance(models.Model):
    """Where a claim stands in an article version.

    `context` stores the quote with up to CONTEXT characters either side of it; `lead` is how many
    of them stand before it.
    """

    id = models.BigAutoField(primary_key=True)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="appearances")
    version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="appearances"
    )
    part = models.CharField(
        max_length=5, choices=[(p.value, p.value) for p in Part], default="body"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    heading = models.CharField(max_length=500, blank=True, default="")
    attribution = models.JSONField(default=list)
    context = models.ForeignKey(StoredText, on_delete=models.PROTECT, related_name="+")
    lead = models.PositiveSmallIntegerField()
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = AppearanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "version", "part", "start", "end"], name="one_appearance_per_span"
            ),
            models.CheckConstraint(
                name="an_appearance_is_not_empty", condition=Q(end__gt=F("start"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.start}-{self.end} of version {self.version_id}"

    @property
    def selector(self) -> dict[str, str]:
        return selector(self.context.text, self.lead, self.end - self.start)


def selector(context: str, lead: int, length: int) -> dict[str, str]:
    """A W3C TextQuoteSelector (Web Annotation Data Model, 4.2.4) of a quote in its context."""
    if not context:
        return {"exact": ERASED, "prefix": "", "suffix": ""}
    end = lead + length
    return {"exact": context[lead:end], "prefix": context[:lead], "suffix": context[end:]}
