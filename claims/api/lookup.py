"""Published verdicts for pages, so that a reader's page can show a badge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.claim_rows import ClaimShape, claim_rows, claim_values
from claims.api.endpoints import Endpoint
from claims.api.fields import TextField
from claims.api.queries import body
from claims.api.shapes import Shape
from claims.models import Appearance, Article
from claims.reading.addresses import Page, page_at, page_key

MOST_URLS = 100


class PagesShape(Shape):
    """Addresses of pages."""

    urls = serializers.ListField(
        child=TextField(max_length=2000), min_length=1, max_length=MOST_URLS
    )


class PageVerdictsShape(Shape):
    """The published claims of a page."""

    url = serializers.CharField(help_text="As it was asked for.")
    claims = ClaimShape(many=True)


class LookupShape(Shape):
    results = PageVerdictsShape(many=True)


class Lookup(Endpoint):
    needs = {"POST": None}

    @extend_schema(
        operation_id="lookup",
        summary="Published verdicts for pages",
        description="Finds a page under its canonical, AMP, mobile and tracking variants too.",
        tags=["claims"],
        request=PagesShape,
        responses=LookupShape,
    )
    def post(self, request: Request) -> Response:
        asked = {url: page_at(url) for url in body(request, PagesShape)["urls"]}
        by_page = claims_by_page(asked)
        results = [
            {"url": url, "claims": by_page.get(page, []) if page else []}
            for url, page in asked.items()
        ]
        return Response({"results": results})


def claims_by_page(pages: Mapping[str, Page | None]) -> dict[Page, list[Any]]:
    """The published claims of each page, most recently changed first."""
    homes = articles_of(pages)
    places = Appearance.objects.filter(version__article__in=list(homes))
    found = claim_values(insider=False).filter(pk__in=places.values("claim_id"), merged_into=None)
    rows = claim_rows(list(found.order_by("-updated_at", "id")), insider=False)
    by_page = defaultdict(list)
    for row in rows:
        articles = {place["article"] for place in row["appearances"]}
        for page in {page for article in articles for page in homes.get(article, ())}:
            by_page[page].append(row)
    return dict(by_page)


def articles_of(pages: Mapping[str, Page | None]) -> dict[UUID, set[Page]]:
    """The articles that hold the text of each page; a duplicate's text is its original's."""
    wanted = {page_key(url): page for url, page in pages.items() if page}
    rows = Article.objects.at_pages(pages)
    homes: dict[UUID, set[Page]] = defaultdict(set)
    for pk, same_as, *keys in rows.values_list("pk", "same_as_id", "url_key", "canonical_key"):
        homes[same_as or pk] |= {wanted[key] for key in keys if key in wanted}
    return dict(homes)
