"""What was published: the article, its immutable versions and their passages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.models.source import Source
from claims.models.text import StoredText
from claims.models.work import Work, WorkQuerySet
from claims.reading.addresses import page_key
from claims.reading.values import Part
from claims.vocabulary import ARTICLE_MOVES, ArticleState


class ArticleQuerySet(WorkQuerySet["Article"]):
    moves = ARTICLE_MOVES
    waiting = ArticleState.WAITING
    running = ArticleState.READING
    failed = ArticleState.FAILED

    def unspread(self) -> ArticleQuerySet:
        """Read articles whose news has not reached the claims of others yet."""
        return self.filter(state=ArticleState.READ, spread_at=None).order_by("updated_at")

    def at_pages(self, urls: Iterable[str]) -> ArticleQuerySet:
        """Articles submitted as, or found to stand at, one of these pages in whatever variant."""
        keys = {key for url in urls if (key := page_key(url))}
        return self.filter(Q(url_key__in=keys) | Q(canonical_key__in=keys))

    def at_address(self, canonical_url: str) -> ArticleQuerySet:
        """Articles that were read from this address, first submitted first."""
        return self.filter(canonical_url=canonical_url, state=ArticleState.READ).order_by(
            "created_at", "id"
        )


class Article(Work):
    """A piece of news as it was submitted. Its state may change, its versions may not.

    `dateline` is the day the text calls today: the publication day in the publisher's own zone.
    `copy_of` is the head of the group of near copies that this article belongs to (one wire story
    on many sites is one origin); the head itself has none. `spread_at` is when the claims of other
    articles that this one bears on were told; null while they still must be.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    state = models.CharField(
        max_length=12, choices=ArticleState.choices, default=ArticleState.WAITING
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    url = models.URLField(max_length=2000, blank=True, default="")
    canonical_url = models.CharField(max_length=2000, blank=True, default="", editable=False)
    # By these a page is found under all its addresses (`claims.reading.addresses`).
    url_key = models.CharField(max_length=64, blank=True, default="", editable=False)
    canonical_key = models.CharField(max_length=64, blank=True, default="", editable=False)
    title = models.CharField(max_length=500, blank=True, default="")
    authors = models.CharField(max_length=500, blank=True, default="")
    language = models.CharField(max_length=12, blank=True, default="")
    published_at = models.DateTimeField(null=True, blank=True)
    dateline = models.DateField(null=True, blank=True)
    submitted_sha256 = models.CharField(max_length=64, null=True, blank=True, editable=False)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    same_as = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="duplicates"
    )
    copy_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="copies"
    )
    spread_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["submitted_sha256"],
                condition=Q(submitted_sha256__isnull=False),
                name="one_article_per_submitted_bytes",
            ),
            models.CheckConstraint(
                name="a_duplicate_names_its_original",
                condition=~Q(state=ArticleState.DUPLICATE) | Q(same_as__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_try"],
                name="article_due",
                condition=Q(state__in=[ArticleState.WAITING, ArticleState.READING]),
            ),
            models.Index(
                fields=["canonical_url"], name="article_address", condition=~Q(canonical_url="")
            ),
            models.Index(fields=["url_key"], name="article_url", condition=~Q(url_key="")),
            models.Index(
                fields=["canonical_key"], name="article_page", condition=~Q(canonical_key="")
            ),
            models.Index(fields=["-created_at", "-id"], name="article_newest"),
            models.Index(
                fields=["updated_at"],
                name="article_unspread",
                condition=Q(state=ArticleState.READ, spread_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.url or f"article {self.id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.url_key, self.canonical_key = page_key(self.url), page_key(self.canonical_url)
        super().save(*args, **kwargs)

    @property
    def current_version(self) -> ArticleVersion | None:
        return self.versions.order_by("-number").first()

    def origin_keys(self) -> frozenset[str]:
        """What makes two articles one origin: a shared key (copies, source or owner)."""
        keys = {f"copies:{self.copy_of_id or self.id}"}
        if self.source is not None:
            keys.add(f"source:{self.source.id}")
            if self.source.owner:
                keys.add(f"owner:{self.source.owner.casefold()}")
        return frozenset(keys)


class Submission(models.Model):
    """What was handed in, kept until it has been read: the bytes of a text or an HTML page."""

    class Media(models.TextChoices):
        URL = "url"
        TEXT = "text"
        HTML = "html"

    article = models.OneToOneField(
        Article, on_delete=models.PROTECT, primary_key=True, related_name="submission"
    )
    media = models.CharField(max_length=4, choices=Media.choices)
    body = models.BinaryField(default=b"")
    charset = models.CharField(max_length=40, blank=True, default="")

    def __str__(self) -> str:
        return f"{self.media} of {self.article_id}"


class ArticleVersion(models.Model):
    """A text as it was read, under its hash; never altered.

    `signature` is the MinHash of its shingles (`claims.reading.copies`), by which near copies of
    one wire story are found.
    """

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    body = models.OneToOneField(
        StoredText, on_delete=models.PROTECT, db_column="sha256", related_name="version"
    )
    title = models.CharField(max_length=500, blank=True, default="")
    language = models.CharField(max_length=12, blank=True, default="")
    dateline = models.DateField(null=True, blank=True)
    reader_version = models.CharField(max_length=20)
    signature = models.BinaryField(default=b"")
    read_at = models.DateTimeField(default=timezone.now)

    if TYPE_CHECKING:
        body_id: str

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_version_per_number")
        ]

    def __str__(self) -> str:
        return f"version {self.number} of {self.article_id}"


class SignatureBand(models.Model):
    """One band of a version's signature; versions that share a band may be near copies."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="bands")
    band = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["band"], name="signature_band")]

    def __str__(self) -> str:
        return f"band {self.band}"


class Passage(models.Model):
    """One to three sentences of a version: the corpus that claims are held against.

    `terms` are the index terms (`claims.reading.terms`), separated by spaces.
    """

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(ArticleVersion, on_delete=models.PROTECT, related_name="passages")
    position = models.PositiveIntegerField()
    part = models.CharField(
        max_length=5, choices=[(p.value, p.value) for p in Part], default="body"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    terms = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "position"], name="one_passage_per_position"
            ),
            models.CheckConstraint(
                name="a_passage_is_not_empty", condition=Q(end__gt=models.F("start"))
            ),
        ]

    def __str__(self) -> str:
        return f"passage {self.position} of {self.version_id}"
