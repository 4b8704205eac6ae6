"""An article's page: its progress, its text with the claims marked, its versions."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from claims.admin.following import UNREAD, mark_of_article
from claims.admin.marking import Mark, lines, segments
from claims.models import Appearance, Article, ArticleVersion


def page_of(request: HttpRequest, article: Article) -> dict[str, Any]:
    versions = list(article.versions.select_related("body").order_by("-number"))
    asked = request.GET.get("sha256", "")
    version = next((v for v in versions if v.body_id == asked), versions[0] if versions else None)
    places = appearances_of(version)
    mark, found, unfinished = mark_of_article(article)
    return {
        "article": article,
        "versions": versions,
        "version": version,
        "places": places,
        "text": text_of(request, version, places),
        "under_way": article.state in UNREAD,
        "unfinished": unfinished,
        "finished": found - unfinished,
        "found": found,
        "live": article.state in UNREAD or unfinished > 0,
        "mark": mark,
        "copies": list(article.copies.select_related("source")),
    }


def appearances_of(version: ArticleVersion | None) -> list[Appearance]:
    if version is None:
        return []
    rows = Appearance.objects.filter(version=version).select_related("claim__quote")
    return list(rows.order_by("-part", "start"))


def text_of(
    request: HttpRequest, version: ArticleVersion | None, places: list[Appearance]
) -> list[Any]:
    """The stored text with its claims marked, and the span that a link pointed at."""
    if version is None:
        return []
    marks = [
        Mark(
            place.start, place.end, "other",
            link=reverse("admin:claims_claim_change", args=[place.claim_id]),
            title=place.claim.statement,
        )
        for place in places
        if place.part == "body"
    ]  # fmt: skip
    start, end = (number(request.GET.get(name, "")) for name in ("from", "to"))
    if request.GET.get("part", "body") == "body" and start < end:
        marks.append(Mark(start, end, "claim"))
    return lines(segments(version.body.text, marks))


def number(text: str) -> int:
    return int(text[:9]) if text.isascii() and text.isdigit() else 0
