"""Checks: the runs of the methods on a claim, and asking for new ones."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.checks import queue_checks
from claims.api.endpoints import Endpoint, person
from claims.api.finding import claim_named
from claims.api.once import once
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.queries import PageQuery, asked
from claims.api.shapes import Shape, page_shape
from claims.api.sparse import Row, takes_fields
from claims.api.versions import IF_MATCH, claim_as_seen
from claims.models import Check
from claims.vocabulary import CheckOutcome, CheckState, Role

PLAIN = (
    "id", "method", "revision", "method_revision", "state", "attempts", "error", "queued_at",
    "started_at", "finished_at", "next_try",
)  # fmt: skip
ORDERINGS = both_ways("queued_at", Ordering("queued_at"))


class CheckShape(Shape):
    """One run of a method on a claim: `state` is where the work is, `outcome` what came of it."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    method = serializers.CharField(help_text="e.g. corpus.")
    revision = serializers.IntegerField(help_text="Numbers the runs of a method on a claim.")
    method_revision = serializers.IntegerField(help_text="Of the method's code.")
    state = serializers.ChoiceField(CheckState.values)
    outcome = serializers.ChoiceField(
        CheckOutcome.values,
        allow_null=True,
        help_text="unavailable: we could not look; none_found: we looked and found nothing.",
    )
    attempts = serializers.IntegerField()
    error = serializers.CharField(help_text="What went wrong, in words; empty where nothing did.")
    queued_at = serializers.DateTimeField()
    started_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(allow_null=True)
    next_try = serializers.DateTimeField(allow_null=True, help_text="While it waits.")


@takes_fields(CheckShape)
class CheckQuery(PageQuery):
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class QueuedShape(Shape):
    """The live checks of a claim, those queued before among them."""

    results = CheckShape(many=True)


class ClaimChecks(Endpoint):
    needs = {"GET": Role.READER, "POST": Role.SUBMITTER}

    @extend_schema(
        operation_id="list_claim_checks",
        summary="The runs of the check methods on a claim",
        tags=["checks"],
        parameters=[CheckQuery],
        responses=page_shape(CheckShape),
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        asked(request, CheckQuery)
        claim = claim_named(claim_id, insider=True, view="claim-checks")
        checks = check_values().filter(claim=claim)
        page = page_of(request, checks, orderings=ORDERINGS, usual="-queued_at")
        return Response(page.body([check_row(row) for row in page.rows]))

    @once
    @extend_schema(
        operation_id="queue_checks",
        summary="Check a claim again",
        description="At most one check of a method is live; asking again answers that one.",
        tags=["checks"],
        parameters=[IF_MATCH],
        request=None,
        responses={202: QueuedShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-checks")
        with claim_as_seen(request, claim):
            queued = queue_checks(claims=[claim], by=person(request))
        rows = check_values().filter(pk__in=[check.pk for check in queued]).order_by("method")
        location = request.build_absolute_uri(reverse("api:claim-checks", args=[claim.pk]))
        return Response(
            {"results": [check_row(row) for row in rows]},
            status=202,
            headers={"Location": location},
        )


def check_values() -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = Check.objects.values(*PLAIN, "claim_id", "outcome")
    return rows


def check_row(row: Row) -> Row:
    waits = row["state"] == CheckState.PENDING
    return {
        **{name: row[name] for name in PLAIN},
        "claim": row["claim_id"],
        "outcome": row["outcome"] or None,
        "next_try": row["next_try"] if waits else None,
    }
