"""API tokens: issuing one (its secret is shown once), seeing them, revoking them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.actions.people import issue_token
from claims.actions.tokens import revoke_token
from claims.admin.base import DeskAdmin, badge, may, person, require
from claims.exceptions import BadInput
from claims.models import ApiToken
from claims.vocabulary import Role


class IssueForm(forms.Form):
    user = forms.ModelChoiceField(
        queryset=User.objects.filter(is_active=True).order_by("username"),
        help_text="Whoever uses the token acts in this person's name.",
    )
    role = forms.ChoiceField(
        choices=[(role.value, role.label) for role in Role if role != Role.ADMINISTRATOR],
        help_text="The most that the token allows, whatever its person may do.",
    )
    name = forms.CharField(max_length=100, required=False, help_text="What it is for.")
    days = forms.IntegerField(min_value=1, max_value=3650, initial=365, label="Valid for (days)")


@admin.register(ApiToken)
class ApiTokenAdmin(DeskAdmin):
    list_title = "API tokens"
    adds = "Issue an API token"
    seen_by = Role.ADMINISTRATOR
    list_display = ("label", "user", "role", "state", "created", "expiry", "last_used")
    list_display_links = None
    list_filter = ("role",)
    list_select_related = ("user",)
    search_fields = ("name", "user__username", "token_key")
    actions = ("revoke",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may(request, Role.ADMINISTRATOR)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        require(request, Role.ADMINISTRATOR)
        form = IssueForm(request.POST or None)
        secret = ""
        if form.is_valid():
            try:
                secret = self.issued(form, by=person(request))
            except BadInput as problem:
                form.add_error(problem.field, str(problem))
        context = self.page(
            request, title="Issue an API token", form=form, secret=secret, look="narrow"
        )
        answer = TemplateResponse(request, "admin/desk/token.html", context)
        answer["Cache-Control"] = "no-store"
        return answer

    def issued(self, form: IssueForm, *, by: User) -> str:
        data = form.cleaned_data
        return issue_token(
            user=data["user"],
            role=Role(data["role"]),
            name=data["name"],
            life=timedelta(days=data["days"]),
            by=by,
        )

    @admin.action(description="Revoke")
    def revoke(self, request: HttpRequest, chosen: QuerySet[ApiToken]) -> None:
        tokens = [token for token in chosen if token.revoked_at is None]
        for token in tokens:
            revoke_token(token=token, by=person(request))
        messages.success(request, f"Revoked {len(tokens)}. What they did stays on record.")

    @admin.display(description="Token", ordering="name")
    def label(self, token: ApiToken) -> str:
        return f"{token.name or 'unnamed'} ({token.token_key[:8]}…)"

    @admin.display(description="State")
    def state(self, token: ApiToken) -> str:
        if token.usable:
            return badge("c-done", "usable")
        return badge("c-failed", "revoked") if token.revoked_at else badge("c-pending", "expired")
