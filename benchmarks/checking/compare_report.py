"""How right `compare` is, beside a majority, a word overlap and MiniLM with logistic regression.

    python -m benchmarks.checking.compare_report DATA_DIR [--minilm] [--most 2000]

Prints Markdown: accuracy and macro-F1 on each set, every perturbed type, and how often each band
of confidence was right. The baselines train on the same pairs as the wording model; the sets of
this table train nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from benchmarks.checking.minilm import encode
from benchmarks.checking.perturb import lines as perturbed
from benchmarks.checking.train_wording import pairs as training_pairs
from claims.comparing.compare import compare
from claims.comparing.values import Statement
from claims.reading.wordforms import words_of

SETS = (
    "feversym_v01", "feversym_v02_dev", "vitaminc_half", "fm2_dev", "healthver_dev", "wice_dev",
    "equate_stresstest", "equate_awpnli", "equate_redditnli",
)  # fmt: skip
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Row:
    claim: str
    evidence: str
    gold: str
    claim_date: date | None = None
    evidence_date: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    gold: str
    stance: str
    confidence: float


def read_rows(lines: Iterable[str]) -> list[Row]:
    return [row_of(json.loads(line)) for line in lines]


def row_of(row: dict[str, str | dict[str, str]]) -> Row:
    gold = row["gold"]
    days = [
        date.fromisoformat(str(row[name])) if row.get(name) else None
        for name in ("claim_date", "evidence_date")
    ]
    stance = gold["stance"] if isinstance(gold, dict) else gold
    return Row(str(row["claim"]), str(row["evidence"]), stance, days[0], days[1])


def judge(row: Row) -> Judged:
    found = compare(
        Statement(row.claim, row.claim_date), Statement(row.evidence, row.evidence_date)
    )
    return Judged(row.gold, found.stance.value, found.confidence)


def overlap(rows: Sequence[Row]) -> np.ndarray:
    return np.array([overlap_of(row) for row in rows])


def overlap_of(row: Row) -> list[float]:
    one = {word.stem for word in words_of(row.claim) if not word.stop}
    other = {word.stem for word in words_of(row.evidence) if not word.stop}
    shared = len(one & other)
    return [shared / (len(one) or 1), shared / (len(one | other) or 1)]


def vectors(rows: Sequence[Row]) -> np.ndarray:
    one = encode([row.claim[:600] for row in rows])
    other = encode([row.evidence[:900] for row in rows])
    return np.hstack([np.abs(one - other), one * other])


def scores(gold: Sequence[str], said: Sequence[str]) -> str:
    right = np.mean([g == s for g, s in zip(gold, said, strict=True)])
    return f"{right:.3f} / {f1_score(gold, said, average='macro'):.3f}"


def table_of_sets(data: Path, most: int, minilm: bool) -> list[Judged]:
    trained = [Row(claim, evidence, gold) for claim, evidence, gold, _ in training_pairs(data)]
    gold = [row.gold for row in trained]
    models = [(overlap, LogisticRegression().fit(overlap(trained), gold))]
    if minilm:
        models.append((vectors, LogisticRegression(max_iter=300).fit(vectors(trained), gold)))
    print("| set | pairs | ours | majority | overlap | MiniLM + LR | ms a pair |")
    print("|---|---|---|---|---|---|---|")
    every: list[Judged] = []
    for name in SETS:
        rows = read_rows((data / f"compare_{name}.jsonl").open())
        rows = random.Random(0).sample(rows, min(most, len(rows)))
        started = time.process_time()
        judged = [judge(row) for row in rows]
        spent = 1000 * (time.process_time() - started) / len(rows)
        every += judged
        golds = [row.gold for row in rows]
        cells = [scores(golds, [j.stance for j in judged])]
        cells.append(scores(golds, [Counter(golds).most_common(1)[0][0]] * len(golds)))
        cells += [scores(golds, list(model.predict(make(rows)))) for make, model in models]
        cells += [""] * (4 - len(cells))
        print(f"| {name} | {len(rows)} | {' | '.join(cells)} | {spent:.2f} |", flush=True)
    return every


def table_of_types(seed: int, count: int) -> list[Judged]:
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for line in perturbed(seed, count):
        row = json.loads(line)
        kinds[row["id"].rsplit("-", 2)[0]].append(judge(row_of(row)))
    print("\n| perturbed type | pairs | right |\n|---|---|---|")
    every = [judged for found in kinds.values() for judged in found]
    for kind, found in [*kinds.items(), ("all", every)]:
        right = sum(j.gold == j.stance for j in found) / len(found)
        print(f"| {kind} | {len(found)} | {right:.3f} |")
    return every


def reliability(judged: Sequence[Judged], title: str) -> None:
    """How often each band of confidence was right, for stances that say something."""
    print(f"\n| confidence, {title} | stances | right |\n|---|---|---|")
    told = [j for j in judged if j.stance != "not_enough_info"]
    for low, high in pairwise(BANDS):
        band = [j for j in told if low <= j.confidence < high]
        if band:
            right = sum(j.gold == j.stance for j in band) / len(band)
            print(f"| {low:.1f} to {min(high, 1.0):.1f} | {len(band)} | {right:.3f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--minilm", action="store_true", help="run the MiniLM baseline too")
    parser.add_argument("--most", type=int, default=2000, help="pairs of a set at most")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    reliability(table_of_sets(options.data, options.most, options.minilm), "public sets")
    reliability(table_of_types(options.seed, 100), "perturbed pairs")


if __name__ == "__main__":
    main()
