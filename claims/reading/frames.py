"""A statement -> its frame, and the key that makes two wordings of one statement one claim.

A frame keeps everything that distinguishes statements: names in order, content words in order,
who did it to whom ("by"), negation, modality, every number with its comparator, every date. Free
are only articles, inflection, the notation and unit spelling of numbers, the notation and place
of dates, name variants and close synonyms. A wrong merge is worse than a missed one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple
from hashlib import sha256
from typing import TypeVar

from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language
from claims.reading.meanings import (
    MODALS,
    MOVING_ROLES,
    MOVING_WORDS,
    NEGATORS,
    ROLES,
    THINGS,
)
from claims.reading.values import Comparator, Date, Frame, Grain, Quantity
from claims.reading.wordforms import Word, stem, word_set, words_of

Placed = TypeVar("Placed", Quantity, Date)

# Words that carry no content but decide who did what to whom, when, or whether at all.
TELLING = frozenset(
    [
        "by",
        "from",
        "to",
        "against",
        "for",
        "with",
        "without",
        "than",
        "under",
        "over",
        "into",
        "out",
        "off",
        "up",
        "down",
        "not",
        "no",
        "never",
        "only",
        "before",
        "after",
        "since",
        "until",
        "between",
        "who",
        "whose",
        "he",
        "she",
        "they",
        "it",
        "his",
        "her",
        "their",
        "we",
        "i",
        "you",
    ]
)
PASSIVE = word_set("is are was were be been being")
AUXILIARIES = word_set("has have had did does do")
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "his",
        "her",
        "their",
        "its",
        "we",
        "i",
        "you",
        "this",
        "these",
        "those",
    ]
)
# Written with and without a capital.
OFFICES = frozenset(
    [
        "parliament",
        "president",
        "government",
        "minister",
        "ministers",
        "prime",
        "ministry",
        "council",
        "court",
        "committee",
        "army",
        "police",
        "party",
        "state",
        "city",
        "county",
        "province",
        "republic",
        "senate",
        "congress",
        "house",
        "commission",
        "agency",
        "department",
        "bank",
        "university",
        "company",
        "board",
        "chamber",
        "assembly",
        "union",
        "king",
        "queen",
    ]
)
COMPARATOR_SIGNS = {
    Comparator.EXACT: "",
    Comparator.ABOUT: "~",
    Comparator.AT_LEAST: ">=",
    Comparator.AT_MOST: "<=",
    Comparator.MORE_THAN: ">",
    Comparator.LESS_THAN: "<",
}


def read_frame(
    sentence: str,
    quantities: Sequence[Quantity],
    dates: Sequence[Date],
    language: Language = ENGLISH,
) -> Frame:
    """The frame of one statement.

    Offsets of `quantities` and `dates` may count from the sentence or from the text it came
    from: a span that is not to be found under its offsets is looked up by its text.
    """
    figures = place(sentence, quantities)
    moments = place(sentence, dates)
    parts = list(tokens(sentence, figures, moments))
    event = [part.removeprefix("^") for part in parts]
    return Frame(
        subject=" ".join(part[1:] for part in parts if part.startswith("^")) or None,
        event=" ".join(event) if has_event(parts) else None,
        role=role_of(principal(quantities), event),
        value="; ".join(map(canonical_value, quantities)) or None,
        unit="; ".join(q.unit or "-" for q in quantities) if units(quantities) else None,
        date="; ".join(filter(None, map(canonical_date, dates))) or None,
    )


def frame_key(frame: Frame) -> str | None:
    """SHA-256 hex of a complete frame, None for one that leaves open what it is about.

    Complete: somebody or something (no bare pronoun), an event, and a date or a number. A number
    that moves from day to day needs its date.
    """
    if not frame.event or not (frame.value or frame.date) or is_unresolved(frame):
        return None
    return sha256("\x1f".join(field or "" for field in astuple(frame)).encode()).hexdigest()


def is_unresolved(frame: Frame) -> bool:
    """Does it leave open who or what, which day, or when a moving figure was taken?"""
    if "?" in (frame.date or "") or "?" in (frame.value or ""):
        return True
    if PRONOUNS.intersection((frame.event or "").split()) or not (frame.subject or frame.role):
        return True
    return not frame.date and (not frame.subject or moves(frame))


def moves(frame: Frame) -> bool:
    words = (frame.event or "").split()
    return frame.role in MOVING_ROLES or any(
        word in MOVING_WORDS or word == "soldier" for word in words
    )


def place(sentence: str, spans: Sequence[Placed]) -> list[tuple[int, int]]:
    """The spans as offsets into the sentence."""
    found, behind = [], 0
    for span in spans:
        start = span.start
        if sentence[start : span.end] != span.text:
            start = sentence.find(span.text, behind)
        if start >= 0:
            found.append((start, start + len(span.text)))
            behind = start + len(span.text)
    return found


def tokens(
    sentence: str, figures: list[tuple[int, int]], moments: list[tuple[int, int]]
) -> Iterator[str]:
    """What stays of the sentence: names as ^name, numbers as #, content stems, telling words."""
    words = words_of(sentence)
    numbered: set[tuple[int, int]] = set()
    for at, word in enumerate(words):
        if covering(word, moments):
            continue
        if figure := covering(word, figures):
            if figure not in numbered:
                numbered.add(figure)
                yield "#"
            if word.folded.isalpha() and word.stem in THINGS:
                yield THINGS[word.stem]
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if following and covering(following, moments):
            if word.folded in ("before", "after", "since", "until", "by", "from", "to"):
                yield f"{word.folded}@"
            if word.stop:
                continue
        yield from kept(word, following, at == 0)


