"""Take next: the claim that is most worth a person's time becomes theirs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions.taking import take_claim
from claims.admin.base import person, require
from claims.exceptions import IllegalMove
from claims.models import Claim
from claims.vocabulary import Role

TRIES = 5  # of colleagues who take the same claim in the same moment


@require_POST
def take_next(request: HttpRequest) -> HttpResponse:
    require(request, Role.CHECKER)
    by = person(request)
    for claim in Claim.objects.awaiting_ruling().filter(assignee=None)[:TRIES]:
        try:
            take_claim(claim=claim, by=by)
        except IllegalMove:
            continue  # a colleague was quicker
        return redirect("admin:claims_claim_change", claim.pk)
    messages.info(request, "Nothing waits for a ruling that is not somebody's work already.")
    return redirect("admin:index")
