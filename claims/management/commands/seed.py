"""Submit the articles of a first run."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.actions.seeding import submit_seeds
from claims.exceptions import BadInput


class Command(BaseCommand):
    help = "Submit the articles in seeds/; those that are here already stay as they are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "seeds")

    def handle(self, *, folder: Path, **_: object) -> None:
        try:
            submitted = submit_seeds(folder)
        except BadInput as problem:
            raise CommandError(str(problem)) from None
        new = sum(one.created for one in submitted)
        self.stdout.write(f"{len(submitted)} seed articles, {new} of them new")
