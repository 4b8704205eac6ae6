"""Rules that join dates: appositions, ranges, and what the dates of a list lend each other."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.reading.calendars import Calendar
from claims.reading.date_compounds import Range, lends
from claims.reading.date_meanings import Away, Meaning, NearDay, Stamp, Weekday
from claims.reading.date_rewriting import Found, Rule, as_meaning, rule
from claims.reading.date_tokens import Token

LISTED = re.compile(r"([DMH])[,&]{1,2}\1")
ATOM = "[DMYPHWR]"


def apposition(found: Found) -> list[Token] | None:
    """As in "Sunday, January 5", "tomorrow (July 23rd)": one date, the more exact value."""
    loose, exact = found.need("l").value, found.need("d").value
    if isinstance(exact, Stamp) and isinstance(loose, Weekday):
        if loose.shift is not None and exact.month:
            return found.token("D", replace(exact, near=True))
        return found.token("D", _with_weekday(exact, loose.weekday))
    if isinstance(exact, Stamp) and isinstance(loose, NearDay | Away):
        return found.token("D", replace(exact, near=True))
    return None


def _with_weekday(day: Stamp, weekday: int) -> Stamp:
    """The weekday settles which of two orders is meant, where one agrees."""
    if not (day.swap and day.year):
        return replace(day, weekday=weekday)
    swapped = replace(day, month=day.day, day=day.month, swap=False)
    for candidate in (day, swapped):
        if candidate.within(day.year).first.weekday() == weekday:
            return candidate
    return day


def two_calendars(found: Found) -> list[Token] | None:
    """As in "15 Dey 1398 (5 January 2020)": one day, as the common calendar has it."""
    one, other = found.need("a").value, found.need("b").value
    if not isinstance(one, Stamp) or not isinstance(other, Stamp):
        return None
    if one.calendar is other.calendar or found.need("a").code != found.need("b").code:
        return None
    common = one if one.calendar is Calendar.GREGORIAN else other
    return found.token(found.need("a").code, common)


def restated_day(found: Found) -> list[Token]:
    """As in "today, Thursday"."""
    return found.token("R", found.need("d").value)


def restated_year(found: Found) -> list[Token]:
    """As in "last year (2019)"."""
    return found.token("Y", found.need("y").value)


def span_of(found: Found) -> list[Token] | None:
    """As in "from X to Y", "X-Y", "between X and Y"."""
    first, last = found.need("a"), found.need("b")
    if found.get("f") is None and not _alike(found, first, last):
        return None
    return found.token("P", Range(as_meaning(first), as_meaning(last)))


def _alike(found: Found, first: Token, last: Token) -> bool:
    """Without "from", the ends are of one kind, and a dash between weekdays is a tight one."""
    if first.code not in "WR":
        return first.code == last.code or set(first.code + last.code) <= set("DMYPHR")
    return first.code == last.code and (found.get("t") is not None or last.start - first.end == 1)


def from_now(found: Found) -> list[Token]:
    """As in "from now until Friday"."""
    return found.token("P", Range(NearDay(0), as_meaning(found.need("b"))))


def until_now(found: Found) -> list[Token] | None:
    """As in "between August 2019 and now", "2019 to the present"."""
    if found.all[0].code not in "r+" and "&" in [token.code for token in found.all]:
        return None
    return found.token("P", Range(as_meaning(found.need("a")), NearDay(0)))


def inherit(tokens: list[Token]) -> list[Token]:
    """As in "June, August 2020 and April 2021": a year holds for the months listed before it."""
    if not LISTED.search("".join([token.code for token in tokens])):
        return tokens
    for at in range(len(tokens) - 1, 0, -1):
        left = _listed_before(tokens, at)
        if left is None:
            continue
        lent = _lent(left.value, tokens[at].value)
        if lent is not None:
            left.value = lent
    for at in range(1, len(tokens)):
        left = _listed_before(tokens, at)
        if left is not None and (carried := _carried(left.value, tokens[at].value)):
            tokens[at].value = carried
    return tokens


def _listed_before(tokens: list[Token], at: int) -> Token | None:
    """The date of the same kind before this one, with a comma, "and" or both between."""
    here = tokens[at]
    if here.code not in "DMH":
        return None
    back = at - 1
    while back > 0 and at - back < 3 and tokens[back].code in ",&":
        back -= 1
    return tokens[back] if back < at - 1 and tokens[back].code == here.code else None


def _lent(left: object, right: object) -> Meaning | None:
    if not isinstance(left, Stamp) or not isinstance(right, Stamp) or left.year is not None:
        return None
    if right.year is None or left.calendar is not right.calendar or not lends(left):
        return None
    later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
    return replace(left, year=right.year - later)


def _carried(left: object, right: object) -> Meaning | None:
    if not isinstance(left, Stamp) or not isinstance(right, Stamp) or right.year is not None:
        return None
    if left.year is None or left.calendar is not right.calendar or not lends(right):
        return None
    earlier = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
    return None if earlier else replace(right, year=left.year)


JOIN_RULES: tuple[Rule, ...] = (
    rule("WR", r"(?P<l>[WR])(?:[,-]?(?:@|θ)?(?P<d>D)|\((?P<d2>D)\))", apposition),
    rule("R", r"(?P<d>R),?W", restated_day),
    rule("WR", r"(?P<d>D)(?:,?(?P<l>W)|\((?P<l2>[WR])\))", apposition),
    rule("(", r"(?P<a>[DMY])\((?P<b>[DMY])\)", two_calendars),
    rule("(", r"P\((?P<y>Y)\)", restated_year),
    rule("+", rf"\+θ?(?P<a>{ATOM})(?P<t>[&t-])θ?(?P<b>{ATOM})", span_of),
    rule("ñω", rf"(?:rñ|ω)tθ?(?P<b>{ATOM})", from_now),
    rule("ñ", rf"[r+]?θ?(?P<a>{ATOM})[t&-]θ?ñ", until_now),
    rule("t-", rf"(?P<f>[rf])?θ?(?P<a>{ATOM})(?:(?P<t>t)|-)θ?(?P<b>{ATOM})", span_of),
)
