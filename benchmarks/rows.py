"""One line of a benchmark report, and the table that lines make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured: `value` as it is printed ("0.81 [0.75, 0.87]"), `licence` of the data."""

    system: str
    metric: str
    value: str
    data: str
    licence: str


HEAD = Row("system", "metric", "value", "data", "licence")


def table(rows: Iterable[Row]) -> str:
    """The rows as aligned columns under their names."""
    cells = [(row.system, row.metric, row.value, row.data, row.licence) for row in (HEAD, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in cells)
