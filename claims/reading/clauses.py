"""A clause of its own inside an opinion, a question or a prediction that can be checked."""

from __future__ import annotations

from functools import cache
from itertools import groupby

import re2

from claims.reading.languages.tables import Language, Mark, ProseTable
from claims.reading.marks import marks_of, words_of
from claims.reading.selecting import NEVER, is_figure
from claims.reading.statements import Statement, marks_outside
from claims.reading.values import Date, Quantity

VETOES = frozenset({*NEVER, Mark.FUTURE, Mark.FIRST_PERSON, Mark.CONDITION})
SHORTEST = 5  # words
TRAILING = " ,;:.!?\"'”’»)–—-"


@cache
def _borders(prose: ProseTable) -> re2._Regexp:
    words = "|".join(sorted(prose.clauses, key=len, reverse=True)) or r"\b\B"
    return re2.compile(rf"[,;:–—]+\s+(?:and\s+|but\s+)?(?:(?:{words})\s+)?|\s(?:{words})\s|\s-+\s")


def checkable_clause(
    statement: Statement, start: int, end: int, language: Language
) -> tuple[int, int] | None:
    """The longest run of clauses with a figure or date that nothing speaks against."""
    found = None
    for first, last in _clean_runs(statement, start, end, language.prose):
        first, last = _trimmed(statement, first, last)
        if _is_worth(statement, first, last, language) and (
            found is None or _weight(statement, first, last) > _weight(statement, *found)
        ):
            found = (first, last)
    return found


def leaning_clause(
    statement: Statement, start: int, end: int, language: Language
) -> tuple[int, int] | None:
    """What follows "It has been so since": a clause that needs nothing from before it."""
    pieces = _pieces(statement.flat, start, end, language.prose)
    if len(pieces) < 2 or any(statement.within(*pieces[0])):
        return None
    return checkable_clause(statement, pieces[1][0], end, language)


def _clean_runs(
    statement: Statement, start: int, end: int, prose: ProseTable
) -> list[tuple[int, int]]:
    """Neighbouring clauses without an opinion, as one span each."""
    pieces = _pieces(statement.flat, start, end, prose)
    runs = []
    for clean, group in groupby(
        pieces, lambda piece: not _marks(statement, piece[0], piece[1], prose) & VETOES
    ):
        if clean:
            spans = list(group)
            runs.append((spans[0][0], _last_with_value(statement, spans)))
    return runs


def _marks(statement: Statement, start: int, end: int, prose: ProseTable) -> frozenset[Mark]:
    flat = statement.flat[start:end]
    dates = statement.within(start, end)[1]
    return marks_outside(flat, words_of(flat), statement.start + start, dates, prose)


def _pieces(flat: str, start: int, end: int, prose: ProseTable) -> list[tuple[int, int]]:
    pieces, at = [], start
    for match in _borders(prose).finditer(flat[start:end]):
        if not _inside_value(flat, start + match.start(), start + match.end()):
            pieces.append((at, start + match.start()))
            at = start + match.end()
    pieces.append((at, end))
    return [piece for piece in pieces if flat[slice(*piece)].strip(TRAILING)]


def _inside_value(flat: str, start: int, end: int) -> bool:
    """A comma inside "January 3, 2020"."""
    return flat[start - 1 : start].isdigit() and flat[end : end + 1].isdigit()


def _last_with_value(statement: Statement, spans: list[tuple[int, int]]) -> int:
    """The end of the last clause that holds a quantity or date; what follows only explains."""
    for first, last in reversed(spans):
        quantities, dates = statement.within(first, last)
        if quantities or dates:
            return last
    return spans[0][0]


def _trimmed(statement: Statement, start: int, end: int) -> tuple[int, int]:
    piece = statement.text[start:end]
    start += len(piece) - len(piece.lstrip(" ,;:\"'“‘«–—-"))
    return start, start + len(statement.text[start:end].rstrip(TRAILING))


def _weight(statement: Statement, start: int, end: int) -> int:
    quantities, dates = statement.within(start, end)
    return len(quantities) + len(dates)


def _is_worth(statement: Statement, start: int, end: int, language: Language) -> bool:
    if end <= start:
        return False
    words = words_of(statement.flat[start:end])
    if len(words) < SHORTEST or Mark.PAST in marks_of(words[:1], language.prose):
        return False  # "held 300 tonnes", behind "that": nothing says what did
    quantities, dates = statement.within(start, end)
    marks = _marks(statement, start, end, language.prose)
    return _says_something(statement.text[start:end], quantities, dates, marks)


def _says_something(
    text: str,
    quantities: tuple[Quantity, ...],
    dates: tuple[Date, ...],
    marks: frozenset[Mark],
) -> bool:
    named = any(word[:1].isupper() for word in text.split()[1:])
    if any(q.ordinal for q in quantities) and named:
        return True
    told = Mark.PAST in marks or Mark.SCHEDULED in marks or Mark.PERFECT in marks
    return told and (bool(dates) or any(is_figure(q) for q in quantities))
