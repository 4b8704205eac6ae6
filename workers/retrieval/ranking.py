"""Rank candidates by the terms they share with the claim: BM25 over sets of terms.

Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the term frequency
at one, because a passage of one to three sentences says a thing once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log

from workers.retrieval.combining import Corpus
from workers.retrieval.values import Found

K1 = 1.2
B = 0.3  # passages are of like length, so it says little
USUAL_LENGTH = 30.0  # terms in a passage


def weights(terms: Iterable[str], corpus: Corpus) -> dict[str, float]:
    """What sharing each term is worth: the rarer, the more."""
    total = max(corpus.passages, 1)
    return {
        term: log(1 + (total - count + 0.5) / (count + 0.5))
        for term in terms
        for count in [min(corpus.count(term), total)]
    }


def rank(candidates: Iterable[tuple[int, str]], worth: dict[str, float], limit: int) -> list[Found]:
    """The best of (passage id, its terms separated by spaces), best first."""
    scored = [(_score(terms.split(" "), worth), number) for number, terms in candidates]
    return [Found(number, score) for score, number in nlargest(limit, scored)]


def _score(terms: Sequence[str], worth: dict[str, float]) -> float:
    shared = sum([worth[term] for term in terms if term in worth])
    return shared * (K1 + 1) / (1 + K1 * (1 - B + B * len(terms) / USUAL_LENGTH))
