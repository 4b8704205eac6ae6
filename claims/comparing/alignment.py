"""Which number or date of the evidence plays the role of the claim's.

Candidates are scored by what is counted, what happens to it, and the words around; where roles or
things exclude each other there is no candidate at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.comparing.moments import SAID
from claims.comparing.parts import Figure, Moment, Read
from claims.comparing.sizes import is_fraction, is_share, size_relation
from claims.comparing.sums import Sum
from claims.comparing.times import time_relation
from claims.comparing.values import Relation
from claims.reading.meanings import PEOPLE
from claims.reading.values import Comparator
from claims.reading.wordforms import word_set

AGREE = (Relation.EQUAL, Relation.WITHIN, Relation.WITHIN_TOLERANCE)
AGREEING = 1.5
OPEN_ENDED = 1.0
SMALL = 13
BESIDE = 30  # characters between a number and the date that is its own
OPEN = (
    Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.MORE_THAN, Comparator.LESS_THAN,
)  # fmt: skip
ONCE = word_set("birth death marriage arrest arrive leave start end")  # each its own day
SAME_ROLE = 2.0  # from this score on, two numbers are taken to be about the same


@dataclass(frozen=True, slots=True)
class NumberMatch:
    claim: Figure
    evidence: Figure | None
    relation: Relation
    score: float = 0.0
    sum: Sum | None = None  # where the evidence's numbers come to the claim's


@dataclass(frozen=True, slots=True)
class DateMatch:
    claim: Moment
    evidence: Moment | None
    relation: Relation
    score: float = 0.0


def match_numbers(claim: Read, evidence: Read, lines: frozenset[int]) -> list[NumberMatch]:
    """For each number of the claim, the one of the evidence's `lines` in the same role.

    The surest pairs are taken first and a number of the evidence serves once, unless it also
    agrees with another one of the claim's.
    """
    kinds = {figure.aside for figure in claim.figures}
    figures = [
        figure
        for figure in evidence.figures
        if figure.line in lines
        and (not figure.aside or figure.aside in kinds or is_dated(figure, claim, evidence))
    ]
    if is_foreign(claim, evidence):
        figures = [bare(figure) for figure in figures]
    side_by_side = len(figures) == len(claim.figures)
    ranked = sorted(
        (
            (rank(match, side_by_side and n == m), -n, -m, match)
            for n, figure in enumerate(claim.figures)
            for m, other in enumerate(figures)
            if (match := match_pair(figure, other))
        ),
        key=lambda row: row[:3],
        reverse=True,
    )
    return take_best(claim.figures, ranked)


def is_dated(figure: Figure, claim: Read, evidence: Read) -> bool:
    """ "Up from 41 percent in 2015": what the claim says of 2015 may be just that."""
    beside = [
        moment
        for moment in evidence.moments
        if moment.line == figure.line and 0 <= moment.date.start - figure.quantity.end <= BESIDE
    ]
    return any(time_relation(own, m) in AGREE for own in claim.moments for m in beside)


def rank(match: NumberMatch, same_place: bool) -> float:
    """An equal number is taken for the claim's even where the words say less; so is, a little,
    the number in the same place of the row."""
    return match.score + (AGREEING if match.relation in AGREE else 0.0) + (1.0 if same_place else 0)


def take_best(
    figures: Sequence[Figure], ranked: Sequence[tuple[float, int, int, NumberMatch]]
) -> list[NumberMatch]:
    found: dict[int, NumberMatch] = {}
    used: set[int] = set()
    # In "from 64 to 66" the evidence's 66 is the second number, and nothing against the first.
    agreed = {m for value, _, m, match in ranked if match.relation in AGREE and value > 0}
    for value, n, m, match in ranked:
        if match.relation == Relation.DIFFERS and m in agreed:
            continue
        if -n not in found and -m not in used and value > -1.0:
            found[-n] = match
            used.add(-m)
    for _, n, _, match in ranked:
        if -n not in found and match.relation in AGREE:
            found[-n] = match
    return [
        found.get(n) or NumberMatch(figure, None, Relation.MISSING)
        for n, figure in enumerate(figures)
    ]


def is_foreign(claim: Read, evidence: Read) -> bool:
    """Are they in two languages, so that only numbers, dates and names can meet?"""
    one, other = claim.statement.language, evidence.statement.language
    return bool(one and other and one != other)


def bare(figure: Figure) -> Figure:
    return replace(figure, thing=None, role=None)


def match_number(claim: Figure, figures: Sequence[Figure]) -> NumberMatch:
    matches = filter(None, (match_pair(claim, figure) for figure in figures))
    return max(
        matches,
        key=lambda match: rank(match, False),
        default=NumberMatch(claim, None, Relation.MISSING),
    )


def match_pair(claim: Figure, figure: Figure) -> NumberMatch | None:
    relation = size_relation(claim.quantity, figure.quantity)
    if relation is None or other_things(claim.thing, figure.thing):
        return None
    same = claim.thing is not None and claim.thing == figure.thing
    if relation not in AGREE and claim.quantity.change != figure.quantity.change and not same:
        return None  # "rose by 5 percent" and "rose to 7 percent"
    if relation not in AGREE and claim.aside != figure.aside:
        return None
    score = role_score(claim, figure)
    if score is not None and not sure_enough(claim, figure, relation, score):
        return None
    return None if score is None else NumberMatch(claim, figure, relation, score)


def sure_enough(claim: Figure, other: Figure, relation: Relation, score: float) -> bool:
    """Equal numbers meet by themselves. "At least 41 dead" holds for any larger number, and a
    share of something differs from most others: those need to be about one thing."""
    shares = is_share(claim.quantity) and is_share(other.quantity)
    if shares and (relation in AGREE or is_fraction(claim.quantity) or is_fraction(other.quantity)):
        return relation in AGREE or score > 0.0
    if relation == Relation.WITHIN and claim.quantity.comparator in OPEN and not claim.quantity.of:
        return score >= OPEN_ENDED
    if relation == Relation.DIFFERS and (claim.quantity.unit is None) != (
        other.quantity.unit is None
    ):
        return claim.thing is not None and claim.thing == other.thing
    if relation == Relation.DIFFERS and (is_bare(claim) or is_bare(other)):
        return claim.left[:1] == other.left[:1] or claim.right[:1] == other.right[:1]
    return True


def is_bare(figure: Figure) -> bool:
    """ "The two announced": a small number that counts nothing said."""
    quantity = figure.quantity
    counts = figure.thing or figure.role or quantity.unit
    return not counts and not quantity.ordinal and abs(quantity.value or 0.0) < SMALL


def role_score(claim: Figure, other: Figure) -> float | None:
    """How surely two numbers are about the same; None where they can't be."""
    if claim.whole != other.whole:
        return None
    score = thing_score(claim.thing, other.thing)
    roles = roles_score(claim.role, other.role)
    if score is None or roles is None:
        return None
    if claim.quantity.unit:
        score += 1.0
    return score + roles + words_score(claim.left, claim.right, other.left, other.right)


