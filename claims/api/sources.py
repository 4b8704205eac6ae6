"""Sources: who publishes."""

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
from claims.models import Source
from claims.vocabulary import Role

ORDERINGS = {
    **both_ways("name", Ordering("name", parse=str)),
    **both_ways("created_at", Ordering("created_at")),
}


class SourceShape(Shape):
    """A publisher. Sources of one owner count as one origin."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    domain = serializers.CharField(help_text="e.g. news.example; empty where none is known.")
    owner = serializers.CharField()
    created_at = serializers.DateTimeField()


@takes_fields(SourceShape)
class SourceQuery(PageQuery):
    q = LineField(required=False, max_length=200, help_text="Part of the name.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class SourceList(Endpoint):
    needs = {"GET": Role.READER}

    @extend_schema(
        operation_id="list_sources",
        summary="List publishers",
        tags=["sources"],
        parameters=[SourceQuery],
        responses=page_shape(SourceShape),
    )
    def get(self, request: Request) -> Response:
        wanted = asked(request, SourceQuery)
        sources = Source.objects.values("id", "name", "domain", "owner", "created_at")
        if "q" in wanted:
            sources = sources.filter(name__icontains=wanted["q"])
        page = page_of(request, sources, orderings=ORDERINGS, usual="name")
        return Response(page.body(page.rows))
