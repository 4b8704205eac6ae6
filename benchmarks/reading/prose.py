"""Made-up news to read against the clock: as many articles as asked for, the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.checking.pairs import cast
from benchmarks.checking.perturb_numbers import any_number
from benchmarks.checking.stories import ACTS, ASIDES, EVENTS
from benchmarks.checking.telling import DAY_FORMS, any_day, attributed, day, in_digits, sentence

SENTENCES = 20


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """Articles of about twenty sentences, half of them with numbers and dates."""
    for index in range(count):
        chance = random.Random(f"{seed} {index}")
        yield " ".join(_sentence(chance) for _ in range(SENTENCES))


def _sentence(chance: random.Random) -> str:
    who, on = cast(chance), f"on {day(any_day(chance), chance.choice(DAY_FORMS))}"
    kind = chance.random()
    if kind < 0.45:
        event = chance.choice(EVENTS)
        told = who.fill(chance.choice(event.wordings), in_digits(any_number(chance, event)))
        return attributed(chance, sentence(chance, told, on if chance.random() < 0.5 else ""))
    if kind < 0.75:
        told = who.fill(chance.choice(chance.choice(ACTS)))
        return attributed(chance, sentence(chance, told))
    return chance.choice(ASIDES)


def long_article(length: int, seed: int = 1) -> str:
    """One article of at least `length` characters."""
    parts: list[str] = []
    held = 0
    for part in articles(length, seed):
        parts.append(part)
        held += len(part) + 2
        if held >= length:
            break
    return "\n\n".join(parts)
