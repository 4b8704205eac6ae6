"""What a statement looks like: its words, their classes and named traits, as feature names.

The same names serve training (benchmarks/reading/train_worthiness.py) and inference
(reading/worthiness.py), so what was learnt is what is asked. Linear in the statement's length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claims.reading.values import Date, Quantity
from claims.reading.word_classes import class_of

# Flat alternatives without nested repeats: linear on any text. Bounded, so that no token that a
# hostile text makes up is kept whole in a cache.
WORD = re.compile(
    r"[^\W\d]\w{0,40}(?:['’]\w{1,40})?|[$€£]?\d[\d,.:/٬٫]{0,40}[%٪]?|[$€£%٪?!:;\"“”-]"
)
UNSEEN = {ord(char): None for char in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"}
YEAR = re.compile(r"(?:1[6-9]|20)[0-9][0-9]\Z")
PAST = frozenset({"past", "-ed", "was", "had", "did"})
FIRST = frozenset({"i", "we"})
FUTURE = frozenset({"will", "would", "let"})
NUMBERS = frozenset({"number", "figure", "amount", "year", "big", "percent"})
# The ground that a class stands for; the others take more than one look (see `grounds`).
GROUNDS = {
    "percent": "percent", "amount": "amount", "year": "date", "time": "date", "more": "more",
    "name": "named", "hope": "hope", "judge": "judge", "thank": "thank", "read": "read",
    **dict.fromkeys(PAST, "told"), **dict.fromkeys(FUTURE, "foretold"),
    **dict.fromkeys(FIRST, "first"),
}  # fmt: skip
LENGTHS = tuple(f"length {step}" for step in range(13))
COUNTED = tuple(f"numbers {count}" for count in range(5))
NAMES = tuple(f"names {count}" for count in range(5))
NAMED = re.compile(r"<[^<>]+>|[^ ]+")
VERBS = PAST | FUTURE | {"is", "be", "have", "do", "hope", "wants", "say"}
Word = tuple[str, str]  # the word as matched on, its class
START: Word = ("^", "^")
END: Word = ("/", "/")


class Statement(NamedTuple):
    """A statement as its words and their classes; `asks` where it ends as a question."""

    words: tuple[str, ...]
    classes: tuple[str, ...]
    asks: bool

    def present(self) -> dict[str, None]:
        """The classes that are there, each once, in their order."""
        return dict.fromkeys(self.classes[1:-1])


def shaped(written: str) -> Word:
    """A token folded to what matters: numbers lose their digits but keep their kind and size."""
    first = written[0]
    if first in "$€£" and len(written) > 1:
        return "<amount>", "amount"
    if first.isdigit():
        if written[-1] in "%٪":
            return "<percent>", "percent"
        if YEAR.match(written):
            return "<year>", "year"
        digits = sum(char.isdigit() for char in written)
        return f"<{min(digits, 4)} digits>", "figure"
    if written == "May":  # the month; at the start of a sentence either
        return "<may>", "time"
    word = written.lower().replace("’", "'")
    known = class_of(word)
    unknown = known == "word" or known[0] == "-"
    return word, "name" if unknown and first.isupper() else known


def read(sentence: str) -> Statement:
    """A sentence as words and classes; accents composed or not, and what cannot be seen, alike."""
    chunks = sentence.split()
    pairs = [pair for chunk in chunks for pair in (known if len(chunk) < 40 else cut)(chunk)]
    if pairs and pairs[0][1] == "name":  # any word has a capital at the start of a sentence
        pairs[0] = (pairs[0][0], class_of(pairs[0][0]))
    words, classes = zip(START, *pairs, END, strict=True)
    return Statement(words, classes, sentence.rstrip(" \"”'’)").endswith(("?", "؟")))


def cut(chunk: str) -> tuple[Word, ...]:
    """What stands between two blanks, cut into words; no word crosses a blank."""
    if not chunk.isascii():
        chunk = unicodedata.normalize("NFKC", chunk.translate(UNSEEN))
    return tuple([shaped(written) for written in WORD.findall(chunk)])


known = lru_cache(maxsize=20_000)(cut)  # news says the same words again and again


class Patterns(NamedTuple):
    """The words of a statement, its neighbouring words, and runs of two and three classes."""

    words: set[str]
    pairs: set[tuple[str, ...]]
    runs: set[tuple[str, ...]]

    def names(self) -> list[str]:
        return [*self.words, *map(" ".join, self.pairs), *map("|".join, self.runs)]


def patterns(statement: Statement) -> Patterns:
    words, classes = statement.words, statement.classes
    return Patterns(
        {*words},
        {*pairwise(words)},
        {*pairwise(classes), *zip(classes, classes[1:], classes[2:], strict=False)},
    )


def run_of(name: str) -> tuple[str, ...]:
    """The neighbours or the run that a pattern's name joins; a shape is one word with a blank."""
    return tuple(name.split("|") if "|" in name else NAMED.findall(name))


def traits(statement: Statement) -> list[str]:
    """The named traits, one a line of the model card."""
    present = statement.present()
    return [*map("has ".__add__, present), *manner(statement, present)]


def manner(statement: Statement, present: dict[str, None]) -> list[str]:
    """The traits besides which classes are there."""
    count, length = statement.classes.count, len(statement.classes) - 2
    found = ["always", LENGTHS[min(length // 3, len(LENGTHS) - 1)]]
    found.append(COUNTED[min(sum(map(count, NUMBERS & present.keys())), 4)])
    if "name" in present:
        found.append(NAMES[min(count("name"), 4)])
    if statement.asks:
        found.append("asks")
    if VERBS.isdisjoint(present):
        found.append("no verb")
    return found + crossed(present)


def crossed(present: dict[str, None]) -> list[str]:
    """Traits that mean more together: counted, told of, foretold or thought, and by whom."""
    told = "untold" if PAST.isdisjoint(present) else "told"
    counted = "uncounted" if NUMBERS.isdisjoint(present) else "counted"
    speaker = "others" if FIRST.isdisjoint(present) else "us"
    stance = "thought" if "hope" in present else "plain"
    if stance == "plain" and not FUTURE.isdisjoint(present):
        stance = "foretold"
    ranked = "ranked" if "more" in present else "unranked"
    return [f"{told} {counted} {stance} by {speaker}", f"{counted} {stance} {ranked}"]


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
    statement: Statement,
    present: dict[str, None],
    quantities: Sequence[Quantity],
    dates: Sequence[Date],
) -> list[str]:
    """The reasons that hold for a statement, for or against checking it, by short names."""
    held = dict.fromkeys([GROUNDS[name] for name in present if name in GROUNDS])
    if quantities or not NUMBERS.isdisjoint(present):
        counted = "people" in present or any(quantity.noun for quantity in quantities)
        held["people" if counted else "figure"] = None
    if "money" in present and not NUMBERS.isdisjoint(present):
        held["amount"] = None
    if dates:
        held["date"] = None
    if statement.asks:
        held["asks"] = None
    if VERBS.isdisjoint(present):
        held["fragment"] = None
    if len(statement.words) < 6:
        held["short"] = None
    return list(held)
