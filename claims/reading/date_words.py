"""The words of a date table as a lexicon and as the pattern that says where to look.

Each word becomes one letter, its code, so that the order of words in a date can be written as a
pattern over codes (see `date_rules`):

    a 1-12   b 13-31   c 0, 32-99   y 1000-2199   n other number   o ordinal   k number in words
    v a few   q a/an   m month   l doubtful month   j Jalali month   h Hijri month   w weekday
    z doubtful weekday   u unit   d last/this/next   δ the same, only in front   g ago
    π ago (before)   ω ahead   ι in   τ later   ε earlier   β before   φ after   λ less than
    μ more than   α about   θ the   f of   r since   t until   + between   & and
    @ other preposition   e early, end …   ζ phrase of a period   s season   ν decade   η era
    ψ fiscal   κ quarter   σ event   ξ thousand   * every   ñ now   ¶ ended   ς starting
    x other word

and upper case for what is a date already: D day, M month, Y year, P period, W weekday, H holiday,
R today, U a bare "the year".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, TypeAlias

import re2

from claims.reading.date_places import pattern_of, split
from claims.reading.folding import fold
from claims.reading.languages.tables import DateTable

Value: TypeAlias = int | str | tuple[int, int] | tuple[str, int] | None
Entry: TypeAlias = tuple[tuple[str, ...], str, Value]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`table` has its sets of words folded; `entries` lists, by first word, what may follow.

    An entry is (further words, code, value); longer ones come first. `short` are abbreviations,
    which may end in a full stop. `places` finds where in a text a date may stand.
    """

    table: DateTable
    entries: dict[str, tuple[Entry, ...]]
    short: frozenset[str]
    places: re2._Regexp


# Later words win over earlier ones where a language uses one word for both.
PLAIN = {
    "prepositions": "@", "of": "f", "articles": "θ", "one": "q", "joins": "&", "until": "t",
    "since": "r", "between": "+", "within": "ι", "before": "β", "after": "φ", "less": "λ",
    "more": "μ", "about": "α", "ago": "g", "ago_before": "π", "ahead": "ω", "ahead_before": "ι",
    "later": "τ", "earlier": "ε", "fiscal": "ψ", "quarters": "κ", "events": "σ",
    "thousands": "ξ", "every": "*", "now": "ñ", "ending": "¶", "starting": "ς", "names": "x",
}  # fmt: skip
VALUED = {
    "vague": "v", "numbers": "k", "ordinals": "o", "units": "u", "shifts": "d", "periods": "ζ",
    "parts": "e", "eras": "η", "seasons": "s", "decades": "ν", "near_days": "R",
    "holidays": "H", "hijri_months": "h", "jalali_months": "j", "weekdays": "w", "months": "m",
}  # fmt: skip
DOUBTFUL = {"m": "l", "w": "z"}
IN_FRONT = {"d": "δ"}


def _phrases(table: DateTable) -> Iterator[tuple[str, str, Value]]:
    for name, code in PLAIN.items():
        for word in sorted(getattr(table, name)):
            yield word, code, word
    doubtful = {fold(word).text for word in table.doubtful}
    for name, usual in VALUED.items():
        code = usual if table.shifts_behind else IN_FRONT.get(usual, usual)
        for word, value in getattr(table, name).items():
            yield word, DOUBTFUL.get(code, code) if fold(word).text in doubtful else code, value


@lru_cache(maxsize=32)
def lexicon_of(table: DateTable) -> Lexicon:
    entries: dict[str, dict[tuple[str, ...], Entry]] = {}
    for phrase, code, value in _phrases(table):
        first, *rest = split(phrase)
        entries.setdefault(first, {})[tuple(rest)] = (tuple(rest), code, value)
    longest = {
        word: tuple(sorted(found.values(), key=lambda entry: -len(entry[0])))
        for word, found in entries.items()
    }
    return Lexicon(_folded(table), longest, _short(table), pattern_of(table))


def _folded(table: DateTable) -> DateTable:
    sets: dict[str, Any] = {
        each.name: frozenset(fold(word).text for word in getattr(table, each.name))
        for each in fields(table)
        if isinstance(getattr(table, each.name), frozenset)
    }
    return replace(table, **sets)


def _short(table: DateTable) -> frozenset[str]:
    """Months and weekdays that a longer word of the same value starts with: "jan", "thurs"."""
    names = {fold(word).text: value for word, value in [*table.months.items(),
             *((word, value + 100) for word, value in table.weekdays.items())]}  # fmt: skip
    return frozenset(
        word
        for word, value in names.items()
        if any(w.startswith(word) and w != word and v == value for w, v in names.items())
    )
