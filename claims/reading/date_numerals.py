"""What a run of digits can be in a date: day, month, year, a whole date, or no date at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.reading.calendars import Calendar
from claims.reading.date_meanings import Stamp, Stretch
from claims.reading.languages.tables import DateTable
from claims.reading.values import Grain


class Numeral(NamedTuple):
    code: str
    start: int
    end: int
    value: object


YMD = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
DMY = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})|(\d{1,2})/(\d{1,2})/(\d\d)")
COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
YEAR_MONTH = re.compile(r"((?:19|20)\d\d)[-/](\d{1,2})|(\d{1,2})[-/]((?:19|20)\d\d)")
PAIR = re.compile(r"(\d{1,2})([/.])(\d{1,2})")
# Parts that belong together but stand for more than one token: "2014-2018", "23-26", "3,2020".
SPLITS = (
    re.compile(r"(\d{4})(-)(\d{4})"),
    re.compile(r"(\d{1,2})(-)(\d{1,2})"),
    re.compile(r"(\d{1,2})(,)((?:19|20)\d\d)"),
    re.compile(r"(\d{1,2}/\d{1,2})(-)(\d{1,2}/\d{1,2}(?:/\d{4})?)"),
    re.compile(r"(\d{1,2}/\d{1,2}/\d{4})(-)(\d{1,2}/\d{1,2}/\d{4})"),
    re.compile(r"(\d{1,2}\.\d{1,2}\.\d{4})(-)(\d{1,2}\.\d{1,2}\.\d{4})"),
)
LONGEST = 24


def read_numerals(digits: str, table: DateTable) -> Iterator[Numeral]:
    """The tokens of a run of digits and the marks inside it, with offsets into the run."""
    if len(digits) > LONGEST:
        yield Numeral("n", 0, len(digits), None)
        return
    if digits.isdigit() and len(digits) < 5:
        yield Numeral(code_of(digits), 0, len(digits), int(digits))
        return
    for shape in SPLITS:
        if match := shape.fullmatch(digits):
            yield from _split(match, table)
            return
    code, value = _whole(digits, table)
    yield Numeral(code, 0, len(digits), value)


def _split(match: re.Match[str], table: DateTable) -> Iterator[Numeral]:
    for group in (1, 2, 3):
        if group == 2:
            yield Numeral(match[2], match.start(2), match.end(2), None)
            continue
        for code, start, end, value in read_numerals(match[group], table):
            yield Numeral(code, match.start(group) + start, match.start(group) + end, value)


def code_of(digits: str) -> str:
    number = int(digits)
    if len(digits) == 4:
        return "y" if 1000 <= number < 2200 else "n"
    if len(digits) > 2:
        return "n"
    return "a" if 1 <= number <= 12 else "b" if 13 <= number <= 31 else "c"


def _whole(digits: str, table: DateTable) -> tuple[str, object]:
    if match := YMD.fullmatch(digits):
        stamp = _numeric(int(match[1]), int(match[3]), int(match[4]), table)
        return ("D", stamp) if stamp else ("n", None)
    if match := DMY.fullmatch(digits):
        first, second, year = (match[1], match[3], match[4]) if match[4] else match.group(5, 6, 7)
        return _ordered(first, second, year, "dmy" if match[2] == "." else table.order)
    if match := COMPACT.fullmatch(digits):
        return "D", Stamp(int(match[1]), int(match[2]), int(match[3]))
    if match := YEAR_MONTH.fullmatch(digits):
        return _year_month(int(match[1] or match[4]), match[2] or match[3], bool(match[1]))
    if match := PAIR.fullmatch(digits):
        decimal = match[2] == "." and "jalali" in table.numeric_eras  # Persian days have a slash
        return ("n", None) if decimal else ("#", digits)
    return "n", None


def _numeric(year: int, month: int, day: int, table: DateTable) -> Stamp | None:
    if month > 12 or not month or not 1 <= day <= 31:
        return None
    if 1200 <= year < 1500 and "jalali" in table.numeric_eras:
        return Stamp(year, month, day, calendar=Calendar.JALALI)
    if 1300 <= year < 1500 and "hijri" in table.numeric_eras:
        return Stamp(year, month, day, calendar=Calendar.HIJRI)
    return Stamp(year, month, day) if 1000 <= year < 2200 else None


def _ordered(first: str, second: str, year: str, order: str) -> tuple[str, object]:
    """Day first or month first: what is possible, then the language's order."""
    one, two, number = int(first), int(second), full_year(year)
    if not 1000 <= number < 2200 or not min(one, two) >= 1 or max(one, two) > 31:
        return "n", None
    stamp = ordered(one, two, number, order)
    return ("D", stamp) if stamp else ("n", None)


def ordered(one: int, two: int, year: int | None, order: str) -> Stamp | None:
    if min(one, two) > 12:
        return None
    if one > 12 or (two <= 12 and order == "dmy"):
        return Stamp(year, two, one, swap=one <= 12)
    return Stamp(year, one, two, swap=two <= 12)


def full_year(digits: str) -> int:
    """Two digits below 40 belong to this century, the others to the last one."""
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 40 else 1900)


def _year_month(year: int, other: str, year_first: bool) -> tuple[str, object]:
    """2015-3 is a month; 2008-09 and 2019-20 are the winters between two years."""
    number = int(other)
    if year_first and len(other) == 2 and number == (year + 1) % 100:
        return "P", Stretch(year, year + 1, Grain.YEAR)
    if 1 <= number <= 12:
        return "M", Stamp(year, number)
    return "n", None
