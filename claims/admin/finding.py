"""The row that an address names, or a page that says there is none."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404

from claims.models import Article, Claim


def found_claim(object_id: Any) -> Claim:
    rows = Claim.objects.select_related("quote", "claimant", "assignee", "merged_into", "stated_by")
    claim = rows.filter(pk=as_id(object_id, "claim")).first()
    if claim is None:
        raise Http404("There is no such claim.")
    return claim


def found_article(object_id: Any) -> Article:
    rows = Article.objects.select_related("source", "same_as", "copy_of", "submitted_by")
    article = rows.filter(pk=as_id(object_id, "article")).first()
    if article is None:
        raise Http404("There is no such article.")
    return article


def as_id(object_id: Any, noun: str) -> UUID:
    try:
        return UUID(str(object_id))
    except ValueError:
        raise Http404(f"There is no such {noun}.") from None
