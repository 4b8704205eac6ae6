"""Addresses under /api/ that lead nowhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve

from claims.api.problems import MEDIA_TYPE, Problem


class PermanentlyElsewhere(HttpResponse):
    """The same request at another address (RFC 9110, 15.4.9): the method is kept."""

    status_code = 308


def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """A 404 problem, or, where only a slash is too many, the way there."""
    trimmed = request.path.rstrip("/")
    if trimmed != request.path and leads_somewhere(trimmed):
        query = request.META.get("QUERY_STRING", "")
        location = f"{trimmed}?{query}" if query else trimmed
        return PermanentlyElsewhere(headers={"Location": location})
    problem = Problem("not-found", "There is no such address; see /api/v1/docs.")
    return JsonResponse(problem.body(), status=404, content_type=MEDIA_TYPE)


def leads_somewhere(path: str) -> bool:
    try:
        return resolve(path).func is not unknown
    except Resolver404:
        return False
