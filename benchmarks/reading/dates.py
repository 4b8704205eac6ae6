"""How well dates are read: Recognizers-Text cases, and the time a sentence takes.

    python -m benchmarks.reading.dates DATA [--part tune|held|all] [--mistakes]

DATA holds `annotate_recognizers_datetime.jsonl`. A case is right when every expected date is found
with one of its accepted values and no other date has one; a date that is left open says nothing
and is not counted. Cases are split by a hash of their id: five sixths were tuned on, one sixth was
held out from the first round of rules; later rounds have looked at its mistakes too.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.rows import Row, table
from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.languages import table_for
from claims.reading.values import Date

Case = dict[str, Any]
FILE = "annotate_recognizers_datetime.jsonl"
LICENCE = "MIT"
ROUNDS = 5


def is_held_out(case: Case) -> bool:
    return int(hashlib.sha256(case["id"].encode()).hexdigest(), 16) % 6 == 0


def part_of(cases: Sequence[Case], part: str) -> list[Case]:
    return [case for case in cases if part == "all" or is_held_out(case) == (part == "held")]


def dates_of(case: Case) -> tuple[Date, ...]:
    dateline = date.fromisoformat(case["date"]) if case.get("date") else None
    return find_dates(fold(readable(case["text"])), dateline, table_for(case.get("language")))


def is_right(case: Case, found: Sequence[Date]) -> bool:
    values = [(str(each.earliest), str(each.latest)) for each in found if each.earliest]
    expected = [{tuple(pair) for pair in each["any"]} for each in case["gold"]["expected"]]
    for accepted in expected:
        match = next((value for value in values if value in accepted), None)
        if match is None:
            return False
        values.remove(match)
    return not values


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    z, share = 1.96, right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total**2)) / (1 + z * z / total)
    return middle - half, middle + half


def share_row(part: str, cases: Sequence[Case]) -> Row:
    right = sum(is_right(case, dates_of(case)) for case in cases)
    low, high = wilson(right, len(cases))
    value = f"{right / len(cases):.3f} [{low:.3f}, {high:.3f}]"
    name = {"tune": "tuned on", "held": "held out at first", "all": "development half"}[part]
    return Row("factcheck", f"cases right ({name}, {len(cases)})", value, FILE, LICENCE)


def speed_row(cases: Sequence[Case]) -> Row:
    """Whole texts of many sentences, as articles are; CPU time, the best of some rounds."""
    text = fold(" ".join(readable(case["text"]) for case in cases) + "\n\n")
    best = math.inf
    for _ in range(ROUNDS):
        start = time.process_time()
        find_dates(text, date(2020, 10, 15))
        best = min(best, time.process_time() - start)
    value = f"{best / len(cases) * 1e6:.0f}"
    return Row("factcheck", "microseconds a sentence, each with a date", value, FILE, LICENCE)


def load(data: Path) -> list[Case]:
    with (data / FILE).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def rows(data: Path) -> list[Row]:
    cases = load(data)
    shares = [share_row(part, part_of(cases, part)) for part in ("all", "tune", "held")]
    return [*shares, speed_row(cases)]


def show_mistakes(cases: Sequence[Case]) -> None:
    for case in cases:
        if not is_right(case, found := dates_of(case)):
            wanted = [(each["text"], each["any"][0]) for each in case["gold"]["expected"]]
            got = [(each.text, str(each.earliest), str(each.latest)) for each in found]
            print(case["date"], "|", case["text"], "\n  expected", wanted, "\n  found", got)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.dates", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=("tune", "held", "all"), default="all")
    parser.add_argument("--mistakes", action="store_true", help="of the part that was tuned on")
    options = parser.parse_args()
    if options.mistakes:
        show_mistakes(part_of(load(options.data), "tune"))
    elif options.part == "all":
        print(table(rows(options.data)))
    else:
        print(table([share_row(options.part, part_of(load(options.data), options.part))]))


if __name__ == "__main__":
    main()
