"""A check: take -> look up -> compare -> record -> weigh."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from claims.actions.checks import Report, fail_check, finish_check, postpone_check, take_check
from claims.actions.connectors import ConnectorBusy, ConnectorDown
from claims.exceptions import StaleLease
from claims.models import Check, Claim
from workers import consistency, corpus
from workers.backoff import pause
from workers.connectors import CONNECTORS, ask
from workers.fetching import FetchProblem

logger = logging.getLogger(__name__)

LOOK_UPS: dict[str, Callable[[Claim], Report]] = {
    corpus.METHOD.slug: corpus.look_up,
    consistency.METHOD.slug: consistency.look_up,
    **{connector.method.slug: partial(ask, connector) for connector in CONNECTORS},
}


def check_one(check_id: UUID) -> None:
    """Do one check, unless somebody else does."""
    token = take_check(check_id=check_id, lease=settings.LEASE, attempts=settings.MAX_ATTEMPTS)
    if token is None:
        return
    check = Check.objects.select_related("claim__quote").get(pk=check_id)
    try:
        report = LOOK_UPS[check.method](check.claim)  # outside any transaction
        finish_check(check_id=check_id, token=token, report=report)
    except StaleLease:
        logger.info("check=%s is done by another worker", check_id)
    except ConnectorBusy as busy:
        wait_for_turn(check, token, busy)
    except (FetchProblem, ConnectorDown, DatabaseError) as problem:
        give_way(check, token, problem)
    else:
        logger.info(
            "check=%s claim=%s method=%s attempts=%s outcome=%s found=%s",
            check_id,
            check.claim_id,
            check.method,
            check.attempts,
            report.outcome,
            len(report.findings),
        )


def wait_for_turn(check: Check, token: UUID, busy: ConnectorBusy) -> None:
    """Come back when the outside source may be asked; this was no attempt."""
    try:
        postpone_check(
            check_id=check.pk, token=token, until=busy.until, problem=str(busy), tried=False
        )
    except StaleLease:
        logger.info("check=%s is done by another worker", check.pk)


def give_way(check: Check, token: UUID, problem: Exception) -> None:
    """Try again later, or fail visibly after the last attempt."""
    logger.warning(
        "check=%s claim=%s attempts=%s %s", check.pk, check.claim_id, check.attempts, problem
    )
    try:
        if check.attempts < settings.MAX_ATTEMPTS:
            until = timezone.now() + pause(check.attempts)
            postpone_check(check_id=check.pk, token=token, until=until, problem=str(problem))
        else:
            fail_check(check_id=check.pk, token=token, problem=str(problem))
    except StaleLease:
        logger.info("check=%s is done by another worker", check.pk)
