"""Keyset pages: a page starts where the last one ended, by value, nulls last, then id.

Ties and nulls lose and repeat nothing, and the thousandth page costs what the first did. A cursor
is the place of a row in one ordering of one list, signed, so that it can hold nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import Q, QuerySet
from rest_framework.request import Request

from claims.api.problems import Problem
from claims.api.sparse import Row, picked, sparse

USUAL, MOST = 50, 100  # rows of a page


@dataclass(frozen=True, slots=True)
class Ordering:
    """A way to sort a list: by a column of its rows, then by id in the same direction."""

    column: str
    descending: bool = False
    nullable: bool = False
    parse: Callable[[Any], Any] = datetime.fromisoformat

    def order(self, *, backwards: bool) -> tuple[str, str]:
        sign = "-" if self.descending != backwards else ""
        return f"{sign}{self.column}", f"{sign}id"

    def steps(self, cursor: Cursor) -> Iterator[Q]:
        """What lies beyond a cursor in the direction of reading, in steps that follow each other.

        One index serves each from its first row to its last, as it would not serve "less, or null".
        """
        null, backwards = Q(**{f"{self.column}__isnull": True}), cursor.backwards
        if cursor.row_id is None and not self.nullable:
            yield Q()
        elif cursor.row_id is None:
            yield from (null, ~null) if backwards else (~null, null)
        elif cursor.value is None:
            yield null & Q(**{f"id__{self.side(backwards)}": cursor.row_id})
            yield from (~null,) if backwards else ()
        else:
            yield self.beyond(cursor)
            yield from (null,) if self.nullable and not backwards else ()

    def side(self, backwards: bool) -> str:
        return "lt" if self.descending != backwards else "gt"

    def beyond(self, cursor: Cursor) -> Q:
        """What stands on the far side of a row with a value."""
        side, column = self.side(cursor.backwards), self.column
        tie = Q(**{column: cursor.value, f"id__{side}": cursor.row_id})
        # The first condition says nothing new, but an index can start from it.
        near = Q(**{f"{column}__{side}e": cursor.value})
        return near & (Q(**{f"{column}__{side}": cursor.value}) | tie)


Orderings = Mapping[str, Ordering]


def both_ways(name: str, ordering: Ordering) -> dict[str, Ordering]:
    """An ordering and, under a minus, its reverse."""
    down = Ordering(ordering.column, not ordering.descending, ordering.nullable, ordering.parse)
    return {name: ordering, f"-{name}": down}


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list, or, without an id, the end from which to read."""

    ordering: str
    backwards: bool = False
    value: Any = None
    row_id: UUID | None = None

    @classmethod
    def read(cls, text: str, *, scope: str, orderings: Orderings) -> Cursor:
        try:
            name, backwards, value, row_id = Signer(salt=scope).unsign_object(text)
        except (BadSignature, ValueError):
            raise Problem("bad-cursor") from None
        if name not in orderings:
            raise Problem("bad-cursor")
        value = None if value is None else orderings[name].parse(value)
        return cls(name, backwards, value, UUID(row_id) if row_id else None)

    def write(self, *, scope: str) -> str:
        value = self.value.isoformat() if isinstance(self.value, datetime) else self.value
        row_id = str(self.row_id) if self.row_id else None
        return Signer(salt=scope).sign_object([self.ordering, self.backwards, value, row_id])


