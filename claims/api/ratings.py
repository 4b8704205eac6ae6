"""The rating scale, as data."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.endpoints import Endpoint
from claims.api.paging import Page
from claims.api.queries import NoQuery, asked
from claims.api.shapes import Shape, page_shape
from claims.models import Rating


class RatingShape(Shape):
    """A step of the scale; `ordinal` orders the true-false axis and is null beside it."""

    code = serializers.CharField(help_text="e.g. mostly_true.")
    label = serializers.CharField(help_text="e.g. Mostly true.")
    definition = serializers.CharField()
    ordinal = serializers.IntegerField(allow_null=True, help_text="5 (true) to 1 (false).")


class RatingList(Endpoint):
    needs = {"GET": None}

    @extend_schema(
        operation_id="list_ratings",
        summary="The rating scale",
        description="All of it on one page, in the order of the scale.",
        tags=["verdicts"],
        responses=page_shape(RatingShape),
    )
    def get(self, request: Request) -> Response:
        asked(request, NoQuery)
        ratings = Rating.objects.values("code", "label", "definition", "ordinal")
        return Response(Page([], None, None).body([dict(rating) for rating in ratings]))
