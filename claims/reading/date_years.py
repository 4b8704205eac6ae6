"""Rules for years, quarters, seasons, holidays, decades, centuries and fiscal years."""

from __future__ import annotations

import re

from claims.reading.anchoring import Direction
from claims.reading.calendars import Calendar
from claims.reading.date_compounds import NthOf, Range
from claims.reading.date_meanings import (
    Holiday,
    JalaliSeason,
    Quarter,
    Season,
    Stamp,
    Stretch,
)
from claims.reading.date_numerals import full_year
from claims.reading.date_rewriting import Found, Rule, rule
from claims.reading.date_tokens import Token
from claims.reading.tense import tells
from claims.reading.values import Grain

ERAS = {"jalali": Calendar.JALALI, "hijri": Calendar.HIJRI, "gregorian": Calendar.GREGORIAN}
PLAUSIBLE = range(1900, 2100)


def _calendar_year(found: Found, year: int) -> Stamp | None:
    era = found.get("era")
    if era is not None:
        return Stamp(year, calendar=ERAS[str(era.value)]) if era.value in ERAS else None
    here = found.table.numeric_eras
    if 1200 <= year < 1500 and "jalali" in here:
        return Stamp(year, calendar=Calendar.JALALI)
    if 1300 <= year < 1500 and "hijri" in here:
        return Stamp(year, calendar=Calendar.HIJRI)
    return Stamp(year)


def _year_token(found: Found, year: int) -> list[Token] | None:
    meaning = _calendar_year(found, year)
    return found.token("Y", meaning) if meaning else None


def named_year(found: Found) -> list[Token] | None:
    """As in "the year 2008", "cy18", "سال ۱۳۹۸", "1443 هـ"."""
    unit, year = found.get("u"), found.need("y")
    value = found.number("y") or 0
    if unit is not None and unit.value not in ("year", "years"):
        return None
    plural = unit is not None and unit.value == "years"
    if plural and value % 10 == 0 and not (found.next and found.next.code in "t-&,"):
        first = value if value > 99 else 1900 + value
        return found.token("P", Stretch(first, first + 9, Grain.DECADE))
    if year.code != "y":
        return _year_token(found, value + 2000) if unit and unit.end == year.start else None
    return _year_token(found, value)


def named_decade(found: Found) -> list[Token] | None:
    """As in "La década de 1990", "دهه ۱۹۹۰"."""
    first = found.number("y") or 0
    if found.need("u").value != "decade" or first % 10:
        return None
    if 1200 <= first < 1500 and "jalali" in found.table.numeric_eras:
        one, last = (Stamp(year, calendar=Calendar.JALALI) for year in (first, first + 9))
        return found.token("P", Range(one, last))
    first = first if first > 99 else 1900 + first
    return found.token("P", Stretch(first, first + 9, Grain.DECADE))


def fiscal_year(found: Found) -> list[Token] | None:
    first, last = found.number("y") or 0, found.number("z")
    year = first if first > 99 else 2000 + first
    until = year if last is None else year - year % 100 + last
    if not year <= until <= year + 1:
        return None
    return found.token("P", Stretch(year, until, Grain.FISCAL_YEAR))


def year_by_place(found: Found) -> list[Token] | None:
    """A bare number of four digits, told a year by the word before it and by what follows."""
    year, before = found.number("y") or 0, found.previous
    in_time = before is not None and before.code in "ιrt+βφ"
    if _is_count(found, strict=year not in PLAUSIBLE or not (in_time or _acts(found))):
        return None
    return _year_token(found, year) if in_time or year in PLAUSIBLE else None


def _is_count(found: Found, *, strict: bool) -> bool:
    """As in "in 2008 soldiers", "of 2000 years": the number counts what follows it."""
    after, table = found.next, found.table
    if after is None or after.code not in "xuξ":
        return False
    if after.code != "x":
        return True
    word = after.word
    if (word.isascii() and found.context.capital(after)) or word in table.past | table.future:
        return False
    if table.past_ends and word.endswith(table.past_ends):
        return False
    if not strict and _acts(found):
        return False
    return strict or (word.endswith("s") and len(word) > 3 and not word.endswith("ss"))


