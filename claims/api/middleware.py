"""Every error under /api/ is a problem, also those that never reach an endpoint."""

from __future__ import annotations

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from claims.api.problems import MEDIA_TYPE, RETRY_SECONDS, Problem, of_status

KEPT = ("Allow", "WWW-Authenticate", "Retry-After")
OWN_SHAPES = (MEDIA_TYPE, "application/json")


class ProblemPages:
    """Stands outermost: what Django itself refuses (a host, a size, a crash) is a page by then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code < 400 or not request.path.startswith("/api/"):
            return response
        if response.headers.get("Content-Type", "").startswith(OWN_SHAPES):
            return response
        return self.translated(response)

    def translated(self, response: HttpResponseBase) -> HttpResponse:
        problem = of_status(response.status_code)
        answer = JsonResponse(problem.body(), status=problem.kind.status, content_type=MEDIA_TYPE)
        for header in KEPT:
            if header in response.headers:
                answer.headers[header] = response.headers[header]
        return answer

    def process_exception(self, request: HttpRequest, exc: Exception) -> HttpResponse | None:
        """A database that is away is no defect of the page that asked for it."""
        if not isinstance(exc, OperationalError | InterfaceError):
            return None
        problem = Problem("database-unavailable")
        answer = (
            JsonResponse(problem.body(), status=503, content_type=MEDIA_TYPE)
            if request.path.startswith("/api/")
            else HttpResponse(f"{problem.kind.title}. Try again in a few seconds.", status=503,
                              content_type="text/plain; charset=utf-8")
        )  # fmt: skip
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer
