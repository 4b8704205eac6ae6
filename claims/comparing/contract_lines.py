"""Comparisons as the JSON objects of the contract: what `compare` answers.

The `id` of a request is the caller's to hand back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.comparing.compare import compare
from claims.comparing.shapes import reason_shape
from claims.comparing.values import Statement
from claims.reading.contract_lines import dateline_of, optional_text, required_text


def compared(request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "claim", "evidence", …}` to the stance of the evidence with its reasons."""
    result = compare(statement_of(request, "claim"), statement_of(request, "evidence"))
    return {
        "stance": result.stance.value,
        "confidence": result.confidence,
        "reasons": [reason_shape(reason) for reason in result.reasons],
    }


def statement_of(request: Mapping[str, Any], side: str) -> Statement:
    return Statement(
        required_text(request, side),
        dateline_of(request, f"{side}_date"),
        optional_text(request, f"{side}_language"),
    )
