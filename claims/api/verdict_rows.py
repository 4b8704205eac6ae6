"""Verdicts as rows of JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from rest_framework import serializers

from claims.api.shapes import Shape
from claims.api.sparse import Row
from claims.models import Verdict, VerdictEvidence
from claims.vocabulary import VerdictChange, VerdictState

PLAIN = (
    "id", "claim_version", "rating_label", "title", "summary", "rationale", "no_evidence_reason",
    "state", "change_note", "review_url", "created_at", "published_at",
)  # fmt: skip
# What everybody may see: what is published, and what was until something took its place.
PUBLIC_STATES = (VerdictState.PUBLISHED, VerdictState.REPLACED)


class VerdictShape(Shape):
    """What a named person ruled on one version of a claim."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    claim_version = serializers.IntegerField()
    rating = serializers.CharField(help_text="Code of a rating.")
    rating_label = serializers.CharField(help_text="The rating in the desk's words.")
    title = serializers.CharField()
    summary = serializers.CharField()
    rationale = serializers.CharField()
    author = serializers.CharField(help_text="The person's name.")
    evidence = serializers.ListField(child=serializers.UUIDField())
    no_evidence_reason = serializers.CharField()
    state = serializers.ChoiceField(VerdictState.values)
    replaces = serializers.UUIDField(allow_null=True)
    change = serializers.ChoiceField(VerdictChange.values, allow_null=True)
    change_note = serializers.CharField()
    review_url = serializers.CharField(allow_null=True)
    approved_by = serializers.CharField(allow_null=True)
    withdrawn_because = serializers.CharField(allow_null=True)
    created_at = serializers.DateTimeField()
    published_at = serializers.DateTimeField(allow_null=True)


def verdict_values() -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = Verdict.objects.values(
        *PLAIN,
        "claim_id",
        "rating_id",
        "replaces_id",
        "change",
        **names("author"),
        **names("approval__approver"),
        withdrawn_because=F("withdrawal__reason"),
    )
    return rows


def names(person: str) -> dict[str, F]:
    key = person.rpartition("__")[2]
    parts = ("first_name", "last_name", "username")
    return {f"{key}_{part}": F(f"{person}__{part}") for part in parts}


def full_name(row: Row, person: str) -> str | None:
    """A person's name as a reader should see it; the user name where no other is known."""
    first, last = row[f"{person}_first_name"] or "", row[f"{person}_last_name"] or ""
    return f"{first} {last}".strip() or row[f"{person}_username"]


def verdict_rows(found: Sequence[Row]) -> list[Row]:
    """The rows of verdicts read by `verdict_values`; one query for all their evidence."""
    leaning = VerdictEvidence.objects.filter(verdict__in=[row["id"] for row in found])
    evidence = defaultdict(list)
    for verdict, piece in leaning.order_by("id").values_list("verdict_id", "evidence_id"):
        evidence[verdict].append(piece)
    return [verdict_row(row, evidence[row["id"]]) for row in found]


def verdict_row(row: Row, evidence: list[Any]) -> Row:
    return {
        **{name: row[name] for name in PLAIN},
        "claim": row["claim_id"],
        "rating": row["rating_id"],
        "author": full_name(row, "author"),
        "evidence": evidence,
        "replaces": row["replaces_id"],
        "change": row["change"] or None,
        "review_url": row["review_url"] or None,
        "approved_by": full_name(row, "approver"),
        "withdrawn_because": row["withdrawn_because"],
    }


def verdicts_seen(*, insider: bool) -> QuerySet[Any, Any]:
    """The whole history; for strangers what was published."""
    verdicts = verdict_values()
    return verdicts if insider else verdicts.filter(state__in=PUBLIC_STATES)


def verdicts_of(claims: Iterable[UUID], *, insider: bool) -> dict[UUID, list[Row]]:
    """The verdict history of each claim, latest first."""
    history = verdicts_seen(insider=insider).filter(claim__in=list(claims))
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in verdict_rows(list(history.order_by("-created_at", "-id"))):
        found[row["claim"]].append(row)
    return found
