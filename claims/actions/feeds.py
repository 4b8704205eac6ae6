"""Every write on feeds: following them, the leased work of polling, and what they listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions.articles import Details, submit_url
from claims.actions.people import require_role
from claims.actions.sources import source_named
from claims.exceptions import BadInput, StaleLease
from claims.models import Article, AuditEntry, Feed, FeedEntry
from claims.reading.addresses import page_at
from claims.signals import announce_work
from claims.vocabulary import FeedState, Role

LEAST_PAUSE = timedelta(minutes=1)
APART = timedelta(seconds=2)  # between the fetches of one feed's new articles
UNLIMITED = 32_000  # polls in a row that may fail: a site that was away for a week comes back


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a feed: its address and what the feed says of it."""

    url: str
    title: str = ""
    published: date | datetime | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll that went well saw: `listed` is empty where nothing has changed."""

    kind: str = ""
    etag: str = ""
    last_modified: str = ""
    listed: tuple[Listed, ...] = ()
    changed: bool = True


def follow_feed(
    *, url: str, source: str, by: User, every: timedelta = timedelta(minutes=15)
) -> Feed:
    """Follow a feed or sitemap of a source from now on; one that was stopped goes on."""
    require_role(by, Role.EDITOR)
    url = url.strip()
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        told = "This is not a web address; give one that starts with http:// or https://."
        raise BadInput(told, field="url") from None
    if every < LEAST_PAUSE:
        raise BadInput("A feed is polled at most once a minute.", field="every")
    publisher = source_named(name=source, url=url)
    if publisher is None:
        raise BadInput("Say whose feed this is.", field="source")
    with transaction.atomic():
        feed, made = Feed.objects.get_or_create(
            url_sha256=hash_of(url),
            defaults={
                "url": url, "source": publisher, "every": every, "next_try": timezone.now(),
            },
        )  # fmt: skip
        if not made:
            raise BadInput("This feed is followed already, or was; look it up.", field="url")
        AuditEntry.objects.note(actor=by, action="follow feed", about=feed, after={"url": url})
        announce_work(kind="feed", ids=[feed.pk])
    return feed


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def change_feed(*, feed: Feed, by: User, every: timedelta) -> Feed:
    """Set how often a feed is polled."""
    require_role(by, Role.EDITOR)
    if every < LEAST_PAUSE:
        raise BadInput("A feed is polled at most once a minute.", field="every")
    with transaction.atomic():
        before, after = {"every": str(feed.every)}, {"every": str(every)}
        sooner = min(feed.next_try, timezone.now() + every)
        Feed.objects.filter(pk=feed.pk).update(every=every, next_try=sooner)
        AuditEntry.objects.note(
            actor=by, action="change feed", about=feed, before=before, after=after
        )
    feed.refresh_from_db()
    return feed


def stop_feed(*, feed: Feed, by: User, reason: str = "") -> Feed:
    """Follow a feed no longer; what it listed stays."""
    require_role(by, Role.EDITOR)
    with transaction.atomic():
        Feed.objects.all().move_one(
            feed, to=FeedState.STOPPED, lease_token=None, lease_until=None, error=reason
        )
        AuditEntry.objects.note(actor=by, action="stop feed", about=feed, reason=reason)
    return feed


def poll_feed_now(*, feed: Feed, by: User) -> Feed:
    """Let a feed be due now; one that was stopped is followed again."""
    require_role(by, Role.EDITOR)
    with transaction.atomic():
        now = timezone.now()
        if feed.state == FeedState.STOPPED:
            Feed.objects.all().move_one(feed, to=FeedState.WAITING, attempts=0, error="")
        Feed.objects.filter(pk=feed.pk).update(next_try=now, rung_at=None)
        AuditEntry.objects.note(actor=by, action="poll feed", about=feed)
        announce_work(kind="feed", ids=[feed.pk])
    feed.refresh_from_db()
    return feed


def take_feed(*, feed_id: UUID, lease: timedelta) -> UUID | None:
    """Lease a feed to poll: the token to record with, or None where there is nothing to do."""
    return Feed.objects.take(feed_id, now=timezone.now(), lease=lease, attempts=UNLIMITED)


def record_poll(*, feed: Feed, token: UUID, polled: Polled) -> int:
    """Submit what is new and let the feed wait for its next poll; the number of new articles.

    One transaction, guarded by the token and by one row for each page: whoever polls at the same
    time, however often, every page is submitted once.
    """
    with transaction.atomic():
        if not Feed.objects.held(feed.pk, token).select_for_update().exists():
            raise StaleLease
        new = submit_new(feed, polled.listed)
        now = timezone.now()
        seen = {"kind": polled.kind or feed.kind, "polled_at": now}
        if polled.changed:
            seen |= {"etag": polled.etag[:500], "last_modified": polled.last_modified[:100]}
        if new:
            seen["changed_at"] = now
        Feed.objects.settle(
            feed.pk, token, to=FeedState.WAITING, next_try=now + feed.every, rung_at=None,
            attempts=0, **seen,
        )  # fmt: skip
    return new


def submit_new(feed: Feed, listed: Iterable[Listed]) -> int:
    pages = {key: one for one in listed if (key := page_key(one.url))}
    known = set(
        FeedEntry.objects.filter(page_sha256__in=pages).values_list("page_sha256", flat=True)
    )
    new = [(key, one) for key, one in pages.items() if key not in known]
    return sum(submit_entry(feed, key, one, number) for number, (key, one) in enumerate(new))


def submit_entry(feed: Feed, key: str, listed: Listed, number: int) -> bool:
    """Hand in an entry; its site is spared by fetching one after the other."""
    details = Details(
        title=listed.title,
        source=feed.source.name,
        published=listed.published,
        language=listed.language,
    )
    try:
        with transaction.atomic():
            article = submit_url(url=listed.url, details=details).article
            FeedEntry.objects.create(feed=feed, page_sha256=key, article=article)
            if number:
                later = timezone.now() + number * APART
                Article.objects.filter(pk=article.pk).update(next_try=later)
    except (BadInput, IntegrityError):
        return False  # an address that is none, or another feed's poll was quicker
    return True


def page_key(url: str) -> str | None:
    """One key for the variants of a page's address; None where it is no web address."""
    page = page_at(url)
    return hash_of(f"{page.host}\n{page.path}\n{page.query}") if page else None


def postpone_poll(
    *, feed_id: UUID, token: UUID, until: datetime, problem: str, tried: bool = True
) -> None:
    """The feed could not be polled just now; it is tried again from `until` on."""
    Feed.objects.give_back(feed_id, token, next_try=until, error=problem, tried=tried)


def end_feed(*, feed_id: UUID, token: UUID, problem: str) -> None:
    """The feed is gone for good, by its site's own word; `problem` tells a person."""
    Feed.objects.settle(feed_id, token, to=FeedState.STOPPED, error=problem)
