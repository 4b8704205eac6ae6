"""Outside sources: their limits, their breaker, their last error."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from claims.actions.connectors import change_connector, close_breaker
from claims.admin.base import badge, each_done, person
from claims.admin.edited import EditedAdmin
from claims.models import Connector
from claims.showing.filters import visible
from claims.vocabulary import Role

LOOKS = {"closed": "c-done", "half-open": "c-running", "open": "c-failed"}


class LimitsForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker alone
    at_once = forms.IntegerField(min_value=1, max_value=1000, help_text="Requests under way.")
    a_minute = forms.IntegerField(min_value=1, max_value=1_000_000, help_text="Requests a minute.")

    class Meta:
        model = Connector
        fields = ("enabled", "at_once", "a_minute")


@admin.register(Connector)
class ConnectorAdmin(EditedAdmin):
    seen_by = edited_by = Role.ADMINISTRATOR
    form = LimitsForm
    list_display = (
        "slug", "stands", "at_once", "a_minute", "answered_at", "last_error_at", "problem",
    )  # fmt: skip
    fields = (
        "slug", "enabled", "at_once", "a_minute", "stands", "open_until", "failures",
        "answered_at", "last_error_at", "problem",
    )  # fmt: skip
    readonly_fields = (
        "slug", "stands", "open_until", "failures", "answered_at", "last_error_at", "problem",
    )  # fmt: skip
    actions = ("ask_again",)

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> Connector:
        return change_connector(connector=stored, by=person(request), **said)

    @admin.action(description="Close the breaker: ask again at once")
    def ask_again(self, request: HttpRequest, chosen: QuerySet[Connector]) -> None:
        by = person(request)
        each_done(
            request, chosen, lambda connector: close_breaker(connector=connector, by=by),
            did="Asked again:", noun="connector",
        )  # fmt: skip

    @admin.display(description="Breaker")
    def stands(self, connector: Connector) -> str:
        if not connector.enabled:
            return badge("c-pending", "switched off")
        state = connector.breaker(timezone.now())
        return badge(LOOKS[state], state)

    @admin.display(description="Last error")
    def problem(self, connector: Connector) -> str:
        return visible(connector.last_error) or "–"
