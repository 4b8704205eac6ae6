"""`manage.py extract`: the claims of an article. JSON lines in, JSON lines out."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.management.jsonlines import answer_lines
from claims.reading.contract_lines import extracted


class Command(BaseCommand):
    help = (
        "Reads JSON lines {id, text, title?, date?, language?} and answers {id, claims} for each, "
        "in order."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if failed := answer_lines(sys.stdin.buffer, sys.stdout.buffer, extracted):
            raise CommandError(f"{failed} line{'s' if failed > 1 else ''} could not be answered.")
