"""What is going on: what waits and runs, how old it is, how fast it gets done, who is at work."""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from contextlib import suppress
from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone
from rich import box
from rich.console import Console, Group
from rich.live import Live
from rich.table import Table

from claims.actions.dead_letters import retry_articles, retry_checks, retry_deliveries
from claims.models import Connector, Presence
from claims.models.backlog import backlogs

EVERY = 1.0  # seconds between two looks
NONE = "–"
WIDTH = 100
RETRIES = {
    "articles": (retry_articles, "articles are read anew"),
    "checks": (retry_checks, "claims are checked anew"),
    "deliveries": (retry_deliveries, "messages are sent anew"),
}


def look() -> Group:
    return Group(work(), *lines())


def lines() -> list[str]:
    """Who is at work, and which outside sources are left alone."""
    now = timezone.now()
    seen = list(Presence.objects.fresh(now).values_list("role", "name"))
    at_work = ", ".join(f"{name.removesuffix(f':{role}')} ({role})" for role, name in seen)
    down = [c.slug for c in Connector.objects.all() if c.breaker(now) != "closed"]
    said = [f"at work: {at_work or 'nobody was seen within the last minute'}"]
    return said + ([f"left alone: {', '.join(down)} (manage.py connectors)"] if down else [])


def work() -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    for name in ("by state", "oldest waiting", "held", "overdue", "in the last minute"):
        table.add_column(name, justify="left" if name == "by state" else "right")
    for kind in backlogs(timezone.now()):
        states = ", ".join(f"{number:,} {state}" for state, number in kind.states.items())
        table.add_row(
            kind.kind,
            states,
            age(kind.oldest),
            f"{kind.held:,}",
            f"{kind.overdue:,}",
            f"{kind.in_last_minute:,}",
        )
    return table


def age(oldest: timedelta | None) -> str:
    """1:02:03, or a dash where nothing waits."""
    return NONE if oldest is None else str(timedelta(seconds=int(oldest.total_seconds())))


class Command(BaseCommand):
    help = "Show the work that waits and runs (refreshing on a terminal), or retry what failed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one look, then end")
        parser.add_argument(
            "--retry",
            choices=RETRIES,
            help="let everything of this kind that failed be tried anew, and say how much it was",
        )

    def handle(self, *, once: bool, retry: str | None, **_: object) -> None:
        if retry:
            again, told = RETRIES[retry]
            self.stdout.write(f"{again(by=None):,} {told}")
            return
        console = Console(file=sys.stdout)
        if once or not console.is_terminal:
            console.width = max(console.width, WIDTH)
            console.print(look())
            return
        with suppress(KeyboardInterrupt), Live(look(), console=console, screen=True) as live:
            while True:
                time.sleep(EVERY)
                live.update(look(), refresh=True)