@dataclass(frozen=True, slots=True)
class Place:
    """Which part of a list is asked for: from which cursor on, in which ordering, how many rows."""

    ordering: str | None = None
    cursor: str = ""
    limit: int = USUAL


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a part of a list and the cursors of its neighbours."""

    rows: list[Row]
    next: str | None
    previous: str | None


def part_of(
    rows: QuerySet[Any, Any], place: Place, *, scope: str, orderings: Orderings, usual: str
) -> Part:
    """The part at a place, of a queryset of values with "id" and the ordering's column."""
    cursor = Cursor(place.ordering or usual)
    if place.cursor:
        cursor = Cursor.read(place.cursor, scope=scope, orderings=orderings)
        if cursor.ordering != (place.ordering or cursor.ordering):
            raise Problem("bad-cursor", "This cursor belongs to another ordering of the list.")
    found, more = fetch(rows, cursor, orderings[cursor.ordering], limit=place.limit)
    onward, back = neighbours(cursor, found, more, orderings[cursor.ordering].column)
    return Part(
        rows=found,
        next=onward.write(scope=scope) if onward else None,
        previous=back.write(scope=scope) if back else None,
    )


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page and the addresses of its neighbours."""

    rows: list[Row]
    next: str | None
    previous: str | None
    fields: frozenset[str] | None = None  # what of each row is asked for

    def body(self, results: list[Row]) -> dict[str, Any]:
        rows = [sparse(row, self.fields) for row in results]
        return {"next": self.next, "previous": self.previous, "results": rows}


def page_of(
    request: Request, rows: QuerySet[Any, Any], *, orderings: Orderings, usual: str
) -> Page:
    """The page that a request asks for, of a queryset of values with "id" and the column."""
    place = Place(
        ordering=asked_ordering(request, orderings),
        cursor=request.query_params.get("cursor", ""),
        limit=asked_limit(request),
    )
    part = part_of(rows, place, scope=f"page:{request.path}", orderings=orderings, usual=usual)
    return Page(
        rows=part.rows,
        next=link(request, part.next) if part.next else None,
        previous=link(request, part.previous) if part.previous else None,
        fields=picked(request),
    )


def fetch(
    rows: QuerySet[Any, Any], cursor: Cursor, ordering: Ordering, *, limit: int
) -> tuple[list[Row], bool]:
    """The rows beyond a cursor in the list's own order, and whether more follow."""
    found: list[Row] = []
    rows = rows.order_by(*ordering.order(backwards=cursor.backwards))
    for step in ordering.steps(cursor):
        found += rows.filter(step)[: limit + 1 - len(found)]
        if len(found) > limit:
            break
    more = len(found) > limit
    found = found[:limit]
    return (found[::-1] if cursor.backwards else found), more


def neighbours(
    cursor: Cursor, found: list[Row], more: bool, column: str
) -> tuple[Cursor | None, Cursor | None]:
    """Where the next and the previous page start."""

    def at(row: Row, *, backwards: bool) -> Cursor:
        return Cursor(cursor.ordering, backwards, row[column], row["id"])

    if not found:  # what stood here is gone; the other end of the list is the way on
        end = Cursor(cursor.ordering, backwards=not cursor.backwards)
        moved = cursor.row_id is not None
        if cursor.backwards:
            return (end if moved else None), None
        return None, (end if moved else None)
    onward = cursor.backwards and cursor.row_id is not None
    back = not cursor.backwards and cursor.row_id is not None
    if cursor.backwards:
        back = more
    else:
        onward = more
    return (
        at(found[-1], backwards=False) if onward else None,
        at(found[0], backwards=True) if back else None,
    )


def asked_ordering(request: Request, orderings: Orderings) -> str | None:
    name = request.query_params.get("ordering")
    if name and name not in orderings:
        detail = f"There is no ordering {name!r}; use one of {', '.join(orderings)}."
        raise Problem("bad-input", detail, [{"field": "ordering", "detail": detail}])
    return name or None


def asked_limit(request: Request) -> int:
    text = request.query_params.get("limit", str(USUAL))
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        detail = f"Give a number of rows from 1 to {MOST}."
        raise Problem("bad-input", detail, [{"field": "limit", "detail": detail}])
    return int(text)


def link(request: Request, cursor: str) -> str:
    query = request.query_params.copy()
    query["cursor"] = cursor
    return f"{request.build_absolute_uri(request.path)}?{query.urlencode()}"
