"""`manage.py annotate`: what is in a text. JSON lines in, JSON lines out."""

from __future__ import annotations

from typing import Any

from claims.management.jsonlines import LinesCommand
from claims.reading.contract_lines import annotated


class Command(LinesCommand):
    help = (
        "Reads JSON lines {id, text, date?, language?} and answers {id, quantities, dates, "
        "worthiness, checkworthy} for each, in order."
    )

    def answer(self, line: dict[str, Any]) -> dict[str, Any]:
        return annotated(line)
