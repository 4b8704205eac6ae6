"""Merging claims that a person knows to be one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.actions.merges import merge_claims
from claims.admin.base import each_done, person, require
from claims.models import Claim
from claims.vocabulary import Role


class MergeForm(forms.Form):
    into = forms.ModelChoiceField(
        queryset=Claim.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        label="The claim that stays",
        error_messages={"required": "Choose the claim that stays."},
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why they are one claim."},
    )

    def __init__(self, *args: Any, claims: QuerySet[Claim], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].queryset = claims  # type: ignore[attr-defined]  # a ModelChoiceField


def merge_chosen(desk: Any, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
    require(request, Role.EDITOR)
    if chosen.count() < 2:
        messages.warning(request, "Choose the two or more claims that are one.")
        return None
    form = MergeForm(request.POST if "confirmed" in request.POST else None, claims=chosen)
    if form.is_valid():
        into, reason, by = form.cleaned_data["into"], form.cleaned_data["reason"], person(request)
        each_done(
            request,
            chosen.exclude(pk=into.pk),
            lambda claim: merge_claims(claim=claim, into=into, by=by, reason=reason),
            did=f"Merged into “{into}”:",
        )
        return None
    context = desk.page(
        request,
        title="Merge claims",
        look="narrow",
        form=form,
        chosen=request.POST.getlist(ACTION_CHECKBOX_NAME),
        field=ACTION_CHECKBOX_NAME,
    )
    return TemplateResponse(request, "admin/desk/merge.html", context)
