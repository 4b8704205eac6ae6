"""The order to stop: no further row is begun, and what runs has a little time to end.

What does not end by then is given back, so that another worker has it at once instead of after
its lease. A second order shortens the time to nothing. Nothing is lost whatever happens here: a
row that nobody gives back is found by the sweeper.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import suppress
from typing import Never

from billiard.process import active_children
from celery.signals import worker_process_init, worker_shutting_down
from django.conf import settings

closing = threading.Event()  # set once this process is to begin nothing more


@worker_process_init.connect
def listen(**_: object) -> None:
    """In a process of a worker's pool: end by SIGTERM as described above, not at once."""
    closing.clear()
    signal.signal(signal.SIGTERM, finish)
    signal.signal(signal.SIGALRM, break_off)


def finish(*_: object) -> None:
    if closing.is_set():
        break_off()
    closing.set()
    signal.setitimer(signal.ITIMER_REAL, settings.STOP_WITHIN)


def break_off(*_: object) -> Never:
    """Unwind through the work under way, whose lease is given back on the way out."""
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_IGN)
    sys.exit("told to stop")


@worker_shutting_down.connect
def pass_on(**_: object) -> None:
    """In a worker's main process, which alone is told by its supervisor: tell the pool."""
    closing.set()
    for child in active_children():
        if child.pid:
            with suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGTERM)
