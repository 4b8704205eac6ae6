"""Many articles in one request: JSON lines in, a result for each line out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.article_rows import article_row, article_values
from claims.api.articles import SubmissionShape, submit
from claims.api.endpoints import Endpoint
from claims.api.once import once
from claims.api.parsing import LinesParser, NewlineParser, parsed
from claims.api.problems import Problem, problem_of
from claims.api.queries import checked
from claims.api.rendering import LinesRenderer
from claims.exceptions import FactcheckError
from claims.vocabulary import Role

MOST_LINES = 1000
TOGETHER = 50  # lines stored in one transaction: a commit for each would be most of the time
Numbered = tuple[int, str]
Result = dict[str, Any]


class ArticleBatch(Endpoint):
    needs = {"POST": Role.SUBMITTER}
    parser_classes = [LinesParser, NewlineParser]
    renderer_classes = [LinesRenderer]

    @once
    @extend_schema(
        operation_id="submit_articles",
        summary="Hand in many articles",
        description=f"JSON lines, at most {MOST_LINES:,}: on each an article as `POST articles`"
        " takes it. The answer has a line for each, in the same order: `line` (counted from 1),"
        " `status`, and `article` with its `location`, or `problem`. A line that cannot be taken"
        " spoils no other.",
        tags=["articles"],
        request={"application/jsonl": OpenApiTypes.STR, "application/x-ndjson": OpenApiTypes.STR},
        responses={
            (200, "application/jsonl"): OpenApiResponse(OpenApiTypes.STR, "A result a line.")
        },
        examples=[
            OpenApiExample(
                "Two articles",
                '{"text": "In Lorn, 170 of the 329 members voted.", "source": "Harbour Wire"}\n'
                '{"url": "https://news.example/harbour-bill"}\n',
                request_only=True,
                media_type="application/jsonl",
            ),
            OpenApiExample(
                "One taken",
                '{"line":1,"status":202,"article":{"id":"…","state":"waiting"},"location":"…"}\n'
                '{"line":2,"status":400,"problem":{"type":"…","errors":[{"field":"url"}]}}\n',
                response_only=True,
                media_type="application/jsonl",
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        lines = [(number, line) for number, line in enumerate(request.data, 1) if line.strip()]
        if not 0 < len(lines) <= MOST_LINES:
            raise Problem(
                "bad-input", f"Send 1 to {MOST_LINES:,} lines, not {len(lines):,}; split the rest."
            )
        return Response(list(results_of(lines, request)))


def results_of(lines: Sequence[Numbered], request: Request) -> Iterator[Result]:
    for start in range(0, len(lines), TOGETHER):
        with transaction.atomic():
            some = [taken(line, request) for line in lines[start : start + TOGETHER]]
        yield from some


def taken(numbered: Numbered, request: Request) -> Result:
    """Hand in the article of a line; what is wrong with it stands in its result."""
    number, line = numbered
    try:
        given = checked(parsed(line.encode("utf-8", "surrogateescape")), SubmissionShape)
        with transaction.atomic():
            submitted = submit(given, request)
    except (Problem, FactcheckError, APIException) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return {"line": number, "status": problem.kind.status, "problem": problem.body()}
    location = reverse("api:article", args=[submitted.article.pk])
    return {
        "line": number,
        "status": 202 if submitted.created else 200,
        "article": article_row(article_values().get(pk=submitted.article.pk)),
        "location": request.build_absolute_uri(location),
    }
