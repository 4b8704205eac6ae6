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
from django.views.decorators.http import require_POST

from claims.actions.checks import queue_checks
from claims.actions.edits import assign_claim, dismiss_claim, edit_claim, restore_claim
from claims.actions.evidence import Found, add_evidence, with_live_page
from claims.actions.merges import split_claim
from claims.actions.verdicts import (
    approve_verdict,
    confirm_verdict,
    withdraw_verdict,
)
from claims.admin.base import person, require
from claims.admin.checklist import answer
from claims.admin.claim_forms import (
    AssignForm,
    EditForm,
    EvidenceForm,
    NothingToSay,
    ReasonForm,
)
from claims.admin.claim_view import Shown, claim_page
from claims.admin.drafting import discard, draft, preview
from claims.admin.finding import found_claim
from claims.admin.following import claim_progress
from claims.admin.publishing import refuse, rule
from claims.comparing.values import Stance
from claims.exceptions import FactcheckError, StalePage
from claims.models import Claim, Verdict
from claims.vocabulary import EvidenceKind, Role


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
        act=lambda claim: add_evidence(
            claim=claim, by=by, found=with_live_page(found(form.cleaned_data))
        ),
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
    "checklist": answer,
    "draft": draft,
    "discard": discard,
    "preview": preview,
    "progress": claim_progress,
}
