"""Rules for days and months that are named: "3 January 2020", "July 23-26", "10/25"."""

from __future__ import annotations

from dataclasses import replace

from claims.reading.calendars import Calendar
from claims.reading.date_compounds import Range
from claims.reading.date_meanings import Stamp
from claims.reading.date_numerals import ordered
from claims.reading.date_rewriting import Found, Rule, number, rule
from claims.reading.date_tokens import Token

# A year behind a month: ", 2020", "of 2020", "in 2019", "de 2020", "عام 2020", "ماه ۱۳۹۸".
YEAR = r"(?:,?u?f?ι?θ?u?(?P<y>y)η?)"
JOIN = r"(?:,?[-t&]θ?|,)"
BEHIND = r"(?P<s2>d)(?!u)"  # "le 12 mars dernier"
DAYS = r"[abo](?:,[abo]){0,6},?[-t&]θ?[abo]"
CALENDARS = {"j": Calendar.JALALI, "h": Calendar.HIJRI}


def _units_fit(found: Found) -> bool:
    return all(t.value in ("year", "month", "day") for t in found.all if t.code == "u")


def _stamp(found: Found, day: int | None) -> Stamp:
    month = found.need("m")
    calendar = CALENDARS.get(month.code, Calendar.GREGORIAN)
    year, shift = found.number("y"), found.number("s")
    return Stamp(year, number(month), day, calendar=calendar, shift=shift)


def month_and_day(found: Found) -> list[Token] | None:
    month, day = found.need("m"), found.need("d")
    if found.get("y") is None and not _is_day(found, month, day):
        return None
    return found.token("D", _stamp(found, number(day))) if _units_fit(found) else None


def _is_day(found: Found, month: Token, day: Token) -> bool:
    """Not "the protesters march 3 miles", "in June 5 people", "in May two soldiers"."""
    if month.code == "l" and day.code != "o" and not found.context.capital(month):
        return False
    after, before = found.next, found.previous
    if day is not found.all[-1] or after is None or after.code not in "xξ":
        return True
    return day.code == "o" or (day.code != "k" and (before is None or before.code != "ι"))


def several_days(found: Found) -> list[Token] | None:
    """As in "July 23-26", "18 and 19 June", "from 3 to 5 January": a range, or a date each."""
    if not _units_fit(found):
        return None
    month = replace(_stamp(found, None), shift=found.number("d"))
    days = [token for token in found.all if token.code in "abok"]
    joins = [token.code for token in found.all if token.code in "-t&,"]
    between = "+" in [token.code for token in (found.previous, *found.all) if token]
    if len(days) == 2 and (joins[0] in "-t" or (between and joins[0] == "&")):
        return found.token("P", Range(_day_in(month, days[0]), _day_in(month, days[1])))
    return _each_day(found, days, month)


def _day_in(month: Stamp, day: Token) -> Stamp:
    return replace(month, day=number(day))


def _each_day(found: Found, days: list[Token], month: Stamp) -> list[Token]:
    """A token a day: the first or the last takes the month, and the last the year, with it."""
    tokens: list[Token] = []
    for day in days:
        start = found.all[0].start if day is days[0] else day.start
        end = found.all[-1].end if day is days[-1] else day.end
        tokens += [Token("D", start, end, _day_in(month, day)), Token("&", end, end)]
    return tokens[:-1]


def dashed(found: Found) -> list[Token]:
    """2019-aug-01, 2020/23/Sep, 14-nov-2023, jun-15."""
    return found.token("D", Stamp(found.number("y"), found.number("m"), found.number("d")))


def month_and_year(found: Found) -> list[Token] | None:
    return found.token("M", _stamp(found, None)) if _units_fit(found) else None


def two_names(found: Found) -> list[Token] | None:
    """كانون الثاني/يناير: one month by two names."""
    month = found.need("m")
    if month.value != found.need("n").value:
        return None
    return [Token("m", month.start, found.all[-1].end, month.value, month.word)]


