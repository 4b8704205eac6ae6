"""Sentences, headings and passages of a text, whatever its punctuation has been through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import re2

from claims.reading.folding import fold, readable
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language, Mark, ProseTable
from claims.reading.lines import Kind, Line, bullet_end, read_lines
from claims.reading.values import Sentence

# Where a sentence may end: marks and closing quotes before a space, or with the space lost.
# Every branch takes what it can and never gives back, so it is linear; re2 costs more a match.
END = re.compile(r"""[.!?…؟۔。！？]+[)\]"'”’»]*|["”»](?=[^\W\d_])""")
CLOSERS = "\"'”’»)]"
OPENERS = "\"'“‘«([„"
LONGEST = 1_200  # characters; what is longer is cut, so that nothing downstream meets a monster
SENTENCES_IN_A_PASSAGE = 3
LONGEST_PASSAGE = 900
ATTRIBUTION_WITHIN = 90  # characters after a closing quote in which "Smith asked" may stand


def split_sentences(text: str, language: Language = ENGLISH) -> tuple[Sentence, ...]:
    """The statements of a text in order, furniture left out; headings stand on what they head."""
    return tuple(
        Sentence(start, end, heading=heading)
        for _, heading, spans in paragraphs(text, language)
        for start, end in spans
    )


def paragraphs(
    text: str, language: Language = ENGLISH
) -> Iterator[tuple[Line, str | None, list[tuple[int, int]]]]:
    """Each paragraph of prose with the heading above it and the spans of its sentences."""
    heading: str | None = None
    for line in read_lines(readable(text), language.prose):
        if line.kind is Kind.HEADING:
            heading = line.text
        elif line.kind is not Kind.FURNITURE:
            spans = [
                (line.start + first, line.start + last)
                for first, last in sentence_spans(line.text, language.prose)
            ]
            yield line, heading, spans


def split_passages(text: str, language: Language = ENGLISH) -> tuple[tuple[int, int], ...]:
    """One to three sentences each, never across paragraphs: what the corpus is searched by."""
    return tuple(
        (group[0][0], group[-1][1])
        for _, _, spans in paragraphs(text, language)
        for group in _groups(spans)
    )


def _groups(spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Sentences of one paragraph in passages of about one size."""
    passages = max(1, -(-len(spans) // SENTENCES_IN_A_PASSAGE))
    size = -(-len(spans) // passages)
    group: list[tuple[int, int]] = []
    for span in spans:
        if group and (len(group) == size or span[1] - group[0][0] > LONGEST_PASSAGE):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def sentence_spans(line: str, prose: ProseTable) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, as spans in it, blanks left out."""
    start = bullet_end(line)
    for end in (*_ends(line, start, prose), len(line)):
        yield from _cut(line, start, end)
        start = end


def _cut(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without its blanks, in pieces where it is too long; nothing for marks alone."""
    while end - start > LONGEST:
        space = line.rfind(" ", start + LONGEST // 2, start + LONGEST)
        middle = space if space > 0 else start + LONGEST
        yield from _cut(line, start, middle)
        start = middle
    piece = line[start:end]
    start += len(piece) - len(piece.lstrip())
    if any(char.isalnum() for char in piece):
        yield start, start + len(piece.strip())


def _ends(line: str, start: int, prose: ProseTable) -> Iterator[int]:
    counted, straight = 0, 0
    for match in END.finditer(line):
        if match.start() < start:
            continue
        straight += line.count('"', counted, match.start())
        counted = match.start()
        if line[match.start()] in CLOSERS:  # `Arab"The`: the blank between two sentences is lost
            opens = line[match.start()] == '"' and straight % 2 == 0  # `newspaper"The`: it is not
            at = match.start()
            if at and line[at - 1].isalpha() and line[at + 1].isupper() and not opens:
                yield at + 1
        elif _is_end(line, match.start(), match.end(), prose):
            yield match.end()


def _is_end(line: str, first: int, end: int, prose: ProseTable) -> bool:
    mark, after = line[first:end], line[end : end + 1]
    if not after:
        return True
    if not after.isspace():
        return _lost_blank(line, first, end, after)
    following = line[end : end + ATTRIBUTION_WITHIN].lstrip()
    if not following:
        return True
    if mark[-1] in CLOSERS and len(mark) > 1 and _is_attribution(following, mark, prose):
        return False
    first_char = following.lstrip(OPENERS + "-–— ")[:1]
    if first_char.islower():
        return mark[0] in "؟۔。！？"
    if mark != ".":
        return True
    return not _is_abbreviation(line[max(0, first - 24) : first], following, prose)


def _lost_blank(line: str, first: int, end: int, after: str) -> bool:
    """ "in Iraq.The talks": a word in small letters before, a capitalised one after."""
    before = line[max(0, first - 6) : first].rstrip()[-3:]  # "500 soldiers .The memo"
    follow = line[end : end + 3]
    if after in "“«„" or line[first] in "؟۔。！？":
        return True
    if line[end - 1] in CLOSERS and end - first > 1 and after.isupper():
        return True
    if before[-1:].isdigit() and end == first + 1:  # "on July 23.According to"
        return after.isupper() and follow[1:3].islower() and len(follow) == 3
    if len(before) < 3 or not (before.isalpha() and before[1:].islower()):
        return False
    return after.isupper() and (follow[1:2].islower() or follow[1:2].isspace())


def _is_attribution(following: str, mark: str, prose: ProseTable) -> bool:
    """`?" Smith asked` and `!" the crowd said`: the sentence goes on after the quote."""
    if following[0].islower():
        return True
    match = _say_after(prose).search(following) if mark[0] in ".?!؟" else None
    return match is not None


@cache
def _say_after(prose: ProseTable) -> re2._Regexp:
    """Up to four capitalised words, then a verb of saying, and the sentence over soon."""
    verbs = [
        phrase
        for mark in (Mark.SAY, Mark.REPORT)
        for phrase in prose.marks.get(mark, ())
        if " " not in phrase
    ]
    if not verbs:
        return re2.compile(r"^\b\B")
    return re2.compile(
        r"^(?:\p{Lu}[\p{L}'’.-]*\s+|al-\p{L}+\s+|de\s+|bin\s+|the\s+)+(?:"
        + "|".join([*verbs, "asked", "wondered", "shouted"])
        + r")\b"
    )


def _is_abbreviation(before: str, following: str, prose: ProseTable) -> bool:
    """Whether the full stop after `before` belongs to its last word."""
    word = before.split()[-1] if before.split() else ""
    bare = fold(word).text.strip("\"'([-,")
    if not bare:
        return False
    if bare in prose.titles:
        return not bare.startswith("no") or following[0].isnumeric() or bare == "nov"
    if bare.isdecimal() and len(bare) <= 2 and before.strip() == word:
        return True  # the number of a list item
    letters = bare.replace(".", "")
    initial = (len(letters) == 1 and letters.isalpha()) or (bare.count(".") and len(letters) <= 4)
    if not initial and bare not in prose.abbreviations:
        return False
    next_word = fold(following.split()[0]).text.strip("\"',.()-;:")
    return next_word not in prose.starters
