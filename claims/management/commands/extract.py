"""`manage.py extract`: the claims of an article. JSON lines in, JSON lines out."""

from __future__ import annotations

from typing import Any

from claims.management.jsonlines import LinesCommand
from claims.reading.contract_lines import extracted


class Command(LinesCommand):
    help = (
        "Reads JSON lines {id, text, title?, date?, language?} and answers {id, claims} for each, "
        "in order."
    )

    def answer(self, line: dict[str, Any]) -> dict[str, Any]:
        return extracted(line)
