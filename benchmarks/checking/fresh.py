"""Pairs of the second maker (perturb_fresh.py), type by type."""

from __future__ import annotations

from pathlib import Path

from benchmarks.checking import perturb_fresh
from benchmarks.checking.judging import EACH, judge, read_pairs
from benchmarks.checking.perturbed import type_rows
from benchmarks.rows import Row

SEED = 11  # seeds 1 to 3 were looked at


def rows(_: Path) -> list[Row]:
    pairs = read_pairs(perturb_fresh.lines(SEED, EACH))
    judged = [judge(pair, kind) for pair, kind in pairs]
    return list(type_rows(judged, f"pairs of other templates, seed {SEED}"))
