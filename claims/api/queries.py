"""The query of a request, validated; a misspelt filter is refused rather than passed over."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from rest_framework import serializers
from rest_framework.request import Request

from claims.api.paging import MOST, USUAL
from claims.api.problems import Problem
from claims.api.shapes import Shape
from claims.reading.folding import readable


class PageQuery(Shape):
    """What every list takes."""

    if TYPE_CHECKING:  # a filter may be called what the framework calls something else
        source: Any

    limit = serializers.IntegerField(
        required=False, min_value=1, max_value=MOST, help_text=f"Rows of a page; {USUAL} if absent."
    )
    cursor = serializers.CharField(
        required=False, max_length=2000, help_text="From next or previous of another page."
    )


class NoQuery(Shape):
    """What an address takes that is no list: nothing."""


OF_PAGES = ("cursor", "limit", "fields", "expand")


def asked(request: Request, shape: type[Shape]) -> dict[str, Any]:
    """What the query asks for, by the names of the shape's fields."""
    given = {name: readable(str(value)) for name, value in request.query_params.items() if value}
    reader = reader_of(shape)
    known = set(reader.fields)
    if unknown := sorted(readable(name) for name in set(request.query_params) - known):
        use = f"use {', '.join(sorted(known))}" if known else "there are none here"
        errors = [{"field": name, "detail": f"Not a parameter; {use}."} for name in unknown]
        raise Problem("bad-input", f"Unknown parameters: {', '.join(unknown)}.", errors)
    wanted = reader.run_validation(given)
    return {name: value for name, value in wanted.items() if name not in OF_PAGES}


@cache
def reader_of(shape: type[Shape]) -> Shape:
    """One serializer for all requests: making one copies its every field, and reading with
    `run_validation` leaves nothing on it."""
    return shape()


def body(request: Request, shape: type[Shape]) -> dict[str, Any]:
    """The body, by the names of the shape's fields; unknown ones are refused too."""
    return checked(request.data, shape)


def checked(data: Any, shape: type[Shape]) -> dict[str, Any]:
    """A JSON value as an object of a shape."""
    if not isinstance(data, dict):
        raise Problem("bad-input", "Send a JSON object.")
    reader = reader_of(shape)
    known = set(reader.fields)
    if unknown := sorted(readable(name) for name in set(data) - known):
        names = ", ".join(sorted(known))
        errors = [{"field": name, "detail": f"Not a field; use {names}."} for name in unknown]
        raise Problem("bad-input", f"Unknown fields: {', '.join(unknown)}.", errors)
    return dict(reader.run_validation(data))
