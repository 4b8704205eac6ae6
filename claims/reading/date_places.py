"""Where in a text a date may stand: one cheap pattern over the whole text, then windows.

Months, weekdays, holidays and years are places by themselves. Words that mean a date only
together ("years", "may", "next") are places where two of them meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import re2

from claims.reading.folding import fold
from claims.reading.languages.tables import DateTable

# How far round such a place a date may reach, in code points.
REACH = 48

OPTIONS = re2.Options()
OPTIONS.max_mem = 64 << 20
OPTIONS.never_capture = True

GAP = r"[\s'-]{1,3}"
WORD = rf"(?:[\p{{L}}\p{{Nd}}]+{GAP})"
NUMERIC = (
    r"[12]\p{Nd}\p{Nd}\p{Nd}",
    r"\p{Nd}\p{Nd}?[/.-]\p{Nd}\p{Nd}?[/.-]\p{Nd}\p{Nd}",
    r"\p{Nd}\p{Nd}?/\p{Nd}\p{Nd}?",
    r"\p{Nd}0s",
    r"'\p{Nd}\p{Nd}",
)


def split(phrase: str) -> tuple[str, ...]:
    """A phrase as the lexer sees it: folded words without apostrophes, hyphens as words."""
    return tuple(fold(phrase).text.replace("'", " ").replace("-", " - ").split())


def _either(*groups: Iterable[str]) -> str:
    """Any of the phrases, longest first, with blanks, hyphens and apostrophes alike."""
    phrases = {split(phrase) for group in groups for phrase in group}
    plain = {GAP.join(re2.escape(w) for w in phrase if w != "-") for phrase in phrases if phrase}
    return f"(?:{'|'.join(sorted(plain, key=lambda each: (-len(each), each)))})" if plain else ""


def pattern_of(table: DateTable) -> re2._Regexp:
    """The pattern of all places; neighbours that share a blank are seen by the window."""
    places = [place for place in (*_alone(table), *_together(table)) if place]
    clitics = f"(?:{'|'.join(table.clitics)})*" if table.clitics else ""
    words = "|".join(places)
    numbers = "|".join((*NUMERIC, *_numbers(table)))
    pattern = rf"(?:^|[^\p{{L}}\p{{Nd}}])(?:{clitics}(?:{words})(?:[^\p{{L}}]|$)|{numbers})"
    return re2.compile(pattern, OPTIONS)


def _alone(table: DateTable) -> list[str]:
    doubtful = {fold(word).text for word in table.doubtful | table.only_with_day}
    names = [*table.months, *table.jalali_months, *table.hijri_months, *table.weekdays]
    sure = [name for name in names if fold(name).text not in doubtful]
    return [_either(sure, table.near_days, table.holidays, table.periods, table.seasons,
                    table.decades)]  # fmt: skip


def _numbers(table: DateTable) -> list[str]:
    ends = _either(table.ordinal_ends)
    letters = _either(table.quarters, ("fy", "cy"))
    clear = rf"\p{{Nd}}\p{{Nd}}?{ends}(?:[^\p{{L}}]|$)" if ends else ""
    behind = rf"\p{{Nd}}{_either(table.quarters)}[ '-]?\p{{Nd}}" if table.quarters else ""
    places = (clear, rf"{letters}\p{{Nd}}", behind, _spelled_years(table))
    return [place for place in places if place]


def _spelled_years(table: DateTable) -> str:
    """ "Nineteen ninety", "two thousand and five" behind a word that years stand behind."""
    if not table.thousands or table.bare_thousand:
        return ""
    hundreds = _either([word for word, n in table.numbers.items() if n in (18, 19, 20)])
    tens = _either([word for word, n in table.numbers.items() if 10 <= n < 100])
    units = _either([word for word, n in table.numbers.items() if 0 < n < 100])
    two = _either([word for word, n in table.numbers.items() if n == 2])
    sides = _either(table.within, table.since, table.until, table.before, table.after, table.of)
    thousand = rf"{two}{GAP}{_either(table.thousands)}{GAP}(?:{_either(table.joins)}{GAP})?{units}"
    return rf"{sides}{GAP}(?:{hundreds}{GAP}{tens}|{thousand})"


def _together(table: DateTable) -> list[str]:
    """Units beside "last", "ago", "third" …; doubtful months beside numbers and prepositions."""
    article = "(?:al|ال)?" if table.clitics else ""
    unit, name = article + _either(table.units), _either(table.doubtful, table.only_with_day)
    compared = [word for word, part in table.parts.items() if part in ("earlier", "later")]
    behind = _either(table.shifts, table.ago, table.ahead, table.later, table.earlier, compared)
    number = rf"(?:\p{{Nd}}+|{_either(table.ordinals, table.numbers)})"
    counted = f"{number}(?:[^\\p{{L}}\\p{{Nd}}]{{0,3}}{_either(table.ordinal_ends)})?"
    places = [
        rf"{_either(table.shifts, table.ordinals)}{GAP}{WORD}{{0,2}}{unit}",
        rf"{unit}{GAP}{WORD}?(?:{behind}|\p{{Nd}}|{_either(table.ordinals)}|[ivx]+)",
        rf"[ivx]+e{GAP}{unit}",
    ]
    if ahead := _either(table.ago_before, table.ahead_before, table.within):
        places.append(rf"{ahead}{GAP}{WORD}{{0,4}}{unit}")
    if fixed := _either(table.for_words, table.within):
        places.append(rf"{fixed}{GAP}{_either(table.articles)}?{GAP}{unit}")
    if table.construct:
        places.append(rf"{_either(table.parts)}{GAP}{unit}")
    if table.of and table.parts:
        places.append(rf"{_either(table.parts)}{GAP}(?:{_either(table.of)}{GAP})?{WORD}?{unit}")
    if name:
        sides = _either(table.within, table.since, table.until, table.between, table.before,
                        table.after, table.of, table.prepositions, table.joins, table.shifts,
                        table.parts)  # fmt: skip
        link = rf"(?:{_either(table.of)}{GAP})?" if table.of else ""
        places += [
            rf"{counted}[\s/-]{{1,3}}{link}{name}",
            rf"{name}[\s,./-]{{1,3}}(?:{_either(table.articles) or 'the'}{GAP})?{number}",
            rf"{sides}{GAP}{name}",
        ]
    return places


def windows(text: str, places: re2._Regexp) -> Iterator[tuple[int, int]]:
    """The stretches round the places, apart from one another, ends at blanks where possible."""
    start = end = -1
    for hit in places.finditer(text):
        first, last = hit.span()
        if end >= 0 and first - REACH <= end:
            end = last + REACH
            continue
        if end >= 0:
            yield _snapped(text, start, end)
        start, end = max(first - REACH, 0), last + REACH
    if end >= 0:
        yield _snapped(text, start, end)


def _snapped(text: str, start: int, end: int) -> tuple[int, int]:
    if start > 0:
        blank = text.find(" ", start, start + REACH)
        start = blank if blank >= 0 else start
    blank = text.find(" ", end, end + REACH)
    return start, blank if blank >= 0 else min(end, len(text))
