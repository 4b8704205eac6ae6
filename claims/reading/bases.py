"""Numbers in base units, so that any unit of one kind can be asked for in any other."""

from __future__ import annotations

from functools import cache

from claims.reading.currency_names import CURRENCY_SIGNS, ISO_CODES
from claims.reading.unit_names import UNITS
from claims.reading.units import POINTS, SCALES, base_of, convert
from claims.reading.values import Comparator, Quantity

CANONICAL = frozenset(UNITS.values()) | ISO_CODES


def unit_named(name: str) -> str | None:
    """The canonical unit of a name or sign ("km", "Miles", "$", "USD_per_barrel"), None if none."""
    name = " ".join(name.split())
    for each in (name, name.lower(), name.upper()):
        if each in CANONICAL:
            return each
    if unit := UNITS.get(name.lower()) or CURRENCY_SIGNS.get(name):
        return unit
    over, per, under = name.partition("_per_")
    parts = (unit_named(over), unit_named(under)) if per else (None, None)
    return f"{parts[0]}_per_{parts[1]}" if parts[0] and parts[1] else None


def in_base(value: float, unit: str | None) -> tuple[str, float]:
    """The base unit of a unit ("" for none) and the value in it: 1 "mile" is 1609.344 "meter"."""
    if unit is None:
        return "", value
    base = base_unit(unit)
    moved = convert(value, unit, base)
    return (unit, value) if moved is None else (base, moved)


@cache
def base_unit(unit: str) -> str:
    """What all units of a kind convert to; the unit itself where it converts to nothing."""
    if unit in SCALES and unit not in POINTS:
        return "percent"
    if unit in POINTS:
        return "percentage_point"
    return base_of(unit) or unit


def ends_of(quantity: Quantity) -> tuple[float, float] | None:
    """The number as said, or both ends of "between"; one end where the other is open."""
    if quantity.comparator != Comparator.BETWEEN and quantity.value is not None:
        return quantity.value, quantity.value
    known = [end for end in (quantity.low, quantity.high, quantity.value) if end is not None]
    return (min(known), max(known)) if known else None
