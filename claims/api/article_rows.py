"""Articles as rows of JSON."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet
from rest_framework import serializers

from claims.api.claim_rows import ClaimShape
from claims.api.shapes import Shape
from claims.api.sparse import Row
from claims.models import Article, ArticleVersion
from claims.models.text import ERASED
from claims.vocabulary import ArticleState

PLAIN = (
    "id", "state", "source_id", "title", "authors", "language", "published_at", "dateline",
    "created_at", "updated_at",
)  # fmt: skip


class ArticleShape(Shape):
    """A piece of news as it was submitted."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(ArticleState.values)
    problem = serializers.CharField(allow_null=True, help_text="What went wrong, in words.")
    source = serializers.CharField(allow_null=True, help_text="The publisher's name.")
    source_id = serializers.UUIDField(allow_null=True)
    url = serializers.CharField(allow_null=True)
    title = serializers.CharField()
    authors = serializers.CharField()
    language = serializers.CharField(help_text="ISO 639-1; empty until it was read.")
    published_at = serializers.DateTimeField(allow_null=True)
    dateline = serializers.DateField(
        allow_null=True, help_text="The day that the text calls today."
    )
    same_as = serializers.UUIDField(
        allow_null=True, help_text="Of a duplicate: the article with the same content."
    )
    copy_of = serializers.UUIDField(
        allow_null=True, help_text="Of a near copy: the head of its group; one origin together."
    )
    created_at = serializers.DateTimeField()
    updated_at = serializers.DateTimeField()


class VersionShape(Shape):
    """A text as it was read, under its hash; never altered."""

    number = serializers.IntegerField()
    sha256 = serializers.CharField(help_text="Of the UTF-8 text.")
    title = serializers.CharField()
    text = serializers.CharField(help_text="Offsets of claims and quotes count from its start.")
    language = serializers.CharField()
    dateline = serializers.DateField(allow_null=True)
    reader_version = serializers.CharField()
    read_at = serializers.DateTimeField()


class ArticleDetailShape(ArticleShape):
    """An article with its versions and the first hundred of its claims."""

    versions = VersionShape(many=True)
    claims = ClaimShape(many=True)
    claims_url = serializers.URLField(help_text="All of its claims, in pages.")


def article_values() -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = Article.objects.values(
        *PLAIN, "error", "url", "same_as_id", "copy_of_id", source_name=F("source__name")
    )
    return rows


def article_row(row: Row) -> Row:
    return {
        **{name: row[name] for name in PLAIN},
        "problem": problem_of(row),
        "source": row["source_name"],
        "url": row["url"] or None,
        "same_as": row["same_as_id"],
        "copy_of": row["copy_of_id"],
    }


def problem_of(row: Row) -> str | None:
    if row["state"] == ArticleState.DUPLICATE:
        return f"Its content is that of article {row['same_as_id']}."
    return row["error"] or None


def version_rows(article: Article) -> list[Row]:
    """The versions of an article with their texts, first read first."""
    versions = ArticleVersion.objects.filter(article=article).order_by("number")
    names = ("number", "title", "language", "dateline", "reader_version", "read_at")
    rows = versions.values(*names, sha256=F("body_id"), text=F("body__text"))
    return [row | {"text": row["text"] or ERASED} for row in rows]
