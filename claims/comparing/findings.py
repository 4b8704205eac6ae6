"""Everything typed that a claim and a piece of evidence say about each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claims.comparing.actors import Name, Swap, lost_names, swaps
from claims.comparing.alignment import (
    AGREE,
    SAME_ROLE,
    DateMatch,
    NumberMatch,
    match_dates,
    match_numbers,
)
from claims.comparing.bearing import Bearing, find_bearing
from claims.comparing.polarity import Clash, clashes, mood
from claims.comparing.statements import Line, Read, meaning
from claims.comparing.values import Relation
from claims.reading.wordforms import Word

CLOSE = 0.6  # a negation only turns a line that says mostly the same
Match = NumberMatch | DateMatch


@dataclass(frozen=True)
class Findings:
    """What was found, before it is judged. `doubts` are moods ("planned") on either side alone."""

    claim: Read
    evidence: Read
    bearing: Bearing
    numbers: tuple[NumberMatch, ...]
    dates: tuple[DateMatch, ...]
    clashes: tuple[Clash, ...]
    lost: tuple[Name, ...]
    swaps: tuple[Swap, ...]
    doubts: tuple[tuple[str, Word], ...]

    @property
    def coverage(self) -> float:
        return self.bearing.coverage

    @property
    def foreign(self) -> bool:
        """Are they in two languages, so that only numbers, dates and names can meet?"""
        one, other = self.claim.statement.language, self.evidence.statement.language
        return bool(one and other and one != other)

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        return (*self.numbers, *self.dates)

    @cached_property
    def agreements(self) -> tuple[Match, ...]:
        return tuple(m for m in self.matches if m.relation in AGREE)

    @cached_property
    def differing(self) -> tuple[Match, ...]:
        return tuple(m for m in self.matches if m.relation == Relation.DIFFERS)

    @cached_property
    def missing(self) -> tuple[Match, ...]:
        """Numbers and dates that the evidence is silent on; the size of a body may be left out."""
        return tuple(
            m
            for m in self.matches
            if m.relation == Relation.MISSING
            and not (isinstance(m, NumberMatch) and m.claim.whole and len(self.matches) > 1)
        )

    @cached_property
    def open_typed(self) -> tuple[Match, ...]:
        loose = (Relation.COMPATIBLE, Relation.SUPERSEDED)
        return tuple(m for m in self.matches if m.relation in loose)

    @property
    def contradictions(self) -> bool:
        return (bool(self.differing or self.clashes) and not self.elsewhere) or bool(
            self.wrong_names
        )

    @property
    def wrong_names(self) -> list[Swap]:
        """Another name where there can be only one."""
        return [swap for swap in self.swaps if swap.claim.is_told_once]

    @property
    def elsewhere(self) -> bool:
        """Does the evidence tell of another place or actor, so of another event?"""
        return len(self.swaps) > len(self.wrong_names)

    @property
    def line(self) -> Line | None:
        """The evidence's line that bears most on the claim."""
        return self.evidence.lines[self.bearing.lines[0]] if self.bearing.lines else None


def find(claim: Read, evidence: Read) -> Findings:
    """Hold a claim against a piece of evidence."""
    bearing = find_bearing(claim, evidence)
    lines = frozenset(bearing.lines)
    numbers = tuple(
        settle_number(m, claim, evidence, bearing) for m in match_numbers(claim, evidence, lines)
    )
    dates = tuple(settle_date(m, bearing) for m in match_dates(claim, evidence, lines))
    found: list[Clash] = []
    changed: list[Swap] = []
    doubts: list[tuple[str, Word]] = []
    lost: list[Name] = []
    if bearing.lines and claim.lines:
        own, line = claim.lines[0], evidence.lines[bearing.lines[0]]
        lost = lost_names(own, evidence)
        changed = swaps(lost, line, claim)
        if bearing.best_coverage >= CLOSE:
            found = [c for c in clashes(own, line) if not is_role(c, claim, evidence)]
            doubts = moods_apart(own, line)
    return Findings(
        claim,
        evidence,
        bearing,
        numbers,
        dates,
        tuple(found),
        tuple(lost),
        tuple(changed),
        tuple(doubts),
    )


def is_role(clash: Clash, claim: Read, evidence: Read) -> bool:
    """ "90 runners started" and "80 runners finished" are two counts, and no contradiction."""
    if clash.kind != "opposite" or clash.claim is None or clash.evidence is None:
        return False
    one, other = meaning(clash.claim), meaning(clash.evidence)
    if {one, other} == {"for", "against"}:
        return False
    return any(f.role == one for f in claim.figures) and any(
        f.role == other for f in evidence.figures
    )


def settle_number(match: NumberMatch, claim: Read, evidence: Read, bearing: Bearing) -> NumberMatch:
    """A difference counts only in one role; in a moving figure of a later day it is news."""
    if match.relation != Relation.DIFFERS or match.evidence is None:
        return match
    if match.score < SAME_ROLE and bearing.best_coverage < CLOSE:
        return NumberMatch(match.claim, None, Relation.MISSING)
    if (match.claim.moving or match.evidence.moving) and on_other_days(claim, evidence):
        return NumberMatch(match.claim, match.evidence, Relation.SUPERSEDED, match.score)
    return match


def on_other_days(claim: Read, evidence: Read) -> bool:
    one, other = claim.statement.date, evidence.statement.date
    return one is not None and other is not None and one != other


def settle_date(match: DateMatch, bearing: Bearing) -> DateMatch:
    if match.relation != Relation.DIFFERS:
        return match
    if match.score < SAME_ROLE and bearing.best_coverage < CLOSE:
        return DateMatch(match.claim, None, Relation.MISSING)
    return match


def moods_apart(claim: Line, evidence: Line) -> list[tuple[str, Word]]:
    shared = claim.content & evidence.content
    one, other = mood(claim, shared), mood(evidence, shared)
    if (one and one[0]) == (other and other[0]):
        return []
    return [found for found in (other or one,) if found]
