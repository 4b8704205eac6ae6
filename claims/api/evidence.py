"""Evidence: what was found for and against a claim, quoted to the letter."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.articles import MOST_TEXT
from claims.actions.evidence import Found, add_evidence, with_live_page
from claims.api.endpoints import Endpoint, person
from claims.api.evidence_rows import EvidenceShape, evidence_row, evidence_seen, evidence_values
from claims.api.fields import ChoicesField, LineField, SinceField, TextField
from claims.api.finding import claim_named
from claims.api.once import once
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.queries import PageQuery, asked, body
from claims.api.shapes import STANCES, Shape, page_shape
from claims.api.sparse import takes_fields
from claims.api.versions import IF_MATCH, claim_as_seen
from claims.comparing.values import Stance
from claims.vocabulary import EvidenceKind, Role

KINDS_OF_PEOPLE = [kind.value for kind in EvidenceKind if kind != EvidenceKind.INCONSISTENCY]
ORDERINGS = both_ways("found_at", Ordering("found_at"))


@takes_fields(EvidenceShape)
class EvidenceQuery(PageQuery):
    stance = ChoicesField(STANCES, required=False, help_text="Needs a token.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class FoundShape(Shape):
    """What a person found: a quote of a text, of the page at a url, or of the text there."""

    url = TextField(
        required=False, max_length=2000, help_text="Fetched and read at once where text is absent."
    )
    text = TextField(
        required=False, max_length=MOST_TEXT,
        help_text="Stored like an article; with a url it is what stands there.",
    )  # fmt: skip
    quote = TextField(
        max_length=20_000,
        help_text="Stands in the text or page; spaces and quote marks may differ.",
    )
    stance = serializers.ChoiceField(STANCES)
    kind = serializers.ChoiceField(KINDS_OF_PEOPLE)
    obtained_at = SinceField(required=False, allow_null=True)
    note = TextField(required=False, allow_blank=True, max_length=10_000)
    source = LineField(required=False, allow_blank=True, max_length=200)
    title = LineField(required=False, allow_blank=True, max_length=500)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "url" not in attrs and "text" not in attrs:
            raise serializers.ValidationError({"text": "Give text, url or both."})
        return attrs


def found_by(given: dict[str, Any]) -> Found:
    judged = {"stance": Stance(given["stance"]), "kind": EvidenceKind(given["kind"])}
    return Found(**given | judged)


class ClaimEvidence(Endpoint):
    needs = {"GET": None, "POST": Role.CHECKER}
    found: Found

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
        pieces = evidence_seen(insider=self.insider).filter(claim=claim)
        if "stance" in wanted:
            self.require(Role.READER)
            pieces = pieces.filter(stance__in=wanted["stance"])
        page = page_of(request, pieces, orderings=ORDERINGS, usual="found_at")
        rows = [evidence_row(row, insider=self.insider) for row in page.rows]
        return Response(page.body(rows))

    def prepare(self, request: Request, **names: Any) -> None:
        claim_named(names["claim_id"], insider=True, view="claim-evidence")
        self.found = with_live_page(found_by(body(request, FoundShape)))

    @once
    @extend_schema(
        operation_id="add_evidence",
        summary="Add what you found",
        description="Stored and hashed like any article, weighed at once; the same piece twice is"
        " one. A page that no stored version holds the quote of is fetched while you wait, some"
        " seconds at most; where it cannot be had, the problem names url, and its text will do.",
        tags=["evidence"],
        parameters=[IF_MATCH],
        request=FoundShape,
        responses={201: EvidenceShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-evidence")
        with claim_as_seen(request, claim):
            piece = add_evidence(claim=claim, by=person(request), found=self.found)
        row = evidence_values().get(pk=piece.pk)
        return Response(evidence_row(row, insider=True), status=201)
