"""The rating scale, to look up what each step means."""

from __future__ import annotations

from django.contrib import admin

from claims.admin.base import DeskAdmin
from claims.models import Rating


@admin.register(Rating)
class RatingAdmin(DeskAdmin):
    list_title = "Ratings"
    list_display = ("label", "code", "ordinal", "definition")
    fields = ("label", "code", "ordinal", "definition")
