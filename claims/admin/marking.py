"""A text cut at the spans that matter in it, so that a template can mark them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

# Where two spans overlap the one that decides more is shown.
WEIGHT = {"other": 1, "claim": 9, "missing": 2, "compatible": 3, "within": 4, "within_tolerance": 5,
          "equal": 6, "superseded": 7, "differs": 8}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text, what it is to be shown as, and where it leads."""

    start: int
    end: int
    relation: str
    link: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text: plain where `mark` is None."""

    text: str
    mark: Mark | None = None
    inside: bool = False  # of the claim


def segments(
    text: str, marks: Iterable[Mark], *, within: tuple[int, int] = (-1, -1)
) -> list[Segment]:
    """The text in order, cut at the marks; joined again it is the text, to the letter.

    `within` is the claim's own span, whose pieces are told apart. A mark that overlaps a weightier
    one gives way.
    """
    chosen = without_overlaps(mark for mark in marks if 0 <= mark.start < mark.end <= len(text))
    cuts = {0, len(text), *(edge for edge in within if 0 <= edge <= len(text))}
    for mark in chosen:
        cuts |= {mark.start, mark.end}
    edges = sorted(cuts)
    return [
        Segment(
            text[start:end],
            mark_at(chosen, start),
            within[0] <= start and end <= within[1],
        )
        for start, end in pairwise(edges)
    ]


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    chosen: list[Mark] = []
    heaviest = sorted(marks, key=lambda mark: (-WEIGHT.get(mark.relation, 0), mark.start))
    for mark in heaviest:
        if all(mark.end <= other.start or mark.start >= other.end for other in chosen):
            chosen.append(mark)
    return chosen


def mark_at(marks: Sequence[Mark], place: int) -> Mark | None:
    return next((mark for mark in marks if mark.start <= place < mark.end), None)


def reason_marks(reasons: Iterable[dict[str, Any]], side: str, *, shift: int = 0) -> list[Mark]:
    """The marks of one side (`claim` or `evidence`) of a comparison's reasons."""
    return [
        Mark(span["start"] + shift, span["end"] + shift, str(reason.get("relation", "")))
        for reason in reasons
        if (span := reason.get(side)) and isinstance(span.get("start"), int)
    ]


def lines(pieces: Iterable[Segment]) -> list[list[Segment]]:
    """The segments line by line, so that a text's paragraphs stay paragraphs."""
    rows: list[list[Segment]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        rows[-1].append(Segment(first, piece.mark, piece.inside))
        for part in rest:
            rows.append([Segment(part, piece.mark, piece.inside)])
    return [row for row in rows if any(piece.text.strip() for piece in row)]
