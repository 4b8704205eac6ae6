"""A statement read for comparing: its lines, words, numbers in their roles, dates in theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from claims.comparing.likeness import is_common
from claims.comparing.moments import moments_of
from claims.comparing.neighbours import Spans, around, line_at, within
from claims.comparing.occasions import AREAS
from claims.comparing.parts import Figure, Line, Read, meaning
from claims.comparing.reporting import reporting_spans
from claims.comparing.scopes import aside_of
from claims.comparing.values import Statement
from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.languages import table_for
from claims.reading.languages.tables import Language
from claims.reading.meanings import (
    GROWING_ROLES,
    LENGTH_ROLES,
    MONEY_ROLES,
    MOVING_ROLES,
    MOVING_WORDS,
    PHRASES,
    ROLE_NAMES,
    ROLES,
    THINGS,
    TIME_ROLES,
    meaning_of,
)
from claims.reading.quantities import find_quantities
from claims.reading.sentences import sentence_spans
from claims.reading.unit_names import LENGTHS, TIME
from claims.reading.values import Comparator, Date, Quantity
from claims.reading.wordforms import Word, stem, word_set, words_of

WEIGHTS = word_set("gram kilogram milligram tonne ton pound ounce kilotonne megatonne")
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
NO_ROLES = word_set("train trains savings saving saver savers")  # stems that look like roles
PHRASE_VERBS = frozenset(verb for verb, _ in PHRASES)
VOTING = frozenset(map(stem, word_set("vote ballot motion bill resolution lawmaker deputies")))
FROM_TO = re.compile(r"\s+to\s+")
OWNED = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w.-]+\s+){0,3}[\w.-]+(?:['’]s|s['’])\s+")
OF_BEFORE = re.compile(
    r"(?:^|[.,;:\n]\s?|\b(?:that|says?|said)\s)[Oo]f (?:the |all )?$"
)  # opens its clause
ADJECTIVE = re.compile(r"\d[-‐‑](?:seat|member|strong)")
LESS = re.compile(r"\s(?:less|more|fewer|higher|lower|cheaper|dearer|down|up)\b")
JOIN = re.compile(r"\s*(?:,|,?\s*and)\s*")
BREAK = re.compile(r"[;:()]|[,.](?!\d)")


def read_statement(statement: Statement) -> Read:
    """Read a statement once; comparing it with many others then costs little."""
    text = readable(statement.text)
    language = table_for(statement.language)
    dates = statement.dates
    quantities = statement.quantities
    if dates is None or quantities is None:
        folded = fold(text)
        if dates is None:
            dates = find_dates(folded, statement.date, language)
        if quantities is None:
            taken = [(found.start, found.end) for found in dates]
            quantities = find_quantities(folded, taken, language)
    quantities = paired(text, [q for q in quantities if not inside_date(q, dates)])
    lines = tuple(read_lines(text, language, quantities, dates))
    taken = sorted([(q.start, q.end) for q in quantities] + [(d.start, d.end) for d in dates])
    figures = [f for q in quantities for f in figures_of(text, q, lines, taken)]
    moments = [m for d in dates for m in moments_of(text, d, lines, taken, statement.date)]
    around = context_of(statement.context) if statement.context else ()
    return Read(statement, lines, tuple(figures), tuple(moments), *around)


@lru_cache(maxsize=256)
def context_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The meanings of a text that carry content, and those that are names; passages of one
    article share their context."""
    words = [w for w in words_of(text) if not w.stop and not w.folded[0].isdigit()]
    names = (w for w in words if w.name and not is_common(w.stem) and not opens(text, w))
    return frozenset(map(meaning, words)), frozenset(map(meaning, names))


def opens(text: str, word: Word) -> bool:
    """ "Investigators", "Rescuers" at the head of a sentence: the capital says nothing."""
    before = text[: word.start].rstrip(" \t\"“”‘’'")
    return before[-1:] in ("", ".", "!", "?", "\n") and word.folded.endswith(PEOPLE_ENDINGS)


def inside_date(quantity: Quantity, dates: Sequence[Date]) -> bool:
    """ "five days ago" is a date, and no count of days besides."""
    return any(d.start <= quantity.start and quantity.end <= d.end for d in dates)


