"""Numbers and dates of one article, or of its headline and body, that disagree in one role.

Never too eager: two claims must speak of the same thing (most of what the shorter one names, or
an "Nth" one of its kind), and the same number or date nowhere else agree. A possible
inconsistency is shown to a person; it is no evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from claims.comparing.actors import lost_names, swaps
from claims.comparing.alignment import AGREE, match_date, match_number
from claims.comparing.matching import read_claim
from claims.comparing.opposites import are_opposites, exclude_each_other
from claims.comparing.parts import Figure, Moment, Read, meaning
from claims.comparing.phrasing import span_of, spelled
from claims.comparing.values import Inconsistency, Reason, ReasonKind, Relation
from claims.reading.meanings import MODALS
from claims.reading.values import ExtractedClaim, Grain

SAME_THING = 0.5  # share of the less wordy claim's content that the other must name
ENOUGH = 2  # content words that must be shared besides
SURE = 3.0  # role score; higher than between articles, since one text repeats its words
BEFORE, AFTER = 9, 3  # content words around a date that tell what happens then
PAIRS = 20_000  # an article of very many claims is compared no further


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim read, with its place in the list."""

    at: int
    claim: ExtractedClaim
    read: Read


def find_inconsistencies(claims: Sequence[ExtractedClaim]) -> tuple[Inconsistency, ...]:
    """Pairs of claims of one article that cannot both be right, each pair once."""
    placed = [Placed(n, claim, read_claim(claim)) for n, claim in enumerate(claims)]
    typed = [p for p in placed if p.read.figures or p.read.moments]
    pairs = ((one, two) for n, one in enumerate(typed) for two in typed[n + 1 :])
    found = []
    for one, two in islice(pairs, PAIRS):
        reason = next(differences(one, two), None)
        if reason is not None:
            found.append(Inconsistency(one.at, two.at, reason))
    return tuple(found)


def differences(one: Placed, two: Placed) -> Iterator[Reason]:
    if same_thing(one.read, two.read):
        yield from number_differences(one, two)
    if same_ordinals(one.read, two.read):
        yield from date_differences(one, two)


def same_thing(one: Read, two: Read) -> bool:
    shared = one.content & two.content
    fewer = min(len(one.content), len(two.content))
    enough = len(shared) >= ENOUGH and len(shared) >= SAME_THING * fewer
    return enough and same_ordinals(one, two) and not other_places(one, two)


def other_places(one: Read, two: Read) -> bool:
    """Does one name a place or actor where the other names another?"""
    mine, theirs = one.lines[0], two.lines[0]
    return bool(swaps(lost_names(mine, two), theirs, one))


def same_ordinals(one: Read, two: Read) -> bool:
    """ "The third round" and "the fourth round" are two things."""
    first, second = ordinals(one), ordinals(two)
    return not first or not second or bool(first & second)


def ordinals(read: Read) -> set[tuple[float | None, str | None]]:
    return {(f.quantity.value, f.thing) for f in read.figures if f.quantity.ordinal}


def number_differences(one: Placed, two: Placed) -> Iterator[Reason]:
    """Needs the same counted thing or unit on both sides, and the same time."""
    if days_apart(one.read, two.read):
        return
    theirs = [f for f in two.read.figures if not f.quantity.ordinal]
    for figure in one.read.figures:
        match = match_number(figure, theirs)
        other = match.evidence
        if figure.quantity.ordinal or other is None or match.relation != Relation.DIFFERS:
            continue
        if match.score >= SURE and same_kind(figure, other) and not said_too(other, one.read):
            yield number_reason(one, two, figure, other)


def days_apart(one: Read, two: Read) -> bool:
    """Do both name dates, and none in common? Then they may tell of two occasions."""
    if not one.moments or not two.moments:
        return False
    return not any(match_date(m, two.moments).relation in AGREE for m in one.moments)


