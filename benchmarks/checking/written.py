"""Pairs of varied prose written by hand, each with a reason (pairs.jsonl).

The first 231 and one half of the rest, by the hash of the claim, were looked at while rules were
written; the other half was not, and says how far the rules reach.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks.checking.judging import WRITTEN, Judged, accuracy, judged_set, read_pairs, set_pairs
from benchmarks.rows import Row

LOOKED_AT = 231


def rows(_: Path) -> list[Row]:
    seen, unseen = parts()
    return [
        Row("factcheck", "right", f"{accuracy(found):.3f} of {len(found)}", data, "made up here")
        for data, found in (
            ("pairs written by hand, looked at", seen),
            ("pairs written by hand, never looked at", unseen),
        )
    ]


def parts() -> tuple[list[Judged], list[Judged]]:
    with WRITTEN.open(encoding="utf-8") as lines:
        late = [pair for pair, _ in read_pairs(lines)][LOOKED_AT:]
    seen: list[Judged] = []
    unseen: list[Judged] = []
    for (pair, _), judged in zip(set_pairs(WRITTEN), judged_set(WRITTEN), strict=True):
        (unseen if pair in late and is_unseen(pair.claim) else seen).append(judged)
    return seen, unseen


def is_unseen(claim: str) -> bool:
    return hashlib.sha256(claim.encode()).digest()[0] % 2 == 1
