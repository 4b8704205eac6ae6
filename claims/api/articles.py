"""Articles: handing one in, and what became of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.articles import Details, Submitted, submit_html, submit_text, submit_url
from claims.actions.idempotency import LONGEST_KEY, Answer, answer_once
from claims.api.article_rows import (
    ArticleDetailShape,
    ArticleShape,
    article_row,
    article_values,
    version_rows,
)
from claims.api.claim_filters import in_article, uuid_or_none
from claims.api.claim_rows import claim_rows, claim_values
from claims.api.endpoints import Endpoint, person, token_of
from claims.api.fields import ChoicesField, LanguageField, LineField, MomentField, TextField
from claims.api.paging import MOST, Ordering, both_ways, page_of
from claims.api.problems import Problem
from claims.api.queries import NoQuery, PageQuery, asked, body
from claims.api.shapes import Shape, page_shape
from claims.models import Article
from claims.vocabulary import ArticleState, Role

ORDERINGS = {
    **both_ways("created_at", Ordering("created_at")),
    **both_ways("updated_at", Ordering("updated_at")),
    **both_ways("published_at", Ordering("published_at", nullable=True)),
}
CONTENTS = ("url", "text", "html")


class ArticleQuery(PageQuery):
    state = ChoicesField(ArticleState.values, required=False)
    source = LineField(required=False, max_length=300, help_text="Publisher: id, name or domain.")  # type: ignore[assignment]  # a filter's name
    url = LineField(required=False, max_length=2000, help_text="Address of a page.")
    updated_since = MomentField(required=False)
    ordering = serializers.ChoiceField(list(ORDERINGS), required=False)


class SubmissionShape(Shape):
    """An article: one of `url`, `text` and `html`, and what is known about it."""

    url = TextField(required=False, max_length=2000, help_text="Fetched when it is read.")
    text = TextField(required=False, help_text="At most a million characters.")
    html = TextField(required=False, help_text="A page of at most 5 MB.")
    title = LineField(required=False, allow_blank=True, max_length=500)
    source = LineField(  # type: ignore[assignment]  # a field's name
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


IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="Any string of at most 255 printable characters. For 24 hours the same key and"
    " body get the first answer again; another body gets 422.",
)


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
            articles = articles.filter(url=url) | articles.filter(canonical_url=url)
        if "updated_since" in wanted:
            articles = articles.filter(updated_at__gte=wanted["updated_since"])
        page = page_of(request, articles, orderings=ORDERINGS, usual="-created_at")
        return Response(page.body([article_row(row) for row in page.rows]))

    @extend_schema(
        operation_id="submit_article",
        summary="Hand in an article",
        description="Text or HTML that is known answers 200 and the article that is there. An"
        " address always answers 202; the same content ends as `duplicate`, with `same_as`.",
        tags=["articles"],
        parameters=[IDEMPOTENCY_KEY],
        request=SubmissionShape,
        responses={
            202: OpenApiResponse(ArticleShape, "Stored; it will be read. See Location."),
            200: OpenApiResponse(ArticleShape, "Known; this is the article."),
        },
    )
    def post(self, request: Request) -> Response:
        given = body(request, SubmissionShape)

        def make() -> Answer:
            return submit(given, request)

        key = idempotency_key(request)
        answer = (
            answer_once(owner=owner_of(request), key=key, request=request.data, make=make)
            if key
            else make()
        )
        headers = {"Location": request.build_absolute_uri(answer.location)}
        if answer.repeated:
            headers["Idempotency-Replayed"] = "true"
        return Response(answer.body, status=answer.status, headers=headers)


class ArticleDetail(Endpoint):
    needs = {"GET": Role.READER}

    @extend_schema(
        operation_id="get_article",
        summary="One article, its versions and its claims",
        tags=["articles"],
        responses=ArticleDetailShape,
    )
    def get(self, request: Request, article_id: UUID) -> Response:
        asked(request, NoQuery)
        row = article_values().filter(pk=article_id).first()
        if row is None:
            raise Problem("not-found", "There is no such article.")
        found = in_article(claim_values(insider=True), article_id).filter(merged_into=None)
        claims = claim_rows(list(found.order_by("created_at", "id")[:MOST]), insider=True)
        claims_url = request.build_absolute_uri(reverse("api:claims"))
        return Response(
            article_row(row)
            | {
                "versions": version_rows(Article(pk=article_id)),
                "claims": claims,
                "claims_url": f"{claims_url}?article={article_id}",
            }
        )


def submit(given: dict[str, Any], request: Request) -> Answer:
    details = Details(
        title=given.get("title", ""),
        source=given.get("source", ""),
        published=given.get("published_at"),
        language=given.get("language", "").lower(),
        submitted_by=person(request),
    )
    if "url" in given:
        submitted = submit_url(url=given["url"], details=details)
    elif "html" in given:
        submitted = submit_html(html=given["html"], details=details)
    else:
        submitted = submit_text(text=given["text"], details=details)
    return answer_of(submitted)


def answer_of(submitted: Submitted) -> Answer:
    row = article_row(article_values().get(pk=submitted.article.pk))
    shown = ArticleShape(row).data  # as it will be stored and repeated: words and numbers only
    location = reverse("api:article", args=[submitted.article.pk])
    return Answer(202 if submitted.created else 200, dict(shown), location)


def owner_of(request: Request) -> str:
    """Whose keys these are: a token's or, in a browser, a person's."""
    token = token_of(request)
    return f"token:{token.digest}" if token else f"person:{person(request).pk}"


def idempotency_key(request: Request) -> str | None:
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if not (0 < len(key) <= LONGEST_KEY and key.isprintable()):
        detail = f"Give 1 to {LONGEST_KEY} printable characters."
        raise Problem("bad-input", detail, [{"field": "Idempotency-Key", "detail": detail}])
    return key
