"""What `compare` says of pairs whose stance is known, each set judged once in a run.

`MOST` in the environment caps the pairs of one set, drawn by a fixed seed, for a short run.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.checking import perturb
from benchmarks.checking.halves import is_reported
from benchmarks.checking.pairs import UNKNOWN, Pair
from claims.comparing.compare import compare
from claims.comparing.values import Statement

SEED, EACH = 7, 100  # of the perturbed pairs
MOST = int(os.environ.get("MOST") or 2000)
WRITTEN = Path(__file__).parent / "pairs.jsonl"


@dataclass(frozen=True, slots=True)
class Judged:
    """`kind` is the type of pair, "" where the set has none."""

    gold: str
    stance: str
    confidence: float
    kind: str = ""

    @property
    def right(self) -> bool:
        return self.gold == self.stance

    @property
    def says_something(self) -> bool:
        return self.stance != UNKNOWN


def read_pairs(lines: Iterable[str]) -> list[tuple[Pair, str]]:
    """Pairs with their types, from lines as `manage.py compare` reads them."""
    return [pair_of(json.loads(line)) for line in lines]


def pair_of(row: dict[str, str | dict[str, str]]) -> tuple[Pair, str]:
    gold = row["gold"]
    assert isinstance(gold, dict)
    days = [
        date.fromisoformat(str(row[name])) if row.get(name) else None
        for name in ("claim_date", "evidence_date")
    ]
    pair = Pair(str(row["claim"]), str(row["evidence"]), gold["stance"], *days)
    return pair, gold.get("type", "")


def judge(pair: Pair, kind: str = "") -> Judged:
    found = compare(
        Statement(pair.claim, pair.claim_date), Statement(pair.evidence, pair.evidence_date)
    )
    return Judged(pair.stance, found.stance.value, found.confidence, kind)


@cache
def set_pairs(path: Path) -> list[tuple[Pair, str]]:
    """The pairs of a set; of one that also trains, the half that does not."""
    name = path.stem.removeprefix("compare_")
    with path.open(encoding="utf-8") as lines:
        pairs = [row for row in read_pairs(lines) if is_reported(name, row[0].claim)]
    return random.Random(0).sample(pairs, min(MOST, len(pairs)))


@cache
def judged_set(path: Path) -> list[Judged]:
    return [judge(pair, kind) for pair, kind in set_pairs(path)]


@cache
def judged_perturbed() -> list[Judged]:
    return [judge(pair, kind) for pair, kind in read_pairs(perturb.lines(SEED, EACH))]


def accuracy(judged: Sequence[Judged]) -> float:
    return float(np.mean([each.right for each in judged]))
