"""Telling webhooks what happened: messages are rows of the transaction in which it happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from claims.models import Check, Claim, Delivery, Verdict, Webhook
from claims.signals import announce_work
from claims.vocabulary import EventType, VerdictChange


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell of a claim."""

    claim: UUID
    facts: dict[str, Any]


def tell(event: EventType, *, claim: UUID, **facts: Any) -> None:
    """Leave a message for every webhook that listens; call it inside the event's transaction."""
    tell_all(event, [News(claim, facts)])


def tell_all(event: EventType, news: Sequence[News]) -> None:
    """The same of many claims; who listens is asked once, and not at all where nothing is told.

    Messages name rows and states and carry no text of strangers: what must be erased one day
    stands in no receiver's log, and what a receiver may see is asked of the API.
    """
    if not news:
        return
    listening = [hook for hook in Webhook.objects.listening() if event.value in hook.events]
    for one in news if listening else ():
        address = f"{settings.PUBLIC_URL}/api/v1/claims/{one.claim}"
        send(listening, event.value, {"claim": str(one.claim), "url": address, **one.facts})


def send(webhooks: Sequence[Webhook], event: str, data: dict[str, Any]) -> list[Delivery]:
    now = timezone.now()
    payload = {"type": event, "timestamp": now.isoformat(), "data": data}
    rows = Delivery.objects.bulk_create(
        Delivery(webhook=webhook, event=event, payload=payload, next_try=now, created_at=now)
        for webhook in webhooks
    )
    for row in rows:
        announce_work(kind="delivery", method=str(row.webhook_id), ids=[row.pk])
    return rows


def tell_claim_created(claim: Claim) -> None:
    tell(EventType.CLAIM_CREATED, claim=claim.pk, kind=claim.kind, version=claim.version)


def tell_checks_finished(checks: Sequence[Check]) -> None:
    tell_all(
        EventType.CHECK_FINISHED,
        [
            News(
                check.claim_id,
                {
                    "check": str(check.pk),
                    "method": check.method,
                    "revision": check.revision,
                    "state": check.state,
                    "outcome": check.outcome,
                },
            )
            for check in checks
        ],
    )


def tell_publication(verdict: Verdict) -> None:
    """A verdict was published by a person just now; what is imported is no news."""
    corrected = verdict.change == VerdictChange.CORRECTION
    tell(
        EventType.VERDICT_CORRECTED if corrected else EventType.VERDICT_PUBLISHED,
        **facts_of(verdict),
        change=verdict.change or None,
        replaces=str(verdict.replaces_id) if verdict.replaces_id else None,
        page=f"{settings.PUBLIC_URL}/claims/{verdict.claim_id}/",
    )


def tell_withdrawal(verdict: Verdict) -> None:
    tell(EventType.VERDICT_WITHDRAWN, **facts_of(verdict))


def facts_of(verdict: Verdict) -> dict[str, Any]:
    return {
        "claim": verdict.claim_id,
        "verdict": str(verdict.pk),
        "rating": verdict.rating_id,
        "claim_version": verdict.claim_version,
    }
