"""The feeds and sitemaps that a desk follows, what they listed, and how their sites are visited."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.models.article import Article
from claims.models.source import Source
from claims.models.work import Work, WorkQuerySet
from claims.vocabulary import FEED_MOVES, FeedState


class FeedQuerySet(WorkQuerySet["Feed"]):
    moves = FEED_MOVES
    waiting = FeedState.WAITING
    running = FeedState.POLLING
    failed = FeedState.STOPPED

    def followed(self) -> FeedQuerySet:
        return self.exclude(state=FeedState.STOPPED)


class Feed(Work):
    """A list of a source's news: RSS, Atom or a sitemap. Polling it is leased work.

    `attempts` counts the polls since the last one that went well; `error` says what was wrong.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="feeds")
    url = models.URLField(max_length=2000)
    url_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    kind = models.CharField(
        max_length=7,
        blank=True,
        default="",
        choices=[("feed", "RSS or Atom"), ("sitemap", "sitemap"), ("index", "sitemap index")],
        help_text="As it was found at the last poll.",
    )
    state = models.CharField(max_length=7, choices=FeedState.choices, default=FeedState.WAITING)
    every = models.DurationField(default=timedelta(minutes=15))
    etag = models.CharField(max_length=500, blank=True, default="", editable=False)
    last_modified = models.CharField(max_length=100, blank=True, default="", editable=False)
    polled_at = models.DateTimeField(null=True, blank=True, editable=False)
    changed_at = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ["source__name", "url"]
        constraints = [
            models.CheckConstraint(
                name="a_feed_is_polled_at_leisure", condition=Q(every__gte=timedelta(minutes=1))
            )
        ]
        indexes = [
            models.Index(
                fields=["next_try"],
                name="feed_due",
                condition=Q(state__in=[FeedState.WAITING, FeedState.POLLING]),
            ),
        ]

    def __str__(self) -> str:
        return self.url


class FeedEntry(models.Model):
    """An address that a feed listed, and the article that it became: once, whichever feeds."""

    id = models.BigAutoField(primary_key=True)
    feed = models.ForeignKey(Feed, on_delete=models.PROTECT, related_name="entries")
    page_sha256 = models.CharField(max_length=64, unique=True)
    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="feed_entry")
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "feed entries"

    def __str__(self) -> str:
        return f"entry of {self.feed_id}"


class Site(models.Model):
    """How a site wants to be visited: its robots.txt, and when it may be asked next."""

    origin = models.CharField(primary_key=True, max_length=300)
    robots = models.TextField(blank=True, default="")
    robots_status = models.PositiveSmallIntegerField(default=0)
    robots_until = models.DateTimeField(null=True, blank=True)
    free_from = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.origin
