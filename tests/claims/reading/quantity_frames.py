"""Frames to compare with: what a row of a table expects of each quantity, the rest at its default.

`frame("170 of the 329 members", 170, of=329, noun="members")` is exact, so low and high are 170.
"""

from __future__ import annotations

from dataclasses import replace

from claims.reading.comparators import bounds
from claims.reading.folding import fold
from claims.reading.languages import table_for
from claims.reading.quantities import find_quantities
from claims.reading.values import Comparator, Quantity

ABOUT, AT_LEAST, AT_MOST = Comparator.ABOUT, Comparator.AT_LEAST, Comparator.AT_MOST
MORE, LESS, BETWEEN = Comparator.MORE_THAN, Comparator.LESS_THAN, Comparator.BETWEEN


def frame(
    text: str,
    value: float | None,
    unit: str | None = None,
    noun: str | None = None,
    *,
    said: Comparator = Comparator.EXACT,
    of: float | None = None,
    against: float | None = None,
    ordinal: bool = False,
    change: bool = False,
) -> Quantity:
    low, high = bounds(said, value) if value is not None else (None, None)
    share = value / of if of and value is not None else None
    return Quantity(
        text, 0, 0, value, low, high, said, unit, noun, of, share, against, ordinal, change
    )


def interval(
    text: str,
    low: float | None,
    high: float | None,
    unit: str | None = None,
    noun: str | None = None,
    *,
    change: bool = False,
) -> Quantity:
    said = BETWEEN if high is not None else AT_LEAST
    return Quantity(text, 0, 0, None, low, high, said, unit, noun, change=change)


def read(text: str, language: str = "en") -> list[Quantity]:
    """What is found, without offsets, and with numbers rounded as a person would look at them."""
    found = find_quantities(fold(text), (), table_for(language))
    assert all(text[q.start : q.end] == q.text for q in found)
    return [_rounded(replace(q, start=0, end=0)) for q in found]


def rounded(frames: list[Quantity]) -> list[Quantity]:
    return [_rounded(q) for q in frames]


def _rounded(q: Quantity) -> Quantity:
    def near(value: float | None) -> float | None:
        return None if value is None else float(f"{value:.8g}")

    return replace(
        q, value=near(q.value), low=near(q.low), high=near(q.high), of=near(q.of),
        share=near(q.share), against=near(q.against),
    )  # fmt: skip
