"""The parts of a statement that was read for comparing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from claims.comparing.values import Statement
from claims.reading.meanings import meaning_of
from claims.reading.spellings import name_key
from claims.reading.values import Date, Quantity
from claims.reading.wordforms import Word, word_set

PRONOUNS = word_set("it they he she its their his her this these")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, and the meaning of those that carry content."""

    start: int
    end: int
    words: tuple[Word, ...]
    plain: tuple[Word, ...]  # those outside of numbers and dates
    content: frozenset[str]
    names: frozenset[str]
    counted: frozenset[str]  # what numbers count: held together with them already
    asides: tuple[tuple[int, int], ...] = ()  # spans that only tell who said it, and when
    reporting: frozenset[str] = frozenset()  # meanings that stand in those alone

    def is_aside(self, start: int) -> bool:
        return any(first <= start < last for first, last in self.asides)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in its place. `role` says what happens to what is counted (`thing`)."""

    quantity: Quantity
    line: int
    thing: str | None
    role: str | None
    left: tuple[str, ...]
    right: tuple[str, ...]
    moving: bool
    whole: bool = False  # the size of the body itself ("of the 329 members", "has 329 seats")
    aside: str = ""  # of an earlier time, or only hoped for: see scopes.py
    growing: bool = False  # a total that can only grow as an event goes on
    tallied: bool = False  # counted bit by bit: news of one and the same day may still differ


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in its place. `bound` is "before", "after", "since", "until" or "on"."""

    date: Date
    line: int
    bound: str
    role: str | None
    left: tuple[str, ...]
    right: tuple[str, ...]
    instead: datetime.date | None = None  # the other day that "Friday" or "last Friday" may mean


@dataclass(frozen=True)
class Read:
    """A statement with everything in it that comparing looks at."""

    statement: Statement
    lines: tuple[Line, ...]
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    context: frozenset[str] = frozenset()  # meanings of what stands around it in its article
    context_names: frozenset[str] = frozenset()  # those of them that are written as names

    @cached_property
    def content(self) -> frozenset[str]:
        return frozenset().union(*(line.content for line in self.lines))

    @property
    def leans(self) -> bool:
        """Does it begin with a pronoun, whose meaning its context tells?"""
        first = self.lines[0].words[0].folded if self.lines and self.context else ""
        return first in PRONOUNS

    @cached_property
    def things(self) -> frozenset[str]:
        """What it speaks of, counted or not."""
        return self.content | {f.thing for f in self.figures if f.thing}

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The meanings of its names."""
        return frozenset(
            meaning(w) for line in self.lines for w in line.words if w.folded in line.names
        )

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """The names by how they sound, so that Kadhimi meets Kazemi."""
        return frozenset(key for name in self.names for key in name_keys(name))

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(line.names for line in self.lines))


def name_keys(folded: str) -> list[str]:
    return name_key(folded).split()


def meaning(word: Word) -> str:
    return meaning_of(word.stem)
