"""Which fault comes when: drawn from a seed, so that a bad run can be run again."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Callable, Mapping
from random import Random

from benchmarks.queue.faults.desk import Desk, wait_until

TAKEN_ANEW = "SELECT id FROM claims_check WHERE state = 'running' AND attempts > 1"
SEED = int(os.environ.get("FAULT_SEED", "20200105"))


def kill_child(desk: Desk, draw: Random) -> None:
    if children := desk.busy():
        end_one(draw.choice(children), signal.SIGKILL)


def kill_worker(desk: Desk, draw: Random) -> None:
    desk.busy()
    desk.worker.kill()
    desk.worker.start()


def freeze_child(desk: Desk, draw: Random) -> None:
    """Hold a child until another has taken what it held, as a long pause of its machine does."""
    if children := desk.busy():
        child = draw.choice(children)
        end_one(child, signal.SIGSTOP)
        try:
            wait_until(lambda: desk.ask(TAKEN_ANEW), limit=60, what="check taken anew")
        finally:
            end_one(child, signal.SIGCONT)


def kill_broker(desk: Desk, draw: Random) -> None:
    desk.valkey.kill()
    time.sleep(draw.uniform(0, 1))
    desk.valkey.start()


def flush_broker(desk: Desk, draw: Random) -> None:
    desk.valkey.flush()


def restart_database(desk: Desk, draw: Random) -> None:
    desk.busy()
    desk.postgres.restart_immediately()


def kill_sweeper(desk: Desk, draw: Random) -> None:
    desk.sweeper.kill()
    desk.sweeper.start()


def end_one(pid: int, by: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, by)


FAULTS: dict[str, Callable[[Desk, Random], None]] = {
    "child": kill_child,
    "worker": kill_worker,
    "freeze": freeze_child,
    "broker": kill_broker,
    "flush": flush_broker,
    "database": restart_database,
    "sweeper": kill_sweeper,
}


def suffer(desk: Desk, counts: Mapping[str, int], *, seed: int = SEED) -> None:
    """Inflict so many faults of each kind, in an order and with pauses drawn from the seed."""
    draw = Random(seed)
    names = [name for name, count in counts.items() for _ in range(count)]
    draw.shuffle(names)
    desk.note(f"seed {seed}: {' '.join(names)}")
    for name in names:
        time.sleep(draw.uniform(0.3, 1.2))
        desk.note(name)
        FAULTS[name](desk, draw)
