"""Plants an error in the seed articles, one at a time, and sees whether it is found.

    python -m benchmarks.checking.planted_seeds [--most 40]

What another source bears out in the seeds as they are can be checked: each figure and day of such
a claim is altered in its own article alone, and all seeds go the real way again. Found means that a
claim with the altered figure or day is assessed refuted or conflicting. A false alarm is any other
claim that is assessed refuted now and was not before.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from benchmarks.checking import desk
from benchmarks.checking.planted import FOUND
from benchmarks.checking.telling import WEEKDAYS
from benchmarks.rows import Row, table

SEEDS = Path("seeds")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
DATA, LICENCE = "seed articles", "made up here"


@dataclass(frozen=True, slots=True)
class Error:
    """`text[start:end]` of a seed's text becomes `instead`."""

    seed: str
    start: int
    end: int
    instead: str
    what: str  # "number" or "date"


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim of a seed, where it stands, and what came of it."""

    seed: str
    part: str
    start: int
    end: int
    text: str
    assessment: str
    numbers: tuple[str, ...]
    dates: tuple[str, ...]


def assessed(folder: Path) -> list[Seen]:
    """All claims of a folder of seeds, read and checked in a database that is then as before."""
    from claims.actions.seeding import submit_seeds
    from workers import retrieval

    with rolled_back():
        keys = [submitted.article.pk for submitted in submit_seeds(folder)]
        desk.read(keys)
        desk.check_all()
        names = sorted(p.name for p in folder.iterdir() if p.suffix in (".txt", ".html"))
        found = list(seen(dict(zip(keys, names, strict=True))))
    retrieval._remembered.clear()
    return found


def seen(names: dict[UUID, str]) -> Iterator[Seen]:
    for key, name in names.items():
        for claim, part, start, end in desk.claims_of(key):
            numbers = tuple(quantity["text"] for quantity in claim.quantities)
            dates = tuple(found["text"] for found in claim.dates)
            yield Seen(name, part, start, end, claim.text, claim.assessment, numbers, dates)


@contextmanager
def rolled_back() -> Iterator[None]:
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def errors(claims: list[Seen], chance: random.Random) -> Iterator[Error]:
    """One error for every figure and day of a claim that is borne out, with an altered text."""
    for claim in claims:
        plain = claim.seed.endswith(".txt") and claim.part == "body"
        if not plain or claim.assessment != "supported":
            continue
        for what, texts in (("number", claim.numbers), ("date", claim.dates)):
            for told in texts:
                at = claim.text.find(told)
                change = changed(told, what, chance) if at >= 0 else None
                if change:
                    start, end, instead = change
                    first = claim.start + at
                    yield Error(claim.seed, first + start, first + end, instead, what)


def changed(told: str, what: str, chance: random.Random) -> tuple[int, int, str] | None:
    """The span within `told` that is altered, and what stands there instead."""
    if what == "number":
        found = NUMBER.search(told)
        return (*found.span(), other_number(found.group(), chance)) if found else None
    for at, weekday in enumerate(WEEKDAYS):
        if weekday in told:
            start = told.index(weekday)
            return start, start + len(weekday), WEEKDAYS[at - 2]
    found = DAY.search(told)
    if found is None:
        return None
    day = int(found.group())
    return *found.span(), str(day - 4 if day > 5 else day + 4)


def other_number(told: str, chance: random.Random) -> str:
    """Half as much again, or two thirds, with the marks where they stood."""
    digits = re.sub(r"\D", "", told)
    value = int(digits)
    other = str(max(value + 3, round(value * 1.5)) if chance.random() < 0.5 else value * 2 // 3 + 2)
    if len(other) != len(digits):
        return other
    fresh = iter(other)
    return "".join(next(fresh) if mark.isdigit() else mark for mark in told)


def plant(error: Error, folder: Path) -> None:
    path = folder / error.seed
    text = path.read_text(encoding="utf-8").strip()
    path.write_text(text[: error.start] + error.instead + text[error.end :], encoding="utf-8")


def outcome(error: Error, refuted: set[str]) -> tuple[bool, int, int]:
    """Whether the error was found; false alarms; claims without an error."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "seeds"
        shutil.copytree(SEEDS, folder)
        plant(error, folder)
        claims = assessed(folder)
    end = error.start + len(error.instead)
    wrong = [
        c for c in claims
        if c.seed == error.seed and c.part == "body" and c.start < end and error.start < c.end
    ]  # fmt: skip
    others = [c for c in claims if c not in wrong]
    alarms = [c for c in others if c.assessment == "refuted" and c.text not in refuted]
    found = any(c.assessment in FOUND for c in wrong)
    if not found or alarms:
        show(error, wrong, alarms)
    return found, len(alarms), len(others)


def show(error: Error, wrong: list[Seen], alarms: list[Seen]) -> None:
    print(f"{error.seed}: {error.what} altered to {error.instead!r}")
    for claim in wrong:
        print(f"  {claim.assessment}: {claim.text}")
    for claim in alarms:
        print(f"  false alarm: {claim.text}")


def rows(most: int) -> list[Row]:
    before = assessed(SEEDS)
    refuted = {claim.text for claim in before if claim.assessment == "refuted"}
    chance = random.Random(7)
    planted = sorted(set(errors(before, chance)), key=lambda e: (e.seed, e.start))
    chosen = chance.sample(planted, min(most, len(planted)))
    outcomes = [outcome(error, refuted) for error in chosen]
    found = sum(found for found, _, _ in outcomes)
    alarms = sum(alarms for _, alarms, _ in outcomes)
    others = sum(others for _, _, others in outcomes)
    share = f"{found / len(chosen):.1%} of {len(chosen)}"
    false = f"{alarms / others:.2%} of {others:,}"
    return [
        Row("planted errors", "found", share, DATA, LICENCE),
        Row("claims without an error", "called refuted", false, DATA, LICENCE),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=40, help="errors, each in a run of its own")
    options = parser.parse_args()
    with desk.open_desk():
        print(table(rows(options.most)))


if __name__ == "__main__":
    main()
