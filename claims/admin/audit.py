"""The audit trail: who did what, when, and what it was before and after."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from claims.admin.base import DeskAdmin
from claims.models import AuditEntry
from claims.showing.filters import visible
from claims.vocabulary import Role

PAGES = {"claim": "admin:claims_claim_change", "article": "admin:claims_article_change"}


@admin.register(AuditEntry)
class AuditEntryAdmin(DeskAdmin):
    list_title = "Audit trail"
    seen_by = Role.CHECKER
    list_display = ("at", "who", "action", "about", "change", "why")
    list_filter = ("action", "object_type", "at")
    search_fields = ("actor_name", "object_id", "reason")
    fields = ("at", "who", "action", "about", "change", "why")
    readonly_fields = fields

    @admin.display(description="Who", ordering="actor_name")
    def who(self, entry: AuditEntry) -> str:
        return entry.actor_name or "system"

    @admin.display(description="What")
    def about(self, entry: AuditEntry) -> str:
        if entry.object_type not in PAGES:
            return f"{entry.object_type} {entry.object_id[:8]}"
        address = reverse(PAGES[entry.object_type], args=[entry.object_id])
        return format_html(
            '<a href="{}">{} {}</a>', address, entry.object_type, entry.object_id[:8]
        )

    @admin.display(description="Before → after")
    def change(self, entry: AuditEntry) -> str:
        if not entry.before and not entry.after:
            return "–"
        return f"{shown(entry.before)} → {shown(entry.after)}"

    @admin.display(description="Reason")
    def why(self, entry: AuditEntry) -> str:
        return visible(entry.reason) or "–"


def shown(values: dict[str, Any]) -> str:
    words = (f"{name}: {v if isinstance(v, str) else json.dumps(v)}" for name, v in values.items())
    return visible(", ".join(words))[:300] or "∅"
