"""JSON values as every database keeps them, so that a hash of them is one hash."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

EXACT = 1e16  # beyond it PostgreSQL's JSON has integers where others have floats


def levelled(value: Any) -> Any:
    """JSON as both databases keep it: PostgreSQL writes large and whole floats as integers."""
    match value:
        case bool():
            return value
        case int() | float() if abs(value) >= EXACT:
            return f"{Decimal(value):.14e}"
        case float() if value.is_integer():
            return int(value)
        case list():
            return [levelled(each) for each in value]
        case dict():
            return {name: levelled(each) for name, each in value.items()}
    return value
