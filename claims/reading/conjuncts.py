"""Two statements in one sentence, joined by "and", "but", "while" or a semicolon, as two spans.

They are parted only where each half is a whole statement: a subject of its own, a finite verb of
its own, and nothing that it borrows from the other half (a noun, a date that opens the sentence,
who says it). In doubt the sentence stays one. Linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claims.reading.languages.tables import ClauseTable
from claims.reading.statements import Statement
from claims.reading.values import Date, Quantity

Span = tuple[int, int]
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
SHORTEST = 3  # words of a statement
SUBJECT_WITHIN = 8  # words between the start of a statement and its verb
EDGES = " ,;:–—-"
BREAKS = frozenset(",;:()–—")


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a joint: its words, folded and as written, and what its verb is."""

    words: list[str]
    written: list[str]
    verb: int | None
    broken: bool  # by a comma or bracket between the start and the verb


def conjuncts(
    statement: Statement, start: int, end: int, table: ClauseTable | None
) -> tuple[Span, ...]:
    """The statements between two places of a sentence, in order; empty where there is but one."""
    if table is None:
        return ()
    spans: list[Span] = []
    at = start
    for match in _joints(table).finditer(statement.flat, start, end):
        if _is_covered(statement, match.start(), match.end()):
            continue
        left, right = (at, match.start()), (match.end(), end)
        if _parts(statement, left, right, match, table):
            spans.append(left)
            at = match.end()
    return tuple(_trimmed(statement.text, span) for span in (*spans, (at, end))) if spans else ()


@cache
def _joints(table: ClauseTable) -> re.Pattern[str]:
    return re.compile(rf"(?P<strong>{table.strong})|{table.joints}")


def _is_covered(statement: Statement, first: int, last: int) -> bool:
    """Inside a quotation, or in brackets, or in a number or date ("March 3 and 4")."""
    if any(start <= first < end for start, end in statement.quotes):
        return True
    if statement.flat.count("(", 0, first) > statement.flat.count(")", 0, first):
        return True
    first, last = first + statement.start, last + statement.start
    found: tuple[Quantity | Date, ...] = (*statement.quantities, *statement.dates)
    return any(one.start < first and last < one.end for one in found)


def _parts(
    statement: Statement, left: Span, right: Span, joint: re.Match[str], table: ClauseTable
) -> bool:
    first, second = _half(statement, left, table), _half(statement, right, table)
    if not (_is_whole(first, table) and _is_whole(second, table)):
        return False
    if not _stands_alone(second, table) or _breaks_off(first):
        return False
    if joint["strong"] is not None:
        return True
    return not _is_shared(statement, left, first, "," in joint[0], table)


def _half(statement: Statement, span: Span, table: ClauseTable) -> Half:
    found = list(WORD.finditer(statement.flat, *span))
    words = [match.group() for match in found]
    written = [statement.text[match.start() : match.end()] for match in found]
    verb = next(_verbs(words, written, table), None)
    subject = statement.flat[span[0] : found[verb].start()] if verb is not None else ""
    return Half(words, written, verb, not BREAKS.isdisjoint(subject))


def _verbs(words: list[str], written: list[str], table: ClauseTable) -> Iterator[int]:
    """Where a finite verb stands; what may be a participle only before an object."""
    for at, word in enumerate(words):
        if word in table.finite or (
            (word in table.with_object or word.endswith(table.past_endings))
            and written[at][0].islower()
            and any(_begins_object(one, table) for one in written[at + 1 : at + 2])
        ):
            yield at


def _begins_object(written: str, table: ClauseTable) -> bool:
    return not written[0].islower() or written in table.object_starts


def _is_whole(half: Half, table: ClauseTable) -> bool:
    """Whether a subject and its verb are there, with nothing between that leads elsewhere."""
    if not half.verb or len(half.words) < SHORTEST or half.verb > SUBJECT_WITHIN:
        return False
    return table.subordinating.isdisjoint(half.words[: half.verb])


def _stands_alone(half: Half, table: ClauseTable) -> bool:
    """Whether the subject begins like one, and means something without the other half."""
    subject = half.words[: half.verb]
    if half.broken:
        return False
    if not (table.leaning.isdisjoint(subject) and table.back.isdisjoint(half.words)):
        return False
    first = subject[0]
    if first[0].isdigit() or first in table.bare:
        return any(word[0].isalpha() and word not in table.bare for word in subject[1:])
    if first in table.determiners or half.written[0][0].isupper():
        return len(subject) > 1 or first not in table.determiners
    return first.endswith("s") and len(subject) == 1


def _breaks_off(half: Half) -> bool:
    """Whether the first half ends with its verb: what follows the second belongs to both."""
    return half.verb is not None and len(half.words) - half.verb < 3 and half.words[-1][-2:] == "ed"


def _is_shared(
    statement: Statement, left: Span, half: Half, comma: bool, table: ClauseTable
) -> bool:
    """Whether the halves share what stands first, or what a word before the joint governs."""
    words, verb = half.words, half.verb or 0
    first = statement.start + left[0] + 2
    counts = any(quantity.start < first < quantity.end for quantity in statement.quantities)
    if any(date.start < first < date.end for date in statement.dates):
        return True
    if words[0] in table.opening and not counts:  # "at least 12 people" opens with a subject
        return True
    behind = set(words[verb:])
    if not table.sharing.isdisjoint(behind):
        return True
    governed = table.subordinating & behind
    return bool(governed) and not (comma and governed.isdisjoint(table.going_on))


def _trimmed(text: str, span: Span) -> Span:
    piece = text[slice(*span)]
    first = span[0] + len(piece) - len(piece.lstrip(EDGES))
    return first, span[0] + len(piece.rstrip(EDGES + ".!"))
