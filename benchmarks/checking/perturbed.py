"""Made-up pairs in which one thing was changed, type by type (perturb.py)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.checking.judging import SEED, Judged, accuracy, judged_perturbed
from benchmarks.rows import Row


def rows(_: Path) -> list[Row]:
    return list(type_rows(judged_perturbed(), f"perturbed pairs, seed {SEED}"))


def type_rows(judged: Sequence[Judged], data: str) -> Iterator[Row]:
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        kinds[each.kind].append(each)
    for kind, found in {"all": list(judged), **kinds}.items():
        value = f"{accuracy(found):.3f} of {len(found):,}"
        yield Row("factcheck", f"right, {kind}", value, data, "made up here")
