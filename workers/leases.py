"""Work under a lease: a row is taken, its work is done, and it is let go of however that ends.

Checks, articles, messages and feeds are done by this one mechanism. A kind of work says how a row
of it is taken, what is found and recorded, how it is let go of, and when it is tried again.
"""

from __future__ import annotations

import logging
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any, ClassVar, Generic, Self, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from claims.exceptions import NotYet, StaleLease
from claims.models.work import Work
from workers.backoff import pause
from workers.stopping import breakable, closing

logger = logging.getLogger(__name__)

Row = TypeVar("Row", bound=Work)
Found = TypeVar("Found")


class Errand(ABC, Generic[Row, Found]):
    """A row that this process has taken, with the token to write with."""

    # Of the world; all others are defects.
    problems: ClassVar[tuple[type[Exception], ...]] = (Error,)

    def __init__(self, row: Row, token: UUID) -> None:
        self.row = row
        self.token = token

    @classmethod
    @abstractmethod
    def take(cls, pks: Sequence[UUID]) -> list[Self]:
        """Lease those of these rows that are to be done; in one transaction where it is several."""

    @property
    @abstractmethod
    def name(self) -> str:
        """How the log calls it, with the ids that one looks for: `check=… claim=…`."""

    @abstractmethod
    def find(self) -> Found:
        """What takes its time, outside any transaction. The order to stop may break it off."""

    @abstractmethod
    def record(self, found: Found) -> str:
        """One transaction, guarded by the token; what the log says came of it."""

    @abstractmethod
    def postpone(self, *, until: datetime, problem: str, tried: bool) -> None:
        """Let another try from then on; where nothing was `tried`, the attempt does not count."""

    @abstractmethod
    def fail(self, *, problem: str) -> None:
        """It cannot be done; a person is told why."""

    def next_try(self, problem: Exception) -> datetime | None:
        """When to try again after this problem; None where it has to fail."""
        if self.row.attempts >= settings.MAX_ATTEMPTS:
            return None
        return timezone.now() + pause(self.row.attempts)

    def told(self, problem: Exception) -> str:
        """The problem in words for a person."""
        return str(problem)

    def give_way(self, problem: Exception, words: str) -> None:
        """Let another try later where that may help, else fail visibly."""
        logger.warning("%s attempts=%s %s", self.name, self.row.attempts, words)
        until = self.next_try(problem)
        if until is None:
            self.fail(problem=words)
        else:
            self.postpone(until=until, problem=words, tried=True)

    def hand_back(self) -> None:
        """Let another take the row at once."""
        logger.info("%s is given back", self.name)
        self.postpone(until=timezone.now(), problem="", tried=False)


AnyErrand = Errand[Any, Any]
_held: set[AnyErrand] = set()
_beginning = threading.Lock()  # while a row is taken and noted: no order to stop comes between
Kind = TypeVar("Kind", bound=AnyErrand)
PATIENCE = 5.0  # seconds in which another thread has taken its row and noted it


def under_lease(kind: type[Kind], pk: UUID) -> Kind | None:
    """Do one row's work, unless somebody else does; the errand where this worker did it."""
    errands = begin(kind, [pk])
    with kept(errands):
        for errand in errands:
            with let_go_at_need(errand):
                with breakable():
                    found = errand.find()
                ended(errand, errand.record(found))
                return errand
    return None


def begin(kind: type[Kind], pks: Sequence[UUID]) -> list[Kind]:
    """Take rows, and note that this process holds them."""
    with _beginning:
        errands = [] if closing.is_set() else kind.take(pks)
        _held.update(errands)
    return errands


@contextmanager
def kept(errands: Sequence[AnyErrand]) -> Iterator[None]:
    """Hold rows inside: those that are still held when it breaks off are given back untried."""
    try:
        yield
    except BaseException:
        leave_connection()
        for errand in _held.intersection(errands):
            let_go(errand, errand.hand_back)
        raise
    finally:
        _held.difference_update(errands)


@contextmanager
def let_go_at_need(errand: AnyErrand) -> Iterator[None]:
    """Do a part of a held row's work inside: a problem of its own lets go of the row, with why.

    A defect is raised again once the row was let go of.
    """
    try:
        yield
    except StaleLease:
        stale(errand)
    except NotYet as wait:
        let_go(errand, partial(errand.postpone, until=wait.until, problem=wait.why, tried=False))
    except errand.problems as problem:
        let_go(errand, partial(errand.give_way, problem, errand.told(problem)))
    except Exception as defect:  # of whatever kind: the row is let go of, and it is raised again
        words = f"It broke off, which is a defect: {type(defect).__name__} {defect}"
        let_go(errand, partial(errand.give_way, defect, words))
        raise


def ended(errand: AnyErrand, said: str) -> None:
    """The one line that the log has of an errand that went well."""
    logger.info("%s attempts=%s %s", errand.name, errand.row.attempts, said)


def hand_back_all() -> None:
    """Let others take what this process holds; its own threads find their leases stale.

    Call it once `closing` is set: nothing is begun afterwards.
    """
    if _beginning.acquire(timeout=PATIENCE):
        _beginning.release()
    for errand in list(_held):
        let_go(errand, errand.hand_back)


def leave_connection() -> None:
    """What was broken off may have left its connection in the middle of a statement."""
    if not connection.in_atomic_block:
        connection.close()


def let_go(errand: AnyErrand, action: Callable[[], None]) -> None:
    _held.discard(errand)
    try:
        action()
    except StaleLease:
        stale(errand)


def stale(errand: AnyErrand) -> None:
    logger.info("%s is done by another worker", errand.name)
