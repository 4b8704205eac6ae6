"""What Celery calls: a bell was rung, so look at these rows."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from celery import shared_task

from workers.checking import check_one
from workers.delivering import deliver_one
from workers.intake import read_one
from workers.monitoring import poll_one


@shared_task(name="workers.read_articles")
def read_articles(ids: Sequence[str]) -> None:
    """Read each of these articles that still waits."""
    for article_id in ids:
        read_one(UUID(article_id))


@shared_task(name="workers.run_checks")
def run_checks(method: str, ids: Sequence[str]) -> None:
    """Do each of these checks, all of one method, that still waits."""
    for check_id in ids:
        check_one(UUID(check_id))


@shared_task(name="workers.poll_feeds")
def poll_feeds(ids: Sequence[str]) -> None:
    """Poll each of these feeds that is due."""
    for feed_id in ids:
        poll_one(UUID(feed_id))


@shared_task(name="workers.send_messages")
def send_messages(webhook: str, ids: Sequence[str]) -> None:
    """Send each of these messages, all to one webhook, that still waits."""
    for delivery_id in ids:
        deliver_one(UUID(delivery_id))
