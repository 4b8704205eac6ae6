"""What the desk does to a claim, each with who and why."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.edits import assign_claim, dismiss_claim, restore_claim
from claims.actions.merges import merge_claims, split_claim
from claims.api.claims import ClaimDetailShape, claim_detail
from claims.api.endpoints import Endpoint, person
from claims.api.fields import LineField, TextField
from claims.api.finding import claim_named
from claims.api.once import once
from claims.api.problems import Problem
from claims.api.queries import body
from claims.api.shapes import Shape
from claims.api.versions import IF_MATCH, claim_as_seen
from claims.models import Claim
from claims.vocabulary import Role


class DismissalShape(Shape):
    reason = TextField(max_length=10_000, help_text="Why.")


class RestorationShape(Shape):
    reason = TextField(required=False, allow_blank=True, max_length=10_000, default="")


class AssignmentShape(Shape):
    """Whose work a claim is."""

    assignee = LineField(max_length=150, allow_null=True, help_text="User name, null for nobody.")
    reason = TextField(required=False, allow_blank=True, max_length=10_000, default="")


class Dismissals(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="dismiss_claim",
        summary="Put a claim aside",
        tags=["desk"],
        parameters=[IF_MATCH],
        request=DismissalShape,
        responses={201: ClaimDetailShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-dismissals")
        given = body(request, DismissalShape)
        with claim_as_seen(request, claim):
            dismiss_claim(claim=claim, by=person(request), reason=given["reason"])
        return Response(claim_detail(claim.pk, insider=True), status=201)


class Restorations(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="restore_claim",
        summary="Bring a dismissed claim back",
        description="It is checked anew.",
        tags=["desk"],
        parameters=[IF_MATCH],
        request=RestorationShape,
        responses={201: ClaimDetailShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-restorations")
        given = body(request, RestorationShape)
        with claim_as_seen(request, claim):
            restore_claim(claim=claim, by=person(request), reason=given["reason"])
        return Response(claim_detail(claim.pk, insider=True), status=201)


class Assignments(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="assign_claim",
        summary="Make a claim somebody's work",
        tags=["desk"],
        parameters=[IF_MATCH],
        request=AssignmentShape,
        responses={201: ClaimDetailShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-assignments")
        given = body(request, AssignmentShape)
        assignee, reason = assignee_of(given), given["reason"]
        with claim_as_seen(request, claim):
            assign_claim(claim=claim, by=person(request), assignee=assignee, reason=reason)
        return Response(claim_detail(claim.pk, insider=True), status=201)


class MergeShape(Shape):
    """The claim that this one is known as from now on."""

    into = serializers.UUIDField()
    reason = TextField(max_length=10_000)


class SplitShape(Shape):
    """A claim that was merged into this one, and is to be one of its own again."""

    claim = serializers.UUIDField()
    reason = TextField(max_length=10_000)


class Merges(Endpoint):
    needs = {"POST": Role.EDITOR}

    @once
    @extend_schema(
        operation_id="merge_claim",
        summary="Merge a claim into another",
        description="Answers the survivor, which gains the appearances; the merged claim's address"
        " leads there. Refused for a claim that a verdict stands on.",
        tags=["desk"],
        parameters=[IF_MATCH],
        request=MergeShape,
        responses={201: ClaimDetailShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-merges")
        given = body(request, MergeShape)
        into = other_claim(given["into"], "into")
        with claim_as_seen(request, claim, into):
            merge_claims(claim=claim, into=into, by=person(request), reason=given["reason"])
        return Response(claim_detail(into.pk, insider=True), status=201)


class Splits(Endpoint):
    needs = {"POST": Role.EDITOR}

    @once
    @extend_schema(
        operation_id="split_claim",
        summary="Take a merge back",
        description="Answers the claim that is one of its own again.",
        tags=["desk"],
        parameters=[IF_MATCH],
        request=SplitShape,
        responses={201: ClaimDetailShape},
    )
    def post(self, request: Request, claim_id: UUID) -> Response:
        claim = claim_named(claim_id, insider=True, view="claim-splits")
        given = body(request, SplitShape)
        merged = other_claim(given["claim"], "claim")
        with claim_as_seen(request, claim, merged):
            split_claim(claim=claim, merged=merged, by=person(request), reason=given["reason"])
        return Response(claim_detail(merged.pk, insider=True), status=201)


def other_claim(claim_id: UUID, field: str) -> Claim:
    claim = Claim.objects.filter(pk=claim_id).first()
    if claim is None:
        detail = f"There is no claim {claim_id}."
        raise Problem("bad-input", detail, [{"field": field, "detail": detail}])
    return claim


def assignee_of(given: dict[str, Any]) -> User | None:
    if given["assignee"] is None:
        return None
    user = User.objects.filter(username=given["assignee"], is_active=True).first()
    if user is None:
        detail = f"There is no user {given['assignee']!r}."
        raise Problem("bad-input", detail, [{"field": "assignee", "detail": detail}])
    return user
