"""Where a quote stands in a text, whatever copying it from a page did to spaces and quote marks."""

from __future__ import annotations

import re
from bisect import bisect_right

WORD = re.compile(r"\S+")
STRAIGHT = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")


def located(quote: str, text: str) -> tuple[int, int] | None:
    """The span of a quote's first occurrence in code points; None where it does not stand there.

    To the letter first, then with runs of white space for one space and straight quote marks for
    curly ones. Linear in the text.
    """
    quote = quote.strip()
    at = text.find(quote)
    if at >= 0:
        return (at, at + len(quote)) if quote else None
    return located_by_words(" ".join(quote.split()).translate(STRAIGHT), text)


def located_by_words(quote: str, text: str) -> tuple[int, int] | None:
    words = [match.span() for match in WORD.finditer(text)]
    at = " ".join(text[start:end] for start, end in words).translate(STRAIGHT).find(quote)
    if at < 0:
        return None
    offsets, offset = [], 0
    for start, end in words:
        offsets.append(offset)
        offset += end - start + 1

    def origin(joined: int) -> int:
        number = bisect_right(offsets, joined) - 1
        return words[number][0] + joined - offsets[number]

    return origin(at), origin(at + len(quote) - 1) + 1
