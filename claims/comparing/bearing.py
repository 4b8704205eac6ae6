"""Which lines of the evidence bear on the claim, and how much of the claim they speak of."""

from __future__ import annotations

from dataclasses import dataclass

from claims.comparing.likeness import likeness
from claims.comparing.opposites import are_opposites, exclude_each_other
from claims.comparing.parts import Line, Read, meaning
from claims.reading.wordforms import word_set

NAME_WEIGHT = 2.0
LIGHT_WEIGHT = 0.4
ALIKE, PARTLY = 0.72, 0.7  # words this alike count for this much of a word
LINES = 3  # a claim is borne out by a sentence and what stands around it, not by a whole page
LIGHT = word_set("year time day make go take get come new first last part people person")


@dataclass(frozen=True, slots=True)
class Bearing:
    """`lines` by number, best first; `coverage` is the share of the claim's weight that they
    name, words much alike counted in part; `exact` without those, `best_coverage` that of the
    best line alone. `open` are the claim's meanings that stay unnamed, each with its likeness
    to the nearest word."""

    lines: tuple[int, ...]
    coverage: float
    best_coverage: float
    exact: float = 0.0
    open: tuple[tuple[str, float, str], ...] = ()


def weights_of(claim: Read) -> dict[str, float]:
    """What the claim's meanings weigh: names more, words that fit anything less."""
    weights: dict[str, float] = {}
    for line in claim.lines:
        named = {meaning(w) for w in line.words if w.name and w.folded in line.names}
        for meant in line.content:
            heavy = NAME_WEIGHT if meant in named else 1.0
            light = meant in LIGHT or meant in line.counted
            weights[meant] = LIGHT_WEIGHT if light else heavy
    return weights


def find_bearing(claim: Read, evidence: Read) -> Bearing:
    weights = weights_of(claim)
    total = sum(weights.values()) or 1.0
    if not evidence.lines:
        return Bearing((), 0.0, 0.0)
    scores = [score_line(weights, line) for line in evidence.lines]
    add_typed(claim, evidence, scores)
    best = max(range(len(scores)), key=lambda n: (scores[n], -n))
    chosen = choose(weights, evidence.lines, scores, best)
    named: frozenset[str] = frozenset().union(*(evidence.lines[n].content for n in chosen))
    left = tuple((meant, *nearest(meant, named)) for meant in weights if meant not in named)
    covered = sum(weight for meant, weight in weights.items() if meant in named)
    near = sum(PARTLY * weights[meant] for meant, alike, _ in left if alike >= ALIKE)
    alone = score_line(weights, evidence.lines[best])
    return Bearing(chosen, (covered + near) / total, alone / total, covered / total, left)


def nearest(meant: str, named: frozenset[str]) -> tuple[float, str]:
    """The word most like one that is not there; opposites and rivals of its kind are unlike."""
    best, found = 0.0, ""
    for word in named:
        alike = likeness(meant, word)
        if alike > best and not are_opposites(meant, word) and not exclude_each_other(meant, word):
            best, found = alike, word
    return best, found


def score_line(weights: dict[str, float], line: Line) -> float:
    return sum(weights[meant] for meant in line.content if meant in weights)


def add_typed(claim: Read, evidence: Read, scores: list[float]) -> None:
    """A line with one of the claim's very numbers or dates bears on it, in any language."""
    values = {f.quantity.value for f in claim.figures} - {None}
    days = {m.date.earliest for m in claim.moments} - {None}
    for figure in evidence.figures:
        if figure.quantity.value in values:
            scores[figure.line] += 1.0
    for moment in evidence.moments:
        if moment.date.earliest in days:
            scores[moment.line] += 1.0


def choose(
    weights: dict[str, float], lines: tuple[Line, ...], scores: list[float], best: int
) -> tuple[int, ...]:
    """The best line, then those that name most of what is still open, then its neighbours."""
    chosen = [best]
    open_ = set(weights) - lines[best].content
    near = [n for n in (best - 1, best + 1) if 0 <= n < len(lines)]
    order = sorted(range(len(lines)), key=lambda n: -scores[n])[:12]
    while len(chosen) < LINES and open_:
        gains = [(sum(weights[m] for m in lines[n].content & open_), n) for n in order]
        gain, at = max(((g, n) for g, n in gains if n not in chosen), default=(0.0, -1))
        if gain < 1.0:
            break
        chosen.append(at)
        open_ -= lines[at].content
    chosen += [n for n in near if n not in chosen and len(chosen) < LINES]
    return tuple(chosen)
