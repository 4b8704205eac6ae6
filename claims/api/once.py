"""Requests that create, sent twice: `Idempotency-Key` on every POST that makes something."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.actions.idempotency import LONGEST_KEY, Answer, answer_once, first_answer
from claims.api.endpoints import Endpoint, person, token_of
from claims.api.problems import Problem
from claims.api.rendering import RowEncoder

View = TypeVar("View", bound=Endpoint)
Words = ParamSpec("Words")
Post = Callable[Concatenate[View, Request, Words], Response]

IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="Any string of at most 255 printable characters. For 24 hours the same key and"
    " body get the first answer again; another body gets 422.",
)


def once(post: Post[View, Words]) -> Post[View, Words]:
    """Decorate the `post` of an endpoint that creates, outside its `extend_schema`.

    With an Idempotency-Key the work is done once for the caller's key, address and body; whoever
    sends them again gets the first answer with `Idempotency-Replayed: true`. What was refused
    leaves the key free.
    """

    @wraps(post)
    def answered(
        self: View, request: Request, /, *args: Words.args, **kwargs: Words.kwargs
    ) -> Response:
        key = key_of(request)
        if key is None:
            self.prepare(request, **kwargs)
            return post(self, request, *args, **kwargs)
        asked = {"path": request.path, "body": request.data}
        answer = first_answer(owner=owner_of(request), key=key, request=asked)
        if answer is None:
            self.prepare(request, **kwargs)
            answer = answer_once(
                owner=owner_of(request),
                key=key,
                request=asked,
                make=lambda: kept(post(self, request, *args, **kwargs)),
            )
        headers = {"Location": answer.location} if answer.location else {}
        if answer.repeated:
            headers["Idempotency-Replayed"] = "true"
        return Response(answer.body, status=answer.status, headers=headers)

    described: Post[View, Words] = extend_schema(parameters=[IDEMPOTENCY_KEY])(answered)
    return described


def kept(response: Response) -> Answer:
    """The answer as it is stored and repeated: words and numbers only."""
    body: Any = json.loads(json.dumps(response.data, cls=RowEncoder))
    return Answer(response.status_code, body, response.headers.get("Location", ""))


def owner_of(request: Request) -> str:
    """Whose keys these are: a token's or, in a browser, a person's."""
    token = token_of(request)
    return f"token:{token.digest}" if token else f"person:{person(request).pk}"


def key_of(request: Request) -> str | None:
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if not (0 < len(key) <= LONGEST_KEY and key.isprintable()):
        detail = f"Give 1 to {LONGEST_KEY} printable characters."
        raise Problem("bad-input", detail, [{"field": "Idempotency-Key", "detail": detail}])
    return key
