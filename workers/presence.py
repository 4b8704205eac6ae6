"""Worker and sweeper say that they live, so that a person sees who is at work."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from celery.signals import worker_ready, worker_shutdown
from django.db import DatabaseError, connection

from claims.actions.presence import say_goodbye, say_present

logger = logging.getLogger(__name__)

EVERY = 15.0  # seconds
_shift = ExitStack()  # for as long as this process is a worker


@contextmanager
def present(role: str) -> Iterator[None]:
    """Be seen as `role` for as long as the block lasts."""
    stop = threading.Event()
    beat = threading.Thread(target=beat_until, args=[stop, role], name="presence", daemon=True)
    beat.start()
    try:
        yield
    finally:
        stop.set()
        beat.join(EVERY)


def listen() -> None:
    """Let a Celery worker be seen while it is up; its own process tells, not those of its pool."""
    worker_ready.connect(appear)
    worker_shutdown.connect(disappear)


def appear(**_: object) -> None:
    _shift.enter_context(present("worker"))


def disappear(**_: object) -> None:
    _shift.close()


def beat_until(stop: threading.Event, role: str) -> None:
    name = name_of(role)
    tell(say_present, name=name, role=role)
    while not stop.wait(EVERY):
        tell(say_present, name=name, role=role)
    tell(say_goodbye, name=name)


def tell(say: object, **words: str) -> None:
    """Each beat on a connection of its own: a pool forks, and sockets must not be shared."""
    try:
        say(**words)  # type: ignore[operator]  # one of the two actions
    except DatabaseError as problem:
        logger.debug("nobody could be told: %s", problem)
    finally:
        connection.close()


def name_of(role: str) -> str:
    return f"{socket.gethostname()}:{os.getpid()}:{role}"[:200]
