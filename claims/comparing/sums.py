"""Is a claim's number what the evidence's numbers come to? "30 soldiers and 22 civilians": 52."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.comparing.parts import Figure, Read
from claims.comparing.sizes import is_fraction
from claims.reading.values import Comparator, Quantity
from claims.reading.wordforms import word_set

TIMES = {
    "double": 2.0, "doubled": 2.0, "doubling": 2.0, "twice": 2.0, "tripled": 3.0, "triple": 3.0,
    "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5, "half": 0.5,
}  # fmt: skip
NEARLY = 0.04  # of what people call doubled or a third less
MOST = 5  # numbers; with more of them a sum that fits proves little
TOTALS = word_set("total altogether overall combined all sum together")
EACH = word_set("each every apiece per")
RESTS = word_set("left remain remained remaining rest more fewer less difference")


@dataclass(frozen=True, slots=True)
class Sum:
    """A reckoning from the evidence's numbers, as people write it ("30 + 22 = 52")."""

    figures: tuple[Figure, ...]
    text: str


def reckons(claim: Read, evidence: Read) -> bool:
    """Does the claim speak of a total or of a rest, or the evidence of so many each, so that the
    number may be reckoned?"""
    return bool(words_in(claim) & (TOTALS | RESTS) or words_in(evidence) & EACH)


def words_in(read: Read) -> set[str]:
    return {word.folded for line in read.lines for word in line.words}


def find_sum(claim: Figure, figures: Sequence[Figure], *, freely: bool) -> Sum | None:
    """The reckoning that gives the claim's number: a sum of like things, or, `freely` (where the
    claim speaks of a total or rest), also a difference, a product or a quotient."""
    target = plain_value(claim.quantity)
    plain = [f for f in figures if plain_value(f.quantity) is not None and not f.whole]
    if target is None or not 2 <= len(plain) <= MOST:
        return None
    kinds = {(f.quantity.unit, f.thing) for f in plain}
    units = {unit for unit, _ in kinds}
    like = sums(plain, 2 if len(kinds) == 1 else len(plain)) if len(units) == 1 else iter(())
    ways = reckonings(plain) if freely else like
    for used, value, text in ways:
        if abs(value - target) <= 1e-6 * max(1.0, abs(target)):
            return Sum(used, f"{text} = {target:g}")
    return None


def plain_value(quantity: Quantity) -> float | None:
    if quantity.ordinal or quantity.comparator != Comparator.EXACT:
        return None
    return quantity.value


Way = tuple[tuple[Figure, ...], float, str]


def sums(figures: Sequence[Figure], fewest: int = 2) -> Iterator[Way]:
    for size in range(fewest, len(figures) + 1):
        for used in combinations(figures, size):
            values = [f.quantity.value or 0.0 for f in used]
            yield used, sum(values), " + ".join(f"{value:g}" for value in values)


def reckonings(figures: Sequence[Figure]) -> Iterator[Way]:
    yield from sums(figures)
    for size in (2, 3):
        for used in combinations(figures, size):
            yield from differences(used)
    for one, two in combinations(figures, 2):
        first, second = one.quantity.value or 0.0, two.quantity.value or 0.0
        yield (one, two), first * second, f"{first:g} x {second:g}"
        for over, under in ((first, second), (second, first)):
            if under:
                yield (one, two), over / under, f"{over:g} / {under:g}"


def differences(used: tuple[Figure, ...]) -> Iterator[Way]:
    """The largest less the others."""
    values = sorted((f.quantity.value or 0.0 for f in used), reverse=True)
    yield used, values[0] - sum(values[1:]), " - ".join(f"{value:g}" for value in values)


def find_change(claim: Figure, figures: Sequence[Figure], *, moves: bool) -> Sum | None:
    """ "Rose by two metres", "fell by a third": the way from one number to the next."""
    quantity = claim.quantity
    target = plain_value(quantity)
    if target is None or not (quantity.change or (moves and is_fraction(quantity))):
        return None
    for one, two in pairs_of_a_kind(figures):
        first, second = one.quantity.value or 0.0, two.quantity.value or 0.0
        gap = abs(first - second)
        if quantity.unit == "percent" or is_fraction(quantity):
            share = target if is_fraction(quantity) else target / 100
            ways = [gap / abs(start) for start in (first, second) if start]
            near = any(abs(way - share) <= NEARLY * max(share, 0.25) for way in ways)
        else:
            points = quantity.unit == "percentage_point" and one.quantity.unit == "percent"
            same = points or quantity.unit == one.quantity.unit
            near = same and abs(gap - target) <= NEARLY * abs(target)
        if near:
            return Sum((one, two), f"{first:g} and {second:g} are that far apart")
    return None


def tells_change(claim: Read) -> bool:
    """Does the claim say that something rose or fell?"""
    return not claim.content.isdisjoint(("rise", "fall", "loss"))


def find_times(claim: Read, figures: Sequence[Figure]) -> Sum | None:
    """ "Doubled", "halved": one number is so many times another of its kind."""
    times = next((TIMES[word] for word in sorted(words_in(claim) & TIMES.keys())), None)
    if times is None:
        return None
    for one, two in pairs_of_a_kind(figures):
        first, second = one.quantity.value or 0.0, two.quantity.value or 0.0
        if any(
            start and abs(end / start - times) <= NEARLY * times
            for start, end in ((first, second), (second, first))
        ):
            return Sum((one, two), f"{max(first, second):g} is about "
                       f"{max(times, 1 / times):g} times {min(first, second):g}")  # fmt: skip
    return None


def find_other_times(claim: Read, figures: Sequence[Figure]) -> Sum | None:
    """ "Tripled", where the source has a change of 30 percent, or "from 20 to 23"."""
    times = next((TIMES[word] for word in sorted(words_in(claim) & TIMES.keys())), None)
    if times is None or claim.figures or find_times(claim, figures):
        return None
    for figure in figures:
        value = plain_value(figure.quantity)
        if figure.quantity.unit == "percent" and figure.quantity.change and value is not None:
            factors = (1 + value / 100, 1 - value / 100)
            if all(abs(factor - times) > 0.15 * times for factor in factors):
                return Sum((figure,), f"{value:g} percent is not {times:g} times as much")
    pairs = list(pairs_of_a_kind(figures))
    if len(pairs) != 1:
        return None
    first, second = (figure.quantity.value or 0.0 for figure in pairs[0])
    if not first or abs(second / first - times) <= 0.15 * times:
        return None
    return Sum(pairs[0], f"{second:g} is not {times:g} times {first:g}")


def pairs_of_a_kind(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    plain = [f for f in figures if plain_value(f.quantity) is not None and not f.whole]
    for one, two in combinations(plain[:MOST], 2):
        if one.quantity.unit == two.quantity.unit or None in (one.quantity.unit, two.quantity.unit):
            yield one, two
