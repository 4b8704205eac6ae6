"""The sweeper finds what is due, stalled or spent, and rings again. Two at once are safe."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection, transaction
from django.utils import timezone

from claims.actions.articles import give_up_reading
from claims.actions.changes import publish_changes
from claims.actions.checks import give_up_check, queue_rechecks
from claims.actions.deliveries import give_up_delivery
from claims.models import Article, Check, Claim, Delivery
from claims.models.work import WorkQuerySet
from workers.bell import ring
from workers.delivering import ATTEMPTS as SENDINGS
from workers.spreading import spread

logger = logging.getLogger(__name__)

AT_ONCE = 1000  # rows of one kind in one sweep
SETTLE = timedelta(seconds=10)  # an article's own worker spreads its news first


@dataclass(frozen=True, slots=True)
class Swept:
    """What one sweep did, in rows."""

    rung: int = 0
    given_up: int = 0
    rechecked: int = 0
    spread: int = 0
    published: int = 0


def sweep() -> Swept:
    """One round; needs only the database (a silent broker is the bell's business)."""
    now = timezone.now()
    given_up = give_up(now)
    rechecked = recheck(now)
    spread_late = spread_left(now)
    rung = ring_articles(now) + ring_checks(now) + ring_deliveries(now)
    published = publish_changes()
    return Swept(rung, given_up, rechecked, spread_late, published)


def give_up(now: datetime) -> int:
    attempts = settings.MAX_ATTEMPTS
    articles = Article.objects.exhausted(now, attempts=attempts).values_list("pk", flat=True)
    checks = Check.objects.exhausted(now, attempts=attempts).values_list("pk", flat=True)
    sendings = Delivery.objects.exhausted(now, attempts=SENDINGS).values_list("pk", flat=True)
    return (
        sum(give_up_reading(article_id=pk, attempts=attempts) for pk in articles[:AT_ONCE])
        + sum(give_up_check(check_id=pk, attempts=attempts) for pk in checks[:AT_ONCE])
        + sum(give_up_delivery(delivery_id=pk, attempts=SENDINGS) for pk in sendings[:AT_ONCE])
    )


def recheck(now: datetime) -> int:
    """Queue checks for claims on which new articles bear, each at most once a minute."""
    dirty = Claim.objects.dirty(rechecked_before=now - settings.RECHECK_AT_MOST_EVERY)
    return queue_rechecks(claims=dirty[:AT_ONCE])


def spread_left(now: datetime) -> int:
    """Spread the news of articles whose worker ended between recording and spreading."""
    left = Article.objects.unspread().filter(updated_at__lt=now - SETTLE)[:20]
    for article in left:
        spread(article)
    return len(left)


def ring_articles(now: datetime) -> int:
    rung = rows_to_ring(Article.objects.all(), now)
    ring(kind="article", ids=[row[0] for row in rung])
    return len(rung)


def ring_checks(now: datetime) -> int:
    return sum(ring_lane(now, bulk=bulk) for bulk in (False, True))


def ring_lane(now: datetime, *, bulk: bool) -> int:
    """Each lane has a front of its own, so that one's backlog does not hide the other's work."""
    rung = rows_to_ring(Check.objects.filter(bulk=bulk), now, "method")
    for method in sorted({row[1] for row in rung}):
        ids = [row[0] for row in rung if row[1] == method]
        ring(kind="check", method=method, ids=ids, bulk=bulk)
    return len(rung)


def ring_deliveries(now: datetime) -> int:
    rung = rows_to_ring(Delivery.objects.all(), now, "webhook_id")
    for webhook in {row[1] for row in rung}:
        ids = [row[0] for row in rung if row[1] == webhook]
        ring(kind="delivery", method=str(webhook), ids=ids)
    return len(rung)


def rows_to_ring(rows: WorkQuerySet, now: datetime, *columns: str) -> list[tuple]:  # type: ignore[type-arg]  # rows of either table
    """Mark and return the rows to ring for; another sweeper's rows are passed over.

    Only the front of the queue is looked at: what stands behind it has its message or will be
    rung for when its turn comes. A backlog of any length so costs at most AT_ONCE ids each
    RING_AGAIN_AFTER, and no worker idles while there is work.
    """
    skip = connection.features.has_select_for_update_skip_locked
    front = rows.front(now, most=AT_ONCE).values_list("pk", flat=True)
    with transaction.atomic():
        silent = rows.unrung(now, patience=settings.RING_AGAIN_AFTER).filter(pk__in=list(front))
        waiting = silent.select_for_update(skip_locked=skip).order_by("next_try")
        taken = list(waiting.values_list("pk", *columns))
        rows.filter(pk__in=[row[0] for row in taken]).update(rung_at=now)
    return taken


def sweep_until(stop: threading.Event) -> None:
    """Sweep every SWEEP_EVERY until told to stop; outlives any outage of the database."""
    while not stop.wait(settings.SWEEP_EVERY.total_seconds()):
        try:
            close_old_connections()
            swept = sweep()
        except DatabaseError as problem:
            logger.warning("The database does not answer (%s); trying again.", problem)
            connection.close()
            continue
        if replace(swept, published=0) != Swept():  # what is published is no news for a log
            logger.info("swept %s", swept)
    connection.close()
