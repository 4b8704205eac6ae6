"""Every write on the schedule: taking and ending a run, and what an administrator changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from claims.actions.idempotency import KEPT_FOR
from claims.actions.people import require_role
from claims.exceptions import BadInput
from claims.models import AuditEntry, Delivery, IdempotencyKey, Presence, RecheckPace, ScheduledJob
from claims.vocabulary import Role

LONGEST_ERROR = 2000  # characters
GONE_AFTER = timedelta(days=1)  # a process that has not been heard of
LOG_KEPT_FOR = timedelta(days=30)  # webhook messages that ended


def take_job(*, job: ScheduledJob, lease: timedelta) -> UUID | None:
    """Lease a due job: the token to end it with, or None where another sweeper was quicker."""
    return ScheduledJob.objects.take(job, now=timezone.now(), lease=lease)


def end_job(*, job: ScheduledJob, token: UUID, error: str = "") -> bool:
    """Note how a run ended ("" where all went well); False where its lease had run out."""
    job.refresh_from_db()
    ended, told = timezone.now(), error[:LONGEST_ERROR]
    return ScheduledJob.objects.settle(job, token, ended=ended, error=told)


def change_job(*, job: ScheduledJob, by: User, every: timedelta, enabled: bool) -> ScheduledJob:
    """Set how often a job runs and whether it does; it is next due an interval from now."""
    require_role(by, Role.ADMINISTRATOR)
    if every < timedelta(seconds=1):
        raise BadInput("A job leaves a pause of at least a second.", field="every")
    with transaction.atomic():
        due = min(job.next_due, timezone.now() + every)
        change_row(job, by, "change schedule", every=every, enabled=enabled, next_due=due)
    return job


def run_job_soon(*, job: ScheduledJob, by: User) -> ScheduledJob:
    """Let a job be due now."""
    require_role(by, Role.ADMINISTRATOR)
    with transaction.atomic():
        ScheduledJob.objects.filter(pk=job.pk).update(next_due=timezone.now())
        AuditEntry.objects.note(actor=by, action="run job", about=job)
    job.refresh_from_db()
    return job


def change_pace(*, pace: RecheckPace, by: User, every: timedelta, until: timedelta) -> RecheckPace:
    """Set how often claims of a kind are checked again, and for how long."""
    require_role(by, Role.ADMINISTRATOR)
    if every < timedelta(minutes=1):
        raise BadInput("Claims are checked again at most once a minute.", field="every")
    with transaction.atomic():
        change_row(pace, by, "change pace", every=every, until=until)
    return pace


def change_row(row: ScheduledJob | RecheckPace, by: User, action: str, **columns: Any) -> None:
    before = {name: str(getattr(row, name)) for name in columns}
    type(row)._default_manager.filter(pk=row.pk).update(**columns)
    row.refresh_from_db()
    after = {name: str(getattr(row, name)) for name in columns}
    AuditEntry.objects.note(actor=by, action=action, about=row, before=before, after=after)


def forget_expired(*, now: datetime) -> int:
    """Drop answers and messages that are kept no longer, sessions and processes that are gone."""
    rows = (
        IdempotencyKey.objects.filter(created_at__lt=now - KEPT_FOR),
        Session.objects.filter(expire_date__lt=now),
        Presence.objects.filter(seen_at__lt=now - GONE_AFTER),
        Delivery.objects.ended_before(now - LOG_KEPT_FOR),
    )
    return sum(expired.delete()[0] for expired in rows)
