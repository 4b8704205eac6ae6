"""A claim's page: everything that a person needs to rule, put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from claims.admin.arithmetic import sum_of
from claims.admin.base import may, person
from claims.admin.checklist import checklist_of
from claims.admin.claim_context import context_of
from claims.admin.claim_forms import AssignForm, EditForm, EvidenceForm, ReasonForm, opened_ruling
from claims.admin.evidence_cards import columns_of
from claims.admin.finding import found_claim
from claims.admin.following import LIVE, mark_of_claim
from claims.admin.related_claims import related_to
from claims.admin.verdict_history import history_of
from claims.models import Appearance, AuditEntry, Claim, Rating, RulingDraft, Verdict
from claims.showing.plot import plot_of
from claims.vocabulary import ClaimStatus, Role, VerdictState

TRAIL = 60  # audit entries shown


@dataclass(slots=True)
class Shown:
    """What differs from the page as it opens: forms that came back, and what to say about them."""

    forms: dict[str, Form] = field(default_factory=dict)
    ticked: list[str] | None = None
    evidence_error: str = ""
    stale: dict[str, Any] | None = None
    status: int = 200


def show_claim(desk: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    claim = found_claim(object_id)
    if claim.merged_into_id and "merged" not in request.GET:
        return redirect("admin:claims_claim_change", claim.merged_into_id)
    return claim_page(desk, request, claim, Shown())


def claim_page(desk: Any, request: HttpRequest, claim: Claim, shown: Shown) -> HttpResponse:
    places = list(
        Appearance.objects.filter(claim=claim)
        .select_related("version__article__source", "version__body", "context")
        .in_order()
    )
    columns = columns_of(claim, places)
    checks = list(claim.checks.order_by("method", "-revision"))
    context = desk.page(
        request,
        title=claim.statement,
        claim=claim,
        places=places,
        why=list(dict.fromkeys(map(str, claim.why))),
        columns=columns,
        plot=plot_of(claim, places, columns.compared),
        sum=sum_of(claim, places, columns.current),
        related=related_to(claim, places, columns.current),
        checklist=checklist_of(claim),
        merged=list(claim.merged.select_related("quote")),
        checks=checks,
        live=any(check.state in LIVE for check in checks),
        mark=mark_of_claim(claim, checks),
        look="claim-page",
        progress=reverse("admin:claim_progress", args=[claim.pk]),
        **reading(request, claim, places),
        **ruling(request, claim, shown),
        **small_forms(request, claim, shown),
    )
    return TemplateResponse(request, "admin/desk/claim.html", context, status=shown.status)


def reading(request: HttpRequest, claim: Claim, places: list[Appearance]) -> dict[str, Any]:
    """The appearance that is read on the left: the first, or the one asked for."""
    asked = request.GET.get("appearance", "")
    chosen = next((place for place in places if str(place.pk) == asked), None)
    place = chosen or (places[0] if places else None)
    return {"place": place, "context": context_of(place, claim) if place else None}


def ruling(request: HttpRequest, claim: Claim, shown: Shown) -> dict[str, Any]:
    verdicts = history_of(claim)
    standing = next((v for v in verdicts if v.state == VerdictState.PUBLISHED), None)
    waiting = next((v for v in verdicts if v.state == VerdictState.IN_REVIEW), None)
    ratings = list(Rating.objects.all())
    draft = RulingDraft.objects.filter(claim=claim, author=person(request)).first()
    form = shown.forms.get("ruling") or opened_ruling(claim, standing, ratings, draft)
    about = Q(object_type="claim", object_id=str(claim.pk)) | Q(
        object_type="verdict", object_id__in=[str(v.pk) for v in verdicts]
    )
    return {
        "verdicts": verdicts,
        "standing": standing,
        "waiting": waiting,
        "form": form,
        "ratings": [(rating, form["rating"].value() == rating.code) for rating in ratings],
        "draft": draft,
        "second_review": settings.REQUIRE_SECOND_REVIEWER,
        "ticked": ticked(shown, standing, draft),
        "evidence_error": shown.evidence_error,
        "stale": shown.stale,
        "seen_at": timezone.now().timestamp(),
        "may_rule": may(request, Role.CHECKER) and can_be_ruled(claim, waiting),
        "trail": list(AuditEntry.objects.filter(about)[:TRAIL]),
    }


def ticked(shown: Shown, standing: Verdict | None, draft: RulingDraft | None) -> list[str]:
    if shown.ticked is not None:
        return shown.ticked
    if draft is not None:
        return list(draft.evidence)
    return [str(piece.pk) for piece in standing.evidence.all()] if standing else []


def can_be_ruled(claim: Claim, waiting: Verdict | None) -> bool:
    return claim.status != ClaimStatus.DISMISSED and not waiting and claim.merged_into_id is None


def small_forms(request: HttpRequest, claim: Claim, shown: Shown) -> dict[str, Any]:
    checker = may(request, Role.CHECKER)
    ready: dict[str, Form] = {
        name: ReasonForm(prefix=name) for name in ("dismiss", "restore", "stands", "withdraw")
    }
    if checker:
        ready |= {"edit": EditForm.of(claim), "evidence": EvidenceForm(prefix="found")}
        ready["assign"] = AssignForm(initial={"assignee": claim.assignee_id})
    return {
        "forms": ready | shown.forms,
        "opened": next((name for name in shown.forms if name != "ruling"), ""),
        "checker": checker,
        "editor": may(request, Role.EDITOR),
        "me": person(request),
    }
