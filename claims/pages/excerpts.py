"""Sentences of an article in which published claims stand, each marked in its place.

No more of a text than the sentence is shown: the article itself is its publisher's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Greatest, Substr

from claims.models import Appearance, Verdict
from claims.reading.languages import table_for
from claims.reading.sentences import split_sentences
from claims.showing.text import direction

AROUND = 500  # characters of the body looked at either side of a claim
LONGEST = 600  # characters of an excerpt


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an excerpt; `number` is the claim's where it is one, else 0."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence and the verdicts on the claims in it."""

    pieces: list[Piece]
    verdicts: list[tuple[int, Verdict]]
    dir: str
    language: str


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence's text, and where in its article it starts."""

    start: int
    text: str


def windows(places: QuerySet[Appearance]) -> QuerySet[Appearance]:
    """The appearances with the text around them, and no more of the body than that."""
    first = Greatest(F("start") - AROUND, 0)
    length = F("end") - first + AROUND
    return places.annotate(
        first=first, window=Substr("version__body__text", first + 1, length)
    ).order_by("part", "start", "id")


def excerpts(places: Sequence[Appearance], verdicts: dict[UUID, Verdict]) -> list[Excerpt]:
    """The sentences in the order of the article, those of its headline first."""
    groups: dict[tuple[str, int, str], list[Appearance]] = {}
    ordered = sorted(places, key=lambda place: (place.part != "title", place.start))
    for place in ordered:
        span = sentence_of(place)
        groups.setdefault((place.part, span.start, span.text), []).append(place)
    numbers = {place.pk: number for number, place in enumerate(ordered, 1)}
    return [
        excerpt(Span(start, text), inside, numbers, verdicts)
        for (_, start, text), inside in groups.items()
    ]


def sentence_of(place: Appearance) -> Span:
    """The sentence that holds the claim; the quote alone where the text is gone or too long."""
    if place.part == "title":
        return Span(0, place.version.title)
    window, first = getattr(place, "window", ""), getattr(place, "first", 0)
    inner, outer = place.start - first, place.end - first
    for sentence in split_sentences(window, table_for(place.version.language)):
        if sentence.start <= inner and outer <= sentence.end <= sentence.start + LONGEST:
            return Span(first + sentence.start, window[sentence.start : sentence.end])
    return Span(place.start, place.selector["exact"])


def excerpt(
    span: Span,
    places: Sequence[Appearance],
    numbers: dict[int, int],
    verdicts: dict[UUID, Verdict],
) -> Excerpt:
    language = places[0].version.language
    return Excerpt(
        pieces=pieces(span, places, numbers),
        verdicts=[(numbers[place.pk], verdicts[place.claim_id]) for place in places],
        dir=direction(language),
        language=language,
    )


def pieces(span: Span, places: Sequence[Appearance], numbers: dict[int, int]) -> list[Piece]:
    """The sentence cut where claims begin and end; one inside another is not marked twice."""
    cut: list[Piece] = []
    at = 0
    for place in places:
        start, end = place.start - span.start, min(place.end - span.start, len(span.text))
        if start < at or end <= start:
            continue
        cut += [Piece(span.text[at:start]), Piece(span.text[start:end], numbers[place.pk])]
        at = end
    return [piece for piece in [*cut, Piece(span.text[at:])] if piece.text]
