"""Two claims -> are they the same statement, do they contradict, or are they only related?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from claims.comparing.compare import compare_read
from claims.comparing.parts import Read
from claims.comparing.statements import read_statement
from claims.comparing.values import Relation, Stance, Statement
from claims.reading.frames import frame_key
from claims.reading.values import Date, Frame, Quantity

Value = TypeVar("Value", Quantity, Date)

RELATED = 0.4  # share of either claim's weight that the other must speak of


class ClaimLike(Protocol):
    """What matching needs of a claim; `ExtractedClaim` is one."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def frame(self) -> Frame: ...
    @property
    def quantities(self) -> tuple[Quantity, ...]: ...
    @property
    def dates(self) -> tuple[Date, ...]: ...


def relate(one: ClaimLike, other: ClaimLike) -> str | None:
    """ "same" only by equal frame keys or agreement both ways to the letter; "contradicts" by a
    typed difference in one role; "related" where they speak of one event; else None."""
    key = frame_key(one.frame)
    if key is not None and key == frame_key(other.frame):
        return "same"
    return relate_read(read_claim(one), read_claim(other))


def relate_read(one: Read, other: Read) -> str | None:
    there, back = compare_read(one, other), compare_read(other, one)
    if Stance.REFUTES in (there.stance, back.stance):
        reasons = (*there.reasons, *back.reasons)
        typed = any(reason.relation == Relation.DIFFERS for reason in reasons)
        return "contradicts" if typed else "related"
    if there.stance == back.stance == Stance.SUPPORTS:
        equal = all(r.relation == Relation.EQUAL for r in (*there.reasons, *back.reasons))
        return "same" if equal else "related"
    return "related" if speaks_of(one, other) else None


def speaks_of(one: Read, other: Read) -> bool:
    shared = len(one.content & other.content)
    return shared >= RELATED * min(len(one.content), len(other.content)) and shared > 1


def read_claim(claim: ClaimLike) -> Read:
    """A claim as a statement. Its dates stand as they were resolved in its article."""
    return read_statement(
        Statement(
            claim.text,
            quantities=placed(claim, claim.quantities),
            dates=placed(claim, claim.dates),
        )
    )


def placed(claim: ClaimLike, values: Sequence[Value]) -> tuple[Value, ...]:
    """The values with offsets into the claim's text, whether they counted from there or from
    the start of the article."""
    found = []
    for value in values:
        for start in (value.start, value.start - claim.start):
            end = start + len(value.text)
            if start >= 0 and claim.text[start:end] == value.text:
                found.append(replace(value, start=start, end=end))
                break
    return tuple(found)
