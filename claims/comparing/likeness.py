"""How alike two common words are, from a small table (benchmarks/checking/train_likeness.py)."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from functools import cache, lru_cache
from math import sqrt
from operator import mul
from pathlib import Path

Vector = tuple[int, ...]
UNIT = 127.0 * 127.0
TABLE = Path(__file__).with_name("likeness.json")


@cache
def vectors() -> dict[str, Vector]:
    """{stem: its vector}; 9,000 words, loaded once."""
    table = json.loads(TABLE.read_text())
    size = table["dimensions"]
    raw = memoryview(base64.b64decode(table["vectors"])).cast("b")
    return {
        word: tuple(raw[n * size : (n + 1) * size]) for n, word in enumerate(table["words"].split())
    }


def is_common(root: str) -> bool:
    """Is it the stem of an ordinary word, so that a capital alone makes it no name?"""
    return root in vectors()


@lru_cache(maxsize=262_144)
def likeness(one: str, other: str) -> float:
    """-1..1 for two stems, 1 for the same; 0 where either is not in the table."""
    if one == other:
        return 1.0
    table = vectors()
    first, second = table.get(one), table.get(other)
    if first is None or second is None:
        return 0.0
    return float(sum(map(mul, first, second)) / UNIT)


def bag_likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """-1..1 for two bags of words, by the sum of their vectors; 0 where either has none."""
    first, second = total(one), total(other)
    size = sqrt(sum(map(mul, first, first)) * sum(map(mul, second, second)))
    return sum(map(mul, first, second)) / size if size else 0.0


def total(words: Iterable[str]) -> list[int]:
    table = vectors()
    return [sum(column) for column in zip(*(table[w] for w in words if w in table), strict=True)]
