"""Where somebody's own words stand between quotation marks, as far as the marks can be trusted."""

from __future__ import annotations

import re2

MARKS = re2.compile(r'["“”„«»]')
MARKS_AND_SINGLE = re2.compile(r'["“”„«»‘]|[.,!?]’')
OPENING = "“„«‘"
ANY = '"“”„«»‘'


def quote_spans(line: str) -> list[tuple[int, int]]:
    """The spans between quotation marks in one paragraph, in order, without the marks.

    A mark that opens inside a quote opens it again (a new paragraph or sentence of one speech); a
    closing mark without an opening one closes what began after the last quote; an opening mark
    that nothing follows closes (machine translation turns them round).
    """
    spans: list[tuple[int, int]] = []
    if not any(mark in line for mark in ANY):
        return spans
    inside, last = -1, 0
    pattern = MARKS_AND_SINGLE if "‘" in line else MARKS
    for match in pattern.finditer(line):
        at = match.end() - 1
        opens = _opens(line, at)
        if inside < 0 and opens:
            inside = at + 1
        elif inside >= 0 and not opens:
            spans.append((inside, at))
            inside, last = -1, at + 1
        elif inside < 0 and line[at] in "”»":
            spans.append((last, at))
            last = at + 1
    if inside >= 0:
        spans.append((inside, len(line)))
    return spans


def _opens(line: str, at: int) -> bool:
    before = line[at - 1] if at else " "
    after = line[at + 1] if at + 1 < len(line) else " "
    if line[at] == "«":  # French leaves a blank inside
        return True
    if after.isspace() or after in ".,;":
        return False
    if line[at] in OPENING:
        return True
    return line[at] == '"' and (before.isspace() or before in "([-–—:،,")


def covered(spans: list[tuple[int, int]], start: int, end: int) -> int:
    """How many characters of a span stand inside quotes."""
    return sum(max(0, min(end, last) - max(start, first)) for first, last in spans)
