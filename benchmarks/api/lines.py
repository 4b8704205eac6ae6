"""What schemathesis must be told to send JSON lines (SCHEMATHESIS_HOOKS names this module)."""

from __future__ import annotations

from typing import Any

import schemathesis


@schemathesis.serializer("application/jsonl", "application/x-ndjson")
def as_lines(context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
