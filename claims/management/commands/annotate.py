"""`manage.py annotate`: what is in a text. JSON lines in, JSON lines out."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.management.jsonlines import answer_lines
from claims.reading.contract_lines import annotated


class Command(BaseCommand):
    help = (
        "Reads JSON lines {id, text, date?, language?} and answers {id, quantities, dates, "
        "worthiness, checkworthy} for each, in order."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if failed := answer_lines(sys.stdin.buffer, sys.stdout.buffer, annotated):
            raise CommandError(f"{failed} line{'s' if failed > 1 else ''} could not be answered.")
