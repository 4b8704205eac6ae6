"""Evidence: what was found for and against a claim, quoted to the letter."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.articles import MOST_TEXT
from claims.actions.evidence import Found, add_evidence
from claims.api.endpoints import Endpoint, person
from claims.api.fields import ChoicesField, LineField, SinceField, TextField
from claims.api.finding import claim_named
from claims.api.once import once
from claims.api.paging import Ordering, Row, both_ways, page_of
from claims.api.queries import PageQuery, asked, body
from claims.api.shapes import PARTS, STANCES, ReasonShape, Shape, page_shape
from claims.comparing.values import Stance
from claims.models import Evidence
from claims.vocabulary import EvidenceKind, Role, VerdictState

PLAIN = (
    "id", "method", "kind", "start", "end", "part", "found_at", "obtained_at", "note",
)  # fmt: skip
KINDS_OF_PEOPLE = [kind.value for kind in EvidenceKind if kind != EvidenceKind.INCONSISTENCY]
ORDERINGS = both_ways("found_at", Ordering("found_at"))


class EvidenceShape(Shape):
    """A verbatim quote of a stored article. The machine's judgement is null without a token."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    check = serializers.UUIDField(allow_null=True, help_text="Null where a person added it.")
    method = serializers.CharField()
    kind = serializers.ChoiceField(EvidenceKind.values)
    stance = serializers.ChoiceField(STANCES, allow_null=True)
    confidence = serializers.FloatField(allow_null=True, help_text="Of the stance, 0..1.")
    quote = serializers.CharField(help_text="article text[start:end], to the letter.")
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    part = serializers.ChoiceField(PARTS)
    article = serializers.UUIDField()
    article_sha256 = serializers.CharField(help_text="SHA-256 of the version's UTF-8 text.")
    source = serializers.CharField(allow_null=True)  # type: ignore[assignment]  # a field's name, not the framework's attribute
    url = serializers.CharField(allow_null=True)
    published_at = serializers.DateTimeField(allow_null=True)
    origin = serializers.ListField(
        child=serializers.CharField(),
        help_text="Keys of its origin: pieces that share one count as one source.",
    )
    reasons = ReasonShape(many=True)
    superseded = serializers.BooleanField(
        allow_null=True, help_text="A later figure for something that moves."
    )
    found_at = serializers.DateTimeField()
    obtained_at = serializers.DateTimeField(allow_null=True)
    added_by = serializers.CharField(allow_null=True, help_text="User name.")
    note = serializers.CharField()


class EvidenceQuery(PageQuery):
    stance = ChoicesField(STANCES, required=False, help_text="Needs a token.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class FoundShape(Shape):
    """What a person found: a quote of a text, or of a page that was read before."""

    url = TextField(required=False, max_length=2000, help_text="Of a page that was read before.")
    text = TextField(required=False, max_length=MOST_TEXT, help_text="Stored like an article.")
    quote = TextField(max_length=20_000, help_text="Stands in the text, to the letter.")
    stance = serializers.ChoiceField(STANCES)
    kind = serializers.ChoiceField(KINDS_OF_PEOPLE)
    obtained_at = SinceField(required=False, allow_null=True)
    note = TextField(required=False, allow_blank=True, max_length=10_000)
    source = LineField(required=False, allow_blank=True, max_length=200)  # type: ignore[assignment]  # a field's name, not the framework's attribute
    title = LineField(required=False, allow_blank=True, max_length=500)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("url" in attrs) == ("text" in attrs):
            raise serializers.ValidationError({"text": "Give either url or text."})
        return attrs


class ClaimEvidence(Endpoint):
    needs = {"GET": None, "POST": Role.CHECKER}

    @extend_schema(
        operation_id="list_claim_evidence",
        summary="The evidence on a claim",
        description="Strangers see the pieces that the published verdict leans on.",
        tags=["evidence"],
        parameters=[EvidenceQuery],
        responses=page_shape(EvidenceShape),
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        wanted = asked(request, EvidenceQuery)
        claim = claim_named(claim_id, insider=self.insider, view="claim-evidence")
        pieces = evidence_values().filter(claim=claim)
        if not self.insider:
            pieces = pieces.filter(verdicts__claim=claim, verdicts__state=VerdictState.PUBLISHED)
        elif "stance" in wanted:
            pieces = pieces.filter(stance__in=wanted["stance"])
        page = page_of(request, pieces, orderings=ORDERINGS, usual="found_at")
        rows = [evidence_row(row, insider=self.insider) for row in page.rows]
        return Response(page.body(rows))

    @once
    @extend_schema(
        operation_id="add_evidence",
        summary="Add what you found",
        description="Stored and hashed like any article, weighed at once; the same piece twice is"
        " one.",
        tags=["evidence"],
        request=FoundShape,
        responses={201: EvidenceShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-evidence")
        given = body(request, FoundShape)
        given |= {"stance": Stance(given["stance"]), "kind": EvidenceKind(given["kind"])}
        piece = add_evidence(claim=claim, by=person(request), found=Found(**given))
        row = evidence_values().get(pk=piece.pk)
        return Response(evidence_row(row, insider=True), status=201)


def evidence_values() -> QuerySet[Any, Any]:
    article = "version__article"
    rows: QuerySet[Any, Any] = Evidence.objects.values(
        *PLAIN,
        "claim_id",
        "check_run_id",
        "stance",
        "confidence",
        "reasons",
        "superseded",
        quoted=F("quote__text"),
        sha256=F("version__body_id"),
        article_id=F(f"{article}_id"),
        copy_of=F(f"{article}__copy_of_id"),
        url=F(f"{article}__url"),
        published_at=F(f"{article}__published_at"),
        source_id=F(f"{article}__source_id"),
        source_name=F(f"{article}__source__name"),
        source_owner=F(f"{article}__source__owner"),
        added_by_name=F("added_by__username"),
    )
    return rows


def evidence_row(row: Row, *, insider: bool) -> Row:
    judged = insider or row["check_run_id"] is None
    return {
        **{name: row[name] for name in PLAIN},
        "claim": row["claim_id"],
        "check": row["check_run_id"],
        "stance": row["stance"] if judged else None,
        "confidence": row["confidence"] if insider else None,
        "quote": row["quoted"],
        "article": row["article_id"],
        "article_sha256": row["sha256"],
        "source": row["source_name"],
        "url": row["url"] or None,
        "published_at": row["published_at"],
        "origin": origin_keys(row),
        "reasons": row["reasons"] if insider else [],
        "superseded": row["superseded"] if insider else None,
        "note": row["note"] if insider else "",
        "added_by": row["added_by_name"] if insider else None,
    }


def origin_keys(row: Row) -> list[str]:
    """The keys of `Article.origin_keys`, without loading the article."""
    keys = [f"copies:{row['copy_of'] or row['article_id']}"]
    if row["source_id"]:
        keys.append(f"source:{row['source_id']}")
    if row["source_owner"]:
        keys.append(f"owner:{row['source_owner'].casefold()}")
    return keys
