"""The outside sources that claims are checked with: what is set up, limits, breaker, last error."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich import box
from rich.console import Console
from rich.table import Table

from claims.actions.connectors import close_breaker, connector_named
from workers.connectors import CONNECTORS, Connector

WIDTH = 120
COLUMNS = ("connector", "state", "at once", "a minute", "breaker", "last answer", "last error")


class Command(BaseCommand):
    help = "List the outside sources with their state, limits, breaker and last error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--close", metavar="SLUG", help="close a breaker: ask again at once")

    def handle(self, *, close: str | None, **_: object) -> None:
        if close:
            known = [connector.method.slug for connector in CONNECTORS]
            if close not in known:
                raise CommandError(f"There is no connector {close}; known: {', '.join(known)}.")
            close_breaker(connector=connector_named(slug=close), by=None)
        table = Table(*COLUMNS, box=box.SIMPLE_HEAD, pad_edge=False)
        for connector in CONNECTORS:
            table.add_row(*row(connector))
        console = Console(file=sys.stdout)
        console.width = max(console.width, WIDTH)
        console.print(table)


def row(connector: Connector) -> tuple[str, ...]:
    kept = connector_named(slug=connector.method.slug)
    now = timezone.now()
    state = kept.breaker(now)
    until = f" until {kept.open_until:%H:%M:%S}" if state == "open" and kept.open_until else ""
    return (
        f"{kept.slug} – {connector.method.title}",
        state_of(connector, enabled=kept.enabled),
        f"{kept.slots.taken(now).count()}/{kept.at_once}",
        str(kept.a_minute),
        f"{state}{until}",
        f"{kept.answered_at:%Y-%m-%d %H:%M}" if kept.answered_at else "never",
        kept.last_error or "–",
    )


def state_of(connector: Connector, *, enabled: bool) -> str:
    if missing := connector.missing():
        return f"off: set {missing}"
    return "on" if enabled else "switched off in the admin"
