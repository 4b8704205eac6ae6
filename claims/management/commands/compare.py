"""`manage.py compare`: does the evidence bear out the claim? JSON lines in, JSON lines out."""

from __future__ import annotations

from typing import Any

from claims.comparing.contract_lines import compared
from claims.management.jsonlines import LinesCommand


class Command(LinesCommand):
    help = (
        "Reads JSON lines {id, claim, evidence, claim_date?, evidence_date?, claim_language?, "
        "evidence_language?} and answers {id, stance, confidence, reasons} for each, in order."
    )

    def answer(self, line: dict[str, Any]) -> dict[str, Any]:
        return compared(line)
