"""Whether a confidence means what it says: the reliability curve, as a picture, and its error.

The error is the expected calibration error over ten bands of equal width (Guo and others, "On
Calibration of Modern Neural Networks", 2017), of the stances that say something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.checking.judging import Judged, accuracy, judged_perturbed, judged_set
from benchmarks.checking.sets import SETS
from benchmarks.rows import Row

BANDS = 10
PICTURE = Path("docs/reports/reliability.svg")


@dataclass(frozen=True, slots=True)
class Band:
    said: float  # mean confidence
    right: float  # share that was right
    count: int


def rows(data: Path) -> list[Row]:
    public = [each for name in SETS for each in judged_set(data / f"compare_{name}.jsonl")]
    curves = {"public sets": bands(public), "perturbed pairs": bands(judged_perturbed())}
    draw(curves, PICTURE)
    return [row for name, curve in curves.items() for row in curve_rows(name, curve)]


def bands(judged: Sequence[Judged]) -> list[Band]:
    told = [each for each in judged if each.says_something]
    found = []
    for index in range(BANDS):
        within = [each for each in told if min(int(each.confidence * BANDS), BANDS - 1) == index]
        if within:
            said = sum(each.confidence for each in within) / len(within)
            found.append(Band(said, accuracy(within), len(within)))
    return found


def error(curve: Sequence[Band]) -> float:
    total = sum(band.count for band in curve)
    return sum(band.count * abs(band.said - band.right) for band in curve) / total


def curve_rows(name: str, curve: Sequence[Band]) -> Iterator[Row]:
    licence = "as above" if name == "public sets" else "made up here"
    yield Row("factcheck", "expected calibration error", f"{error(curve):.3f}", name, licence)
    for band in curve:
        value = f"{band.right:.3f} of {band.count:,}"
        yield Row("factcheck", f"right where it says {band.said:.2f}", value, name, licence)


def draw(curves: dict[str, list[Band]], path: Path) -> None:
    from benchmarks.checking.pictures import picture

    with picture(path, across="confidence that was said", up="share that was right") as axes:
        axes.plot([0, 1], [0, 1], color="0.7", linewidth=1, linestyle="--", label="as it should be")
        for name, curve in curves.items():
            label = f"{name}, error {error(curve):.3f}"
            axes.plot([b.said for b in curve], [b.right for b in curve], marker="o", label=label)
        axes.set(xlim=(0, 1), ylim=(0, 1))
