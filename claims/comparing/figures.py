"""The numbers of a statement in their roles: what each counts and what happens to that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.comparing.neighbours import Spans, around, line_at, within
from claims.comparing.occasions import AREAS
from claims.comparing.parts import Figure, Line, meaning
from claims.comparing.scopes import aside_of
from claims.comparing.sizes import WEIGHTS
from claims.reading.meanings import (
    GROWING_ROLES,
    LENGTH_ROLES,
    MONEY_ROLES,
    MOVING_ROLES,
    MOVING_WORDS,
    ROLE_NAMES,
    ROLES,
    THINGS,
    TIME_ROLES,
    meaning_of,
)
from claims.reading.unit_names import LENGTHS, TIME
from claims.reading.values import Comparator, Quantity
from claims.reading.wordforms import Word, stem, word_set

REACH = 11  # words that may stand between a number and its verb
SMALL_WHOLE = 10  # "one in five" says how large the whole is of nothing
# A number's own words end where the next thought begins.
BREAKS = word_set("and but while whereas with including after before as or")
HAVING = word_set("the all has have had comprises contains numbers totals totalling total")
OWNING = word_set("has have had numbers")
BODIES = word_set(
    "parliament chamber house assembly senate council congress legislature board diet court "
    "committee body commission"
)
DISASTERS = frozenset(
    map(
        meaning_of,
        map(
            stem,
            word_set(
                "storm hurricane cyclone typhoon tornado flood floods flooding fire wildfire "
                "blaze quake earthquake tsunami landslide avalanche eruption volcano explosion "
                "blast crash collapse outage blackout electricity burned burnt "
                "outbreak epidemic cholera measles ebola famine drought spill"
            ),
        ),
    )
)
AT_ONCE = word_set("vaccinated hired")  # of one day it is told once and for all
NO_ROLES = word_set("train trains savings saving saver savers")  # stems that look like roles
VOTING = frozenset(map(stem, word_set("vote ballot motion bill resolution lawmaker deputies")))
ADJECTIVE = re.compile(r"\d[-‐‑](?:seat|member|strong)")
LESS = re.compile(r"\s(?:less|more|fewer|higher|lower|cheaper|dearer|down|up)\b")
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
    if line.is_aside(quantity.start):
        return  # "two people briefed on the matter said"
    left, right = around(line.words, quantity.start, quantity.end, taken)
    role = "for" if quantity.against is not None else role_of(text, quantity, line, taken)
    role = role_in(quantity.unit, role)
    thing = None if is_measured(quantity) else thing_of(quantity.noun)
    near = {*left, *right, role or "", thing or ""}
    told_at_once = role in AT_ONCE or quantity.unit is not None
    tallied = (role in MOVING_ROLES and not told_at_once) or thing == "soldier"
    growing = role in GROWING_ROLES and quantity.unit is None
    if is_of_disaster(quantity, line, thing):
        tallied = True
        growing = growing or all(w.folded != "without" for w in line.words)
    counted = role in MOVING_ROLES and quantity.unit is None
    moving = tallied or counted or not MOVING_WORDS.isdisjoint(near)
    whole = is_whole(quantity, line, thing)
    if quantity.unit == "percent" and LESS.match(text, quantity.end):
        quantity = replace(quantity, change=True)
    aside = aside_of(text, quantity.start, quantity.end)
    yield Figure(quantity, at, thing, role, left, right, moving, whole, aside, growing, tallied)
    if quantity.of is not None and quantity.of > SMALL_WHOLE:
        yield Figure(part_of(quantity, quantity.of), at, thing, None, left, right, False, True)
    if quantity.against is not None:
        side = part_of(quantity, quantity.against)
        yield Figure(side, at, thing, "against", left, right, False)


def is_of_disaster(quantity: Quantity, line: Line, thing: str | None) -> bool:
    """What a storm or a fire has done is known bit by bit: homes without power, hectares burned."""
    counts = quantity.unit in AREAS or (quantity.unit is None and not is_measured(quantity))
    if quantity.ordinal or not counts:
        return False
    dark = thing == "home" and "power" in line.content
    return dark or not DISASTERS.isdisjoint(line.content)


def role_in(unit: str | None, role: str | None) -> str | None:
    """The role, where a number with this unit can have it: in "fled with 240,000 euros" nobody
    counts those who fled, and a number of kilograms is a weight."""
    if unit is None:
        return None if role in MONEY_ROLES else role
    if unit == "percent":
        return role
    if unit in WEIGHTS:
        return "weight"
    if unit in LENGTHS:
        return role if role in LENGTH_ROLES else None
    if unit in TIME:
        return role if role in TIME_ROLES else None
    return role if role in MONEY_ROLES or role == "speed" else None


def is_measured(quantity: Quantity) -> bool:
    """ "A 6.1 quake" counts no quakes."""
    value = quantity.value
    return (
        quantity.unit is None
        and quantity.of is None
        and value is not None
        and 1 < value < 1000
        and value != int(value)
    )


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
        first_role(text, quantity.end, ahead, taken, voting=votes(line))
        or first_role_back(text, quantity.start, behind, taken)
        or joined_role(text, quantity, line, taken)
    )


def votes(line: Line) -> bool:
    return not VOTING.isdisjoint(word.stem for word in line.words)


def first_role(
    text: str, start: int, words: Sequence[Word], taken: Spans, *, voting: bool
) -> str | None:
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
    return first_role(text, following[1], ahead, taken, voting=votes(line))


def role_word(word: Word, before: Word | None) -> str | None:
    if word.folded == "against":
        return "against" if before is None or before.stem in VOTING else None
    if word.folded in ("for", "to") and before and before.stem in ("vot", "ballot"):
        return "for"
    meant = meaning(word)
    if word.stop or word.folded in NO_ROLES:
        return None
    return meant if meant in ROLE_NAMES else None


def is_whole(quantity: Quantity, line: Line, thing: str | None) -> bool:
    """ "The chamber has 328 seats", "a 329-seat parliament", "the 329-member house"."""
    if thing in ("seat", "lawmaker") and ADJECTIVE.search(quantity.text):
        return True
    before = [w.folded for w in line.words if w.end <= quantity.start]
    if thing not in ("seat", "lawmaker") or HAVING.isdisjoint(before[-1:]):
        return False
    return before[-1] not in OWNING or not BODIES.isdisjoint(before)  # a party has seats, too