def paired(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Parts and wholes that stand apart: "270 of Lodz's 360 schools", "of 480 buses, 209 run"."""
    found = list(quantities)
    for at, (one, two) in enumerate(pairwise(quantities)):
        between = text[one.end : two.start]
        if FROM_TO.fullmatch(between):
            found[at], found[at + 1] = of_one_kind(one, two)
            continue
        if is_plain(one) and is_plain(two):
            if OWNED.fullmatch(between):
                found[at] = part_of_whole(one, two)
            elif OF_BEFORE.search(text[max(0, one.start - 16) : one.start]) and "." not in between:
                found[at + 1] = part_of_whole(two, one)
    return tuple(found)


def of_one_kind(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    """ "From 70 laps to 50": both count what either says; "3 percent to 44 dollars" stays."""
    noun, unit = one.noun or two.noun, one.unit or two.unit
    if one.unit and two.unit:
        return one, two
    return replace(one, noun=noun, unit=unit), replace(two, noun=noun, unit=unit)


def is_plain(quantity: Quantity) -> bool:
    return quantity.unit is None and quantity.of is None and not quantity.ordinal


def part_of_whole(part: Quantity, whole: Quantity) -> Quantity:
    if not part.value or not whole.value or part.value > whole.value:
        return part
    noun = whole.noun or part.noun  # in "of 480 buses, 209 run" the verb may pass for a noun
    return replace(part, of=whole.value, share=part.value / whole.value, noun=noun)


def read_lines(
    text: str, language: Language, quantities: Sequence[Quantity], dates: Sequence[Date]
) -> Iterator[Line]:
    """The sentences of a text with their words; the words of numbers and dates left out of
    the content, what is counted kept."""
    words = with_phrases(words_of(text))
    covered = covered_words(words, quantities, dates)
    at = 0
    for start, end in spans_of(text, language):
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        own = words[first:at]
        if own:
            yield line_of(text, start, end, own, covered[first:at])


def spans_of(text: str, language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for row in text.split("\n"):
        for first, last in sentence_spans(row, language.prose):
            yield start + first, start + last
        start += len(row) + 1


class Cover(Enum):
    """Whether a word is part of a number or date, or the noun that a number counts."""

    NONE = 0
    TYPED = 1
    NOUN = 2


def covered_words(
    words: Sequence[Word], quantities: Sequence[Quantity], dates: Sequence[Date]
) -> list[Cover]:
    spans = sorted(
        [(q.start, q.end, q.noun or "") for q in quantities] + [(d.start, d.end, "") for d in dates]
    )
    covered: list[Cover] = []
    at = 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        inside = at < len(spans) and spans[at][0] <= word.start
        if not inside:
            covered.append(Cover.NONE)
        else:
            noun = word.folded in spans[at][2].lower().split()
            covered.append(Cover.NOUN if noun else Cover.TYPED)
    return covered


def line_of(
    text: str, start: int, end: int, words: Sequence[Word], covers: Sequence[Cover]
) -> Line:
    asides = reporting_spans(text, start, end)
    plain = tuple(w for w, c in zip(words, covers, strict=True) if c is Cover.NONE)
    nouns = [w for w, c in zip(words, covers, strict=True) if c is Cover.NOUN and not w.stop]
    kept = [w for w in (*plain, *nouns) if not w.stop]
    told = [w for w in kept if not within(w, asides)] if asides else kept
    content = frozenset(map(meaning, kept))
    return Line(
        start,
        end,
        tuple(words),
        plain,
        content,
        frozenset(w.folded for w in told if w.name and not commonly(w, words)),
        frozenset(map(meaning, nouns)),
        tuple(asides),
        content.difference(map(meaning, told)) if asides else frozenset(),
    )


def commonly(word: Word, words: Sequence[Word]) -> bool:
    """An ordinary word whose capital is no name's: it stands first, or in a headline."""
    first = word.start == words[0].start
    if not is_common(word.stem):
        return first and word.folded.endswith(PEOPLE_ENDINGS)
    return first or is_headline(words)


def is_headline(words: Sequence[Word]) -> bool:
    content = [w for w in words if not w.stop and w.folded[0].isalpha()]
    return len(content) > 3 and sum(w.name for w in content) > 0.7 * len(content)


def with_phrases(words: Sequence[Word]) -> list[Word]:
    """The words, verbs such as "call" in "called 41 cars back" with the phrase's meaning."""
    found = list(words)
    for at, word in enumerate(found):
        if word.stem in PHRASE_VERBS:
            for place, following in enumerate(found[at + 1 : at + 5], at + 1):
                if following.folded[0].isdigit():
                    break  # "left 22,000 homes without power"
                if sense := PHRASES.get((word.stem, following.folded)):
                    found[at] = word._replace(stem=sense, stop=False)
                    found[place] = following._replace(stop=True)
                    break
    return found


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
    tallied = (role in MOVING_ROLES and quantity.unit is None) or thing == "soldier"
    growing = role in GROWING_ROLES and quantity.unit is None
    if is_of_disaster(quantity, line, thing):
        tallied = True
        growing = growing or all(w.folded != "without" for w in line.words)
    moving = tallied or not MOVING_WORDS.isdisjoint(near)
    whole = is_whole(quantity, line, thing)
    if quantity.unit == "percent" and LESS.match(text, quantity.end):
        quantity = replace(quantity, change=True)
    aside = aside_of(text, quantity.start)
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


PEOPLE_ENDINGS = ("ers", "ors", "ists", "ents", "ials", "ians", "ees")
