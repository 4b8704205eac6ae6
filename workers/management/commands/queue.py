"""What is going on: the work that waits and runs, how old it is, and how fast it gets done."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.management.base import BaseCommand
from django.db.models import Count, Min
from django.utils import timezone
from rich import box
from rich.console import Console
from rich.live import Live
from rich.table import Table

from claims.models import Article, Check
from claims.models.work import WorkQuerySet
from claims.vocabulary import ArticleState, CheckState

EVERY = 1.0  # seconds between two looks
PACE = timedelta(minutes=1)
NONE = "–"
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Backlog:
    """The work of one kind at a moment.

    `oldest` is how long ago the longest waiting row was handed in, None where none waits. `held`
    rows are leased to a worker; `overdue` ones are still with a worker whose lease ran out.
    """

    kind: str
    states: dict[str, int]
    oldest: timedelta | None
    held: int
    overdue: int
    in_last_minute: int


def backlogs(now: datetime) -> tuple[Backlog, Backlog]:
    articles, checks = Article.objects.all(), Check.objects.all()
    read = articles.filter(versions__read_at__gte=now - PACE).distinct().count()
    done = checks.filter(finished_at__gte=now - PACE).count()
    return (
        backlog("articles", articles, ArticleState.values, "created_at", now, read),
        backlog("checks", checks, CheckState.values, "queued_at", now, done),
    )


def backlog(
    kind: str,
    rows: WorkQuerySet,  # type: ignore[type-arg]  # rows of either table
    states: Iterable[str],
    handed_in: str,
    now: datetime,
    ended: int,
) -> Backlog:
    counted = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    first = rows.filter(state=rows.waiting).aggregate(first=Min(handed_in))["first"]
    running = rows.filter(state=rows.running)
    return Backlog(
        kind=kind,
        states={state: counted.get(state, 0) for state in states},
        oldest=max(timedelta(), now - first) if first else None,
        held=running.filter(lease_until__gte=now).count(),
        overdue=running.filter(lease_until__lt=now).count(),
        in_last_minute=ended,
    )


def look() -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    for name in ("by state", "oldest waiting", "held", "overdue", "in the last minute"):
        table.add_column(name, justify="left" if name == "by state" else "right")
    for work in backlogs(timezone.now()):
        states = ", ".join(f"{number:,} {state}" for state, number in work.states.items())
        table.add_row(
            work.kind,
            states,
            age(work.oldest),
            f"{work.held:,}",
            f"{work.overdue:,}",
            f"{work.in_last_minute:,}",
        )
    return table


def age(oldest: timedelta | None) -> str:
    """1:02:03, or a dash where nothing waits."""
    return NONE if oldest is None else str(timedelta(seconds=int(oldest.total_seconds())))


class Command(BaseCommand):
    help = "Show the work that waits and runs; refreshes on a terminal until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one look, then end")

    def handle(self, *, once: bool, **_: object) -> None:
        console = Console(file=sys.stdout)
        if once or not console.is_terminal:
            console.width = max(console.width, WIDTH)
            console.print(look())
            return
        with suppress(KeyboardInterrupt), Live(look(), console=console, screen=True) as live:
            while True:
                time.sleep(EVERY)
                live.update(look(), refresh=True)