def short_numeric(found: Found) -> list[Token] | None:
    """22/04, 7.6: only where a preposition, a weekday or another such date stands beside it."""
    token, order = found.need("n"), found.table.order
    if not isinstance(token.value, str):
        return None
    lead = found.get("p") or found.need("w")
    one, mark, two = token.value.partition("." if "." in token.value else "/")
    if mark == "." and (lead.code not in "wzdδ@" or (lead.code == "@" and lead.word != "on")):
        return None
    day = ordered(int(one), int(two), None, order)
    if day and lead.code in "dδ":
        return found.token("D", replace(day, shift=number(lead)))
    before = [each for each in found.all if each is not token]
    return [*before, Token("D", token.start, token.end, day)] if day else None


def two_days(found: Found) -> list[Token] | None:
    """As in "the night of 2/3 January"."""
    one, mark, two = str(found.need("n").value).partition("/")
    month = _stamp(found, None)
    if not mark or int(two) != int(one) + 1:
        return None
    days = (replace(month, day=int(each)) for each in (one, two))
    return found.token("P", Range(*days))


def nine_eleven(found: Found) -> list[Token] | None:
    """A day that is known by its digits where months come first."""
    if found.need("n").value != "9/11" or found.table.order != "mdy":
        return None
    return found.token("D", Stamp(2001, 9, 11))


def spaced_numeric(found: Found) -> list[Token] | None:
    """As in "5 / 22 / 2018"."""
    one, two, order = found.number("a") or 0, found.number("b") or 0, found.table.order
    day = ordered(one, two, found.number("y"), order)
    return found.token("D", day) if day else None


def bare_numeric(found: Found) -> list[Token] | None:
    """11/20 alone between marks, where one number can only be a day."""
    one, mark, two = str(found.need("n").value).partition("/")
    if not mark or len(one + two) < 4 or max(int(one), int(two)) < 13:
        return None
    day = ordered(int(one), int(two), None, found.table.order)
    return found.token("D", day) if day else None


def short_first(found: Found) -> list[Token] | None:
    """10/1-11/7: the first of two."""
    token, join = found.all
    one, mark, two = str(token.value).partition("/")
    day = ordered(int(one), int(two), None, found.table.order) if mark else None
    return [Token("D", token.start, token.end, day), join] if day else None


def month_alone(found: Found) -> list[Token] | None:
    shift = found.number("d")
    month = found.need("m")
    if shift is None and (_is_name(found) or not _is_told(found)):
        return None
    if month.code == "l" and not found.context.capital(month):
        return None
    calendar = CALENDARS.get(month.code, Calendar.GREGORIAN)
    return found.token("M", Stamp(None, number(month), calendar=calendar, shift=shift))


def _is_told(found: Found) -> bool:
    """May, March, Mar are months where a preposition or another month stands beside them."""
    month = found.need("m")
    if month.word in found.table.only_with_day:
        return False
    if month.code not in "lh" and month.word not in found.table.doubtful:
        return True
    before = found.previous.code if found.previous else ""
    return found.context.capital(month) and (before in tuple("ιrt+βφf@&-,Mmedδ") or _joined(found))


def _joined(found: Found) -> bool:
    """A dash, "and" or "to" and another month behind."""
    beyond = found.tokens[found.match.end() :][:2]
    return len(beyond) == 2 and beyond[0].code in "-&t," and beyond[1].code in "Mml"


def _is_name(found: Found) -> bool:
    """April Smith is no month: a capital follows and no preposition stands before."""
    before, after = found.previous, found.next
    if found.table.order != "mdy" or (before and before.code in "ιrt+βφf@&dδe-"):
        return False
    return after is not None and after.code == "x" and found.context.capital(after)


def month_of_short_year(found: Found) -> list[Token] | None:
    """As in "April of 87"."""
    year = found.number("y") or 0
    if not 40 <= year <= 99 or not found.context.capital(found.need("m")):
        return None
    return found.token("M", Stamp(1900 + year, found.number("m")))


