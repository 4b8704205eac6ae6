"""Which terms to ask for together, so that a few hundred passages come back and no more.

Asking for any of a claim's terms drags in a large part of the corpus; asking for all of them
finds nothing. The middle is a list of alternatives: a term alone where it is rare, pairs and
triples of terms that are not, cheapest first, until enough is expected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Alternative = tuple[str, ...]

ALONE = 150  # passages; a term this rare is asked for by itself
CONSIDERED = 12  # rarest terms that are combined
TOGETHER = 20.0  # how much oftener two terms of one claim meet than chance has it
MOST_ALTERNATIVES = 40
ENOUGH = 600  # passages expected, which are then ranked


@dataclass(frozen=True, slots=True)
class Corpus:
    """How many passages there are and, of the terms that are known, how many hold each."""

    passages: int
    counts: Mapping[str, int]
    otherwise: int = 1  # the count of a term that is not known

    def count(self, term: str) -> int:
        return self.counts.get(term, self.otherwise)


def alternatives(terms: Sequence[str], corpus: Corpus, budget: float = ENOUGH) -> list[Alternative]:
    """What to ask for: any of the alternatives, each being terms to be had all, rarest first."""
    rarest = sorted(dict.fromkeys(terms), key=lambda term: (corpus.count(term), term))[:CONSIDERED]
    chosen: list[Alternative] = []
    expected = 0.0
    for size, alternative in _by_size(rarest, corpus):
        if chosen and (expected + size > budget or len(chosen) >= MOST_ALTERNATIVES):
            continue
        if not any(set(other) <= set(alternative) for other in chosen):
            chosen.append(alternative)
            expected += size
    return chosen or [(term,) for term in rarest[:1]]


def _by_size(rarest: Sequence[str], corpus: Corpus) -> Iterator[tuple[float, Alternative]]:
    """Terms alone, then pairs, then triples, each with the number of passages expected.

    Pairs go before triples, however few a triple promises: a pair covers all that hold it.
    """
    alone = [term for term in rarest if corpus.count(term) <= ALONE]
    yield from ((corpus.count(term), (term,)) for term in alone)
    combined = [term for term in rarest if corpus.count(term) > ALONE]
    for many in (2, 3):
        yield from sorted(
            (_expected(group, corpus), group) for group in combinations(combined, many)
        )


def grouped(asked: Sequence[Alternative]) -> dict[str, list[Alternative]]:
    """The alternatives by their first term, so that a query can say a AND (b OR c) once."""
    groups: dict[str, list[Alternative]] = {}
    for first, *others in asked:
        groups.setdefault(first, []).append(tuple(others))
    return groups


def _expected(group: Alternative, corpus: Corpus) -> float:
    size = float(corpus.passages)
    for term in group:
        size *= corpus.count(term) / corpus.passages
    rarest = min(corpus.count(term) for term in group)
    return min(float(rarest), size * TOGETHER ** (len(group) - 1))
