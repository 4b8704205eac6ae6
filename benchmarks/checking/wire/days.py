"""A day as a paper prints it on the day it appears, and the ways it comes out wrong."""

from __future__ import annotations

import random
from datetime import date, timedelta

from benchmarks.checking.telling import MONTHS, WEEKDAYS, ordinal


def printed(chance: random.Random, when: date, appears: date, *, vague: bool = False) -> str:
    """`vague`: the month alone may do. Weekdays only within the week they need."""
    ago = (appears - when).days
    if vague and ago > 1 and when.month == appears.month and chance.random() < 0.5:
        return chance.choice((f"in {MONTHS[when.month - 1]}", "this month"))
    forms = [*with_month(when), *with_year(when)] if ago < 300 else with_year(when)
    if 0 <= ago < 7:
        forms += 2 * by_name(chance, when)
    if ago == 1:
        forms += ["yesterday"]
    if 1 < ago < 5:
        forms += [f"{('two', 'three', 'four')[ago - 2]} days ago"]
    return chance.choice(forms)


def by_name(chance: random.Random, when: date) -> list[str]:
    weekday = WEEKDAYS[when.weekday()]
    part = chance.choice(("morning", "evening", "afternoon"))
    return [f"on {weekday}", f"on {weekday}", f"on {weekday} {part}", f"late on {weekday}"]


def with_month(when: date) -> list[str]:
    month, weekday = MONTHS[when.month - 1], WEEKDAYS[when.weekday()]
    return [f"on {when.day} {month}", f"on {month} {when.day}", f"on {weekday}, {month} {when.day}",
            f"on the {ordinal(when.day)} of {month}"]  # fmt: skip


def with_year(when: date) -> list[str]:
    month = MONTHS[when.month - 1]
    return [f"on {month} {when.day}, {when.year}", f"on {when.day} {month} {when.year}"]


def altered(chance: random.Random, when: date) -> tuple[date, str]:
    """An earlier day, never a later one: no article tells of a day after its own."""
    way = chance.choice(("days", "weeks", "months", "year"))
    if way == "year":
        return when.replace(year=when.year - 1, day=min(when.day, 28)), way
    days = {"days": (2, 6), "weeks": (7, 25), "months": (28, 90)}[way]
    return when - timedelta(days=chance.randint(*days)), way
