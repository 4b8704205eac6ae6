"""Errors as RFC 9457 problems: a catalogue that /docs/problems explains, and the way into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404
from rest_framework import exceptions as drf
from rest_framework.response import Response

from claims.exceptions import BadInput, FactcheckError

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5  # what a caller is asked to wait for a database that is away


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: `code` ends its type URI, `remedy` tells a caller what to do."""

    code: str
    status: int
    title: str
    remedy: str

    @property
    def type(self) -> str:
        return f"{settings.PUBLIC_URL}/docs/problems/{self.code}/"


KINDS = {
    kind.code: kind
    for kind in (
        Kind("bad-input", 400, "The request cannot be carried out as it stands",
             "Look at errors: each entry names a field and what is wrong with it."),
        Kind("malformed-json", 400, "The body is not JSON that can be read",
             "Send one JSON value in UTF-8, nested at most 25 deep."),
        Kind("bad-cursor", 400, "The cursor is not one of this list",
             "Follow next and previous as they were given, or start again without cursor."),
        Kind("bad-request", 400, "The request cannot be understood",
             "Look at detail; the address or a header is not as it should be."),
        Kind("not-authenticated", 401, "This needs a token",
             "Send Authorization: Token followed by a token that is neither expired nor revoked."),
        Kind("not-allowed", 403, "Your role does not allow this",
             "Use a token with the role that detail names, or ask an administrator for it."),
        Kind("needs-another-person", 403, "Another person must do this",
             "A verdict is approved by somebody else than its author."),
        Kind("not-found", 404, "There is nothing here",
             "Check the address; what you may not see does not exist for you."),
        Kind("method-not-allowed", 405, "The method is not allowed here",
             "Use a method that the Allow header names."),
        Kind("not-acceptable", 406, "That media type cannot be given",
             "Accept application/json."),
        Kind("stale-page", 409, "Something has changed since you saw it",
             "Load the claim again, look at what is new, and send its present version."),
        Kind("illegal-move", 409, "The state does not allow this",
             "Load it again; detail says in which state it is."),
        Kind("gone", 410, "This is no longer here", "Start again from a new snapshot."),
        Kind("stale-version", 412, "The version in If-Match is not the present one",
             "Load it again and repeat your change on what you see now."),
        Kind("too-large", 413, "The body is too large",
             "Send less: an article's text has at most a million characters, a page 5 MB."),
        Kind("unsupported-media-type", 415, "That media type is not taken",
             "Send the body as application/json."),
        Kind("idempotency-key-reused", 422, "The Idempotency-Key belongs to another request",
             "Use a new key for a new body; a key is remembered for 24 hours."),
        Kind("precondition-required", 428, "This change needs If-Match",
             "Send the ETag of the claim as you saw it in If-Match."),
        Kind("throttled", 429, "Too many requests",
             "Wait for the seconds that Retry-After names."),
        Kind("server-error", 500, "Something broke on our side",
             "Try again later; if it stays, tell the people who run this service."),
        Kind("database-unavailable", 503, "The database does not answer",
             "Nothing was stored. Send the request again after the seconds in Retry-After."),
    )
}  # fmt: skip
BY_STATUS = {
    400: "bad-request", 401: "not-authenticated", 403: "not-allowed", 404: "not-found",
    405: "method-not-allowed", 406: "not-acceptable", 412: "stale-version", 413: "too-large",
    415: "unsupported-media-type", 429: "throttled", 503: "database-unavailable",
}  # fmt: skip


@dataclass
class Problem(Exception):
    """A problem to answer with. `errors` has one entry a field: `{"field", "detail"}`."""

    code: str
    detail: str = ""
    errors: Sequence[Mapping[str, str]] = ()
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        return KINDS[self.code]

    def body(self) -> dict[str, Any]:
        kind = self.kind
        body: dict[str, Any] = {
            "type": kind.type,
            "title": kind.title,
            "status": kind.status,
            "detail": self.detail or kind.remedy,
        }
        return body | ({"errors": list(self.errors)} if self.errors else {})


def answer(exc: Exception, context: dict[str, Any]) -> Response | None:
    """The handler that REST framework calls; None lets an unforeseen error reach the log."""
    problem = problem_of(exc)
    if problem is None:
        return None
    return Response(
        problem.body(),
        status=problem.kind.status,
        headers=problem.headers,
        content_type=MEDIA_TYPE,
    )


def problem_of(exc: Exception) -> Problem | None:
    match exc:
        case Problem():
            return exc
        case FactcheckError():
            return from_ours(exc)
        case drf.APIException():
            return from_framework(exc)
        case Http404():
            return Problem("not-found")
        case PermissionDenied():
            return Problem("not-allowed", str(exc))
        case RequestDataTooBig():
            return Problem("too-large")
        case OperationalError() | InterfaceError():
            return Problem("database-unavailable", headers={"Retry-After": str(RETRY_SECONDS)})
    return None


def from_ours(exc: FactcheckError) -> Problem:
    errors = []
    if isinstance(exc, BadInput) and exc.field:
        errors = [{"field": exc.field, "detail": str(exc)}]
    code = exc.code if exc.code in KINDS else "bad-input"
    return Problem(code, str(exc), errors)


def from_framework(exc: drf.APIException) -> Problem:
    if isinstance(exc, drf.ValidationError):
        errors = list(flat(exc.detail))
        return Problem("bad-input", "; ".join(told(error) for error in errors), errors)
    code = "malformed-json" if isinstance(exc, drf.ParseError) else BY_STATUS.get(exc.status_code)
    headers = {}
    if header := getattr(exc, "auth_header", None):
        headers["WWW-Authenticate"] = header
    if wait := getattr(exc, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return Problem(code or "server-error", str(exc.detail), headers=headers)


def flat(detail: Any, path: str = "") -> Iterator[dict[str, str]]:
    """Validation errors, however deep, as one entry a message."""
    if isinstance(detail, Mapping):
        for key, inner in detail.items():
            name = "" if key == "non_field_errors" else str(key)
            yield from flat(inner, ".".join(part for part in (path, name) if part))
    elif isinstance(detail, list):
        for number, inner in enumerate(detail):
            nested = isinstance(inner, Mapping | list)
            yield from flat(inner, f"{path}.{number}" if nested and path else path)
    else:
        yield {"field": path, "detail": str(detail)}


def told(error: Mapping[str, str]) -> str:
    return f"{error['field']}: {error['detail']}" if error["field"] else error["detail"]


def of_status(status: int) -> Problem:
    """The problem that a bare HTTP status stands for."""
    fallback = "server-error" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "bad-request"
    return Problem(BY_STATUS.get(status, fallback))
