"""Publishing a ruling from a claim's page; on a stale page nothing is saved and nothing lost."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from claims.actions.drafts import drop_draft
from claims.actions.verdicts import rule_verdict
from claims.admin.base import person, require
from claims.admin.claim_forms import RulingForm
from claims.admin.claim_view import Shown, claim_page
from claims.admin.drafting import keep
from claims.admin.finding import found_claim
from claims.admin.verdict_history import word_changes
from claims.exceptions import BadInput, FactcheckError, StalePage
from claims.models import Claim, Rating, Verdict
from claims.vocabulary import Role, VerdictState

UNREADABLE = "Some of the ticked evidence is not on this claim any more; look at it again."


@require_POST
def rule(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    require(request, Role.CHECKER)
    claim = found_claim(claim_id)
    form = RulingForm(request.POST, ratings=list(Rating.objects.all()))
    ticked = request.POST.getlist("evidence")
    shown = Shown(forms={"ruling": form}, ticked=ticked, status=422)
    if form.is_valid():
        try:
            verdict = rule_verdict(claim=claim, author=person(request), ruling=form.ruling(ticked))
        except StalePage as problem:
            return stale_page(desk, request, claim, str(problem), ticked)
        except FactcheckError as problem:
            refuse(form, problem)
            shown.evidence_error = str(problem) if field_of(problem) == "evidence" else ""
        except ValueError:
            shown.evidence_error = UNREADABLE
        else:
            drop_draft(claim=claim, by=person(request))
            published = verdict.state == VerdictState.PUBLISHED
            messages.success(
                request,
                "The verdict is published." if published else "Handed to a second reviewer.",
            )
            return redirect("admin:claims_claim_change", claim.pk)
    return claim_page(desk, request, claim, shown)


def stale_page(
    desk: Any, request: HttpRequest, claim: Claim, problem: str, ticked: list[str]
) -> HttpResponse:
    """Nothing was saved: what was typed comes back, beside what others did meanwhile."""
    claim = found_claim(claim.pk)
    with suppress(FactcheckError):  # what is too long to keep still comes back in the form
        keep(request, claim)
    theirs = claim.verdicts.select_related("author", "rating").newest_first().first()
    standing = Verdict.objects.published().filter(claim=claim).first()
    typed = request.POST.copy()
    seen = typed.get("claim_version", "")
    typed["claim_version"] = str(claim.version)
    typed["replaces"] = str(standing.pk) if standing else ""
    form = RulingForm(typed, ratings=list(Rating.objects.all()))
    since = moment(typed.get("seen_at", ""))
    meanwhile = bool(theirs and theirs.created_at > since)
    if meanwhile and theirs is not None:
        changes = word_changes(theirs.rationale, typed.get("rationale", ""))
    stale = {
        "problem": problem,
        "changes": changes if meanwhile else [],
        "seen": seen,
        "theirs": theirs if meanwhile else None,
        "new": {piece.pk for piece in claim.evidence.filter(found_at__gt=since)},
    }
    shown = Shown(forms={"ruling": form}, ticked=ticked, stale=stale, status=409)
    return claim_page(desk, request, claim, shown)


def moment(stamp: str) -> datetime:
    """When the page was loaded; now, where the form does not say."""
    try:
        return datetime.fromtimestamp(float(stamp), UTC)
    except (ValueError, OverflowError, OSError):
        return timezone.now()


def field_of(problem: Exception) -> str | None:
    return problem.field if isinstance(problem, BadInput) else None


def refuse(form: forms.Form, problem: FactcheckError) -> None:
    """Show an action's message at the field that it is about, or above the form."""
    field = field_of(problem)
    if field != "evidence":
        form.add_error(field if field in form.fields else None, str(problem))
