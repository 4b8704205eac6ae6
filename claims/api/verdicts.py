"""Verdicts: ruling on a claim, approving another person's ruling, taking one back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.verdicts import Ruling, approve_verdict, rule_verdict, withdraw_verdict
from claims.api.endpoints import Endpoint, person
from claims.api.fields import LineField, TextField
from claims.api.finding import claim_named, is_public
from claims.api.once import once
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.problems import Problem
from claims.api.queries import NoQuery, PageQuery, asked, body
from claims.api.shapes import Shape, page_shape
from claims.api.sparse import picked, sparse, takes_fields
from claims.api.verdict_rows import (
    PUBLIC_STATES,
    VerdictShape,
    verdict_rows,
    verdict_values,
    verdicts_seen,
)
from claims.api.versions import IF_MATCH, claim_as_seen, verdict_as_seen
from claims.models import Verdict
from claims.vocabulary import Role, VerdictChange

ORDERINGS = both_ways("created_at", Ordering("created_at"))


@takes_fields(VerdictShape)
class VerdictQuery(PageQuery):
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


@takes_fields(VerdictShape)
class VerdictDetailQuery(NoQuery):
    """What of it is wanted."""


class RulingShape(Shape):
    """A ruling. Name evidence, or say in `no_evidence_reason` why there is none."""

    rating = serializers.CharField(max_length=40, help_text="Code of a rating, e.g. mostly_true.")
    rationale = TextField(max_length=50_000)
    claim_version = serializers.IntegerField(min_value=1, help_text="The version that you saw.")
    evidence = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=200, default=list
    )
    no_evidence_reason = TextField(required=False, allow_blank=True, max_length=10_000, default="")
    title = LineField(required=False, allow_blank=True, max_length=300, default="")
    summary = TextField(required=False, allow_blank=True, max_length=10_000, default="")
    rating_label = LineField(required=False, allow_blank=True, max_length=80, default="")
    review_url = serializers.URLField(required=False, allow_blank=True, max_length=2000, default="")
    replaces = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="The published verdict."
    )
    change = serializers.ChoiceField(
        VerdictChange.values, required=False, allow_blank=True, default=""
    )
    change_note = TextField(required=False, allow_blank=True, max_length=10_000, default="")


class WithdrawalShape(Shape):
    reason = TextField(max_length=10_000, help_text="Why; readers will see it.")


class ClaimVerdicts(Endpoint):
    needs = {"GET": None, "POST": Role.CHECKER}

    @extend_schema(
        operation_id="list_claim_verdicts",
        summary="The verdict history of a claim",
        tags=["verdicts"],
        parameters=[VerdictQuery],
        responses=page_shape(VerdictShape),
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        asked(request, VerdictQuery)
        claim = claim_named(claim_id, insider=self.insider, view="claim-verdicts")
        verdicts = verdicts_seen(insider=self.insider).filter(claim=claim)
        page = page_of(request, verdicts, orderings=ORDERINGS, usual="-created_at")
        return Response(page.body(verdict_rows(page.rows)))

    @once
    @extend_schema(
        operation_id="rule_verdict",
        summary="Rule on a claim",
        tags=["verdicts"],
        parameters=[IF_MATCH],
        request=RulingShape,
        responses={201: VerdictShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-verdicts")
        ruling = Ruling(**body(request, RulingShape))
        with claim_as_seen(request, claim):
            verdict = rule_verdict(claim=claim, author=person(request), ruling=ruling)
        location = request.build_absolute_uri(reverse("api:verdict", args=[verdict.pk]))
        return Response(verdict_body(verdict), status=201, headers={"Location": location})


class VerdictDetail(Endpoint):
    needs = {"GET": None}

    @extend_schema(
        operation_id="get_verdict",
        summary="One verdict",
        tags=["verdicts"],
        parameters=[VerdictDetailQuery],
        responses=VerdictShape,
    )
    def get(self, request: Request, verdict_id: UUID) -> Response:
        asked(request, VerdictDetailQuery)
        verdict = verdict_named(verdict_id, insider=self.insider)
        self.etag_prefix = f"{verdict.state}-"
        return Response(sparse(verdict_body(verdict), picked(request)))


class VerdictApprovals(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="approve_verdict",
        summary="Approve another person's verdict",
        tags=["verdicts"],
        parameters=[IF_MATCH],
        request=None,
        responses={201: VerdictShape},
    )
    def post(self, request: Request, verdict_id: UUID) -> Response:
        verdict = verdict_named(verdict_id, insider=True)
        with verdict_as_seen(request, verdict):
            approved = approve_verdict(verdict=verdict, approver=person(request))
        return Response(verdict_body(approved), status=201)


class VerdictWithdrawals(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="withdraw_verdict",
        summary="Take a verdict back",
        description="One's own with the role checker, another person's with the role editor.",
        tags=["verdicts"],
        parameters=[IF_MATCH],
        request=WithdrawalShape,
        responses={201: VerdictShape},
    )
    def post(self, request: Request, verdict_id: UUID) -> Response:
        verdict = verdict_named(verdict_id, insider=True)
        by = person(request)
        if verdict.author_id != by.pk:
            self.require(Role.EDITOR)
        reason = body(request, WithdrawalShape)["reason"]
        with verdict_as_seen(request, verdict):
            withdrawn = withdraw_verdict(verdict=verdict, by=by, reason=reason)
        return Response(verdict_body(withdrawn), status=201)


def verdict_named(verdict_id: UUID, *, insider: bool) -> Verdict:
    verdict = Verdict.objects.select_related("claim").filter(pk=verdict_id).first()
    seen = verdict is not None and (
        insider or (verdict.state in PUBLIC_STATES and is_public(verdict.claim))
    )
    if verdict is None or not seen:
        raise Problem("not-found", "There is no such verdict.")
    return verdict


def verdict_body(verdict: Verdict) -> dict[str, Any]:
    (row,) = verdict_rows(list(verdict_values().filter(pk=verdict.pk)))
    return row
