"""A text for comparing -> its lines: words, what they mean, which are names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from claims.comparing.likeness import is_common
from claims.comparing.parts import Line, meaning
from claims.reading.languages.tables import Language
from claims.reading.meanings import (
    PHRASES,
)
from claims.reading.sentences import sentence_spans
from claims.reading.values import Date, Quantity
from claims.reading.wordforms import Word, words_of

PHRASE_VERBS = frozenset(verb for verb, _ in PHRASES)
PEOPLE_ENDINGS = ("ers", "ors", "ists", "ents", "ials", "ians", "ees")


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
            yield line_of(start, end, own, covered[first:at])


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


def line_of(start: int, end: int, words: Sequence[Word], covers: Sequence[Cover]) -> Line:
    plain = tuple(w for w, c in zip(words, covers, strict=True) if c is Cover.NONE)
    nouns = [w for w, c in zip(words, covers, strict=True) if c is Cover.NOUN and not w.stop]
    kept = [w for w in (*plain, *nouns) if not w.stop]
    return Line(
        start,
        end,
        tuple(words),
        plain,
        frozenset(map(meaning, kept)),
        frozenset(w.folded for w in kept if w.name and not commonly(w, words)),
        frozenset(map(meaning, nouns)),
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
                if sense := PHRASES.get((word.stem, following.folded)):
                    found[at] = word._replace(stem=sense, stop=False)
                    found[place] = following._replace(stop=True)
                    break
    return found
