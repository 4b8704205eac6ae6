"""Work that must be done: the rows are the queue. Articles and checks live by this one mechanism.

A worker takes a row with ONE conditional UPDATE that sets a new lease token; every later write of
that worker is guarded by the token, so a stale worker's writes are refused. What is due or whose
lease ran out is found by the sweeper, which rings again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, TypeVar
from uuid import UUID, uuid4

from django.db import models
from django.db.models import F, Q

from claims.exceptions import StaleLease
from claims.models.moving import MovingQuerySet

WorkRow = TypeVar("WorkRow", bound="Work")


class WorkQuerySet(MovingQuerySet[WorkRow]):
    waiting: ClassVar[str]
    running: ClassVar[str]
    failed: ClassVar[str]

    def live(self) -> WorkQuerySet[WorkRow]:
        return self.filter(state__in=(self.waiting, self.running))

    def due(self, now: datetime) -> WorkQuerySet[WorkRow]:
        """What a worker may take: its time has come, or the lease on it ran out."""
        waiting = Q(state=self.waiting, next_try__lte=now)
        return self.filter(waiting | Q(state=self.running, lease_until__lt=now))

    def front(self, now: datetime, *, most: int) -> WorkQuerySet[WorkRow]:
        """The rows that are due, at most so many, longest waiting first."""
        return self.due(now).order_by("next_try", "pk")[:most]

    def unrung(self, now: datetime, *, patience: timedelta) -> WorkQuerySet[WorkRow]:
        """What is due and was not rung for within `patience`."""
        return self.due(now).filter(Q(rung_at=None) | Q(rung_at__lt=now - patience))

    def exhausted(self, now: datetime, *, attempts: int) -> WorkQuerySet[WorkRow]:
        """What was tried `attempts` times and is due once more."""
        return self.due(now).filter(attempts__gte=attempts)

    def give_up(self, pk: UUID, *, now: datetime, attempts: int, **changes: Any) -> bool:
        """Fail one row that was tried `attempts` times and is due once more."""
        spent = self.exhausted(now, attempts=attempts).filter(pk=pk)
        return bool(spent.move(to=self.failed, lease_token=None, lease_until=None, **changes))

    def take(
        self, pk: UUID, *, now: datetime, lease: timedelta, attempts: int, **changes: Any
    ) -> UUID | None:
        """Lease one row: the token to write with, or None where there is nothing to take."""
        token = uuid4()
        due = self.due(now).filter(pk=pk, attempts__lt=attempts)
        return token if due.lease(token, until=now + lease, **changes) else None

    def lease(self, token: UUID, *, until: datetime, **changes: Any) -> int:
        """Lease all rows of this set, which are due, by one token; their number."""
        return self.update(
            state=self.running,
            lease_token=token,
            lease_until=until,
            attempts=F("attempts") + 1,
            rung_at=None,  # whoever finds the lease run out rings at once
            error="",
            **changes,
        )

    def held(self, pk: UUID, token: UUID) -> WorkQuerySet[WorkRow]:
        """The row while the token's lease on it holds (or ran out untaken); empty afterwards."""
        return self.filter(pk=pk, state=self.running, lease_token=token)

    def settle(self, pk: UUID, token: UUID, *, to: str, **changes: Any) -> None:
        """End the work of a lease; raises StaleLease where it has passed to another."""
        if not self.held(pk, token).move(to=to, lease_token=None, lease_until=None, **changes):
            raise StaleLease

    def give_back(
        self, pk: UUID, token: UUID, *, next_try: datetime, error: str, tried: bool = True
    ) -> None:
        """Let another try from `next_try` on; an attempt that never began does not count."""
        self.settle(
            pk,
            token,
            to=self.waiting,
            next_try=next_try,
            rung_at=None,
            error=error,
            attempts=F("attempts") if tried else F("attempts") - 1,
        )


class Work(models.Model):
    """The columns of work that must be done."""

    attempts = models.PositiveSmallIntegerField(default=0)
    lease_token = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    next_try = models.DateTimeField()
    rung_at = models.DateTimeField(null=True, blank=True, editable=False)
    error = models.TextField(blank=True, default="")

    class Meta:
        abstract = True
