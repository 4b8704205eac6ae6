"""Filters for the templates of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList

from claims.admin.lists import PLACE
from claims.admin.verdict_history import Piece, word_changes
from claims.models import Rating, Verdict
from claims.vocabulary import AssessmentLabel, CheckState, ClaimStatus, VerdictState

register = template.Library()

SIGNS = {
    "equal": ("=", "the same"),
    "within": ("⊂", "within it"),
    "within_tolerance": ("≈", "close enough"),
    "compatible": ("~", "leaves room"),
    "differs": ("≠", "different"),
    "superseded": ("↻", "another day's figure"),
    "missing": ("∅", "not there"),
}
MARKS = {
    AssessmentLabel.SUPPORTED: "✓",
    AssessmentLabel.REFUTED: "✗",
    AssessmentLabel.CONFLICTING: "⇄",
    AssessmentLabel.NOT_ENOUGH_EVIDENCE: "○",
    AssessmentLabel.FAILED: "!",
    AssessmentLabel.NOT_CHECKED: "…",
}


@register.filter
def sign(relation: str) -> str:
    return SIGNS.get(relation, ("·", ""))[0]


@register.filter
def relation_words(relation: str) -> str:
    return SIGNS.get(relation, ("", relation.replace("_", " ")))[1]


@register.filter
def assessment_mark(assessment: str) -> str:
    return MARKS.get(AssessmentLabel(assessment), "")


@register.filter
def assessment_words(assessment: str) -> str:
    return str(AssessmentLabel(assessment).label)


@register.filter
def status_words(status: str) -> str:
    """A status in two words: what is assessed awaits a person."""
    return "awaiting ruling" if status == ClaimStatus.ASSESSED else ClaimStatus(status).label


@register.filter
def verdict_words(state: str) -> str:
    return str(VerdictState(state).label)


@register.filter
def check_words(state: str) -> str:
    return str(CheckState(state).label)


@register.filter
def percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


@register.filter
def changes_of(verdict: Verdict) -> list[Piece]:
    """What a verdict changed in the rationale of the one that it replaces, word by word."""
    return word_changes(verdict.replaces.rationale, verdict.rationale) if verdict.replaces else []


@register.filter
def rating_words(code: str, ratings: list[tuple[Rating, bool]]) -> str:
    """The label of a rating's code."""
    return next((rating.label for rating, _ in ratings if rating.code == code), "")


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on: what it is about, what was chosen, and the list without it."""

    title: str
    chosen: str
    link: str


@register.filter
def chips(changelist: ChangeList) -> list[Chip]:
    found = []
    for spec in changelist.filter_specs:
        choices = list(spec.choices(changelist))
        chosen = next((choice for choice in choices[1:] if choice.get("selected")), None)
        if chosen:
            own = [name for name in spec.expected_parameters() if name]
            link = changelist.get_query_string(remove=[*own, PLACE])
            found.append(Chip(str(spec.title), str(chosen["display"]), link))
    return found


@register.filter
def without_search(changelist: ChangeList) -> str:
    return changelist.get_query_string(remove=[SEARCH_VAR, PLACE])
