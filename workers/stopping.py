"""The order to stop: no further row is begun, and what runs has a little time to end.

What does not end by then is given back, so that another worker has it at once instead of after
its lease. A second order shortens the time to nothing. Nothing is lost whatever happens here: a
row that nobody gives back is found by the sweeper.

A signal interrupts work only where that work says so (`breakable`). Everywhere else, between
taking a row and noting that it is held as well as while it is given back, the order is kept for
later: interrupted there, a row would stay leased. Masks of signals would not do, since the
system may hand a signal to any thread, and Python runs its handler in the main one all the same.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Never

from billiard.process import active_children
from celery.signals import task_prerun, worker_process_init, worker_shutting_down
from django.conf import settings

closing = threading.Event()  # set once this process is to begin nothing more


class Orders:
    """What this process was told. Without locks: one signal's handler may interrupt another's."""

    in_pool = False  # it is one of a worker's processes
    told = False
    overdue = False  # told again, or the time is up


orders = Orders()
_here = threading.local()  # .breakable: whether the order may interrupt this thread just now


@contextmanager
def breakable() -> Iterator[None]:
    """Work that the order to stop may interrupt, by SystemExit, once it is overdue."""
    _here.breakable = True
    try:
        if orders.overdue:
            break_off()
        yield
    finally:
        _here.breakable = False


def break_off() -> Never:
    sys.exit(0)  # its pool hands the number to the system


@worker_process_init.connect
def join_pool(**_: object) -> None:
    """One that is forked while its worker is closing begins nothing either."""
    orders.in_pool = True


@task_prerun.connect
def listen(**_: object) -> None:
    """In a process of a worker's pool: end by SIGTERM as described above, not at once.

    Said at each task, since billiard sets a handler of its own behind `worker_process_init`: one
    that interrupts whatever runs, and at the second signal kills.
    """
    if orders.in_pool and signal.getsignal(signal.SIGTERM) is not finish:
        signal.signal(signal.SIGTERM, finish)
        signal.signal(signal.SIGALRM, be_overdue)


def finish(*_: object) -> None:
    if orders.told:
        be_overdue()
        return
    orders.told = True
    signal.setitimer(signal.ITIMER_REAL, settings.STOP_WITHIN)
    closing.set()


def be_overdue(*_: object) -> None:
    if orders.overdue:
        return  # it unwinds already
    orders.overdue = True
    if getattr(_here, "breakable", False):
        break_off()


@worker_shutting_down.connect
def pass_on(**_: object) -> None:
    """In a worker's main process, which alone is told by its supervisor: tell the pool."""
    if not orders.told:
        orders.told = True
        closing.set()
    for child in active_children():
        if child.pid:
            with suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGTERM)


@contextmanager
def interrupted_once() -> Iterator[None]:
    """In the one process: the first order to stop is a KeyboardInterrupt, later ones are haste.

    An order to a process that is ending stays one, however late it comes.
    """
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, interrupt) for number in numbers}
    try:
        yield
    finally:
        if not orders.told:
            for number, handler in before.items():
                signal.signal(number, handler)


def interrupt(*_: object) -> None:
    if orders.told:
        orders.overdue = True
        return
    orders.told = True
    raise KeyboardInterrupt
