"""What a date is held against: the dateline, its direction in time, and the date before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from claims.reading.calendars import Span, longest


class Direction(IntEnum):
    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


class Unanchored(Exception):
    """The date is relative and there is nothing to hold it against."""


@dataclass(slots=True)
class Anchor:
    """The dateline of a text, asked for the direction of a date only where that matters.

    `used` tells afterwards whether the dateline took part.
    """

    dateline: date | None
    ask: Callable[[], Direction] = field(default=lambda: Direction.UNKNOWN)
    before: Span | None = None
    used: bool = False

    @property
    def day(self) -> date:
        if self.dateline is None:
            raise Unanchored
        self.used = True
        return self.dateline

    def earlier(self, unit: str) -> date | None:
        """The end of the date named shortly before, where it is as exact as a unit."""
        if self.before is None or (self.before.last - self.before.first).days >= longest(unit):
            return None
        return self.before.last

    def choose(self, candidates: Iterable[Span], direction: Direction | None = None) -> Span:
        """The last one begun, the next one not yet over, or the nearest where nothing tells."""
        day, spans = self.day, sorted(candidates)
        if not spans:
            raise ValueError("no such day")
        direction = self.ask() if direction is None else direction
        if direction is Direction.PAST and (begun := [s for s in spans if s.first <= day]):
            return begun[-1]
        if direction is Direction.FUTURE and (ahead := [s for s in spans if s.last >= day]):
            return ahead[0]
        return min(spans, key=lambda span: distance(span, day))


def distance(span: Span, day: date) -> int:
    """Days between a day and the nearest end of a stretch, 0 inside it."""
    return max((span.first - day).days, (day - span.last).days, 0)
