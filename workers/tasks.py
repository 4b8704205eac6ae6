"""What Celery calls: a bell was rung, so look at these rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from celery import shared_task

from claims.models import Article, Check, Delivery, Feed
from workers import handfuls
from workers.bell import ring
from workers.checking import check_some
from workers.chunks import work_through, work_through_some
from workers.delivering import deliver_one
from workers.intake import read_one
from workers.lanes import BULK
from workers.monitoring import poll_one


@shared_task(name="workers.read_articles", bind=True)
def read_articles(task: Any, ids: Sequence[str]) -> None:
    """Read each of these articles that still waits."""
    pass_on = partial(ring, kind="article", bulk=came_in_bulk(task))
    work_through(Article.objects.all(), ids, read_one, pass_on)


@shared_task(name="workers.run_checks", bind=True)
def run_checks(task: Any, method: str, ids: Sequence[str]) -> None:
    """Do each of these checks, all of one method, that still waits."""
    pass_on = partial(ring, kind="check", method=method, bulk=came_in_bulk(task))
    at_once = partial(handfuls.at_once, method)
    work_through_some(Check.objects.all(), ids, check_some, pass_on, at_once)


@shared_task(name="workers.poll_feeds", bind=True)
def poll_feeds(task: Any, ids: Sequence[str]) -> None:
    """Poll each of these feeds that is due."""
    pass_on = partial(ring, kind="feed", bulk=came_in_bulk(task))
    work_through(Feed.objects.all(), ids, poll_one, pass_on)


@shared_task(name="workers.send_messages", bind=True)
def send_messages(task: Any, webhook: str, ids: Sequence[str]) -> None:
    """Send each of these messages, all to one webhook, that still waits."""
    pass_on = partial(ring, kind="delivery", method=webhook, bulk=came_in_bulk(task))
    work_through(Delivery.objects.all(), ids, deliver_one, pass_on)


def came_in_bulk(task: Any) -> bool:
    """Whether the message came in the queue of the work that can wait."""
    return (task.request.delivery_info or {}).get("routing_key") == BULK
