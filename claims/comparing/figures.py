"""A number -> what is counted, what happens to it, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.comparing.parts import Figure, Line, meaning
from claims.reading.meanings import (
    MOVING_ROLES,
    MOVING_WORDS,
    ROLE_NAMES,
    ROLES,
    THINGS,
)
from claims.reading.values import Comparator, Quantity
from claims.reading.wordforms import Word, stem, word_set

Spans = Sequence[tuple[int, int]]
REACH = 11  # words that may stand between a number and its verb
SMALL_WHOLE = 10  # "one in five" says how large the whole is of nothing
NEAR = 4  # content words on either side that tell what a number is about
# A number's own words end where the next thought begins.
BREAKS = word_set("and but while whereas with including after before as or")
HAVING = word_set("the all has have had comprises contains numbers totals totalling total")
VOTING = frozenset(map(stem, word_set("vote ballot motion bill resolution lawmaker deputies")))
ADJECTIVE = re.compile(r"\w[-‐‑](?:seat|member|strong)\b")
JOIN = re.compile(r"\s*(?:,|,?\s*and)\s*")
BREAK = re.compile(r"[;:()]|[,.](?!\d)")


def figures_of(
    text: str, quantity: Quantity, lines: Sequence[Line], taken: Spans
) -> Iterator[Figure]:
    """The number itself, then the size of the body ("of 329") and a vote's other side."""
    at = line_at(lines, quantity.start)
    if at is None:
        return
    line = lines[at]
    left, right = around(line.words, quantity.start, quantity.end, taken)
    role = "for" if quantity.against is not None else role_of(text, quantity, line, taken)
    thing = thing_of(quantity.noun)
    near = {*left, *right, role or "", thing or ""}
    moving = role in MOVING_ROLES or not MOVING_WORDS.isdisjoint(near) or thing == "soldier"
    whole = is_whole(quantity, line, thing)
    yield Figure(quantity, at, thing, role, left, right, moving, whole)
    if quantity.of is not None and quantity.of > SMALL_WHOLE:
        yield Figure(part_of(quantity, quantity.of), at, thing, None, left, right, False, True)
    if quantity.against is not None:
        side = part_of(quantity, quantity.against)
        yield Figure(side, at, thing, "against", left, right, False)


def part_of(quantity: Quantity, value: float) -> Quantity:
    return replace(
        quantity,
        value=value,
        low=value,
        high=value,
        of=None,
        share=None,
        against=None,
        comparator=Comparator.EXACT,
    )


def line_at(lines: Sequence[Line], offset: int) -> int | None:
    return next((n for n, line in enumerate(lines) if line.start <= offset < line.end), None)


def around(
    words: Sequence[Word], start: int, end: int, taken: Spans
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nearest content words before and after a span, nearest first, numbers left out."""
    plain = [w for w in words if not w.stop and not within(w, taken)]
    left = [meaning(w) for w in plain if w.end <= start][-NEAR:]
    right = [meaning(w) for w in plain if w.start >= end][:NEAR]
    return tuple(reversed(left)), tuple(right)


def within(word: Word, spans: Spans) -> bool:
    return any(start <= word.start < end for start, end in spans)


def thing_of(noun: str | None) -> str | None:
    """The head of what is counted: "foreign troops" counts soldiers."""
    words = (noun or "").lower().split(" of ")[0].split(" in ")[0].split()
    if not words:
        return None
    head = stem(words[-1])
    return None if head in ROLES and head not in THINGS else THINGS.get(head, head)


def role_of(text: str, quantity: Quantity, line: Line, taken: Spans) -> str | None:
    """The role word of the number's own phrase: in its noun, right after it, or right before.

    "12 people were killed and 30 wounded" looks ahead, "killed 12 and wounded 30" back; a number
    that only a conjunction parts from the next one takes that one's role ("12 soldiers and 3
    civilians were killed").
    """
    for word in (quantity.noun or "").lower().split():
        if (role := ROLES.get(stem(word))) and stem(word) not in THINGS:
            return role
    ahead = [w for w in line.words if w.start >= quantity.end]
    behind = [w for w in line.words if w.end <= quantity.start]
    return (
        first_role(text, quantity.end, ahead, taken)
        or first_role_back(text, quantity.start, behind, taken)
        or joined_role(text, quantity, line, taken)
    )


def first_role(text: str, start: int, words: Sequence[Word], taken: Spans) -> str | None:
    voting = not VOTING.isdisjoint(w.stem for w in words)
    for at, word in enumerate(words[:REACH]):
        if BREAK.search(text, start, word.start) or word.folded in BREAKS or within(word, taken):
            return None
        role = role_word(word, words[at - 1] if at else None)
        if role == "against" and not voting:
            continue
        if role:
            return role
    return None


def first_role_back(text: str, end: int, words: Sequence[Word], taken: Spans) -> str | None:
    for word in reversed(words[-7:]):
        if BREAK.search(text, word.end, end) or within(word, taken):
            return None
        if role := role_word(word, None):
            return role
    return None


def joined_role(text: str, quantity: Quantity, line: Line, taken: Spans) -> str | None:
    """The role of the next number, where only "and" or a comma stands between."""
    following = next((span for span in taken if span[0] >= quantity.end), None)
    if following is None or not JOIN.fullmatch(text, quantity.end, following[0]):
        return None
    ahead = [w for w in line.words if w.start >= following[1]]
    return first_role(text, following[1], ahead, taken)


def role_word(word: Word, before: Word | None) -> str | None:
    if word.folded == "against":
        return "against" if before is None or before.stem in VOTING else None
    if word.folded in ("for", "to") and before and before.stem in ("vot", "ballot"):
        return "for"
    meant = meaning(word)
    return meant if not word.stop and meant in ROLE_NAMES else None


def is_whole(quantity: Quantity, line: Line, thing: str | None) -> bool:
    """ "The chamber has 328 seats", "a 329-seat parliament", "the 329-member house"."""
    if thing in ("seat", "lawmaker") and ADJECTIVE.search(quantity.text):
        return True
    before = [w.folded for w in line.words if w.end <= quantity.start][-1:]
    return thing in ("seat", "lawmaker") and not HAVING.isdisjoint(before)
