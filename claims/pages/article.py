"""The public page of an article: its published claims, marked in the sentences they stand in."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from claims.api.published import published_verdicts
from claims.models import Appearance, Article
from claims.pages.excerpts import excerpts, windows


@require_safe
def article_page(request: HttpRequest, article_id: UUID) -> HttpResponse:
    article = get_object_or_404(Article.objects.select_related("source", "same_as"), pk=article_id)
    if article.same_as is not None:
        return redirect("pages:article", article.same_as.pk)
    verdicts = {
        verdict.claim_id: verdict
        for verdict in published_verdicts().filter(claim__appearances__version__article=article)
    }
    if not verdicts:
        raise Http404("No verdict has been published on a claim of such an article.")
    places = Appearance.objects.filter(version__article=article, claim__in=verdicts)
    shown = windows(places.select_related("version", "context").defer("version__signature"))
    found = excerpts(list(shown), verdicts)
    context = {"article": article, "excerpts": found, "count": len(verdicts)}
    return render(request, "pages/article.html", context)
