"""Which tell-tale words and phrases stand in a sentence: verbs of saying, opinion, plans …

A sentence is folded and cut into words once; words are then looked up in sets, and a phrase only
where its first two words stand. That is linear, and the same for every script.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from claims.reading.languages.tables import Mark, ProseTable

# Everything between words becomes a space; apostrophes and hyphens belong to their word.
GAPS = str.maketrans(dict.fromkeys('"()[]{}<>.,;:!?/\\|*_=~#@^\n\t۔。！？', " "))
# The same for bytes, which takes a tenth of the time where a text is all ASCII.
ASCII_GAPS = bytes(ord(" ") if char in GAPS else char for char in range(256))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A prose table turned round: from a word, or the first two of a phrase, to what it tells."""

    single: dict[str, frozenset[Mark]]
    begins: dict[tuple[str, str], tuple[tuple[str, Mark], ...]]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]


def words_of(folded: str) -> list[str]:
    """The words of a folded sentence, without the marks around them."""
    if folded.isascii():
        words = folded.encode().translate(ASCII_GAPS).decode().split()
    else:
        words = folded.translate(GAPS).split()
    if "'" in folded or "-" in folded:
        return [word.strip("'-") for word in words]
    return words


def marks_of(words: list[str], prose: ProseTable) -> frozenset[Mark]:
    lexicon = lexicon_of(prose)
    found: set[Mark] = set()
    distinct = set(words)
    for word in distinct & lexicon.single.keys():
        found |= lexicon.single[word]
    begun = lexicon.begins.keys() & {*pairwise(words)}
    if begun:
        joined = f" {' '.join(words)} "
        found |= {mark for pair in begun for text, mark in lexicon.begins[pair] if text in joined}
    if Mark.PAST not in found and any(is_past(word, lexicon) for word in distinct):
        found.add(Mark.PAST)
    return frozenset(found)


def is_past(word: str, lexicon: Lexicon) -> bool:
    return word.endswith(lexicon.past_endings) and len(word) > 3 and word not in lexicon.not_past


@cache
def lexicon_of(prose: ProseTable) -> Lexicon:
    single: dict[str, set[Mark]] = {}
    begins: dict[tuple[str, str], list[tuple[str, Mark]]] = {}
    for mark, phrase in _phrases(prose):
        first, *rest = phrase.split()
        if rest:
            begins.setdefault((first, rest[0]), []).append((f" {phrase} ", mark))
        else:
            single.setdefault(first, set()).add(mark)
    return Lexicon(
        single={word: frozenset(marks) for word, marks in single.items()},
        begins={word: tuple(found) for word, found in begins.items()},
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
