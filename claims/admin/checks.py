"""Checks: what failed and why, and another try."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html

from claims.actions.checks import queue_checks
from claims.admin.base import DeskAdmin, badge, each_done, may, person
from claims.models import Check, Claim
from claims.showing.filters import visible
from claims.vocabulary import Role


@admin.register(Check)
class CheckAdmin(DeskAdmin):
    list_title = "Checks"
    list_display = ("of", "method", "revision", "stands", "outcome", "attempts", "problem", "ended")
    list_display_links = None
    list_filter = ("state", "outcome", "method", "queued_at")
    list_select_related = ("claim",)
    search_fields = ("claim__statement", "error")
    actions = ("try_again",)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return super().get_actions(request) if may(request, Role.CHECKER) else {}

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        check = self.get_object(request, object_id)
        if check is None:
            return redirect("admin:claims_check_changelist")
        return redirect(reverse("admin:claims_claim_change", args=[check.claim_id]) + "#checks")

    @admin.action(description="Try again")
    def try_again(self, request: HttpRequest, chosen: QuerySet[Check]) -> None:
        by = person(request)
        claims = Claim.objects.filter(checks__in=chosen).distinct()
        each_done(
            request, claims, lambda claim: queue_checks(claims=[claim], by=by),
            did="Queued the checks of",
        )  # fmt: skip

    @admin.display(description="Claim", ordering="claim__statement")
    def of(self, check: Check) -> str:
        return format_html(
            '<a class="said" dir="auto" href="{}#checks">{}</a>',
            reverse("admin:claims_claim_change", args=[check.claim_id]),
            visible(check.claim.statement),
        )

    @admin.display(description="State", ordering="state")
    def stands(self, check: Check) -> str:
        return badge(f"c-{check.state}", check.get_state_display())

    @admin.display(description="Problem")
    def problem(self, check: Check) -> str:
        return (
            format_html('<span class="gap">{}</span>', visible(check.error)) if check.error else "–"
        )

    @admin.display(description="Ended", ordering="finished_at")
    def ended(self, check: Check) -> Any:
        return check.finished_at
