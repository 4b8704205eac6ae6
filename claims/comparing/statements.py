"""A statement read for comparing: its lines, words, numbers in their roles, dates in theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache

from claims.comparing.figures import figures_of
from claims.comparing.likeness import is_common
from claims.comparing.moments import moments_of
from claims.comparing.neighbours import within
from claims.comparing.pairing import ends_of, inside_date, paired
from claims.comparing.parts import Line, Read, meaning
from claims.comparing.reporting import reporting_spans
from claims.comparing.values import Statement
from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.languages import table_for
from claims.reading.languages.tables import Language
from claims.reading.meanings import PHRASES
from claims.reading.quantities import find_quantities
from claims.reading.sentences import sentence_spans
from claims.reading.values import Date, Quantity
from claims.reading.wordforms import Word, words_of

PHRASE_VERBS = frozenset(verb for verb, _ in PHRASES)
PEOPLE_ENDINGS = ("ers", "ors", "ists", "ents", "ials", "ians", "ees")


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
    apart = [q for q in quantities if not inside_date(q, dates)]
    quantities = paired(text, [end for q in apart for end in ends_of(text, q)])
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
