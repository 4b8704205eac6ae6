"""What was corrected after publication, and the way to ask for a correction."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from claims.actions.corrections import request_correction
from claims.api.published import published_verdicts
from claims.exceptions import TooMany
from claims.models import CorrectionRequest, Verdict
from claims.vocabulary import VerdictChange, VerdictState

LATEST = 200


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """What was corrected or withdrawn after publication, and why."""
    corrected = Q(change=VerdictChange.CORRECTION) & Q(
        state__in=(VerdictState.PUBLISHED, VerdictState.REPLACED)
    )
    withdrawn = Q(state=VerdictState.WITHDRAWN, published_at__isnull=False)
    rows = (
        Verdict.objects.filter(corrected | withdrawn, claim__merged_into=None)
        .select_related("claim", "replaces", "withdrawal")
        .order_by("-published_at", "-id")[:LATEST]
    )
    return render(request, "pages/corrections.html", {"rows": rows})


class RequestForm(forms.Form):
    """What a reader tells the desk. `website` is for machines that fill in every field."""

    message = forms.CharField(
        label=_("What is wrong, and how do you know?"),
        help_text=_("Name a source we can read, if there is one."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    contact = forms.CharField(
        label=_("How can we reach you? (not required)"),
        help_text=_("Only the desk sees this."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(required=False, widget=forms.HiddenInput)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, claim_id: UUID) -> HttpResponse:
    """The form on a claim with a published verdict; what it brings lands on the desk's home."""
    verdict = published_verdicts().filter(claim=claim_id).first()
    if verdict is None:
        raise Http404("There is no published verdict on such a claim.")
    form = RequestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["website"]:
            return redirect("pages:asked", claim_id)
        try:
            made = told(request, verdict, form)
        except TooMany:
            form.add_error(None, _("Too many requests came in just now. Try again in an hour."))
            return shown(request, verdict, form, status=429)
        return redirect(f"{reverse('pages:asked', args=[claim_id])}?number={made.pk}")
    return shown(request, verdict, form, status=422 if form.is_bound else 200)


def told(request: HttpRequest, verdict: Verdict, form: RequestForm) -> CorrectionRequest:
    return request_correction(
        verdict=verdict,
        message=form.cleaned_data["message"],
        contact=form.cleaned_data["contact"],
        address=BaseThrottle().get_ident(Request(request)) or "",
    )


def shown(
    request: HttpRequest, verdict: Verdict, form: RequestForm, *, status: int
) -> HttpResponse:
    context = {"verdict": verdict, "claim": verdict.claim, "form": form}
    return render(request, "pages/ask.html", context, status=status)


@never_cache
@require_safe
def asked(request: HttpRequest, claim_id: UUID) -> HttpResponse:
    number = request.GET.get("number", "")[:8]
    shown = number if number.isalnum() else ""
    return render(request, "pages/asked.html", {"claim_id": claim_id, "number": shown})
