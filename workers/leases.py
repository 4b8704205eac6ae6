"""The rows that this process holds, and what becomes of one when its work does not end well."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from django.conf import settings
from django.db import Error
from django.utils import timezone

from claims.actions.connectors import ConnectorBusy, ConnectorDown
from claims.exceptions import StaleLease
from workers.backoff import pause
from workers.fetching import FetchProblem
from workers.parsing import PageProblem

logger = logging.getLogger(__name__)


class Postpone(Protocol):
    def __call__(self, *, until: datetime, problem: str, tried: bool) -> None: ...


class Fail(Protocol):
    def __call__(self, *, problem: str) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Lease:
    """A row taken: how the log calls it, its attempts so far, and the actions that let go of it."""

    name: str
    attempts: int
    postpone: Postpone
    fail: Fail
    may_pass: Callable[[Exception], bool]

    def give_way(self, problem: Exception, words: str) -> None:
        """Let another try later where that may help, else fail visibly."""
        logger.warning("%s attempts=%s %s", self.name, self.attempts, words)
        if self.may_pass(problem) and self.attempts < settings.MAX_ATTEMPTS:
            until = timezone.now() + pause(self.attempts)
            self.postpone(until=until, problem=words, tried=True)
        else:
            self.fail(problem=words)

    def wait_until(self, until: datetime, words: str) -> None:
        """Come back when its turn has come; this attempt does not count."""
        self.postpone(until=until, problem=words, tried=False)

    def hand_back(self) -> None:
        """Let another take the row at once; this attempt does not count."""
        logger.info("%s is given back", self.name)
        self.postpone(until=timezone.now(), problem="", tried=False)


_held: set[Lease] = set()


@contextmanager
def held(lease: Lease) -> Iterator[None]:
    """Do a row's work inside: however it ends, the row does not have to wait for its lease to end.

    A defect is raised again once the row was let go of, and so is the order to stop (SystemExit).
    """
    with kept([lease]), let_go_at_need(lease):
        yield


@contextmanager
def kept(leases: Collection[Lease]) -> Iterator[None]:
    """Hold rows inside: those that are still held when it breaks off are given back untried."""
    _held.update(leases)
    try:
        yield
    except BaseException:
        for lease in _held.intersection(leases):
            let_go(lease, lease.hand_back)
        raise
    finally:
        _held.difference_update(leases)


@contextmanager
def let_go_at_need(lease: Lease) -> Iterator[None]:
    """Do a part of a held row's work inside: a problem of its own lets go of the row, with why."""
    try:
        yield
    except StaleLease:
        stale(lease)
    except ConnectorBusy as busy:
        let_go(lease, partial(lease.wait_until, busy.until, str(busy)))
    except (FetchProblem, PageProblem, ConnectorDown, Error) as problem:
        let_go(lease, partial(lease.give_way, problem, str(problem)))
    except Exception as defect:
        words = f"It broke off, which is a defect: {type(defect).__name__} {defect}"
        let_go(lease, partial(lease.give_way, defect, words))
        raise


def hand_back_all() -> None:
    """Let others take what this process holds; its own threads find their leases stale."""
    for lease in list(_held):
        let_go(lease, lease.hand_back)


def let_go(lease: Lease, action: Callable[[], None]) -> None:
    _held.discard(lease)
    try:
        action()
    except StaleLease:
        stale(lease)


def stale(lease: Lease) -> None:
    logger.info("%s is done by another worker", lease.name)
