"""The list of claims, and where each claim's page and buttons are reached."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.html import format_html

from claims.admin.base import DeskAdmin, badge, may, person
from claims.admin.bulk import BULKS, carry_out
from claims.admin.claim_buttons import BUTTONS
from claims.admin.claim_filters import FILTERS
from claims.admin.claim_view import show_claim
from claims.admin.merging import merge_chosen
from claims.admin.saved_views import views_for
from claims.admin.showing import assessment_mark, assessment_words, percent, status_words
from claims.api.searching import holding
from claims.models import Appearance, Claim
from claims.models.claim import IN_TURN
from claims.showing.filters import visible
from claims.vocabulary import Role


@admin.register(Claim)
class ClaimAdmin(DeskAdmin):
    list_title = "Claims"
    list_display = (
        "said", "standing", "proposal", "balance", "worth", "assignee",
    )  # fmt: skip
    list_display_links = ("said",)
    list_filter = FILTERS
    list_select_related = ("claimant", "assignee")
    search_fields = ("statement",)  # what is searched is the claims' own index
    search_help_text = "Words, numbers, names, or a claim's id"
    ordering = IN_TURN
    actions = ("check_again", "assign", "dismiss", "merge")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        first = Appearance.objects.select_related("version__article__source").in_order()
        return Claim.objects.standing().prefetch_related(Prefetch("appearances", queryset=first))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Claim], search_term: str
    ) -> tuple[QuerySet[Claim], bool]:
        words = search_term.strip()
        try:
            return queryset.filter(pk=UUID(words)), False
        except ValueError:
            return holding(queryset, words) if words else queryset, False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if not may(request, Role.CHECKER):
            return {}
        if not may(request, Role.EDITOR):
            actions.pop("merge", None)
        return actions

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        editor = may(request, Role.EDITOR)
        own = {**views_for(request), "me": person(request).pk, "editor": editor}
        return super().changelist_view(request, {**own, **(extra_context or {})})

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return show_claim(self, request, object_id)

    def get_urls(self) -> list[URLPattern]:
        buttons = [
            path(
                f"<uuid:claim_id>/{name}/",
                self.admin_site.admin_view(button),
                name=f"claim_{name.replace('-', '_')}",
                kwargs={"desk": self},
            )
            for name, button in BUTTONS.items()
        ]
        others: list[URLPattern] = super().get_urls()
        return buttons + others

    @admin.display(description="Claim")
    def said(self, claim: Claim) -> str:
        flag = "needs review" if claim.needs_review else ""
        places = list(claim.appearances.all())
        source = places[0].version.article.source if places else None
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        by = f"said by {claim.claimant}" if claim.claimant else ""
        about = (claim.kind, f"{source or 'no source'}{more}", by)
        return format_html(
            '<span class="said" dir="auto">{}</span><small class="about">{}{}</small>',
            visible(claim.statement), format_html('<b class="flag">{}</b> ', flag) if flag else "",
            visible(" · ".join(filter(None, about))),
        )  # fmt: skip

    @admin.display(description="Status", ordering="turn")
    def standing(self, claim: Claim) -> str:
        return badge(f"st-{claim.status}", status_words(claim.status))

    @admin.display(description="Machine proposes", ordering="assessment")
    def proposal(self, claim: Claim) -> str:
        gap = format_html(' <span class="gap">{}</span>', "incomplete") if claim.incomplete else ""
        return format_html(
            '<span class="badge a-{}">{} {}</span> <span class="quiet">{}</span>{}',
            claim.assessment, assessment_mark(claim.assessment),
            assessment_words(claim.assessment), percent(claim.confidence), gap,
        )  # fmt: skip

    @admin.display(description="For · against", ordering="sources_against")
    def balance(self, claim: Claim) -> str:
        return render_to_string("admin/desk/tally.html", {"claim": claim})

    @admin.display(description="Worth", ordering="-worthiness")
    def worth(self, claim: Claim) -> str:
        return format_html(
            '<meter class="worth" min="0" max="1" value="{}" title="worth checking: {}"></meter>',
            f"{claim.worthiness:.2f}", percent(claim.worthiness),
        )  # fmt: skip

    @admin.action(description="Check again …")
    def check_again(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return carry_out(self, request, chosen, BULKS["check_again"])

    @admin.action(description="Assign …")
    def assign(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return carry_out(self, request, chosen, BULKS["assign"])

    @admin.action(description="Dismiss, with a reason …")
    def dismiss(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return carry_out(self, request, chosen, BULKS["dismiss"])

    @admin.action(description="Merge into one …")
    def merge(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return merge_chosen(self, request, chosen)
