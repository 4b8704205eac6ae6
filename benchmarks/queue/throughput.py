"""Checks a second beside bare Celery tasks, and queueing a re-check beside one delay() a claim.

    python -m benchmarks.queue.throughput [--checks 2000] [--claims 100000] [--processes 8]

Starts a PostgreSQL and a Valkey of its own. Both halves of a comparison share a run: the same
broker, the same worker, one after the other. The bars: at least 85 % of bare Celery's rate with a
look-up of 20 ms and 8 processes; queueing at least 20 times faster.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import django
import redis
from django.core.management import call_command

from tests.servers import Postgres, Valkey

if TYPE_CHECKING:
    from claims.models import Check, Claim

CLAIMS_AT_ONCE = 1000
LIMIT = 600  # seconds


def main() -> None:
    arguments = asked()
    with tempfile.TemporaryDirectory() as folder, Postgres() as postgres, Valkey() as valkey:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "factcheck.settings",
            "DATABASE_URL": postgres.url,
            "BROKER_URL": valkey.url,
            "VAR_DIR": folder,
            "LOG_LEVEL": "WARNING",
            "LEASE_SECONDS": "60",
        }
        django.setup()
        import factcheck.celery  # noqa: F401 - the application that tasks are sent with

        call_command("migrate", verbosity=0)
        with worker(arguments.processes, Path(folder)):
            compare_rates(arguments.checks)
        compare_queueing(arguments.claims, valkey)


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checks", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=8)
    return parser.parse_args()


@contextmanager
def worker(processes: int, folder: Path) -> Iterator[None]:
    words = "-m celery -A factcheck worker -P prefork -Q interactive,bulk -I benchmarks.queue.stub"
    command = [sys.executable, *words.split(), "-c", str(processes)]
    with (folder / "worker.log").open("ab") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def compare_rates(count: int) -> None:
    from benchmarks.queue.stub import SECONDS

    bare_rate(count=16)  # the worker is up and warm
    bare, ours = bare_rate(count), our_rate(count)
    print(f"look-up {SECONDS * 1000:.0f} ms, {count:,} of each")
    print(f"  bare Celery {bare:7.1f} /s\n  ours        {ours:7.1f} /s  {ours / bare:.0%}")


def bare_rate(count: int) -> float:
    """Tasks a second, from the first put in the queue to the last one acknowledged."""
    from benchmarks.queue.stub import bare

    started = time.perf_counter()
    for _ in range(count):
        bare.delay(str(uuid4()))
    wait_until(broker_is_empty)
    return count / (time.perf_counter() - started)


def our_rate(count: int) -> float:
    """Checks a second, from the first ring to the last row done."""
    from claims.models import Check
    from workers.bell import ring

    rows = [check.pk for check in checks_for(make_claims(count))]
    started = time.perf_counter()
    ring(kind="check", method="stub", ids=rows)
    wait_until(lambda: not Check.objects.live().exists())
    return count / (time.perf_counter() - started)


def compare_queueing(count: int, valkey: Valkey) -> None:
    """No worker runs: only what the caller waits for is measured."""
    from benchmarks.queue.stub import bare
    from claims.actions.checks import queue_checks, queue_rechecks
    from claims.actions.readings import mark_dirty
    from workers.bell import ringer

    claims, more = make_claims(count), make_claims(count)
    delayed = seconds(lambda: [bare.delay(str(claim.pk)) for claim in claims])
    valkey.flush()
    print(f"a re-check of {count:,} claims is queued in")
    print(f"  one delay() each                        {delayed:8.2f} s")

    def ask_for_all() -> None:
        queue_checks(claims=more)
        assert ringer().wait(LIMIT)

    ways: tuple[tuple[str, Callable[[], object]], ...] = (
        ("marked; the sweeper queues them", lambda: mark_dirty(claims=[c.pk for c in claims])),
        ("rows that nobody waits for", lambda: queue_rechecks(claims=claims)),
        ("rows that somebody waits for, and rings", ask_for_all),
    )
    for name, way in ways:
        took = seconds(way)
        print(f"  {name:<39} {took:8.2f} s  {delayed / took:.1f} times as fast")


def make_claims(count: int) -> list[Claim]:
    from django.utils import timezone

    from claims.models import Claim, StoredText

    quote = StoredText.objects.keep_one("Ward 7 counted 1,007 votes.")
    day = timezone.now().date()
    return Claim.objects.bulk_create(
        [
            Claim(quote_id=quote, statement=quote, kind="vote", language="en", as_of=day)
            for _ in range(count)
        ],
        batch_size=CLAIMS_AT_ONCE,
    )


def checks_for(claims: list[Claim]) -> list[Check]:
    from django.utils import timezone

    from claims.models import Check

    now = timezone.now()
    rows = [Check(claim=claim, method="stub", next_try=now) for claim in claims]
    return Check.objects.bulk_create(rows, batch_size=CLAIMS_AT_ONCE)


def broker_is_empty() -> bool:
    """Nothing waits and nothing is unacknowledged."""
    with redis.Redis.from_url(os.environ["BROKER_URL"]) as broker:
        return not (broker.llen("interactive") or broker.hlen("unacked"))


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT
    while not true():
        assert time.monotonic() < deadline, f"not done within {LIMIT} s"
        time.sleep(0.02)


if __name__ == "__main__":
    main()