def _acts(found: Found) -> bool:
    """As in "in 2019 emissions fell": a verb behind the noun, so that nothing is counted."""
    behind = found.tokens[found.match.end() + 1 : found.match.end() + 2]
    return any(tells(token.word, found.table) is not Direction.UNKNOWN for token in behind)


def year_of_event(found: Found) -> list[Token] | None:
    year, before = found.number("y") or 0, found.previous
    if year not in PLAUSIBLE or (before and before.code in "λμαnabc"):
        return None
    return found.token("Y", Stamp(year))


def marked_year(found: Found) -> list[Token] | None:
    """As in "Mid-2020", "the end of 2019", "(2020)"."""
    year = found.number("y") or 0
    if year not in PLAUSIBLE or _is_count(found, strict=False):
        return None
    return found.token("Y", Stamp(year))


def more_years(found: Found) -> list[Token] | None:
    """The years of a list behind the first."""
    token, known, year = found.need("y"), found.need("k").value, found.number("y") or 0
    if not isinstance(known, Stamp) or known.year is None or _is_count(found, strict=False):
        return None
    if abs(known.year - year) > 150:
        return None
    meaning = Stamp(year, calendar=known.calendar)
    return [*found.all[:-1], Token("Y", token.start, token.end, meaning)]


def years_apart(found: Found) -> list[Token] | None:
    """As in "2014-2018" alone: rising, and not further apart than a long life."""
    first, last = found.number("y") or 0, found.number("z") or 0
    one, other = _calendar_year(found, first), _calendar_year(found, last)
    if one is None or other is None or not first < last < first + 150:
        return None
    if one.calendar is Calendar.GREGORIAN and not 1500 <= first < 2100:
        return None
    token = found.token("P", Range(one, other))
    lead = found.all[0]
    if lead.code == "f" and not found.table.construct:
        token[0].start = found.all[1].start
        return [lead, *token]
    return token


def lone_year(found: Found) -> list[Token] | None:
    """A text that is a year and nothing else."""
    year = found.number("y") or 0
    return found.token("Y", Stamp(year)) if year in PLAUSIBLE else None


def quarter_behind(found: Found) -> list[Token] | None:
    """As in "2Q 2016", "1H 2015", "1Q19"."""
    letter, count, year = found.need("q"), found.number("n") or 0, found.need("y")
    months = {"q": 3, "h": 6}.get(letter.word, 0)
    if not months or letter.start != found.need("n").end or not 1 <= count <= 12 // months:
        return None
    if year.code != "y" and (year.start != letter.end or year.end - year.start != 2):
        return None
    return found.token("P", Quarter(count, full_year(year.word), months))


def quarter(found: Found) -> list[Token] | None:
    """As in "Q3 2021", "the third quarter of 2020", "H1 2020"."""
    count, unit, letter = found.number("n") or 0, found.get("u"), found.get("q")
    if unit is not None and unit.value not in ("quarter", "half"):
        return None
    if letter is not None and letter.end != found.need("n").start:
        return None
    if letter is not None and letter.word == "w":
        year = found.number("y")
        return found.token("P", NthOf(count, "week", Stamp(year))) if year and count else None
    months = 6 if (unit and unit.value == "half") or (letter and letter.word == "h") else 3
    if not 1 <= count <= 12 // months:
        return None
    return found.token("P", Quarter(count, found.number("y"), months))


def season(found: Found) -> list[Token] | None:
    word = found.need("s")
    if found.all[-1] is word is found.all[0] and word.word in found.table.doubtful_seasons:
        return None
    year, token = found.number("y"), found.get("y")
    if token is not None and isinstance(token.value, Stretch):
        year = token.value.first
    name = str(found.need("s").value)
    if year is not None and 1200 <= year < 1500 and "jalali" in found.table.numeric_eras:
        return found.token("P", JalaliSeason(name, year))
    return found.token("P", Season(name, year, found.number("d")))


def holiday(found: Found) -> list[Token]:
    key = str(found.need("h").value)
    return found.token("H", Holiday(key, found.number("y"), found.number("d")))


