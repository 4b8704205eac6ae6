"""Evidence as rows of JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from rest_framework import serializers

from claims.api.paging import MOST
from claims.api.shapes import PARTS, STANCES, ReasonShape, Shape
from claims.api.sparse import Row
from claims.models import Evidence
from claims.models.text import ERASED
from claims.vocabulary import EvidenceKind, VerdictState

PLAIN = (
    "id", "method", "kind", "start", "end", "part", "found_at", "obtained_at", "note",
)  # fmt: skip


class EvidenceShape(Shape):
    """A verbatim quote of a stored article. The machine's judgement is null without a token."""

    id = serializers.UUIDField()
    claim = serializers.UUIDField()
    check = serializers.UUIDField(allow_null=True, help_text="Null where a person added it.")
    method = serializers.CharField()
    kind = serializers.ChoiceField(EvidenceKind.values)
    stance = serializers.ChoiceField(STANCES, allow_null=True)
    confidence = serializers.FloatField(allow_null=True, help_text="Of the stance, 0..1.")
    quote = serializers.CharField(help_text="article text[start:end], to the letter.")
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    part = serializers.ChoiceField(PARTS)
    article = serializers.UUIDField()
    article_sha256 = serializers.CharField(help_text="SHA-256 of the version's UTF-8 text.")
    source = serializers.CharField(allow_null=True)
    url = serializers.CharField(allow_null=True)
    published_at = serializers.DateTimeField(allow_null=True)
    origin = serializers.ListField(
        child=serializers.CharField(),
        help_text="Keys of its origin: pieces that share one count as one source.",
    )
    reasons = ReasonShape(many=True)
    superseded = serializers.BooleanField(
        allow_null=True, help_text="A later figure for something that moves."
    )
    found_at = serializers.DateTimeField()
    obtained_at = serializers.DateTimeField(allow_null=True)
    added_by = serializers.CharField(allow_null=True, help_text="User name.")
    note = serializers.CharField()


def evidence_values() -> QuerySet[Any, Any]:
    article = "version__article"
    rows: QuerySet[Any, Any] = Evidence.objects.values(
        *PLAIN,
        "claim_id",
        "check_run_id",
        "stance",
        "confidence",
        "reasons",
        "superseded",
        quoted=F("quote__text"),
        sha256=F("version__body_id"),
        article_id=F(f"{article}_id"),
        copy_of=F(f"{article}__copy_of_id"),
        url=F(f"{article}__url"),
        published_at=F(f"{article}__published_at"),
        source_id=F(f"{article}__source_id"),
        source_name=F(f"{article}__source__name"),
        source_owner=F(f"{article}__source__owner"),
        added_by_name=F("added_by__username"),
    )
    return rows


def evidence_row(row: Row, *, insider: bool) -> Row:
    judged = insider or row["check_run_id"] is None
    return {
        **{name: row[name] for name in PLAIN},
        "claim": row["claim_id"],
        "check": row["check_run_id"],
        "stance": row["stance"] if judged else None,
        "confidence": row["confidence"] if insider else None,
        "quote": row["quoted"] or ERASED,
        "article": row["article_id"],
        "article_sha256": row["sha256"],
        "source": row["source_name"],
        "url": row["url"] or None,
        "published_at": row["published_at"],
        "origin": origin_keys(row),
        "reasons": row["reasons"] if insider else [],
        "superseded": row["superseded"] if insider else None,
        "note": row["note"] if insider else "",
        "added_by": row["added_by_name"] if insider else None,
    }


def origin_keys(row: Row) -> list[str]:
    """The keys of `Article.origin_keys`, without loading the article."""
    keys = [f"copies:{row['copy_of'] or row['article_id']}"]
    if row["source_id"]:
        keys.append(f"source:{row['source_id']}")
    if row["source_owner"]:
        keys.append(f"owner:{row['source_owner'].casefold()}")
    return keys


def evidence_seen(*, insider: bool) -> QuerySet[Any, Any]:
    """Every piece; for strangers those that a published verdict on their claim leans on."""
    pieces = evidence_values()
    if insider:
        return pieces
    return pieces.filter(verdicts__claim=F("claim"), verdicts__state=VerdictState.PUBLISHED)


def evidence_of(claims: Iterable[UUID], *, insider: bool) -> dict[UUID, list[Row]]:
    """The first hundred pieces on each claim, in the order in which they were found."""
    place = Window(RowNumber(), partition_by="claim", order_by=["found_at", "id"])
    pieces = evidence_seen(insider=insider).filter(claim__in=list(claims))
    first = pieces.annotate(place=place).filter(place__lte=MOST).order_by("found_at", "id")
    found: dict[UUID, list[Row]] = defaultdict(list)
    for row in first:
        found[row["claim_id"]].append(evidence_row(row, insider=insider))
    return found
