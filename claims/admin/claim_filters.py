"""The filters of the claim list."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib.admin import SimpleListFilter
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from claims.models import Appearance, Article, Claim, Source, Verdict
from claims.showing.filters import visible
from claims.vocabulary import VerdictState

SOURCES_OFFERED = 40
ARTICLES_COUNTED = 1000  # the latest, for what sources are offered
LEVELS = {"high": (0.7, 2.0), "middle": (0.4, 0.7), "low": (-1.0, 0.4)}


class WhoseFilter(SimpleListFilter):
    title = "assignee"
    parameter_name = "whose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        working = User.objects.filter(assigned_claims__isnull=False).distinct().order_by("username")
        people = [(str(user.pk), user.get_username()) for user in working]
        return [("me", "me"), ("nobody", "nobody"), *people]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        whose = self.value()
        if whose == "me":
            return queryset.filter(assignee=request.user.pk)
        if whose == "nobody":
            return queryset.filter(assignee=None)
        return queryset.filter(assignee=int(whose)) if whose and whose.isdecimal() else queryset


def sources_offered() -> list[tuple[str, str]]:
    """The sources of most of the latest articles, by name: counting all would read every one."""
    latest = Article.objects.filter(source__isnull=False).order_by("-created_at", "-id")
    counted = Counter(latest.values_list("source", flat=True)[:ARTICLES_COUNTED])
    often = [source for source, _ in counted.most_common(SOURCES_OFFERED)]
    named = [(str(s.pk), visible(s.name)) for s in Source.objects.filter(pk__in=often)]
    return sorted(named, key=lambda source: source[1])


class SourceFilter(SimpleListFilter):
    title = "source"
    parameter_name = "source"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return sources_offered()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        wanted = self.value()
        if not wanted or not Source.objects.filter(pk__in=as_ids(wanted)).exists():
            return queryset
        there = Appearance.objects.filter(
            claim=OuterRef("pk"), version__article__source__in=as_ids(wanted)
        )
        return queryset.filter(Exists(there))


class WorthFilter(SimpleListFilter):
    title = "worth checking"
    parameter_name = "worth"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("high", "70% and more"), ("middle", "40 to 70%"), ("low", "below 40%")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        if self.value() not in LEVELS:
            return queryset
        low, high = LEVELS[str(self.value())]
        return queryset.filter(worthiness__gte=low, worthiness__lt=high)


class SecondFilter(SimpleListFilter):
    title = "second reviewer"
    parameter_name = "second"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waiting", "waited for")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        waiting = Verdict.objects.filter(claim=OuterRef("pk"), state=VerdictState.IN_REVIEW)
        return queryset.filter(Exists(waiting)) if self.value() == "waiting" else queryset


def as_ids(text: str) -> list[UUID]:
    """The text as the id that it may be; no id at all otherwise."""
    compact = text.replace("-", "")
    return (
        [UUID(text)] if len(compact) == 32 and all(c in "0123456789abcdef" for c in compact) else []
    )


FILTERS = (
    "status",
    "assessment",
    "needs_review",
    "kind",
    WorthFilter,
    SourceFilter,
    WhoseFilter,
    SecondFilter,
    "created_at",
)