def decade(found: Found) -> list[Token] | None:
    """As in "the 1990s", "the nineties"; "the 1800s" is a century, "in his 20s" is neither."""
    first = found.number("n") or 0
    if first < 1000:
        digits = found.need("n").word[0].isdigit()
        if found.get("t") is None and (digits or not found.table.construct):
            return None
        if first < 20:
            return None
        first += 1900
    if first % 100 == 0 and first < 2000:
        return found.token("P", Stretch(first, first + 99, Grain.CENTURY))
    return found.token("P", Stretch(first, first + 9, Grain.DECADE))


ROMAN = re.compile(r"(x{0,2})(ix|iv|v?i{0,3})(?:e|eme)?")


def roman(word: str) -> int:
    """The value of a Roman numeral below 30, as centuries carry them; 0 where it is none."""
    match = ROMAN.fullmatch(word)
    if not match:
        return 0
    ones = {"ix": 9, "iv": 4}.get(match[2], 5 * ("v" in match[2]) + match[2].count("i"))
    return 10 * len(match[1]) + ones


def century(found: Found) -> list[Token] | None:
    token = found.need("n")
    count = found.number("n") if token.code != "x" else roman(token.word)
    if found.need("u").value != "century" or not count or count > 30:
        return None
    return found.token("P", Stretch(count * 100 - 100, count * 100 - 1, Grain.CENTURY))


YEAR_RULES: tuple[Rule, ...] = (
    rule("ψ", r"ψu?(?P<y>[abcy])(?:[-/](?P<z>[abc]))?", fiscal_year),
    rule("κ", r"(?P<y>y)[-/,]?(?P<q>κ)(?P<n>[abc])", quarter),
    rule("κ", r"(?P<n>a)(?P<q>κ)[f-]?(?P<y>[ybc])(?!u)", quarter_behind),
    rule("κ", r"(?P<q>κ)(?P<n>[abc])(?:[,f/-]?θ?u?(?P<y>y))?", quarter),
    rule("o", r"θ?(?:(?P<n>o)(?P<u>u)|(?P<u2>u)(?P<n2>o))u?[,-]?f?ι?θ?u?(?P<y>y)", quarter),
    rule("o", r"(?P<y>y),?θ?(?P<n>o)(?P<u>u)", quarter),
    rule("u", r"(?P<u>u)(?P<n>a),?f?(?P<y>y)", quarter),
    rule("s", r"θ?(?P<d>[dδ])?(?P<s>s),?f?θ?u?(?P<y>[yP])", season),
    rule("s", r"θ?(?P<d>[dδ])(?P<s>s)|θ?(?P<s2>s)(?P<d2>d)(?!u)", season),
    rule("s", r"(?<=[ιrtβφf@e-])θ?(?P<s>s)(?!f)|θ?(?P<s2>s)(?=f?du)", season),
    rule("H", r"θ?(?P<d>[dδ])?(?P<h>H)(?:[,f]?(?P<y>y)|(?P<d2>d)(?!u))?", holiday),
    rule("ν", r"(?P<t>θ|(?<=e)|(?<=e-))?(?P<n>ν)", decade),
    rule("u", r"θ?(?P<n>[ox])(?P<u>u)|θ?(?P<u2>u)(?P<n2>[oxk])", century),
    rule("u", r"θ?(?P<u>u)f?(?P<y>[yc])(?:s)?", named_decade),
    rule("u", r"θ?(?P<u>u)f?(?P<y>[ybc])(?P<era>η)?", named_year),
    rule("η", r"(?P<y>y)(?P<era>η)", named_year),
    rule("y", r"[rf]?(?P<y>y)[-t](?P<z>y)", years_apart),
    rule("y", r"(?P<y>y)(?=x{0,3}σ|tθ?ñ)", year_of_event),
    rule("y", r"(?<=[ιrt+βφf@πedδσ])(?P<y>y)|(?<=[ιrtβφf]θ)(?P<y2>y)", year_by_place),
    rule("y", r"(?<=[edδ][-f])(?P<y>y)|(?<=\()(?P<y2>y)(?=\))", marked_year),
    rule("y", r"(?P<k>[YM])(?:[,&t-]|,&)(?P<y>y)", more_years),
    rule("y", r"(?P<k>[YM])(?:[,&t-]|,&)(?P<y>y)", more_years),
    rule("y", r"^;?(?P<y>y)[.;]?$", lone_year),
)
