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
from claims.reading.values import Date, ExtractedClaim, Quantity


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
        "dates": [date_json(day) for day in found.dates],
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
    return {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "value": finite(quantity.value),
        "low": finite(quantity.low),
        "high": finite(quantity.high),
        "comparator": quantity.comparator.value,
        "unit": quantity.unit,
        "noun": quantity.noun,
        "of": finite(quantity.of),
        "share": finite(quantity.share),
        "against": finite(quantity.against),
        "ordinal": quantity.ordinal,
    }


def finite(number: float | None) -> float | None:
    """JSON knows no infinity."""
    return number if number is not None and math.isfinite(number) else None


def date_json(found: Date) -> dict[str, Any]:
    return {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "latest": found.latest.isoformat() if found.latest else None,
        "grain": found.grain.value,
        "anchored": found.anchored,
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
        "dates": [date_json(found) for found in claim.dates],
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
