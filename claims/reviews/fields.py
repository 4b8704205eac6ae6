"""Single values out of loosely typed data: texts, numbers, days and addresses.

Publishers write the same property as a string, an object or a list of either; the first that says
something counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from claims.reading.folding import readable

LONGEST = 20_000  # characters of a text that are kept


def each(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else [value]


def text(value: Any, *names: str) -> str:
    """The text of a value: itself, or its `names` (or name, or @value) where it is an object."""
    for one in each(value):
        inner = [one.get(n) for n in (*names, "name", "@value")] if isinstance(one, dict) else [one]
        found = next((words for part in inner if (words := scalar(part))), "")
        if found := " ".join(readable(found).split())[:LONGEST]:
            return found
    return ""


def scalar(value: Any) -> str:
    """The first plain value of a list, or the value, as a text; "" where there is none."""
    plain = (part for part in each(value) if isinstance(part, str | int | float))
    return str(next(plain, ""))


def prose(value: Any) -> str:
    """A text that keeps its lines."""
    found = value if isinstance(value, str) else text(value, "text")
    return readable(found).strip()[:LONGEST]


def number(value: Any) -> float | None:
    """A finite number, also where it is written as a text ("4", "4,5")."""
    said = text(value).replace(",", ".")
    try:
        found = float(said)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def moment(value: Any) -> datetime | None:
    """A time by ISO 8601; a day alone is its first moment, and no zone is UTC."""
    said = text(value)
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(value: Any) -> date | None:
    found = moment(value)
    return found.date() if found else None


def address(value: Any) -> str:
    """An address of the web, or "" for anything else."""
    found = text(value, "url", "@id")
    try:
        parts = urlsplit(found)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return found if usable and len(found) <= 2000 else ""
