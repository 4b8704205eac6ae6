"""The stretches of a text that hold a number, cut into tokens.

Most sentences of news have no number, so one linear pass looks for what may begin one, and only
the neighbourhood of each is cut into tokens. Neighbourhoods that touch are one, so that a text
full of numbers is cut once as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias
from unicodedata import normalize

from claims.reading.folding import Folded
from claims.reading.lexicon import Lexicon
from claims.reading.literals import is_list

# Disjoint character classes without nesting: each character is looked at once.
TOKEN = re.compile(
    r"\d+(?:[.,]\d+|'\d{3}(?!\d))*(?:e[+-]?\d{1,3}(?![^\W_]))?|[^\W\d_]+|\n|\S",
)
LIST = re.compile(r"\d,\d+,\d")
PIECE = re.compile(r"\d+|,")
BACK, AHEAD = 50, 100  # characters that can matter before and after the start of a number
PAD = 8  # empty tokens at both ends, so that looking around needs no bounds

NOTHING = [""] * PAD


class Window:
    """Tokens with their folded offsets; `words[i]` is empty outside."""

    __slots__ = ("amounts", "ends", "lexicon", "starts", "taken", "text", "words")
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __init__(
        self, text: Folded, start: int, end: int, lexicon: Lexicon, taken: Sequence[tuple[int, int]]
    ) -> None:
        folded = text.text
        spans = [match.span() for match in TOKEN.finditer(folded, start, end)]
        words = [folded[first:last] for first, last in spans]
        if LIST.search(folded, start, end):
            words, spans = _cut_further(words, spans, lexicon, _listed)
        if lexicon.table.clitics:
            words, spans = _cut_further(words, spans, lexicon, _apart)
        self.text, self.lexicon, self.taken = text, lexicon, taken
        self.amounts: dict[int, Any] = {}  # what was read at a token, for those who ask again
        self.words = [*NOTHING, *words, *NOTHING]
        before, after = [start - 2] * PAD, [end + 2] * PAD
        self.starts = [*before, *[first for first, _ in spans], *after]
        self.ends = [*before, *[last for _, last in spans], *after]

    def joined(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return self.starts[at] == self.ends[at - 1]

    def original(self, at: int) -> str:
        """A word in the letters and case of the text, without what shows nothing."""
        quoted = self.text.quote(self.starts[at], self.ends[at])
        if quoted.isascii() and quoted.isalnum():
            return quoted
        return "".join(filter(str.isalnum, normalize("NFC", quoted)))

    def is_capital(self, at: int) -> bool:
        return self.text.original[self.text.origin(self.starts[at])].isupper()

    def in_date(self, at: int) -> bool:
        """Whether a date that was found before covers this token."""
        if not self.taken:
            return False
        origin = self.text.origin(self.starts[at])
        index = bisect_right(self.taken, (origin, len(self.text.original) + 1)) - 1
        return index >= 0 and self.taken[index][0] <= origin < self.taken[index][1]


Piece: TypeAlias = tuple[str, int, int]


def _cut_further(
    words: list[str],
    spans: list[tuple[int, int]],
    lexicon: Lexicon,
    cut: Callable[[Piece, Lexicon], Sequence[Piece]],
) -> tuple[list[str], list[tuple[int, int]]]:
    pieces = [
        piece
        for word, (start, end) in zip(words, spans, strict=True)
        for piece in cut((word, start, end), lexicon)
    ]
    return [word for word, _, _ in pieces], [(start, end) for _, start, end in pieces]


def _listed(token: Piece, lexicon: Lexicon) -> Sequence[Piece]:
    """ "22,24,26" as numbers and commas, since it is no number."""
    word, start, _ = token
    if (
        len(word) < 5
        or word.count(",") < 2
        or "." in word
        or not is_list(word, lexicon.table.decimal)
    ):
        return (token,)
    return [(m.group(), start + m.start(), start + m.end()) for m in PIECE.finditer(word)]


def _apart(token: Piece, lexicon: Lexicon) -> list[Piece]:
    """A word without the letters written together with it, where that makes a known word."""
    word, start, end = token
    if word in lexicon.starts:
        return [token]
    for clitic in lexicon.table.clitics:
        rest = word[len(clitic) :]
        if word.startswith(clitic) and (rest in lexicon.starts or rest in lexicon.table.per):
            middle = start + len(clitic)
            return [(clitic, start, middle), (rest, middle, end)]
    return [token]


def windows(text: Folded, lexicon: Lexicon, taken: Sequence[tuple[int, int]]) -> Iterator[Window]:
    folded = text.text
    begin = end = -1
    for match in lexicon.pattern.finditer(folded):
        at = match.start()
        if at > end and end >= 0:
            yield Window(text, begin, end, lexicon, taken)
        if at > end:
            begin = _word_start(folded, max(end, at - BACK, 0))
        end = max(end, min(len(folded), match.end() + AHEAD))
    if end >= 0:
        yield Window(text, begin, end, lexicon, taken)


def _word_start(folded: str, at: int) -> int:
    """The start of the word that an offset falls into, not further back than a long word."""
    space = folded.rfind(" ", max(0, at - 40), at + 1)
    return space if space >= 0 else at
