"""A chunk of rows, worked through for a slice of time."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Protocol
from uuid import UUID

from django.conf import settings
from django.db import Error, close_old_connections
from django.utils import timezone

from claims.models.work import WorkQuerySet
from workers.bell import ringer
from workers.stopping import closing

logger = logging.getLogger(__name__)

SENT_WITHIN = 1.0  # seconds; a process that ends would take a ring along that was not sent yet


class PassOn(Protocol):
    def __call__(self, *, ids: Sequence[UUID]) -> None: ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row of a message that nobody has taken yet, and how often it was tried before."""

    pk: UUID
    attempts: int


def work_through(
    rows: WorkQuerySet[Any], ids: Sequence[str], do: Callable[[UUID], None], pass_on: PassOn
) -> None:
    """Do the rows that still wait, one after the other, until WORK_SLICE is over."""
    work_through_some(rows, ids, lambda some: do(some[0]), pass_on, at_once=lambda: 1)


def work_through_some(
    rows: WorkQuerySet[Any],
    ids: Sequence[str],
    do: Callable[[Sequence[UUID]], None],
    pass_on: PassOn,
    at_once: Callable[[], int],
) -> None:
    """Do the rows that still wait, at most `at_once()` together, until WORK_SLICE is over.

    The rest is rung for again, at the end of the line: a chunk of slow look-ups would otherwise
    hold a worker for as long as fifty of them take. A defect or the order to stop pass the rest on
    too. A database error costs the rows that it met, which the sweeper finds again.
    """
    until = time.monotonic() + settings.WORK_SLICE.total_seconds()
    waiting = deque(still_due(rows, ids))
    try:
        while waiting and time.monotonic() < until and not closing.is_set():
            do_some(next_some(waiting, at_once()), do)
    finally:
        if waiting:
            pass_on(ids=[row.pk for row in waiting])
            ringer().wait(SENT_WITHIN)


def next_some(waiting: deque[Waiting], most: int) -> list[UUID]:
    """The first rows, at most so many, and as many as the next time.

    What was tried before is done by itself: a row that ends its process each time takes the others
    along once, and then fails alone.
    """
    even = ceil(len(waiting) / ceil(len(waiting) / most))
    some = [waiting.popleft()]
    while waiting and len(some) < even and not (some[0].attempts or waiting[0].attempts):
        some.append(waiting.popleft())
    return [row.pk for row in some]


def still_due(rows: WorkQuerySet[Any], ids: Sequence[str]) -> list[Waiting]:
    """Those of a message's rows that nobody has taken yet; a message may come twice or late."""
    due = rows.due(timezone.now()).filter(pk__in=ids).order_by("next_try", "pk")
    return [Waiting(*row) for row in due.values_list("pk", "attempts")]


def do_some(some: Sequence[UUID], do: Callable[[Sequence[UUID]], None]) -> None:
    try:
        do(some)
    except Error as problem:
        rows = ", ".join(str(row) for row in some)
        logger.warning("rows=%s wait for the sweeper, the database failed: %s", rows, problem)
        close_old_connections()
