"""Checks: take -> look up -> compare -> record -> weigh.

A worker takes a handful of checks together, looks them up one after the other, and records them
together: one transaction takes them and one records them, whatever their number.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import Error

from claims.actions.checks import (
    Finished,
    fail_check,
    finish_check,
    finish_checks,
    postpone_check,
    take_checks,
)
from claims.actions.connectors import ConnectorDown
from claims.actions.findings import Report
from claims.models import Appearance, Check, Claim
from workers import consistency, corpus, handfuls
from workers.connectors import CONNECTORS, ask
from workers.fetching import FetchProblem
from workers.leases import Errand, begin, ended, kept, let_go, let_go_at_need, stale
from workers.parsing import PageProblem
from workers.stopping import breakable, closing

logger = logging.getLogger(__name__)

LOOK_UPS: dict[str, Callable[[Claim], Report]] = {
    corpus.METHOD.slug: corpus.look_up,
    consistency.METHOD.slug: consistency.look_up,
    **{connector.method.slug: partial(ask, connector) for connector in CONNECTORS},
}


def check_one(check_id: UUID) -> None:
    """Do one check, unless somebody else does."""
    check_some([check_id])


def check_some(check_ids: Sequence[UUID]) -> None:
    """Do some checks of one method, those that nobody else does.

    What is not begun when the handful's time is over is given back, as on the order to stop.
    """
    errands = begin(Checking, check_ids)
    with kept(errands):
        note_articles(errands)
        began = time.monotonic()
        found: list[tuple[Checking, Report]] = []
        for at, errand in enumerate(errands):
            if at and (handfuls.is_over(began) or closing.is_set()):
                let_go(errand, errand.hand_back)
            elif report := looked_up(errand):
                found.append((errand, report))
        record(found)


class Checking(Errand[Check, Report]):
    """A check that this process has taken."""

    problems = (FetchProblem, PageProblem, ConnectorDown, Error)
    article: UUID | None = None  # where its claim stands first; none for what a person stated

    @classmethod
    def take(cls, pks: Sequence[UUID]) -> list[Self]:
        taken = take_checks(check_ids=pks, lease=settings.LEASE, attempts=settings.MAX_ATTEMPTS)
        return [cls(check, check.lease_token) for check in taken if check.lease_token]

    @property
    def name(self) -> str:
        return f"check={self.row.pk} claim={self.row.claim_id} article={self.article}"

    def find(self) -> Report:
        return LOOK_UPS[self.row.method](self.row.claim)

    def record(self, found: Report) -> str:
        finish_check(check_id=self.row.pk, token=self.token, report=found)
        return self.told_of(found)

    def told_of(self, report: Report) -> str:
        return f"method={self.row.method} outcome={report.outcome} found={len(report.findings)}"

    def postpone(self, *, until: datetime, problem: str, tried: bool) -> None:
        postpone_check(
            check_id=self.row.pk, token=self.token, until=until, problem=problem, tried=tried
        )

    def fail(self, *, problem: str) -> None:
        fail_check(check_id=self.row.pk, token=self.token, problem=problem)


def note_articles(errands: Sequence[Checking]) -> None:
    """The articles that the claims stand in, for the log; one statement for all of them."""
    places = Appearance.objects.filter(claim__in=[errand.row.claim_id for errand in errands])
    first: dict[UUID, UUID] = {}
    for claim, article in places.in_order().values_list("claim_id", "version__article_id"):
        first.setdefault(claim, article)
    for errand in errands:
        errand.article = first.get(errand.row.claim_id)


def looked_up(errand: Checking) -> Report | None:
    """What the look-up brought, outside any transaction; None where the check was let go of."""
    report = None
    with handfuls.timed(errand.row.method), let_go_at_need(errand), breakable():
        report = errand.find()
    return report


def record(found: Sequence[tuple[Checking, Report]]) -> None:
    """Record together what was found; where that fails, each by itself, so that it fails alone."""
    if len(found) > 1:
        try:
            record_together(found)
        except Exception as problem:  # noqa: BLE001 - a defect, too, is met again by its own check
            logger.warning("%s checks are recorded one by one: %s", len(found), problem)
        else:
            return
    for errand, report in found:
        with let_go_at_need(errand):
            ended(errand, errand.record(report))


def record_together(found: Sequence[tuple[Checking, Report]]) -> None:
    done = finish_checks(
        finished=[Finished(errand.row.pk, errand.token, report) for errand, report in found]
    )
    for errand, report in found:
        if errand.row.pk in done:
            ended(errand, errand.told_of(report))
        else:
            stale(errand)
