"""A webhook message: take -> sign -> send -> record. At least once, under one `webhook-id`."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from random import uniform
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from claims.actions.deliveries import (
    GONE,
    fail_delivery,
    finish_delivery,
    hold_delivery,
    pause_webhook,
    postpone_delivery,
    take_delivery,
)
from claims.actions.people import has_role
from claims.actions.signing import SecretLost, secrets_of, signed_headers
from claims.exceptions import StaleLease
from claims.models import Delivery, Webhook
from claims.vocabulary import Role
from workers.fetching import Door, FetchProblem, Refused, Taken

logger = logging.getLogger(__name__)

# Waits after each failed attempt, a day in all, as Standard Webhooks recommends; a tenth more or
# less, so that what failed together does not come back together.
PAUSES = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 60, 300, 1800, 2 * 3600, 5 * 3600, 8 * 3600, 8 * 3600)
)
ATTEMPTS = len(PAUSES) + 1
LONGEST_REST = timedelta(minutes=5)  # for which other messages wait for a receiver that is down
MEDIA_TYPE = "application/json"


class NotTaken(Exception):
    """The receiver answered with another status than 2xx."""

    def __init__(self, taken: Taken) -> None:
        hint = "; redirects are not followed" if 300 <= taken.status < 400 else ""
        super().__init__(f"The receiver answered {taken.status}{hint}.")
        self.status = taken.status
        self.is_down = taken.status >= 500 or taken.status == 429


def deliver_one(delivery_id: UUID) -> None:
    """Send one message, unless somebody else does."""
    token = take_delivery(delivery_id=delivery_id, lease=settings.LEASE, attempts=ATTEMPTS)
    if token is None:
        return
    delivery = Delivery.objects.select_related("webhook__owner").get(pk=delivery_id)
    try:
        attempt(delivery, token)
    except StaleLease:
        logger.info("delivery=%s is made by another worker", delivery_id)
    except DatabaseError as problem:  # the lease runs out and the sweeper rings again
        logger.warning("delivery=%s could not be recorded (%s)", delivery_id, problem)


def attempt(delivery: Delivery, token: UUID) -> None:
    webhook = delivery.webhook
    if not_listening(webhook):
        problem = "The webhook is disabled or deleted, or its owner has no role any more."
        fail_delivery(delivery=delivery, token=token, problem=problem)
    elif webhook.paused_until and webhook.paused_until > timezone.now():
        hold_delivery(delivery=delivery, token=token, until=webhook.paused_until)
    else:
        send_and_record(delivery, token)


def send_and_record(delivery: Delivery, token: UUID) -> None:
    try:
        status = send(delivery)
    except Refused as problem:  # another try would end alike
        told = f"Nothing is sent to this address: {problem.detail}."
        fail_delivery(delivery=delivery, token=token, problem=told)
    except SecretLost as problem:
        fail_delivery(delivery=delivery, token=token, problem=str(problem))
    except NotTaken as problem:
        give_way(delivery, token, problem, status=problem.status, is_down=problem.is_down)
    except FetchProblem as problem:
        give_way(delivery, token, problem, status=None, is_down=True)
    else:
        finish_delivery(delivery=delivery, token=token, status=status)
        logger.info("delivery=%s event=%s status=%s", delivery.pk, delivery.event, status)


def not_listening(webhook: Webhook) -> bool:
    off = webhook.deleted_at is not None or webhook.disabled_at is not None
    return off or not has_role(webhook.owner, Role.READER)


def send(delivery: Delivery) -> int:
    """Sign and send; the status of a receiver that took it. Raises NotTaken or a FetchProblem."""
    body = json.dumps(delivery.payload, ensure_ascii=False, separators=(",", ":")).encode()
    now = timezone.now()
    signed = signed_headers(
        message=delivery.message_id,
        body=body,
        at=now,
        secrets=secrets_of(delivery.webhook, now),
    )
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    taken = door.post(
        delivery.webhook.url, body=body, headers={"content-type": MEDIA_TYPE, **signed}
    )
    if not 200 <= taken.status < 300:
        raise NotTaken(taken)
    return taken.status


def give_way(
    delivery: Delivery, token: UUID, problem: Exception, *, status: int | None, is_down: bool
) -> None:
    """Try again later, or fail visibly after the last attempt or where the receiver is gone."""
    logger.warning("delivery=%s attempts=%s %s", delivery.pk, delivery.attempts, problem)
    told = f"No answer: {problem.detail}." if isinstance(problem, FetchProblem) else str(problem)
    if status == GONE or delivery.attempts >= ATTEMPTS:
        fail_delivery(delivery=delivery, token=token, problem=told, status=status)
        return
    until = next_try(delivery.attempts)
    if is_down:
        rest = min(until, timezone.now() + LONGEST_REST)
        pause_webhook(webhook=delivery.webhook, until=rest)
    postpone_delivery(delivery=delivery, token=token, until=until, problem=told, status=status)


def next_try(attempts: int) -> datetime:
    pause = PAUSES[min(attempts, len(PAUSES)) - 1]
    return timezone.now() + pause * uniform(0.9, 1.1)  # noqa: S311 - no secret
