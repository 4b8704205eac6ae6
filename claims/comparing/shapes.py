"""Reasons as the contract writes them in JSON."""

from __future__ import annotations

from typing import Any

from claims.comparing.values import Reason, Span


def reason_shape(reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind.value,
        "claim": span_shape(reason.claim),
        "evidence": span_shape(reason.evidence),
        "relation": reason.relation.value,
        "text": reason.text,
    }


def span_shape(span: Span | None) -> dict[str, Any] | None:
    return {"start": span.start, "end": span.end, "text": span.text} if span else None
