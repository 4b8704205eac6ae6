"""A quantity put into words again, in one canonical way that reads back to the same values.

Used where a frame is shown to a person; `change` and the grammar around it are not kept.
"""

from __future__ import annotations

from claims.reading.languages.english_numbers import NUMBERS
from claims.reading.unit_names import ISO_CODES
from claims.reading.values import Comparator, Quantity

SAID = {
    Comparator.ABOUT: "about ", Comparator.AT_LEAST: "at least ", Comparator.AT_MOST: "at most ",
    Comparator.MORE_THAN: "more than ", Comparator.LESS_THAN: "less than ",
}  # fmt: skip
PLURALS = {
    "foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia",
    "percent": "percent", "hertz": "hertz", "horsepower": "horsepower", "penny": "pence",
    "permille": "permille", "fluid ounce": "fluid ounces", "kelvin": "kelvins",
    "degree celsius": "degrees celsius", "degree fahrenheit": "degrees fahrenheit",
}  # fmt: skip
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "hundred thousand": 1e5, "million": 1e6,
    "hundred million": 1e8, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip


def format_quantity(q: Quantity) -> str:
    """The quantity in English, such that reading it gives the same value, bounds and unit."""
    if q.ordinal:
        return _with_noun(_ordinal(q.value or 0), q.noun)
    if q.against is not None:
        return f"{_number(q.value or 0)} votes to {_number(q.against)}"
    if q.value is None:
        return _with_noun(_interval(q), q.noun, of=q.unit is not None or q.high is None)
    said = SAID.get(q.comparator, "")
    if q.of is not None:
        joint = "of" if q.value <= q.of else "per"
        return _with_noun(f"{said}{_number(q.value)} {joint} {_number(q.of)}", q.noun)
    text = said + _measured(q.value, q.unit)
    return _with_noun(text, q.noun, of=q.unit is not None or abs(q.value) < 1)


def _with_noun(text: str, noun: str | None, *, of: bool = False) -> str:
    if noun is None:
        return text
    return f"{text} of {noun}" if of else f"{text} {noun}"


def _interval(q: Quantity) -> str:
    if q.low is not None and q.high is not None:
        return f"between {_measured(q.low, q.unit)} and {_measured(q.high, q.unit)}"
    vague = _vague_phrase(q.low or 0)
    return f"at least {vague}" + (f" {_unit(q.unit, 2)}" if q.unit else "")


def _vague_phrase(low: float) -> str:
    """The words that mean "at least two of this size"."""
    for phrase, (bound, _) in NUMBERS.vague.items():
        if bound == low:
            return phrase
    return next((f"several {word}" for word, scale in SCALES.items() if 2 * scale == low), "dozens")


def _measured(value: float, unit: str | None) -> str:
    if unit is None:
        return _number(value)
    base, _, rate = unit.partition("_per_")
    if base in ISO_CODES:
        rate_text = f" per {rate.replace('_per_', ' per ').replace('_', ' ')}" if rate else ""
        return f"{base} {_number(value)}{rate_text}"
    return f"{_number(value)} {_unit(unit, value)}"


def _unit(unit: str, value: float) -> str:
    base, *rates = unit.split("_per_")
    if base in ISO_CODES:
        return unit.replace("_per_", " per ")
    name = base.replace("_", " ")
    plural = PLURALS.get(name) or (f"{name[:-4]}feet" if name.endswith(" foot") else f"{name}s")
    if name.endswith(" inch"):
        plural = f"{name}es"
    under = "".join(f" per {rate.replace('_', ' ')}" for rate in rates)
    return (name if value == 1 else plural) + under


def _ordinal(value: float) -> str:
    number = f"{int(value):,}"
    if int(value) % 100 in (11, 12, 13):
        return f"{number}th"
    return number + {1: "st", 2: "nd", 3: "rd"}.get(int(value) % 10, "th")


def _number(value: float) -> str:
    if value == int(value) and abs(value) < 1e16:
        return f"{int(value):,}"
    return repr(value).replace("e+", "e")
