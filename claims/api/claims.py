"""Claims: the list with its filters, and one claim with everything that is known about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.edits import edit_claim
from claims.actions.stating import Stated, state_claim
from claims.api.claim_filters import INSIDE_FILTERS, ClaimQuery, filtered
from claims.api.claim_rows import EXPANDED, ClaimShape, claim_rows, claim_values
from claims.api.endpoints import Endpoint, person
from claims.api.fields import LineField, TextField
from claims.api.finding import claim_named
from claims.api.once import once
from claims.api.paging import Ordering, Orderings, both_ways, page_of
from claims.api.problems import Problem
from claims.api.queries import NoQuery, asked, body
from claims.api.shapes import KINDS, Shape, page_shape
from claims.api.sparse import picked, sparse, takes_fields, words
from claims.api.verdict_rows import VerdictShape, verdict_rows, verdict_values
from claims.api.versions import IF_MATCH, version_seen
from claims.models import Article
from claims.reading.values import ClaimKind
from claims.vocabulary import AssessmentLabel, Role

OPEN_ORDERINGS = {
    **both_ways("created_at", Ordering("created_at")),
    **both_ways("updated_at", Ordering("updated_at")),
}
ORDERINGS = {
    **OPEN_ORDERINGS,
    **both_ways("worthiness", Ordering("worthiness", parse=float)),
    **both_ways("confidence", Ordering("confidence", nullable=True, parse=float)),
}
# What the machine thinks orders and filters nothing for those who may not see it.
INSIDE_ORDERINGS = set(ORDERINGS) - set(OPEN_ORDERINGS)
USUAL_ORDERING = "-created_at"


@takes_fields(ClaimShape, expand=tuple(EXPANDED))
class ClaimListQuery(ClaimQuery):
    ordering = serializers.ChoiceField(
        list(ORDERINGS), required=False, help_text="Newest first by default; nulls come last."
    )


class AssessmentShape(Shape):
    """The machine's proposal with its reasons; a person rules."""

    label = serializers.ChoiceField(AssessmentLabel.values)
    confidence = serializers.FloatField(allow_null=True)
    reasons = serializers.ListField(child=serializers.CharField())
    sources_for = serializers.IntegerField()
    sources_against = serializers.IntegerField()
    incomplete = serializers.ListField(child=serializers.CharField())


class ClaimDetailShape(ClaimShape):
    """A claim with the reasons of its assessment and its published verdict."""

    assessment_detail = AssessmentShape(allow_null=True)
    verdict = VerdictShape(allow_null=True)


@takes_fields(ClaimDetailShape, expand=tuple(EXPANDED))
class ClaimDetailQuery(NoQuery):
    """What of it is wanted, and what with it."""


class EditShape(Shape):
    """What may be changed; what is left out stays."""

    statement = TextField(required=False, max_length=5000)
    claimant = LineField(required=False, allow_null=True, max_length=200, help_text="A name.")
    kind = serializers.ChoiceField(KINDS, required=False)


class StatedShape(Shape):
    """A claim in a person's words, or marked in an article's present text, or both."""

    statement = TextField(required=False, max_length=5000)
    claimant = LineField(required=False, allow_blank=True, max_length=200, help_text="A name.")
    kind = serializers.ChoiceField(KINDS, required=False)
    article = serializers.UUIDField(required=False)
    start = serializers.IntegerField(required=False, min_value=0, max_value=10_000_000)
    end = serializers.IntegerField(required=False, min_value=1, max_value=10_000_000)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        marks = [name for name in ("article", "start", "end") if name in attrs]
        if len(marks) in (1, 2):
            raise serializers.ValidationError({"article": "Give article, start and end together."})
        if not marks and not attrs.get("statement"):
            raise serializers.ValidationError(
                {"statement": "State the claim, or mark it by article, start and end."}
            )
        return attrs


