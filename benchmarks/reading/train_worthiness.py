"""Trains the check-worthiness model and writes claims/reading/worthiness.json.

    python -m benchmarks.reading.train_worthiness DATA_DIRECTORY

Reads checkworthy_ct24_train and _dev from the data directory; the devtest half is never read.
Settings below were chosen by cross-validation over debates and on dev. Deterministic.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold

from claims.reading import traits

WEIGHTS = Path(__file__).parents[2] / "claims" / "reading" / "worthiness.json"
SEED = 20240
C = 0.05  # strength of the evidence against the pull to zero
KEPT = 14_000  # word features kept, by size of weight
# How often a feature must occur, and how freely its weight may move.
KINDS = {
    "word": (2, 1.0),
    "letters": (3, 0.0),
    "pair": (2, 1.0),
    "apart": (3, 0.0),
    "mixed": (3, 0.0),
    "classes": (3, 0.5),
}


@dataclass(frozen=True)
class Example:
    text: str
    label: int
    debate: int


def examples(data: Path, split: str) -> list[Example]:
    path = data / f"checkworthy_ct24_{split}.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        # Ids count sentences through the debates, so a thousand of them is about one debate.
        Example(r["text"], int(r["gold"]["checkworthy"]), int(r["id"].rsplit("-", 1)[1]) // 1000)
        for r in rows
    ]


def kind_of(name: str) -> str:
    if name[0] in "=~":
        return "word" if name[0] == "=" else "letters"
    if " .. " in name:
        return "apart"
    if name[0] == "|" or name[-1] == "|":
        return "classes" if name[0] == name[-1] else "mixed"
    return "pair"


def word_names(text: str) -> list[str]:
    statement = traits.read(text)
    names = traits.patterns(statement)
    for word in statement.words:
        names += traits.pieces(word)
    return names


def trait_names(text: str) -> list[str]:
    return traits.traits(traits.read(text))


def plain_names(text: str) -> list[str]:
    return traits.plain(traits.read(text), (), ())


def ground_names(text: str) -> list[str]:
    return traits.grounds(traits.read(text), (), ())


class Vectors:
    """Feature names as columns, with the factor by which each column is scaled."""

    def __init__(self, names_of: Callable[[str], list[str]], texts: Sequence[str], lexical: bool):
        self.names_of, self.lexical = names_of, lexical
        rows = [names_of(text) for text in texts]
        seen = Counter(name for row in rows for name in set(row))
        kept = sorted(name for name, count in seen.items() if self.wanted(name, count))
        self.columns = {name: column for column, name in enumerate(kept)}
        self.scale = np.array([self.factor(name, seen[name], len(texts)) for name in kept])

    def wanted(self, name: str, count: int) -> bool:
        if not self.lexical:
            return True
        least, factor = KINDS[kind_of(name)]
        return factor > 0 and count >= least

    def factor(self, name: str, count: int, total: int) -> float:
        rarity = np.log(total / count) + 1
        return float(rarity * KINDS[kind_of(name)][1]) if self.lexical else 1.0

    def matrix(self, texts: Iterable[str]) -> csr_matrix:
        rows, columns, values, height = [], [], [], 0
        for height, text in enumerate(texts, 1):
            found = Counter(n for n in self.names_of(text) if n in self.columns)
            size = np.sqrt(len(traits.read(text).words)) if self.lexical else 1.0
            rows += [height - 1] * len(found)
            columns += [self.columns[name] for name in found]
            values += [count / size for count in found.values()]
        shape = (height, len(self.columns))
        return csr_matrix((values, (rows, columns)), shape=shape).multiply(self.scale).tocsr()

    def weights(self, fitted: np.ndarray) -> dict[str, float]:
        return dict(zip(self.columns, (fitted * self.scale).tolist(), strict=True))


def fitted(matrix: csr_matrix, labels: np.ndarray, strength: float = C) -> LogisticRegression:
    model = LogisticRegression(C=strength, solver="liblinear", fit_intercept=False, max_iter=400)
    return model.fit(matrix, labels)


def calibration(
    matrix: csr_matrix, labels: np.ndarray, debates: Sequence[int]
) -> tuple[float, float]:
    """Platt's slope and intercept, on debates that the scoring model has not seen."""
    scores = np.zeros(len(labels))
    for seen, unseen in GroupKFold(5).split(matrix, labels, debates):
        scores[unseen] = fitted(matrix[seen], labels[seen]).decision_function(matrix[unseen])
    platt = LogisticRegression(C=1e6).fit(scores[:, None], labels)
    return float(platt.coef_[0, 0]), float(platt.intercept_[0])


def pruned(weights: dict[str, float], kept: int) -> dict[str, float]:
    best = sorted(weights, key=lambda name: (-abs(weights[name]), name))[:kept]
    return {name: round(weights[name], 3) for name in sorted(best) if round(weights[name], 3)}


def train(rows: Sequence[Example]) -> dict[str, dict[str, float]]:
    texts, labels = [row.text for row in rows], np.array([row.label for row in rows])
    words, named = Vectors(word_names, texts, True), Vectors(trait_names, texts, False)
    matrix = hstack([words.matrix(texts), named.matrix(texts)]).tocsr()
    slope, intercept = calibration(matrix, labels, [row.debate for row in rows])
    learnt = fitted(matrix, labels).coef_[0] * slope
    middle = len(words.columns)
    by_trait = named.weights(learnt[middle:])
    by_trait["always"] += intercept
    return {
        "words": pruned(words.weights(learnt[:middle]), KEPT),
        "traits": pruned(by_trait, len(by_trait)),
        "plain": small(plain_names, texts, labels),
        "grounds": small(ground_names, texts, labels),
    }


def small(
    names_of: Callable[[str], list[str]], texts: Sequence[str], labels: np.ndarray
) -> dict[str, float]:
    vectors = Vectors(names_of, texts, False)
    coefficients = fitted(vectors.matrix(texts), labels, 1.0).coef_[0]
    return pruned(vectors.weights(coefficients), len(coefficients))


def threshold(probabilities: np.ndarray, labels: np.ndarray) -> float:
    """The middle of the thresholds whose F1 is within 0.005 of the best."""
    steps = np.arange(0.05, 0.95, 0.005)
    scores = np.array([f1_score(labels, probabilities >= step) for step in steps])
    return round(float(np.median(steps[scores >= scores.max() - 0.005])), 3)


def write(model: dict[str, object]) -> None:
    text = json.dumps(model, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    WEIGHTS.write_text(text + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    model: dict[str, object] = dict(train(examples(data, "train")))
    write({**model, "threshold": 0.5})
    from claims.reading.worthiness import worthiness  # reads the weights just written

    dev = examples(data, "dev")
    scores = np.array([worthiness(row.text)[0] for row in dev])
    labels = np.array([row.label for row in dev])
    best = threshold(scores, labels)
    write({**model, "threshold": best})
    print(
        f"dev F1 {f1_score(labels, scores >= best):.3f} at {best}, {WEIGHTS.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
