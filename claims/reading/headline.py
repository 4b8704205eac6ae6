"""The headline of a text that was handed in without a title."""

from __future__ import annotations

import re

FIRST_LINE = re.compile(r"\s*(\S[^\r\n]*?)[^\S\r\n]*(?:\r?\n[^\S\r\n]*){2,}(\S.*)", re.DOTALL)
LONGEST = 200  # characters; what is longer is a paragraph
SENTENCE_ENDS = (".", "。", "۔", ":", ",", ";")  # headlines may ask or exclaim, not state and stop


def headline(text: str) -> str:
    """The line that stands alone at the top of `text`, over more than itself; else ""."""
    match = FIRST_LINE.match(text[: 4 * LONGEST])
    if match is None:
        return ""
    line, below = match.groups()
    alone = len(line) <= LONGEST and not line.endswith(SENTENCE_ENDS)
    return line if alone and len(below) > len(line) else ""
