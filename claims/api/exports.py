"""Everything at once, a line a row, read in batches so that memory stays small."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from claims.api.claim_filters import ClaimQuery, filtered
from claims.api.claim_rows import claim_rows, claim_values
from claims.api.endpoints import Endpoint
from claims.api.evidence_rows import evidence_row, evidence_values
from claims.api.queries import NoQuery, asked
from claims.api.rendering import LINE
from claims.api.sparse import Row
from claims.models import ChangeFeed
from claims.models.change import CURSOR_HEADER
from claims.vocabulary import Role

BATCH = 500  # rows held at a time
COLUMNS = (
    "id", "version", "statement", "text", "kind", "language", "claimant", "status", "assessment",
    "confidence", "sources_for", "sources_against", "rating", "rating_label", "worthiness",
    "needs_review", "assignee", "appearances", "first_source", "first_url", "created_at",
    "updated_at", "url",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r", "\0")  # a spreadsheet would take these for formulas


def exported_claims(claims: QuerySet[Any, Any] | None = None) -> Iterator[Row]:
    """The rows of all claims, or of those given, in the order of their ids."""
    found = claim_values(insider=True).filter(merged_into=None) if claims is None else claims
    yield from in_batches(found, lambda batch: claim_rows(batch, insider=True))


def exported_evidence() -> Iterator[Row]:
    """The rows of all evidence, in the order of their ids."""

    def rows(batch: list[Row]) -> list[Row]:
        return [evidence_row(row, insider=True) for row in batch]

    yield from in_batches(evidence_values(), rows)


def in_batches(found: QuerySet[Any, Any], rows: Callable[[list[Row]], list[Row]]) -> Iterator[Row]:
    batch = list(found.order_by("id")[:BATCH])
    while batch:
        yield from rows(batch)
        batch = list(found.filter(id__gt=batch[-1]["id"]).order_by("id")[:BATCH])


def json_lines(rows: Iterator[Row]) -> Iterator[str]:
    for row in rows:
        yield LINE.encode(row) + "\n"


class Line:
    """What `csv` writes to: it hands back the line that it was given."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterator[Row]) -> Iterator[str]:
    """A header and a line a claim; cells that a spreadsheet would run start with an apostrophe."""
    writer = csv.writer(Line())
    yield str(writer.writerow(COLUMNS))
    for row in rows:
        yield str(writer.writerow([cell(value) for value in flat(row)]))


def flat(row: Row) -> Iterator[Any]:
    places = row["appearances"]
    first = places[0] if places else {}
    extra = {
        "appearances": len(places),
        "first_source": first.get("source"),
        "first_url": first.get("url"),
    }
    return (extra.get(name, row.get(name)) for name in COLUMNS)


def cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(RISKY):
        return f"'{value}"
    return value.isoformat() if hasattr(value, "isoformat") else value


class Export(Endpoint):
    needs = {"GET": Role.READER}
    etag_prefix = None  # a stream is not hashed before it is sent
    name: str
    media: str

    def stream(self, lines: Iterator[str]) -> StreamingHttpResponse:
        stem, _, end = self.name.partition(".")
        name = f"{stem}-{timezone.now():%Y-%m-%d}.{end}"
        return StreamingHttpResponse(
            (line.encode() for line in lines),
            content_type=f"{self.media}; charset=utf-8",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                CURSOR_HEADER: ChangeFeed.objects.there().cursor,  # before the first row is read
            },
        )


class ClaimsAsLines(Export):
    name, media = "claims.jsonl", "application/jsonl"

    @extend_schema(
        operation_id="export_claims_jsonl",
        summary="All claims as JSON lines",
        description="Claim rows, one a line; takes the filters of the list.",
        tags=["exports"],
        parameters=[ClaimQuery],
        responses={(200, "application/jsonl"): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        return self.stream(json_lines(exported_claims(chosen(request))))


class ClaimsAsTable(Export):
    name, media = "claims.csv", "text/csv"

    @extend_schema(
        operation_id="export_claims_csv",
        summary="All claims as CSV",
        description="For spreadsheets; takes the filters of the list.",
        tags=["exports"],
        parameters=[ClaimQuery],
        responses={(200, "text/csv"): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        return self.stream(csv_lines(exported_claims(chosen(request))))


class EvidenceAsLines(Export):
    name, media = "evidence.jsonl", "application/jsonl"

    @extend_schema(
        operation_id="export_evidence_jsonl",
        summary="All evidence as JSON lines",
        tags=["exports"],
        responses={(200, "application/jsonl"): OpenApiTypes.STR},
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        asked(request, NoQuery)
        return self.stream(json_lines(exported_evidence()))


def chosen(request: Request) -> QuerySet[Any, Any]:
    claims = claim_values(insider=True).filter(merged_into=None)
    return filtered(claims, asked(request, ClaimQuery))
