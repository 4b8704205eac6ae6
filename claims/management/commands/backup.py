"""Write a backup of everything into a folder, while the service runs."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from claims.exceptions import BadInput
from claims.management.archive.progress import telling
from claims.management.archive.writing import write_backup


class Command(BaseCommand):
    help = (
        "Write every row into DIR (a new folder), read it again and say so. Stops nobody's work."
        " SECRET_KEY, passwords of servers and keys of outside sources are not inside."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", metavar="DIR", type=Path)
        parser.add_argument(
            "--with-secret-key",
            action="store_true",
            help="put SECRET_KEY inside too; whoever has the folder can then forge sessions",
        )

    def handle(self, *, folder: Path, with_secret_key: bool, **_: object) -> None:
        try:
            with telling("backing up") as tell:
                manifest = write_backup(folder=folder, with_secret=with_secret_key, tell=tell)
        except (BadInput, OSError, DatabaseError) as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(
            f"{manifest.rows:,} rows of {len(manifest.tables)} tables, {manifest.bytes:,} bytes,"
            f" as of {manifest.made_at}: written and verified in {folder}."
        )
        if not with_secret_key:
            self.stdout.write(
                "SECRET_KEY is not inside: keep it where you keep secrets."
                " Without it, after a restore, the secrets of webhooks must be rotated"
                " and the seals of what was recorded cannot be verified."
            )
