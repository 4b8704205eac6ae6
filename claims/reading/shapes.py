"""Values of reading as the contract writes them in JSON, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from claims.reading.values import Comparator, Date, Grain, Quantity


def quantity_shape(quantity: Quantity) -> dict[str, Any]:
    return {
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "comparator": quantity.comparator.value,
        "unit": quantity.unit,
        "noun": quantity.noun,
        "of": quantity.of,
        "share": quantity.share,
        "against": quantity.against,
        "ordinal": quantity.ordinal,
        "change": quantity.change,
    }


def quantity_from(shape: dict[str, Any]) -> Quantity:
    return Quantity(**shape | {"comparator": Comparator(shape["comparator"])})


def date_shape(found: Date) -> dict[str, Any]:
    return {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "earliest": found.earliest.isoformat() if found.earliest else None,
        "latest": found.latest.isoformat() if found.latest else None,
        "grain": found.grain.value,
        "anchored": found.anchored,
    }


def date_from(shape: dict[str, Any]) -> Date:
    ends = {
        name: date.fromisoformat(shape[name]) if shape[name] else None
        for name in ("earliest", "latest")
    }
    return Date(**shape | ends | {"grain": Grain(shape["grain"])})