def month_named(found: Found) -> list[Token] | None:
    """As in "the month of May", "ماه رمضان": no doubt that it is a month."""
    month = found.need("m")
    number_before = found.previous is not None and found.previous.code in "abo"
    if found.need("u").value != "month" or (number_before and found.all[0].code == "u"):
        return None
    code = "m" if month.code in "ml" else month.code
    return [Token(code, found.all[0].start, found.all[-1].end, month.value, "")]


DAY_RULES: tuple[Rule, ...] = (
    rule("mljh", r"θ?(?P<u>u)f?(?P<m>[mljh])|(?P<m2>[mljh])(?P<u2>u)", month_named),
    rule("m", r"(?P<m>[ml])[/(](?P<n>[ml])\)?", two_names),
    rule("ml", r"(?P<y>y)([-/])(?:(?P<m>[ml])\2(?P<d>[ab])|(?P<d2>[ab])\2(?P<m2>[ml]))", dashed),
    rule("ml", r"(?P<m>[ml])([-/])(?P<y>y)\2(?P<d>[ab])", dashed),
    rule("ml", r"(?P<d>[ab])([-/])(?P<y>y)\2(?P<m>[ml])", dashed),
    rule("ml", r"(?<![ml])(?P<d>[ab])([-/])(?P<m>[ml])(?:\2(?P<y>y))?", dashed),
    rule("ml", r"(?P<m>[ml])([-/])(?P<d>[ab])(?:\2(?P<y>y))?(?!-[mla-c])", dashed),
    rule("ml", rf"r?(?P<m>[ml])[r+]?θ?[abok](?:{JOIN}[abok](?![xuξmljhabc#])){{1,6}}{YEAR}?",
         several_days),
    rule("mljh", rf"(?<![ml])(?:rθ?|θ)?{DAYS}f?θ?(?P<d>[dδ])?(?P<m>[mljh]){YEAR}?", several_days),
    rule("mljh", rf"θ?(?P<s>d)?(?P<d>[abo])(?:u(?=f))?f?θ?(?P<m>[mljh])(?:{YEAR}|{BEHIND})?",
         month_and_day),
    rule("ml", rf"(?P<d>k)f?(?P<m>[ml]){YEAR}", month_and_day),
    rule("ml", r"(?P<y>y)(?P<m>[ml])(?P<d>[ab])(?![,-]?[yabc:])", month_and_day),
    rule("ml", r"(?P<m>[ml])f(?P<y>c)(?![ux])", month_of_short_year),
    rule("ml", rf"(?P<m>[ml]),?θ?(?P<d>[abok])(?!u){YEAR}?", month_and_day),
    rule("mljh", rf"(?P<m>[mljh])[/-]?{YEAR}", month_and_year),
    rule("ml", r"(?P<y>y),?(?P<m>[ml])θ?(?P<d>[abo])", month_and_day),
    rule("ml", r"(?P<y>y),?(?P<m>[ml])(?![a-c])", month_and_year),
    rule("/-", r"(?P<a>[ab])([/-])(?P<b>[ab])\2(?P<y>y)", spaced_numeric),
    rule("/-", r"(?P<y>y)([/-])(?P<m>a)\2(?P<d>[ab])", dashed),
    rule("#", rf"(?P<n>#)(?P<m>[mljh]){YEAR}?", two_days),
    rule("#", r"(?P<n>#)(?![-t&])", nine_eleven),
    rule("#", r"(?P<n>#)(?P<p>[-t])(?=[#D])", short_first),
    rule("#", r"(?P<p>[ιrt+βφ@&-])(?P<n>#)(?![uxξ;])|(?P<w>[wzdδ])[,(]?(?P<n2>#)", short_numeric),
    rule("#", r"(?:^|(?<=[;.,]))(?P<n>#)(?=$|[;.,)])", bare_numeric),
)  # fmt: skip

MONTH_RULES: tuple[Rule, ...] = (
    rule("mljh", r"θ?(?P<d>[dδ])(?P<m>[mljh])|(?P<m2>[mjh])u?(?P<d2>d)(?!u)", month_alone),
    rule("mljh", r"(?P<m>[mljh])", month_alone),
)
