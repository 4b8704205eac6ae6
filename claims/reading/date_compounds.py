"""Meanings made of others: the end of a month, its first week, a range, the week of a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from claims.reading.anchoring import Anchor
from claims.reading.calendars import DAY, Calendar, Span, add_months, move, period_of, years_in
from claims.reading.date_meanings import (
    GRAINS,
    Holiday,
    Meaning,
    Quarter,
    Season,
    Stamp,
    Weekday,
)
from claims.reading.values import Grain


@dataclass(frozen=True, slots=True)
class PartOf:
    """The start, middle or end of a stretch. "Earlier" and "later" end and start at the dateline.

    Early, late and end are halves, start a third, mid the half in the middle: wide enough never
    to shut out a day that the words allow.
    """

    part: str
    whole: Meaning

    @property
    def grain(self) -> Grain:
        return self.whole.grain

    def span(self, anchor: Anchor) -> Span:
        whole = self.whole.span(anchor)
        if whole.first == whole.last:
            return whole
        if self.part in ("earlier", "later", "rest"):
            return self._beside(whole, anchor.day)
        return part_of(whole, self.part)

    def _beside(self, whole: Span, day: date) -> Span:
        if not whole.first <= day <= whole.last:
            return whole
        return Span(whole.first, day) if self.part == "earlier" else Span(day, whole.last)


# Where parts begin and end, in twelfths of the whole.
TWELFTHS = {"start": (0, 4), "early": (0, 6), "h1": (0, 6), "mid": (3, 9), "late": (6, 12),
            "h2": (6, 12), "end": (6, 12)}  # fmt: skip


def part_of(whole: Span, part: str) -> Span:
    first, last = TWELFTHS[part]
    days = (whole.last - whole.first).days + 1
    if part == "mid" and whole.first.year % 10 == 0 and days > 3650 - 2 and days < 3660:
        return Span(date(whole.first.year + 3, 1, 1), date(whole.first.year + 6, 12, 31))
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if whole.first.day == 1 and months >= 2 and add_months(whole.first, months) - DAY == whole.last:
        return Span(
            add_months(whole.first, months * first // 12),
            add_months(whole.first, months * last // 12) - DAY,
        )
    if days >= 28 and part in ("start", "mid", "end"):  # thirds: a month's first ten days …
        third = {"start": 0, "mid": 1, "end": 2}[part]
        begin = whole.first + (third * 10 - (part == "mid")) * DAY
        return Span(begin, whole.last if part == "end" else begin + (9 + third) * DAY)
    half = days // 2
    if part in ("late", "h2", "end"):
        return Span(whole.first + half * DAY, whole.last)
    if part == "mid":
        return Span(whole.first + days // 4 * DAY, whole.last - days // 4 * DAY)
    return Span(whole.first, whole.first + (half - 1) * DAY)


@dataclass(frozen=True, slots=True)
class NthOf:
    """The first week of May, the last three months of a year, the third quarter, the 15th day.

    A week belongs where its Thursday lies (ISO 8601).
    """

    number: int
    unit: str
    whole: Meaning
    count: int = 1

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        whole = self.whole.span(anchor)
        found = self._last(whole) if self.number < 0 else self._nth(whole)
        if found.last < whole.first or found.first > whole.last:
            raise ValueError("outside")
        return found

    def _last(self, whole: Span) -> Span:
        if self.unit == "weekend":
            sunday = period_of(whole.last - 5 * DAY, "week").last
            return Span(sunday - (7 * self.count - 6) * DAY, sunday)
        if self.unit == "week":
            last = period_of(whole.last + 4 * DAY, "week").first - DAY
            return Span(last - (7 * self.count - 1) * DAY, last)
        if self.unit == "business_day":
            last = move(whole.last + DAY, -1, self.unit)
            return Span(move(last, 1 - self.count, self.unit), last)
        return Span(move(whole.last + DAY, -self.count, self.unit), whole.last)

    def _nth(self, whole: Span) -> Span:
        if self.unit in ("week", "weekend"):
            first = period_of(whole.first + (3 if self.unit == "week" else 0) * DAY, self.unit)
            if self.unit == "weekend" and first.first < whole.first:
                first = Span(first.first + timedelta(7), first.last + timedelta(7))
            begin = first.first + timedelta(7 * (self.number - 1))
            return Span(begin, begin + timedelta(7 * self.count - 7) + (first.last - first.first))
        if self.unit == "business_day":
            day = move(whole.first - DAY, self.number, self.unit)
            return Span(day, move(day, self.count - 1, self.unit))
        begin = move(whole.first, self.number - 1, self.unit)
        return Span(begin, move(begin, self.count, self.unit) - DAY)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first Monday, the last Friday of a month."""

    number: int
    weekday: int
    whole: Meaning
    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        whole = self.whole.span(anchor)
        if self.number < 0:
            day = whole.last - (whole.last.weekday() - self.weekday) % 7 * DAY
        else:
            ahead = (self.weekday - whole.first.weekday()) % 7 + 7 * (self.number - 1)
            day = whole.first + ahead * DAY
        if not whole.first <= day <= whole.last:
            raise ValueError("outside")
        return Span(day, day)


