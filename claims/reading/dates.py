"""Dates in a text: what is said, where it stands, and the days it means.

`find_dates` reads a whole text in one pass: a pattern finds the places where a date may stand,
their tokens are rewritten by rules into meanings (see `date_rewriting`), and each meaning is held
against the dateline. Nothing is ever held against today's date: without a dateline, "Sunday" has
no days. "Since 2008" is the year 2008 as such; ranges have both ends in.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claims.reading.anchoring import Anchor, Direction, Unanchored
from claims.reading.calendars import Span
from claims.reading.date_days import DAY_RULES, MONTH_RULES
from claims.reading.date_joins import JOIN_RULES, inherit
from claims.reading.date_parts import PART_RULES
from claims.reading.date_places import windows
from claims.reading.date_relatives import HABIT_RULES, RELATIVE_RULES
from claims.reading.date_rewriting import Context, Rules, as_meaning, rewrite
from claims.reading.date_tokens import Lexer, Token
from claims.reading.date_words import lexicon_of
from claims.reading.date_years import YEAR_RULES
from claims.reading.folding import Folded
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language
from claims.reading.tense import direction_at
from claims.reading.values import Date

# How far back the date may stand that "the next day" leans on, in code points.
MENTION = 200

RULES = Rules(
    (
        *HABIT_RULES,
        *DAY_RULES,
        *YEAR_RULES,
        *MONTH_RULES,
        *RELATIVE_RULES,
        *PART_RULES,
        *JOIN_RULES,
    )
)


def find_dates(
    text: Folded, dateline: date | None = None, language: Language = ENGLISH
) -> tuple[Date, ...]:
    """The dates of a text in their order, without overlaps; linear in its length."""
    lexicon = lexicon_of(language.dates)
    table, lexer = lexicon.table, Lexer(text.text, lexicon)

    def direction(start: int, end: int) -> Direction:
        return direction_at(text.text, start, end, table)

    context = Context(text, table, direction)
    found: list[Date] = []
    for start, end in windows(text.text, lexicon.places):
        tokens = inherit(rewrite(lexer.cut(start, end), RULES, context))
        for token in tokens:
            if token.code.isupper() and token.code.isascii():
                before = _mentioned(found, token, text)
                anchor = Anchor(dateline, _asking(token, context), before)
                found.append(_date(token, anchor, text))
    return tuple(found)


def _mentioned(found: list[Date], token: Token, text: Folded) -> Span | None:
    """The days of the date named shortly before, that "a week later" leans on."""
    last = found[-1] if found else None
    if last is None or last.earliest is None or last.latest is None:
        return None
    start = text.origin(token.start)
    if start - last.end > MENTION or "\n\n" in text.original[last.end : start]:
        return None
    return Span(last.earliest, last.latest)


def _asking(token: Token, context: Context) -> Callable[[], Direction]:
    return lambda: context.direction(token.start, token.end)


def _date(token: Token, anchor: Anchor, folded: Folded) -> Date:
    start, end = folded.span(token.start, token.end)
    quote, meaning = folded.original[start:end], as_meaning(token)
    try:
        days = meaning.span(anchor)
        if days.last < days.first:
            raise ValueError("ends before it begins")
    except (Unanchored, ValueError, OverflowError, IndexError, StopIteration):
        return Date(quote, start, end, None, None, meaning.grain, False)
    return Date(quote, start, end, days.first, days.last, meaning.grain, anchor.used)
