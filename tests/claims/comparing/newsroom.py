"""A desk without a database: articles in, every claim with its assessment out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claims.comparing.compare import compare_read
from claims.comparing.parts import Read
from claims.comparing.statements import read_statement
from claims.comparing.values import Comparison, Stance, Statement, Weighed, Weighing
from claims.comparing.weighing import weigh
from claims.reading.article import Reading, read_article
from claims.reading.frames import frame_key

LOOSE, APPEARANCE, CONTEXT = 0.5, 0.9, 400  # as workers/corpus.py and actions/assessments.py do


@dataclass(frozen=True)
class Told:
    """An article without a headline."""

    source: str
    day: date
    text: str


@dataclass(frozen=True)
class Assessed:
    article: Told
    claim: str
    found: Weighing


@lru_cache(maxsize=1000)
def reading_of(article: Told) -> Reading:
    return read_article(article.text, dateline=article.day, language="en")


@lru_cache(maxsize=5000)
def read_at(article: Told, start: int, end: int) -> Read:
    before = article.text[max(0, start - CONTEXT) : start]
    text = article.text[start:end]
    return read_statement(Statement(text, article.day, "en", context="\n" + before))


@lru_cache(maxsize=50_000)
def held_against(claim: Told, at: tuple[int, int], other: Told, on: tuple[int, int]) -> Comparison:
    return compare_read(read_at(claim, *at), read_at(other, *on))


def assess(articles: Sequence[Told]) -> Iterator[Assessed]:
    """Every claim of every article, each statement once, weighed against the other articles."""
    seen: set[str] = set()
    for article in articles:
        for claim in reading_of(article).claims:
            key = frame_key(claim.frame)
            if key is None or key not in seen:
                at = (claim.start, claim.end)
                found = weigh([*evidence(article, at, articles), *repeats(article, key, articles)])
                yield Assessed(article, claim.text, found)
            seen |= {key} if key else set()


def evidence(article: Told, at: tuple[int, int], articles: Sequence[Told]) -> Iterator[Weighed]:
    for other in articles:
        for passage in reading_of(other).passages if other is not article else ():
            found = held_against(article, at, other, (passage.start, passage.end))
            confidence = found.confidence if found.firm else min(LOOSE, found.confidence)
            yield Weighed(found.stance, confidence, frozenset({other.source}))


def repeats(article: Told, key: str | None, articles: Sequence[Told]) -> Iterator[Weighed]:
    """The same claim in other articles."""
    for other in articles:
        keys = {frame_key(claim.frame) for claim in reading_of(other).claims} - {None}
        if other is not article and key in keys:
            yield Weighed(Stance.SUPPORTS, APPEARANCE, frozenset({other.source}), kind="appearance")
