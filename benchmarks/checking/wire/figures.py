"""A figure as different papers print it, and the ways it comes out wrong."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.checking.telling import in_digits, in_words
from benchmarks.checking.wire.kinds import Form, Kind

MILES = 0.6213712
CURRENCIES = (("$", "dollars"), ("€", "euros"), ("£", "pounds"))


@dataclass(frozen=True)
class Figure:
    """A value in the kind's own terms: money in millions, percent in tenths."""

    form: Form
    value: int
    currency: tuple[str, str] = CURRENCIES[0]


def any_figure(chance: random.Random, kind: Kind) -> Figure:
    value = round(math.exp(chance.uniform(math.log(kind.low), math.log(kind.high))))
    if kind.form == "count" and value > 200 and chance.random() < 0.4:
        value = significant(value, 2)
    if kind.form == "money":
        value = significant(value, 3)
    return Figure(kind.form, value, chance.choice(CURRENCIES))


def significant(value: int, digits: int) -> int:
    return round(value, digits - len(str(value)))


def printed(chance: random.Random, figure: Figure, *, headline: bool = False) -> str:
    """The figure to its last digit, in one of the notations for it."""
    if figure.form == "percent":
        number = f"{figure.value / 10:g}"
        forms = (f"{number}%",) if headline else (f"{number} percent", f"{number} per cent",
                                                  f"{number}%")  # fmt: skip
        return chance.choice(forms)
    if figure.form == "money":
        return money(chance, figure, headline=headline)
    if figure.form == "kilometres":
        return f"{figure.value} {'km' if headline else chance.choice(('kilometres', 'km'))}"
    wordy = figure.value < 13 or (figure.value < 100 and chance.random() < 0.15)
    if wordy and not headline and figure.form != "vote" and chance.random() < 0.7:
        return in_words(figure.value)
    return in_digits(figure.value)


def money(chance: random.Random, figure: Figure, *, headline: bool) -> str:
    sign, name = figure.currency
    billions = figure.value >= 1000
    number = f"{figure.value / 1000 if billions else figure.value:g}"
    short, long = ("bn", "billion") if billions else ("m", "million")
    if headline:
        return f"{sign}{number}{short}"
    return chance.choice(
        (f"{sign}{number} {long}", f"{number} {long} {name}", f"{sign}{number}{short}")
    )


def loosely(chance: random.Random, figure: Figure) -> str:
    """Rounded, as most papers print a large figure; to the last digit where it is small."""
    if figure.form == "kilometres" and figure.value > 15:
        return f"about {round(figure.value * MILES)} miles"
    if figure.form not in ("count", "money") or figure.value < 100:
        return printed(chance, figure)
    step = 10 ** (len(str(figure.value)) - 2)
    down, near = figure.value // step * step, significant(figure.value, 2)
    if down != figure.value and chance.random() < 0.4:
        return f"more than {printed(chance, Figure(figure.form, down, figure.currency))}"
    word = chance.choice(("about", "some", "around", "roughly"))
    return f"{word} {printed(chance, Figure(figure.form, near, figure.currency))}"


def near(chance: random.Random, value: int) -> int:
    return max(1, value + chance.choice((-1, 1)) * max(2, round(value * chance.uniform(0.12, 0.2))))


def changed(chance: random.Random, value: int) -> int:
    factor = chance.choice((chance.uniform(0.3, 0.65), chance.uniform(1.4, 2.5)))
    return max(1, value + 3 if abs(value * factor - value) < 3 else round(value * factor))


def transposed(chance: random.Random, value: int) -> int:
    """Two of the first three digits change places, as in hasty typing."""
    digits = list(str(value))
    at = chance.randrange(min(2, max(1, len(digits) - 1)))
    digits[at : at + 2] = reversed(digits[at : at + 2])
    return int("".join(digits))


def tenfold(chance: random.Random, value: int) -> int:
    return value * 10 if value < 100 or chance.random() < 0.5 else value // 10


WAYS: dict[str, Callable[[random.Random, int], int]] = {
    "near": near, "changed": changed, "transposed": transposed, "tenfold": tenfold,
}  # fmt: skip


def altered(
    chance: random.Random, kind: Kind, figure: Figure, above: int = 0
) -> tuple[Figure, str]:
    """Another figure, and how it went wrong; a toll only ever upwards, beyond `above`.

    A difference under nine in a hundred is tried again: a rounded figure would bear it out.
    """
    while True:
        way = chance.choice(list(WAYS))
        value = WAYS[way](chance, figure.value)
        if kind.form == "money":
            value = significant(value, 3)
        if apart(value, figure.value) and value > above and sensible(kind, value):
            return Figure(figure.form, value, figure.currency), way


def apart(one: int, other: int) -> bool:
    return abs(one - other) >= max(2, 0.09 * other)


def sensible(kind: Kind, value: int) -> bool:
    if kind.form == "percent":
        return 3 <= value < 980
    if kind.form == "vote":
        return kind.low <= value <= 330
    if kind.name in ("prison", "fuel"):
        return value <= 2 * kind.high
    return value >= 1
