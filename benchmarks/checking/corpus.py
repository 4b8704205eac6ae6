"""A made-up corpus of passages as index terms, with claims whose bearing passages are known.

Words follow Zipf's law. Passages belong to events of very different coverage and share the event's
names, words, numbers and days, so that a claim's terms meet far oftener than chance has it. A
bearing passage tells the claim in other words: it keeps some of its words and names, may round its
number and may give the month instead of the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

WORDS, NAMES = 150_000, 60_000
LENGTH = (14, 42)  # terms in a passage
PLANTED = (1, 4)  # bearing passages a claim


@dataclass(frozen=True, slots=True)
class Event:
    words: list[str]
    names: list[str]
    days: list[tuple[int, int]]  # month and day


@dataclass(frozen=True, slots=True)
class Planted:
    """A claim's terms and the ids of the passages that bear on it."""

    terms: list[str]
    bearing: frozenset[int]


class Maker:
    def __init__(self, passages: int, claims: int, seed: int = 7) -> None:
        self._random = np.random.default_rng(seed)
        self._words = zipf(WORDS, 1.05)
        self._names = zipf(NAMES, 0.9)
        self._events = [self._event() for _ in range(max(20, passages // 40))]
        self._coverage = zipf(len(self._events), 0.8)
        self.passages = passages
        self.planted: list[Planted] = []
        self._extra = self._plant(claims)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """(id, terms) of every passage, bearing ones among the others."""
        at, block = 0, np.empty(0, dtype=int)
        for number in range(1, self.passages + 1):
            if number in self._extra:
                yield number, self._extra[number]
                continue
            if at == len(block):
                at, block = 0, self._pick(self._coverage, 10_000)
            yield number, self._passage(self._events[block[at]])
            at += 1

    def _pick(self, cumulative: np.ndarray, many: int) -> np.ndarray:
        return np.searchsorted(cumulative, self._random.random(many))

    def _some_words(self, many: int) -> list[str]:
        return [f"w{word}" for word in self._pick(self._words, many).tolist()]

    def _some_names(self, many: int) -> list[str]:
        return [f"~n{name}" for name in self._pick(self._names, many).tolist()]

    def _event(self) -> Event:
        day = int(self._random.integers(0, 3650))
        days = [divmod(day + int(shift), 30) for shift in self._random.integers(0, 10, 3)]
        return Event(self._some_words(25), self._some_names(6), days)

    def _number(self) -> list[str]:
        value = int(10 ** self._random.uniform(0.3, 6))
        if self._random.random() < 0.5 and value > 100:
            value = round(value, 1 - len(str(value)))
        return number_terms(value)

    def _passage(self, event: Event) -> list[str]:
        random = self._random
        length = int(random.integers(*LENGTH))
        terms = self._some_words(length // 2)
        terms += [event.words[at] for at in random.integers(0, 25, length // 4).tolist()]
        terms += [event.names[at] for at in random.integers(0, 6, 3).tolist()]
        for _ in range(int(random.integers(0, 3))):
            terms += self._number()
        if random.random() < 0.4:
            terms += day_terms(event.days[int(random.integers(0, 3))])
        return list(dict.fromkeys(terms))

    def _plant(self, claims: int) -> dict[int, list[str]]:
        extra: dict[int, list[str]] = {}
        for index in self._pick(self._coverage, claims).tolist():
            event = self._events[index]
            words = self._some_words(4) + event.words[:4]
            names = event.names[: int(self._random.integers(1, 4))]
            value, day = int(10 ** self._random.uniform(1, 5)), event.days[0]
            many = int(self._random.integers(PLANTED[0], PLANTED[1] + 1))
            numbers = self._random.choice(self.passages, many, replace=False) + 1
            ids = [int(number) for number in numbers if int(number) not in extra]
            for number in ids:
                extra[number] = self._retold(event, words, names, value, day)
            claim = [*words, *names, *number_terms(value), *day_terms(day)]
            self.planted.append(Planted(list(dict.fromkeys(claim)), frozenset(ids)))
        return extra

    def _retold(
        self, event: Event, words: list[str], names: list[str], value: int, day: tuple[int, int]
    ) -> list[str]:
        chance = self._random.random
        kept = [word for word in words if chance() < 0.45] + [n for n in names if chance() < 0.8]
        told = [value, rounded(value), int(10 ** self._random.uniform(1, 5))]
        kept += number_terms(told[int(self._random.choice(3, p=[0.6, 0.25, 0.15]))])
        if chance() < 0.75:
            kept += day_terms(day) if chance() < 0.7 else day_terms(day)[1:]
        return list(dict.fromkeys(kept + self._passage(event)))


def zipf(size: int, exponent: float) -> np.ndarray:
    """Cumulative probabilities of ranks."""
    weights = 1.0 / np.arange(3, size + 3) ** exponent
    return np.cumsum(weights / weights.sum())


def rounded(value: int) -> int:
    return round(value, 2 - len(str(value)))


def number_terms(value: int) -> list[str]:
    """As `claims.reading.terms` has them."""
    if value < 100:
        return [f"#{value}"]
    step = 10 ** (len(str(value)) - 2)
    down = value // step * step
    around = [down] if down == value else [down, down + step]
    return [f"#{value}", *(f"#~{each}" for each in around)]


def day_terms(day: tuple[int, int]) -> list[str]:
    return [f"@m{day[0]}-{day[1]}", f"@m{day[0]}"]
