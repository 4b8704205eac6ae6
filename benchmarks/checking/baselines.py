"""What is beaten: the majority, the overlap of words, and MiniLM with logistic regression.

The trained ones learn from the pairs that our wording model learns from, and no set that is
reported is among them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.checking import minilm
from benchmarks.checking.judging import MOST
from benchmarks.checking.pairs import Pair
from benchmarks.checking.train_wording import pairs as training_pairs
from claims.reading.wordforms import words_of

Features = Callable[[Sequence[Pair]], np.ndarray]


def majority(_: Path, pairs: Sequence[Pair]) -> list[str]:
    """The commonest stance of the set itself, which favours it."""
    commonest = Counter(pair.stance for pair in pairs).most_common(1)[0][0]
    return [commonest] * len(pairs)


def word_overlap(data: Path, pairs: Sequence[Pair]) -> list[str]:
    return list(trained(data, overlap).predict(overlap(pairs)))


def minilm_regression(data: Path, pairs: Sequence[Pair]) -> list[str]:
    return list(trained(data, vectors).predict(vectors(pairs)))


@cache
def trained(data: Path, features: Features) -> Pipeline:
    every = [Pair(claim, evidence, stance) for claim, evidence, stance, _ in training_pairs(data)]
    pairs = random.Random(0).sample(every, min(12 * MOST, len(every)))
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=200))
    return model.fit(features(pairs), [pair.stance for pair in pairs])


def overlap(pairs: Sequence[Pair]) -> np.ndarray:
    """Shared stems as a part of the claim's and of all, and how many only the claim has."""
    return np.array([overlap_of(pair) for pair in pairs])


def overlap_of(pair: Pair) -> list[float]:
    one = {word.stem for word in words_of(pair.claim) if not word.stop}
    other = {word.stem for word in words_of(pair.evidence) if not word.stop}
    shared = len(one & other)
    return [shared / (len(one) or 1), shared / (len(one | other) or 1), len(one - other)]


def vectors(pairs: Sequence[Pair]) -> np.ndarray:
    """Difference and product of the two vectors (Conneau and others, "InferSent", 2017)."""
    one = minilm.encode([pair.claim[:600] for pair in pairs])
    other = minilm.encode([pair.evidence[:900] for pair in pairs])
    return np.hstack([np.abs(one - other), one * other])
