"""Pages of a list by the place where the last one ended, so that the thousandth costs the first.

A place is the row's values in the list's own order. What lies beyond it is asked for in steps,
each of which an index serves from its first row to its last: rows that share all values but the
last, then those that share one less, and so on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import F, OrderBy, Q, QuerySet

SIGNER = Signer(salt="desk-list")
# How a value that JSON does not know is written, and read again.
KINDS: dict[str, Any] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "UUID": UUID,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an order; nulls come last in either direction."""

    name: str
    descending: bool

    @classmethod
    def of(cls, spelling: str) -> Column:
        return cls(spelling.lstrip("-"), spelling.startswith("-"))

    def order(self, *, backwards: bool, nullable: bool) -> OrderBy:
        by, down = F(self.name), self.descending != backwards
        nulls = {"nulls_first" if backwards else "nulls_last": True} if nullable else {}
        return by.desc(**nulls) if down else by.asc(**nulls)

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.name}__isnull": True}) if value is None else Q(**{self.name: value})

    def beyond(self, value: Any, *, backwards: bool, nullable: bool) -> Q | None:
        """The rows after a value; None where there can be none."""
        if value is None:
            return Q(**{f"{self.name}__isnull": False}) if backwards else None
        side = "lt" if self.descending != backwards else "gt"
        further = Q(**{f"{self.name}__{side}": value})
        if nullable and not backwards:
            further |= Q(**{f"{self.name}__isnull": True})
        return further


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page starts: after the row with these values, or before it; None at an end."""

    values: tuple[Any, ...] | None = None
    backwards: bool = False

    def write(self) -> str:
        told = [[type(v).__name__, str(v)] if type(v).__name__ in KINDS else v
                for v in self.values or ()]  # fmt: skip
        return SIGNER.sign_object([self.backwards, told])

    @classmethod
    def read(cls, text: str, *, columns: int) -> Place:
        """A place as a link says it; the beginning where it says nothing that fits the list."""
        try:
            backwards, told = SIGNER.unsign_object(text)
        except (BadSignature, ValueError):
            return cls()
        values = tuple(KINDS[v[0]](v[1]) if isinstance(v, list) else v for v in told)
        return cls(values, backwards) if len(values) == columns else cls()


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of a page in the list's order, and the places of its neighbours, if any."""

    ids: list[Any]
    onward: Place | None
    back: Place | None


def page_at(
    rows: QuerySet[Any], columns: Sequence[Column], nullable: set[str], place: Place, size: int
) -> Found:
    found = beyond(rows, columns, nullable, place, size + 1)
    more, found = len(found) > size, found[:size]
    if place.backwards:
        found.reverse()
    if not found:
        return Found([], None, None)
    first, last = Place(found[0][1:], backwards=True), Place(found[-1][1:])
    after = place.backwards or more
    before = more if place.backwards else place.values is not None
    return Found([row[0] for row in found], last if after else None, first if before else None)


def beyond(
    rows: QuerySet[Any], columns: Sequence[Column], nullable: set[str], place: Place, limit: int
) -> list[tuple[Any, ...]]:
    """The next rows from a place on, as (id, *values)."""
    names = [column.name for column in columns]
    order = [c.order(backwards=place.backwards, nullable=c.name in nullable) for c in columns]
    wanted = rows.order_by(*order).values_list("pk", *names)
    found: list[tuple[Any, ...]] = []
    for step in steps(columns, nullable, place):
        found += wanted.filter(step)[: limit - len(found)]
        if len(found) >= limit:
            break
    return found


def steps(columns: Sequence[Column], nullable: set[str], place: Place) -> Iterator[Q]:
    if place.values is None:
        yield Q()
        return
    for number in range(len(columns) - 1, -1, -1):
        column, value = columns[number], place.values[number]
        far = column.beyond(value, backwards=place.backwards, nullable=column.name in nullable)
        if far is None:
            continue
        for shared in range(number):
            far &= columns[shared].same(place.values[shared])
        yield far
