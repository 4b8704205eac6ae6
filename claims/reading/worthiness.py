"""How much a statement deserves a check, as a probability with its reasons.

A linear model over words, word classes and named traits (see docs/worthiness.md), trained on
debate sentences that people judged worth checking or not (CheckThat! 2024 task 1, after
ClaimBuster). Every part of the score is a named feature's weight; the weights stand in
worthiness.json. Other languages are judged by what needs no words: numbers, dates, length.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeVar

from claims.reading import traits
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language
from claims.reading.values import Date, Quantity

Name = TypeVar("Name", str, tuple[str, ...])

# Judged, not learnt: debates have neither headings nor marked quotations. A heading repeats what
# the body says in full; a quotation is a fact of who said it, its content second.
HEADING, QUOTED = -0.4, -0.3
MOST_REASONS = 3

# What each ground says, where it speaks for a check and where against. The order breaks ties.
FOR = {
    "percent": "gives a share or percentage",
    "amount": "gives an amount of money",
    "people": "counts people or things",
    "figure": "gives a number",
    "date": "says when",
    "more": "compares or ranks",
    "told": "tells of something done",
    "named": "names who or where",
}
AGAINST = {
    "asks": "is a question",
    "hope": "sounds like an opinion",
    "judge": "passes judgement",
    "foretold": "says what someone will or should do",
    "first": "speaks of the speaker",
    "thank": "addresses the audience",
    "read": "reads like page furniture",
    "fragment": "has no verb",
    "short": "is too short to check",
    "heading": "is a heading",
    "quoted": "is a quotation",
}

STATES_A_FACT, STATES_LITTLE = "states something as a fact", "states little that can be checked"


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in thousandths: of words, of runs (neighbours, classes) and of traits.

    Words and runs are averaged over a statement, traits are added; `has` is the traits that say
    which class is there, by the class. `plain` holds the traits that need no language, `grounds`
    how much each reason weighs, `threshold` the probability from which on a statement counts as
    worth a check.
    """

    words: dict[str, int]
    pairs: dict[tuple[str, ...], int]
    runs: dict[tuple[str, ...], int]
    traits: dict[str, int]
    has: dict[str, int]
    plain: dict[str, int]
    grounds: dict[str, int]
    threshold: float


@cache
def model() -> Model:
    text = resources.files("claims.reading").joinpath("worthiness.json").read_text("utf-8")
    learnt = json.loads(text)
    learnt["grounds"] |= {"heading": round(1000 * HEADING), "quoted": round(1000 * QUOTED)}
    named, run_of = learnt["words"], traits.run_of
    return Model(
        words={name: weight for name, weight in named.items() if len(run_of(name)) == 1},
        pairs={run_of(name): weight for name, weight in named.items() if "|" not in name},
        runs={run_of(name): weight for name, weight in named.items() if "|" in name},
        traits=learnt["traits"],
        has={
            name.removeprefix("has "): weight
            for name, weight in learnt["traits"].items()
            if name.startswith("has ")
        },
        plain=learnt["plain"],
        grounds=learnt["grounds"],
        threshold=learnt["threshold"],
    )


def worthiness(
    sentence: str,
    quantities: Sequence[Quantity] = (),
    dates: Sequence[Date] = (),
    *,
    quoted: bool = False,
    heading: bool = False,
    language: Language = ENGLISH,
) -> tuple[float, tuple[str, ...]]:
    """The probability (0 to 1) that a statement deserves a check, and what weighs most for it.

    The sentence alone suffices; `quantities` and `dates` read from it sharpen the reasons, and
    stand in for words where the language is not English.
    """
    statement = traits.read(sentence)
    present = statement.present()
    grounds = traits.grounds(statement, present, quantities, dates)
    if language.code == "en":
        score = english(statement, present)
    else:
        score = total(model().plain, {*traits.plain(statement, quantities, dates)}) / 1000
    score += HEADING * heading + QUOTED * quoted
    grounds += ["heading"] * heading + ["quoted"] * quoted
    return probability(score), reasons(grounds, score)


def checkworthy(probability: float) -> bool:
    """Whether a probability reaches the threshold that was best on the development half."""
    return probability >= model().threshold


def english(statement: traits.Statement, present: dict[str, None]) -> float:
    learnt, found = model(), traits.patterns(statement)
    words = (
        total(learnt.words, found.words)
        + total(learnt.pairs, found.pairs)
        + total(learnt.runs, found.runs)
    )
    named = total(learnt.has, present) + total(learnt.traits, traits.manner(statement, present))
    return words / 1000 / math.sqrt(len(statement.words)) + named / 1000


def total(weights: Mapping[Name, int], names: Collection[Name]) -> int:
    """The weights of the names that have one; whole thousandths, so that the sum is the same in
    whatever order a set yields them."""
    return sum([weights[name] for name in weights.keys() & names])


def probability(score: float) -> float:
    """The logistic function; scores of hostile texts stay within its range."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def reasons(grounds: list[str], score: float) -> tuple[str, ...]:
    """The grounds that agree with the score, weightiest first; never none."""
    weights = model().grounds
    worth = checkworthy(probability(score))
    phrases = FOR if worth else AGAINST
    agreeing = sorted([g for g in grounds if g in phrases], key=weights.__getitem__, reverse=worth)
    if not agreeing:
        return (STATES_A_FACT if worth else STATES_LITTLE,)
    return tuple([phrases[ground] for ground in agreeing[:MOST_REASONS]])
