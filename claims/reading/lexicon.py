"""A language's number table, made ready for looking up: what may begin a number, and phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import re2

from claims.reading.languages.tables import NumberTable
from claims.reading.unit_names import CURRENCY_SIGNS, SYMBOLS, TIME


class Phrases:
    """Phrases of words, found by the tokens that they end or begin with.

    Tokens are words, numbers and single signs; phrases here are cut the same way.
    """

    __slots__ = ("_by_first", "_by_last", "firsts", "lasts", "meanings")

    def __init__(self, meanings: Mapping[str, Any]) -> None:
        self.meanings = {tuple(cut(phrase)): meant for phrase, meant in meanings.items()}
        self._by_first = _lengths((key[0], len(key)) for key in self.meanings)
        self._by_last = _lengths((key[-1], len(key)) for key in self.meanings)
        self.firsts = frozenset(self._by_first)  # asked before a phrase is looked for
        self.lasts = frozenset(self._by_last)

    def starting(self, words: list[str], at: int) -> tuple[Any, int] | None:
        """The longest phrase that starts at a token: its meaning and where it ends."""
        for length in self._by_first.get(words[at], ()):
            meant = self.meanings.get(tuple(words[at : at + length]))
            if meant is not None:
                return meant, at + length
        return None

    def ending(self, words: list[str], before: int) -> tuple[Any, int] | None:
        """The longest phrase that ends just before a token: its meaning and where it starts."""
        for length in self._by_last.get(words[before - 1], ()):
            start = before - length
            if start >= 0:
                meant = self.meanings.get(tuple(words[start:before]))
                if meant is not None:
                    return meant, start
        return None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word, length in pairs:
        lengths.setdefault(word, set()).add(length)
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def cut(phrase: str) -> list[str]:
    """A phrase into tokens, signs apart: "kilometre's" is "kilometre", "'", "s"."""
    pieces: list[str] = []
    for char in phrase:
        if char == " ":
            pieces.append("")
        elif char.isalnum() and pieces and pieces[-1].isalnum():
            pieces[-1] += char
        else:
            pieces.append(char)
    return [piece for piece in pieces if piece]


def _true(phrases: Iterable[str]) -> dict[str, bool]:
    return dict.fromkeys(phrases, True)


class Lexicon:
    """What one language's table means, by token."""

    def __init__(self, table: NumberTable) -> None:
        self.table = table
        self.before = Phrases(table.before)
        self.fillers = Phrases(_true(table.fillers))
        self.after = Phrases(table.after)
        self.vague = Phrases(table.vague)
        self.seats = Phrases(_true(table.seats))
        self.far_seats = Phrases(_true(table.far_seats))
        self.margins = Phrases(_true((*table.either_sign, "±")))
        self.between = Phrases(_true(table.between))
        self.range_from = Phrases(_true(table.range_from))
        self.of = Phrases(_true(table.of))
        self.range_to = Phrases(_true(table.range_to))
        self.between_and = Phrases(_true(table.between_and))
        self.one_in = Phrases(_true(table.one_in))
        self.units = Phrases(SYMBOLS | dict(table.units))
        self.signs = Phrases(CURRENCY_SIGNS)
        self.currencies = Phrases({**table.currencies, **table.nationalities, **_plurals(table)})
        self.votes_for = Phrases(_true(table.sides[0]))
        self.votes_against = Phrases(_true(table.sides[1]))
        self.clock = Phrases(_true(table.clock))
        self.number_words = frozenset(
            {*table.cardinals, *table.magnitudes, *table.hundreds, *table.duals}
        )
        vague = {
            next(word for word in cut(phrase) if word not in table.articles)
            for phrase in table.vague
        }
        self.seeds = (
            self.number_words
            | {
                *table.ordinals,
                *table.denominators,
                *table.fractions,
                *vague,
                *table.lone,
                *table.ages,
            }
        ) - table.articles
        self.number_starts = self.seeds - table.lone - table.ages
        self.starts = self.number_starts | table.articles | table.few | table.points
        # What a number in digits may go on with; before anything else it is done.
        self.goes_on = self.number_words | {
            *table.ordinals, *table.denominators, *table.fractions, *table.joiners,
            *table.articles, *table.points, *table.over, *table.ordinal_marks,
            "-", "/", "^", "+", "x", "×", "*",
        }  # fmt: skip
        self._shortcuts(table)
        bounded = all(seed.isascii() for seed in self.seeds)
        self.pattern = re2.compile(_seed_pattern(self.seeds, bounded=bounded))

    def _shortcuts(self, table: NumberTable) -> None:
        """Words without which a whole question need not be asked; each is a necessary one."""
        phrases = [*table.vague, *table.few]
        second = {words[1] for words in map(cut, phrases) if len(words) > 1}
        self.bare_articles = table.articles - self.number_words - table.points
        self.after_article = frozenset(
            {*self.number_words, *table.ordinals, *table.denominators, *table.fractions,
             *table.lone, *second}
        )  # fmt: skip
        self.times = frozenset(key[0] for key, unit in self.units.meanings.items() if unit in TIME)
        # What joins a number to another one, right behind it or behind what it counts.
        self.joints = table.versus | table.ballots | {"and", "but", "-"}
        for joining in (self.seats, self.one_in, self.range_to, self.between_and, self.margins):
            self.joints |= joining.firsts
        self.sides = self.votes_for.firsts | self.votes_against.firsts
        self.far = self.far_seats.firsts | self.one_in.firsts
        self.compared = self.before.lasts | self.fillers.lasts
        self.signing = table.signs | {"-", "±", "("} | {cut(p)[-1] for p in table.either_sign}


def _plurals(table: NumberTable) -> dict[str, str]:
    return {f"{name}s": code for name, code in table.nationalities.items()}


def _seed_pattern(seeds: Iterable[str], *, bounded: bool) -> str:
    words = "|".join(sorted(seeds))
    # \b is ASCII only: fine for folded Latin, left out where letters are not ASCII.
    return rf"[0-9][0-9.,]*|\b(?:{words})\b" if bounded else f"[0-9][0-9.,]*|{words}"


@cache
def lexicon(table: NumberTable) -> Lexicon:
    return Lexicon(table)
