"""Everything typed that a claim and a piece of evidence say about each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from claims.comparing.actors import Name, Swap, known, lost_names, names_of, swaps
from claims.comparing.alignment import (
    AGREE,
    DateMatch,
    NumberMatch,
    is_foreign,
)
from claims.comparing.bearing import Bearing, find_bearing, same_story, weights_of
from claims.comparing.occasions import tell_apart
from claims.comparing.opposites import are_opposites
from claims.comparing.parts import Figure, Line, Read, meaning
from claims.comparing.polarity import (
    Clash,
    clashes,
    complements,
    denies,
    flat_denials,
    mood,
    negated,
)
from claims.comparing.settling import ANCHORS, Match, anchors, ground_of, is_distinctive, settle
from claims.comparing.sums import Sum, find_other_times, find_times
from claims.comparing.turning import turned_deeds
from claims.comparing.values import Relation
from claims.reading.values import Quantity
from claims.reading.wordforms import Word, stem, word_set

TELLING_VALUE = 13  # a smaller number turns up by chance
FAINT = 0.62  # likeness below which two words have nothing to do with each other
LIKELY = 0.45  # enough for opposites, which are about one thing or about nothing
FLAT = 0.25  # a flat denial ("no vote was held") needs less besides
CLOSE = 0.6  # a negation only turns a line that says mostly the same
# Roles that a number can have while the claim's words for it say something else.
ATTENDED = "present"  # who marches attends a march
DRAWING = frozenset(map(stem, word_set("drew drawn attracted gathered welcomed brought")))
LEAST = 0.3  # a deed of somebody else needs its object, too
UNREAL = ("wanted", "on the way", "possible")
BE = word_set("is are was were")
TELLING = word_set(
    "tested failed applied invited registered boarded missing rescued hurt arrested present "
    "absent abstained against ordered"
)


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
    times: Sum | None = None  # "doubled", and numbers that are so
    times_off: Sum | None = None  # "doubled", and numbers that are not

    @property
    def coverage(self) -> float:
        return self.bearing.coverage

    @property
    def foreign(self) -> bool:
        return is_foreign(self.claim, self.evidence)

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

    @cached_property
    def distinctive(self) -> int:
        """How many numbers and dates agree that hardly agree by chance."""
        return sum(map(is_distinctive, self.agreements))

    @property
    def open_words(self) -> set[str]:
        """The meanings of the claim that stay unnamed."""
        return {meant for meant, _, _ in self.bearing.open}

    @property
    def counts_alike(self) -> bool:
        """Does no number that agrees count one thing here and another there?"""
        numbers = (m for m in self.agreements if isinstance(m, NumberMatch) and m.evidence)
        pairs = [(m.claim, m.evidence) for m in numbers if m.evidence]
        return all(self.is_of_one_thing(one, other) for one, other in pairs)

    def is_of_one_thing(self, one: Figure, other: Figure) -> bool:
        """ "94 percent effective" is not "94 percent of doctors"."""
        if one.quantity.unit == "percent" and one.thing is None and other.thing:
            return other.thing in self.claim.content
        return one.thing == other.thing or None in (one.thing, other.thing)

    @cached_property
    def missing_heavy(self) -> tuple[Match, ...]:
        """Those of the missing that say something: not "one", "two" or "first"."""
        return tuple(
            m for m in self.missing if isinstance(m, DateMatch) or is_telling(m.claim.quantity)
        )

    @property
    def other_names(self) -> bool:
        """Does the evidence lack a name of the claim and name somebody or somewhere else?"""
        line = self.line
        if not self.lost or line is None or (self.tells_what_is and not self.matches):
            return False
        return any(not known(name, self.claim) for name in names_of(line))

    @property
    def in_other_roles(self) -> bool:
        """Does the evidence have a missing number's very value, for something else?"""
        lines = set(self.bearing.lines)
        values = {f.quantity.value for f in self.evidence.figures if f.line in lines}
        missing = (m.claim.quantity.value for m in self.missing if isinstance(m, NumberMatch))
        return any(value in values for value in missing if value and value >= TELLING_VALUE)

    @property
    def other_predicate(self) -> bool:
        """Is the claim's first word that is no name (mostly its verb) unlike anything said?"""
        own = self.claim.lines[:1]
        verb = next((meaning(w) for w in predicate_of(own[0])), "") if own else ""
        return any(meant == verb and alike < FAINT for meant, alike, _ in self.bearing.open)

    @property
    def denied_once(self) -> bool:
        """Does only one side deny something, whatever it is?"""
        own, line = self.claim.lines[:1], self.line
        return bool(own and line) and denies(own[0]) != (line is not None and denies(line))

    @property
    def both_deny(self) -> bool:
        """Do both deny the same thing ("no one was hurt", "there were no injuries")?"""
        own, line = self.claim.lines[:1], self.line
        if not own or line is None or self.clashes or self.doubts:
            return False
        return bool(complements(own[0], line)) or bool(
            negated(own[0]).keys() & negated(line).keys()
        )

    @property
    def turned_twice(self) -> bool:
        """ "Not rejected" is neither approved nor its contrary: a denial meets an opposite."""
        line = self.line
        if line is None or not self.denied_once:
            return False
        return any(are_opposites(m, n) for m, _, _ in self.bearing.open for n in line.content)

    @property
    def tells_what_is(self) -> bool:
        """Does the claim say what something is, rather than what happened?"""
        words = self.claim.lines[0].words if self.claim.lines else ()
        return any(
            one.folded in BE and not two.folded.endswith(("ed", "en"))
            for one, two in pairwise(words)
        )

    @property
    def other_acts(self) -> tuple[NumberMatch, ...]:
        """Equal numbers of which only one side says what happens to what is counted, in other
        words than the claim's: "547 sat the exam", "547 failed the exam"."""
        line = self.line
        return tuple(
            m
            for m in self.numbers
            if m.evidence is not None
            and line is not None
            and (m.claim.role is None) != (m.evidence.role is None)
            and not TELLING.isdisjoint((m.claim.role, m.evidence.role))
            and not (
                m.claim.role == ATTENDED and {o for o, _, _ in self.bearing.open} <= {ATTENDED}
            )
            and not (m.evidence.role == ATTENDED and DRAWING & self.claim.content)
            and not said_alike(m.claim, self.claim.lines[m.claim.line], line)
        )

    @cached_property
    def differing_grounds(self) -> float:
        """How surely the best of the differing values is told of the claim's own thing."""
        held = (self.held_by(match) for match in self.differing)
        return max(held, default=0.0)

    def held_by(self, match: Match) -> float:
        """The grounds of one value, and the anchors in its own line, or many of them elsewhere."""
        there = match.evidence
        lines = {m.evidence.line for m in self.agreements if m.evidence and is_distinctive(m)}
        beside = there is not None and there.line in lines
        anchored = self.anchored if beside or self.anchored >= ANCHORS else 0.0
        return ground_of(match, self.claim, self.evidence) + anchored

    @property
    def anchored(self) -> float:
        """What other numbers and dates that agree add to it."""
        return anchors(self.agreements, self.foreign)

    @cached_property
    def agreeing_grounds(self) -> float:
        held = (ground_of(match, self.claim, self.evidence) for match in self.agreements)
        return max(held, default=0.0)

    @cached_property
    def one_story(self) -> bool:
        if tell_apart(self.claim, self.evidence):
            return False
        return self.foreign or same_story(self.claim, self.evidence)

    @property
    def contradictions(self) -> bool:
        turned = any(clash.kind not in ("kind", "state") for clash in self.clashes)
        apart = bool(self.differing) and not self.another_time
        turned = turned or bool(self.times_off)
        return (bool(apart or turned) and not self.elsewhere) or bool(self.wrong_names)

    @property
    def other_state(self) -> bool:
        """ "Cancelled" here and "delayed" there: is something else told of the same thing?"""
        return any(clash.kind == "state" for clash in self.clashes)

    @cached_property
    def contrary(self) -> float:
        """The share of the claim that is spoken of by its contrary."""
        return contrary_share(self.clashes, self.claim)

    @property
    def only_wanted(self) -> bool:
        """Does the evidence speak of what is wanted or on the way, so that another number there
        is no other fact?"""
        own = {"must"} | {word.folded for line in self.claim.lines for word in line.words}
        return any(kind in UNREAL and word.folded not in own for kind, word in self.doubts)

    @property
    def reckoned(self) -> bool:
        """Is every number what the evidence's numbers come to, and nothing against it?"""
        sums = [match.sum for match in self.numbers]
        typed = all(match.relation in AGREE for match in self.matches)
        return bool(sums) and all(sums) and typed and not (self.swaps or self.clashes)

    @property
    def another_time(self) -> bool:
        """Do all dates and all numbers differ? Then it is told of another occasion."""
        days = {match.relation for match in self.dates}
        sizes = {match.relation for match in self.numbers}
        return days == sizes == {Relation.DIFFERS}

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
    numbers, dates = settle(claim, evidence, bearing)
    found: list[Clash] = []
    changed: list[Swap] = []
    doubts: list[tuple[str, Word]] = []
    lost: list[Name] = []
    if bearing.lines and claim.lines:
        own, line = claim.lines[0], evidence.lines[bearing.lines[0]]
        lost = lost_names(own, evidence)
        changed = swaps(lost, line, claim)
        told_alike = any(map(is_distinctive, numbers)) or any(map(is_distinctive, dates))
        turned = [c for c in clashes(own, line) if not is_role(c, claim, evidence)]
        held = bearing.best_coverage + contrary_share(turned, claim)
        if held >= (FLAT if told_alike else LIKELY):
            found = turned
            doubts = moods_apart(own, line)
        if not found and bearing.best_coverage >= FLAT:
            found = flat_denials(own, line)
        elif held < CLOSE:
            found = [c for c in found if c.kind in ("opposite", "state")]
        found = found or turned_deeds(own, line) if bearing.best_coverage >= LEAST else found
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
        find_times(claim, [f for f in evidence.figures if f.line in bearing.lines]),
        find_other_times(claim, [f for f in evidence.figures if f.line in bearing.lines]),
    )


