"""The front page: the latest verdicts; and the page that explains a problem of the API."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.api.problems import KINDS
from claims.api.published import published_verdicts, reviewer_name
from claims.models import Verdict
from claims.showing.text import direction

ON_A_PAGE = 20
DEEPEST = 50  # pages; further back the API's keyset pages lead


@dataclass(frozen=True, slots=True)
class Line:
    """One verdict in the list."""

    verdict: Verdict
    dir: str
    reviewer: str


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    pages = Paginator(published_verdicts(), ON_A_PAGE)
    page = pages.get_page(min(number(request.GET.get("page", "1")), DEEPEST))
    return render(
        request,
        "pages/home.html",
        {"page": page, "lines": [line_of(verdict) for verdict in page.object_list]},
    )


def number(text: str) -> int:
    return int(text[:6]) if text.isascii() and text.isdigit() else 1


def line_of(verdict: Verdict) -> Line:
    return Line(
        verdict=verdict,
        dir=direction(verdict.claim.language),
        reviewer=reviewer_name(verdict),
    )


@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/problems.html", {"kinds": KINDS.values()})


@require_safe
def problem(request: HttpRequest, code: str) -> HttpResponse:
    """What a problem's `type` leads to."""
    if code not in KINDS:
        raise Http404("There is no such problem.")
    return render(request, "pages/problems.html", {"kinds": [KINDS[code]]})
