"""Hold the stored rows against each other; any difference is an error."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from claims.actions.verification import EXAMINATIONS


class Command(BaseCommand):
    help = "Check quotes against stored texts, orphans, stuck work, states, guards, assessments."

    def handle(self, **_: object) -> None:
        problems = 0
        console = Console(stderr=True)
        steps = track(EXAMINATIONS, "verifying", console=console, transient=True)
        for examine in steps:
            for problem in examine():
                problems += 1
                self.stdout.write(problem)
        if problems:
            raise CommandError(f"{problems} problem{'s' if problems > 1 else ''} found, see above")
        self.stdout.write(f"{len(EXAMINATIONS)} examinations, nothing wrong")
