"""Pairs that turn on a date: the same, another, in other forms, relative, coarser or finer."""

from __future__ import annotations

import random
from datetime import date, timedelta

from benchmarks.checking.pairs import REFUTES, SUPPORTS, UNKNOWN, Pair, cast
from benchmarks.checking.perturb_numbers import any_number
from benchmarks.checking.stories import ACTS, EVENTS
from benchmarks.checking.telling import (
    DAY_FORMS,
    MONTHS,
    WEEKDAYS,
    any_day,
    article,
    day,
    in_digits,
    in_words,
    sentence,
)

# Prices and rates move more than once: another day would not refute the first.
ONCE = [act for act in ACTS if not act[0].endswith(("rose", "increased", "in {country}"))]


def two_tellings(chance: random.Random) -> tuple[str, str]:
    """One thing done, in two wordings, each with `{on}` where the day belongs."""
    who = cast(chance)
    if chance.random() < 0.5:
        one, two, _, _ = chance.choice(ONCE)
        return who.fill(one) + " {on}", who.fill(two) + " {on}"
    event = chance.choice(EVENTS)
    number = in_digits(any_number(chance, event))
    one, two = chance.sample(event.wordings, 2)
    return who.fill(one, number), who.fill(two, number)


def dated(chance: random.Random, stance: str, claimed: str, told: str) -> Pair:
    one, two = two_tellings(chance)
    return Pair(
        sentence(chance, one, claimed), article(chance, sentence(chance, two, told)), stance
    )


def other_day(chance: random.Random, when: date) -> date:
    """Another day: a few days, months or years off, or a digit away."""
    shifts = (-400, -366, -95, -31, -14, -6, -3, 3, 5, 10, 30, 61, 200, 365, 730)
    return when + timedelta(days=chance.choice(shifts))


def same_form(chance: random.Random, stance: str) -> Pair:
    when = any_day(chance)
    told = when if stance == SUPPORTS else other_day(chance, when)
    form = chance.choice(("day first", "month first"))
    return dated(chance, stance, f"on {day(when, form)}", f"on {day(told, form)}")


def date_forms(chance: random.Random, stance: str) -> Pair:
    when = any_day(chance)
    told = when if stance == SUPPORTS else other_day(chance, when)
    one, two = chance.sample(DAY_FORMS, 2)
    return dated(chance, stance, f"on {day(when, one)}", f"on {day(told, two)}")


def relative(chance: random.Random, stance: str) -> Pair:
    """The claim names the day, the evidence counts from the day it was published, or reversed."""
    published = any_day(chance)
    back = chance.randint(0, 6)
    when = published - timedelta(days=back)
    claimed = when if stance == SUPPORTS else when - timedelta(days=chance.choice((2, 9, 30, 365)))
    named, counted = (
        f"on {day(claimed, chance.choice(DAY_FORMS[:2]))}",
        _counted(chance, when, back),
    )
    one, two = two_tellings(chance)
    if chance.random() < 0.25:
        evidence = article(chance, sentence(chance, two, named))
        return Pair(sentence(chance, one, counted), evidence, stance, claim_date=published)
    evidence = article(chance, sentence(chance, two, counted))
    return Pair(sentence(chance, one, named), evidence, stance, evidence_date=published)


def _counted(chance: random.Random, when: date, back: int) -> str:
    weekday = f"on {WEEKDAYS[when.weekday()]}"
    if back == 0:
        return "today"
    if back == 1:
        return chance.choice(("yesterday", weekday))
    return chance.choice((weekday, weekday, f"{in_words(back)} days ago"))


def granularity(chance: random.Random, stance: str) -> Pair:
    """A month does not settle a day; a day settles its month and its year."""
    when = any_day(chance)
    exact, month = f"on {day(when, chance.choice(DAY_FORMS[:2]))}", _month(when)
    if stance == UNKNOWN:
        coarse = chance.choice((month, month, f"in {when.year}"))
        return dated(chance, stance, exact, coarse)
    if stance == SUPPORTS:
        return dated(chance, stance, chance.choice((month, month, f"in {when.year}")), exact)
    other = when + timedelta(days=chance.choice((-730, -365, -150, -62, 62, 95, 365)))
    claimed = (
        f"in {other.year}" if other.year != when.year and chance.random() < 0.4 else _month(other)
    )
    return dated(chance, REFUTES, claimed, exact)


def _month(when: date) -> str:
    return f"in {MONTHS[when.month - 1]} {when.year}"
