"""Stretches of days: months, years and weeks in three calendars, moveable feasts, arithmetic.

Gregorian dates are proleptic. Hijri dates follow the Umm al-Qura tables (`hijridate`, years
1343 to 1500), Jalali dates the Iranian calendar (`jdatetime`).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

import jdatetime
from hijridate import Gregorian, Hijri

DAY = timedelta(days=1)


class Calendar(StrEnum):
    GREGORIAN = "gregorian"
    JALALI = "jalali"
    HIJRI = "hijri"


class Span(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def day_of(year: int, month: int, day: int, calendar: Calendar = Calendar.GREGORIAN) -> date:
    """The Gregorian day; ValueError or OverflowError where there is no such day."""
    if calendar is Calendar.JALALI:
        there: date = jdatetime.date(year, month, day).togregorian()
        return there
    if calendar is Calendar.HIJRI:
        moon = Hijri(year, month, day).to_gregorian()
        return date(moon.year, moon.month, moon.day)
    return date(year, month, day)


def month_of(year: int, month: int, calendar: Calendar = Calendar.GREGORIAN) -> Span:
    first = day_of(year, month, 1, calendar)
    if calendar is Calendar.GREGORIAN:
        return Span(first, date(year, month, monthrange(year, month)[1]))
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return Span(first, day_of(*following, 1, calendar) - DAY)


def year_of(year: int, calendar: Calendar = Calendar.GREGORIAN) -> Span:
    if calendar is Calendar.GREGORIAN:
        return Span(date(year, 1, 1), date(year, 12, 31))
    return Span(day_of(year, 1, 1, calendar), day_of(year + 1, 1, 1, calendar) - DAY)


def fields_of(day: date, calendar: Calendar) -> tuple[int, int, int]:
    """Year, month and day of a Gregorian day in a calendar."""
    if calendar is Calendar.JALALI:
        there = jdatetime.date.fromgregorian(date=day)
        return there.year, there.month, there.day
    if calendar is Calendar.HIJRI:
        moon = Gregorian(day.year, day.month, day.day).to_hijri()
        return moon.year, moon.month, moon.day
    return day.year, day.month, day.day


def years_in(year: int, calendar: Calendar) -> tuple[int, int]:
    """The two years of another calendar that a Gregorian year falls into."""
    there = fields_of(date(year, 1, 1), calendar)[0]
    return there, there + 1


def add_months(day: date, count: int) -> date:
    """The same day of another month, or its last day where it is shorter."""
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def move(day: date, count: int, unit: str) -> date:
    """A day `count` units later, earlier where negative; OverflowError outside the calendar."""
    if unit == "business_day":
        return _move_business_days(day, count)
    if abs(count) > 4_000_000:
        raise OverflowError(f"{count} {unit}")
    if unit in MONTHS:
        return add_months(day, count * MONTHS[unit])
    return day + count * DAYS[unit] * DAY


def longest(unit: str) -> int:
    """The most days a unit has."""
    return DAYS.get(unit) or 31 * MONTHS.get(unit, 0) or 1


def _move_business_days(day: date, count: int) -> date:
    """Monday to Friday count; whole weeks first, so that the time does not grow with the count."""
    step = DAY if count >= 0 else -DAY
    day += timedelta(weeks=abs(count) // 5) * (1 if count >= 0 else -1)
    left = abs(count) % 5
    while left:
        day += step
        left -= day.weekday() < 5
    return day


def period_of(day: date, unit: str) -> Span:
    """The week, month, year … that a day lies in; weeks start on Monday."""
    if unit in ("week", "weekend"):
        monday = day - day.weekday() * DAY
        return Span(monday + (5 if unit == "weekend" else 0) * DAY, monday + 6 * DAY)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit in ("quarter", "half"):
        months = MONTHS[unit]
        first = date(day.year, (day.month - 1) // months * months + 1, 1)
        return Span(first, add_months(first, months) - DAY)
    if unit in ("year", "decade", "century"):
        return years_of(day.year, MONTHS[unit] // 12, offset=unit == "century")
    return Span(day, day)


def years_of(year: int, length: int, *, offset: bool = False) -> Span:
    """The run of `length` years that a year lies in; with `offset` it starts at 1, not at 0."""
    start = (year - offset) // length * length + offset
    return Span(date(max(start, 1), 1, 1), date(start + length - 1, 12, 31))


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def season_of(year: int, season: str) -> Span:
    """The meteorological season of the north that starts in a year."""
    first = date(year, SEASONS[season], 1)
    return Span(first, add_months(first, 3) - DAY)


def easter(year: int) -> date:
    """Western Easter Sunday (Meeus, Jones and Butcher's algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3) + 15
    epact %= 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) … of a month; nth -1 is the last."""
    if nth < 0:
        last = month_of(year, month).last
        return last - (last.weekday() - weekday) % 7 * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * DAY


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + days * DAY


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, nth)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new_year": _fixed(1, 1),
    "new_years_eve": _fixed(12, 31),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing_day": _fixed(12, 26),
    "valentine": _fixed(2, 14),
    "st_patrick": _fixed(3, 17),
    "womens_day": _fixed(3, 8),
    "may_day": _fixed(5, 1),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "armistice": _fixed(11, 11),
    "all_souls": _fixed(11, 2),
    "anzac_day": _fixed(4, 25),
    "april_fools": _fixed(4, 1),
    "australia_day": _fixed(1, 26),
    "canada_day": _fixed(7, 1),
    "cinco_de_mayo": _fixed(5, 5),
    "earth_day": _fixed(4, 22),
    "flag_day": _fixed(6, 14),
    "groundhog_day": _fixed(2, 2),
    "inauguration_day": _fixed(1, 20),
    "orthodox_christmas": _fixed(1, 7),
    "independence_us": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "juneteenth": _fixed(6, 19),
    "epiphany": _fixed(1, 6),
    "assumption": _fixed(8, 15),
    "shrove_tuesday": _from_easter(-47),
    "ash_wednesday": _from_easter(-46),
    "palm_sunday": _from_easter(-7),
    "maundy_thursday": _from_easter(-3),
    "holy_saturday": _from_easter(-1),
    "whit_monday": _from_easter(50),
    "trinity_sunday": _from_easter(56),
    "corpus_christi": _from_easter(60),
    "guy_fawkes": _fixed(11, 5),
    "good_friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter_monday": _from_easter(1),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "martin_luther_king": _nth(1, 0, 3),
    "presidents_day": _nth(2, 0, 3),
    "election_day": lambda year: nth_weekday(year, 11, 0, 1) + DAY,
    "memorial_day": _nth(5, 0, -1),
    "labor_day": _nth(9, 0, 1),
    "columbus_day": _nth(10, 0, 2),
    "thanksgiving": _nth(11, 3, 4),
    "black_friday": lambda year: nth_weekday(year, 11, 3, 4) + DAY,
    "cyber_monday": lambda year: nth_weekday(year, 11, 3, 4) + 4 * DAY,
    "mothers_day": _nth(5, 6, 2),
    "fathers_day": _nth(6, 6, 3),
}

# Feasts that keep to another calendar: its name, month and day.
FEASTS: dict[str, tuple[Calendar, int, int]] = {
    "eid_al_fitr": (Calendar.HIJRI, 10, 1),
    "eid_al_adha": (Calendar.HIJRI, 12, 10),
    "ashura": (Calendar.HIJRI, 1, 10),
    "arbaeen": (Calendar.HIJRI, 2, 20),
    "mawlid": (Calendar.HIJRI, 3, 12),
    "nowruz": (Calendar.JALALI, 1, 1),
}


def holiday_in(year: int, key: str) -> Span:
    """A holiday's day in a Gregorian year; ValueError where it has none."""
    if key in HOLIDAYS:
        day = HOLIDAYS[key](year)
        return Span(day, day)
    calendar, month, number = FEASTS[key]
    for candidate in years_in(year, calendar):
        day = day_of(candidate, month, number, calendar)
        if day.year == year:
            return Span(day, day)
    raise ValueError(f"no {key} in {year}")
