"""A desk in production, small: worker, sweeper and web on a PostgreSQL and a Valkey of its own."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.queue.faults.posting import Sender
from benchmarks.queue.faults.process import Clerk, Process
from tests.servers import Postgres, Valkey
from tests.servers.process import free_port

LEASE = 3  # seconds
WORKER = (
    "-m celery -A factcheck worker -P prefork -c 2 -Q interactive,bulk"
    " -I benchmarks.queue.faults.stub"
)
WEB = "-m gunicorn factcheck.wsgi:application --workers 2 --threads 4 --log-level warning --bind"
TALLY = """
SELECT count(*), count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE attempts > 1),
    (SELECT count(*) FROM claims_evidence WHERE check_run_id = ANY(%(ids)s)),
    (SELECT count(DISTINCT check_run_id) FROM claims_evidence WHERE check_run_id = ANY(%(ids)s)),
    (SELECT count(*) FROM claims_claim c JOIN claims_check k ON k.claim_id = c.id
        WHERE k.id = ANY(%(ids)s) AND c.status = 'assessed')
FROM claims_check WHERE id = ANY(%(ids)s)
"""
LIVE = """
SELECT (SELECT count(*) FROM claims_check WHERE state IN ('pending', 'running'))
     + (SELECT count(*) FROM claims_article WHERE state IN ('waiting', 'reading'))
"""
IN_FLIGHT = "SELECT id::text FROM claims_check WHERE state = 'running'"


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a batch of checks, in rows."""

    checks: int
    done: int
    tried_again: int
    evidence: int
    with_evidence: int
    assessed: int


class Desk:
    def __init__(self, postgres: Postgres, valkey: Valkey, folder: Path) -> None:
        self.postgres, self.valkey = postgres, valkey
        self.folder = folder
        self.port = free_port()
        self.began = time.monotonic()
        self.environment = os.environ | {
            "DATABASE_URL": postgres.url,
            "BROKER_URL": valkey.url,
            "VAR_DIR": str(folder),
            "LEASE_SECONDS": str(LEASE),
            "MAX_ATTEMPTS": "50",  # so many faults would otherwise be too many tries
            "SWEEP_SECONDS": "0.3",
        }

        def process(words: str, name: str) -> Process:
            log = folder / f"{name}.log"
            return Process(words.split(), environment=self.environment, log=log)

        self.clerk = Clerk(self.environment, log=folder / "clerk.log")
        self.worker = process(WORKER, "worker")
        self.sweeper = process("manage.py sweep", "sweeper")
        self.web = process(f"{WEB} 127.0.0.1:{self.port}", "web")

    def start(self) -> None:
        for process in (self.worker, self.sweeper, self.web):
            process.start()

    def stop(self) -> None:
        for process in (self.worker, self.sweeper, self.web):
            process.kill()
        self.clerk.stop()

    def note(self, what: str) -> None:
        """The log of faults; pytest shows it where a test fails."""
        print(f"{time.monotonic() - self.began:6.1f} s  {what}", flush=True)

    def fill(self, count: int) -> list[str]:
        """So many claims with a check each; the checks' ids."""
        ids: list[str] = self.clerk.does("fill", count)
        self.note(f"{count} checks wait")
        return ids

    def sender(self) -> Sender:
        """Whoever submits articles, once the web server answers."""
        wait_until(self.serves, limit=60, what="answer of the web server")
        return Sender(self.port, self.clerk.does("token"))

    def serves(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def ask(self, sql: str, ids: Collection[str] = ()) -> list[tuple[Any, ...]]:
        with self.postgres.connect() as connection:
            return connection.execute(sql, {"ids": list(ids)}).fetchall()

    def tally(self, ids: Collection[str]) -> Tally:
        return Tally(*self.ask(TALLY, ids)[0])

    def in_flight(self) -> set[str]:
        return {row[0] for row in self.ask(IN_FLIGHT)}

    def busy(self) -> list[int]:
        """The worker's processes that look something up, once there are any; none if idle."""
        wait_until(lambda: self.looking_up() or self.is_idle(), limit=90, what="work in flight")
        return self.looking_up()

    def looking_up(self) -> list[int]:
        busy = self.folder / "busy"
        return [pid for pid in self.worker.children() if (busy / str(pid)).exists()]

    def is_idle(self) -> bool:
        return self.ask(LIVE)[0][0] == 0

    def drain(self, *, limit: float = 120) -> None:
        wait_until(self.is_idle, limit=limit, what="an empty queue")
        self.note("drained")


def wait_until(true: Callable[[], object], *, limit: float, what: str) -> None:
    """Hanging ends a test; a limit is generous and says nothing about speed."""
    deadline = time.monotonic() + limit
    while True:
        try:
            if true():
                return
        except psycopg.OperationalError:
            pass  # the database is being restarted
        assert time.monotonic() < deadline, f"no {what} within {limit:g} s"
        time.sleep(0.02)