def thing_score(claim: str | None, other: str | None) -> float | None:
    if claim is None or other is None:
        return 0.5
    if claim == other:
        return 2.0
    if claim in PEOPLE and other in PEOPLE:
        if {claim, other} in ({"child", "pupil"}, {"man", "suspect"}, {"man", "fighter"}):
            return 1.0
        return 1.0 if "person" in (claim, other) or "victim" in (claim, other) else None
    if {claim, other} in ({"seat", "lawmaker"}, {"vote", "lawmaker"}, {"vote", "voter"}):
        return 1.5
    return -1.0


def other_things(claim: str | None, other: str | None) -> bool:
    """ "20 teachers" and "400 pupils" differ in nothing."""
    score = thing_score(claim, other)
    return score is None or score < 0


def roles_score(claim: str | None, other: str | None) -> float | None:
    if claim == other:
        return 2.0 if claim else 0.5
    if claim and other:
        return None
    return -0.5


def words_score(
    left: Sequence[str], right: Sequence[str], other_left: Sequence[str], other_right: Sequence[str]
) -> float:
    """Shared neighbours count, those on the same side more, the nearest most."""
    score = 0.0
    for own, same, opposite in ((left, other_left, other_right), (right, other_right, other_left)):
        for place, word in enumerate(own):
            weight = 1.0 if place == 0 else 0.5
            if word in same:
                score += weight
            elif word in opposite:
                score += weight / 2
    return score


def match_dates(claim: Read, evidence: Read, lines: frozenset[int]) -> list[DateMatch]:
    moments = [m for m in evidence.moments if m.line in lines and m.role != SAID]
    found = [match_date(moment, moments) for moment in claim.moments if moment.role != SAID]
    taken = [id(match.evidence) for match in found if match.relation in AGREE]
    free = [moment for moment in moments if id(moment) not in taken]
    return [m if m.relation != Relation.DIFFERS else match_date(m.claim, free) for m in found]


def match_date(claim: Moment, moments: Sequence[Moment]) -> DateMatch:
    best = DateMatch(claim, None, Relation.MISSING)
    rank = (-1.0, False)
    for moment in moments:
        relation = time_relation(claim, moment)
        roles = moment_score(claim.role, moment.role)
        if relation is None or roles is None:
            continue
        if (
            relation == Relation.DIFFERS
            and claim.bound != moment.bound
            and not (claim.role and claim.role == moment.role)
        ):
            continue  # "mayor until 2017" dates nothing that happened in 2020
        score = roles + words_score(claim.left, claim.right, moment.left, moment.right)
        agrees = relation in AGREE
        if (score + (2.0 if agrees else 0.0), agrees) > rank:
            rank = (score + (2.0 if agrees else 0.0), agrees)
            best = DateMatch(claim, moment, relation, score)
    return best


def moment_score(claim: str | None, other: str | None) -> float | None:
    if claim == other:
        return 1.5 if claim else 0.5
    if claim != other and {claim, other} <= ONCE:
        return None
    return 0.0
