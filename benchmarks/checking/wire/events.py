"""One event told by three to eight papers, one of which has a figure or a day wrong.

No paper copies another: each has its own wording, order, notation and surroundings. Whatever is
altered is told in plain terms by at least two others.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle

from benchmarks.checking.telling import MONTHS, finished, lowered
from benchmarks.checking.wire import (
    days,
    economy,
    everyday,
    figures,
    misfortunes,
    names,
    public_life,
)
from benchmarks.checking.wire.figures import Figure
from benchmarks.checking.wire.kinds import Kind

KINDS = (*public_life.KINDS, *misfortunes.KINDS, *economy.KINDS, *everyday.KINDS)
OPEN, CLOSE = "\ue000", "\ue001"  # around what was altered, until the text is done


@dataclass(frozen=True)
class Happening:
    """What happened, as a paper has it."""

    kind: Kind
    cast: dict[str, str]
    figure: Figure
    when: date


@dataclass(frozen=True)
class Article:
    """`altered`: the spans of what was altered, by part ("title" or "body")."""

    source: str
    date: date
    title: str
    text: str
    altered: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True)
class Event:
    id: str
    kind: str
    alteration: str  # "" for none
    articles: tuple[Article, ...]


def events(seed: int, count: int) -> Iterator[Event]:
    """The same events for the same seed; half of them with an error."""
    casts = {kind.name: casting(seed, kind) for kind in KINDS}
    for index in range(count):
        chance = random.Random(f"{seed} event {index}")
        kind = KINDS[index % len(KINDS)]
        what = ("", "number", "", "date")[(index + index // len(KINDS)) % 4]
        yield event(chance, f"event-{seed}-{index:04}", kind, next(casts[kind.name]), what)


def casting(seed: int, kind: Kind) -> Iterator[dict[str, str]]:
    """Who and where, so that two events of a kind share neither while names last."""
    chance = random.Random(f"{seed} {kind.name}")
    pools = (names.PLACES, names.COUNTRIES, names.COMPANIES, names.PEOPLE, kind.who)
    shuffled = [cycle(chance.sample(pool, len(pool))) for pool in pools]
    for place, country, company, person, who in zip(*shuffled, strict=True):
        yield {
            "place": place,
            "country": country,
            "company": company,
            "person": person,
            "who": who,
            "x": str(chance.randint(*kind.x)),
            "y": str(chance.randint(*kind.y)),
        }


def event(
    chance: random.Random, identity: str, kind: Kind, cast: dict[str, str], what: str
) -> Event:
    when = date(2013, 1, 1) + timedelta(days=chance.randrange(4300))
    truth = Happening(kind, cast, figures.any_figure(chance, kind), when)
    sources = chance.sample(names.PAPERS, chance.randint(3, 8))
    wrong = chance.randrange(3) if what else None
    held, way = mistaken(chance, truth, what)
    articles = []
    for place, source in enumerate(sources):
        known = held if place == wrong else later(chance, truth, place)
        appears = when + timedelta(days=days_after(chance, kind, place))
        clear = place < 3
        articles.append(
            written(chance, known, source, appears, clear=clear, mark=what * (place == wrong))
        )
    chance.shuffle(articles)
    return Event(identity, kind.name, f"{what}: {way}" if what else "", tuple(articles))


def mistaken(chance: random.Random, truth: Happening, what: str) -> tuple[Happening, str]:
    if what == "number":
        # A toll may rise by half in later articles, which must not bear the error out.
        above = round(truth.figure.value * 1.7) if truth.kind.moving else 0
        figure, way = figures.altered(chance, truth.kind, truth.figure, above)
        return replace(truth, figure=figure), way
    if what == "date":
        when, way = days.altered(chance, truth.when)
        return replace(truth, when=when), way
    return truth, ""


def days_after(chance: random.Random, kind: Kind, place: int) -> int:
    """The first three papers appear at once where a toll may move, others in the days after."""
    if place < 3:
        return 1 if kind.moving else chance.randint(0, 3)
    return chance.randint(2, 6)


def later(chance: random.Random, truth: Happening, place: int) -> Happening:
    """A toll has risen, the same for all who tell it later."""
    if not truth.kind.moving or place < 3:
        return truth
    risen = truth.figure.value + max(1, round(truth.figure.value * 0.35))
    return replace(truth, figure=replace(truth.figure, value=risen))


def written(
    chance: random.Random, known: Happening, source: str, appears: date, *, clear: bool, mark: str
) -> Article:
    """`clear`: in plain terms; `mark`: what is altered, "number", "date" or ""."""
    title = chance.choice(known.kind.headlines).format(
        **known.cast, n=marked(figures.printed(chance, known.figure, headline=True), mark, "number")
    )
    lead = opening(chance, source, known, appears) + told(chance, known, appears, clear, mark)
    sentences = [lead, *surroundings(chance, known)]
    if chance.random() < 0.2:  # another sentence first
        sentences.insert(0, sentences.pop())
    title, in_title = unmarked(title[0].upper() + title[1:])
    text, in_text = unmarked(chance.choice((" ", "\n\n")).join(sentences))
    spans = [("title", *span) for span in in_title] + [("body", *span) for span in in_text]
    return Article(source, appears, title, text, tuple(spans))


def told(chance: random.Random, known: Happening, appears: date, clear: bool, mark: str) -> str:
    print_figure = figures.printed if clear or chance.random() < 0.5 else figures.loosely
    lead = chance.choice(known.kind.leads)
    speaker = chance.choice(names.SPEAKERS)
    clause = lead.format(
        **known.cast,
        speaker=speaker,
        n=marked(print_figure(chance, known.figure), mark, "number"),
        on=marked(days.printed(chance, known.when, appears, vague=not clear), mark, "date"),
    )
    if "{speaker}" not in lead and " said" not in lead:
        clause = attributed(chance, clause, speaker)
    bare = clause.lstrip(OPEN)
    return clause[: len(clause) - len(bare)] + finished(bare)


def attributed(chance: random.Random, clause: str, speaker: str) -> str:
    forms = (clause, clause, clause, f"{clause}, {speaker} said")
    plain = clause if clause.startswith(OPEN) else lowered(clause)
    return chance.choice((*forms, f"according to {speaker}, {plain}"))


def opening(chance: random.Random, source: str, known: Happening, appears: date) -> str:
    """The place and the paper before the first sentence, as wires have it."""
    place = known.cast["place"].upper()
    if "{place}" not in known.kind.leads[0] or chance.random() < 0.7:
        return ""
    day = f"{MONTHS[appears.month - 1]} {appears.day}"
    return chance.choice((f"{place} ({source}) — ", f"{place}, {day} ({source}) - "))


def surroundings(chance: random.Random, known: Happening) -> list[str]:
    around = [sentence.format(**known.cast) for sentence in known.kind.around]
    own = chance.sample(around, chance.randint(1, len(around)))
    own += chance.sample(names.COLOUR, chance.randint(1, 3))
    chance.shuffle(own)
    return [sentence[0].upper() + sentence[1:] for sentence in own]


def marked(told: str, mark: str, what: str) -> str:
    return f"{OPEN}{told}{CLOSE}" if mark == what else told


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that stood between them."""
    spans, plain = [], ""
    for piece in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", text):
        start = len(plain)
        plain += piece.strip(OPEN + CLOSE)
        if piece.startswith(OPEN):
            spans.append((start, len(plain)))
    return plain, spans
