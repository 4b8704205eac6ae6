"""Write every claim, a line a claim, as the API shows them."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from claims.api.exports import csv_lines, exported_claims, json_lines

FORMATS = {"jsonl": json_lines, "csv": csv_lines}


class Command(BaseCommand):
    help = "Write every claim to standard output, a line a claim."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=list(FORMATS), default="jsonl")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in FORMATS[options["format"]](exported_claims()):
            self.stdout.write(line, ending="")
