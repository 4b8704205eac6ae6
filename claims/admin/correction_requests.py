"""What readers ask to be corrected, and the desk's answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from claims.actions.corrections import answer_correction_request
from claims.admin.base import DeskAdmin, badge, may, person, require
from claims.exceptions import FactcheckError
from claims.models import CorrectionRequest
from claims.showing.filters import visible
from claims.vocabulary import CorrectionState, Role

ANSWERS = [
    (CorrectionState.ACCEPTED, "Accepted: the verdict is or will be corrected"),
    (CorrectionState.DECLINED, "Declined: the verdict stands"),
]


class AnswerForm(forms.Form):
    state = forms.ChoiceField(choices=ANSWERS, widget=forms.RadioSelect, label="Answer")
    answer = forms.CharField(
        label="What was done, or why nothing is",
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        help_text="Kept in the claim's audit trail.",
    )


@admin.register(CorrectionRequest)
class CorrectionRequestAdmin(DeskAdmin):
    list_title = "Correction requests"
    list_display = ("asked", "about", "stands", "created_at")
    list_filter = ("state", "created_at")
    list_select_related = ("verdict__claim",)
    search_fields = ("message", "verdict__claim__statement")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        require(request, Role.READER)
        asked = self.get_object(request, object_id)
        if asked is None:
            return redirect("admin:claims_correctionrequest_changelist")
        form = AnswerForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            require(request, Role.CHECKER)
            if answered(request, asked, form):
                return redirect("admin:index")
        context = self.page(
            request, title="Correction request", asked=asked, form=form, look="narrow",
            checker=may(request, Role.CHECKER) and asked.state == CorrectionState.OPEN,
        )  # fmt: skip
        return TemplateResponse(request, "admin/desk/correction_request.html", context)

    @admin.display(description="What is wrong")
    def asked(self, row: CorrectionRequest) -> str:
        return format_html('<span class="said" dir="auto">{}</span>', visible(str(row)))

    @admin.display(description="Claim")
    def about(self, row: CorrectionRequest) -> str:
        return format_html(
            '<a class="said" dir="auto" href="{}">{}</a>',
            reverse("admin:claims_claim_change", args=[row.verdict.claim_id]),
            visible(row.verdict.claim.statement),
        )

    @admin.display(description="State", ordering="state")
    def stands(self, row: CorrectionRequest) -> str:
        look = "c-failed" if row.state == CorrectionState.OPEN else "c-done"
        return badge(look, row.get_state_display())


def answered(request: HttpRequest, asked: CorrectionRequest, form: AnswerForm) -> bool:
    """Carry out the answer; a refusal is said on the form."""
    try:
        answer_correction_request(
            request=asked,
            by=person(request),
            state=CorrectionState(form.cleaned_data["state"]),
            answer=form.cleaned_data["answer"],
        )
    except FactcheckError as problem:
        form.add_error(None, str(problem))
        return False
    messages.success(request, f"The request is {form.cleaned_data['state']}.")
    return True
