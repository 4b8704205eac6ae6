"""The front page: search, and the latest verdicts; and what explains a problem of the API."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.api.problems import KINDS
from claims.api.published import published_verdicts
from claims.api.searching import holding
from claims.models import Rating, Verdict
from claims.pages.listing import listing
from claims.reading.folding import readable

LONGEST_QUERY = 300


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    words = readable(request.GET.get("q", "")).strip()[:LONGEST_QUERY]
    scale = list(Rating.objects.all())
    rating = next((step for step in scale if step.code == request.GET.get("rating")), None)
    return render(
        request,
        "pages/home.html",
        {
            "list": listing(request, sought(words, rating)),
            "words": words,
            "rating": rating,
            "scale": scale,
        },
    )


def sought(words: str, rating: Rating | None) -> QuerySet[Verdict]:
    """Published verdicts on claims that hold every word and number, with this rating if any."""
    verdicts = published_verdicts()
    if words:
        verdicts = holding(verdicts, words, claim="claim__")
    return verdicts.filter(rating=rating) if rating else verdicts


@require_safe
def problems(request: HttpRequest) -> HttpResponse:
    return render(request, "pages/problems.html", {"kinds": KINDS.values()})


@require_safe
def problem(request: HttpRequest, code: str) -> HttpResponse:
    """What a problem's `type` leads to."""
    if code not in KINDS:
        raise Http404("There is no such problem.")
    return render(request, "pages/problems.html", {"kinds": [KINDS[code]]})
