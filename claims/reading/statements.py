"""The sentences of a text with what was found in each: the ground that claims are lifted from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claims.reading.folding import Folded, fold_char
from claims.reading.languages.tables import Language, Mark, ProseTable
from claims.reading.marks import marks_of, words_of
from claims.reading.quotes import quote_spans
from claims.reading.sentences import paragraphs
from claims.reading.values import Date, Quantity

Found = TypeVar("Found", Quantity, Date)


@dataclass(slots=True)  # not frozen: there is one for each sentence, and freezing costs
class Statement:
    """One sentence: offsets into the text, its folded copy of the same length, what is in it.

    `quotes` are spans in the sentence; `paragraph` counts from 0.
    """

    start: int
    end: int
    text: str
    flat: str
    words: list[str]
    marks: frozenset[Mark]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    quotes: list[tuple[int, int]]
    paragraph: int
    heading: str | None = None

    def within(self, start: int, end: int) -> tuple[tuple[Quantity, ...], tuple[Date, ...]]:
        """The quantities and dates of a span of the sentence."""
        if start <= 0 and end >= len(self.text):
            return self.quantities, self.dates
        first, last = self.start + start, self.start + end
        return (
            tuple([q for q in self.quantities if q.start >= first and q.end <= last]),
            tuple([d for d in self.dates if d.start >= first and d.end <= last]),
        )


def read_statements(
    folded: Folded,
    quantities: Sequence[Quantity],
    dates: Sequence[Date],
    language: Language,
) -> Iterator[Statement]:
    text = folded.original
    slices = Slices(folded)
    numbers, days = Share(quantities), Share(dates)
    for paragraph, (line, heading, spans) in enumerate(paragraphs(text, language)):
        quotes = quote_spans(line.text)
        for start, end in spans:
            piece = slices.folded(start, end)
            flat = slices.flat(start, end, piece)
            words = words_of(piece)
            days_here = days.within(start, end)
            yield Statement(
                start=start,
                end=end,
                text=text[start:end],
                flat=flat,
                words=words,
                marks=marks_outside(flat, words, start, days_here, language.prose),
                quantities=numbers.within(start, end),
                dates=days_here,
                quotes=_clipped(quotes, start - line.start, end - line.start),
                paragraph=paragraph,
                heading=heading,
            )


def marks_outside(
    flat: str, words: list[str], start: int, dates: Sequence[Date], prose: ProseTable
) -> frozenset[Mark]:
    """The marks of a span; "May" and "March" of a date are no verbs."""
    if not dates:
        return marks_of(words, prose)
    pieces: list[str] = []
    at = 0
    for date in dates:
        pieces.append(flat[at : date.start - start])
        at = date.end - start
    return marks_of(words_of(" , ".join([*pieces, flat[at:]])), prose)


class Share(Generic[Found]):
    """Hands each sentence its part of a sorted list, in one pass."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.found: Sequence[Found] = found
        self.at = 0

    def within(self, start: int, end: int) -> tuple[Found, ...]:
        found = self.found
        while self.at < len(found) and found[self.at].start < start:
            self.at += 1
        first = self.at
        while self.at < len(found) and found[self.at].start < end:
            self.at += 1
        here = found[first : self.at]
        return tuple([one for one in here if one.end <= end]) if here else ()


class Slices:
    """Folded copies of parts of a text."""

    def __init__(self, folded: Folded) -> None:
        self.whole = folded
        self.origins = [offset + shift for offset, shift in folded.steps]

    def folded(self, start: int, end: int) -> str:
        if not self.origins:
            return self.whole.text[start:end]
        return self.whole.text[self._offset(start) : self._offset(end)]

    def flat(self, start: int, end: int, piece: str) -> str:
        """The folded part with exactly one character for each of the original."""
        if len(piece) == end - start:
            return piece
        return "".join((fold_char(char) or " ")[0] for char in self.whole.original[start:end])

    def _offset(self, origin: int) -> int:
        """The first folded offset that comes from `origin` or later."""
        at = bisect_left(self.origins, origin + 1) - 1
        if at < 0:
            return origin
        offset, shift = self.whole.steps[at]
        later = self.whole.steps[at + 1][0] if at + 1 < len(self.origins) else None
        reached = max(offset, origin - shift)
        return reached if later is None else min(reached, later)


def _clipped(quotes: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    at = max(0, bisect_left(quotes, (start, start)) - 1)
    clipped = []
    while at < len(quotes) and quotes[at][0] < end:
        first, last = quotes[at]
        if last > start:
            clipped.append((max(first, start) - start, min(last, end) - start))
        at += 1
    return clipped
