"""Rules over the codes of tokens: a stretch that matches becomes one token, or a few.

Codes are one letter each (see `date_words`), so that the order of words in a date is a short
pattern. All repeats in the patterns are bounded, so that a pass over a text is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias, cast

from claims.reading.anchoring import Direction
from claims.reading.date_meanings import Meaning
from claims.reading.date_tokens import Token
from claims.reading.folding import Folded
from claims.reading.languages.tables import DateTable


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask for beside its tokens."""

    folded: Folded
    table: DateTable
    direction: Callable[[int, int], Direction]

    def capital(self, token: Token) -> bool:
        """Whether the token starts with a capital, or its script has none."""
        first = self.folded.original[self.folded.origin(token.start)]
        return not first.islower()


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of tokens that a rule's pattern matches; groups are looked up by name."""

    match: re.Match[str]
    tokens: Sequence[Token]
    context: Context

    @property
    def table(self) -> DateTable:
        return self.context.table

    @property
    def all(self) -> Sequence[Token]:
        return self.tokens[self.match.start() : self.match.end()]

    def get(self, name: str) -> Token | None:
        """The token of a group, or of its twins `name2`, `name3` … in other branches."""
        groups = self.match.re.groupindex
        for twin in (name, name + "2", name + "3", name + "4"):
            if twin in groups and (at := self.match.start(twin)) >= 0:
                return self.tokens[at]
        return None

    def need(self, name: str) -> Token:
        token = self.get(name)
        if token is None:
            raise LookupError(name)
        return token

    def number(self, name: str) -> int | None:
        token = self.get(name)
        return number(token) if token else None

    @property
    def next(self) -> Token | None:
        at = self.match.end()
        return self.tokens[at] if at < len(self.tokens) else None

    @property
    def previous(self) -> Token | None:
        at = self.match.start() - 1
        return self.tokens[at] if at >= 0 else None

    def token(self, code: str, meaning: object) -> list[Token]:
        """One token in place of the whole stretch."""
        return [Token(code, self.all[0].start, self.all[-1].end, meaning)]


def as_meaning(token: Token) -> Meaning:
    """What a token in upper case stands for."""
    return cast(Meaning, token.value)


def number(token: Token) -> int | None:
    return token.value if isinstance(token.value, int) else None


Build: TypeAlias = Callable[[Found], list[Token] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`needs`: codes of which one must be there, asked before the pattern is tried."""

    needs: frozenset[str]
    pattern: re.Pattern[str]
    build: Build


def rule(needs: str, pattern: str, build: Build) -> Rule:
    return Rule(frozenset(needs), re.compile(pattern), build)


class Rules:
    """Rules in their order, with what may match at all by the kinds of codes in a stretch."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.telling = frozenset[str]().union(*(rule.needs for rule in self.rules))
        # Texts have few kinds of dates, so what was worked out for one stretch serves the next.
        self.after = lru_cache(maxsize=4_096)(self._after)

    def _after(self, first: int, codes: frozenset[str]) -> list[tuple[int, Rule]]:
        """The rules from one on that may match, each with its place."""
        later = enumerate(self.rules[first:], first)
        return [(at, rule) for at, rule in later if not rule.needs.isdisjoint(codes)]


def rewrite(tokens: list[Token], book: Rules, context: Context) -> list[Token]:
    """Tries the rules in their order, each from left to right over the whole stretch."""
    first: int | None = 0
    present: set[str] = set()
    while first is not None:
        codes = "".join([token.code for token in tokens])
        present.update(codes)
        trying, first = book.after(first, book.telling.intersection(present)), None
        for at, rule in trying:
            if rule.pattern.search(codes) is None:
                continue
            changed = _apply(rule, codes, tokens, context)
            if changed is not None:
                tokens, first = changed, at + 1
                break
    return tokens


def _apply(each: Rule, codes: str, tokens: list[Token], context: Context) -> list[Token] | None:
    new: list[Token] = []
    done = 0
    for match in each.pattern.finditer(codes):
        if match.start() == match.end():
            continue
        built = each.build(Found(match, tokens, context))
        if built is not None:
            new += tokens[done : match.start()]
            new += built
            done = match.end()
    return new + tokens[done:] if done else None
