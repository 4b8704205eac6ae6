"""The checklist on a claim's page, and the desk's own questions as a list that editors change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims.actions.checklists import COLUMNS, answer_question, write_question
from claims.admin.base import badge, person, require
from claims.admin.edited import EditedAdmin
from claims.exceptions import FactcheckError
from claims.models import ChecklistItem, ChecklistMark, Claim
from claims.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Question:
    """A question asked of a claim, with the answer that stands, if any."""

    item: ChecklistItem
    mark: ChecklistMark | None


@dataclass(frozen=True, slots=True)
class Checklist:
    questions: list[Question]

    @property
    def answered(self) -> int:
        return sum(question.mark is not None for question in self.questions)


def checklist_of(claim: Claim) -> Checklist:
    """The questions of the claim's kind; an answered one stays although it was retired since."""
    marks = {mark.item_id: mark for mark in claim.checklist.select_related("item", "by")}
    items = list(ChecklistItem.objects.asked_of(claim))
    asked = {item.pk for item in items}
    items += [mark.item for mark in marks.values() if mark.item_id not in asked]
    return Checklist([Question(item, marks.get(item.pk)) for item in items])


@require_POST
def answer(request: HttpRequest, claim_id: UUID, desk: Any) -> HttpResponse:
    require(request, Role.CHECKER)
    claim = get_object_or_404(Claim, pk=claim_id)
    number = request.POST.get("item", "")
    item = get_object_or_404(ChecklistItem, pk=int(number) if number.isdecimal() else 0)
    given, note = request.POST.get("answer", ""), request.POST.get("note", "")
    try:
        answer_question(claim=claim, item=item, by=person(request), answer=given, note=note)
    except FactcheckError as problem:
        messages.warning(request, str(problem))
    return redirect(reverse("admin:claims_claim_change", args=[claim.pk]) + "#checklist")


@admin.register(ChecklistItem)
class ChecklistAdmin(EditedAdmin):
    edited_by = added_by = Role.EDITOR
    list_title = "Checklist"
    adds = "Add a question"
    fields = COLUMNS
    list_display = ("question", "asked_of", "help", "position", "state")
    list_filter = ("kind", "retired")
    search_fields = ("question", "help")
    compressed_fields = True

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> ChecklistItem:
        words = {name: said[name] for name in COLUMNS}
        return write_question(item=stored or ChecklistItem(), by=person(request), words=words)

    @admin.display(description="Asked of", ordering="kind")
    def asked_of(self, item: ChecklistItem) -> str:
        return f"{item.kind} claims" if item.kind else "every claim"

    @admin.display(description="State", ordering="retired")
    def state(self, item: ChecklistItem) -> str:
        return badge("c-pending", "retired") if item.retired else badge("c-done", "asked")
