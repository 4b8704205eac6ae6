"""Scheduled work: what is done again and again, how often, and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from claims.reading.values import ClaimKind

# name, what it does, how often at first; the functions are in workers/scheduling.py
JOBS: tuple[tuple[str, str, timedelta], ...] = (
    ("feeds", "Ring for the feeds and sitemaps that are due", timedelta(seconds=15)),
    ("rechecks", "Check claims again, by the pace of their kind", timedelta(minutes=5)),
    ("connectors", "Check again what an outside source was away for", timedelta(minutes=1)),
    ("cleanup", "Forget expired idempotency keys and sessions", timedelta(hours=1)),
    ("seal", "Chain what was recorded, so that tampering shows", timedelta(seconds=10)),
    ("verify", "Hold the stored rows against each other", timedelta(days=1)),
)
DAY = timedelta(days=1)
# kind, how long after its last check it is checked again, how long it is news
PACES: tuple[tuple[ClaimKind, timedelta, timedelta], ...] = (
    (ClaimKind.COUNT, DAY / 4, 14 * DAY),  # tolls, troops, crowds: they move by the hour
    (ClaimKind.MONEY, DAY / 2, 14 * DAY),
    (ClaimKind.SHARE, DAY / 2, 14 * DAY),
    (ClaimKind.MEASURE, DAY, 14 * DAY),
    (ClaimKind.COMPARISON, DAY, 14 * DAY),
    (ClaimKind.EVENT, DAY, 14 * DAY),
    (ClaimKind.VOTE, 3 * DAY, 30 * DAY),  # what was counted once stays
    (ClaimKind.DATE, 7 * DAY, 30 * DAY),
    (ClaimKind.QUOTE, 7 * DAY, 30 * DAY),
)


class ScheduledJobQuerySet(models.QuerySet["ScheduledJob"]):
    def due(self, now: datetime) -> ScheduledJobQuerySet:
        """What is to be run: switched on, its time has come, and nobody is at it."""
        free = Q(lease_until=None) | Q(lease_until__lt=now)
        return self.filter(free, enabled=True, next_due__lte=now).order_by("next_due")

    def take(self, job: ScheduledJob, *, now: datetime, lease: timedelta) -> UUID | None:
        """Lease a job with one conditional UPDATE; None where another sweeper was quicker."""
        token = uuid4()
        taken = self.due(now).filter(pk=job.pk).order_by()
        columns = {"lease_token": token, "lease_until": now + lease, "last_run": now}
        return token if taken.update(**columns) else None

    def settle(self, job: ScheduledJob, token: UUID, *, ended: datetime, error: str) -> bool:
        """End a run; False where the lease ran out and another sweeper has the job.

        Counted from the end, so that a job that takes longer than its interval leaves a pause.
        """
        held = self.filter(pk=job.pk, lease_token=token)
        return bool(
            held.update(
                lease_token=None,
                lease_until=None,
                next_due=ended + job.every,
                took=ended - job.last_run if job.last_run else None,
                last_error=error,
            )
        )


class ScheduledJob(models.Model):
    """A job of the sweeper. Ringing for waiting work is none: it cannot be switched off."""

    name = models.SlugField(primary_key=True, max_length=40, editable=False)
    does = models.CharField(max_length=200, editable=False)
    every = models.DurationField(help_text="From the end of a run to the next, hh:mm:ss.")
    enabled = models.BooleanField(default=True)
    next_due = models.DateTimeField(default=timezone.now)
    last_run = models.DateTimeField(null=True, blank=True, editable=False)
    took = models.DurationField(null=True, blank=True, editable=False)
    last_error = models.TextField(blank=True, default="", editable=False)
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ScheduledJobQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="a_job_leaves_a_pause", condition=Q(every__gte=timedelta(seconds=1))
            )
        ]

    def __str__(self) -> str:
        return self.does


class RecheckPace(models.Model):
    """How often claims of a kind are checked again, and for how long after they came."""

    kind = models.CharField(
        primary_key=True, max_length=12, choices=[(k.value, k.value) for k in ClaimKind]
    )
    every = models.DurationField(help_text="After the last check, days hh:mm:ss.")
    until = models.DurationField(help_text="Days after the claim came; older ones rest.")

    class Meta:
        ordering = ["every", "kind"]
        constraints = [
            models.CheckConstraint(
                name="a_pace_leaves_a_pause", condition=Q(every__gte=timedelta(minutes=1))
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: every {self.every}"


def install(using: str) -> None:
    """Put missing jobs and paces in place; what an administrator has changed stays.

    A new job waits for its first turn, so that a migration is not followed by a burst.
    """
    now = timezone.now()
    ScheduledJob.objects.using(using).bulk_create(
        [
            ScheduledJob(name=name, does=does, every=every, next_due=now + every)
            for name, does, every in JOBS
        ],
        ignore_conflicts=True,
    )
    RecheckPace.objects.using(using).bulk_create(
        [RecheckPace(kind=kind.value, every=every, until=until) for kind, every, until in PACES],
        ignore_conflicts=True,
    )
