"""How two numbers stand to each other: by comparator, precision, unit and share.

A number is a stretch [low, high]. The evidence bears the claim out when its stretch lies inside
the claim's, speaks against it when they are apart, and leaves it open when they only overlap. A
rounded number reaches half of its last digit either way, as rounding does, but never further than
CAP of itself.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from math import inf

from claims.comparing.values import Relation
from claims.reading.unit_names import LENGTHS
from claims.reading.units import convert
from claims.reading.values import Comparator, Quantity
from claims.reading.wordforms import word_set

CAP = 0.05
HUNDREDS_CAP = 0.03  # small counts are counted, not rounded: 300 is not 315
UNITS_CAP = 0.15  # 3.4 percent may be called 3, but 0.7 is not called 1
CONVERTED = 0.02  # what is lost when people convert units: "40 miles" is "64 km" is 64.37 km
DEGREE, SCALES = "degree", ("degree_celsius", "degree_fahrenheit")
WEIGHTS = word_set("gram kilogram milligram tonne ton pound ounce kilotonne megatonne")
OPEN = (Comparator.MORE_THAN, Comparator.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Stretch:
    low: float
    high: float
    point: float | None  # the number as said, None for bounds
    step: float  # the place of its last digit that counts
    strict: bool = False
    about: bool = False


def size_relation(claim: Quantity, evidence: Quantity) -> Relation | None:
    """The relation of two numbers in one role; None where they can't be held together."""
    if claim.ordinal != evidence.ordinal or is_fraction(claim) != is_fraction(evidence):
        return share_or_none(claim, evidence)
    if claim.of is not None and evidence.of is not None and evidence.unit == claim.unit:
        both = {stretch_relation(stretch(claim), stretch(evidence)), of_relation(claim, evidence)}
        return worst(both) if not same_share(claim, evidence) else Relation.WITHIN_TOLERANCE
    if shares := share_pair(claim, evidence):
        return share_relation(*shares)
    return unit_relation(claim, evidence)


def share_or_none(claim: Quantity, evidence: Quantity) -> Relation | None:
    shares = None if claim.ordinal or evidence.ordinal else share_pair(claim, evidence)
    return share_relation(*shares) if shares else None


def is_fraction(quantity: Quantity) -> bool:
    """ "A third of the pupils", "more than half": said without the whole, and in words."""
    said = quantity.noun is not None or not any(map(str.isdigit, quantity.text))
    plain = quantity.unit is None and quantity.of is None
    return plain and said and 0 < (quantity.value or 0.0) < 1


def is_share(quantity: Quantity) -> bool:
    return quantity.unit == "percent" or share_of(quantity) is not None


def unit_relation(claim: Quantity, evidence: Quantity) -> Relation | None:
    claim, evidence = as_weight(claim, evidence.unit), as_weight(evidence, claim.unit)
    one, other = stretch(claim), stretch(evidence)
    if claim.unit == evidence.unit:
        return stretch_relation(one, other)
    if claim.unit == DEGREE or evidence.unit == DEGREE:
        return degree_relation(claim, evidence)
    line = (convert(0.0, evidence.unit, claim.unit), convert(1.0, evidence.unit, claim.unit))
    if line[0] is None or line[1] is None:
        return None
    factor = line[1] - line[0]
    moved = Stretch(
        other.low * factor + line[0],
        other.high * factor + line[0],
        None if other.point is None else other.point * factor + line[0],
        max(other.step * factor, one.step),
        other.strict,
        other.about,
    )
    if one.point is None or moved.point is None:
        return stretch_relation(one, moved)
    slack = max(one.step / 2, other.step * factor / 2, CONVERTED * abs(one.point))
    slack = min(slack, CAP * max(abs(one.point), abs(moved.point)))
    near = abs(one.point - moved.point) <= max(
        slack, one.high - one.point, moved.high - moved.point
    )
    return Relation.WITHIN_TOLERANCE if near else Relation.DIFFERS


def as_weight(quantity: Quantity, beside: str | None) -> Quantity:
    """ "The 1,100-pound satellite", beside kilograms, is no sum of money."""
    if quantity.unit != "GBP" or beside not in WEIGHTS or "pound" not in quantity.text:
        return quantity
    return replace(quantity, unit="pound")


def degree_relation(claim: Quantity, evidence: Quantity) -> Relation | None:
    """ "30 degrees" may be of either scale: the one that agrees, if any does, is meant."""
    if not {claim.unit, evidence.unit} <= {DEGREE, *SCALES}:
        return None
    scales = [(one, other) for one in scales_of(claim) for other in scales_of(evidence)]
    found = {unit_relation(one, other) for one, other in scales}
    return worst(found - {None, Relation.DIFFERS} or {Relation.DIFFERS})


def scales_of(quantity: Quantity) -> list[Quantity]:
    units = SCALES if quantity.unit == DEGREE else (quantity.unit,)
    return [replace(quantity, unit=unit) for unit in units]


def stretch(quantity: Quantity) -> Stretch:
    """The stretch of a number as said."""
    point = quantity.value
    if is_distance(quantity) and quantity.high is not None:
        return Stretch(quantity.high, quantity.high, quantity.high, place_of(quantity.high))
    if quantity.comparator in (Comparator.EXACT, Comparator.ABOUT) and point is not None:
        low, high = quantity.low, quantity.high
        return Stretch(
            point if low is None else low,
            point if high is None else high,
            point,
            last_place(quantity),
            about=quantity.comparator == Comparator.ABOUT,
        )
    return Stretch(
        -inf if quantity.low is None else quantity.low,
        inf if quantity.high is None else quantity.high,
        None,
        0.0,
        strict=quantity.comparator in OPEN,
    )


