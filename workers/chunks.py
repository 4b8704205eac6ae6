"""A chunk of rows, worked through for a slice of time."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
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


def work_through(
    rows: WorkQuerySet[Any], ids: Sequence[str], do: Callable[[UUID], None], pass_on: PassOn
) -> None:
    """Do the rows that still wait, one after the other, until WORK_SLICE is over.

    The rest is rung for again, at the end of the line: a chunk of slow look-ups would otherwise
    hold a worker for as long as fifty of them take. A defect or the order to stop pass the rest on
    too. A database error costs the one row that it met, which the sweeper finds again.
    """
    until = time.monotonic() + settings.WORK_SLICE.total_seconds()
    waiting = deque(still_due(rows, ids))
    try:
        while waiting and time.monotonic() < until and not closing.is_set():
            do_one(waiting.popleft(), do)
    finally:
        if waiting:
            pass_on(ids=waiting)
            ringer().wait(SENT_WITHIN)


def still_due(rows: WorkQuerySet[Any], ids: Sequence[str]) -> list[UUID]:
    """Those of a message's rows that nobody has taken yet; a message may come twice or late."""
    due = rows.due(timezone.now()).filter(pk__in=ids).order_by("next_try", "pk")
    return list(due.values_list("pk", flat=True))


def do_one(row: UUID, do: Callable[[UUID], None]) -> None:
    try:
        do(row)
    except Error as problem:
        logger.warning("row=%s waits for the sweeper, the database failed: %s", row, problem)
        close_old_connections()
