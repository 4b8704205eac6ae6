"""Articles: handing one in, and what became of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.articles import (
    Details,
    Submitted,
    retry_reading,
    submit_html,
    submit_text,
    submit_url,
)
from claims.api.article_rows import (
    ArticleDetailShape,
    ArticleShape,
    article_row,
    article_values,
    version_rows,
)
from claims.api.claim_filters import in_article, uuid_or_none
from claims.api.claim_rows import claim_rows, claim_values
from claims.api.endpoints import Endpoint, person
from claims.api.fields import (
    ChoicesField,
    LanguageField,
    LineField,
    MomentField,
    SinceField,
    TextField,
)
from claims.api.once import once
from claims.api.paging import MOST, Ordering, both_ways, page_of
from claims.api.problems import Problem
from claims.api.queries import NoQuery, PageQuery, asked, body
from claims.api.shapes import Shape, page_shape
from claims.api.sparse import picked, sparse, takes_fields
from claims.models import Article
from claims.vocabulary import ArticleState, Role

ORDERINGS = {
    **both_ways("created_at", Ordering("created_at")),
    **both_ways("updated_at", Ordering("updated_at")),
    **both_ways("published_at", Ordering("published_at", nullable=True)),
}
CONTENTS = ("url", "text", "html")


@takes_fields(ArticleShape)
class ArticleQuery(PageQuery):
    state = ChoicesField(ArticleState.values, required=False)
    source = LineField(required=False, max_length=300, help_text="Publisher: id, name or domain.")
    url = LineField(required=False, max_length=2000, help_text="Address of a page.")
    updated_since = SinceField(required=False, help_text="Changed at this time or later.")
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


@takes_fields(ArticleDetailShape)
class ArticleDetailQuery(NoQuery):
    """What of it is wanted."""


class SubmissionShape(Shape):
    """An article: one of `url`, `text` and `html`, and what is known about it."""

    url = TextField(required=False, max_length=2000, help_text="Fetched when it is read.")
    text = TextField(required=False, help_text="At most a million characters.")
    html = TextField(required=False, help_text="A page of at most 5 MB.")
    title = LineField(required=False, allow_blank=True, max_length=500)
    source = LineField(
        required=False, allow_blank=True, max_length=200, help_text="The publisher's name."
    )
    published_at = MomentField(
        required=False, allow_null=True, help_text="Day or time of publication, in its own zone."
    )
    language = LanguageField(required=False, allow_blank=True, help_text="ISO 639-1, e.g. en.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        given = [name for name in CONTENTS if name in attrs]
        if len(given) != 1:
            told = f"not {' and '.join(given)} together" if given else "none was given"
            problem = f"Give exactly one of url, text and html; {told}."
            raise serializers.ValidationError({(given or ["text"])[-1]: problem})
        return attrs


class ArticleList(Endpoint):
    needs = {"GET": Role.READER, "POST": Role.SUBMITTER}

    @extend_schema(
        operation_id="list_articles",
        summary="List articles",
        tags=["articles"],
        parameters=[ArticleQuery],
        responses=page_shape(ArticleShape),
    )
    def get(self, request: Request) -> Response:
        wanted = asked(request, ArticleQuery)
        wanted.pop("ordering", None)
        articles = article_values()
        if "state" in wanted:
            articles = articles.filter(state__in=wanted["state"])
        if source := wanted.get("source"):
            by_id = uuid_or_none(source)
            named = articles.filter(source__name__iexact=source) | articles.filter(
                source__domain__iexact=source
            )
            articles = articles.filter(source=by_id) if by_id else named
        if url := wanted.get("url"):
            articles = articles.filter(pk__in=Article.objects.at_pages([url]))
        if "updated_since" in wanted:
            articles = articles.filter(updated_at__gte=wanted["updated_since"])
        page = page_of(request, articles, orderings=ORDERINGS, usual="-created_at")
        return Response(page.body([article_row(row) for row in page.rows]))

    @once
    @extend_schema(
        operation_id="submit_article",
        summary="Hand in an article",
        description="Text or HTML that is known answers 200 and the article that is there. An"
        " address always answers 202; the same content ends as `duplicate`, with `same_as`.",
        tags=["articles"],
        request=SubmissionShape,
        responses={
            202: OpenApiResponse(ArticleShape, "Stored; it will be read. See Location."),
            200: OpenApiResponse(ArticleShape, "Known; this is the article."),
        },
    )
    def post(self, request: Request) -> Response:
        submitted = submit(body(request, SubmissionShape), request)
        location = reverse("api:article", args=[submitted.article.pk])
        return Response(
            article_row(article_values().get(pk=submitted.article.pk)),
            status=202 if submitted.created else 200,
            headers={"Location": request.build_absolute_uri(location)},
        )


class ArticleDetail(Endpoint):
    needs = {"GET": Role.READER}

    @extend_schema(
        operation_id="get_article",
        summary="One article, its versions and its claims",
        tags=["articles"],
        parameters=[ArticleDetailQuery],
        responses=ArticleDetailShape,
    )
    def get(self, request: Request, article_id: UUID) -> Response:
        asked(request, ArticleDetailQuery)
        row = article_values().filter(pk=article_id).first()
        if row is None:
            raise Problem("not-found", "There is no such article.")
        found = in_article(claim_values(insider=True), article_id).filter(merged_into=None)
        claims = claim_rows(list(found.order_by("created_at", "id")[:MOST]), insider=True)
        claims_url = request.build_absolute_uri(reverse("api:claims"))
        whole = article_row(row) | {
            "versions": version_rows(Article(pk=article_id)),
            "claims": claims,
            "claims_url": f"{claims_url}?article={article_id}",
        }
        return Response(sparse(whole, picked(request)))


class ArticleReadings(Endpoint):
    needs = {"POST": Role.CHECKER}

    @once
    @extend_schema(
        operation_id="retry_article",
        summary="Try to read a failed article again",
        description="409 where it did not fail.",
        tags=["articles"],
        request=None,
        responses={202: OpenApiResponse(ArticleShape, "It waits to be read. See Location.")},
    )
    def post(self, request: Request, article_id: UUID) -> Response:
        article = Article.objects.filter(pk=article_id).first()
        if article is None:
            raise Problem("not-found", "There is no such article.")
        retry_reading(article=article, by=person(request))
        location = request.build_absolute_uri(reverse("api:article", args=[article_id]))
        row = article_row(article_values().get(pk=article_id))
        return Response(row, status=202, headers={"Location": location})


def submit(given: dict[str, Any], request: Request) -> Submitted:
    details = Details(
        title=given.get("title", ""),
        source=given.get("source", ""),
        published=given.get("published_at"),
        language=given.get("language", "").lower(),
        submitted_by=person(request),
    )
    if "url" in given:
        return submit_url(url=given["url"], details=details)
    if "html" in given:
        return submit_html(html=given["html"], details=details)
    return submit_text(text=given["text"], details=details)
