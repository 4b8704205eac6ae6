"""The public page of a source: which of the claims that it carried were checked, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from claims.api.published import published_verdicts
from claims.models import Appearance, Rating, Source, Verdict
from claims.pages.listing import listing

WIDTH = 1000  # of the bar, in its own units


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a source's checked claims got a rating, and where that stands in the bar."""

    rating: Rating
    count: int
    x: int
    width: int


@require_safe
def source_page(request: HttpRequest, source_id: UUID) -> HttpResponse:
    source = get_object_or_404(Source, pk=source_id)
    verdicts = carried_by(source)
    outcomes = shares(verdicts)
    if not outcomes:
        raise Http404("No verdict has been published on a claim of such a source.")
    return render(
        request,
        "pages/source.html",
        {
            "source": source,
            "list": listing(request, verdicts),
            "shares": outcomes,
            "total": sum(share.count for share in outcomes),
        },
    )


def carried_by(source: Source) -> QuerySet[Verdict]:
    """The published verdicts on claims that stand in this source's articles."""
    places = Appearance.objects.filter(claim=OuterRef("claim"), version__article__source=source)
    return published_verdicts().filter(Exists(places))


def shares(verdicts: QuerySet[Verdict]) -> Sequence[Share]:
    counts = dict(verdicts.order_by().values_list("rating").annotate(Count("pk")))
    total, at, found = sum(counts.values()), 0.0, list[Share]()
    for rating in Rating.objects.filter(pk__in=counts):
        end = at + counts[rating.pk] * WIDTH / total
        found.append(Share(rating, counts[rating.pk], round(at), round(end) - round(at)))
        at = end
    return found
