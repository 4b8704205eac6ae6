"""What a statement looks like: its words, their classes and named traits, as feature names.

The same names serve training (benchmarks/reading/train_worthiness.py) and inference
(reading/worthiness.py), so what was learnt is what is asked. Linear in the statement's length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claims.reading.values import Date, Quantity
from claims.reading.word_classes import class_of

# Flat alternatives without nested repeats: linear on any text.
WORD = re.compile(
    r"[$€£]?[0-9][0-9,.:/]*%?|n't\b|[^\W\d_]+(?:['’][^\W\d_]+)?|[$€£%?!:;\"“”-]|['’][a-z]+"
)
YEAR = re.compile(r"(?:1[6-9]|20)[0-9][0-9]\Z")
PAST = frozenset({"past", "-ed", "was", "had", "did"})
FIRST = frozenset({"i", "we"})
FUTURE = frozenset({"will", "would", "let"})
NUMBERS = frozenset({"number", "figure", "amount", "year", "big", "percent"})
SUBJECTS = frozenset({"i", "we", "you", "they", "it", "there"})
VERBS = PAST | FUTURE | {"is", "be", "have", "do", "hope", "say"}
COUNTED = ("number", "figure", "amount", "year", "big", "percent", "money", "time", "last", "more",
           "all", "people", "past", "-ed", "was", "did", "had", "have", "is", "will", "would",
           "let", "hope", "say", "judge", "very", "not", "thank", "i", "we", "you", "they", "it",
           "there", "who", "but", "if", "as", "read", "name", "-ing", "-tion", "-ly")  # fmt: skip

Word = tuple[str, str]  # the word as matched on, its class


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as its words and their classes; `names` counts capitalised runs inside it."""

    words: list[str]
    classes: list[str]
    asks: bool


@lru_cache(maxsize=20_000)
def shaped(token: str) -> Word:
    """A token folded to what matters: numbers lose their digits but keep their kind and size."""
    first = token[0]
    if first in "$€£" and len(token) > 1:
        return "<amount>", "amount"
    if first.isdigit():
        if token[-1] == "%":
            return "<percent>", "percent"
        if YEAR.match(token):
            return "<year>", "year"
        digits = sum(char.isdigit() for char in token)
        return f"<{min(digits, 4)} digits>", "figure"
    word = token.lower().replace("’", "'")
    known = class_of(word)
    if first.isupper() and known[0] in "-w" and known not in ("was", "will", "would", "who", "we"):
        return word, "name"
    return word, known


def read(sentence: str) -> Statement:
    pairs = [shaped(token) for token in WORD.findall(sentence)]
    if pairs and pairs[0][1] == "name":  # any word has a capital at the start of a sentence
        pairs[0] = (pairs[0][0], class_of(pairs[0][0]))
    return Statement(
        ["^", *[word for word, _ in pairs], "$"],
        ["^", *[known for _, known in pairs], "$"],
        sentence.rstrip(" \"”'’)").endswith("?"),
    )


def patterns(statement: Statement) -> list[str]:
    """Words in order, words apart, and classes in order, each as a feature's name."""
    words, classes = statement.words, statement.classes
    after, later = words[1:], words[2:]
    found = [a + " " + b for a, b in zip(words, after, strict=False)]
    found += [a + " .. " + b for a, b in zip(words, later, strict=False)]
    found += [a + " " + b + "|" for a, b in zip(words, classes[1:], strict=False)]
    found += ["|" + a + " " + b for a, b in zip(classes, after, strict=False)]
    pairs = [a + " " + b for a, b in pairwise(classes)]
    found += ["|" + pair + "|" for pair in pairs]
    found += ["|" + a + " " + b + "|" for a, b in zip(pairs, classes[2:], strict=False)]
    return found


def pieces(word: str) -> list[str]:
    """A word and its runs of three to five letters, so that unseen words resemble seen ones."""
    bounded = f"<{word}>"
    runs = [bounded[i : i + n] for n in (3, 4, 5) for i in range(len(bounded) - n + 1)]
    return [f"={word}", *(f"~{run}" for run in runs)]


def traits(statement: Statement) -> list[str]:
    """The named traits, one a line of the model card."""
    classes = statement.classes[1:-1]
    present = set(classes)
    found = ["always", *(f"has {name}" for name in COUNTED if name in present)]
    found.append(f"length {min(len(classes) // 3, 12)}")
    found.append(f"numbers {min(sum(c in NUMBERS for c in classes), 4)}")
    found.append(f"names {min(classes.count('name'), 4)}")
    if statement.asks:
        found.append("asks")
    if not present & VERBS:
        found.append("no verb")
    return found + crossed(classes, present)


def crossed(classes: list[str], present: set[str]) -> list[str]:
    """Traits that mean more together: who acts, and whether it is told, foretold or thought."""
    subject = next((c for c in classes if c in SUBJECTS), "name" if "name" in present else "none")
    verb = next((c for c in classes if c in VERBS), "none")
    told, counted = bool(present & PAST), bool(present & NUMBERS)
    stance = "thought" if "hope" in present else "foretold" if present & FUTURE else "plain"
    speaker = "first" if present & FIRST else "other"
    return [
        f"{subject} {verb}",
        f"opens {classes[0] if classes else 'empty'}",
        f"told {told} counted {counted} {stance} {speaker}",
        f"counted {counted} subject {subject}",
        f"told {told} subject {subject}",
        f"told {told} named {'name' in present} {stance}",
        f"more {'more' in present} counted {counted} {stance}",
    ]


def plain(statement: Statement, quantities: Sequence[Quantity], dates: Sequence[Date]) -> list[str]:
    """The traits that need no language: what is counted, when, whether it asks, how long."""
    classes = statement.classes
    figures = len(quantities) or sum(c in ("figure", "amount", "percent") for c in classes)
    units = {quantity.unit for quantity in quantities}
    found = [f"counted {min(figures, 3)}", f"length {min(len(classes) // 4, 8)}", "always"]
    if dates or "year" in classes:
        found.append("dated")
    if "percent" in units or "percent" in classes:
        found.append("percent")
    if "amount" in classes or any(unit and unit.isupper() and len(unit) == 3 for unit in units):
        found.append("amount")
    if statement.asks:
        found.append("asks")
    return found


def grounds(
    statement: Statement, quantities: Sequence[Quantity], dates: Sequence[Date]
) -> list[str]:
    """The reasons that hold for a statement, for or against checking it, by short names."""
    classes = set(statement.classes)
    counted = {noun for noun in (q.noun for q in quantities) if noun}
    held = {
        "percent": "percent" in classes,
        "amount": "amount" in classes or bool(classes & {"money"} and classes & NUMBERS),
        "people": bool(classes & NUMBERS and (counted or "people" in classes)),
        "figure": bool(classes & NUMBERS or quantities),
        "date": bool(dates or "year" in classes or "time" in classes),
        "more": "more" in classes,
        "told": bool(classes & PAST),
        "named": "name" in classes,
        "asks": statement.asks,
        "hope": "hope" in classes,
        "judge": "judge" in classes,
        "foretold": bool(classes & FUTURE),
        "first": bool(classes & FIRST),
        "thank": "thank" in classes,
        "read": "read" in classes,
        "fragment": not classes & VERBS,
        "short": len(statement.words) < 7,
    }
    return [name for name, holds in held.items() if holds]
