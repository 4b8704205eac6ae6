"""How much a statement deserves a check, as a probability with its reasons.

A linear model over words, word classes and named traits (see docs/worthiness.md), trained on
debate sentences that people judged worth checking or not (CheckThat! 2024 task 1, after
ClaimBuster). Every part of the score is a named feature's weight; the weights stand in
worthiness.json. Other languages are judged by what needs no words: numbers, dates, length.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from claims.reading import traits
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language
from claims.reading.values import Date, Quantity

# Judged, not learnt: debates have neither headings nor marked quotations. A heading repeats what
# the body says in full; a quotation is a fact of who said it, its content second.
HEADING, QUOTED = -0.4, -0.3
MOST_REASONS = 3

# What each ground says, where it speaks for a check and where against. The order breaks ties.
FOR = {
    "percent": "gives a share or percentage",
    "amount": "gives an amount of money",
    "people": "names a number of people",
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


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature name: `words` are averaged over a statement, `traits` are added.

    `plain` holds the traits that need no language, `grounds` how much each reason weighs,
    `threshold` the probability from which on a statement counts as worth a check.
    """

    words: dict[str, float]
    traits: dict[str, float]
    plain: dict[str, float]
    grounds: dict[str, float]
    threshold: float


@cache
def model() -> Model:
    text = resources.files("claims.reading").joinpath("worthiness.json").read_text("utf-8")
    return Model(**json.loads(text))


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
    grounds = traits.grounds(statement, quantities, dates)
    if language.code == "en":
        score = english(statement)
    else:
        score = total(model().plain, traits.plain(statement, quantities, dates))
    score += HEADING * heading + QUOTED * quoted
    grounds += ["heading"] * heading + ["quoted"] * quoted
    return probability(score), reasons(grounds, score)


def checkworthy(probability: float) -> bool:
    """Whether a probability reaches the threshold that was best on the development half."""
    return probability >= model().threshold


def english(statement: traits.Statement) -> float:
    learnt = model()
    words = total(learnt.words, traits.patterns(statement))
    words += sum(map(word_weight, statement.words))
    return total(learnt.traits, traits.traits(statement)) + words / math.sqrt(len(statement.words))


@lru_cache(maxsize=20_000)
def word_weight(word: str) -> float:
    return total(model().words, traits.pieces(word))


def total(weights: dict[str, float], names: list[str]) -> float:
    return sum([weights[name] for name in names if name in weights])


def probability(score: float) -> float:
    """The logistic function; scores of hostile texts stay within its range."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def reasons(grounds: list[str], score: float) -> tuple[str, ...]:
    """The weightiest grounds, those that agree with the score before those against it."""
    weights = model().grounds
    leaning = FOR if probability(score) >= model().threshold else AGAINST
    ordered = sorted(grounds, key=lambda g: (g not in leaning, -abs(weights.get(g, 0.0))))
    return tuple({**FOR, **AGAINST}[ground] for ground in ordered[:MOST_REASONS])
