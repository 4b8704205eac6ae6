"""Asking an outside source: within its limits, past its breaker, and never for longer than a lease.

The door gives up after 20 seconds whatever the other side does, so a right to ask lives for
PATIENCE, and both end before the lease on the check does.
"""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from claims.actions.connectors import (
    ConnectorBusy,
    ConnectorDown,
    connector_named,
    enter,
    leave,
    note_answer,
    note_failure,
    note_wait,
)
from claims.actions.findings import Report
from claims.models import Claim
from claims.vocabulary import CheckOutcome
from workers.connectors.protocol import Connector
from workers.fetching import FetchProblem, HttpStatus, Refused, TooSlow, Unreachable
from workers.fetching.retry_after import asked_for

PATIENCE = timedelta(seconds=30)
BUSY = 429
WORDS: tuple[tuple[type[FetchProblem], str], ...] = (
    (HttpStatus, "it answered with an error"),
    (TooSlow, "it did not answer in time"),
    (Unreachable, "it could not be reached"),
    (Refused, "its address may not be asked"),
    (FetchProblem, "its answer cannot be read"),
)


def ask(connector: Connector, claim: Claim) -> Report:
    """What a connector says about a claim.

    One that is switched off or not set up does not apply. Raises ConnectorBusy (come back later,
    nothing is wrong) or ConnectorDown (it could not be asked).
    """
    slug = connector.method.slug
    if connector.missing() or not connector_named(slug=slug).enabled:
        return Report(CheckOutcome.OUT_OF_SCOPE)
    taken = enter(slug=slug, patience=PATIENCE)
    try:
        report = connector.look_up(claim)
    except FetchProblem as problem:
        raise judged(connector, problem) from problem
    finally:
        leave(taken=taken)
    note_answer(slug=slug)
    return report


def judged(connector: Connector, problem: FetchProblem) -> ConnectorBusy | ConnectorDown:
    """A failure is noted; 429 is none: it says how long to wait."""
    slug = connector.method.slug
    if isinstance(problem, HttpStatus) and problem.status == BUSY:
        until = asked_for(problem.headers.get("retry-after", ""), timezone.now())
        note_wait(slug=slug, until=until)
        return ConnectorBusy(until)
    told = f"{connector.method.title}: {in_words(problem)}"
    note_failure(slug=slug, problem=told)
    return ConnectorDown(f"{told}.")


def in_words(problem: FetchProblem) -> str:
    """What was wrong; the problems' own words are about pages that people hand in."""
    said = next(words for kind, words in WORDS if isinstance(problem, kind))
    return f"{said} ({problem.detail})" if problem.detail else said
