"""The sweeper as a process of its own; it needs only the database."""

from __future__ import annotations

import signal
import threading
from argparse import ArgumentParser
from dataclasses import asdict

from django.core.management.base import BaseCommand

from workers.sweeping import sweep, sweep_until


class Command(BaseCommand):
    help = "Find work that is due, stalled or spent, and ring for it, until told to stop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then say what it did")

    def handle(self, *, once: bool, **_: object) -> None:
        if once:
            swept = asdict(sweep())
            self.stdout.write(", ".join(f"{number} {what}" for what, number in swept.items()))
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stderr.write("sweeping; Ctrl-C or SIGTERM ends it")
        sweep_until(stop)
