"""What one kind of news is: its figure, its headlines, how it is told, and what stands around it.

Clauses begin in lower case, names aside. `{n}` is the figure that may be altered, `{on}` the day;
`{x}` and `{y}` are other figures of the same event, the same in every article; `{who}` is drawn
from the kind's own names. `{speaker}` may be told to have said it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["count", "percent", "money", "vote", "plain", "kilometres"]


@dataclass(frozen=True)
class Kind:
    """`low` and `high` bound {n}: money in millions, percent in tenths."""

    name: str
    form: Form
    low: int
    high: int
    headlines: tuple[str, ...]
    leads: tuple[str, ...]
    around: tuple[str, ...]
    x: tuple[int, int] = (2, 9)
    y: tuple[int, int] = (11, 90)
    who: tuple[str, ...] = ("",)
    moving: bool = False  # a toll: later articles may tell a higher one