def is_distance(quantity: Quantity) -> bool:
    """ "Came to within 40 miles" says how far off it was, not how far at most."""
    return quantity.unit in LENGTHS and quantity.text.lower().startswith("within ")


def last_place(quantity: Quantity) -> float:
    """The place of the last digit that counts: 100 for 2,500, 0.1 for 3.5, 1e8 for 1.2bn."""
    return place_of(quantity.value or 0.0)


def place_of(value: float) -> float:
    """Trailing zeros count as rounding from two of them on: 2,500 is rounded, 170 is not."""
    digits, _, exponent = f"{abs(value):.11e}".partition("e")
    digits = digits.rstrip("0").rstrip(".")
    place = int(exponent) - max(len(digits) - 2, 0)
    return 10.0**place if place >= 2 or place < 0 else 1.0


def stretch_relation(claim: Stretch, evidence: Stretch) -> Relation:
    if claim.point is not None and evidence.point is not None:
        return point_relation(claim, evidence)
    if evidence.point is not None:
        return Relation.WITHIN if holds(evidence.point, claim) else Relation.DIFFERS
    if claim.point is not None:
        return Relation.COMPATIBLE if holds(claim.point, evidence) else Relation.DIFFERS
    if claim.low <= evidence.low and evidence.high <= claim.high:
        same = (claim.low, claim.high) == (evidence.low, evidence.high)
        if same and claim.strict and not evidence.strict:
            return Relation.COMPATIBLE
        return Relation.EQUAL if same else Relation.WITHIN
    apart = evidence.low > claim.high or claim.low > evidence.high
    touch = evidence.low == claim.high or claim.low == evidence.high
    if apart or (touch and (claim.strict or evidence.strict)):
        return Relation.DIFFERS
    return Relation.COMPATIBLE


def holds(point: float, bounds: Stretch) -> bool:
    if bounds.strict and point in (bounds.low, bounds.high):
        return False
    return bounds.low <= point <= bounds.high


def point_relation(claim: Stretch, evidence: Stretch) -> Relation:
    one, other = claim.point or 0.0, evidence.point or 0.0
    gap = abs(one - other)
    if gap <= 1e-9 * max(abs(one), abs(other)):
        return Relation.EQUAL
    if claim.about or evidence.about:
        inside = claim.low <= other <= claim.high or evidence.low <= one <= evidence.high
        return Relation.WITHIN_TOLERANCE if inside else Relation.DIFFERS
    return Relation.WITHIN_TOLERANCE if is_rounding(claim, evidence) else Relation.DIFFERS


def is_rounding(claim: Stretch, evidence: Stretch) -> bool:
    """Is the coarser of two numbers the finer one, rounded?"""
    if claim.step == evidence.step:
        return False
    coarse, fine = (claim, evidence) if claim.step > evidence.step else (evidence, claim)
    point, rounded = fine.point or 0.0, coarse.point or 0.0
    gap = abs(point - rounded)
    if coarse.step <= 1.0:
        return gap < coarse.step / 2 and gap <= UNITS_CAP * abs(fine.point or 0.0)
    cap = CAP if abs(rounded) >= 1000 else HUNDREDS_CAP
    return gap <= min(coarse.step / 2, cap * abs(rounded)) * (1 + 1e-9)


def share_pair(claim: Quantity, evidence: Quantity) -> tuple[Quantity, Quantity] | None:
    """Where one says a share in percent and the other as a part of a whole: both in percent."""
    one, other = share_of(claim), share_of(evidence)
    if claim.unit == "percent" and other is not None:
        return claim, as_percent(evidence, other)
    if evidence.unit == "percent" and one is not None:
        return as_percent(claim, one), evidence
    if one is not None and other is not None and (claim.of is None or evidence.of is None):
        return as_percent(claim, one), as_percent(evidence, other)
    return None


def share_of(quantity: Quantity) -> float | None:
    """The share that a part of a whole is, or a fraction in words ("a third")."""
    if quantity.unit is not None or quantity.ordinal:
        return None
    return quantity.value if is_fraction(quantity) else quantity.share


def as_percent(quantity: Quantity, share: float) -> Quantity:
    """A share keeps its bounds: "more than half" is more than 50 percent."""
    value, whole = round(100 * share, 6), quantity.of or 1.0
    exact = quantity.comparator == Comparator.EXACT
    low, high = (
        None if end is None else value if exact else round(100 * end / whole, 6)
        for end in (quantity.low, quantity.high)
    )
    return replace(quantity, value=value, low=low, high=high, unit="percent", of=None, share=None)


def share_relation(claim: Quantity, evidence: Quantity) -> Relation:
    """A share in percent against a part of a whole: whole percents round."""
    found = stretch_relation(stretch(claim), stretch(evidence))
    one, other = claim.value or 0.0, evidence.value or 0.0
    near = abs(one - other) <= 0.5 and claim.comparator == evidence.comparator
    return Relation.WITHIN_TOLERANCE if near and found != Relation.EQUAL else found


def same_share(claim: Quantity, evidence: Quantity) -> bool:
    """ "One in four" and "25 of 100": equal shares of small wholes."""
    if min(claim.of or 0.0, evidence.of or 0.0) > 10 or claim.of == evidence.of:
        return False
    return abs((claim.share or 0.0) - (evidence.share or 0.0)) < 0.005


def of_relation(claim: Quantity, evidence: Quantity) -> Relation:
    return Relation.EQUAL if claim.of == evidence.of else Relation.DIFFERS


BY_WEIGHT = (
    Relation.DIFFERS, Relation.COMPATIBLE, Relation.WITHIN_TOLERANCE, Relation.WITHIN,
    Relation.EQUAL,
)  # fmt: skip


def worst(relations: Set[Relation | None]) -> Relation:
    return next(relation for relation in BY_WEIGHT if relation in relations)
