"""Worker and sweeper as threads of one process: the set-up without other servers."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from celery import current_app
from celery.worker import WorkController
from django.conf import settings

from claims.models import Article, Check, Delivery
from workers.leases import hand_back_all
from workers.presence import present
from workers.scheduling import run_until
from workers.stopping import closing, orders
from workers.sweeping import sweep_until


@contextmanager
def night_shift() -> Iterator[None]:
    """Run a worker and a sweeper beside the caller, and stop both behind it."""
    forget_rings()
    closing.clear()
    level = logging.getLogger().level
    worker = WorkController(
        app=current_app,
        pool_cls="threads",
        concurrency=2,
        queues=["interactive", "bulk"],
        without_heartbeat=True,
        without_mingle=True,
        without_gossip=True,
    )
    logging.getLogger().setLevel(level)  # the worker sets Django up once more, logging included
    over = threading.Event()
    threads = [
        threading.Thread(target=worker.start, name="worker", daemon=True),
        threading.Thread(target=sweep_until, args=[over], name="sweeper", daemon=True),
        threading.Thread(target=run_until, args=[over], name="schedule", daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        with present("worker"), present("sweeper"):
            yield
    finally:
        over.set()
        end(worker, threads)


def end(worker: WorkController, threads: list[threading.Thread]) -> None:
    """Begin nothing more, wait a little for what runs, and give back what does not end."""
    closing.set()
    stopping = threading.Thread(target=worker.stop, name="stopping", daemon=True)
    stopping.start()
    try:
        ended = have_ended([stopping, *threads])
    finally:
        hand_back_all()
    if ended:  # nobody is left who should begin nothing more
        closing.clear()


def have_ended(threads: list[threading.Thread]) -> bool:
    """Wait until they have, for STOP_WITHIN or until told to stop once more."""
    until = time.monotonic() + settings.STOP_WITHIN
    while (alive := any(thread.is_alive() for thread in threads)) and time.monotonic() < until:
        if orders.overdue:
            break
        time.sleep(0.02)
    return not alive


def forget_rings() -> None:
    """Ring at once for what waits: earlier rings went with the memory of the process before."""
    Article.objects.live().update(rung_at=None)
    Check.objects.live().update(rung_at=None)
    Delivery.objects.live().update(rung_at=None)
