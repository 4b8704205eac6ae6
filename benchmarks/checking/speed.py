"""How many claims a second are checked, from the first ring to the last assessment.

    python -m benchmarks.checking.speed embedded [--passages 100000] [--events 40]
    python -m benchmarks.checking.speed workers

`embedded`: SQLite, and worker and sweeper as threads of this process, as `manage.py up` runs them.
`workers`: a PostgreSQL and a Valkey of its own, and two worker processes. The corpus is made-up
news up to so many passages; the claims are those of the last events, submitted and read the real
way. A check of a claim runs every method.
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
from pathlib import Path
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", choices=("embedded", "workers"))
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=40, help="whose claims are checked")
    options = parser.parse_args()
    with ExitStack() as stack:
        database = ""
        if options.where == "workers":
            postgres, valkey = stack.enter_context(Postgres()), stack.enter_context(Valkey())
            database, os.environ["BROKER_URL"] = postgres.url, valkey.url
        stack.enter_context(desk.open_desk(database))
        import factcheck.celery  # noqa: F401 - the application that tasks are sent with

        passages = fill(options.passages)
        articles = submit(options.events)
        desk.read(articles)
        night = two_workers() if options.where == "workers" else one_process()
        print(table(measured(night, options.where, passages)))


def fill(wanted: int) -> int:
    """Articles as read ones are stored, without their claims, until there are enough passages."""
    from claims.models import Passage

    for index, event in enumerate(events(99, wanted)):
        for told in event.articles:
            store(told)
        if index % 100 == 0 and Passage.objects.count() >= wanted:
            break
    return Passage.objects.count()


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


def measured(night: Iterator[None], where: str, passages: int) -> Iterator[Row]:
    from claims.models import Check, Claim

    waiting = Claim.objects.filter(checks__state="pending").distinct().count()
    started = time.perf_counter()
    with contextmanager(lambda: night)():
        while Check.objects.live().exists():
            assert time.perf_counter() - started < LIMIT, f"not done within {LIMIT} s"
            time.sleep(0.1)
    spent = time.perf_counter() - started
    value = f"{waiting / spent:.1f} ({waiting:,} in {spent:.0f} s)"
    yield Row(where, "claims checked a second", value, f"{passages:,} passages", "made up here")


def one_process() -> Iterator[None]:
    from workers.embedded import night_shift

    with night_shift():
        yield


def two_workers() -> Iterator[None]:
    """Processes as in production, and the sweeper, which rings for what waits."""
    words = "-m celery -A factcheck worker -P solo -Q interactive,bulk -l ERROR -n"
    sweeper = [sys.executable, "manage.py", "sweep"]
    commands = [[sys.executable, *words.split(), f"bench{n}@%h"] for n in range(WORKERS)]
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("ab") as log:
        running = [
            subprocess.Popen(command, stdout=log, stderr=log) for command in (*commands, sweeper)
        ]
        try:
            yield
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait()


if __name__ == "__main__":
    main()