def same_kind(one: Figure, two: Figure) -> bool:
    if one.quantity.unit or two.quantity.unit:
        return one.role == two.role and bool({*one.left, *one.right} & {*two.left, *two.right})
    return one.thing is not None and one.thing == two.thing and one.role == two.role


def said_too(figure: Figure, read: Read) -> bool:
    """Does the first claim have the other's number as well, beside its own?"""
    return match_number(figure, read.figures).relation in AGREE


def date_differences(one: Placed, two: Placed) -> Iterator[Reason]:
    """Needs one event told twice: single days, each the only one of its sentence."""
    mine = [m for m in one.read.moments if is_day(m)]
    theirs = [m for m in two.read.moments if is_day(m)]
    if len(mine) != 1 or len(theirs) != 1:
        return
    match = match_date(mine[0], theirs)
    apart = match.relation == Relation.DIFFERS
    if apart and same_event(one.read, mine[0], two.read, theirs[0]):
        yield date_reason(one, two, mine[0], theirs[0])


def same_event(one: Read, mine: Moment, two: Read, theirs: Moment) -> bool:
    """Do the words around both dates name one event, and neither a stage of its own (its start
    and its end)? What is told of both as still to come needs less."""
    first, second = event_words(one, mine), event_words(two, theirs)
    shared = first.keys() & second.keys()
    stages = {mine.role, theirs.role} & {"start", "end", "arrive", "leave", "birth", "death"}
    if len(stages) == 2 or opposed(first, second):
        return False
    both_ahead = is_ahead(one, mine) and is_ahead(two, theirs)
    enough = 0.4 if both_ahead else 0.7
    return len(shared) >= 3 and len(shared) >= enough * min(len(first), len(second))


def event_words(read: Read, moment: Moment) -> dict[str, None]:
    """The meanings of the words before a date, and of a few after it."""
    words = [w for w in read.lines[moment.line].words if not w.stop]
    before = [meaning(w) for w in words if w.end <= moment.date.start][-BEFORE:]
    after = [meaning(w) for w in words if w.start >= moment.date.end][:AFTER]
    skipped = {meaning(w) for w in words if MODALS.get(w.folded)}
    return dict.fromkeys(w for w in (*before, *after) if w not in skipped)


def opposed(one: dict[str, None], two: dict[str, None]) -> bool:
    mine, theirs = one.keys() - two.keys(), two.keys() - one.keys()  # what both name is no contrast
    return any(exclude_each_other(a, b) or are_opposites(a, b) for a in mine for b in theirs)


def is_ahead(read: Read, moment: Moment) -> bool:
    """Is it told as still to come: "scheduled to begin", "to be held", "will meet"?"""
    words = [w for w in read.lines[moment.line].words if w.end <= moment.date.start][-8:]
    planned = any(MODALS.get(w.folded) == "planned" for w in words)
    return planned or any(a.folded == "to" and b.folded == "be" for a, b in pairwise(words))


def is_day(moment: Moment) -> bool:
    return moment.date.grain == Grain.DAY and moment.bound == "on"


def number_reason(one: Placed, two: Placed, mine: Figure, theirs: Figure) -> Reason:
    first = span_of(one.claim.text, mine.quantity)
    second = span_of(two.claim.text, theirs.quantity)
    text = f'This article says "{first.text}" and elsewhere "{second.text}".'
    return Reason(ReasonKind.QUANTITY, Relation.DIFFERS, text, first, second)


def date_reason(one: Placed, two: Placed, mine: Moment, theirs: Moment) -> Reason:
    first = span_of(one.claim.text, mine.date)
    second = span_of(two.claim.text, theirs.date)
    text = (
        f'This article says "{first.text}" ({spelled(mine.date)}) '
        f'and elsewhere "{second.text}" ({spelled(theirs.date)}).'
    )
    return Reason(ReasonKind.DATE, Relation.DIFFERS, text, first, second)
