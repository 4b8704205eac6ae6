"""A webhook message: take -> sign -> send -> record. At least once, under one `webhook-id`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from random import uniform
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import Error
from django.utils import timezone

from claims.actions.deliveries import (
    GONE,
    fail_delivery,
    finish_delivery,
    pause_webhook,
    postpone_delivery,
    take_delivery,
)
from claims.actions.people import has_role
from claims.actions.signing import SecretLost, secrets_of, signed_headers
from claims.exceptions import NotYet
from claims.models import Delivery, Webhook
from claims.vocabulary import Role
from workers.fetching import Door, FetchProblem, Refused
from workers.leases import Errand, under_lease

# Waits after each failed attempt, a day in all, as Standard Webhooks recommends; a tenth more or
# less, so that what failed together does not come back together.
PAUSES = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 60, 300, 1800, 2 * 3600, 5 * 3600, 8 * 3600, 8 * 3600)
)
ATTEMPTS = len(PAUSES) + 1
LONGEST_REST = timedelta(minutes=5)  # for which other messages wait for a receiver that is down
TOO_MANY = 429  # HTTP status
MEDIA_TYPE = "application/json"


class NotTaken(Exception):
    """The receiver answered with another status than 2xx."""

    def __init__(self, status: int) -> None:
        hint = "; redirects are not followed" if 300 <= status < 400 else ""
        super().__init__(f"The receiver answered {status}{hint}.")


class NotListening(Exception):
    """The webhook is disabled or deleted, or its owner has no role any more."""

    def __str__(self) -> str:
        return self.__doc__ or ""


FOR_GOOD = (NotListening, Refused, SecretLost)  # another try would end alike


def deliver_one(delivery_id: UUID) -> None:
    """Send one message, unless somebody else does."""
    under_lease(Delivering, delivery_id)


class Delivering(Errand[Delivery, int]):
    """A message that this process has taken; what is found is the receiver's HTTP status."""

    problems = (FetchProblem, NotTaken, NotListening, SecretLost, Error)
    status: int | None = None  # of the receiver's answer
    is_down = False  # other messages need not try

    @classmethod
    def take(cls, pks: Sequence[UUID]) -> list[Self]:
        (pk,) = pks
        token = take_delivery(delivery_id=pk, lease=settings.LEASE, attempts=ATTEMPTS)
        deliveries = Delivery.objects.select_related("webhook__owner")
        return [cls(deliveries.get(pk=pk), token)] if token else []

    @property
    def name(self) -> str:
        return f"delivery={self.row.pk} event={self.row.event}"

    def find(self) -> int:
        webhook = self.row.webhook
        if not is_listening(webhook):
            raise NotListening
        if webhook.paused_until and webhook.paused_until > timezone.now():
            raise NotYet(webhook.paused_until)
        self.status = self.ask()
        if not 200 <= self.status < 300:
            self.is_down = self.status >= 500 or self.status == TOO_MANY
            raise NotTaken(self.status)
        return self.status

    def ask(self) -> int:
        try:
            return send(self.row)
        except Refused:
            raise
        except FetchProblem:
            self.is_down = True
            raise

    def record(self, found: int) -> str:
        finish_delivery(delivery=self.row, token=self.token, status=found)
        return f"status={found}"

    def next_try(self, problem: Exception) -> datetime | None:
        attempts = self.row.attempts
        if isinstance(problem, FOR_GOOD) or self.status == GONE or attempts >= ATTEMPTS:
            return None
        pause = PAUSES[min(attempts, len(PAUSES)) - 1]
        return timezone.now() + pause * uniform(0.9, 1.1)  # noqa: S311 - no secret

    def postpone(self, *, until: datetime, problem: str, tried: bool) -> None:
        if tried and self.is_down:
            rest = min(until, timezone.now() + LONGEST_REST)
            pause_webhook(webhook=self.row.webhook, until=rest)
        postpone_delivery(
            delivery=self.row,
            token=self.token,
            until=until,
            problem=problem,
            tried=tried,
            status=self.status,
        )

    def fail(self, *, problem: str) -> None:
        fail_delivery(delivery=self.row, token=self.token, problem=problem, status=self.status)

    def told(self, problem: Exception) -> str:
        if isinstance(problem, Refused):
            return f"Nothing is sent to this address: {problem.detail}."
        return (
            f"No answer: {problem.detail}." if isinstance(problem, FetchProblem) else str(problem)
        )


def is_listening(webhook: Webhook) -> bool:
    on = webhook.deleted_at is None and webhook.disabled_at is None
    return on and has_role(webhook.owner, Role.READER)


def send(delivery: Delivery) -> int:
    """Sign and send; the HTTP status of the answer. Raises a FetchProblem where there is none."""
    body = json.dumps(delivery.payload, ensure_ascii=False, separators=(",", ":")).encode()
    now = timezone.now()
    signed = signed_headers(
        message=delivery.message_id,
        body=body,
        at=now,
        secrets=secrets_of(delivery.webhook, now),
    )
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    headers = {"content-type": MEDIA_TYPE, **signed}
    return door.post(delivery.webhook.url, body=body, headers=headers).status
