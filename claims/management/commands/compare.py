"""`manage.py compare`: does the evidence bear out the claim? JSON lines in, JSON lines out."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.comparing.compare import compare
from claims.comparing.values import Reason, Span, Statement
from claims.management.jsonlines import BadLine, answer_lines, optional_text, text_of


class Command(BaseCommand):
    help = (
        "Reads JSON lines {id, claim, evidence, claim_date?, evidence_date?, claim_language?, "
        "evidence_language?} and answers {id, stance, confidence, reasons} for each, in order."
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        if failed := answer_lines(sys.stdin.buffer, sys.stdout.buffer, answer):
            raise CommandError(f"{failed} line{'s' if failed > 1 else ''} could not be answered.")


def answer(row: dict[str, Any]) -> dict[str, Any]:
    found = compare(statement_of(row, "claim"), statement_of(row, "evidence"))
    return {
        "stance": found.stance.value,
        "confidence": found.confidence,
        "reasons": [reason_row(reason) for reason in found.reasons],
    }


def statement_of(row: dict[str, Any], side: str) -> Statement:
    return Statement(
        text_of(row, side), day_of(row, f"{side}_date"), optional_text(row, f"{side}_language")
    )


def day_of(row: dict[str, Any], name: str) -> date | None:
    written = optional_text(row, name)
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadLine(f'"{name}" must be a date as YYYY-MM-DD') from error


def reason_row(reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind.value,
        "claim": span_row(reason.claim),
        "evidence": span_row(reason.evidence),
        "relation": reason.relation.value,
        "text": reason.text,
    }


def span_row(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else asdict(span)
