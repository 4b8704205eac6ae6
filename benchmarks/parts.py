"""A report made of parts, each a module with `rows(data)`, printed as one table.

A part whose data or peers are not there is left out and said so on standard error.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.rows import Row, table


def report(package: str, parts: tuple[str, ...], description: str | None) -> None:
    """Run the parts that the command line asks for, all by default."""
    parser = argparse.ArgumentParser(prog=f"python -m {package}", description=description)
    parser.add_argument("data", type=Path, nargs="?", default=Path("var/data"))
    parser.add_argument("--only", default=",".join(parts), help="parts, with commas between")
    options = parser.parse_args()
    wanted = options.only.split(",")
    print(table(row for part in wanted for row in part_rows(package, part, options.data)))


def part_rows(package: str, part: str, data: Path) -> list[Row]:
    name = f"{package}.{part}"
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
