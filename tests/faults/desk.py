"""A desk in production, small: two workers, sweeper and web, on servers of its own."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from tests.faults.posting import Sender
from tests.faults.process import Clerk, Process
from tests.servers import Postgres, Valkey
from tests.servers.process import free_port

LEASE = 10  # seconds; longer than a busy machine takes for an article
PATIENCE = 300  # seconds without any progress; it ends what hangs and says nothing about speed
WORKER = (
    "-m celery -A tests.faults.application worker -P prefork -c {processes} -n {name}@%h"
    " -Q interactive,bulk -I tests.faults.stub --without-mingle"
)
WEB = (
    "-m gunicorn factcheck.wsgi:application --workers 1 --threads 8 --timeout 300"
    " --log-level warning --bind"
)
TALLY = """
SELECT count(*), count(*) FILTER (WHERE state = 'done'),
    (SELECT count(*) FROM claims_check WHERE attempts > 1 AND queued_at >=
        (SELECT min(queued_at) FROM claims_check WHERE id = ANY(%(ids)s))),
    (SELECT count(*) FROM claims_evidence WHERE check_run_id = ANY(%(ids)s)),
    (SELECT count(DISTINCT check_run_id) FROM claims_evidence WHERE check_run_id = ANY(%(ids)s)),
    (SELECT count(*) FROM claims_claim c JOIN claims_check k ON k.claim_id = c.id
        WHERE k.id = ANY(%(ids)s) AND c.status = 'assessed' AND c.version = 2)
FROM claims_check WHERE id = ANY(%(ids)s)
"""
LIVE = """
SELECT (SELECT count(*) FROM claims_check WHERE state IN ('pending', 'running'))
     + (SELECT count(*) FROM claims_article WHERE state IN ('waiting', 'reading'))
"""
ENDED = """
SELECT (SELECT count(*) FROM claims_check WHERE state IN ('done', 'failed'))
     + (SELECT count(*) FROM claims_article WHERE state NOT IN ('waiting', 'reading'))
"""
STANDING = """
SELECT 'articles', state, count(*), max(attempts) FROM claims_article GROUP BY state UNION ALL
SELECT 'checks', state, count(*), max(attempts) FROM claims_check GROUP BY state
"""
DONE = "SELECT count(*) FROM claims_check WHERE state = 'done'"
HELD_BY = "SELECT id::text FROM claims_check WHERE state = 'running' AND claim_id = ANY(%(ids)s)"
TAKEN_ANEW = """
SELECT count(*) FROM claims_check WHERE id = ANY(%(ids)s) AND (attempts > 1 OR state = 'done')
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a batch of checks, in rows; `weighed` claims were assessed exactly once.

    `tried_again` counts those of articles that were submitted meanwhile, too: faults hit them all.
    """

    checks: int
    done: int
    tried_again: int
    evidence: int
    with_evidence: int
    weighed: int


class Desk:
    def __init__(
        self, postgres: Postgres, valkey: Valkey, folder: Path, *, processes: int = 2
    ) -> None:
        self.postgres, self.valkey = postgres, valkey
        self.folder = folder
        self.port = free_port()
        self.began = time.monotonic()
        self.notes: list[tuple[float, str]] = []
        self.environment = os.environ | {
            "DATABASE_URL": postgres.url,
            "BROKER_URL": valkey.url,
            "VAR_DIR": str(folder),
            "LEASE_SECONDS": str(LEASE),
            "MAX_ATTEMPTS": "50",  # so many faults would otherwise be too many tries
            "SWEEP_SECONDS": "0.3",
            "RING_AGAIN_SECONDS": "2",
        }

        def process(words: str, name: str) -> Process:
            log = folder / f"{name}.log"
            return Process(words.split(), environment=self.environment, log=log)

        self.clerk = Clerk(self.environment, log=folder / "clerk.log")
        self.workers = [
            process(WORKER.format(processes=processes, name=name), name)
            for name in ("day", "night")
        ]
        self.sweeper = process("manage.py sweep", "sweeper")
        self.web = process(f"{WEB} 127.0.0.1:{self.port}", "web")

    def slow_worker(self, seconds: float) -> Process:
        """One more worker, whose look-ups take so long and whose leases do not run out."""
        environment = self.environment | {"STUB_SECONDS": str(seconds), "LEASE_SECONDS": "3600"}
        words = WORKER.format(processes=2, name="slow").split()
        return Process(words, environment=environment, log=self.folder / "slow.log")

    def start(self) -> None:
        for process in (*self.workers, self.sweeper, self.web):
            process.start()

    def stop(self) -> None:
        for process in (*self.workers, self.sweeper, self.web):
            process.kill()
        self.clerk.stop()

    def note(self, what: str) -> None:
        """The log of faults; pytest shows it where a test fails."""
        at = time.monotonic() - self.began
        self.notes.append((at, what))
        print(f"{at:6.1f} s  {what}", flush=True)

    def fill(self, count: int) -> list[str]:
        """So many claims with a check each; the checks' ids."""
        ids: list[str] = self.clerk.does("fill", count)
        self.note(f"{count} checks wait")
        return ids

    def sender(self) -> Sender:
        """Whoever submits articles, once the web server answers."""
        sender = Sender(self.port, self.clerk.does("token"))
        wait_until(sender.is_heard, limit=PATIENCE, what="answer of the web server")
        return sender

    def ask(self, sql: str, ids: Collection[str] = ()) -> list[tuple[Any, ...]]:
        with self.postgres.connect() as connection:
            return connection.execute(sql, {"ids": list(ids)}).fetchall()

    def tally(self, ids: Collection[str]) -> Tally:
        return Tally(*self.ask(TALLY, ids)[0])

    def held_by(self, claims: Collection[str]) -> set[str]:
        """The running checks of these claims."""
        return {row[0] for row in self.ask(HELD_BY, claims)}

    def taken_anew(self, ids: Collection[str]) -> bool:
        return bool(self.ask(TAKEN_ANEW, ids)[0][0] == len(ids))

    def busy(self, among: Sequence[Process] = ()) -> dict[int, str]:
        """The processes that look something up, each with its claim; none where nothing waits."""
        workers = among or self.workers
        wait_until(lambda: self.looking_up(workers) or self.is_idle(), limit=PATIENCE, what="work")
        return self.looking_up(workers)

    def looking_up(self, workers: Sequence[Process]) -> dict[int, str]:
        busy = self.folder / "busy"
        pids = [pid for worker in workers for pid in worker.children()]
        return {pid: text for pid in pids if (text := read_text(busy / str(pid)))}

    def is_idle(self) -> bool:
        return bool(self.ask(LIVE)[0][0] == 0)

    def drain(self) -> None:
        """Wait until nothing is left to do, for as long as something gets done."""
        started = time.monotonic()
        try:
            self.wait_while_it_moves()
        finally:
            self.note(f"{self.ask(STANDING)} after {time.monotonic() - started:.1f} s")

    def wait_while_it_moves(self) -> None:
        ended: list[tuple[Any, ...]] = []
        since = time.monotonic()
        while True:
            with suppress(psycopg.OperationalError):  # the database is being restarted
                if self.is_idle():
                    return
                if (now := self.ask(ENDED)) != ended:
                    ended, since = now, time.monotonic()
            assert time.monotonic() < since + PATIENCE, f"nothing was done for {PATIENCE} s"
            time.sleep(0.05)

    def said(self, words: str) -> int:
        """How often a worker's log has these words."""
        return sum(worker.said().count(words) for worker in self.workers)


def read_text(path: Path) -> str:
    try:
        return path.read_text()
    except FileNotFoundError:
        return ""


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
