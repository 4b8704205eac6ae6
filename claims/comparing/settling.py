"""Which of the differences between two readings stand: those of one thing, on one day, in one role.

The rest is silence (`missing`), or news about something that moves (`superseded`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.comparing.alignment import (
    AGREE,
    SAME_ROLE,
    DateMatch,
    NumberMatch,
    is_foreign,
    match_dates,
    match_numbers,
)
from claims.comparing.bearing import Bearing, grounds, weights_of
from claims.comparing.moments import SAID
from claims.comparing.occasions import has_moved
from claims.comparing.parts import Figure, Moment, Read
from claims.comparing.scopes import is_part
from claims.comparing.sums import find_change, find_sum, reckons, tells_change
from claims.comparing.times import time_relation
from claims.comparing.values import Relation
from claims.reading.values import Grain

Match = NumberMatch | DateMatch

CLOSE = 0.6  # share of the claim's sentence that must stand around a value in another role's words
LEAST = 0.15
ANCHOR, DATE_ANCHOR, ANCHORS = 0.2, 0.15, 0.4
FOREIGN = 2.0  # between languages numbers and dates are all that can be held together
LIVES = ("birth", "death", "marriage", "arrest")
VERBATIM = 0.95


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and its evidence while their values are held against each other."""

    claim: Read
    evidence: Read
    bearing: Bearing
    anchored: float


def settle(
    claim: Read, evidence: Read, bearing: Bearing
) -> tuple[tuple[NumberMatch, ...], tuple[DateMatch, ...]]:
    """The claim's numbers and dates with what the evidence has in their roles."""
    lines = frozenset(bearing.lines)
    numbers = match_numbers(claim, evidence, lines)
    dates = match_dates(claim, evidence, lines)
    anchored = anchors((*numbers, *dates), is_foreign(claim, evidence))
    pair = Pair(claim, evidence, bearing, anchored)
    settled = tuple(settle_date(match, pair) for match in dates)
    if any(is_of_another_day(match, pair) for match in numbers):
        settled = tuple(map(silenced, settled))
    return tuple(reckoned(settle_number(match, pair), pair) for match in numbers), settled


def silenced(match: DateMatch) -> DateMatch:
    """Another figure on another day is of another occasion, and says nothing of this one's."""
    if match.relation != Relation.DIFFERS:
        return match
    return DateMatch(match.claim, None, Relation.MISSING)


def is_of_another_day(match: NumberMatch, pair: Pair) -> bool:
    if match.relation != Relation.DIFFERS or match.evidence is None:
        return False
    return on_another_day(match.claim, match.evidence, pair)


def anchors(matches: Iterable[Match], foreign: bool) -> float:
    """What numbers and dates that agree show about the others: two tellings of "170 of 329" are
    of one vote."""
    found = [match for match in matches if is_distinctive(match)]
    sum_ = sum(DATE_ANCHOR if isinstance(match, DateMatch) else ANCHOR for match in found)
    return min(ANCHORS, sum_) * (FOREIGN if foreign else 1.0)


def is_distinctive(match: Match) -> bool:
    if match.evidence is None or match.relation not in (Relation.EQUAL, Relation.WITHIN_TOLERANCE):
        return False
    if isinstance(match, DateMatch):
        return match.claim.date.grain != Grain.YEAR
    quantity = match.claim.quantity
    large = abs(quantity.value or 0.0) >= (13 if match.claim.thing == match.evidence.thing else 100)
    return large or (quantity.unit is not None and (quantity.value or 0.0) > 2)


def settle_number(match: NumberMatch, pair: Pair) -> NumberMatch:
    """A difference counts only in one role; in a moving figure of a later day it is news."""
    if match.relation != Relation.DIFFERS or match.evidence is None:
        return match
    apart = is_of_another_day(match, pair)
    part = is_part(pair.claim, match.claim.line) != is_part(pair.evidence, match.evidence.line)
    if apart or part or is_loose(match, pair) or other_ordinal(match, pair):
        return NumberMatch(match.claim, None, Relation.MISSING)
    if has_moved(match.claim, match.evidence, pair.claim, pair.evidence):
        return NumberMatch(match.claim, match.evidence, Relation.SUPERSEDED, match.score)
    return match


