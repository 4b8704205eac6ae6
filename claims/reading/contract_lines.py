"""Readings as the JSON objects of the contract: what `annotate` and `extract` answer.

The `id` of a request is the caller's to hand back.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.reading.annotate import annotate
from claims.reading.extract import extract
from claims.reading.shapes import date_shape, quantity_shape
from claims.reading.values import ExtractedClaim, Quantity


class BadRequest(ValueError):
    """The object lacks what is needed, or gives it in another shape."""


def annotated(request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "text", "date"?, "language"?}` to quantities, dates and worthiness."""
    found = annotate(
        required_text(request, "text"),
        dateline=dateline_of(request, "date"),
        language=optional_text(request, "language"),
    )
    return {
        "quantities": [quantity_json(quantity) for quantity in found.quantities],
        "dates": [date_shape(day) for day in found.dates],
        "worthiness": found.worthiness,
        "checkworthy": found.checkworthy,
    }


def extracted(request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "text", "title"?, "date"?, "language"?}` to the article's claims."""
    claims = extract(
        required_text(request, "text"),
        title=optional_text(request, "title"),
        dateline=dateline_of(request, "date"),
        language=optional_text(request, "language"),
    )
    return {"claims": [claim_json(claim) for claim in claims]}


def quantity_json(quantity: Quantity) -> dict[str, Any]:
    """As the contract lists it; JSON knows no infinity."""
    shape = quantity_shape(quantity)
    del shape["change"]
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in shape.items()
    }


def claim_json(claim: ExtractedClaim) -> dict[str, Any]:
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "statement": claim.statement,
        "kind": claim.kind.value,
        "worthiness": claim.worthiness,
        "why": list(claim.why),
        "quantities": [quantity_json(quantity) for quantity in claim.quantities],
        "dates": [date_shape(found) for found in claim.dates],
        "attribution": list(claim.attribution),
        "claimant": claim.claimant,
        "quoted": claim.quoted,
        "part": claim.part.value,
    }


def required_text(request: Mapping[str, Any], key: str) -> str:
    value = request.get(key)
    if not isinstance(value, str):
        raise BadRequest(f'"{key}" must be a string')
    return value


def optional_text(request: Mapping[str, Any], key: str) -> str | None:
    value = request.get(key)
    if value is not None and not isinstance(value, str):
        raise BadRequest(f'"{key}" must be a string')
    return value or None


def dateline_of(request: Mapping[str, Any], key: str) -> date | None:
    value = optional_text(request, key)
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        raise BadRequest(f'"{key}" must be a date like 2021-07-22') from None
