"""Verbs of saying in a sentence, and where the words that they hand on begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.reading.languages.tables import Mark, ProseTable
from claims.reading.marks import lexicon_of
from claims.reading.sources import Speakers, canonical, is_media
from claims.reading.statements import Statement

WITHIN = 70  # characters between a verb of saying and the "that", colon or quote of what is said
SAID = frozenset({Mark.SAY, Mark.REPORT})
# One look at each character: linear, and for short texts `re` costs less than re2.
AFTER_SUBJECT = re.compile(
    r"[,.;:\"“”«»(]|\s(?:in|on|at|during|after|when|to|as|while|for|by|about|earlier|last|late|"
    r"yesterday|today|this|who|adding|citing|quoting|here|and|but|referring|that|told)\s"
)


@dataclass(frozen=True, slots=True)
class Verb:
    start: int
    end: int
    word: str
    strong: bool


def verbs_of(statement: Statement, prose: ProseTable) -> list[Verb]:
    """The verbs of saying outside quotes, in order."""
    strong = _strength(prose)
    found = [
        Verb(at, at + len(word), word, strong[word])
        for word in strong.keys() & statement.words
        for at in places_of(statement.flat, word)
        if not statement.text[at].isupper()
        and _is_finite(statement.flat, at, word)
        and not any(first <= at < last for first, last in statement.quotes)
    ]
    return sorted(found, key=lambda verb: verb.start)


@cache
def _strength(prose: ProseTable) -> dict[str, bool]:
    """The verbs of saying, and whether each hands words on without a "that"."""
    single = lexicon_of(prose).single
    return {word: Mark.SAY in marks for word, marks in single.items() if marks & SAID}


def _is_finite(flat: str, at: int, word: str) -> bool:
    """ "adding that" names nobody new, "was quoted as saying" does."""
    return not word.endswith("ing") or flat[:at].endswith("quoted as ")


def places_of(flat: str, word: str) -> Iterator[int]:
    at = flat.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = flat[at - 1 : at] if at else "", flat[end : end + 1]
        if not before.isalnum() and not after.isalnum() and before != "-" and after != "-":
            yield at
        at = flat.find(word, end)


def that_after(statement: Statement, end: int, prose: ProseTable) -> int | None:
    """After the nearest "that", colon or opening quote behind a verb of saying."""
    flat = statement.flat
    starts = [first for first, _ in statement.quotes if end <= first <= end + WITHIN]
    for that in prose.that:
        if that == ":":
            at = flat.find(":", end, end + WITHIN)
            starts += [at + 1] if at >= 0 else []
        else:
            for behind in (" ", ", "):
                at = flat.find(f" {that}{behind}", end, end + WITHIN)
                starts += [at + len(that) + 2] if at >= 0 else []
    if not starts:
        return None
    start = min(starts)
    if flat[end:start].count(".") > 1 or ";" in flat[end:start]:
        return None
    return start + len(flat[start:]) - len(flat[start:].lstrip(' ",'))


def after_time(statement: Statement, end: int) -> int:
    """Past "on Monday" behind a verb of saying."""
    for date in statement.dates:
        first, last = date.start - statement.start, date.end - statement.start
        if end <= first <= end + 5 and last < len(statement.text) - 10:
            end = last
    rest = statement.text[end:]
    return end + len(rest) - len(rest.lstrip(" ,"))


def hearer_of(statement: Statement, end: int, speakers: Speakers) -> tuple[int, tuple[str, ...]]:
    """ "told Reuters that": the outlet stands outside the source."""
    rest = statement.text[end : end + WITHIN]
    match = AFTER_SUBJECT.search(rest)
    hearer = _name_first(rest[: match.start()] if match else rest)
    if not hearer:
        return end, ()
    told = (canonical(hearer, speakers),) if is_media(hearer, speakers.prose) else ()
    return end + rest.index(hearer) + len(hearer), told


def _name_first(phrase: str) -> str:
    """The words up to the end of the first name: "AFP" of "AFP the captain had fled"."""
    kept: list[str] = []
    for word in phrase.split(" "):
        if kept and kept[-1][:1].isupper() and not (word[:1].isupper() or word[:1].isdigit()):
            break
        kept.append(word)
    return " ".join(kept).strip() if len(kept) <= 8 else ""
