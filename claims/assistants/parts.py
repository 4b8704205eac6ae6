"""Lists, a part at a time: what a tool's arguments ask for, and what it answers."""

from __future__ import annotations

from typing import Any, NamedTuple

from rest_framework import serializers

from claims.api.paging import MOST, Part, Place
from claims.api.sparse import Row, sparse
from claims.assistants.tools import Given

FEW = 10  # rows unless more are asked for: each costs a model some hundred tokens


class Asked(NamedTuple):
    """A list's part, the fields and related rows of each row, and what is left: its filters."""

    place: Place
    picked: frozenset[str] | None
    expand: list[str]
    filters: dict[str, Any]


def short_limit() -> serializers.IntegerField:
    return serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST,
        default=FEW,
        help_text=f"Rows, {FEW} if absent.",
    )


def asked_part(given: Given) -> Asked:
    filters = dict(given)
    place = Place(filters.pop("ordering", None), filters.pop("cursor", ""), filters.pop("limit"))
    fields, expand = filters.pop("fields", []), filters.pop("expand", [])
    return Asked(place, frozenset([*fields, *expand]) if fields else None, expand, filters)


def part_row(part: Part, rows: list[Row], picked: frozenset[str] | None) -> Row:
    results = [sparse(row, picked) for row in rows]
    return {"next": part.next, "previous": part.previous, "results": results}
