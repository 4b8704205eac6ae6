"""Restore a backup into an empty system."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from claims.exceptions import BadInput
from claims.management.archive.manifest import SECRET, kept_settings, settings_kept
from claims.management.archive.progress import telling
from claims.management.archive.restoring import restore_backup


class Command(BaseCommand):
    help = (
        "Restore the backup in DIR into the empty database that the settings name (its tables are"
        " made), hold every row against the backup, and begin a new epoch of the changes feed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path)

    def handle(self, *, folder: Path, **_: object) -> None:
        try:
            call_command("migrate", verbosity=0, interactive=False)
            with telling("restoring") as tell:
                manifest = restore_backup(folder=folder, tell=tell)
        except (BadInput, OSError, DatabaseError) as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(
            f"{manifest.rows:,} rows of {len(manifest.tables)} tables, as of {manifest.made_at}:"
            " restored and compared. The changes feed has a new epoch; everybody logs in anew."
        )
        self.tell_settings(folder)
        self.take_secret(folder)

    def tell_settings(self, folder: Path) -> None:
        """What was set when the backup was made and is not so here."""
        here = settings_kept()
        for name, value in kept_settings(folder).items():
            if here.get(name) != value:
                self.stdout.write(f"Set as it was: {name}={value}")

    def take_secret(self, folder: Path) -> None:
        kept = folder / SECRET
        if not kept.is_file():
            self.stdout.write(
                "SECRET_KEY was not in the backup: set the one that you kept."
                " The secrets of webhooks and the seals of what was recorded are made from it."
            )
        elif os.environ.get("SECRET_KEY"):
            self.stdout.write(f"SECRET_KEY is set here; the earlier one is in {kept}.")
        else:
            own = settings.VAR / "secret_key"
            own.touch(mode=0o600)
            own.write_text(kept.read_text())
            self.stdout.write(f"SECRET_KEY was put into {own}.")
