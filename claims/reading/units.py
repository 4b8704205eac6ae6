"""Units that mean the same, and conversion between them.

Pint (loaded when first needed, it takes a moment) knows the measures; money converts only into
its own hundredths, since rates change. Months and years are those of pint: a twelfth of a year,
and 365.25 days.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claims.reading.unit_names import ISO_CODES, LENGTHS

if TYPE_CHECKING:
    from pint import UnitRegistry

# Where pint's name is another one than ours, or would mean another thing.
PINT_NAMES = {
    "tonne": "metric_ton", "barrel": "oil_barrel", "gallon": "US_liquid_gallon", "ton": "short_ton",
    "calorie": "calorie", "electronvolt": "electron_volt", "degree_celsius": "degC",
    "degree_fahrenheit": "degF", "btu": "Btu", "megayear": "megayear", "gigayear": "gigayear",
    "pint": "US_pint", "decade": "decade_of_years", "quart": "US_liquid_quart",
    "ampere_hour": "ampere * hour", "milliampere_hour": "milliampere * hour",
    "millimetre_of_mercury": "millimeter_Hg",
}  # fmt: skip
SCALES = {"percent": 100.0, "basis_point": 10_000.0, "permille": 1000.0}
POINTS = {"percentage_point": 1.0, "basis_point": 100.0}
HUNDREDTHS = {"cent": ("USD", "EUR", "AUD", "CAD"), "penny": ("GBP",), "kopek": ("RUB",)}


def same_unit(first: str | None, second: str | None) -> bool:
    """Whether values in both units can be held against each other, after `convert`."""
    return convert(1.0, first, second) is not None


def convert(value: float, unit_from: str | None, unit_to: str | None) -> float | None:
    """The value in another unit; None where there is no way ("percent" to "percentage_point")."""
    if unit_from == unit_to:
        return value
    if unit_from is None or unit_to is None:
        return None
    line = _line(unit_from, unit_to)
    return None if line is None else float(f"{value * line[0] + line[1]:.12g}")


@cache
def _line(unit_from: str, unit_to: str) -> tuple[float, float] | None:
    """Factor and offset of the line from one unit to the other."""
    for table in (POINTS, SCALES):
        if unit_from in table and unit_to in table:
            return table[unit_to] / table[unit_from], 0.0
    if unit_to in HUNDREDTHS.get(unit_from, ()):
        return 0.01, 0.0
    if unit_from in HUNDREDTHS.get(unit_to, ()):
        return 100.0, 0.0
    if not (_is_measure(unit_from) and _is_measure(unit_to)):
        return None
    return _pint_line(unit_from, unit_to)


def _is_measure(unit: str) -> bool:
    return unit.split("_per_")[0] not in ISO_CODES and unit not in SCALES and unit not in POINTS


def _pint_line(unit_from: str, unit_to: str) -> tuple[float, float] | None:
    import pint  # here, since loading its unit definitions costs more than the rest of start-up

    registry = _registry()
    try:
        ends = [
            registry.Quantity(value, pint_name(unit_from)).to(pint_name(unit_to)).magnitude
            for value in (0.0, 1.0)
        ]
    except (pint.UndefinedUnitError, pint.DimensionalityError, pint.OffsetUnitCalculusError):
        return None
    return float(ends[1] - ends[0]), float(ends[0])


@cache
def base_of(unit: str) -> str | None:
    """The unit of the SI that all units of a kind convert to, as pint writes it ("meter / second").

    None for money, shares, and what is no measure.
    """
    import pint

    if not _is_measure(unit):
        return None
    try:
        base = str(_registry().Quantity(1.0, pint_name(unit)).to_base_units().units)
    except (pint.UndefinedUnitError, pint.DimensionalityError, pint.OffsetUnitCalculusError):
        return None
    return None if base == "dimensionless" else base  # decibels go up a curve, not a line


@cache
def _registry() -> UnitRegistry[float]:
    import pint

    registry: UnitRegistry[float] = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    registry.define("decade_of_years = 10 * year")  # pint's own decade is logarithmic
    return registry


@cache
def pint_name(unit: str) -> str:
    """Our canonical name in pint's grammar: "kilometre_per_hour" is "kilometre/hour"."""
    over, *under = unit.split("_per_")
    return "/".join(_pint_base(part) for part in (over, *under))


def _pint_base(unit: str) -> str:
    for prefix, power in (("square_", 2), ("cubic_", 3)):
        base = unit.removeprefix(prefix)
        if base != unit:
            return f"{_pint_base(base)}**{power}"
    if unit in LENGTHS:
        return unit
    return PINT_NAMES.get(unit, unit)
