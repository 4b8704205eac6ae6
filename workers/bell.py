"""The bell: tells Celery that rows are waiting. The rows are the queue, so a lost ring is no loss.

Ringing never holds up its caller: a thread of the process sends the rings, and where the broker
does not answer they are dropped for a while. The sweeper finds the rows they were about.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from queue import Queue
from uuid import UUID

from celery import current_app
from django.conf import settings
from kombu import Connection
from kombu.exceptions import OperationalError

from workers.lanes import BULK, INTERACTIVE

logger = logging.getLogger(__name__)

# Ids in one message. One message for each costs twenty times more (measured); the more there are in
# one, the longer other workers stand idle at the end while one works through the last.
CHUNK = 25
SILENCE = 5.0  # seconds without ringing after the broker did not answer
TASKS = {
    "article": "workers.read_articles",
    "check": "workers.run_checks",
    "feed": "workers.poll_feeds",
    "delivery": "workers.send_messages",
}


@dataclass(frozen=True, slots=True)
class Ring:
    """One message: rows of one kind, checks of one method, deliveries to one webhook."""

    kind: str
    method: str
    ids: tuple[str, ...]
    queue: str


def ring(*, kind: str, ids: Iterable[UUID], method: str = "", bulk: bool = False) -> None:
    """Say that rows are waiting; returns at once, whatever the broker does."""
    queue = BULK if bulk else INTERACTIVE
    for chunk in chunks([str(row) for row in ids]):
        ringer().put(Ring(kind, method, chunk, queue))


def chunks(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    rest = iter(ids)
    while chunk := tuple(islice(rest, CHUNK)):
        yield chunk


class Ringer:
    """The thread of one process that sends its rings."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.rings: Queue[Ring] = Queue()
        self.silent_until = 0.0
        self.connection = Connection(
            settings.CELERY_BROKER_URL,
            connect_timeout=settings.BELL_TIMEOUT,
            transport_options=send_options(),
        )
        threading.Thread(target=self.run, name="bell", daemon=True).start()

    def put(self, one: Ring) -> None:
        self.rings.put(one)

    def run(self) -> None:
        while True:
            one = self.rings.get()
            try:
                if time.monotonic() >= self.silent_until:
                    self.send(one)
            finally:
                self.rings.task_done()

    def send(self, one: Ring) -> None:
        arguments = [one.method, one.ids] if one.method else [one.ids]
        try:
            current_app.send_task(
                TASKS[one.kind],
                args=arguments,
                queue=one.queue,
                connection=self.connection,
                retry=False,
                ignore_result=True,
            )
        except (OperationalError, OSError) as problem:
            self.silent_until = time.monotonic() + SILENCE
            self.connection.close()
            logger.warning(
                "The broker does not answer (%s); waiting rows are found by the sweeper.", problem
            )

    def wait(self, seconds: float) -> bool:
        """Wait until everything put so far is sent or dropped; False when time ran out first."""
        deadline = time.monotonic() + seconds
        while self.rings.unfinished_tasks and time.monotonic() < deadline:
            time.sleep(0.005)
        return not self.rings.unfinished_tasks


def send_options() -> dict[str, object]:
    """Sending gives up quickly, unlike the workers' receiving."""
    patience = settings.BELL_TIMEOUT
    return {
        **settings.CELERY_BROKER_TRANSPORT_OPTIONS,
        "socket_timeout": patience,
        "socket_connect_timeout": patience,
        "connect_retries_timeout": patience,
        "max_retries": 1,
        "interval_start": 0,
        "interval_step": 0,
        "interval_max": 0,
    }


_ringer: Ringer | None = None
_making = threading.Lock()


def ringer() -> Ringer:
    """This process's ringer; a forked child makes its own, since threads do not cross a fork."""
    global _ringer
    with _making:
        if _ringer is None or _ringer.pid != os.getpid():
            _ringer = Ringer()
        return _ringer


def hear(*, kind: str, method: str, ids: Sequence[UUID], **_: object) -> None:
    """Receiver of `claims.signals.work_waiting`."""
    ring(kind=kind, method=method, ids=ids)
