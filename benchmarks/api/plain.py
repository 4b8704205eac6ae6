"""The plain Django view that the claim list is held against, beside the real addresses.

The same rows in the same shape, written as one writes it without a framework: two querysets of
values, a list of dictionaries, `JsonResponse`. Authentication, role and throttle are the API's own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import F, FilteredRelation, Q
from django.http import HttpRequest, JsonResponse
from django.urls import path

from claims.api.authentication import authenticated, effective_role
from claims.api.throttling import RoleThrottle
from claims.models import Appearance, Claim
from claims.vocabulary import Role, VerdictState
from factcheck.urls import urlpatterns as ours

COLUMNS = (
    "id", "version", "statement", "kind", "status", "quantities", "dates", "claimant_id",
    "attribution", "language", "created_at", "updated_at", "quoted", "as_of", "worthiness",
    "assessment", "confidence", "sources_for", "sources_against", "needs_review", "review_reason",
    "incomplete", "why", "frame",
)  # fmt: skip


class Caller:
    """What the throttle looks at: the request's person and address, the view's role."""

    def __init__(self, request: HttpRequest) -> None:
        self.user, token = authenticated(request.headers["Authorization"].partition(" ")[2])
        self.role = effective_role(self.user, token)
        self.META = request.META


def claims(request: HttpRequest) -> JsonResponse:
    caller = Caller(request)
    if caller.role is None or not caller.role.covers(Role.READER):
        return JsonResponse({"detail": "This needs the role reader."}, status=403)
    if not RoleThrottle().allow_request(caller, caller):  # type: ignore[arg-type]  # see Caller
        return JsonResponse({"detail": "Too many requests."}, status=429)
    limit = min(100, int(request.GET.get("limit", 50)))
    rows = list(newest()[:limit])
    places = places_of([row["id"] for row in rows])
    return JsonResponse({"next": None, "previous": None,
                         "results": [shaped(row, places[row["id"]]) for row in rows]})  # fmt: skip


def newest() -> Any:
    ruling = FilteredRelation("verdicts", condition=Q(verdicts__state=VerdictState.PUBLISHED))
    return (
        Claim.objects.filter(merged_into=None)
        .annotate(ruling=ruling)
        .order_by("-created_at", "-id")
        .values(
            *COLUMNS, "quote__text", "claimant__name", "assignee__username", "ruling__rating_id",
            "ruling__rating_label",
        )
    )  # fmt: skip


def shaped(row: dict[str, Any], places: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in COLUMNS},
        "text": row["quote__text"],
        "claimant": row["claimant__name"],
        "assignee": row["assignee__username"],
        "rating": row["ruling__rating_id"],
        "rating_label": row["ruling__rating_label"],
        "appearances": places,
        "url": f"{settings.PUBLIC_URL}/claims/{row['id']}/",
    }


def places_of(claims: list[Any]) -> dict[Any, list[dict[str, Any]]]:
    found = defaultdict(list)
    rows = Appearance.objects.filter(claim__in=claims).order_by(
        F("version__article__published_at").asc(nulls_last=True), "id"
    )
    for row in rows.values(
        "claim_id", "version__article_id", "version__body_id", "version__article__source__name",
        "version__article__url", "version__article__title", "version__article__published_at",
        "part", "start", "end", "lead", "context__text",
    ):  # fmt: skip
        found[row["claim_id"]].append(place(row))
    return found


def place(row: dict[str, Any]) -> dict[str, Any]:
    text, lead = row["context__text"], row["lead"]
    end = lead + row["end"] - row["start"]
    return {
        "article": row["version__article_id"],
        "article_sha256": row["version__body_id"],
        "source": row["version__article__source__name"],
        "url": row["version__article__url"] or None,
        "title": row["version__article__title"],
        "published_at": row["version__article__published_at"],
        "part": row["part"],
        "start": row["start"],
        "end": row["end"],
        "selector": {"exact": text[lead:end], "prefix": text[:lead], "suffix": text[end:]},
    }


urlpatterns = [*ours, path("plain/claims", claims)]
