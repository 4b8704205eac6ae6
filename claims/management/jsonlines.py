"""The loop behind the commands over JSON lines: one object in, one out, in order.

A line that can't be read answers `{"id": …, "error": "…"}`; the run goes on and says so at the
end. Standard output carries answers alone.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from claims.reading.contract_lines import BadRequest

logger = logging.getLogger(__name__)

Answer = Callable[[dict[str, Any]], dict[str, Any]]


class LinesCommand(BaseCommand):
    """A command over JSON lines, with neither database nor network; a subclass says its answer."""

    requires_system_checks = ()

    def answer(self, line: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        if failed := answer_lines(sys.stdin.buffer, sys.stdout.buffer, self.answer):
            raise CommandError(f"{failed} line{'s' if failed > 1 else ''} could not be answered.")


def answer_lines(source: BinaryIO, sink: BinaryIO, answer: Answer) -> int:
    """Answer every line; the number of those that could not be. Blank lines are passed over."""
    failed = 0
    for line in source:
        if not line.strip():
            continue
        row = answer_line(line, answer)
        failed += "error" in row
        sink.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        sink.flush()
    return failed


def answer_line(line: bytes, answer: Answer) -> dict[str, Any]:
    ident: Any = None
    try:
        row = read_object(line)
        ident = row.get("id")
        return {"id": ident, **answer(row)}
    except BadRequest as problem:
        return {"id": ident, "error": str(problem)}
    except Exception as defect:  # one line that meets a defect must not cost the rest their answers
        logger.exception("The line with id %r met a defect", ident)
        return {"id": ident, "error": f"a defect: {type(defect).__name__} {defect}"}


def read_object(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise BadRequest(f"not JSON in UTF-8: {problem}") from None
    if not isinstance(row, dict):
        raise BadRequest("not a JSON object")
    return row
