"""The dates of a statement in their roles: what each is the date of, and before, on or after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.comparing.neighbours import Spans, around, line_at
from claims.comparing.parts import Line, Moment
from claims.reading.meanings import MOMENTS
from claims.reading.values import Date, Grain
from claims.reading.wordforms import word_set

SAID = "said"  # the day on which something was said is not the day of what is told
VAGUE = ("the week", "the month", "the year", "the day")  # whichever was spoken of
WEEK = timedelta(days=7)
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
STRETCH = re.compile(r"\d\s*(?:-{1,2}|–|—|to|until)\s*\w")
LIFE = re.compile(r"(?:\(|-LRB-)[^)]*$")
FILLERS = word_set("the early late mid end start beginning of about around")
BOUNDS = {
    "before": "before", "after": "after", "since": "since", "until": "until", "till": "until",
    "by": "until", "following": "after", "prior": "before",
}  # fmt: skip


def other_day(moment: Date, dateline: date | None) -> date | None:
    """The other day that a weekday may mean: "Friday" after the dateline the one before it, and
    "last Friday" the latest one rather than that of the week before."""
    first, words = moment.earliest, moment.text.lower().removeprefix("on ").split()
    if first is None or dateline is None or words[-1] not in WEEKDAYS:
        return None
    if len(words) == 1 and first > dateline:
        return first - WEEK
    if words[:-1] == ["last"]:
        later = first + WEEK
        return later if later < dateline else first - WEEK
    return None


def moments_of(
    text: str, moment: Date, lines: Sequence[Line], taken: Spans, dateline: date | None
) -> Iterator[Moment]:
    """The date, and of a stretch ("4 May 1960 - 2 June 2010") its two ends, which in brackets
    after a name are a birth and a death."""
    found = moment_of(text, moment, lines, taken)
    if found is None:
        return
    yield replace(found, instead=other_day(moment, dateline))
    if moment.earliest != moment.latest and STRETCH.search(moment.text):
        life = LIFE.search(text[max(0, moment.start - 40) : moment.start]) is not None
        roles = ("birth", "death") if life else ("start", "end")
        for (first, last), role in zip(ends_of(moment), roles, strict=False):
            one = replace(moment, earliest=first, latest=last)
            yield replace(found, date=one, role=role, bound="on")


def ends_of(moment: Date) -> list[tuple[date, date]]:
    """The first and the last day of a stretch of days, or year of a stretch of years."""
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return []
    if moment.grain == Grain.DAY:
        return [(first, first), (last, last)]
    return [(first, date(first.year, 12, 31)), (date(last.year, 1, 1), last)]


def moment_of(text: str, moment: Date, lines: Sequence[Line], taken: Spans) -> Moment | None:
    at = line_at(lines, moment.start)
    if at is None or moment.text.lower() in VAGUE:
        return None
    words = lines[at].words
    left, right = around(words, moment.start, moment.end, taken)
    before = [w.folded for w in words if w.end <= moment.start and w.folded not in FILLERS][-1:]
    bound = next((BOUNDS[w] for w in before if w in BOUNDS), "on")
    role = next(filter(None, map(moment_role, [*left[:3], *right[:2]])), None)
    if lines[at].is_aside(moment.start):
        role = SAID
    return Moment(moment, at, bound, role, left, right)


def moment_role(meant: str) -> str | None:
    return MOMENTS.get(meant)
