"""An unfinished ruling: kept as it is typed, dropped when it is done, looked at as readers will."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from claims.actions.drafts import WORDS, drop_draft, keep_draft
from claims.admin.base import person, require
from claims.admin.finding import found_claim
from claims.exceptions import FactcheckError
from claims.models import Claim, Rating
from claims.vocabulary import Role


@require_POST
def draft(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    """Keep what the form holds: JSON for the script, which asks for it, else back to the page."""
    require(request, Role.CHECKER)
    claim, by = found_claim(claim_id), person(request)
    try:
        keep(request, claim)
    except FactcheckError as problem:
        said, status = str(problem), 422
    else:
        said, status = f"Draft kept at {timezone.localtime():%H:%M}, for you alone.", 200
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"said": said, "by": by.get_username()}, status=status)
    messages.add_message(request, messages.INFO if status == 200 else messages.WARNING, said)
    return redirect("admin:claims_claim_change", claim.pk)


def keep(request: HttpRequest, claim: Claim) -> None:
    version = request.POST.get("claim_version", "")
    keep_draft(
        claim=claim,
        by=person(request),
        words={name: request.POST.get(name, "") for name in WORDS},
        evidence=request.POST.getlist("evidence"),
        claim_version=int(version) if version.isdecimal() else claim.version,
    )


@require_POST
def discard(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    require(request, Role.CHECKER)
    claim = found_claim(claim_id)
    drop_draft(claim=claim, by=person(request))
    messages.info(request, "Your text is dropped. This is the claim as it stands.")
    return redirect("admin:claims_claim_change", claim.pk)


@require_POST
def preview(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    """The verdict as readers would see it; nothing is stored."""
    require(request, Role.CHECKER)
    claim = found_claim(claim_id)
    ticked = set(request.POST.getlist("evidence"))
    pieces = claim.evidence.select_related("version__article__source", "quote")
    context = desk.page(
        request,
        title="Preview",
        look="narrow",
        claim=claim,
        rating=Rating.objects.filter(pk=request.POST.get("rating", "")).first(),
        words={name: request.POST.get(name, "") for name in WORDS},
        pieces=[piece for piece in pieces if str(piece.pk) in ticked],
        author=person(request),
    )
    return TemplateResponse(request, "admin/desk/preview.html", context)
