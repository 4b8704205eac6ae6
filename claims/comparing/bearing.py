"""Which lines of the evidence bear on the claim, and how much of the claim they speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.comparing.likeness import likeness
from claims.comparing.opposites import are_opposites, exclude_each_other
from claims.comparing.parts import Line, Read, meaning
from claims.reading.meanings import meaning_of
from claims.reading.wordforms import stem, word_set

NAME_WEIGHT = 2.0
LIGHT_WEIGHT = 0.4
ASIDE_WEIGHT = 0.1  # who said it
MUCH_ALIKE = 0.8
ALIKE, PARTLY = 0.72, 0.7  # words this alike count for this much of a word
LINES = 3  # a claim is borne out by a sentence and what stands around it, not by a whole page
BY_NAMES = (0.15, 0.2, 0.35, 0.6)  # no name of the claim, one, two, more in the very line
STORY = 3  # meanings that two articles on one event share at least, a name among them
CLAUSE_BREAK = re.compile(r"[;:()]|,(?!\d)|\b(?:and|but|while|whereas|which|whom?)\b")
RELATIVE = word_set("who which whom")
CALENDAR = frozenset(
    map(
        stem,
        word_set(
            "january february march april may june july august september october november december "
            "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
        ),
    )
)
LIGHT = frozenset(
    map(
        meaning_of,
        map(
            stem, word_set("year time day make go take get come new first last part people person")
        ),
    )
)


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
            if meant in line.reporting:
                weights[meant] = ASIDE_WEIGHT
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
    named = evidence.context.union(*(evidence.lines[n].content for n in chosen))
    left = tuple((meant, *nearest(meant, named)) for meant in weights if meant not in named)
    covered = sum(weight for meant, weight in weights.items() if meant in named)
    near = sum(PARTLY * weights[meant] for meant, alike, _ in left if alike >= ALIKE)
    alone = score_line(weights, evidence.lines[best])
    return Bearing(chosen, (covered + near) / total, alone / total, covered / total, left)


def grounds(
    weights: dict[str, float], own: Line, at: int, evidence: Read, said: frozenset[str], text: str
) -> float:
    """How much of what the claim tells around one of its values is `said` around the evidence's:
    the share of the weight of the claim's sentence, or of the clause at `at`, that is named in
    words of the same meaning. Names may stand in the lines around."""
    names = {meaning(w) for w in own.words if w.folded in own.names}
    start, end = clause_at(text, own, at)
    inside = {meaning(w) for w in own.words if start <= w.start < end} & own.content
    if 2 * len((inside & names) - evidence.content - evidence.context) > len(inside & names):
        return 0.0  # "the Greens, who have 19 seats"
    parts = (own.content, frozenset(inside))
    return max(share_named(weights, part, names, evidence, said) for part in parts)


def clause_at(text: str, own: Line, at: int) -> tuple[int, int]:
    """The clause of a sentence that an offset stands in; a relative clause takes with it what it
    is about."""
    breaks = list(CLAUSE_BREAK.finditer(text, own.start, own.end))
    before = [m for m in breaks if m.end() <= at]
    while len(before) > 1 and before[-1][0] in RELATIVE:
        relative = before.pop()
        if not text[before[-1].end() : relative.start()].strip():
            before.pop()
    start = before[-1].end() if before and before[-1][0] not in RELATIVE else own.start
    return start, next((m.start() for m in breaks if m.start() >= at), own.end)


def share_named(
    weights: dict[str, float],
    part: frozenset[str],
    names: set[str],
    evidence: Read,
    said: frozenset[str],
) -> float:
    """The share of the weight of `part` that the line names, which names alone never carry: it
    must say much of the other words, too."""
    plain = part - names
    around = (part & names) & (evidence.content | evidence.context)
    told = sum(weights[m] * said_in(m, said) for m in plain)
    named = sum(weights[m] for m in part & names if m in said or m in around)
    whole, words = sum(weights[m] for m in part), sum(weights[m] for m in plain)
    share = (told + named) / whole if whole else 0.0
    beside = sum(m in said for m in part & names)
    return min(share, told / words + BY_NAMES[min(beside, 3)]) if words else share


def said_in(meant: str, said: frozenset[str]) -> float:
    """1 where the word is said, less where one much like it is."""
    if meant in said:
        return 1.0
    return PARTLY if nearest(meant, said)[0] >= MUCH_ALIKE else 0.0


def same_story(claim: Read, evidence: Read) -> bool:
    """Do both articles, as far as their context is known, tell of one event? They name somebody
    or somewhere in common and a few more things besides."""
    if not claim.context or not evidence.context:
        return True
    shared = (claim.content | claim.context) & (evidence.content | evidence.context)
    names = (claim.own_names | claim.context_names) - CALENDAR
    return len(shared - LIGHT - CALENDAR) >= STORY and (not names or bool(names & shared))


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
