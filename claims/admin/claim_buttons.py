"""The buttons of a claim's page. Each calls one action; what it refuses is said at the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from claims.actions.checks import queue_checks
from claims.actions.edits import assign_claim, dismiss_claim, edit_claim, restore_claim
from claims.actions.evidence import Found, add_evidence
from claims.actions.merges import split_claim
from claims.actions.verdicts import (
    approve_verdict,
    confirm_verdict,
    rule_verdict,
    withdraw_verdict,
)
from claims.admin.base import person, require
from claims.admin.claim_forms import (
    AssignForm,
    EditForm,
    EvidenceForm,
    ReasonForm,
    RulingForm,
)
from claims.admin.claim_view import Shown, claim_page, found_claim
from claims.comparing.values import Stance
from claims.exceptions import BadInput, FactcheckError, StalePage
from claims.models import Claim, Rating, Verdict
from claims.vocabulary import EvidenceKind, Role, VerdictState

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
    theirs = claim.verdicts.select_related("author", "rating").newest_first().first()
    standing = Verdict.objects.published().filter(claim=claim).first()
    typed = request.POST.copy()
    seen = typed.get("claim_version", "")
    typed["claim_version"] = str(claim.version)
    typed["replaces"] = str(standing.pk) if standing else ""
    form = RulingForm(typed, ratings=list(Rating.objects.all()))
    since = moment(typed.get("seen_at", ""))
    meanwhile = bool(theirs and theirs.created_at > since)
    stale = {
        "problem": problem,
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


def pressed(
    desk: Any,
    request: HttpRequest,
    claim_id: UUID,
    *,
    name: str,
    form: forms.Form,
    act: Callable[[Claim], object],
    said: str,
) -> HttpResponse:
    """Carry out a small form's action and go back to the page, or show the problem on it."""
    require(request, Role.CHECKER)
    claim = found_claim(claim_id)
    if form.is_valid():
        try:
            act(claim)
        except FactcheckError as problem:
            refuse(form, problem)
        else:
            messages.success(request, said)
            return redirect("admin:claims_claim_change", claim.pk)
    return claim_page(desk, request, claim, Shown(forms={name: form}, status=422))


class NothingToSay(forms.Form):
    """The form of a button that asks nothing."""


class MayGiveReason(forms.Form):
    reason = forms.CharField(required=False)


@require_POST
def check(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    by = person(request)
    return pressed(
        desk, request, claim_id, name="check", form=NothingToSay({}),
        act=lambda claim: queue_checks(claims=[claim], by=by),
        said="The checks are queued.",
    )  # fmt: skip


@require_POST
def dismiss(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = ReasonForm(request.POST, prefix="dismiss"), person(request)
    return pressed(
        desk, request, claim_id, name="dismiss", form=form,
        act=lambda claim: dismiss_claim(claim=claim, by=by, reason=form.cleaned_data["reason"]),
        said="Dismissed. You can bring it back from here.",
    )  # fmt: skip


@require_POST
def restore(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = MayGiveReason(request.POST, prefix="restore"), person(request)
    return pressed(
        desk, request, claim_id, name="restore", form=form,
        act=lambda claim: restore_claim(claim=claim, by=by, reason=form.cleaned_data["reason"]),
        said="Restored, and queued to be checked anew.",
    )  # fmt: skip


@require_POST
def stands(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = ReasonForm(request.POST, prefix="stands"), person(request)
    return pressed(
        desk, request, claim_id, name="stands", form=form,
        act=lambda claim: confirm_verdict(claim=claim, by=by, reason=form.cleaned_data["reason"]),
        said="Noted: the verdict still stands.",
    )  # fmt: skip


@require_POST
def assign(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = AssignForm(request.POST), person(request)
    return pressed(
        desk, request, claim_id, name="assign", form=form,
        act=lambda claim: assign_claim(claim=claim, by=by, assignee=form.cleaned_data["assignee"]),
        said="Assigned.",
    )  # fmt: skip


@require_POST
def edit(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = EditForm(request.POST), person(request)

    def act(claim: Claim) -> object:
        changes = dict(form.cleaned_data)
        return edit_claim(claim=claim, by=by, version=changes.pop("version"), changes=changes)

    return pressed(
        desk, request, claim_id, name="edit", form=form, act=act,
        said="Changed. What the claim says now is checked anew.",
    )  # fmt: skip


@require_POST
def evidence(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = EvidenceForm(request.POST, prefix="found"), person(request)
    return pressed(
        desk, request, claim_id, name="evidence", form=form,
        act=lambda claim: add_evidence(claim=claim, by=by, found=found(form.cleaned_data)),
        said="Added, stored under its hash, and weighed.",
    )  # fmt: skip


def found(data: dict[str, Any]) -> Found:
    day = data["obtained_at"]
    at = datetime.combine(day, datetime.min.time(), UTC) if day else None
    return Found(
        **{name: data[name] for name in ("quote", "text", "url", "note", "source", "title")},
        stance=Stance(data["stance"]),
        kind=EvidenceKind(data["kind"]),
        obtained_at=at,
    )


@require_POST
def approve(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    by = person(request)
    return pressed(
        desk, request, claim_id, name="approve", form=NothingToSay({}),
        act=lambda claim: approve_verdict(verdict=named_verdict(request, claim), approver=by),
        said="Approved and published.",
    )  # fmt: skip


@require_POST
def withdraw(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = ReasonForm(request.POST, prefix="withdraw"), person(request)
    return pressed(
        desk, request, claim_id, name="withdraw", form=form,
        act=lambda claim: withdraw_verdict(
            verdict=named_verdict(request, claim), by=by, reason=form.cleaned_data["reason"]
        ),
        said="Withdrawn. The claim is back on the desk.",
    )  # fmt: skip


@require_POST
def split(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    form, by = ReasonForm(request.POST, prefix="split"), person(request)
    merged = found_claim(request.POST.get("merged", ""))
    return pressed(
        desk, request, claim_id, name="split", form=form,
        act=lambda claim: split_claim(
            claim=claim, merged=merged, by=by, reason=form.cleaned_data["reason"]
        ),
        said="Split: both are claims of their own again.",
    )  # fmt: skip


def named_verdict(request: HttpRequest, claim: Claim) -> Verdict:
    """The verdict of this claim that the form names."""
    try:
        wanted = UUID(request.POST.get("verdict", ""))
    except ValueError:
        raise StalePage("The form names no verdict; load the page again.") from None
    verdict = claim.verdicts.filter(pk=wanted).first()
    if verdict is None:
        raise StalePage("There is no such verdict on this claim; load the page again.")
    return verdict


BUTTONS: dict[str, Callable[..., HttpResponse]] = {
    "rule": rule,
    "check": check,
    "dismiss": dismiss,
    "restore": restore,
    "stands": stands,
    "assign": assign,
    "edit": edit,
    "evidence": evidence,
    "approve": approve,
    "withdraw": withdraw,
    "split": split,
}