def is_telling(quantity: Quantity) -> bool:
    """Not "one", "two" or "first", but "a third" and "2 percent"."""
    size = abs(quantity.value or 3.0)
    return quantity.unit is not None or size >= 3.0 or size < 1.0


def contrary_share(found: Iterable[Clash], claim: Read) -> float:
    """The share of the claim's weight that is spoken of by its contrary: "cleared" speaks of what
    was "blocked"."""
    weights = weights_of(claim)
    turned = {meaning(c.claim) for c in found if c.kind == "opposite" and c.claim}
    if any(clash.kind == "doer" for clash in found):
        turned |= claim.own_names
    total = sum(weights.values()) or 1.0
    return sum(weight for meant, weight in weights.items() if meant in turned) / total


def predicate_of(line: Line) -> list[Word]:
    """The words of a line that may be its verb: no names, nothing that is counted."""
    plain = (w for w in line.plain if not w.stop and w.folded not in line.names)
    return [w for w in plain if meaning(w) not in line.counted]


def said_alike(figure: Figure, own: Line, line: Line) -> bool:
    """Does the other line have the words next to the claim's number, its names aside?"""
    named = {meaning(word) for word in own.words if word.name}
    near = ([w for w in side if w not in named][:1] for side in (figure.left, figure.right))
    return all(word in line.content for side in near for word in side)


def is_role(clash: Clash, claim: Read, evidence: Read) -> bool:
    """ "90 runners started" and "80 runners finished" are two counts, and no contradiction."""
    if clash.kind != "opposite" or clash.claim is None or clash.evidence is None:
        return False
    one, other = meaning(clash.claim), meaning(clash.evidence)
    if {one, other} == {"for", "against"}:
        return False
    sides = ("for", "against")  # "56 against it" says how many, not that it was rejected
    if (one in sides and any(f.role == one for f in claim.figures)) or (
        other in sides and any(f.role == other for f in evidence.figures)
    ):
        return True
    return any(f.role == one for f in claim.figures) and any(
        f.role == other for f in evidence.figures
    )


def moods_apart(claim: Line, evidence: Line) -> list[tuple[str, Word]]:
    shared = claim.content & evidence.content
    one, other = mood(claim, shared), mood(evidence, shared)
    if (one and one[0]) == (other and other[0]):
        return []
    return [found for found in (other or one,) if found]
