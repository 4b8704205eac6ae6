"""Filters for the templates of the desk."""

from __future__ import annotations

from django import template

from claims.admin.verdict_history import Piece, word_changes
from claims.models import Verdict
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
    return str(ClaimStatus(status).label)


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
