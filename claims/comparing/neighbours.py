"""What stands around a place in a text: its line, and the nearest words that carry content."""

from __future__ import annotations

from collections.abc import Sequence

from claims.comparing.parts import Line, meaning
from claims.reading.wordforms import Word

Spans = Sequence[tuple[int, int]]

NEAR = 4  # content words on either side that tell what a number is about


def line_at(lines: Sequence[Line], offset: int) -> int | None:
    return next((n for n, line in enumerate(lines) if line.start <= offset < line.end), None)


def around(
    words: Sequence[Word], start: int, end: int, taken: Spans
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nearest content words before and after a span, nearest first, numbers left out."""
    plain = [w for w in words if not w.stop and not within(w, taken)]
    left = [meaning(w) for w in plain if w.end <= start][-NEAR:]
    right = [meaning(w) for w in plain if w.start >= end][:NEAR]
    return tuple(reversed(left)), tuple(right)


def within(word: Word, spans: Spans) -> bool:
    return any(start <= word.start < end for start, end in spans)
