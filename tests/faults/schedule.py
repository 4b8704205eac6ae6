"""Which fault comes when: drawn from a seed, so that a bad run can be run again."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Callable, Mapping
from random import Random

from tests.faults.desk import PATIENCE, Desk, wait_until
from tests.faults.process import Process

SEED = int(os.environ.get("FAULT_SEED", "20200105"))


def kill_child(desk: Desk, draw: Random) -> None:
    """kill -9 of a worker's process in the middle of a look-up."""
    while busy := sorted(desk.busy()):
        child = draw.choice(busy)
        send(child, signal.SIGSTOP)  # it holds still, so that the kill is sure to hit
        hit = child in desk.looking_up(desk.workers)
        send(child, signal.SIGKILL if hit else signal.SIGCONT)
        if hit:
            return


def kill_worker(desk: Desk, draw: Random) -> None:
    """kill -9 of a whole worker in the middle of a look-up, and of all its processes."""
    worker = draw.choice(desk.workers)
    hold_busy(desk, worker)
    worker.kill()
    worker.start()


def freeze_worker(desk: Desk, draw: Random) -> None:
    """Hold a worker until another has taken what it held, as a long pause of its machine does."""
    worker = draw.choice(desk.workers)
    try:
        held = desk.held_by(hold_busy(desk, worker))
        wait_until(lambda: desk.taken_anew(held), limit=PATIENCE, what="check taken anew")
    finally:
        worker.signal_all(signal.SIGCONT)


def kill_broker(desk: Desk, draw: Random) -> None:
    """kill -9 of the broker, which keeps nothing; a moment later it is back, empty."""
    desk.valkey.kill()
    time.sleep(draw.uniform(0, 1))
    desk.valkey.start()


def flush_broker(desk: Desk, draw: Random) -> None:
    """The broker forgets all messages."""
    desk.valkey.flush()


def restart_database(desk: Desk, draw: Random) -> None:
    """What `pg_ctl restart -m immediate` does, in the middle of look-ups."""
    desk.busy()
    desk.postgres.restart_immediately()


def kill_sweeper(desk: Desk, draw: Random) -> None:
    desk.sweeper.kill()
    desk.sweeper.start()


def hold_busy(desk: Desk, worker: Process) -> set[str]:
    """Stop a worker in the middle of look-ups; the claims that it holds, none where all is done."""
    while desk.busy([worker]):
        worker.signal_all(signal.SIGSTOP)
        if claims := set(desk.looking_up([worker]).values()):
            return claims
        worker.signal_all(signal.SIGCONT)
    return set()


def send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


FAULTS: dict[str, Callable[[Desk, Random], None]] = {
    "child": kill_child,
    "worker": kill_worker,
    "freeze": freeze_worker,
    "broker": kill_broker,
    "flush": flush_broker,
    "database": restart_database,
    "sweeper": kill_sweeper,
}


def suffer(desk: Desk, faults: Mapping[str, int], *, seed: int = SEED) -> None:
    """Inflict so many faults of each kind, in an order and with pauses drawn from the seed."""
    draw = Random(seed)
    names = [name for name, count in faults.items() for _ in range(count)]
    draw.shuffle(names)
    desk.note(f"seed {seed}: {' '.join(names)}")
    for name in names:
        time.sleep(draw.uniform(0.2, 0.8))
        desk.note(name)
        FAULTS[name](desk, draw)
