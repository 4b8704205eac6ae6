"""Views of the claim list under a name: what stands in the address, kept for next time."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims.actions.saved_views import remove_view, save_view, share_view
from claims.admin.base import person, require
from claims.admin.lists import PLACE
from claims.exceptions import FactcheckError
from claims.models import SavedView
from claims.vocabulary import Role

PASSING = frozenset({PLACE, "e", "p", "all"})  # what says where one is in a list, not which


def kept_part(query: str) -> str:
    """The part of a query string that says which claims: in one order, so that views compare."""
    pairs = [(name, value) for name, value in parse_qsl(query) if name not in PASSING and value]
    return urlencode(sorted(pairs))


def views_for(request: HttpRequest) -> dict[str, Any]:
    """The views that a person sees over the list, and which of them this is."""
    here = kept_part(request.GET.urlencode())
    views = list(SavedView.objects.seen_by(person(request).pk).select_related("owner"))
    return {
        "views": [(view, view.query == here) for view in views],
        "here": here,
        "here_is_kept": any(view.query == here for view in views),
    }


class ViewForm(forms.Form):
    name = forms.CharField(max_length=60)
    query = forms.CharField(required=False)
    shared = forms.BooleanField(required=False)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    require(request, Role.READER)
    form = ViewForm(request.POST)
    query = kept_part(request.POST.get("query", ""))
    if form.is_valid():
        save = share_view if form.cleaned_data["shared"] else save_view
        try:
            view = save(by=person(request), name=form.cleaned_data["name"], query=query)
        except FactcheckError as problem:
            messages.warning(request, str(problem))
        else:
            messages.success(request, f"Kept as “{view.name}”.")
    else:
        messages.warning(request, "Give the view a name of at most 60 characters.")
    return redirect(f"{reverse('admin:claims_claim_changelist')}?{query}")


@require_POST
def remove(request: HttpRequest, view_id: int) -> HttpResponse:
    require(request, Role.READER)
    view = get_object_or_404(SavedView.objects.seen_by(person(request).pk), pk=view_id)
    try:
        remove_view(view=view, by=person(request))
    except FactcheckError as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, f"“{view.name}” is removed; the claims are where they were.")
    return redirect("admin:claims_claim_changelist")
