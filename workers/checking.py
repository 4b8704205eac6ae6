"""A check: take -> look up -> compare -> record -> weigh."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.conf import settings

from claims.actions.checks import Report, fail_check, finish_check, postpone_check, take_check
from claims.models import Check, Claim
from workers import consistency, corpus
from workers.connectors import CONNECTORS, ask
from workers.leases import Lease, held

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
    lease = lease_on(check, token)
    with held(lease):
        report = LOOK_UPS[check.method](check.claim)  # outside any transaction
        finish_check(check_id=check_id, token=token, report=report)
        logger.info(
            "%s method=%s attempts=%s outcome=%s found=%s",
            lease.name,
            check.method,
            check.attempts,
            report.outcome,
            len(report.findings),
        )


def lease_on(check: Check, token: UUID) -> Lease:
    return Lease(
        name=f"check={check.pk} claim={check.claim_id}",
        attempts=check.attempts,
        postpone=partial(postpone_check, check_id=check.pk, token=token),
        fail=partial(fail_check, check_id=check.pk, token=token),
        may_pass=lambda problem: True,
    )
