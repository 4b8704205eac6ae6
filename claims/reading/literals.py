"""Digits as written -> value, with the language's decimal and grouping marks.

A literal may hold one or more numbers: "22,24,26" is a list, "1,674,200" is one number,
"3.11.7" is none (a version, an address).
"""

from __future__ import annotations

import re

LONGEST = 24  # digits; longer runs are identifiers, and int() of hostile ones is slow

WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+")
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}")
PLAIN = re.compile(r"\d+")


def tidy(value: float) -> float:
    """Without the noise of binary arithmetic: 1.1 * 3 is 3.3."""
    return float(f"{value:.14g}")


def literal_value(literal: str, decimal: str, group: str) -> float | None:
    """The value of digits with marks; None where they are not one number."""
    if len(literal) > LONGEST:
        return None
    mantissa, _, exponent = literal.replace("'", "").partition("e")
    value = _mantissa(mantissa, decimal, group)
    if value is None or not exponent:
        return value
    return tidy(float(f"{value:.17g}e{exponent}")) if abs(int(exponent)) < 100 else None


def _mantissa(literal: str, decimal: str, group: str) -> float | None:
    if literal.isdigit():
        return float(literal)
    whole, mark, rest = literal.rpartition(decimal)
    if not mark:
        return _grouped(literal, decimal, group)
    if decimal in whole or group in rest:
        return _foreign(literal, decimal, group)
    whole_value = _whole(whole, group)
    if whole_value is None:
        return None
    return float(f"{int(whole_value)}.{rest}")


def _grouped(literal: str, decimal: str, group: str) -> float | None:
    """Digits with grouping marks only."""
    value = _whole(literal, group)
    if value is None and literal.count(group) == 1:
        return _foreign(literal, decimal, group)
    return value


def _whole(digits: str, group: str) -> float | None:
    if PLAIN.fullmatch(digits):
        return float(digits)
    western = digits.replace(group, ",")
    if WESTERN.fullmatch(western) or INDIAN.fullmatch(western):
        return float(western.replace(",", ""))
    return None


def _foreign(literal: str, decimal: str, group: str) -> float | None:
    """The marks the other way round: "1.500.000" and "1,3" in English, "1,500,000" in Spanish."""
    whole, mark, rest = literal.rpartition(group)
    if literal.count(decimal) > 1 or (decimal in whole and mark):
        value = _whole(whole if mark else literal, decimal)
        if value is None or not mark:
            return value
        return float(f"{int(value)}.{rest}") if rest.isdigit() else None
    if whole.isdigit() and rest.isdigit() and len(rest) < 3:
        return float(f"{whole}.{rest}")
    return None


def is_list(literal: str, decimal: str) -> bool:
    """Several whole numbers with commas and no blanks: "22,24,26,31"."""
    group = "." if decimal == "," else ","
    return len(literal) <= 400 and literal_value(literal, decimal, group) is None


def last_place(value: float) -> float:
    """The place of the last digit that is not a rounding zero: 1000 for 5,000, 0.1 for 2.5."""
    if not value:
        return 1.0
    digits, _, exponent = f"{abs(value):.11e}".partition("e")
    return float(10.0 ** (int(exponent) - len(digits.rstrip("0").partition(".")[2])))
