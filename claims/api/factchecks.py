"""Fact-checks of other publishers: reading them, and taking them in from what they publish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any, ClassVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.factchecks import Report, import_factchecks
from claims.api.claim_filters import uuid_or_none
from claims.api.endpoints import Endpoint, person
from claims.api.fields import LineField, SinceField
from claims.api.once import once
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.parsing import read, text_of
from claims.api.problems import Problem
from claims.api.queries import PageQuery, asked
from claims.api.shapes import Shape, page_shape
from claims.api.sparse import Row, takes_fields
from claims.models import FactCheck
from claims.reviews import Format, read_reviews
from claims.vocabulary import Role

ORDERINGS = {
    **both_ways("created_at", Ordering("created_at")),
    **both_ways("updated_at", Ordering("updated_at")),
    **both_ways("published_at", Ordering("published_at", nullable=True)),
}
USUAL_ORDERING = "-created_at"
TOLD = 1000  # skipped reviews that a report names
OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": True}
BODIES: dict[str, Any] = {
    "application/ld+json": OBJECT,
    "application/json": OBJECT,
    "application/jsonl": OpenApiTypes.STR,
    "application/x-ndjson": OpenApiTypes.STR,
    "text/csv": OpenApiTypes.STR,
    "text/html": OpenApiTypes.STR,
}


class FactCheckShape(Shape):
    """A review of a claim by another publisher, in that publisher's words and on its scale."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(help_text="Rises when its publisher corrects it.")
    url = serializers.CharField(help_text="Of the review.")
    claim = serializers.CharField(help_text="What was reviewed (claimReviewed).")
    publisher = serializers.CharField(allow_null=True, help_text="Name.")
    claimant = serializers.CharField(allow_null=True, help_text="Who said it.")
    claimed_on = serializers.DateField(allow_null=True, help_text="The day it was said.")
    title = serializers.CharField()
    rating_label = serializers.CharField(help_text="The publisher's own words, e.g. Pants on fire.")
    rating = serializers.FloatField(allow_null=True, help_text="On its own scale.")
    best = serializers.FloatField(allow_null=True, help_text="The best of that scale.")
    worst = serializers.FloatField(allow_null=True, help_text="The worst of that scale.")
    explanation = serializers.CharField()
    language = serializers.CharField(help_text="BCP 47, e.g. en; empty where it is not said.")
    appearances = serializers.ListField(
        child=serializers.CharField(), help_text="Addresses at which the claim was made."
    )
    published_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField(help_text="Taken in here.")
    updated_at = serializers.DateTimeField()


