"""A whole number built of parts and magnitudes: "two million three hundred thousand"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.reading.literals import tidy
from claims.reading.numeral_fractions import mixed_fraction, over_at
from claims.reading.numeral_parts import Part, magnitude_at, part_at
from claims.reading.windows import Window

LONGEST = 12  # parts of one number in words; more is a counting-out, not a number


@dataclass(slots=True)  # not frozen: there is one for each number, and freezing costs
class Numeral:
    """Tokens `start` to `end` (exclusive) and what they say.

    `low` and `high` are set for vague counts alone ("dozens"), whose value is None. `literal` is
    the digits where there are nothing but digits. `scale` is
    the last magnitude.
    """

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    fraction: bool = False
    scaled: bool = False
    scale: float = 1.0
    literal: str | None = None


def compound_at(w: Window, at: int) -> Numeral | None:
    """Parts with falling magnitudes: "two million three hundred thousand"."""
    part = part_at(w, at)
    if part is None:
        return None
    total, end, limit, literal, count = 0.0, part.end, float("inf"), part.literal, 0
    scaled, last_scale = False, 1.0
    while part is not None and count < LONGEST:
        count += 1
        part, scale, end = _scaled(w, part)
        size = part.value * scale + _hundreds_apart(w, part, scale)
        if size >= limit and count > 1:
            break
        total, scaled = total + size, scaled or scale > 1
        last_scale = scale
        if scale > 1 or count > 1:
            literal = None
        limit = scale if scale > 1 else part.room
        part = _next_part(w, end, limit)
    numeral = Numeral(
        at, end, total if literal else tidy(total), scaled=scaled, scale=last_scale, literal=literal
    )
    return numeral


def _scaled(w: Window, part: Part) -> tuple[Part, float, int]:
    """A part with "and a half" inside, and the magnitudes that follow it."""
    mixed = mixed_fraction(w, part.end)
    if mixed is not None and part.value == int(part.value):
        scale = magnitude_at(w, mixed[0])
        if scale is not None:
            return replace(part, value=part.value + mixed[1]), scale[1], scale[0]
    end = part.end
    if w.words[end] == "-" and w.joined(end) and w.joined(end + 1):
        end += 1  # "5-million"
    scale = magnitude_at(w, end)
    return (part, scale[1], scale[0]) if scale is not None else (part, 1.0, part.end)


def _hundreds_apart(w: Window, part: Part, scale: float) -> float:
    """What "three hundred and two dozen" says beside its dozens: they are 24, and 300 more."""
    joined = not w.lexicon.table.joiners.isdisjoint(w.words[part.end - 3 : part.end])
    if scale != 12 or part.value < 100 or not joined:
        return 0.0
    return (part.value - part.value % 100) * (1.0 - scale)


def _next_part(w: Window, at: int, limit: float) -> Part | None:
    """The next, smaller part of a number, after a blank, comma or joiner."""
    table, word = w.lexicon.table, w.words[at]
    if limit < 100:
        return None
    start = at
    if word in table.joiners:
        start += 1
    elif word == ",":
        start += 1
        if w.words[start] not in table.cardinals or w.words[start + 1] not in table.hundreds:
            return None
    if not w.words[start] or w.in_date(start):
        return None
    part = part_at(w, start)
    if part is None or part.end == start or part.value == 0:
        return None
    if w.words[start] in table.articles:
        scale = magnitude_at(w, part.end)
        return part if scale is not None and scale[1] < limit else None
    scale = magnitude_at(w, part.end)
    size = part.value * (scale[1] if scale else 1.0)
    if part.literal is not None and not (scale or word in table.joiners):
        return None  # "5 million 300" are two numbers
    if word in table.joiners and over_at(w, start) is not None:
        return None  # "and three quarters"
    return part if size < limit and not _is_other_number(w, start, part, scale) else None


def _is_other_number(w: Window, start: int, part: Part, scale: tuple[int, float] | None) -> bool:
    """After a joiner digits are another number unless the whole is spelled that way."""
    if part.literal is None:
        return False
    return w.words[start - 1] in w.lexicon.table.joiners and (
        scale is not None or len(part.literal) > 2 or w.words[start - 2][:1].isdigit()
    )
