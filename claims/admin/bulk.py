"""What is done to many claims at once: said before, done by the actions, told afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from claims.actions.checks import queue_checks
from claims.actions.edits import assign_claim, dismiss_claim
from claims.admin.base import each_done, person
from claims.admin.claim_forms import AssignForm, NothingToSay
from claims.exceptions import IllegalMove
from claims.models import Claim
from claims.vocabulary import CLAIM_MOVES, ClaimStatus, may_come_from

MOST = 200  # claims at once
DISMISSABLE = frozenset(may_come_from(CLAIM_MOVES, ClaimStatus.DISMISSED))


class WhyForm(forms.Form):
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        error_messages={"required": "Say why the claims are dismissed."},
        help_text="Kept in the audit trail of each claim.",
    )


@dataclass(frozen=True, slots=True)
class Bulk:
    """One change to many claims: `refusal` says why not to one of them, "" where it may be."""

    name: str
    title: str
    will: str
    button: str
    did: str
    form: type[forms.Form]
    refusal: Callable[[Claim], str]
    act: Callable[[Claim, User, dict[str, Any]], object]

    def attempt(self, claim: Claim, by: User, data: dict[str, Any]) -> None:
        if why := self.refusal(claim):
            raise IllegalMove(f"{why}.")
        self.act(claim, by, data)


def not_dismissed(claim: Claim) -> str:
    return "it was dismissed; restore it first" if claim.status == ClaimStatus.DISMISSED else ""


def dismissable(claim: Claim) -> str:
    return "" if claim.status in DISMISSABLE else f"it is {claim.get_status_display()}"


BULKS = {
    bulk.name: bulk
    for bulk in (
        Bulk(
            "check_again", "Check again",
            "will be looked up anew in everything the desk has read. Their rulings stay.",
            "Check again", "Queued the checks of", NothingToSay, not_dismissed,
            lambda claim, by, data: queue_checks(claims=[claim], by=by),
        ),
        Bulk(
            "assign", "Assign",
            "will become this person's work, whosever they were before.",
            "Assign", "Assigned", AssignForm, lambda claim: "",
            lambda claim, by, data: assign_claim(claim=claim, by=by, assignee=data["assignee"]),
        ),
        Bulk(
            "dismiss", "Dismiss",
            "will be dismissed. Nobody is asked to rule on them any more; each can be restored.",
            "Dismiss", "Dismissed", WhyForm, dismissable,
            lambda claim, by, data: dismiss_claim(claim=claim, by=by, reason=data["reason"]),
        ),
    )
}  # fmt: skip


def carry_out(
    desk: Any, request: HttpRequest, chosen: QuerySet[Claim], bulk: Bulk
) -> HttpResponse | None:
    """The page that says what will happen; once confirmed, do it and say what did."""
    claims = list(chosen[: MOST + 1])
    if len(claims) > MOST:
        messages.warning(request, f"Choose at most {MOST} claims at once.")
        return None
    form = bulk.form(request.POST if "confirmed" in request.POST else None)
    if form.is_valid():
        by, data = person(request), form.cleaned_data
        each_done(request, claims, lambda claim: bulk.attempt(claim, by, data), did=bulk.did)
        return None
    context = desk.page(
        request,
        title=f"{bulk.title}: {len(claims)} chosen",
        look="narrow",
        bulk=bulk,
        form=form,
        will=[claim for claim in claims if not bulk.refusal(claim)],
        will_not=[(claim, why) for claim in claims if (why := bulk.refusal(claim))],
        chosen=request.POST.getlist(ACTION_CHECKBOX_NAME),
        field=ACTION_CHECKBOX_NAME,
    )
    return TemplateResponse(request, "admin/desk/bulk.html", context)
