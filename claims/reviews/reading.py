"""From a file or an answer of the web to reviews, whatever shape it has."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from claims.reviews import jsonld, pages, tables
from claims.reviews.values import Review, Skipped

Found = Review | Skipped
Placed = tuple[str, Review | str]  # where it stands, and the review or why there is none


class Format(StrEnum):
    """What a text is; `sniffed` tells them apart where nobody says."""

    JSON = "json"
    LINES = "jsonl"
    CSV = "csv"
    HTML = "html"


def read_reviews(body: str, form: Format | None = None) -> Iterator[Found]:
    """The reviews of a text in order, and what had to be skipped with the reason why."""
    body = body.removeprefix("\ufeff")
    found = READERS[form or sniffed(body)](body)
    for place, review in found:
        if isinstance(review, str):
            yield Skipped(place, review)
        else:
            why = lacking(review)
            yield Skipped(place, why) if why else review


def sniffed(body: str) -> Format:
    start = body.lstrip()
    if start.startswith("<"):
        return Format.HTML
    if start[:1] not in ("{", "["):
        return Format.CSV
    first, _, rest = start.partition("\n")
    several = rest.strip() and not unreadable(loaded(first))
    return Format.LINES if several else Format.JSON


class Unreadable(str):
    """Why a JSON text cannot be read."""


def unreadable(value: Any) -> str:
    return str(value) if isinstance(value, Unreadable) else ""


def loaded(body: str) -> Any:
    try:
        return json.loads(body)
    except RecursionError:
        return Unreadable("It is nested too deep.")
    except ValueError as error:
        return Unreadable(f"It is not JSON: {error}.")


def lacking(review: Review) -> str:
    if not review.url:
        return "It has no web address of the review (url)."
    return "" if review.claim else "It does not say which claim it reviews (claimReviewed)."


def from_json(body: str) -> Iterator[Placed]:
    value = loaded(body)
    if why := unreadable(value):
        yield "the text", why
        return
    yield from reviews_in(value, "item")


def reviews_in(value: Any, unit: str) -> Iterator[Placed]:
    """The ClaimReviews of a value or, where it has none, the flat rows that it lists."""
    nodes = list(jsonld.claim_reviews(value))
    for number, node in enumerate(nodes, 1):
        yield f"{unit} {number}", jsonld.review_from(node)
    if nodes:
        return
    rows = value if isinstance(value, list) else [value]
    for number, row in enumerate(rows, 1):
        taken = tables.review_from(row) if isinstance(row, dict) else "It is not an object."
        yield f"{unit} {number}", taken


def from_lines(body: str) -> Iterator[Placed]:
    for number, line in enumerate(body.split("\n"), 1):
        if not line.strip():
            continue
        value = loaded(line)
        if why := unreadable(value):
            yield f"line {number}", why
            continue
        for _, review in reviews_in(value, "item"):
            yield f"line {number}", review


def from_csv(body: str) -> Iterator[Placed]:
    try:
        for number, row in tables.csv_rows(body):
            yield f"line {number}", tables.review_from(row)
    except csv.Error as error:
        yield "the table", f"It cannot be read as CSV: {error}."


def from_html(body: str) -> Iterator[Placed]:
    count = 0
    for script in pages.embedded(body):
        value = loaded(script)
        if why := unreadable(value):
            yield "a script of the page", why
            continue
        for node in jsonld.claim_reviews(value):
            count += 1
            yield f"item {count}", jsonld.review_from(node)


READERS = {
    Format.JSON: from_json,
    Format.LINES: from_lines,
    Format.CSV: from_csv,
    Format.HTML: from_html,
}
