"""Dismissing many claims at once: what will happen, why, and what did."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.actions.edits import dismiss_claim
from claims.admin.base import each_done, person
from claims.models import Claim
from claims.vocabulary import CLAIM_MOVES, ClaimStatus, may_come_from

MAY_BE = frozenset(may_come_from(CLAIM_MOVES, ClaimStatus.DISMISSED))


class WhyForm(forms.Form):
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        error_messages={"required": "Say why the claims are dismissed."},
        help_text="Kept in the audit trail of each claim.",
    )


def dismiss_chosen(desk: Any, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
    form = WhyForm(request.POST if "confirmed" in request.POST else None)
    if form.is_valid():
        by, reason = person(request), form.cleaned_data["reason"]
        each_done(
            request, chosen, lambda claim: dismiss_claim(claim=claim, by=by, reason=reason),
            did="Dismissed",
        )  # fmt: skip
        return None
    claims = list(chosen)
    context = desk.page(
        request,
        title="Dismiss claims",
        form=form,
        will=[claim for claim in claims if claim.status in MAY_BE],
        will_not=[claim for claim in claims if claim.status not in MAY_BE],
        chosen=request.POST.getlist(ACTION_CHECKBOX_NAME),
        field=ACTION_CHECKBOX_NAME,
    )
    return TemplateResponse(request, "admin/desk/dismiss.html", context)
