"""Numbers that belong together ("270 of Lodz's 360 schools") or apart ("from 3.4 to 3.9")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.reading.values import Comparator, Date, Quantity

WAY = re.compile(r"[Ff]rom\s+(.+?)\s+to\s+(.+)")
FELL = re.compile(r"\b(?:fell|fall|falls|dropped|declined|sank|cut|lowered|reduced|down|shrank)\b")
WENT = re.compile(
    r"\b(?:went|goes|gone|moved|rose|rises|risen|climbed|grew|grown|jumped|increased|raised|up|fell|"
    r"fall|falls|fallen|dropped|declined|sank|cut|lowered|reduced|down|shrank|changed)\b"
)
FROM_TO = re.compile(r"\s+to\s+")
OWNED = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w.-]+\s+){0,3}[\w.-]+(?:['’]s|s['’])\s+")
OF_BEFORE = re.compile(
    r"(?:^|[.,;:\n]\s?|\b(?:that|says?|said)\s)[Oo]f (?:the |all )?$"
)  # opens its clause


def inside_date(quantity: Quantity, dates: Sequence[Date]) -> bool:
    """ "five days ago" is a date, and no count of days besides."""
    return any(d.start <= quantity.start and quantity.end <= d.end for d in dates)


def ends_of(text: str, quantity: Quantity) -> list[Quantity]:
    """ "Went from 3.4 to 3.9 percent" tells two figures, and no stretch between them."""
    way = WAY.fullmatch(quantity.text)
    low, high = quantity.low, quantity.high
    if way is None or low is None or high is None or quantity.comparator != Comparator.BETWEEN:
        return [quantity]
    if not WENT.search(text, max(0, quantity.start - 30), quantity.start):
        return [quantity]
    fell = FELL.search(text, max(0, quantity.start - 30), quantity.start) is not None
    values = (high, low) if fell else (low, high)
    return [
        replace(
            quantity, text=way[n], start=quantity.start + way.start(n),
            end=quantity.start + way.end(n), value=value, low=value, high=value,
            comparator=Comparator.EXACT,
        )
        for n, value in zip((1, 2), values, strict=True)
    ]  # fmt: skip


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
    """ "From 70 laps to 50": both count what either says; "3 percent to 44 dollars" stays."""
    noun, unit = one.noun or two.noun, one.unit or two.unit
    if one.unit and two.unit:
        return one, two
    return replace(one, noun=noun, unit=unit), replace(two, noun=noun, unit=unit)


def is_plain(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.of is None and not quantity.ordinal


def part_of_whole(part: Quantity, whole: Quantity) -> Quantity:
    if not part.value or not whole.value or part.value > whole.value:
        return part
    noun = whole.noun or part.noun  # in "of 480 buses, 209 run" the verb may pass for a noun
    return replace(part, of=whole.value, share=part.value / whole.value, noun=noun)
