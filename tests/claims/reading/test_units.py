"""Units: which can be held against each other, and the number that comes out."""

import pytest

from claims.reading.literals import last_place, literal_value
from claims.reading.unit_names import ENGLISH, SYMBOLS
from claims.reading.units import convert, same_unit

CONVERSIONS = [
    (1, "mile", "kilometre", 1.609344, "length"),
    (1, "square_mile", "square_kilometre", 2.589988110336, "area"),
    (60, "mile_per_hour", "kilometre_per_hour", 96.56064, "speed"),
    (212, "degree_fahrenheit", "degree_celsius", 100, "temperature has an offset"),
    (0, "degree_celsius", "kelvin", 273.15, "absolute temperature"),
    (2, "year", "month", 24, "time"),
    (1, "tonne", "kilogram", 1000, "mass"),
    (1, "gallon", "litre", 3.785411784, "volume"),
    (1, "kilowatt_hour", "megajoule", 3.6, "energy"),
    (1, "knot", "kilometre_per_hour", 1.852, "a unit with another dimension's name"),
    (25, "basis_point", "percentage_point", 0.25, "points"),
    (50, "cent", "USD", 0.5, "a hundredth"),
    (3, "USD", "USD", 3, "the same unit"),
    (3, None, None, 3, "bare numbers"),
    (3, "percent", "percentage_point", None, "a share is no difference of shares"),
    (5, "USD", "EUR", None, "rates change"),
    (1, "litre", "metre", None, "other dimensions"),
    (1, "jamaican_dollar", "USD", None, "unknown to any registry"),
    (1, "kilometre", None, None, "a measure and a bare number"),
]


@pytest.mark.parametrize(("value", "first", "second", "expected", "why"), CONVERSIONS)
def test_values_convert_where_there_is_a_way(
    value: float, first: str | None, second: str | None, expected: float | None, why: str
) -> None:
    assert convert(value, first, second) == pytest.approx(expected), why
    assert same_unit(first, second) is (expected is not None), why


MEASURES = sorted(
    {*ENGLISH.values(), *SYMBOLS.values()}
    - {"percent", "percentage_point", "basis_point", "permille", "toman", "decibel"}
)


@pytest.mark.parametrize("unit", MEASURES)
def test_every_measure_that_is_read_is_known_to_the_converter(unit: str) -> None:
    assert convert(1.0, unit, f"{unit}_per_second") is None
    assert any(
        same_unit(unit, base)
        for base in (
            "metre", "square_metre", "cubic_metre", "kilogram", "second", "watt", "joule", "byte",
            "metre_per_second", "degree_celsius", "hertz", "volt", "ampere", "pascal", "newton",
            "degree", "barrel_per_day", "tonne_per_day", "megabit_per_second", "decibel",
            "cubic_metre_per_second", "metre_per_litre", "mole", "sievert", "ohm", "pixel", "lumen",
            "ampere_hour",
        )
    ), unit  # fmt: skip


LITERALS = [
    ("1,674,200.5", ".", ",", 1674200.5, "English marks"),
    ("12,34,567.89", ".", ",", 1234567.89, "Indian groups"),
    ("1'234'567.89", ".", ",", 1234567.89, "Swiss groups"),
    ("1.500.000", ".", ",", 1_500_000, "foreign groups that cannot be decimals"),
    ("1,3", ".", ",", 1.3, "a foreign decimal mark"),
    ("2.500", ",", ".", 2500, "a Spanish group"),
    ("2.500", ".", ",", 2.5, "an English decimal"),
    ("1,234", ",", ".", 1.234, "a Spanish decimal"),
    ("1.3e6", ".", ",", 1.3e6, "an exponent"),
    ("1e99999", ".", ",", None, "an exponent that no text means"),
    ("3.11.7", ".", ",", None, "a version"),
    ("22,24,26", ".", ",", None, "a list"),
    ("9" * 30, ".", ",", None, "an identifier"),
]


@pytest.mark.parametrize(("literal", "decimal", "group", "value", "why"), LITERALS)
def test_digits_are_valued_by_the_marks_of_their_language(
    literal: str, decimal: str, group: str, value: float | None, why: str
) -> None:
    assert literal_value(literal, decimal, group) == value, why


@pytest.mark.parametrize(
    ("value", "place"), [(5000, 1000), (2500, 100), (2.5, 0.1), (0.07, 0.01), (7, 1), (0, 1)]
)
def test_the_last_place_that_is_said(value: float, place: float) -> None:
    assert last_place(value) == pytest.approx(place)
