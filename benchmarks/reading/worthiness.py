"""How well check-worthiness is judged, beside TF-IDF with logistic regression in the same run.

    python -m benchmarks.reading.worthiness DATA [--calibration docs/images/worthiness.svg]

Our weights are read as they ship. Both thresholds come from dev; devtest is only measured.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, f1_score, roc_auc_score
from sklearn.pipeline import make_pipeline

from benchmarks.reading.train_worthiness import STEPS, examples, f1_by_step, labels_of
from benchmarks.rows import Row, table
from claims.reading.worthiness import model, worthiness

DRAWS = 2000
OURS, PEER = "factcheck", "TF-IDF + logistic regression"
LICENCE = "MIT (repository), CC BY 4.0 (ClaimBuster)"
Scores = tuple[np.ndarray, np.ndarray]  # probabilities, labels


def our_scores(data: Path, part: str) -> Scores:
    found = examples(data, part)
    return np.array([worthiness(row.text)[0] for row in found]), labels_of(found)


def peer_scores(data: Path, parts: tuple[str, ...]) -> list[Scores]:
    """Words and pairs, classes weighted to equal parts: the better of the usual settings."""
    seen = examples(data, "train")
    peer = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        LogisticRegression(C=3, class_weight="balanced", max_iter=1000),
    ).fit([row.text for row in seen], labels_of(seen))
    found = [examples(data, part) for part in parts]
    return [
        (peer.predict_proba([row.text for row in each])[:, 1], labels_of(each)) for each in found
    ]


def interval(measure: Callable[[np.ndarray, np.ndarray], float], scores: Scores) -> str:
    """A measure with the middle 95 percent of its values over resampled statements."""
    probabilities, labels = scores
    chance = np.random.default_rng(7)
    drawn = [chance.integers(0, len(labels), len(labels)) for _ in range(DRAWS)]
    values = [measure(labels[index], probabilities[index]) for index in drawn]
    low, high = np.percentile(values, [2.5, 97.5])
    return f"{measure(labels, probabilities):.3f} [{low:.3f}, {high:.3f}]"


def f1_at(threshold: float) -> Callable[[np.ndarray, np.ndarray], float]:
    return lambda labels, scores: float(f1_score(labels, scores >= threshold))


def measured(system: str, threshold: float, part: str, scores: Scores) -> list[Row]:
    data = f"CheckThat! 2024 task 1 English {part}"
    measures = {
        f"F1 at {threshold:.3f}": f1_at(threshold),
        "ROC AUC": lambda labels, found: float(roc_auc_score(labels, found)),
        "Brier score": lambda labels, found: float(brier_score_loss(labels, found)),
    }
    return [
        Row(system, name, interval(measure, scores), data, LICENCE)
        for name, measure in measures.items()
    ]


def rows(data: Path) -> list[Row]:
    parts = ("dev", "devtest")
    peer = peer_scores(data, parts)
    usual = float(STEPS[f1_by_step(*peer[0]).argmax()])
    found: list[Row] = []
    for part, theirs in zip(parts, peer, strict=True):
        found += measured(OURS, model().threshold, part, our_scores(data, part))
        found += measured(PEER, 0.5, part, theirs)
        found += measured(PEER, usual, part, theirs)[:1]
    return found


def draw_calibration(data: Path, image: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "worthiness"  # the same data give the same file
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(5, 4))
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1, label="as it should be")
    for part, marker in (("dev", "o"), ("devtest", "s")):
        axes.plot(*reliability(our_scores(data, part)), marker=marker, label=part)
    axes.set(xlabel="probability given", ylabel="share judged worth a check")
    axes.legend(frameon=False)
    figure.tight_layout()
    image.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(image, metadata={"Date": None})


def reliability(scores: Scores, bins: int = 8) -> Scores:
    """Mean probability and share of positives in bins of equal width that hold ten or more."""
    probabilities, labels = scores
    bin_of = np.minimum((probabilities * bins).astype(int), bins - 1)
    held = [bin_of == each for each in range(bins) if (bin_of == each).sum() >= 10]
    return (
        np.array([probabilities[mask].mean() for mask in held]),
        np.array([labels[mask].mean() for mask in held]),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--calibration", type=Path, help="draw the calibration curve here")
    options = parser.parse_args()
    print(table(rows(options.data)))
    if options.calibration:
        draw_calibration(options.data, options.calibration)


if __name__ == "__main__":
    main()
