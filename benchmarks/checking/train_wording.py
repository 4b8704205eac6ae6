"""Trains the wording model (claims/comparing/wording.json) on pairs that may train what ships.

    python -m benchmarks.checking.train_wording DATA_DIR

The pairs of FEVER, counterfactual SNLI, MultiNLI, negated MNLI/SNLI and SciFact; one half of each
set named in halves.py, whose other half is reported; and made-up pairs of perturb.py. For FEVER,
which has no pairs without an answer, claims with the evidence of another claim that shares a name.
Only pairs that no typed finding settles count. A tenth (by the hash of the claim) is held back for
the temperature and the reliability table. The same data always give the same file.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

import claims.comparing.compare as comparing
from benchmarks.checking.halves import HALVED, may_train
from benchmarks.checking.perturb import lines as perturbed
from claims.comparing.features import FEATURES, features_of
from claims.comparing.findings import Findings, find
from claims.comparing.statements import read_statement
from claims.comparing.values import Stance, Statement

TARGET = Path("claims/comparing/wording.json")
FEVER, MADE_PAIRS = "fever_dev_gold", 2500
MOST = {"fever_dev_gold": 6000, "cad_nli": 6000, "negation_mnli_snli": 1500}
PERTURBED, PERTURBED_WEIGHT = (555, 50), 2.0  # seed and pairs of each type
WEIGHTS = {
    FEVER: 1.0, "cad_nli": 0.5, "mnli_train_sample": 1.0, "negation_mnli_snli": 0.4,
    "scifact_pairs": 2.0,
}  # fmt: skip
Pair = tuple[str, str, str, float]  # claim, evidence, stance, weight


def pairs(data: Path) -> Iterator[Pair]:
    for name, weight in WEIGHTS.items():
        rows = sampled(rows_of_set(data, name), MOST.get(name))
        if name == FEVER:
            yield from unanswered(rows)
        for row in rows:
            yield row["claim"], row["evidence"], row["gold"]["stance"], weight
    for name, (weight, most) in HALVED.items():
        rows = [row for row in rows_of_set(data, name) if may_train(row["claim"])]
        for row in sampled(rows, most):
            yield row["claim"], row["evidence"], row["gold"]["stance"], weight


def rows_of_set(data: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (data / f"compare_{name}.jsonl").open()]


def sampled(rows: list[dict[str, Any]], most: int | None) -> list[dict[str, Any]]:
    return random.Random(0).sample(rows, most) if most and most < len(rows) else rows


def unanswered(rows: list[dict[str, Any]]) -> Iterator[Pair]:
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


def features(claim: Statement, evidence: Statement) -> list[float] | None:
    """The features of a pair, None where a typed finding settles it."""
    found = find(read_statement(claim), read_statement(evidence))
    try:
        comparing.decide(found)
    except Open:
        row = features_of(found)
        return [row[name] for name in FEATURES]
    return None


def held_back(claim: str) -> bool:
    return hashlib.sha256(claim.encode()).digest()[0] < 26


def statements(data: Path) -> Iterator[tuple[Statement, Statement, str, float]]:
    for claim, evidence, stance, weight in pairs(data):
        yield Statement(claim), Statement(evidence), stance, weight


def made_up() -> Iterator[tuple[Statement, Statement, str, float]]:
    for line in perturbed(*PERTURBED):
        row = json.loads(line)
        claim, evidence = (dated(row, side) for side in ("claim", "evidence"))
        yield claim, evidence, row["gold"]["stance"], PERTURBED_WEIGHT


def dated(row: dict[str, Any], side: str) -> Statement:
    day = row.get(f"{side}_date")
    return Statement(row[side], date.fromisoformat(day) if day else None)


def gather(data: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rows = []
    for claim, evidence, stance, weight in (*statements(data), *made_up()):
        if (row := features(claim, evidence)) is not None:
            rows.append((row, stance, weight, held_back(claim.text)))
    table, stances, weights, held = zip(*rows, strict=True)
    return np.array(table), np.array(stances), np.array(weights), np.array(held)


def train(
    table: np.ndarray, stances: np.ndarray, weights: np.ndarray
) -> GradientBoostingClassifier:
    return GradientBoostingClassifier(
        n_estimators=90, max_depth=4, learning_rate=0.11, subsample=0.6, min_samples_leaf=40,
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
    comparing.judge_open = raise_open
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
