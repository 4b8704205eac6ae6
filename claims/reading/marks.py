"""Which tell-tale words and phrases stand in a sentence: verbs of saying, opinion, plans …

A sentence is folded and cut into words once; words are then looked up in sets, and a phrase only
where its first word stands. That is linear, and the same for every script.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims.reading.languages.tables import Mark, ProseTable

# Everything between words becomes a space; apostrophes and hyphens belong to their word.
GAPS = str.maketrans(dict.fromkeys('"()[]{}<>.,;:!?/\\|*_=~#@^\n\t۔。！？', " "))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A prose table turned round: from a word to what it tells."""

    single: dict[str, frozenset[Mark]]
    begins: dict[str, tuple[tuple[str, Mark], ...]]
    known: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]


def words_of(folded: str) -> list[str]:
    """The words of a folded sentence, without the marks around them."""
    words = folded.translate(GAPS).split()
    if "'" in folded or "-" in folded:
        return [word.strip("'-") for word in words]
    return words


def marks_of(words: list[str], prose: ProseTable) -> frozenset[Mark]:
    lexicon = lexicon_of(prose)
    found: set[Mark] = set()
    distinct = set(words)
    joined = ""
    for word in distinct & lexicon.known:
        if word in lexicon.single:
            found |= lexicon.single[word]
        if word in lexicon.begins:
            joined = joined or f" {' '.join(words)} "
            for text, mark in lexicon.begins[word]:
                if text in joined:
                    found.add(mark)
    if Mark.PAST not in found and any(is_past(word, lexicon) for word in distinct):
        found.add(Mark.PAST)
    return frozenset(found)


def is_past(word: str, lexicon: Lexicon) -> bool:
    return word.endswith(lexicon.past_endings) and len(word) > 3 and word not in lexicon.not_past


@cache
def lexicon_of(prose: ProseTable) -> Lexicon:
    single: dict[str, set[Mark]] = {}
    begins: dict[str, list[tuple[str, Mark]]] = {}
    for mark, phrase in _phrases(prose):
        first, *rest = phrase.split()
        if rest:
            begins.setdefault(first, []).append((f" {phrase} ", mark))
        else:
            single.setdefault(first, set()).add(mark)
    return Lexicon(
        single={word: frozenset(marks) for word, marks in single.items()},
        begins={word: tuple(found) for word, found in begins.items()},
        known=frozenset(single) | frozenset(begins),
        past_endings=prose.past_endings,
        not_past=prose.not_past,
    )


def _phrases(prose: ProseTable) -> list[tuple[Mark, str]]:
    return [
        (mark, prefix + phrase)
        for mark, listed in prose.marks.items()
        for phrase in listed
        for prefix in ("", *prose.prefixes)
    ]
