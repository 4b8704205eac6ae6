"""A published verdict as ClaimReview, over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.endpoints import Endpoint
from claims.api.finding import claim_named
from claims.api.problems import Problem
from claims.api.published import published_verdicts, structured
from claims.api.queries import NoQuery, asked
from claims.models import Appearance

OBJECT: dict[str, Any] = {"type": "object", "additionalProperties": True}


class ClaimReview(Endpoint):
    needs = {"GET": None}

    @extend_schema(
        operation_id="get_claim_review",
        summary="The published verdict as schema.org ClaimReview",
        tags=["verdicts"],
        responses={200: OpenApiResponse(OBJECT, "JSON-LD, as on the claim's public page.")},
    )
    def get(self, request: Request, claim_id: UUID) -> Response:
        asked(request, NoQuery)
        claim = claim_named(claim_id, insider=self.insider, view="claim-claimreview")
        verdict = published_verdicts().filter(claim=claim).first()
        if verdict is None:
            raise Problem("not-found", "There is no published verdict on this claim.")
        places = Appearance.objects.filter(claim=claim).in_order()
        return Response(
            structured(verdict, list(places.select_related("version__article__source")))
        )
