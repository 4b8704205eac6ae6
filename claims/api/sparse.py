"""`fields=`: of each row only what is asked for; `expand=`: related rows inside their row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from rest_framework.request import Request

from claims.api.fields import ChoicesField
from claims.api.shapes import Shape

Row = dict[str, Any]
Query = TypeVar("Query", bound=type[Shape])


def takes_fields(row: type[Shape], *, expand: tuple[str, ...] = ()) -> Callable[[Query], Query]:
    """Let a query shape take `fields`, which picks from the fields of `row`, and `expand`."""

    def add(query: Query) -> Query:
        query._declared_fields["fields"] = ChoicesField(
            list(row().fields),
            required=False,
            help_text="Of each row only these, separated by commas.",
        )
        if expand:
            query._declared_fields["expand"] = ChoicesField(
                list(expand), required=False, help_text="Rows to be given inside each row."
            )
        return query

    return add


def words(request: Request, name: str) -> list[str]:
    """What `fields` or `expand` ask for; they were validated with the rest of the query."""
    given = request.query_params.get(name, "")
    return [word.strip() for word in given.split(",") if word.strip()]


def picked(request: Request) -> frozenset[str] | None:
    """The names of the members to answer with; None for all of them."""
    fields = words(request, "fields")
    return frozenset([*fields, *words(request, "expand")]) if fields else None


def sparse(row: Row, names: frozenset[str] | None) -> Row:
    return row if names is None else {name: row[name] for name in row if name in names}
