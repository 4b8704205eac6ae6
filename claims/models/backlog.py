"""How much work waits, how long it has been waiting, who holds it and how fast it gets done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min

from claims.models.article import Article
from claims.models.check import Check
from claims.models.feed import Feed
from claims.models.webhook import Delivery
from claims.models.work import WorkQuerySet
from claims.vocabulary import ArticleState, CheckState, DeliveryState, FeedState

PACE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Backlog:
    """The work of one kind at a moment.

    `oldest` is how long ago the longest waiting row was handed in (a feed: was to be polled), None
    where none waits. `held` rows are leased to a worker; `overdue` ones are still with a worker
    whose lease ran out.
    """

    kind: str
    states: dict[str, int]
    oldest: timedelta | None
    held: int
    overdue: int
    in_last_minute: int


def backlogs(now: datetime) -> tuple[Backlog, ...]:
    """One for each kind of work that lives by leases."""
    articles, checks, feeds = Article.objects.all(), Check.objects.all(), Feed.objects.all()
    read = articles.filter(versions__read_at__gte=now - PACE).distinct().count()
    done = checks.filter(finished_at__gte=now - PACE).count()
    polled = feeds.filter(polled_at__gte=now - PACE).count()
    deliveries = Delivery.objects.all()
    sent = deliveries.filter(finished_at__gte=now - PACE).count()
    return (
        backlog("articles", articles, ArticleState.values, "created_at", now, read),
        backlog("checks", checks, CheckState.values, "queued_at", now, done),
        backlog("deliveries", deliveries, DeliveryState.values, "created_at", now, sent),
        backlog("feeds", feeds, FeedState.values, "next_try", now, polled),
    )


def backlog(
    kind: str,
    rows: WorkQuerySet,  # type: ignore[type-arg]  # rows of any of the tables
    states: Iterable[str],
    handed_in: str,
    now: datetime,
    ended: int,
) -> Backlog:
    counted = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    first = rows.filter(state=rows.waiting).aggregate(first=Min(handed_in))["first"]
    running = rows.filter(state=rows.running)
    return Backlog(
        kind=kind,
        states={state: counted.get(state, 0) for state in states},
        oldest=waited(first, now),
        held=running.filter(lease_until__gte=now).count(),
        overdue=running.filter(lease_until__lt=now).count(),
        in_last_minute=ended,
    )


def waited(first: datetime | None, now: datetime) -> timedelta | None:
    return max(timedelta(), now - first) if first else None
