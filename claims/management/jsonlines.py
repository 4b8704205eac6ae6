"""The loop behind the commands over JSON lines: one object in, one out, in order.

A line that can't be read answers `{"id": …, "error": "…"}`; the run goes on and says so at the
end. Standard output carries answers alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, BinaryIO

Answer = Callable[[dict[str, Any]], dict[str, Any]]


class BadLine(Exception):
    """A line that does not hold what the command needs."""


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
        row = json.loads(line)
        if not isinstance(row, dict):
            raise BadLine("not a JSON object")
        ident = row.get("id")
        return {"id": ident, **answer(row)}
    except (ValueError, RecursionError, BadLine) as problem:
        return {"id": ident, "error": str(problem) or type(problem).__name__}


def text_of(row: dict[str, Any], name: str) -> str:
    """A required text field."""
    value = row.get(name)
    if not isinstance(value, str):
        raise BadLine(f'"{name}" must be a text')
    return value


def optional_text(row: dict[str, Any], name: str) -> str | None:
    return None if row.get(name) is None else text_of(row, name)
