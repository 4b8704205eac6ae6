"""Trains the wording model (claims/comparing/wording.json) on pairs that may train what ships.

    python -m benchmarks.checking.train_wording DATA_DIR

The pairs of FEVER, counterfactual SNLI, MultiNLI, negated MNLI/SNLI and SciFact that no typed
finding settles; for FEVER, which has no pairs without an answer, claims with the evidence of
another claim that shares a name. A tenth (by the hash of the claim) is held back for the
temperature and the reliability table. Sets that are reported are not touched.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

import claims.comparing.compare as comparing
from claims.comparing.features import FEATURES, features_of
from claims.comparing.findings import Findings, find
from claims.comparing.statements import read_statement
from claims.comparing.values import Stance, Statement

TARGET = Path("claims/comparing/wording.json")
FEVER, FEVER_PAIRS, MADE_PAIRS = "fever_dev_gold", 7500, 3500
WEIGHTS = {
    FEVER: 1.0, "cad_nli": 0.6, "mnli_train_sample": 1.0, "negation_mnli_snli": 0.4,
    "scifact_pairs": 2.0,
}  # fmt: skip
Pair = tuple[str, str, str, float]  # claim, evidence, stance, weight


def pairs(data: Path) -> Iterator[Pair]:
    for name, weight in WEIGHTS.items():
        rows = [json.loads(line) for line in (data / f"compare_{name}.jsonl").open()]
        if name == FEVER:
            rows = random.Random(0).sample(rows, FEVER_PAIRS)
            yield from unanswered(rows)
        for row in rows:
            yield row["claim"], row["evidence"], row["gold"]["stance"], weight


def unanswered(rows: list[dict[str, str]]) -> Iterator[Pair]:
    """Claims with the evidence of another claim that shares a capitalised word."""
    chance = random.Random(0)
    named: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        for word in set(row["claim"].split()):
            if word[0].isupper():
                named.setdefault(word, []).append(at)
    for at in chance.sample(range(len(rows)), MADE_PAIRS):
        claim = rows[at]["claim"]
        others = [
            n
            for word in claim.split()
            if len(named.get(word, ())) < 60
            for n in named.get(word, ())
            if rows[n]["evidence"] != rows[at]["evidence"]
        ]
        if others:
            evidence = rows[chance.choice(others)]["evidence"]
            yield claim, evidence, Stance.NOT_ENOUGH_INFO.value, 1.0


class Open(Exception):
    """No typed finding settled the pair."""


def raise_open(found: Findings) -> tuple[Stance, float]:
    raise Open


def features(claim: str, evidence: str) -> list[float] | None:
    """The features of a pair, None where a typed finding settles it."""
    found = find(read_statement(Statement(claim)), read_statement(Statement(evidence)))
    try:
        comparing.decide(found)
    except Open:
        row = features_of(found)
        return [row[name] for name in FEATURES]
    return None


def held_back(claim: str) -> bool:
    return hashlib.sha256(claim.encode()).digest()[0] < 26


def gather(data: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rows = []
    for claim, evidence, stance, weight in pairs(data):
        if (row := features(claim, evidence)) is not None:
            rows.append((row, stance, weight, held_back(claim)))
    table, stances, weights, held = zip(*rows, strict=True)
    return np.array(table), np.array(stances), np.array(weights), np.array(held)


def train(
    table: np.ndarray, stances: np.ndarray, weights: np.ndarray
) -> GradientBoostingClassifier:
    return GradientBoostingClassifier(
        n_estimators=70, max_depth=4, learning_rate=0.12, subsample=0.6, min_samples_leaf=40,
        random_state=0,
    ).fit(table, stances, weights)  # fmt: skip


def rows_of(tree: object, rate: float) -> list[list[float]]:
    """One tree as the rows that claims/comparing/wording.py walks."""
    parts = tree.tree_  # type: ignore[attr-defined]  # scikit-learn has no types
    return [
        [-1, round(float(parts.value[n][0][0]) * rate, 4), 0, 0]
        if parts.children_left[n] < 0
        else [int(parts.feature[n]), round(float(parts.threshold[n]), 4),
              int(parts.children_left[n]), int(parts.children_right[n])]
        for n in range(parts.node_count)
    ]  # fmt: skip


def temperature(scores: np.ndarray, right: np.ndarray) -> float:
    """The one number that makes the probabilities honest: the least log loss on what was held."""

    def loss(heat: float) -> float:
        shifted = scores / heat - (scores / heat).max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return -float(logs[np.arange(len(right)), right].mean())

    return min((heat / 20 for heat in range(12, 50)), key=loss)


def main() -> None:
    comparing.judge_wording = raise_open
    table, stances, weights, held = gather(Path(sys.argv[1]))
    model = train(table[~held], stances[~held], weights[~held])
    names = list(model.classes_)
    scores = model.decision_function(table[held])
    heat = temperature(scores, np.array([names.index(stance) for stance in stances[held]]))
    print(
        len(stances),
        "open pairs; held back",
        held.sum(),
        "accuracy",
        round(float(np.mean(model.predict(table[held]) == stances[held])), 3),
        "heat",
        heat,
    )
    TARGET.write_text(json.dumps({
        "features": list(FEATURES), "classes": names, "temperature": heat,
        "start": [round(float(x), 4) for x in np.log(model.init_.class_prior_)],
        "rounds": [[rows_of(tree, model.learning_rate) for tree in trees]
                   for trees in model.estimators_],
    }, separators=(",", ":")) + "\n")  # fmt: skip


if __name__ == "__main__":
    main()
