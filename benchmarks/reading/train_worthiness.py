"""Trains the check-worthiness model and writes claims/reading/worthiness.json.

    python -m benchmarks.reading.train_worthiness DATA

Reads checkworthy_ct24_train and _dev from the directory DATA; the devtest part is never read.
The settings were chosen by cross-validation over debates and on dev. Deterministic.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from benchmarks.reading.columns import (
    Alike,
    Counted,
    Lexical,
    Names,
    ground_names,
    plain_names,
    trait_names,
    word_names,
)

WEIGHTS = Path(__file__).parents[2] / "claims" / "reading" / "worthiness.json"
C = 0.05  # strength of the evidence against the pull to zero
KEPT = 12_000  # word features kept
NEWEST = 32  # debates from here on are of the last election in the data, the nearest to now
NEWEST_WEIGHT = 2.0
STEPS = np.arange(0.05, 0.951, 0.005)


@dataclass(frozen=True)
class Example:
    text: str
    label: int
    debate: int  # ids count sentences through the debates, and a thousand are about one debate


def examples(data: Path, split: str) -> list[Example]:
    lines = (data / f"checkworthy_ct24_{split}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        Example(r["text"], int(r["gold"]["checkworthy"]), int(r["id"].rsplit("-", 1)[1]) // 1000)
        for r in rows
    ]


def fitted(matrix: csr_matrix, rows: Sequence[Example], strength: float = C) -> LogisticRegression:
    model = LogisticRegression(C=strength, solver="liblinear", fit_intercept=False, max_iter=400)
    weights = [NEWEST_WEIGHT if row.debate >= NEWEST else 1.0 for row in rows]
    return model.fit(matrix, labels_of(rows), sample_weight=weights)


def unseen_scores(matrix: csr_matrix, rows: Sequence[Example]) -> np.ndarray:
    """Each statement's score by a model that has seen nothing of its debate."""
    labels = labels_of(rows)
    scores = np.zeros(len(rows))
    for seen, unseen in GroupKFold(5).split(matrix, labels, [row.debate for row in rows]):
        model = fitted(matrix[seen], [rows[index] for index in seen])
        scores[unseen] = model.decision_function(matrix[unseen])
    return scores


def labels_of(rows: Sequence[Example]) -> np.ndarray:
    return np.array([row.label for row in rows])


def pruned(weights: dict[str, float]) -> dict[str, int]:
    """The weights in whole thousandths, without those that come to none."""
    return {name: whole for name in sorted(weights) if (whole := round(1000 * weights[name]))}


def most_telling(weights: dict[str, float], seen: Counter[str]) -> dict[str, float]:
    """The features that move the most scores the furthest; the unseen count as half a sighting."""

    def telling(name: str) -> tuple[float, str]:
        return -abs(weights[name]) * math.sqrt(seen[name] + 0.5), name

    return {name: weights[name] for name in sorted(weights, key=telling)[:KEPT]}


@dataclass(frozen=True)
class Trained:
    words: dict[str, float]
    traits: dict[str, float]
    unseen: np.ndarray  # calibrated probabilities of the training rows, each unseen


def train(rows: Sequence[Example]) -> Trained:
    texts, labels = [row.text for row in rows], labels_of(rows)
    words, named, alike = Lexical(word_names, texts), Counted(trait_names, texts), Alike(texts)
    parts = [words.matrix(texts), named.matrix(texts), alike.matrix(texts)]
    matrix = hstack(parts).tocsr()
    scores = unseen_scores(matrix, rows)
    platt = LogisticRegression(C=1e6).fit(scores[:, None], labels)
    learnt = fitted(matrix, rows).coef_[0] * platt.coef_[0, 0]
    ends = np.cumsum([part.shape[1] for part in parts[:2]])
    own, by_trait, meaning = np.split(learnt, ends)
    by_word = alike.weights(meaning)
    for name, weight in words.weights(own).items():
        by_word[name] = by_word.get(name, 0.0) + weight
    weights = named.weights(by_trait)
    weights["always"] += float(platt.intercept_[0])
    return Trained(
        most_telling(by_word, words.seen), weights, platt.predict_proba(scores[:, None])[:, 1]
    )


def small(names: Names, rows: Sequence[Example]) -> dict[str, int]:
    texts = [row.text for row in rows]
    columns = Counted(names, texts)
    weights = columns.weights(fitted(columns.matrix(texts), rows, 1.0).coef_[0])
    return pruned(weights)


def f1_by_step(probabilities: np.ndarray, labels: np.ndarray) -> np.ndarray:
    return np.array([f1_score(labels, probabilities >= step) for step in STEPS])


def threshold(
    trained: Trained, rows: Sequence[Example], dev: np.ndarray, gold: np.ndarray
) -> float:
    """Best on average over dev and the newest debates, each of those unseen.

    Dev alone holds older debates, and scores fall as debates grow younger and looser.
    """
    newest = np.array([row.debate >= NEWEST for row in rows])
    late = f1_by_step(trained.unseen[newest], labels_of(rows)[newest])
    mean = (late + f1_by_step(dev, gold)) / 2
    return round(float(np.median(STEPS[mean >= mean.max() - 0.003])), 3)


def write(model: dict[str, object]) -> None:
    text = json.dumps(model, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    WEIGHTS.write_text(text.replace("},", "},\n") + "\n", "utf-8")


def probabilities(rows: Sequence[Example]) -> np.ndarray:
    from claims.reading import worthiness  # reads the weights as they stand now

    worthiness.model.cache_clear()
    return np.array([worthiness.worthiness(row.text)[0] for row in rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    rows, dev = examples(data, "train"), examples(data, "dev")
    trained = train(rows)
    model: dict[str, object] = {
        "words": pruned(trained.words),
        "traits": pruned(trained.traits),
        "plain": small(plain_names, rows),
        "grounds": small(ground_names, rows),
        "threshold": 0.5,
    }
    write(model)
    scores, gold = probabilities(dev), labels_of(dev)
    best = threshold(trained, rows, scores, gold)
    write({**model, "threshold": best})
    f1 = f1_score(gold, scores >= best)
    print(f"dev F1 {f1:.3f} at {best}; {math.ceil(WEIGHTS.stat().st_size / 1000)} kB")


if __name__ == "__main__":
    main()
