"""The feeds and sitemaps that the desk follows: following one, its last error, polling it now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from unfold.widgets import UnfoldAdminTextInputWidget

from claims.actions.feeds import (
    LEAST_PAUSE,
    change_feed,
    follow_feed,
    hash_of,
    poll_feed_now,
    stop_feed,
)
from claims.admin.base import badge, each_done, may, person
from claims.admin.edited import EditedAdmin
from claims.models import Feed
from claims.showing.filters import visible
from claims.vocabulary import Role


class FeedForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker alone
    class Meta:
        model = Feed
        fields = ("every",)
        help_texts = {"every": "Between two polls, hh:mm:ss; a minute at least."}

    def clean_every(self) -> timedelta:
        every: timedelta = self.cleaned_data["every"]
        if every < LEAST_PAUSE:
            raise forms.ValidationError("A feed is polled at most once a minute.")
        return every


class FollowForm(FeedForm):
    url = forms.URLField(
        max_length=2000,
        assume_scheme="https",
        label="Address",
        help_text="Of an RSS or Atom feed, a news sitemap or an index of sitemaps.",
        widget=UnfoldAdminTextInputWidget(),
    )
    publisher = forms.CharField(
        max_length=200,
        label="Source",
        help_text="Whose news it lists; a new name makes a new source.",
        widget=UnfoldAdminTextInputWidget(),
    )

    class Meta(FeedForm.Meta):
        fields = ("url", "every")  # type: ignore[assignment]  # more of them

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        if Feed.objects.filter(url_sha256=hash_of(url)).exists():
            raise forms.ValidationError("This feed is followed already, or was; look it up.")
        return url


@admin.register(Feed)
class FeedAdmin(EditedAdmin):
    edited_by = added_by = Role.EDITOR
    list_display = (
        "address", "source", "kind", "stands", "every", "last_polled", "next_poll", "found",
        "problem",
    )  # fmt: skip
    list_filter = ("state", "kind")
    list_select_related = ("source",)
    search_fields = ("url", "source__name", "error")
    readonly_fields = (
        "address", "source", "kind", "stands", "problem", "attempts", "polled_at", "changed_at",
        "next_try", "created_at",
    )  # fmt: skip
    actions = ("poll_now", "stop")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Feed]:
        return Feed.objects.annotate(became=Count("entries"))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return super().get_actions(request) if may(request, Role.EDITOR) else {}

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return super().get_form(request, obj, form=FeedForm if obj else FollowForm, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("every", *self.readonly_fields) if obj else ("url", "publisher", "every")

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> Feed:
        by, every = person(request), said["every"]
        if stored:
            return change_feed(feed=stored, by=by, every=every)
        return follow_feed(url=said["url"], source=said["publisher"], by=by, every=every)

    @admin.action(description="Poll now")
    def poll_now(self, request: HttpRequest, chosen: QuerySet[Feed]) -> None:
        by = person(request)
        each_done(
            request, chosen, lambda feed: poll_feed_now(feed=feed, by=by),
            did="To be polled now:", noun="feed",
        )  # fmt: skip

    @admin.action(description="Stop following")
    def stop(self, request: HttpRequest, chosen: QuerySet[Feed]) -> None:
        by = person(request)
        each_done(
            request, chosen, lambda feed: stop_feed(feed=feed, by=by),
            did="Stopped following", noun="feed",
        )  # fmt: skip

    @admin.display(description="Feed", ordering="url")
    def address(self, feed: Feed) -> str:
        return visible(feed.url)

    @admin.display(description="State", ordering="state")
    def stands(self, feed: Feed) -> str:
        look = {"waiting": "c-done", "polling": "c-running", "stopped": "c-pending"}[feed.state]
        return (
            badge("c-failed", "failing")
            if feed.attempts and feed.error
            else badge(look, feed.get_state_display())
        )

    @admin.display(description="Last polled", ordering="polled_at")
    def last_polled(self, feed: Feed) -> Any:
        return feed.polled_at

    @admin.display(description="Next poll", ordering="next_try")
    def next_poll(self, feed: Feed) -> Any:
        return feed.next_try if feed.state != "stopped" else None

    @admin.display(description="Articles")
    def found(self, feed: Feed) -> int:
        return int(getattr(feed, "became", 0))

    @admin.display(description="Problem")
    def problem(self, feed: Feed) -> str:
        return visible(feed.error) or "–"
