"""Asking an outside source: within its limits, past its breaker, and never for longer than a lease.

The door gives up after 20 seconds whatever the other side does, so a right to ask lives for
PATIENCE, and both end before the lease on the check does.
"""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from claims.actions.checks import Report
from claims.actions.connectors import (
    ConnectorBusy,
    connector_named,
    enter,
    leave,
    note_answer,
    note_failure,
    note_wait,
)
from claims.models import Claim
from claims.vocabulary import CheckOutcome
from workers.connectors.protocol import Connector
from workers.fetching import FetchProblem, HttpStatus
from workers.fetching.retry_after import asked_for

PATIENCE = timedelta(seconds=30)
BUSY = 429


def ask(connector: Connector, claim: Claim) -> Report:
    """What a connector says about a claim.

    One that is switched off or not set up does not apply. Raises ConnectorBusy (come back later,
    nothing is wrong), ConnectorDown or FetchProblem (it could not be asked).
    """
    slug = connector.method.slug
    if connector.missing() or not connector_named(slug=slug).enabled:
        return Report(CheckOutcome.OUT_OF_SCOPE)
    taken = enter(slug=slug, patience=PATIENCE)
    try:
        report = connector.look_up(claim)
    except HttpStatus as problem:
        raise judged(slug, problem) from None
    except FetchProblem as problem:
        note_failure(slug=slug, problem=str(problem))
        raise
    finally:
        leave(taken=taken)
    note_answer(slug=slug)
    return report


def judged(slug: str, problem: HttpStatus) -> Exception:
    """429 is no failure: it says how long to wait."""
    if problem.status != BUSY:
        note_failure(slug=slug, problem=str(problem))
        return problem
    until = asked_for(problem.headers.get("retry-after", ""), timezone.now())
    note_wait(slug=slug, until=until)
    return ConnectorBusy(until)
