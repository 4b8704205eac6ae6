"""The shapes of answers, as the schema describes them. Rows are plain dictionaries made by the
noun's own file; no serializer runs over them, which is what makes lists fast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.comparing.values import ReasonKind, Relation, Stance
from claims.reading.values import ClaimKind, Comparator, Grain, Part

STANCES = [stance.value for stance in Stance]
KINDS = [kind.value for kind in ClaimKind]
REASON_KINDS = [kind.value for kind in ReasonKind]
RELATIONS = [relation.value for relation in Relation]
PARTS = [part.value for part in Part]


class Shape(serializers.Serializer[Any]):
    """What all shapes of requests and answers are."""

    if TYPE_CHECKING:  # fields may be called what the framework calls something else
        errors: Any
        label: Any
        source: Any


class SpanShape(Shape):
    """A stretch of a text; offsets count Unicode code points."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()


class QuantityShape(Shape):
    """A number with its meaning; `text` is the quoted span, to the letter."""

    text = serializers.CharField(help_text="As written, e.g. 170 of the 329 members.")
    start = serializers.IntegerField(help_text="Code points from the start of the text.")
    end = serializers.IntegerField()
    value = serializers.FloatField(allow_null=True, help_text="In `unit` as written, e.g. 170.")
    low = serializers.FloatField(allow_null=True, help_text="Lower bound, null where open.")
    high = serializers.FloatField(allow_null=True, help_text="Upper bound, null where open.")
    comparator = serializers.ChoiceField([c.value for c in Comparator])
    unit = serializers.CharField(allow_null=True, help_text="percent, USD, kilometre, … or null.")
    noun = serializers.CharField(allow_null=True, help_text="What is counted, e.g. members.")
    of = serializers.FloatField(allow_null=True, help_text="Denominator, e.g. 329.")
    share = serializers.FloatField(allow_null=True, help_text="value / of, e.g. 0.5167.")
    against = serializers.FloatField(allow_null=True, help_text="The other side of a vote.")
    ordinal = serializers.BooleanField()
    change = serializers.BooleanField(
        required=False, help_text="Whether the number says by how much something moved."
    )


class DateShape(Shape):
    """A date or a stretch of days, both ends included; null ends where it cannot be resolved."""

    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    earliest = serializers.DateField(allow_null=True)
    latest = serializers.DateField(allow_null=True)
    grain = serializers.ChoiceField([g.value for g in Grain])
    anchored = serializers.BooleanField(help_text="Resolved against the dateline.")


class ReasonShape(Shape):
    """One plain sentence that says why, with the spans that it is about."""

    kind = serializers.ChoiceField(REASON_KINDS)
    claim = SpanShape(allow_null=True)
    evidence = SpanShape(allow_null=True)
    relation = serializers.ChoiceField(RELATIONS)
    text = serializers.CharField()


class SelectorShape(Shape):
    """A W3C TextQuoteSelector, by which the quote is found in a live page."""

    exact = serializers.CharField()
    prefix = serializers.CharField()
    suffix = serializers.CharField()


class AppearanceShape(Shape):
    """Where a claim stands: `article text[start:end]` is its quote."""

    article = serializers.UUIDField()
    article_sha256 = serializers.CharField(help_text="SHA-256 of the version's UTF-8 text.")
    source = serializers.CharField(allow_null=True, help_text="The publisher's name.")
    url = serializers.CharField(allow_null=True)
    title = serializers.CharField()
    published_at = serializers.DateTimeField(allow_null=True)
    part = serializers.ChoiceField(PARTS)
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    selector = SelectorShape()


class ExtractedClaimShape(Shape):
    """A checkable statement lifted from an article."""

    text = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    statement = serializers.CharField(help_text="The claim, to be understood alone.")
    kind = serializers.ChoiceField(KINDS)
    worthiness = serializers.FloatField(help_text="How much it deserves a check, 0..1.")
    why = serializers.ListField(child=serializers.CharField())
    quantities = QuantityShape(many=True)
    dates = DateShape(many=True)
    attribution = serializers.ListField(
        child=serializers.CharField(), help_text="Who says it, outermost first."
    )
    claimant = serializers.CharField(allow_null=True)
    quoted = serializers.BooleanField()
    part = serializers.ChoiceField(PARTS)


class ErrorShape(Shape):
    field = serializers.CharField(help_text="The field that is wrong; empty for the whole.")
    detail = serializers.CharField()


class ProblemShape(Shape):
    """An error (RFC 9457, application/problem+json). `type` is an address that explains it."""

    type = serializers.URLField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = ErrorShape(many=True, required=False)


@extend_schema_field({"type": "object", "additionalProperties": True})
class ObjectField(serializers.JSONField):
    """An open JSON object."""


class SparsePageShape(Shape):
    """A page of rows of which `fields` asked for a part."""

    next = serializers.URLField(allow_null=True, help_text="The following page, or null.")
    previous = serializers.URLField(allow_null=True, help_text="The page before, or null.")
    results = serializers.ListField(child=ObjectField(), help_text="Rows in part.")


def page_shape(row: type[Shape]) -> Shape:
    """A keyset page of rows, for the schema."""
    name = row.__name__.removesuffix("Shape")
    fields = {
        "next": serializers.URLField(allow_null=True, help_text="The following page, or null."),
        "previous": serializers.URLField(allow_null=True, help_text="The page before, or null."),
        "results": row(many=True),
        "__doc__": f"A page of at most 100: {name}.",
    }
    shape: type[Shape] = type(f"{name}PageShape", (Shape,), fields)
    return shape()
