"""Every source's figure over time, as the numbers of an SVG; the claim's own is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from claims.models import Appearance, Claim, Evidence
from claims.reading.annotate import annotate
from claims.reading.values import Quantity

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 560, 230, 64, 24, 26, 32
FEWEST = 2  # figures of others that are worth a picture


@dataclass(frozen=True, slots=True)
class Figure:
    """What a source gives: a value, its bounds where it gives any, and the day it was printed.

    `reach` says where it is open: "up" for at least so many, "down" for at most.
    """

    day: date
    value: float
    low: float
    high: float
    source: str
    words: str
    relation: str
    reach: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at its place in the picture."""

    figure: Figure
    x: str
    y: str
    y_low: str
    y_high: str
    anchor: str
    name_x: str


@dataclass(frozen=True, slots=True)
class Plot:
    width: int
    height: int
    right: int
    points: list[Point]
    own: Point
    levels: list[tuple[str, str]]
    first: date
    last: date


def plot_of(claim: Claim, places: Sequence[Appearance], pieces: Sequence[Evidence]) -> Plot | None:
    """The picture, or None where there is too little to see."""
    start = most_compared(pieces)
    own = own_figure(claim, places, start)
    if own is None:
        return None
    others = [figure for piece in pieces if (figure := figure_of(piece, start)) is not None]
    if len(others) < FEWEST or len({(f.day, f.value) for f in [own, *others]}) < FEWEST:
        return None
    return drawn(own, gathered(others))


def most_compared(pieces: Iterable[Evidence]) -> int:
    """Where the figure starts in the claim with which most evidence was compared; -1 for none."""
    spans = Counter(
        reason["claim"]["start"]
        for piece in pieces
        for reason in piece.reasons
        if reason.get("kind") == "quantity" and reason.get("claim") and reason.get("evidence")
    )
    return spans.most_common(1)[0][0] if spans else -1


def own_figure(claim: Claim, places: Sequence[Appearance], start: int) -> Figure | None:
    shape = next((q for q in claim.quantities if overlaps(q, start)), None)
    day = claim.as_of
    if shape is None or shape.get("value") is None or day is None:
        return None
    source = places[0].version.article.source if places else None
    value = float(shape["value"])
    low, high = bounds(shape.get("low"), shape.get("high"), value)
    reach = reach_of(shape.get("low"), shape.get("high"))
    words = str(shape["text"])
    return Figure(day, value, low, high, str(source or "the claim"), words, "own", reach)


def overlaps(shape: dict[str, Any], start: int) -> bool:
    return bool(shape["start"] <= start < shape["end"])


def figure_of(piece: Evidence, start: int) -> Figure | None:
    """The figure that a piece's source gives for the same thing, read again from its quote."""
    article = piece.version.article
    day = article.dateline
    reason = next((r for r in piece.reasons if compares(r, start)), None)
    if reason is None or day is None:
        return None
    at = reason["evidence"]["start"]
    language = piece.version.language
    found = annotate(piece.quote.text, dateline=day, language=language).quantities
    quantity = next((q for q in found if q.start <= at < q.end), None)
    if quantity is None or quantity.value is None:
        return None
    return figure(
        quantity, quantity.value, day, str(article.source or "no source"), reason["relation"]
    )


def compares(reason: dict[str, Any], start: int) -> bool:
    sides = reason.get("claim"), reason.get("evidence")
    return reason.get("kind") == "quantity" and all(sides) and reason["claim"]["start"] == start


def figure(quantity: Quantity, value: float, day: date, source: str, relation: str) -> Figure:
    low, high = bounds(quantity.low, quantity.high, value)
    reach = reach_of(quantity.low, quantity.high)
    return Figure(day, value, low, high, source, quantity.text, relation, reach)


def reach_of(low: float | None, high: float | None) -> str:
    """Where a figure is open: where it has one bound and not the other."""
    if (low is None) == (high is None):
        return ""
    return "up" if high is None else "down"


def gathered(figures: Iterable[Figure]) -> list[Figure]:
    """The figures in order, those that say the same on one day as one, with all their sources."""
    names: dict[Figure, list[str]] = {}
    for figure in figures:
        names.setdefault(replace(figure, source=""), []).append(figure.source)
    told = [replace(f, source=", ".join(dict.fromkeys(all_))) for f, all_ in names.items()]
    return sorted(told, key=lambda figure: (figure.day, figure.value))


def bounds(low: float | None, high: float | None, value: float) -> tuple[float, float]:
    """An open side ends at the value: nobody said how far it reaches."""
    return (value if low is None else float(low)), (value if high is None else float(high))


def drawn(own: Figure, others: list[Figure]) -> Plot:
    figures = [own, *others]
    days = [f.day for f in figures]
    first, last = min(days), max(days)
    bottom, top = min(f.low for f in figures), max(f.high for f in figures)
    margin = (top - bottom) * 0.12 or abs(top) * 0.1 or 1.0
    bottom, top = bottom - margin, top + margin

    def x(day: date) -> float:
        share = (day - first).days / ((last - first).days or 1) if last > first else 0.5
        return LEFT + 30 + share * (WIDTH - LEFT - RIGHT - 60)

    def y(value: float) -> float:
        return TOP + (top - value) / (top - bottom) * (HEIGHT - TOP - BOTTOM)

    def point(f: Figure) -> Point:
        across, up = x(f.day), y(f.value)
        late = across > WIDTH / 2
        return Point(
            f, f"{across:.1f}", f"{up:.1f}", f"{y(f.low):.1f}", f"{y(f.high):.1f}",
            "end" if late else "start", f"{across + (-10 if late else 10):.1f}",
        )  # fmt: skip

    steps = [bottom + margin, own.value, top - margin]
    levels = {f"{y(value):.1f}": short(value) for value in steps}
    return Plot(
        WIDTH, HEIGHT, WIDTH - RIGHT, [point(f) for f in others], point(own),
        list(levels.items()), first, last,
    )  # fmt: skip


def short(value: float) -> str:
    """A value as an axis says it: 1.6 bn, 58, 7.2."""
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(value) >= size:
            return f"{value / size:.3g}{word}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
