"""The one-process set-up on SQLite, killed or stopped during work, and started twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.desk import PATIENCE, wait_until
from tests.faults.embedded import HELD, LIVE, Embedded, work_is_done_once
from tests.faults.process import Process
from tests.faults.schedule import SEED
from tests.servers.process import free_port

pytestmark = [pytest.mark.xdist_group("faults"), pytest.mark.timeout(900)]
DONE = "SELECT count(*) FROM claims_check WHERE state = 'done'"
TRIED = "SELECT sum(attempts) FROM claims_check"


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Callable[..., Embedded]]:
    made: list[Embedded] = []

    def make(**environment: str) -> Embedded:
        made.append(Embedded(tmp_path, **environment))
        return made[-1]

    yield make
    for one in made:
        one.stop()


def test_the_one_process_killed_during_work_loses_nothing(
    embedded: Callable[..., Embedded],
) -> None:
    work_is_done_once(embedded(), kills=10, checks=6, seed=SEED)


@pytest.mark.parametrize(
    ("seconds", "signals", "why"),
    [
        ("0.5", 1, "what runs is short, and is finished"),
        ("12", 1, "what runs is long, and is given back"),
        ("12", 2, "told twice, it waits no longer"),
    ],
)
def test_the_one_process_told_to_stop_leaves_nothing_leased(
    embedded: Callable[..., Embedded], seconds: str, signals: int, why: str
) -> None:
    here = embedded(STUB_SECONDS=seconds, LEASE_SECONDS="3600")
    here.clerk.does("fill", 10)
    here.night.start()
    here.wait_for_work()
    for _ in range(signals):
        here.night.terminate()
    assert here.night.ended(limit=PATIENCE) == 0, here.night.said()
    assert here.ask(HELD) == (0,), why
    assert here.ask(TRIED) == here.ask(DONE), "an attempt that was broken off counts"
    assert here.ask(LIVE) > (0,), "nothing was left to give back"
    assert "Traceback" not in here.night.said()


def test_two_processes_on_one_folder_are_refused(tmp_path: Path) -> None:
    """And the first, told to stop by a supervisor, ends in order."""
    environment = os.environ | {"VAR_DIR": str(tmp_path), "PORT": str(free_port())}
    words = ["manage.py", "up"]
    first = Process(words, environment=environment, log=tmp_path / "first.log")
    second = Process(words, environment=environment, log=tmp_path / "second.log")
    try:
        first.start()
        wait_until(lambda: "Serving on" in first.said(), limit=PATIENCE, what="first process")
        second.start()
        assert second.ended(limit=PATIENCE) == 1
        assert "is running on" in second.said()
        first.terminate()
        assert first.ended(limit=PATIENCE) == 0, first.said()
    finally:
        first.kill()
        second.kill()
