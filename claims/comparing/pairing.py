"""Numbers that belong together though they stand apart: parts of wholes, "from 70 laps to 50"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.reading.values import Date, Quantity

FROM_TO = re.compile(r"\s+to\s+")
OWNED = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w.-]+\s+){0,3}[\w.-]+(?:['’]s|s['’])\s+")
OF_BEFORE = re.compile(r"(?:^|[.,;:\n]\s?|\bthat\s)[Oo]f (?:the |all )?$")  # opens its clause


def inside_date(quantity: Quantity, dates: Sequence[Date]) -> bool:
    """ "five days ago" is a date, and no count of days besides."""
    return any(d.start <= quantity.start and quantity.end <= d.end for d in dates)


def paired(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Parts and wholes that stand apart: "270 of Lodz's 360 schools", "of 480 buses, 209 run"."""
    found = list(quantities)
    for at, (one, two) in enumerate(pairwise(quantities)):
        between = text[one.end : two.start]
        if FROM_TO.fullmatch(between):
            found[at], found[at + 1] = of_one_kind(one, two)
            continue
        if is_plain(one) and is_plain(two):
            if OWNED.fullmatch(between):
                found[at] = part_of_whole(one, two)
            elif OF_BEFORE.search(text[max(0, one.start - 16) : one.start]) and "." not in between:
                found[at + 1] = part_of_whole(two, one)
    return tuple(found)


def of_one_kind(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    """ "From 70 laps to 50": both count what either says."""
    noun, unit = one.noun or two.noun, one.unit or two.unit
    return replace(one, noun=noun, unit=unit), replace(two, noun=noun, unit=unit)


def is_plain(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.of is None and not quantity.ordinal


def part_of_whole(part: Quantity, whole: Quantity) -> Quantity:
    if not part.value or not whole.value or part.value > whole.value:
        return part
    noun = whole.noun or part.noun  # in "of 480 buses, 209 run" the verb may pass for a noun
    return replace(part, of=whole.value, share=part.value / whole.value, noun=noun)
