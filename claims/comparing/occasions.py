"""Do two texts tell of one occasion, each with its own dateline? And has a figure moved between?"""

from __future__ import annotations

from datetime import date, timedelta

from claims.comparing.moments import SAID
from claims.comparing.parts import Figure, Moment, Read
from claims.comparing.times import days_of, time_relation
from claims.comparing.values import Relation
from claims.reading.values import Comparator, Grain
from claims.reading.wordforms import word_set

APART = timedelta(days=45)  # two reports of one occasion stand nearer to each other
NEWS = timedelta(days=31)  # what a report dates within these days is what it reports on
LASTING = word_set("has have holds contains comprises numbers seats houses employs")
AREAS = word_set("hectare acre square_kilometre square_mile square_metre")
SLIPS = (10.0, 100.0, 1000.0)


def tell_apart(claim: Read, evidence: Read) -> bool:
    """Does each report on something of its own day, weeks or years from the other's? What lasts
    (a parliament's seats) is the same in both, where both name whose it is."""
    one, other = claim.statement.date, evidence.statement.date
    if one is None or other is None or abs(one - other) <= APART:
        return False
    if not is_of_the_day(claim, one) or not is_of_the_day(evidence, other):
        return False
    named = not claim.own_names.isdisjoint(evidence.own_names)
    return not (named and lasts(claim) and lasts(evidence))


def is_of_the_day(read: Read, dateline: date) -> bool:
    """Does nothing in it date what it tells to long before or after its dateline?"""
    days = [days_of(m.date) for m in read.moments if m.role != SAID]
    return not days or any(d and d[0] - NEWS <= dateline <= d[1] + NEWS for d in days)


def lasts(read: Read) -> bool:
    """Does it say what somebody has, rather than what happened?"""
    return any(word.folded in LASTING for line in read.lines[:1] for word in line.words)


def has_moved(one: Figure, other: Figure, claim: Read, evidence: Read) -> bool:
    """Is it another day's figure for something that moves?

    A total that can only grow has not moved when a later source puts it lower; a price of one and
    the same day does not move; and exactly ten times as many are a slip of the pen.
    """
    first, second = claim.statement.date, evidence.statement.date
    if not (one.moving or other.moving) or first is None or second is None or first == second:
        return False
    if is_slip(one, other):
        return False
    grows = one.growing or other.growing
    if not (one.tallied or other.tallied) and is_of_one_day(one, other, claim, evidence):
        return False
    lower = (other.quantity.value or 0.0) < (one.quantity.value or 0.0)
    return not (grows and second > first and lower)


def is_slip(one: Figure, other: Figure) -> bool:
    """Is one exactly ten, a hundred or a thousand times the other, and no round number?"""
    values = sorted(abs(f.quantity.value or 0.0) for f in (one, other))
    exact = all(f.quantity.comparator == Comparator.EXACT for f in (one, other))
    if not exact or not values[0] or len(f"{values[0]:.6e}".partition("e")[0].rstrip("0.")) < 2:
        return False
    return any(abs(values[1] / values[0] - slip) < 0.001 * slip for slip in SLIPS)


def is_of_one_day(one: Figure, other: Figure, claim: Read, evidence: Read) -> bool:
    """Do both sentences date their number to the same day?"""
    return any(
        time_relation(mine, its) == Relation.EQUAL
        for mine in days_in(claim, one.line)
        for its in days_in(evidence, other.line)
    )


def days_in(read: Read, line: int) -> list[Moment]:
    return [
        m for m in read.moments if m.line == line and m.role != SAID and m.date.grain == Grain.DAY
    ]