@dataclass(frozen=True, slots=True)
class Around:
    """The week or weekend of a day; a holiday's weekend reaches from the day to the Sunday."""

    unit: str
    day: Meaning

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        day = self.day.span(anchor)
        around = period_of(day.first, self.unit)
        if self.unit != "weekend":
            return around
        if day.first.weekday() == 0:
            return Span(day.first - 2 * DAY, day.first)
        return Span(min(day.first, around.first), around.last)


@dataclass(frozen=True, slots=True)
class WeekdayIn:
    """The Wednesday of a week."""

    weekday: int
    week: Meaning
    grain: Grain = Grain.DAY

    def span(self, anchor: Anchor) -> Span:
        day = self.week.span(anchor).first + self.weekday * DAY
        return Span(day, day)


@dataclass(frozen=True, slots=True)
class Range:
    """From the first day of one to the last day of the other; what one lacks the other lends."""

    first: Meaning
    last: Meaning

    @property
    def grain(self) -> Grain:
        return finer(self.first.grain, self.last.grain)

    def span(self, anchor: Anchor) -> Span:
        last = self._end(anchor)
        first = self._begin(anchor, last)
        if last.last < first.first:
            raise ValueError("ends before it begins")
        return Span(first.first, last.last)

    def _end(self, anchor: Anchor) -> Span:
        year = year_named(self.first)
        if year is not None and year_named(self.last) is None and lends(self.last):
            first, last = self.first.span(anchor), in_year(self.last, year)
            return last if last.last >= first.first else in_year(self.last, year + 1)
        return self.last.span(anchor)

    def _begin(self, anchor: Anchor, last: Span) -> Span:
        if isinstance(self.first, Weekday) and self.first.shift is None:
            back = (last.last.weekday() - self.first.weekday) % 7
            return Span(last.last - back * DAY, last.last - back * DAY)
        if not lends(self.first):
            return self.first.span(anchor)
        first = in_year(self.first, last.last.year)
        return first if first.first <= last.first else in_year(self.first, last.last.year - 1)


@dataclass(frozen=True, slots=True)
class InYear:
    """A month, day or season of a year that is told from the dateline."""

    child: Meaning
    year: Meaning

    @property
    def grain(self) -> Grain:
        return self.child.grain

    def span(self, anchor: Anchor) -> Span:
        year = self.year.span(anchor).first.year
        if not isinstance(self.child, Stamp) or self.child.calendar is Calendar.GREGORIAN:
            return in_year(self.child, year)
        spans = [self.child.within(there) for there in years_in(year, self.child.calendar)]
        return next(span for span in spans if span.first.year == year)


@dataclass(frozen=True, slots=True)
class Ending:
    """The week ended October 3, the three months to September."""

    count: int
    unit: str
    end: Meaning

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        last = self.end.span(anchor).last
        return Span(move(last + DAY, -self.count, self.unit), last)


@dataclass(frozen=True, slots=True)
class Starting:
    """The week commencing February 4, two weeks starting May 20th."""

    count: int
    unit: str
    start: Meaning

    @property
    def grain(self) -> Grain:
        return GRAINS[self.unit]

    def span(self, anchor: Anchor) -> Span:
        first = self.start.span(anchor).first
        return Span(first, move(first, self.count, self.unit) - DAY)


def lends(meaning: object) -> bool:
    """Whether a year is all that the meaning lacks."""
    if isinstance(meaning, PartOf):
        return lends(meaning.whole)
    if isinstance(meaning, Stamp):
        return meaning.year is None and meaning.month is not None and meaning.shift is None
    return (
        isinstance(meaning, Quarter | Season | Holiday)
        and meaning.year is None
        and getattr(meaning, "shift", None) is None
    )


def year_named(meaning: Meaning) -> int | None:
    if isinstance(meaning, PartOf):
        return year_named(meaning.whole)
    if isinstance(meaning, Stamp | Quarter | Season | Holiday):
        return meaning.year
    return None


def in_year(meaning: Meaning, year: int) -> Span:
    return given_year(meaning, year).span(Anchor(None))


def given_year(meaning: Meaning, year: int) -> Meaning:
    if isinstance(meaning, PartOf):
        return replace(meaning, whole=given_year(meaning.whole, year))
    if isinstance(meaning, Stamp | Quarter | Season | Holiday) and meaning.year is None:
        return replace(meaning, year=year)
    return meaning


ORDER = list(Grain)


def finer(one: Grain, other: Grain) -> Grain:
    return min(one, other, key=ORDER.index)