@takes_fields(FactCheckShape)
class FactCheckQuery(PageQuery):
    q = LineField(required=False, max_length=300, help_text="Words of the claim.")
    publisher = LineField(required=False, max_length=300, help_text="Id, name or domain.")
    url = LineField(required=False, max_length=2000, help_text="Of the review.")
    language = LineField(required=False, max_length=12)
    updated_since = SinceField(required=False, help_text="Changed at this time or later.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class SkippedShape(Shape):
    at = serializers.CharField(help_text="Where it stands, e.g. line 3.")
    why = serializers.CharField()


class ReportShape(Shape):
    """What became of each review."""

    taken = serializers.IntegerField(help_text="New here.")
    changed = serializers.IntegerField(help_text="Known, and corrected by its publisher since.")
    unchanged = serializers.IntegerField(help_text="Known.")
    skipped = SkippedShape(many=True, help_text=f"At most {TOLD:,} are named.")


class ReviewParser(BaseParser):
    """A body kept as text; what is wrong inside it is told review by review."""

    form: ClassVar[Format] = Format.JSON

    def parse(
        self,
        stream: IO[bytes],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        return {"form": self.form, "text": text_of(read(stream))}


def parser(media: str, form: Format) -> type[ReviewParser]:
    return type("Parser", (ReviewParser,), {"media_type": media, "form": form})


class FactChecks(Endpoint):
    needs = {"GET": Role.READER, "POST": Role.SUBMITTER}
    parser_classes = [
        parser("application/json", Format.JSON),
        parser("application/ld+json", Format.JSON),
        parser("application/jsonl", Format.LINES),
        parser("application/x-ndjson", Format.LINES),
        parser("text/csv", Format.CSV),
        parser("text/html", Format.HTML),
    ]

    @extend_schema(
        operation_id="list_factchecks",
        summary="List the fact-checks of other publishers",
        tags=["fact-checks"],
        parameters=[FactCheckQuery],
        responses=page_shape(FactCheckShape),
    )
    def get(self, request: Request) -> Response:
        rows = factchecks_found(asked(request, FactCheckQuery))
        page = page_of(request, rows, orderings=ORDERINGS, usual=USUAL_ORDERING)
        return Response(page.body([factcheck_row(row) for row in page.rows]))

    @once
    @extend_schema(
        operation_id="import_factchecks",
        summary="Take in what other publishers have checked",
        description="ClaimReview as JSON-LD (one, a list, a graph or a DataFeed) or as a page that"
        " embeds it; or rows of CSV, of a JSON list or of JSON lines, with the columns `url`,"
        " `claim`, `publisher`, `site`, `title`, `label`, `rating`, `best`, `worst`, `claimant`,"
        " `claimed_on`, `published_at`, `language`, `explanation` and `appearances`. A review that"
        " is known is brought up to date.",
        tags=["fact-checks"],
        request=BODIES,
        responses=ReportShape,
        examples=[
            OpenApiExample(
                "One review",
                {
                    "@context": "https://schema.org",
                    "@type": "ClaimReview",
                    "url": "https://checks.example/harbour-ships",
                    "claimReviewed": "The harbour took 40 ships.",
                    "author": {"@type": "Organization", "name": "Lorn Checks"},
                    "reviewRating": {"@type": "Rating", "alternateName": "Mostly true"},
                },
                request_only=True,
                media_type="application/ld+json",
            )
        ],
    )
    def post(self, request: Request) -> Response:
        if not isinstance(request.data, dict) or not request.data.get("text", "").strip():
            raise Problem("bad-input", "The body is empty; send ClaimReview, CSV or JSON lines.")
        found = list(read_reviews(request.data["text"], Format(request.data["form"])))
        if not found:
            raise Problem("bad-input", "There is no ClaimReview in this, and no row.")
        return Response(report_body(import_factchecks(found=found, by=person(request))))


COLUMNS = (
    "id", "version", "url", "claim", "publisher__name", "claimant__name", "claimed_on", "title",
    "label", "rating", "best", "worst", "explanation", "language", "appearances", "published_at",
    "created_at", "updated_at",
)  # fmt: skip
RENAMED = {"publisher__name": "publisher", "claimant__name": "claimant", "label": "rating_label"}


def factchecks_found(wanted: Mapping[str, Any]) -> Any:
    """The fact-checks that meet every filter of a FactCheckQuery."""
    rows = FactCheck.objects.values(*COLUMNS)
    for name, value in wanted.items():
        rows = FILTERS[name](rows, value) if name in FILTERS else rows
    return rows


def factcheck_row(row: Row) -> Row:
    return {RENAMED.get(name, name): row[name] for name in COLUMNS}


def report_body(report: Report) -> Row:
    return {
        "taken": report.taken,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "skipped": [{"at": one.at, "why": one.why} for one in report.skipped[:TOLD]],
    }


def with_words(rows: Any, words: str) -> Any:
    for word in words.split()[:20]:
        rows = rows.filter(claim__icontains=word)
    return rows


def by_publisher(rows: Any, value: str) -> Any:
    if pk := uuid_or_none(value):
        return rows.filter(publisher=pk)
    named = rows.filter(publisher__name__iexact=value)
    return named | rows.filter(publisher__domain__iexact=value)


FILTERS: dict[str, Any] = {
    "q": with_words,
    "publisher": by_publisher,
    "url": lambda rows, value: rows.filter(url=value),
    "language": lambda rows, value: rows.filter(language__iexact=value),
    "updated_since": lambda rows, value: rows.filter(updated_at__gte=value),
}
