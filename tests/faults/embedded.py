"""The set-up without other servers: one process that works on a SQLite database."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.desk import LEASE, PATIENCE, wait_until
from tests.faults.process import Clerk, Process

TALLY = """
SELECT count(*), sum(state = 'done'), (SELECT count(*) FROM claims_evidence),
    (SELECT count(DISTINCT check_run_id) FROM claims_evidence),
    (SELECT count(*) FROM claims_claim WHERE status = 'assessed' AND version = 2)
FROM claims_check
"""
LIVE = "SELECT count(*) FROM claims_check WHERE state IN ('pending', 'running')"
HELD = "SELECT count(*) FROM claims_check WHERE state = 'running'"
BROKEN_OFF = "SELECT sum(attempts) - count(*) FROM claims_check"
OUTSIDE = {"DATABASE_URL", "BROKER_URL"}


class Embedded:
    def __init__(self, var: Path, **environment: str) -> None:
        self.var = var
        (var / "static").mkdir(exist_ok=True)
        inside = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
        self.environment = inside | {
            "VAR_DIR": str(var),
            "LEASE_SECONDS": str(LEASE),
            "MAX_ATTEMPTS": "50",  # so many kills would otherwise be too many tries
            "SWEEP_SECONDS": "0.3",
            **environment,
        }
        self.clerk = Clerk(self.environment, log=var / "clerk.log")
        self.clerk.does("migrate")
        words = ["-m", "tests.faults.night"]
        self.night = Process(words, environment=self.environment, log=var / "night.log")

    def stop(self) -> None:
        self.night.kill()
        self.clerk.stop()

    def ask(self, sql: str) -> tuple[Any, ...]:
        database = sqlite3.connect(self.var / "factcheck.sqlite3", timeout=20)
        try:
            row: tuple[Any, ...] = database.execute(sql).fetchone()
        finally:
            database.close()
        return row

    def looking_up(self) -> list[Path]:
        return [path for path in (self.var / "busy").iterdir() if path.read_text()]

    def wait_for_work(self) -> None:
        wait_until(self.looking_up, limit=PATIENCE, what="work in flight")

    def kill(self) -> None:
        """kill -9 in the middle of a look-up."""
        while True:
            self.wait_for_work()
            self.night.signal_all(signal.SIGSTOP)  # it holds still, so that the kill is sure to hit
            if self.looking_up():
                break
            self.night.signal_all(signal.SIGCONT)
        self.night.kill()
        self.forget_the_dead()

    def forget_the_dead(self) -> None:
        for path in self.looking_up():
            path.unlink()

    def drain(self) -> None:
        wait_until(lambda: self.ask(LIVE) == (0,), limit=PATIENCE, what="an empty queue")


def work_is_done_once(embedded: Embedded, kills: int, checks: int, seed: int) -> None:
    """The one process is killed over and over: nothing lost, doubled or corrupted.

    `checks` are added before each kill.
    """
    draw = Random(seed)
    for number in range(1, kills + 1):
        embedded.clerk.does("fill", checks)
        embedded.night.start()
        embedded.wait_for_work()
        time.sleep(draw.uniform(0, 0.5))
        embedded.kill()
        print(f"kill {number}: {embedded.ask(TALLY)}", flush=True)
        assert embedded.ask("PRAGMA integrity_check") == ("ok",)
    embedded.night.start()
    embedded.drain()
    assert embedded.ask(TALLY) == (kills * checks,) * 5
    assert embedded.ask(BROKEN_OFF) >= (kills,), "a kill hit no work in flight"
    assert "nothing wrong" in embedded.clerk.does("verify")
