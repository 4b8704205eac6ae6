"""The one-process set-up on SQLite, killed during work: nothing lost, doubled or corrupted."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks.queue.faults.desk import LEASE, wait_until
from benchmarks.queue.faults.process import Clerk, Process
from benchmarks.queue.faults.schedule import SEED

pytestmark = pytest.mark.xdist_group("faults")

KILLS = 5
CHECKS = 60
TALLY = """
SELECT count(*), sum(state = 'done'), (SELECT count(*) FROM claims_evidence),
    (SELECT count(DISTINCT check_run_id) FROM claims_evidence)
FROM claims_check
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    outside = {"DATABASE_URL", "BROKER_URL"}
    (tmp_path / "static").mkdir()
    return {name: value for name, value in os.environ.items() if name not in outside} | {
        "VAR_DIR": str(tmp_path),
        "LEASE_SECONDS": str(LEASE),
        "MAX_ATTEMPTS": "50",
        "SWEEP_SECONDS": "0.3",
    }


@pytest.fixture
def clerk(environment: dict[str, str], tmp_path: Path) -> Iterator[Clerk]:
    clerk = Clerk(environment, log=tmp_path / "clerk.log")
    clerk.does("migrate")
    yield clerk
    clerk.stop()


@pytest.fixture
def night(environment: dict[str, str], tmp_path: Path) -> Iterator[Process]:
    words = ["-m", "benchmarks.queue.faults.night"]
    night = Process(words, environment=environment, log=tmp_path / "night.log")
    yield night
    night.kill()


def asked(var: Path, sql: str) -> tuple[int | str, ...]:
    with sqlite3.connect(var / "factcheck.sqlite3", timeout=20) as database:
        row: tuple[int | str, ...] = database.execute(sql).fetchone()
    database.close()
    return row


def test_the_one_process_killed_during_work_loses_nothing(
    clerk: Clerk, night: Process, tmp_path: Path
) -> None:
    draw = Random(SEED)
    busy = tmp_path / "busy"
    clerk.does("fill", CHECKS)
    for _ in range(KILLS):
        night.start()
        wait_until(lambda: any(busy.iterdir()), limit=90, what="work in flight")
        time.sleep(draw.uniform(0, 0.8))
        night.kill()
        print("killed when so many were done:", asked(tmp_path, TALLY))
        assert asked(tmp_path, "PRAGMA integrity_check") == ("ok",)
        for left in busy.iterdir():
            left.unlink()
    night.start()
    live = "SELECT count(*) FROM claims_check WHERE state IN ('pending', 'running')"
    wait_until(lambda: asked(tmp_path, live) == (0,), limit=120, what="an empty queue")
    assert asked(tmp_path, TALLY) == (CHECKS, CHECKS, CHECKS, CHECKS)
    again = asked(tmp_path, "SELECT count(*) FROM claims_check WHERE attempts > 1")
    assert again >= (KILLS // 2,), "no kill hit work in flight"
    assert "nothing wrong" in clerk.does("verify")
