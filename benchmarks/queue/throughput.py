"""Checks a second beside bare Celery tasks, and asking for a re-check beside one delay() a claim.

    python -m benchmarks.queue.throughput [--checks 2000] [--claims 100000] [--processes 8]
                                          [--rounds 3]

Starts a PostgreSQL and a Valkey of its own. Both halves of a comparison share a run: the same
broker, the same worker with the same processes, in turns. Eight processes, because look-ups wait:
with 20 ms each they could do 400 a second, and a desk of two cores has the processor time for
little more. The bars: at least 85 % of bare Celery's rate with a look-up of 20 ms; asking at least
20 times faster.
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
from statistics import median
from typing import TYPE_CHECKING
from uuid import uuid4

import django
import redis
from django.core.management import call_command
from django.db import connection

from tests.servers import Postgres, Valkey

if TYPE_CHECKING:
    from claims.models import Check, Claim

CLAIMS_AT_ONCE = 1000
LIMIT = 600  # seconds
SWEPT = 1000  # claims that one sweep queues


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
        print("| look-up | bare Celery, /s | checks, /s | share |\n|---|---|---|---|")
        for look_up in (0.02, 0.0):
            with worker(arguments.processes, look_up, Path(folder)):
                compare_rates(arguments.checks, arguments.rounds, look_up)
        compare_queueing(arguments.claims, valkey)


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checks", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


@contextmanager
def worker(processes: int, look_up: float, folder: Path) -> Iterator[None]:
    words = "-m celery -A factcheck worker -P prefork -Q interactive,bulk -I benchmarks.queue.stub"
    command = [sys.executable, *words.split(), "-c", str(processes)]
    surroundings = os.environ | {"STUB_SECONDS": str(look_up)}
    with (folder / "worker.log").open("ab") as log:
        running = subprocess.Popen(
            command, env=surroundings, stdout=log, stderr=log, start_new_session=True
        )
    try:
        yield
    finally:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def compare_rates(count: int, rounds: int, look_up: float) -> None:
    """Both in turns, so that whatever else the machine does meets both; the medians."""
    bare_rate(count=64), our_rate(count=64)  # every process is up and warm
    rates = [(bare_rate(count), our_rate(count)) for _ in range(rounds)]
    bare, ours = (median(rate) for rate in zip(*rates, strict=True))
    share = median(one / other for other, one in rates)
    print(f"| {look_up * 1000:.0f} ms | {bare:.0f} | {ours:.0f} | {share:.0%} |")


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
    from claims.actions.checks import mark_for_recheck, queue_checks, queue_rechecks
    from claims.models import Claim
    from workers.bell import ringer

    claims = checked_claims(count)
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")  # what was filled in is not charged to what comes first
    every = Claim.objects.all()
    delayed = seconds(lambda: [bare.delay(str(claim.pk)) for claim in claims])
    valkey.flush()
    print(f"\n| a re-check of {count:,} claims | seconds | times as fast |\n|---|---|---|")
    print(f"| one delay() each | {delayed:.2f} | 1 |")

    def queue_some() -> None:
        queue_rechecks(claims=every.filter(recheck__isnull=False)[:SWEPT])

    def ask_for_some() -> None:
        queue_checks(claims=claims[-SWEPT:])
        assert ringer().wait(LIMIT)

    ways: tuple[tuple[str, Callable[[], object], int], ...] = (
        ("asked for: every claim is marked", lambda: mark_for_recheck(claims=every), count),
        (f"the sweeper's share: {SWEPT:,} marks become rows", queue_some, SWEPT),
        (f"somebody waits: {SWEPT:,} rows, rung for at once", ask_for_some, SWEPT),
    )
    for name, way, number in ways:
        took = seconds(way)
        print(f"| {name} | {took:.2f} | {delayed * number / count / took:.1f} |")


def checked_claims(count: int) -> list[Claim]:
    """Claims that were assessed after a check, and no others."""
    from claims.models import Check, Claim

    Check.objects.all().delete()
    Claim.objects.all().delete()
    claims = make_claims(count)
    checks_for(claims)
    Check.objects.update(state="done", outcome="none_found")
    Claim.objects.update(status="assessed")
    return claims


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
