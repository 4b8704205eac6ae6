"""How many claims a second are checked, from the first ring to the last assessment.

    python -m benchmarks.checking.speed embedded [--passages 100000] [--events 40]
    python -m benchmarks.checking.speed workers [--passages 100000] [--events 40]
    python -m benchmarks.checking.speed stages [--passages 100000] [--events 40]

`embedded`: SQLite, with worker and sweeper as threads of this process, as `manage.py up` runs them.
`workers`: a PostgreSQL and a Valkey of its own, two worker processes and a sweeper. `stages`: what
each stage of a check costs on SQLite, one check after the other. The corpus is made-up news up to
so many passages; the claims are those of further events, submitted and read the real way. Checking
a claim runs every method.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import TYPE_CHECKING

from benchmarks.checking import desk
from benchmarks.checking.wire.events import Article as Told
from benchmarks.checking.wire.events import events
from benchmarks.rows import Row, table
from tests.servers import Postgres, Valkey

if TYPE_CHECKING:
    from uuid import UUID

WORKERS = 2
LIMIT = 1800  # seconds
STAGES = {
    "taking them": ("checks.py", "take_checks"),
    "finding passages": ("sqlite.py", "find"),
    "comparing with them": ("corpus.py", "compared"),
    "the article's own consistency": ("consistency.py", "look_up"),
    "recording and weighing": ("checks.py", "finish_checks"),
}


def main() -> None:
    options = asked()
    with ExitStack() as stack:
        database = ""
        if options.what == "workers":
            postgres, valkey = stack.enter_context(Postgres()), stack.enter_context(Valkey())
            database, os.environ["BROKER_URL"] = postgres.url, valkey.url
        stack.enter_context(desk.open_desk(database))
        import factcheck.celery  # noqa: F401 - the application that tasks are sent with

        data = f"{fill(options.passages):,} passages"
        desk.read(submit(options.events))
        measured = stages(data) if options.what == "stages" else rate(options.what, data)
        print(table(measured))


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("embedded", "workers", "stages"))
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=40, help="whose claims are checked")
    return parser.parse_args()


def fill(wanted: int) -> int:
    """Articles as read ones are stored, without their claims, until there are enough passages."""
    from django.db import connection, transaction

    from claims.models import Passage

    there = 0
    for event in events(99, wanted):
        with transaction.atomic():
            for told in event.articles:
                store(told)
        there = Passage.objects.count()
        if there >= wanted:
            break
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # what autovacuum does within a minute
    return there


def store(told: Told) -> None:
    from django.utils import timezone

    from claims.actions.readings import Facts, record_version
    from claims.actions.sources import source_named
    from claims.models import Article
    from claims.reading.article import read_article

    now = timezone.now()
    article = Article.objects.create(
        state="read", title=told.title, source=source_named(name=told.source), language="en",
        dateline=told.date, next_try=now, spread_at=now,
    )  # fmt: skip
    reading = read_article(told.text, title=told.title, dateline=told.date, language="en")
    record_version(article, article, Facts(text=told.text), reading)


def submit(many: int) -> list[UUID]:
    return [
        desk.submit(text=told.text, title=told.title, source=told.source, day=told.date)
        for event in events(1, many)
        for told in event.articles
    ]


def rate(where: str, data: str) -> Iterator[Row]:
    """Claims a second; what news marks meanwhile is left to the next minute, as always."""
    from claims.models import Check, Claim

    first = set(Check.objects.live().values_list("pk", flat=True))
    claims = Claim.objects.filter(checks__in=first).distinct().count()
    night = two_workers() if where == "workers" else one_process()
    started = time.perf_counter()
    with night:
        while Check.objects.live().filter(pk__in=first).exists():
            assert time.perf_counter() - started < LIMIT, f"not done within {LIMIT} s"
            time.sleep(0.1)
        spent = time.perf_counter() - started
    value = f"{claims / spent:.1f} ({claims:,} in {spent:.0f} s)"
    yield Row(where, "claims checked a second", value, data, "made up here")


@contextmanager
def one_process() -> Iterator[None]:
    from workers.embedded import night_shift

    with night_shift():
        yield


@contextmanager
def two_workers() -> Iterator[None]:
    """Processes as in production, and the sweeper, which rings for what waits."""
    words = "-m celery -A factcheck worker -P solo -Q interactive,bulk -l ERROR -n"
    commands = [
        [sys.executable, "manage.py", "sweep"],
        *([sys.executable, *words.split(), f"bench{n}@%h"] for n in range(WORKERS)),
    ]
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("ab") as log:
        running = [subprocess.Popen(words, stdout=log, stderr=log) for words in commands]
        try:
            yield
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait()


def stages(data: str) -> Iterator[Row]:
    """The time of each stage, in ms a check and as a share, by a profile: rates do not follow."""
    from claims.models import Check
    from workers import handfuls
    from workers.checking import check_some

    live, before = Check.objects.live(), Check.objects.ended().count()
    with Profile() as profile:
        for method in ("corpus", "consistency"):
            while some := live.filter(method=method).values_list("pk", flat=True)[: handfuls.MOST]:
                check_some(list(some))
    checks = Check.objects.ended().count() - before
    spent = {
        (Path(place[0]).name, place[2]): times[3]
        for place, times in Stats(profile).stats.items()  # type: ignore[attr-defined]  # known, and missing in the stubs
    }
    whole = spent["checking.py", "check_some"]
    costs = {stage: spent.get(function, 0.0) for stage, function in STAGES.items()}
    costs["reading the claim, and the rows that were found"] = whole - sum(costs.values())
    for stage, took in costs.items():
        value = f"{took * 1000 / checks:.1f} ms, {took / whole:.0%}"
        yield Row("one by one", stage, value, data, "made up here")


if __name__ == "__main__":
    main()
