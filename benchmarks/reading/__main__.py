"""The report on reading: system, metric, value, data, licence.

    python -m benchmarks.reading [DATA] [--only quantities,dates,worthiness,speed]

DATA is a directory of the measuring sets named in each module. A part whose data or peers are not
there is left out and said so on standard error.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.rows import Row, table

PARTS = ("quantities", "dates", "worthiness", "speed")


def part_rows(part: str, data: Path) -> list[Row]:
    name = f"benchmarks.reading.{part}"
    if find_spec(name) is None:
        return left_out(part, "it is not there")
    try:
        measure = getattr(import_module(name), "rows", None)
        return measure(data) if measure else left_out(part, "it has no rows(data)")
    except (FileNotFoundError, ModuleNotFoundError) as missing:
        return left_out(part, str(missing))


def left_out(part: str, why: str) -> list[Row]:
    print(f"{part} left out: {why}", file=sys.stderr)
    return []


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("var/data"))
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas between")
    options = parser.parse_args()
    print(table(r for part in options.only.split(",") for r in part_rows(part, options.data)))


if __name__ == "__main__":
    main()
