"""How well quantities are read: Recognizers-Text and quantulum3 cases, and the speed.

    python -m benchmarks.reading.quantities DATA [--part tune|held|all] [--mistakes]

DATA holds `annotate_recognizers_number.jsonl`, `annotate_recognizers_unit.jsonl` and
`annotate_quantulum3.jsonl`. A case is right when every expected value is found and no other one of
the kind that the case is about. Cases are split by a hash of their text: two thirds to tune on,
one third held out from the first round of rules; later rounds have looked at its mistakes too.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.reading.dates import wilson
from benchmarks.rows import Row
from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.quantities import find_quantities
from claims.reading.unit_names import CURRENCIES, CURRENCY_SIGNS, ISO_CODES, TIME
from claims.reading.values import Comparator, Quantity

Case = dict[str, Any]

PROSE = "checkworthy_ct24_dev.jsonl"
MONEY = ISO_CODES | set(CURRENCIES.values()) | set(CURRENCY_SIGNS.values())
TEMPERATURES = {"degree", "degree_celsius", "degree_fahrenheit", "kelvin"}
SHARES = {"percent", "percentage_point", "basis_point", "permille"}


def is_held_out(text: str) -> bool:
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def quantities_of(case: Case) -> list[Quantity]:
    """As `annotate` finds them: what belongs to a date is none."""
    text = readable(case["text"])
    folded = fold(text)
    return list(find_quantities(folded, [(day.start, day.end) for day in find_dates(folded)]))


def is_money(unit: str | None) -> bool:
    return unit is not None and unit.split("_per_")[0] in MONEY


# Which of our quantities a model of Recognizers-Text is about.
ABOUT: dict[str, Callable[[Quantity], bool]] = {
    "NumberModel": lambda q: not q.ordinal and q.unit not in SHARES and not _is_measure(q),
    "NumberRangeModel": lambda q: (
        q.comparator not in (Comparator.EXACT, Comparator.ABOUT) or "equal" in q.text
    ),
    "OrdinalModel": lambda q: q.ordinal,
    "PercentModel": lambda q: q.unit in SHARES,
    "AgeModel": lambda q: q.unit in TIME,
    "CurrencyModel": lambda q: is_money(q.unit),
    "DimensionModel": lambda q: _is_measure(q) and q.unit not in TEMPERATURES - {"degree"},
    "TemperatureModel": lambda q: q.unit in TEMPERATURES,
}


def _is_measure(q: Quantity) -> bool:
    return (
        q.unit is not None and q.unit not in SHARES and q.unit not in TIME and not is_money(q.unit)
    )


def shown(q: Quantity) -> list[tuple[float | None, ...]]:
    """The values that a quantity may stand for in another system's words."""
    forms: list[tuple[float | None, ...]] = [(q.low, q.high)]
    forms += [(value,) for value in (q.value, q.share) if value is not None]
    if q.low is not None and q.high is not None:
        forms.append(((q.low + q.high) / 2,))
    return forms


def wanted(expected: Case) -> tuple[float | None, ...]:
    if expected.get("type") == "range":
        return (expected["low"], expected["high"])
    return (float(expected["value"]),)


def same(first: tuple[float | None, ...], second: tuple[float | None, ...]) -> bool:
    return len(first) == len(second) and all(
        a is b or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-6))
        for a, b in zip(first, second, strict=True)
    )


