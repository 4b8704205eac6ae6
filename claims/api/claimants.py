"""Claimants: who says things."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.endpoints import Endpoint
from claims.api.fields import LineField
from claims.api.paging import Ordering, both_ways, page_of
from claims.api.queries import PageQuery, asked
from claims.api.shapes import Shape, page_shape
from claims.api.sparse import takes_fields
from claims.models import Claimant
from claims.vocabulary import Role

ORDERINGS = {
    **both_ways("name", Ordering("name", parse=str)),
    **both_ways("created_at", Ordering("created_at")),
}


class ClaimantShape(Shape):
    """A person or body to whom claims are attributed."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    created_at = serializers.DateTimeField()


@takes_fields(ClaimantShape)
class ClaimantQuery(PageQuery):
    q = LineField(required=False, max_length=200, help_text="Part of the name.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class ClaimantList(Endpoint):
    needs = {"GET": Role.READER}

    @extend_schema(
        operation_id="list_claimants",
        summary="List who says things",
        tags=["claimants"],
        parameters=[ClaimantQuery],
        responses=page_shape(ClaimantShape),
    )
    def get(self, request: Request) -> Response:
        wanted = asked(request, ClaimantQuery)
        claimants = Claimant.objects.values("id", "name", "created_at")
        if "q" in wanted:
            claimants = claimants.filter(name__icontains=wanted["q"])
        page = page_of(request, claimants, orderings=ORDERINGS, usual="name")
        return Response(page.body(page.rows))
