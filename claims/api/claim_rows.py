"""Claims as rows of JSON: what everybody may see of one, and what only the desk does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, FilteredRelation, Q, QuerySet
from rest_framework import serializers

from claims.api.evidence_rows import EvidenceShape, evidence_of
from claims.api.shapes import (
    KINDS,
    AppearanceShape,
    DateShape,
    ObjectField,
    QuantityShape,
    Shape,
)
from claims.api.sparse import Row
from claims.api.verdict_rows import VerdictShape, verdicts_of
from claims.models import Appearance, Claim
from claims.models.claim import selector
from claims.models.text import ERASED
from claims.vocabulary import AssessmentLabel, ClaimStatus, VerdictState

PLAIN = (
    "id", "version", "statement", "kind", "status", "quantities", "dates", "claimant_id",
    "attribution", "language", "created_at", "updated_at", "merged_into_id", "quoted", "as_of",
)  # fmt: skip
# The machine's opinion and the desk's own affairs: null for whoever has no role.
INSIDE = (
    "worthiness", "assessment", "confidence", "sources_for", "sources_against", "needs_review",
    "review_reason", "incomplete", "why", "frame",
)  # fmt: skip

PLACE = (
    "article", "article_sha256", "source", "url", "title", "published_at", "part", "start", "end",
)  # fmt: skip

EXPANDED = {"evidence": evidence_of, "verdicts": verdicts_of}


class ClaimShape(Shape):
    """A checkable statement. What the machine thinks of it is null without a token."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(
        help_text="Rises when statement, frame, appearances or current evidence change."
    )
    text = serializers.CharField(help_text="The quote, to the letter.")
    statement = serializers.CharField(help_text="The claim, to be understood alone.")
    kind = serializers.ChoiceField(KINDS)
    worthiness = serializers.FloatField(allow_null=True, help_text="0..1.")
    status = serializers.ChoiceField(ClaimStatus.values)
    assessment = serializers.ChoiceField(
        AssessmentLabel.values, allow_null=True, help_text="The machine's proposal."
    )
    confidence = serializers.FloatField(allow_null=True, help_text="Of the assessment, 0..1.")
    rating = serializers.CharField(allow_null=True, help_text="Of the published verdict.")
    rating_label = serializers.CharField(allow_null=True)
    quantities = QuantityShape(many=True)
    dates = DateShape(many=True)
    claimant = serializers.CharField(allow_null=True, help_text="Who says it.")
    claimant_id = serializers.UUIDField(allow_null=True)
    attribution = serializers.ListField(child=serializers.CharField())
    quoted = serializers.BooleanField(help_text="Whether the claim stands in quotation marks.")
    as_of = serializers.DateField(allow_null=True, help_text="The day that the claim speaks of.")
    language = serializers.CharField(help_text="ISO 639-1.")
    appearances = AppearanceShape(many=True)
    sources_for = serializers.IntegerField(allow_null=True, help_text="Independent sources.")
    sources_against = serializers.IntegerField(allow_null=True)
    incomplete = serializers.ListField(
        child=serializers.CharField(), allow_null=True, help_text="Check methods that failed."
    )
    needs_review = serializers.BooleanField(allow_null=True)
    review_reason = serializers.CharField(allow_null=True)
    assignee = serializers.CharField(allow_null=True, help_text="User name.")
    why = serializers.ListField(
        child=serializers.CharField(), allow_null=True, help_text="Why it deserves a check."
    )
    frame = ObjectField(allow_null=True, help_text="The claim, normalised.")
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()
    url = serializers.URLField(help_text="Its public page, once it has a published verdict.")
    evidence = EvidenceShape(many=True, required=False, help_text="With `expand=evidence`.")
    verdicts = VerdictShape(many=True, required=False, help_text="With `expand=verdicts`.")


def claim_values(*, insider: bool) -> QuerySet[Any, Any]:
    """Claims of their own, with their published verdict; strangers see those that have one."""
    return values_seen(insider=insider).all()


@cache
def values_seen(*, insider: bool) -> QuerySet[Any, Any]:
    """The queryset of `claim_values`, never evaluated: putting it together takes longer than
    reading a page."""
    ruling = FilteredRelation("verdicts", condition=Q(verdicts__state=VerdictState.PUBLISHED))
    claims = Claim.objects.all().annotate(ruling=ruling)
    if not insider:
        claims = claims.filter(ruling__isnull=False)
    rows: QuerySet[Any, Any] = claims.values(
        *PLAIN,
        *INSIDE,
        text=F("quote__text"),
        claimant_name=F("claimant__name"),
        assignee_name=F("assignee__username"),
        rating=F("ruling__rating_id"),
        rating_label=F("ruling__rating_label"),
        verdict_id=F("ruling__id"),
    )
    return rows


def claim_rows(found: Sequence[Row], *, insider: bool, expand: Iterable[str] = ()) -> list[Row]:
    """The rows of claims that were read by `claim_values`; one query for all appearances, and
    one or two for all of what is expanded."""
    ids = [row["id"] for row in found]
    places = appearances_of(ids)
    inside = {name: EXPANDED[name](ids, insider=insider) for name in expand}
    return [
        claim_row(row, places[row["id"]], insider=insider)
        | {name: rows[row["id"]] for name, rows in inside.items()}
        for row in found
    ]


def claim_row(row: Row, appearances: list[Row], *, insider: bool) -> Row:
    return {
        **{name: row[name] for name in PLAIN if name != "merged_into_id"},
        **{name: row[name] if insider else None for name in INSIDE},
        "text": row["text"] or ERASED,
        "claimant": row["claimant_name"],
        "assignee": row["assignee_name"] if insider else None,
        "rating": row["rating"],
        "rating_label": row["rating_label"],
        "appearances": appearances,
        "url": claim_url(row["id"]),
    }


def claim_url(claim_id: UUID) -> str:
    return f"{settings.PUBLIC_URL}/claims/{claim_id}/"


def appearances_of(claims: Iterable[UUID]) -> dict[UUID, list[Row]]:
    """Where claims stand, first published first."""
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in appearance_values().filter(claim__in=list(claims)):
        found[row["claim_id"]].append(appearance_row(row))
    return found


def appearance_values() -> QuerySet[Any, Any]:
    article = "version__article"
    rows: QuerySet[Any, Any] = Appearance.objects.in_order().values(
        "claim_id", "part", "start", "end", "lead",
        context_text=F("context__text"),
        article=F(f"{article}_id"),
        article_sha256=F("version__body_id"),
        source=F(f"{article}__source__name"),
        url=F(f"{article}__url"),
        title=F(f"{article}__title"),
        published_at=F(f"{article}__published_at"),
    )  # fmt: skip
    return rows


def appearance_row(row: Row) -> Row:
    return {
        **{name: row[name] for name in PLACE},
        "url": row["url"] or None,
        "selector": selector(row["context_text"], row["lead"], row["end"] - row["start"]),
    }
