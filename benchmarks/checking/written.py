"""Pairs of varied prose written by hand, each with a reason (pairs.jsonl)."""

from __future__ import annotations

from pathlib import Path

from benchmarks.checking.judging import WRITTEN, accuracy, judged_set
from benchmarks.rows import Row


def rows(_: Path) -> list[Row]:
    judged = judged_set(WRITTEN)
    value = f"{accuracy(judged):.3f} of {len(judged)}"
    return [Row("factcheck", "right", value, "pairs written by hand", "made up here")]
