"""The sweeper and the schedule as a process of its own; it needs only the database."""

from __future__ import annotations

import signal
import threading
from argparse import ArgumentParser
from dataclasses import asdict

from django.core.management.base import BaseCommand

from workers.presence import present
from workers.scheduling import run_due, run_until
from workers.sweeping import sweep, sweep_until

PATIENCE = 10.0  # seconds for a job to end


class Command(BaseCommand):
    help = "Find work that is due, stalled or spent, ring for it, and run the schedule."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="one round, then say what it did")

    def handle(self, *, once: bool, **_: object) -> None:
        if once:
            swept = asdict(sweep())
            self.stdout.write(", ".join(f"{number} {what}" for what, number in swept.items()))
            if jobs := run_due():
                self.stdout.write(f"jobs run: {', '.join(jobs)}")
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        self.stderr.write("sweeping; Ctrl-C or SIGTERM ends it")
        schedule = threading.Thread(target=run_until, args=[stop], name="schedule", daemon=True)
        schedule.start()  # apart, so that a job that takes its time holds up no ring
        with present("sweeper"):
            sweep_until(stop)
        schedule.join(PATIENCE)
