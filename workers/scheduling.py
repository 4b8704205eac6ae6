"""The schedule: jobs of the database that are due are run, each by one sweeper at a time."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone

from claims.actions.checks import mark_for_recheck
from claims.actions.schedule import end_job, forget_expired, take_job
from claims.actions.sealing import seal_records
from claims.actions.verification import EXAMINATIONS
from claims.exceptions import FactcheckError
from claims.models import Check, Claim, Connector, Feed, RecheckPace, ScheduledJob
from workers.bell import ring
from workers.sweeping import rows_to_ring

logger = logging.getLogger(__name__)

LOOK_EVERY = 1.0  # seconds
LEASE = timedelta(minutes=10)  # a sweeper that ended during a job is waited for so long
AT_ONCE = 200  # claims that missed one source in one round
MISSED = timedelta(days=1)  # failures older than this wait for the pace of their kind
TOLD = 5  # problems that are written out


class JobFailed(FactcheckError):
    """The job found something wrong."""


def ring_feeds(now: datetime) -> None:
    """Ring for feeds whose next poll is due, in the queue of what can wait."""
    rung = rows_to_ring(Feed.objects.all(), now)
    ring(kind="feed", ids=[row[0] for row in rung], bulk=True)


def recheck_by_kind(now: datetime) -> None:
    """Mark claims whose last check is too long ago for their kind."""
    for pace in RecheckPace.objects.all():
        due = Claim.objects.resting(
            kind=pace.kind, checked_before=now - pace.every, came_after=now - pace.until
        )
        mark_for_recheck(claims=due)


def ask_again(now: datetime) -> None:
    """Mark what failed while an outside source was away; one check tries it first."""
    for connector in Connector.objects.filter(enabled=True):
        state = connector.breaker(now)
        if state != "open":
            missed = Check.objects.dead().filter(
                method=connector.slug, finished_at__gte=now - MISSED
            )
            most = AT_ONCE if state == "closed" else 1
            mark_for_recheck(claims=Claim.objects.filter(pk__in=missed.values("claim")[:most]))


def clean_up(now: datetime) -> None:
    forget_expired(now=now)


def seal(now: datetime) -> None:
    seal_records()


def verify(now: datetime) -> None:
    """Hold the stored rows against each other; what does not agree is the job's error."""
    problems = [problem for examine in EXAMINATIONS for problem in examine()]
    if problems:
        first = "; ".join(problems[:TOLD])
        raise JobFailed(f"{len(problems)} problems, the first: {first}. See manage.py verify.")


JOBS: dict[str, Callable[[datetime], None]] = {
    "feeds": ring_feeds,
    "rechecks": recheck_by_kind,
    "connectors": ask_again,
    "cleanup": clean_up,
    "seal": seal,
    "verify": verify,
}


def run_due() -> list[str]:
    """Run the jobs that are due, one after the other; the names of those that were run."""
    due = ScheduledJob.objects.due(timezone.now()).filter(name__in=JOBS)
    return [job.name for job in due if run_job(job)]


def run_job(job: ScheduledJob) -> bool:
    """Run a job unless another sweeper does; its problem is written down for a person to see."""
    token = take_job(job=job, lease=LEASE)
    if token is None:
        return False
    problem = ""
    try:
        JOBS[job.name](timezone.now())
    except (DatabaseError, FactcheckError) as error:
        problem = str(error) or type(error).__name__
        logger.warning("job=%s %s", job.name, problem)
    end_job(job=job, token=token, error=problem)
    return True


def run_until(stop: threading.Event) -> None:
    """Run what is due until told to stop; outlives any outage of the database."""
    while not stop.wait(LOOK_EVERY):
        try:
            close_old_connections()
            run_due()
        except DatabaseError as problem:
            logger.warning("The schedule waits for the database: %s", problem)
            connection.close()
    connection.close()
