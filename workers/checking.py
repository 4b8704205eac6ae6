"""Checks: take -> look up -> compare -> record -> weigh.

A worker takes a handful of checks together, looks them up one after the other, and records them
together: one transaction takes them and one records them, whatever their number.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from django.conf import settings

from claims.actions.checks import (
    Finished,
    Report,
    fail_check,
    finish_checks,
    postpone_check,
    take_checks,
)
from claims.exceptions import StaleLease
from claims.models import Check, Claim
from workers import consistency, corpus, handfuls
from workers.connectors import CONNECTORS, ask
from workers.leases import Lease, kept, let_go, let_go_at_need, stale
from workers.stopping import closing

logger = logging.getLogger(__name__)

LOOK_UPS: dict[str, Callable[[Claim], Report]] = {
    corpus.METHOD.slug: corpus.look_up,
    consistency.METHOD.slug: consistency.look_up,
    **{connector.method.slug: partial(ask, connector) for connector in CONNECTORS},
}
Held = tuple[Check, Lease]


def check_one(check_id: UUID) -> None:
    """Do one check, unless somebody else does."""
    check_some([check_id])


def check_some(check_ids: Sequence[UUID]) -> None:
    """Do some checks of one method, those that nobody else does.

    What is not begun when the handful's time is over is given back, as on the order to stop.
    """
    taken = take_checks(check_ids=check_ids, lease=settings.LEASE, attempts=settings.MAX_ATTEMPTS)
    held = [(check, lease_on(check)) for check in taken]
    with kept([lease for _, lease in held]):
        began = time.monotonic()
        found: list[tuple[Held, Report]] = []
        for at, row in enumerate(held):
            if at and (handfuls.is_over(began) or closing.is_set()):
                let_go(row[1], row[1].hand_back)
            elif report := looked_up(*row):
                found.append((row, report))
        record(found)


def looked_up(check: Check, lease: Lease) -> Report | None:
    """What the look-up brought, outside any transaction; None where the check was let go of."""
    report = None
    with handfuls.timed(check.method), let_go_at_need(lease):
        report = LOOK_UPS[check.method](check.claim)
    return report


def record(found: Sequence[tuple[Held, Report]]) -> None:
    """Record together what was found; where that fails, each by itself, so that it fails alone."""
    if len(found) > 1:
        try:
            record_together(found)
        except Exception as problem:  # noqa: BLE001 - a defect, too, is met again by its own check
            logger.warning("%s checks are recorded one by one: %s", len(found), problem)
        else:
            return
    for row, report in found:
        with let_go_at_need(row[1]):
            record_together([(row, report)])


def record_together(found: Sequence[tuple[Held, Report]]) -> None:
    done = finish_checks(
        finished=[Finished(check.pk, token_of(check), report) for (check, _), report in found]
    )
    for (check, lease), report in found:
        if check.pk not in done:
            stale(lease)
            continue
        logger.info(
            "%s method=%s attempts=%s outcome=%s found=%s",
            lease.name,
            check.method,
            check.attempts,
            report.outcome,
            len(report.findings),
        )


def token_of(check: Check) -> UUID:
    if check.lease_token is None:
        raise StaleLease
    return check.lease_token


def lease_on(check: Check) -> Lease:
    token = token_of(check)
    return Lease(
        name=f"check={check.pk} claim={check.claim_id}",
        attempts=check.attempts,
        postpone=partial(postpone_check, check_id=check.pk, token=token),
        fail=partial(fail_check, check_id=check.pk, token=token),
        may_pass=lambda problem: True,
    )