def covering(word: Word, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    return next((span for span in spans if span[0] <= word.start < span[1]), None)


def kept(word: Word, following: Word | None, first: bool) -> Iterator[str]:
    if word.folded in NEGATORS or word.folded.endswith("n't"):
        yield "not" if word.folded in ("not", "cannot") or "n't" in word.folded else word.folded
    elif (word.folded in MODALS and word.stop) or word.folded in TELLING:
        yield word.folded
    elif word.folded in PASSIVE:
        if following and following.folded.endswith(("ed", "en", "wn", "ung", "lt", "ught")):
            yield "be"
    elif not word.stop:
        yield name_or_stem(word, first)


def name_or_stem(word: Word, first: bool) -> str:
    ordinary = word.folded in OFFICES or (first and (word.stem in ROLES or word.stem in THINGS))
    if word.name and not ordinary:
        return "^" + word.folded
    return THINGS.get(word.stem, word.stem)


def has_event(parts: list[str]) -> bool:
    """Does anything stand beside the names, the numbers and what they count?"""
    counted = set(THINGS.values())
    return any(p[0] not in "^#" and p not in counted and p not in TELLING for p in parts)


def principal(quantities: Sequence[Quantity]) -> Quantity | None:
    plain = [q for q in quantities if not q.ordinal]
    return max(plain, key=lambda q: q.of is not None or q.against is not None, default=None)


def role_of(quantity: Quantity | None, parts: list[str]) -> str | None:
    if quantity is None:
        return None
    for part in parts:
        if part in ROLES:
            return ROLES[part]
    if quantity.noun:
        counted = stem(words[-1].folded) if (words := words_of(quantity.noun)) else ""
        return THINGS.get(counted, counted) or None
    return quantity.unit


def units(quantities: Sequence[Quantity]) -> bool:
    return any(q.unit for q in quantities)


def canonical_value(quantity: Quantity) -> str:
    """ "170/329", ">=12", "5000-6000", "#4", "170:0"; "?" where no value was read."""
    if quantity.comparator == Comparator.BETWEEN:
        return f"{number(quantity.low)}-{number(quantity.high)}"
    sign = "#" if quantity.ordinal else COMPARATOR_SIGNS[quantity.comparator]
    text = sign + number(quantity.value)
    if quantity.of is not None:
        text += f"/{number(quantity.of)}"
    if quantity.against is not None:
        text += f":{number(quantity.against)}"
    return text + ("±" if quantity.change else "")


def number(value: float | None) -> str:
    return "?" if value is None else f"{value:.12g}"


def canonical_date(moment: Date) -> str | None:
    if moment.earliest is None or moment.latest is None:
        return "?"
    if moment.grain == Grain.DAY or moment.earliest == moment.latest:
        return moment.earliest.isoformat()
    return f"{moment.earliest.isoformat()}/{moment.latest.isoformat()}"
