"""What the feed of changes shows of an object: the row that its list shows, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef, QuerySet
from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from claims.api.article_rows import ArticleShape, article_row, article_values
from claims.api.claim_rows import ClaimShape, claim_rows, claim_values
from claims.api.evidence_rows import EvidenceShape, evidence_row, evidence_values
from claims.api.shapes import Shape
from claims.api.sources import SourceShape
from claims.api.sparse import Row
from claims.api.verdict_rows import PUBLIC_STATES, VerdictShape, verdict_rows, verdict_values
from claims.models import ArticleVersion, Source, Verdict, VerdictEvidence
from claims.models.change import ChangeType
from claims.vocabulary import VerdictState

BATCH = 500  # rows of a snapshot held at a time


SHAPES: tuple[type[Shape], ...] = (
    ClaimShape,
    EvidenceShape,
    VerdictShape,
    ArticleShape,
    SourceShape,
)


class DataField(serializers.JSONField):
    """The row of an object of any noun, or null."""


class DataSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]  # untyped
    target_class = "claims.api.change_rows.DataField"

    def map_serializer_field(self, auto_schema: AutoSchema, direction: Any) -> dict[str, Any]:
        rows = [auto_schema.resolve_serializer(shape, direction).ref for shape in SHAPES]
        return {"anyOf": rows}  # and null, because the field allows it


class StateShape(Shape):
    """An object as its list shows it."""

    type = serializers.ChoiceField(ChangeType.values, help_text="The noun, e.g. claim.")
    object = serializers.UUIDField(help_text="The object's id.")
    version = serializers.IntegerField(
        allow_null=True,
        help_text="Of a claim, its version, e.g. 3; of an article, the number of its latest text."
        " Null for what has no versions, and for tombstones.",
    )


Many = list[Row]


@dataclass(frozen=True, slots=True)
class Noun:
    """How the objects of a type are read: those a caller may see, and the rows they are shown as.

    `seen` has "id" among its values, and `numbered` the version of each id.
    """

    seen: Callable[[bool], QuerySet[Any, Any]]
    rows: Callable[[Many, bool], Many]
    numbered: Callable[[Many], dict[UUID, int]] = lambda found: {}


def seen_claims(insider: bool) -> QuerySet[Any, Any]:
    return claim_values(insider=insider).filter(merged_into=None)


def seen_evidence(insider: bool) -> QuerySet[Any, Any]:
    if insider:
        return evidence_values()
    leaning = VerdictEvidence.objects.filter(
        evidence=OuterRef("pk"),
        verdict__state=VerdictState.PUBLISHED,
        verdict__claim=OuterRef("claim"),
        verdict__claim__merged_into=None,
    )
    return evidence_values().filter(Exists(leaning))


def seen_verdicts(insider: bool) -> QuerySet[Any, Any]:
    if insider:
        return verdict_values()
    standing = Verdict.objects.published().filter(claim=OuterRef("claim"), claim__merged_into=None)
    return verdict_values().filter(Exists(standing), state__in=PUBLIC_STATES)


def seen_articles(insider: bool) -> QuerySet[Any, Any]:
    return article_values() if insider else article_values().none()


def seen_sources(insider: bool) -> QuerySet[Any, Any]:
    sources = Source.objects.values("id", "name", "domain", "owner", "created_at")
    return sources if insider else sources.none()


def texts_of(found: Many) -> dict[UUID, int]:
    versions = ArticleVersion.objects.filter(article__in=[row["id"] for row in found])
    latest = versions.values(key=F("article")).annotate(latest=Max("number"))
    return dict(latest.values_list("key", "latest"))


NOUNS: dict[str, Noun] = {
    ChangeType.SOURCE: Noun(seen_sources, lambda found, insider: found),
    ChangeType.ARTICLE: Noun(
        seen_articles, lambda found, insider: [article_row(row) for row in found], texts_of
    ),
    ChangeType.CLAIM: Noun(
        seen_claims,
        lambda found, insider: claim_rows(found, insider=insider),
        lambda found: {row["id"]: row["version"] for row in found},
    ),
    ChangeType.EVIDENCE: Noun(
        seen_evidence,
        lambda found, insider: [evidence_row(row, insider=insider) for row in found],
    ),
    ChangeType.VERDICT: Noun(seen_verdicts, lambda found, insider: verdict_rows(found)),
}


def states_of(kind: str, ids: Iterable[UUID], *, insider: bool) -> dict[UUID, Row]:
    """The present state of the objects of a type that a caller may see."""
    return {
        state["object"]: state
        for state in shown(kind, NOUNS[kind].seen(insider).filter(id__in=list(ids)), insider)
    }


def shown(kind: str, found: QuerySet[Any, Any], insider: bool) -> Many:
    noun = NOUNS[kind]
    rows = list(found)
    versions = noun.numbered(rows)
    return [
        {
            "type": kind,
            "object": row["id"],
            "version": versions.get(row["id"]),
            "data": data,
        }
        for row, data in zip(rows, noun.rows(rows, insider), strict=True)
    ]


def all_states(*, insider: bool) -> Iterator[Row]:
    """Everything that a caller may see, a batch at a time; what others refer to comes first."""
    for kind, noun in NOUNS.items():
        rest = noun.seen(insider).order_by("id")
        batch = shown(kind, rest[:BATCH], insider)
        while batch:
            yield from batch
            batch = shown(kind, rest.filter(id__gt=batch[-1]["object"])[:BATCH], insider)
