"""Public sets of claim and evidence: ours beside three baselines, in one run."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from sklearn.metrics import f1_score

from benchmarks.checking import baselines
from benchmarks.checking.judging import judged_set, set_pairs
from benchmarks.rows import Row

SETS = {  # the set, and the licence of its data
    "feversym_v01": "CC BY-SA 3.0",
    "feversym_v02_dev": "CC BY-SA 3.0",
    "vitaminc_half": "CC BY-SA 3.0",
    "fm2_dev": "Apache-2.0, CC BY-SA",
    "healthver_dev": "none stated",
    "wice_dev": "ODC-BY, CC BY-SA",
    "equate_stresstest": "MIT",
    "equate_awpnli": "MIT",
    "equate_redditnli": "MIT",
}
OTHERS = {
    "majority": baselines.majority,
    "word overlap": baselines.word_overlap,
    "MiniLM + LR": baselines.minilm_regression,
}


def rows(data: Path) -> list[Row]:
    return [row for name in SETS for row in set_rows(data, name)]


def set_rows(data: Path, name: str) -> Iterator[Row]:
    path = data / f"compare_{name}.jsonl"
    pairs = [pair for pair, _ in set_pairs(path)]
    gold = [pair.stance for pair in pairs]
    started = time.process_time()
    ours = [judged.stance for judged in judged_set(path)]
    spent = 1000 * (time.process_time() - started) / len(pairs)
    yield from score_rows("factcheck", name, gold, ours)
    yield Row("factcheck", "ms of processor a pair", f"{spent:.2f}", name, SETS[name])
    for system, predict in OTHERS.items():
        try:
            said = predict(data, pairs)
        except (FileNotFoundError, ModuleNotFoundError) as missing:
            print(f"{system} left out: {missing}", file=sys.stderr)
            continue
        yield from score_rows(system, name, gold, said)


def score_rows(system: str, name: str, gold: Sequence[str], said: Sequence[str]) -> Iterator[Row]:
    """Macro-F1 over the stances that the set has; any other answer is simply wrong."""
    right = sum(one == other for one, other in zip(gold, said, strict=True)) / len(gold)
    stances = sorted(set(gold))
    macro = f1_score(gold, said, labels=stances, average="macro", zero_division=0)
    yield Row(system, "accuracy", f"{right:.3f}", f"{name} ({len(gold):,})", SETS[name])
    yield Row(system, "macro-F1", f"{macro:.3f}", f"{name} ({len(gold):,})", SETS[name])
