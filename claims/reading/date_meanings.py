"""What an expression of date means before it is held against a dateline.

Each meaning has a `grain` and `span(anchor)`, the stretch of days, which raises Unanchored where
the dateline is missing and ValueError or OverflowError where there is no such day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from claims.reading.anchoring import Anchor, Direction, Unanchored
from claims.reading.calendars import (
    DAY,
    Calendar,
    Span,
    add_months,
    day_of,
    fields_of,
    holiday_in,
    month_of,
    move,
    period_of,
    season_of,
    year_of,
)
from claims.reading.values import Grain

GRAINS = {
    "day": Grain.DAY,
    "business_day": Grain.DAY,
    "weekend": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "half": Grain.QUARTER,
    "season": Grain.SEASON,
    "year": Grain.YEAR,
    "fiscal": Grain.FISCAL_YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
WHOLE = frozenset({"quarter", "half", "weekend"})


class Meaning(Protocol):
    @property
    def grain(self) -> Grain: ...

    def span(self, anchor: Anchor) -> Span: ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """Year, month and day as far as they are said.

    `shift` is "last" (-1), "this" (0) or "next" (1) before a month; `swap` says that day and
    month could be the other way round; `weekday` is known where it was written beside the day,
    `near` that "this" or "next" stood before that.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = Calendar.GREGORIAN
    shift: int | None = None
    swap: bool = False
    weekday: int | None = None
    near: bool = False

    @property
    def grain(self) -> Grain:
        return Grain.DAY if self.day else Grain.MONTH if self.month else Grain.YEAR

    def span(self, anchor: Anchor) -> Span:
        if self.year is not None:
            return self.within(self.year)
        if self.month is None:
            return anchor.choose(self._days_of_months(anchor.day))
        if self.shift is not None:
            return self._shifted(anchor)
        candidates = list(self.candidates(anchor.day))
        if self.near:
            return anchor.choose(candidates, Direction.UNKNOWN)
        agreeing = [span for span in candidates if span.first.weekday() == self.weekday]
        return anchor.choose(agreeing or candidates)

    def within(self, year: int) -> Span:
        if self.month is None:
            return year_of(year, self.calendar)
        if self.day is None:
            return month_of(year, self.month, self.calendar)
        day = day_of(year, self.month, self.day, self.calendar)
        return Span(day, day)

    def candidates(self, day: date) -> Iterator[Span]:
        """The date in the years round a day, farther off for leap days only."""
        year = fields_of(day, self.calendar)[0]
        reach = 8 if (self.month, self.day) == (2, 29) else 1
        for candidate in range(year - reach, year + reach + 1):
            try:
                yield self.within(candidate)
            except (ValueError, OverflowError):
                continue

    def _shifted(self, anchor: Anchor) -> Span:
        now = anchor.day
        spans = list(self.candidates(now))
        if self.shift == 0:
            year = fields_of(now, self.calendar)[0]
            return self.within(year)
        if self.shift == -1:
            return [span for span in spans if span.last < now][-1]
        return next(span for span in spans if span.first > now)

    def _days_of_months(self, day: date) -> Iterator[Span]:
        """As in "the 4th", "Sunday 31": that day of the months round it, the weekday agreeing."""
        reach = 12 if self.weekday is not None else 1
        for step in range(-reach, reach + 1):
            month = add_months(day.replace(day=1), step)
            try:
                found = month.replace(day=self.day or 1)
            except ValueError:
                continue
            if self.weekday in (None, found.weekday()):
                yield Span(found, found)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; with `weekly`, "last" and "next" count from the week."""

    weekday: int
    shift: int | None = None
    weekly: bool = False
    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        monday = anchor.day - anchor.day.weekday() * DAY
        there = monday + self.weekday * DAY
        if self.shift == 0:
            return Span(there, there)
        days = [there + step * 7 * DAY for step in (-2, -1, 0, 1, 2)]
        if self.shift == -1:
            there = days[1] if self.weekly else [day for day in days if day < anchor.day][-1]
            return Span(there, there)
        if self.shift == 1:
            there = days[3] if self.weekly else next(day for day in days if day > anchor.day)
            return Span(there, there)
        return anchor.choose(Span(day, day) for day in days)


@dataclass(frozen=True, slots=True)
class NearDay:
    """Today (0), yesterday (-1), tomorrow (1)."""

    days: int
    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        day = anchor.day + self.days * DAY
        return Span(day, day)


@dataclass(frozen=True, slots=True)
class Period:
    """Last, this or next week, month, year …; "the following year" leans on a date before it."""

    unit: str
    shift: int
    after_mention: bool = False

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        mentioned = anchor.earlier(self.unit) if self.after_mention else None
        day = mentioned or anchor.day
        return period_of(move(day, self.shift, self.unit), self.unit)


@dataclass(frozen=True, slots=True)
class Recurring:
    """As in "the weekend": the one just over, this one or the next."""

    unit: str

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        day = anchor.day
        return anchor.choose(
            period_of(move(day, step, self.unit), self.unit) for step in (-1, 0, 1)
        )


@dataclass(frozen=True, slots=True)
class Rolling:
    """The last or next so many units; whole quarters, else counted in days."""

    count: int
    unit: str
    shift: int

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        day = anchor.day
        if self.unit in WHOLE:
            near = period_of(move(day, self.shift, self.unit), self.unit)
            far = period_of(move(day, self.shift * self.count, self.unit), self.unit)
            return Span(min(near, far).first, max(near, far).last)
        if self.shift < 0:
            return Span(move(day, -self.count, self.unit), day - DAY)
        return Span(move(day, 1, "business_day" if self.unit == "business_day" else "day"),
                    move(day, self.count, self.unit))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before or after a date, the dateline where there is none.

    Two counts where it is vague: "a few days ago" is two to five.
    """

    low: int
    high: int
    unit: str
    sign: int
    base: Meaning | None = None
    after_mention: bool = False

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        start, end = self._base(anchor)
        origin = end if self.sign > 0 else start
        days = [move(origin, self.sign * count, self.unit) for count in (self.low, self.high)]
        return Span(min(days), max(days))

    def _base(self, anchor: Anchor) -> Span:
        if self.base is not None:
            return self.base.span(anchor)
        day = anchor.earlier(self.unit) if self.after_mention else anchor.day
        if day is None:
            raise Unanchored
        return Span(day, day)


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter (3 months) or half (6) of a year."""

    number: int
    year: int | None
    months: int = 3
    grain: Grain = Grain.QUARTER

    def within(self, year: int) -> Span:
        first = date(year, (self.number - 1) * self.months + 1, 1)
        return Span(first, add_months(first, self.months) - DAY)

    def span(self, anchor: Anchor) -> Span:
        if self.year is not None:
            return self.within(self.year)
        return anchor.choose(self.within(anchor.day.year + step) for step in (-1, 0, 1))


@dataclass(frozen=True, slots=True)
class Season:
    season: str
    year: int | None = None
    shift: int | None = None
    grain: Grain = Grain.SEASON

    def span(self, anchor: Anchor) -> Span:
        if self.year is not None:
            return season_of(self.year, self.season)
        return shifted(anchor, self.shift, lambda year: season_of(year, self.season))


@dataclass(frozen=True, slots=True)
class JalaliSeason:
    """A season of the Persian year: its quarters, the first day of spring being New Year."""

    season: str
    year: int
    grain: Grain = Grain.SEASON

    def span(self, anchor: Anchor) -> Span:
        first = 3 * ("spring", "summer", "autumn", "winter").index(self.season) + 1
        days = [month_of(self.year, month, Calendar.JALALI) for month in (first, first + 2)]
        return Span(days[0].first, days[1].last)


@dataclass(frozen=True, slots=True)
class Holiday:
    key: str
    year: int | None = None
    shift: int | None = None
    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        if self.year is not None:
            return holiday_in(self.year, self.key)
        return shifted(anchor, self.shift, lambda year: holiday_in(year, self.key))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Years that are known: a decade, a century, a fiscal year."""

    first: int
    last: int
    grain: Grain

    def span(self, anchor: Anchor) -> Span:
        return Span(date(self.first, 1, 1), date(self.last, 12, 31))


@dataclass(frozen=True, slots=True)
class Unknown:
    """A date that nothing in reach can settle."""

    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        raise ValueError("not settled")


def shifted(anchor: Anchor, shift: int | None, within: Callable[[int], Span]) -> Span:
    """What comes once a year: the last one over, this year's, the next one, or by direction."""
    now = anchor.day
    if shift == 0:
        return within(now.year)
    spans = [within(now.year + step) for step in (-1, 0, 1)]
    if shift == -1:
        return [span for span in spans if span.last < now][-1]
    if shift == 1:
        return next(span for span in spans if span.first > now)
    return anchor.choose(spans)
