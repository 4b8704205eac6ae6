"""Reading and comparing over HTTP: what the commands do over JSON lines; nothing is stored."""

from __future__ import annotations

from datetime import date
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.articles import MOST_TEXT
from claims.api.endpoints import Endpoint
from claims.api.fields import LanguageField, LineField, TextField
from claims.api.queries import body
from claims.api.shapes import (
    STANCES,
    DateShape,
    ExtractedClaimShape,
    QuantityShape,
    ReasonShape,
    Shape,
)
from claims.comparing.contract_lines import compared
from claims.reading.contract_lines import annotated, extracted
from claims.vocabulary import Role

LONGEST_STATEMENT = 20_000  # characters of a claim or a piece of evidence


class TextShape(Shape):
    """A text, its dateline and its language; `id` comes back as it was given."""

    id = serializers.JSONField(required=False, help_text="Anything; it comes back.")
    text = TextField(max_length=MOST_TEXT, allow_blank=True)
    date = serializers.DateField(required=False, allow_null=True, help_text="The dateline.")
    language = LanguageField(required=False, allow_null=True, help_text="ISO 639-1, e.g. en.")


class ArticleTextShape(TextShape):
    title = LineField(required=False, allow_blank=True, allow_null=True, max_length=500)


class PairShape(Shape):
    """A claim and a piece of evidence, each with its day and language."""

    id = serializers.JSONField(required=False, help_text="Anything; it comes back.")
    claim = TextField(max_length=LONGEST_STATEMENT)
    evidence = TextField(max_length=LONGEST_STATEMENT)
    claim_date = serializers.DateField(required=False, allow_null=True)
    evidence_date = serializers.DateField(required=False, allow_null=True)
    claim_language = LanguageField(required=False, allow_null=True)
    evidence_language = LanguageField(required=False, allow_null=True)


class AnnotationShape(Shape):
    """What is in a text."""

    id = serializers.JSONField(required=False)
    quantities = QuantityShape(many=True)
    dates = DateShape(many=True)
    worthiness = serializers.FloatField(
        help_text="How much the text, taken as one statement, deserves a check, 0..1."
    )
    checkworthy = serializers.BooleanField()


class ExtractionShape(Shape):
    """The claims of a text."""

    id = serializers.JSONField(required=False)
    claims = ExtractedClaimShape(many=True)


class ComparisonShape(Shape):
    """Whether the evidence bears out the claim, and why."""

    id = serializers.JSONField(required=False)
    stance = serializers.ChoiceField(STANCES)
    confidence = serializers.FloatField(help_text="0..1, calibrated.")
    reasons = ReasonShape(many=True)


class Annotate(Endpoint):
    needs = {"POST": Role.READER}

    @extend_schema(
        operation_id="annotate",
        summary="What is in a text",
        description="Quantities and dates with their offsets; nothing is stored.",
        tags=["reading"],
        request=TextShape,
        responses=AnnotationShape,
    )
    def post(self, request: Request) -> Response:
        given = body(request, TextShape)
        return answered(given, annotated(as_line(given)))


class Extract(Endpoint):
    needs = {"POST": Role.READER}

    @extend_schema(
        operation_id="extract",
        summary="The claims of an article",
        description="Checkable statements with their offsets; nothing is stored.",
        tags=["reading"],
        request=ArticleTextShape,
        responses=ExtractionShape,
    )
    def post(self, request: Request) -> Response:
        given = body(request, ArticleTextShape)
        return answered(given, extracted(as_line(given)))


class Compare(Endpoint):
    needs = {"POST": Role.READER}

    @extend_schema(
        operation_id="compare",
        summary="Does the evidence bear out the claim",
        description="A stance with its confidence and reasons; nothing is stored.",
        tags=["reading"],
        request=PairShape,
        responses=ComparisonShape,
    )
    def post(self, request: Request) -> Response:
        given = body(request, PairShape)
        return answered(given, compared(as_line(given)))


def as_line(given: dict[str, Any]) -> dict[str, Any]:
    """What was given, as a line of the command of the same name has it."""
    return {name: written(name, value) for name, value in given.items()}


def written(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.lower() if value and name.endswith("language") else value


def answered(given: dict[str, Any], results: dict[str, Any]) -> Response:
    own = {"id": given["id"]} if "id" in given else {}
    return Response(own | results)