def is_loose(match: Match, pair: Pair) -> bool:
    """Does too little besides show that both values are of one thing?"""
    ground = ground_of(match, pair.claim, pair.evidence) + pair.anchored
    if ground < LEAST:
        return True
    return match.score < SAME_ROLE and max(pair.bearing.best_coverage, ground) < CLOSE


def settle_date(match: DateMatch, pair: Pair) -> DateMatch:
    if match.relation in AGREE and is_of_another_act(match):
        return DateMatch(match.claim, None, Relation.MISSING)
    if match.relation == Relation.DIFFERS and (is_loose(match, pair) or other_ordinal(match, pair)):
        return DateMatch(match.claim, None, Relation.MISSING)
    return match


def ground_of(match: Match, claim: Read, evidence: Read) -> float:
    """How much of what stands around the claim's value stands around the evidence's."""
    if match.evidence is None:
        return 0.0
    value = match.claim.quantity if isinstance(match, NumberMatch) else match.claim.date
    own, line = claim.lines[match.claim.line], evidence.lines[match.evidence.line]
    said = line.content | {match.evidence.role} if match.evidence.role else line.content
    return grounds(weights_of(claim), own, value.start, evidence, said, claim.statement.text)


def on_another_day(one: Figure, other: Figure, pair: Pair) -> bool:
    """Does each sentence date its number, and no date of the one meet one of the other?"""
    mine = [m for m in pair.claim.moments if m.line == one.line and dates_its_line(m)]
    theirs = [m for m in pair.evidence.moments if m.line == other.line and dates_its_line(m)]
    relations = {time_relation(m, n) for m in mine for n in theirs}
    return relations == {Relation.DIFFERS}


def dates_its_line(moment: Moment) -> bool:
    return moment.role != SAID and moment.bound == "on"


def is_of_another_act(match: DateMatch) -> bool:
    """ "Died in 1901" is not borne out by "was crowned in 1901"."""
    there = match.evidence
    return match.claim.role in LIVES and there is not None and there.role is None


def other_ordinal(match: Match, pair: Pair) -> bool:
    """Is the evidence's value that of the Nth of a thing that the claim does not number so? The
    fourth round of talks is none of the three before."""
    if match.evidence is None or is_ordinal(match.claim):
        return False
    mine = ordinals(pair.claim, match.claim.line)
    theirs = ordinals(pair.evidence, match.evidence.line)
    return not mine & theirs and any(thing in pair.claim.things for _, thing in theirs - mine)


def is_ordinal(value: Figure | Moment) -> bool:
    return isinstance(value, Figure) and value.quantity.ordinal


def ordinals(read: Read, line: int) -> set[tuple[float | None, str]]:
    return {
        (f.quantity.value, f.thing)
        for f in read.figures
        if f.quantity.ordinal and f.line == line and f.thing and len(f.quantity.text.split()) <= 2
    }


def reckoned(match: NumberMatch, pair: Pair) -> NumberMatch:
    """A number that stands nowhere in the evidence may be what its numbers come to; not where
    both say the same sentence with another number in it."""
    if match.relation not in (Relation.DIFFERS, Relation.MISSING):
        return match
    claim, evidence, lines = pair.claim, pair.evidence, pair.bearing.lines
    figures = [f for f in evidence.figures if f.line in lines]
    as_many = len(figures) == len(claim.figures)
    if match.relation == Relation.DIFFERS and as_many and pair.bearing.best_coverage > VERBATIM:
        return match
    found = find_change(match.claim, figures, moves=tells_change(claim))
    found = found or find_sum(match.claim, figures, freely=reckons(claim, evidence))
    if found is None:
        return match
    return NumberMatch(match.claim, found.figures[0], Relation.EQUAL, SAME_ROLE, found)
