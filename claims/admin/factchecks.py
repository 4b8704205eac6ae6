"""Fact-checks of other publishers, to look at."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html

from claims.admin.base import DeskAdmin
from claims.models import FactCheck
from claims.showing.filters import visible, web


@admin.register(FactCheck)
class FactCheckAdmin(DeskAdmin):
    list_title = "Fact-checks of others"
    list_display = ("said", "rated", "publisher", "published_at", "link")
    list_display_links = None
    list_filter = ("publisher", "language", "published_at")
    list_select_related = ("publisher",)
    search_fields = ("claim", "title", "publisher__name")

    @admin.display(description="Claim")
    def said(self, row: FactCheck) -> str:
        return format_html('<span class="said" dir="auto">{}</span>', visible(row.claim))

    @admin.display(description="Rated")
    def rated(self, row: FactCheck) -> str:
        return visible(row.label) or ("–" if row.rating is None else f"{row.rating:g}")

    @admin.display(description="Review")
    def link(self, row: FactCheck) -> str:
        address = web(row.url)
        return format_html('<a href="{}" rel="noopener">Open</a>', address) if address else "–"
