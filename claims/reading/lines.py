"""The lines of a text: which are prose, which are headings, which are furniture of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import re2

from claims.reading.folding import fold
from claims.reading.languages.tables import ProseTable
from claims.reading.marks import words_of

LINE = re2.compile(r"[^\n\r\x0b\x0c\x{85}\x{2028}\x{2029}]+")
BULLET = re2.compile(r"^\s*(?:[•●▪◦‣∙·*–—-]|\(?\p{Nd}{1,2}[.)]|\(?[a-z][.)])\s+")
SLUG = re2.compile(r"^[\p{L}\p{N} .'’-]+/\s?\p{L}\p{L}?\p{L}?$")
BYLINE = re2.compile(r"^\s*(?:By|BY|Par|Por|نوشته|بقلم)\s+\p{L}[^.!?:]+$")
ENDS = (".", "!", "?", "؟", "۔", "。", "…", ":", ";", '"', "”", "»", "'", "’", ")")
WRAPPED_AT_MOST = 100  # a line broken by an editor is no longer than this
SHORTEST = 3  # characters; a line of fewer says nothing
HEADING_WORDS = 14


class Kind(StrEnum):
    PROSE = "prose"
    HEADING = "heading"
    FURNITURE = "furniture"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or what stands alone on a line; blanks around it are not part of it."""

    start: int
    end: int
    text: str
    kind: Kind = Kind.PROSE


def read_lines(text: str, prose: ProseTable) -> tuple[Line, ...]:
    """Every paragraph of a text with its kind; hard-wrapped lines are joined."""
    lines = tuple(_joined(text, list(_blocks(text))))
    furniture = [_is_furniture(line.text, prose) for line in lines]
    kinds = [
        Kind.FURNITURE if furniture[at] else _kind(lines, at, furniture) for at in range(len(lines))
    ]
    return tuple(
        Line(line.start, line.end, line.text, kind) for line, kind in zip(lines, kinds, strict=True)
    )


def _blocks(text: str) -> Iterator[list[Line]]:
    """Lines that no empty line parts."""
    block: list[Line] = []
    for match in LINE.finditer(text):
        line = _trimmed(text, match.start(), match.end())
        if block and (line is None or _empty_line(text, block[-1].end, line.start)):
            yield block
            block = []
        if line is not None:
            block.append(line)
    if block:
        yield block


def _trimmed(text: str, start: int, end: int) -> Line | None:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Line(first, first + len(bare), bare)


def _empty_line(text: str, end: int, start: int) -> bool:
    between = text[end:start].replace("\r\n", "\n")
    return sum(between.count(mark) for mark in "\n\r\u2029\u2028\x85") > 1


def _joined(text: str, blocks: list[list[Line]]) -> Iterator[Line]:
    for block in blocks:
        start = 0
        wrapped = _is_wrapped(block)
        for at, line in enumerate(block):
            last = at + 1 == len(block)
            if last or not wrapped or bullet_end(block[at + 1].text):
                first = block[start].start
                yield Line(first, line.end, text[first : line.end])
                start = at + 1


def _is_wrapped(block: list[Line]) -> bool:
    """Lines of about one length, most of them ending in the middle of a sentence."""
    if len(block) < 2:
        return False
    lengths = [len(line.text) for line in block[:-1]]
    if max(lengths) > WRAPPED_AT_MOST or min(lengths) < 0.6 * max(lengths) or min(lengths) < 30:
        return False
    broken = sum(not line.text.endswith(ENDS) for line in block[:-1])
    return 2 * broken >= len(lengths)


def bullet_end(text: str) -> int:
    """Where the text of a list item begins; 0 where the line is none."""
    if text[:1].isalpha() and text[1:2] not in ".)":
        return 0
    match = BULLET.search(text)
    return match.end() if match else 0


def _kind(lines: tuple[Line, ...], at: int, furniture: list[bool]) -> Kind:
    line = lines[at]
    if bullet_end(line.text):
        return Kind.ITEM
    below = lines[at + 1] if at + 1 < len(lines) and not furniture[at + 1] else None
    return Kind.HEADING if below is not None and _is_heading(line.text, below.text) else Kind.PROSE


def _is_heading(text: str, below: str) -> bool:
    """A short line without a full stop above prose, or a short question alone on its line."""
    words = text.count(" ") + 1
    if words > HEADING_WORDS or len(text) > 120 or ". " in text.rstrip(". ")[12:]:
        return False
    if text.endswith(("?", "؟")):
        return words <= 10 and len(below) > len(text)
    if text.endswith((".", "!", "…", "۔", "。", '."', ".”", ",”", ",", ";")) or text[0] in "\"“«'":
        return False
    return len(below) > len(text) or below.endswith(ENDS) or text.endswith(":")


@cache
def _furniture(prose: ProseTable) -> tuple[str, ...]:
    """How furniture begins, whether or not a blank stands before the colon (French)."""
    return tuple(phrase.replace(" :", ":") for phrase in prose.furniture)


def _is_furniture(text: str, prose: ProseTable) -> bool:
    if len(text) > 400:
        return False
    if len(text) < SHORTEST:
        return True
    if not any(char.isalpha() for char in text) or (len(text) < 40 and SLUG.search(text)):
        return True
    folded = fold(text[:80]).text.strip(" .:*|-[]()#>").replace(" :", ":")
    if len(text) > 80:
        return folded.startswith(_furniture(prose))
    words = words_of(folded)
    if len(words) <= 8 and all(word in prose.share_words or not word.isalpha() for word in words):
        return True
    if len(words) <= 8 and len(text) < 90 and BYLINE.search(text):
        return True
    return folded.startswith(_furniture(prose))
