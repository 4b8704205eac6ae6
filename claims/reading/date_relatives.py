"""Rules for dates told from the dateline or from another date: "last week", "three days ago"."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from claims.reading.anchoring import Direction
from claims.reading.date_compounds import (
    PartOf,
    Range,
    WeekdayIn,
)
from claims.reading.date_meanings import (
    Away,
    Meaning,
    NearDay,
    Period,
    Recurring,
    Rolling,
    Weekday,
)
from claims.reading.date_rewriting import Found, Rule, number, rule
from claims.reading.date_tokens import Token

NUM = "[abcyvqnk]"
NUMBER = rf"(?P<n>{NUM})"


def counts(found: Found) -> tuple[int, int] | None:
    """How many units: a number, two for "a few", 1 where only the unit stands; duals are 2."""
    token, unit = found.get("n"), str(found.need("u").value)
    if token is None:
        return None if unit.endswith("s") else (2, 2) if unit.endswith("2") else (1, 1)
    if token.code == "q":
        return 1, 1
    if isinstance(token.value, tuple):
        return token.value
    digits = token.word.replace(",", "").replace(".", "")
    value = token.value if isinstance(token.value, int) else None
    if value is None and digits.isdigit() and len(digits) < 8 and "." not in token.word:
        value = int(digits)
    return (value, value) if value else None


def unit_of(found: Found) -> str:
    return str(found.need("u").value).rstrip("s2")


def near_day(found: Found) -> list[Token]:
    return found.token("R", NearDay(found.number("r") or 0))


def habit(found: Found) -> list[Token]:
    """As in "every Monday", "each year": no date."""
    return [Token("x", token.start, token.end, None, token.word) for token in found.all]


def period(found: Found) -> list[Token] | None:
    """As in "last week", "this year", "the following day"; not "the last weeks"."""
    shift, unit = found.number("d"), str(found.need("u").value)
    if shift is None or unit.endswith("s"):
        return None
    if unit.endswith("2"):
        return found.token("P", Rolling(2, unit_of(found), shift)) if shift else None
    if unit == "day":
        return None if shift == 0 else _next_day(found, shift)
    if unit == "workweek":
        week = Period("week", shift)
        return found.token("P", Range(WeekdayIn(0, week), WeekdayIn(4, week)))
    if _rolls(found):
        return found.token("P", Rolling(1, unit, shift))
    if unit == "fortnight" and shift:
        return found.token("P", Rolling(2, "week", shift))
    leaning = found.need("d").word in found.table.mentioned - {"next"}
    return found.token("P", Period(unit, shift, leaning))


def _next_day(found: Found, shift: int) -> list[Token] | None:
    if found.need("d").word not in found.table.mentioned:
        return None
    return found.token("P", Away(1, 1, "day", shift, after_mention=True))


def _rolls(found: Found) -> bool:
    """As in "the past year", and "the last year" where "last year" is the one of the calendar."""
    word, table = found.need("d").word, found.table
    counted = found.all[0].code == "θ" and word in table.week_shifts - table.mentioned
    return counted or word in table.rolling


def phrase(found: Found) -> list[Token]:
    """A phrase of the table: a unit and a shift, or a part of the year or month that runs."""
    name, shift = cast(tuple[str, int], found.need("p").value)
    unit, _, part = name.partition(" ")
    if part:
        return found.token("P", PartOf(part, Period(unit, shift)))
    if unit == "weekend" and not shift:
        return found.token("P", Recurring(unit))
    return found.token("P", Period(unit, shift))


def rolling(found: Found) -> list[Token] | None:
    """As in "the past 26 months", "next five days", "los últimos tres años"."""
    shift, count = found.number("d"), counts(found)
    if not shift or count is None:
        return None
    return found.token("P", Rolling(sum(count) // 2, unit_of(found), shift))


def weekday(found: Found) -> list[Token]:
    token = found.get("d")
    weekly = token is not None and token.word in found.table.week_shifts
    return found.token("W", Weekday(found.number("w") or 0, found.number("d"), weekly))


def short_weekday(found: Found) -> list[Token] | None:
    return weekday(found) if found.context.capital(found.need("w")) else None


def ago(found: Found) -> list[Token] | None:
    """As in "three days ago", "hace tres días", "less than a year ago"."""
    count = counts(found)
    return found.token("P", away(found, count, -1)) if count else None


def together(found: Found) -> list[Token] | None:
    """As in "3 months and 2 weeks ago", "in two weeks and three days", "the last year and a day".

    Each span counts from where the one before it ends.
    """
    shift = found.get("d")
    ago = found.all[-1].code == "g" or (shift is not None and (number(shift) or 0) < 0)
    if found.all[0].code == "ι" and _over_already(found):
        return None
    reached: Meaning | None = None
    for size, unit in _spans(found):
        name = str(unit.value).removesuffix("s")
        if name.endswith("2") or name not in ADDED or not size:
            return None
        reached = Away(size, size, name, -1 if ago else 1, reached)
    if reached is None:
        return None
    if shift is None:
        return found.token("P", reached)
    return found.token("P", Range(reached, NearDay(-1)) if ago else Range(NearDay(1), reached))


def _over_already(found: Found) -> bool:
    first, last = found.all[0], found.all[-1]
    return found.context.direction(first.start, last.end) is not Direction.FUTURE


def _spans(found: Found) -> list[tuple[int, Token]]:
    """How many of which unit, in their order."""
    tokens = found.all
    return [
        (1 if before.code == "q" else number(before) or 0, unit)
        for before, unit in pairwise(tokens)
        if unit.code == "u"
    ]


ADDED = frozenset({"year", "month", "week", "fortnight", "day"})
HALVES = {"year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}


def half_ago(found: Found) -> list[Token] | None:
    """As in "two and a half years ago", "half a century ago"."""
    unit, half = unit_of(found), found.need("h")
    if half.value != "half" or unit not in HALVES:
        return None
    whole = counts(found) if found.get("n") else (0, 0)
    if whole is None:
        return None
    length, smaller = HALVES[unit]
    count = whole[0] * length + length // 2
    return found.token("P", Away(count, count, smaller, -1))


def last_one(found: Found) -> list[Token] | None:
    """As in "سال پیش": last year, where "ago" behind a bare unit says so."""
    unit = str(found.need("u").value)
    if not found.table.construct or unit.endswith("s") or unit == "day":
        return None
    return found.token("P", Period(unit, -1))


def away(found: Found, count: tuple[int, int], sign: int, base: Meaning | None = None) -> Away:
    low, high = count
    said = found.get("c")
    if said is not None and said.code == "λ":
        low = 0
    elif said is not None and said.code == "μ":
        high += 1
    return Away(low, high, unit_of(found), sign, base)


def ahead(found: Found) -> list[Token] | None:
    """As in "in two weeks": a date, unless the sentence tells what is over ("killed in …")."""
    count = counts(found)
    first, last = found.all[0], found.all[-1]
    told = found.context.direction(first.start, last.end)
    if count is None or told is Direction.PAST:
        return None
    if told is Direction.UNKNOWN and _counted_before(found):
        return None
    return found.token("P", away(found, count, 1))


def _counted_before(found: Found) -> bool:
    """As in "the second attack in three days": the time that something took."""
    at = found.match.start()
    near = [token.code for token in found.tokens[max(0, at - 8) : at]]
    while near and any(code in near for code in ".;|"):
        near.pop(0)
    return any(code in "oabckny" for code in near)


def from_now(found: Found) -> list[Token] | None:
    count = counts(found)
    return found.token("P", away(found, count, 1)) if count else None


def later(found: Found) -> list[Token] | None:
    """As in "A week later", "two days earlier": held against the date before it."""
    count = counts(found)
    if count is None:
        return None
    said = found.need("e")
    if said.code == "e" and said.value not in ("earlier", "later"):
        return None
    sign = -1 if said.code == "ε" or said.value == "earlier" else 1
    return found.token("P", Away(*count, unit_of(found), sign, after_mention=True))


SPANS = r"[abckvnq]u(?:[,&]{1,2}[abcknq]u){1,2}"

HABIT_RULES: tuple[Rule, ...] = (rule("*", r"\*θ?[uwmljhsabk]{1,2}", habit),)

RELATIVE_RULES: tuple[Rule, ...] = (
    rule("R", r"(?P<r>R)", near_day),
    rule("ζ", r"θ?(?P<p>ζ)", phrase),
    rule("w", r"(?<!\*)(?:θ?(?P<d>[dδ])(?P<w>w)(?!f)|θ?(?P<w2>w)(?P<d2>d)(?!u)|(?P<w3>w))",
         weekday),
    rule("z", r"(?<=[ι@rt+βφ])(?P<w>z)(?!-)|(?P<w2>z)(?=[,(-]?[mlD#])|(?P<w3>z)(?=[abo])",
         short_weekday),
    rule("u", r"(?<![abckvn])θ?(?P<d>[dδ])(?P<u>u)(?![ftx]?[DMYPH]|fθ?u|[dδ])", period),
    rule("u", r"(?<![abckvn])θ?(?P<u>u)(?P<d2>d)(?!u)", period),
    rule("g", rf"{NUMBER}&q(?P<h>u)(?P<u>u)g|(?P<n2>[qk])(?P<u2>u)&q(?P<h2>u)g", half_ago),
    rule("g", r"(?P<h>u)q(?P<u>u)g", half_ago),
    rule("u", rf"{SPANS}[gω]", together),
    rule("u", rf"θ?(?P<d>[dδ]){SPANS}", together),
    rule("u", rf"ι{SPANS}(?![βφτεfgx])", together),
    rule("u", rf"(?P<c>[λμα])?{NUMBER}x?(?P<u>u)g", ago),
    rule("π", rf"π(?P<c>[λμα])?{NUMBER}(?P<u>u)(?![rf][DMYPHWR])", ago),
    rule("π", r"π(?P<c>[λμα])?(?P<u>u)(?![rf]?[DMYPHWR])", ago),
    rule("g", r"(?P<u>u)g", last_one),
    rule("ω", rf"{NUMBER}(?P<u>u)ω", from_now),
    rule("ι", rf"ι(?P<c>α)?{NUMBER}(?P<u>u)(?![βφτεfgx]?[DMYPHWR])", ahead),
    rule("τεe", rf"{NUMBER}(?P<u>u)(?P<e>[τεe])", later),
)  # fmt: skip
