"""Sources, and who owns them: sources of one owner count as one origin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from claims.actions.sources import own_source
from claims.admin.base import person
from claims.admin.edited import EditedAdmin
from claims.models import Article, Source
from claims.vocabulary import Role


@admin.register(Source)
class SourceAdmin(EditedAdmin):
    edited_by = Role.EDITOR
    list_title = "Sources"
    list_display = ("name", "domain", "owner", "articles_read")
    search_fields = ("name", "domain", "owner")
    fields = ("name", "domain", "owner", "created_at")
    readonly_fields = ("name", "domain", "created_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        articles = Article.objects.filter(source=OuterRef("pk")).order_by()
        number = articles.values("source").annotate(number=Count("pk"))
        return Source.objects.annotate(read=Coalesce(Subquery(number.values("number")), 0))

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> Source:
        return own_source(source=stored, by=person(request), owner=said["owner"])

    @admin.display(description="Articles", ordering="read")
    def articles_read(self, source: Source) -> int:
        return int(getattr(source, "read", 0))