def is_right(found: list[Quantity], expected: list[tuple[float | None, ...]]) -> bool:
    """Every expected value is found, each once, and nothing is left over."""
    left = list(found)
    for want in expected:
        match = next((q for q in left if any(same(form, want) for form in shown(q))), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def judge_recognizers(case: Case) -> tuple[bool, list[Quantity]]:
    found = [q for q in quantities_of(case) if ABOUT[case["gold"]["model"]](q)]
    return is_right(found, [wanted(e) for e in case["gold"]["expected"]]), found


def judge_quantulum(case: Case) -> tuple[bool, list[Quantity]]:
    """By the letter: what quantulum3 does not have (vague counts, two levels) counts as wrong."""
    found = [q for q in quantities_of(case) if not q.ordinal]
    return is_right(found, [wanted(e) for e in case["gold"]["quantities"]]), found


def judge_quantulum_by_contract(case: Case) -> tuple[bool, list[Quantity]]:
    """The same, but years and decades are dates, and a vague count is an interval of our own."""
    every = [q for q in quantities_of(case) if not q.ordinal]
    found = [q for q in every if q.value is not None or any(map(str.isdigit, q.text))]
    wanted_values = [
        (float(e["value"]),)
        for e in case["gold"]["quantities"]
        if not (e["unit"] == "dimensionless" and 1900 <= e["value"] < 2100)
    ]
    return is_right(found, wanted_values), found


SETS = {
    "Recognizers Number": ("annotate_recognizers_number.jsonl", judge_recognizers, 0.95),
    "Recognizers NumberWithUnit": ("annotate_recognizers_unit.jsonl", judge_recognizers, 0.90),
    "quantulum3": ("annotate_quantulum3.jsonl", judge_quantulum, 0.90),
    "quantulum3, years as dates": (
        "annotate_quantulum3.jsonl",
        judge_quantulum_by_contract,
        0.90,
    ),
}


def cases(path: Path, part: str) -> Iterator[Case]:
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if part == "all" or is_held_out(case["text"]) == (part == "held"):
            yield case


NAMES = {"all": "development half", "tune": "tuned on", "held": "held out at first"}


def rows(data: Path) -> list[Row]:
    """For the report: each set as a whole and by what was tuned on."""
    return [
        share_row(name, part, data) for name in SETS for part in ("all", "tune", "held")
    ] + speed_rows(data)


def share_row(name: str, part: str, data: Path) -> Row:
    file, judge, bar = SETS[name]
    every = list(cases(data / file, part))
    right = sum(judge(case)[0] for case in every)
    low, high = wilson(right, len(every))
    metric = f"{name}: cases right ({NAMES[part]}, {len(every)}; bar {bar})"
    return Row(
        "factcheck", metric, f"{right / len(every):.3f} [{low:.3f}, {high:.3f}]", file, "MIT"
    )


def speed_rows(data: Path) -> list[Row]:
    prose = data / PROSE
    if not prose.exists():
        return []
    value = f"{speed([case['text'] for case in cases(prose, 'all')]):.0f}"
    return [Row("factcheck quantities", "CPU microseconds a sentence", value, PROSE, "MIT")]


def measure(data: Path, part: str, *, mistakes: bool) -> None:
    for name, (file, judge, bar) in SETS.items():
        right, models = 0, Counter[str]()
        every = list(cases(data / file, part))
        for case in every:
            ok, found = judge(case)
            right += ok
            if not ok:
                models[case["gold"].get("model", name)] += 1
            if not ok and mistakes and part == "tune":
                _print_mistake(case, found)
        print(f"{name:28} {part:5} {right}/{len(every)} = {right / len(every):.3f} (bar {bar})")
        print("   ", dict(models))


def _print_mistake(case: Case, found: list[Quantity]) -> None:
    gold = case["gold"]
    expected = gold["expected"] if "expected" in gold else gold["quantities"]
    print(gold.get("model", ""), repr(case["text"][:300]))
    print("    want", [e.get("value", (e.get("low"), e.get("high"))) for e in expected])
    print("    have", [(q.text, q.value, q.low, q.high, q.unit) for q in found])


def speed(texts: list[str]) -> float:
    """Microseconds a text, folding left out."""
    whole = fold("\n".join(texts))
    find_quantities(fold("1"))
    start = time.process_time()
    find_quantities(whole)
    return (time.process_time() - start) / len(texts) * 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=("tune", "held", "all"), default="all")
    parser.add_argument("--mistakes", action="store_true")
    options = parser.parse_args()
    measure(options.data, options.part, mistakes=options.mistakes)
    prose = options.data / PROSE
    if prose.exists():
        print(f"speed {speed([case['text'] for case in cases(prose, 'all')]):.1f} µs a sentence")


if __name__ == "__main__":
    main()
