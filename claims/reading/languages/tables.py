"""What reading needs to know of a language, as data. One file a language fills these in.

Words stand folded (see `reading.folding`): lower case, no accents, ASCII digits, ك ي for ک ی.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Number words, magnitudes, marks, comparators, units and what is counted."""


@dataclass(frozen=True, slots=True)
class DateTable:
    """Months, weekdays, relative words and the usual orders of a date."""


@dataclass(frozen=True, slots=True)
class ProseTable:
    """Sentence ends, abbreviations, verbs of saying, words of opinion and prediction."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language, named by its ISO 639-1 code."""

    code: str
    numbers: NumberTable
    dates: DateTable
    prose: ProseTable
