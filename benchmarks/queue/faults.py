"""The queue's promises at full size, with a log of faults and a picture of each run.

    python -m benchmarks.queue.faults [--scale 0.1] [--only kill,broker] [--report DIR]

The same code as tests/faults, with more of everything; `--scale` shortens it. Starts a PostgreSQL
and a Valkey of its own. Writes DIR/faults.md and an SVG for each run: checks done over time, a line
for each fault. Ends with 1 where a promise was broken.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import psycopg

from benchmarks.queue.picture import Fault, picture
from tests.faults import promises
from tests.faults.desk import DONE, LEASE, Desk
from tests.faults.embedded import Embedded, work_is_done_once
from tests.faults.schedule import FAULTS, SEED
from tests.servers import Postgres, Valkey

QUICK = 0.3  # seconds in which 95 of 100 submissions are answered
RESUMED = 10  # seconds after its lease in which another worker has what a dead one held
EVERY = 1.0  # seconds between two looks at how much is done
Faults = Mapping[str, int]


@dataclass
class Run:
    """One promise's run: what was seen, second by second, and how it ended."""

    name: str
    broken: str = ""
    took: float = 0.0
    done: list[tuple[float, int]] = field(default_factory=list)
    notes: list[tuple[float, str]] = field(default_factory=list)


def main() -> int:
    asked = arguments()
    size = Size(asked.scale)
    runs = []
    with tempfile.TemporaryDirectory() as folder, Postgres() as postgres, Valkey() as valkey:
        (Path(folder) / "static").mkdir()
        desk = Desk(postgres, valkey, Path(folder), processes=4)
        try:
            desk.clerk.does("migrate")
            for name, promise in size.promises().items():
                if not asked.only or name in asked.only.split(","):
                    desk.start()
                    runs.append(run(name, desk, promise))
        finally:
            desk.stop()
    if not asked.only or "embedded" in asked.only.split(","):
        runs.append(run_embedded(size))
    report(runs, asked.report, asked.scale)
    return int(any(one.broken for one in runs))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", default="", help="names of runs, separated by commas")
    parser.add_argument("--report", type=Path, default=Path("var/queue"))
    return parser.parse_args()


@dataclass(frozen=True)
class Size:
    """How much of everything there is, as a part of the full size."""

    scale: float

    def of(self, number: int) -> int:
        return max(1, round(number * self.scale))

    def faults(self, **counts: int) -> Faults:
        return {name: self.of(count) for name, count in counts.items()}

    def promises(self) -> dict[str, Callable[[Desk], object]]:
        n = self.of(10_000)
        kills = self.faults(child=200, worker=40)
        broker = self.faults(broker=20, flush=5, child=150)
        database = self.faults(database=10, child=150)
        everything = self.faults(child=400, worker=80, broker=40, flush=20, database=20, sweeper=40)
        return {
            "kill": lambda desk: promises.work_is_done_once(desk, n, kills),
            "broker": lambda desk: promises.submissions_are_kept(desk, n, broker, {202}),
            "database": lambda desk: promises.submissions_are_kept(desk, n, database, {202, 503}),
            "all": lambda desk: promises.submissions_are_kept(
                desk, self.of(40_000), everything, {202, 503}
            ),
            "zombie": lambda desk: promises.a_frozen_worker_writes_nothing(
                desk, self.of(4_000), self.faults(freeze=50)
            ),
            "control": lambda desk: promises.without_the_sweeper_work_is_lost(desk, self.of(500)),
            "recovery": lambda desk: the_dead_are_replaced(desk, self.of(4_000), self.of(50)),
            "lanes": lambda desk: promises.what_somebody_waits_for_overtakes(
                desk, self.of(5_000), self.of(100)
            ),
            "intake": lambda desk: answers_are_quick(desk, max(10.0, 600 * self.scale)),
            "idempotency": lambda desk: promises.a_key_is_one_article(desk, self.of(1_000)),
        }


def the_dead_are_replaced(desk: Desk, checks: int, kills: int) -> None:
    resumed = sorted(promises.work_of_the_dead_is_resumed(desk, checks, kills))
    p99 = resumed[int(0.99 * len(resumed))]
    assert p99 <= LEASE + RESUMED, f"p99 of what is resumed is {p99:.1f} s after the kill"


def answers_are_quick(desk: Desk, seconds: float) -> None:
    p95 = promises.submissions_keep_coming(desk, seconds, a_second=50)
    assert p95 <= QUICK, f"p95 of the answers is {p95:.2f} s"


def run(name: str, desk: Desk, promise: Callable[[Desk], object]) -> Run:
    one = Run(name)
    began, noted = time.monotonic(), len(desk.notes)
    with watched(desk, one, began):
        try:
            desk.drain()
            promise(desk)
        except AssertionError as broken:
            one.broken = str(broken).splitlines()[0] or "an assertion failed"
    one.took = time.monotonic() - began
    one.notes = [(desk.began + at - began, what) for at, what in desk.notes[noted:]]
    print(f"{name}: {one.broken or 'kept'} after {one.took:.0f} s", flush=True)
    return one


@contextmanager
def watched(desk: Desk, one: Run, began: float) -> Iterator[None]:
    """Count what is done, second by second."""
    enough = Event()

    def look() -> None:
        first: int | None = None
        while not enough.wait(EVERY):
            try:
                done = int(desk.ask(DONE)[0][0])
            except psycopg.OperationalError:
                continue  # the database is being restarted
            first = done if first is None else first
            one.done.append((time.monotonic() - began, done - first))

    looking = Thread(target=look, name="watching", daemon=True)
    looking.start()
    try:
        yield
    finally:
        enough.set()
        looking.join()


def run_embedded(size: Size) -> Run:
    one = Run("embedded")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        embedded = Embedded(Path(folder))
        try:
            work_is_done_once(embedded, size.of(100), checks=10, seed=SEED)
        except AssertionError as broken:
            one.broken = str(broken).splitlines()[0]
        finally:
            embedded.stop()
    one.took = time.monotonic() - began
    return one


def report(runs: list[Run], folder: Path, scale: float) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"# The queue under faults, at {scale:g} of full size, seed {SEED}", ""]
    for one in runs:
        lines += [f"## {one.name}: {one.broken or 'kept'} ({one.took:.0f} s)", ""]
        if one.done:
            faults = [Fault(at, what) for at, what in one.notes if what in FAULTS]
            (folder / f"{one.name}.svg").write_text(picture(one.done, faults))
            lines += [f"![checks done over time]({one.name}.svg)", ""]
        lines += ["```", *(f"{at:7.1f} s  {what}" for at, what in one.notes), "```", ""]
    (folder / "faults.md").write_text("\n".join(lines))
    print(f"See {folder}/faults.md")


if __name__ == "__main__":
    sys.exit(main())
