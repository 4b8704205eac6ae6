"""Write every verdict that was ever published, a line a claim."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from claims.api.archives import archive_rows
from claims.api.exports import json_lines


class Command(BaseCommand):
    help = "Write every published verdict with its history; import_verdicts takes it in again."

    def handle(self, *args: Any, **options: Any) -> None:
        for line in json_lines(archive_rows()):
            self.stdout.write(line, ending="")
