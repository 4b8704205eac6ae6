"""Judges by wording what numbers, dates and names leave open.

A boosted forest of small trees over the features named in `features`, trained by
benchmarks/checking/train_wording.py and described in docs/comparing.md. Its probabilities are the
confidence; it never sees a pair that a typed contradiction has settled.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from claims.comparing.features import features_of
from claims.comparing.findings import Findings
from claims.comparing.values import Stance

MODEL = Path(__file__).with_name("wording.json")
WHOLE_ARTICLE = 8  # lines; from here on a single sentence of many rarely settles a claim alone
ARTICLE_COVERAGE = 0.8

# A tree as rows: (feature, threshold, row where it is at most that, row where it is more), or
# (-1, value, 0, 0) for a leaf.
Row = tuple[int, float, int, int]
Tree = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    features: tuple[str, ...]
    classes: tuple[str, ...]
    start: tuple[float, ...]
    rounds: tuple[tuple[Tree, ...], ...]
    temperature: float


@cache
def forest() -> Forest:
    table = json.loads(MODEL.read_text())
    rounds = tuple(
        tuple(tuple((f, t, low, high) for f, t, low, high in tree) for tree in trees)
        for trees in table["rounds"]
    )
    return Forest(
        tuple(table["features"]), tuple(table["classes"]), tuple(table["start"]), rounds,
        table["temperature"],
    )  # fmt: skip


def judge_wording(found: Findings) -> tuple[Stance, float]:
    """The likeliest stance and its probability."""
    chances = probabilities(features_of(found))
    if len(found.evidence.lines) > WHOLE_ARTICLE and found.bearing.best_coverage < ARTICLE_COVERAGE:
        return Stance.NOT_ENOUGH_INFO, max(0.6, chances[Stance.NOT_ENOUGH_INFO])
    best = max(chances, key=lambda stance: chances[stance])
    return best, chances[best]


def probabilities(features: dict[str, float]) -> dict[Stance, float]:
    """The probability of each stance; they sum to 1."""
    model = forest()
    row = [features[name] for name in model.features]
    scores = list(model.start)
    for trees in model.rounds:
        for at, tree in enumerate(trees):
            scores[at] += leaf(tree, row)
    weights = [exp(score / model.temperature) for score in scores]
    total = sum(weights)
    return {
        Stance(name): weight / total for name, weight in zip(model.classes, weights, strict=True)
    }


def leaf(tree: Tree, row: list[float]) -> float:
    at = 0
    while True:
        feature, threshold, low, high = tree[at]
        if feature < 0:
            return threshold
        at = low if row[feature] <= threshold else high
