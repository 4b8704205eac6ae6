"""Worker and sweeper as threads of one process: the set-up without other servers."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from celery import current_app
from celery.worker import WorkController

from claims.models import Article, Check, Delivery
from workers.presence import present
from workers.scheduling import run_until
from workers.sweeping import sweep_until

PATIENCE = 10.0  # seconds for what runs to end


@contextmanager
def night_shift() -> Iterator[None]:
    """Run a worker and a sweeper beside the caller, and stop both behind it."""
    forget_rings()
    stop = threading.Event()
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
    threads = [
        threading.Thread(target=worker.start, name="worker", daemon=True),
        threading.Thread(target=sweep_until, args=[stop], name="sweeper", daemon=True),
        threading.Thread(target=run_until, args=[stop], name="schedule", daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        with present("worker"), present("sweeper"):
            yield
    finally:
        stop.set()
        worker.stop(in_sighandler=False)
        for thread in threads:
            thread.join(PATIENCE)


def forget_rings() -> None:
    """Ring at once for what waits: earlier rings went with the memory of the process before."""
    Article.objects.live().update(rung_at=None)
    Check.objects.live().update(rung_at=None)
    Delivery.objects.live().update(rung_at=None)