class ClaimList(Endpoint):
    needs = {"GET": None, "POST": Role.SUBMITTER}

    @extend_schema(
        operation_id="list_claims",
        summary="List claims",
        tags=["claims"],
        parameters=[ClaimListQuery],
        responses=page_shape(ClaimShape),
    )
    def get(self, request: Request) -> Response:
        wanted = asked(request, ClaimListQuery)
        if asks_for_opinion(wanted):
            self.require(Role.READER)
        claims = claims_found(wanted, insider=self.insider)
        page = page_of(
            request, claims, orderings=orderings_of(insider=self.insider), usual=USUAL_ORDERING
        )
        expand = words(request, "expand")
        return Response(page.body(claim_rows(page.rows, insider=self.insider, expand=expand)))

    @once
    @extend_schema(
        operation_id="state_claim",
        summary="State a claim, or mark one in an article",
        description="A span that is a claim already answers 200 and that claim.",
        tags=["claims"],
        request=StatedShape,
        responses={201: ClaimDetailShape, 200: ClaimDetailShape},
    )
    def post(self, request: Request) -> Response:
        given = body(request, StatedShape)
        claim, created = state_claim(by=person(request), stated=stated_by(given))
        location = request.build_absolute_uri(reverse("api:claim", args=[claim.pk]))
        return Response(
            claim_detail(claim.pk, insider=True),
            status=201 if created else 200,
            headers={"Location": location},
        )


def asks_for_opinion(wanted: dict[str, Any]) -> bool:
    """Would what the machine thinks filter or order the list?"""
    inside = any(name in wanted for name in INSIDE_FILTERS)
    return inside or wanted.get("ordering") in INSIDE_ORDERINGS


def orderings_of(*, insider: bool) -> Orderings:
    return ORDERINGS if insider else OPEN_ORDERINGS


def claims_found(wanted: dict[str, Any], *, insider: bool) -> QuerySet[Any, Any]:
    """The claims of their own that meet every filter of a ClaimListQuery."""
    filters = {name: value for name, value in wanted.items() if name != "ordering"}
    return filtered(claim_values(insider=insider), filters).filter(merged_into=None)


def stated_by(given: dict[str, Any]) -> Stated:
    article = None
    if "article" in given:
        article = Article.objects.filter(pk=given["article"]).first()
        if article is None:
            detail = "There is no such article."
            raise Problem("bad-input", detail, [{"field": "article", "detail": detail}])
    kind = ClaimKind(given["kind"]) if "kind" in given else None
    return Stated(**given | {"article": article, "kind": kind})


class ClaimDetail(Endpoint):
    needs = {"GET": None, "PATCH": Role.CHECKER}

    @extend_schema(
        operation_id="get_claim",
        summary="One claim",
        tags=["claims"],
        parameters=[ClaimDetailQuery],
        responses=ClaimDetailShape,
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        asked(request, ClaimDetailQuery)
        claim = claim_named(claim_id, insider=self.insider)
        self.etag_prefix = f"{claim.version}-"
        expand = words(request, "expand")
        found = claim_detail(claim.pk, insider=self.insider, expand=expand)
        return Response(sparse(found, picked(request)))

    @extend_schema(
        operation_id="edit_claim",
        summary="Change a claim's statement, claimant or kind",
        description="The result is a new version. What was ruled on keeps its words.",
        tags=["claims"],
        parameters=[IF_MATCH],
        request=EditShape,
        responses=ClaimDetailShape,
    )
    def patch(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True)
        changes = body(request, EditShape)
        version = version_seen(request, claim.version)
        edited = edit_claim(claim=claim, by=person(request), version=version, changes=changes)
        answer = Response(claim_detail(edited.pk, insider=True))
        answer.headers["ETag"] = f'"{edited.version}"'
        return answer


def claim_detail(claim_id: UUID, *, insider: bool, expand: Iterable[str] = ()) -> dict[str, Any]:
    claims = claim_values(insider=insider).annotate(reasons=F("assessment_reasons"))
    found = claims.get(pk=claim_id)
    (row,) = claim_rows([found], insider=insider, expand=expand)
    ruling = verdict_values().filter(pk=found["verdict_id"])
    verdicts = verdict_rows(list(ruling)) if found["verdict_id"] else []
    return row | {
        "assessment_detail": assessment_of(found) if insider else None,
        "verdict": verdicts[0] if verdicts else None,
    }


def assessment_of(found: dict[str, Any]) -> dict[str, Any]:
    return {
        "label": found["assessment"],
        **{
            name: found[name]
            for name in ("confidence", "reasons", "sources_for", "sources_against", "incomplete")
        },
    }
