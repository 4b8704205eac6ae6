"""Pairs that turn on a number: the same, another, in words, rounded, as a share, in other units."""

from __future__ import annotations

import random
from math import ceil, floor

from benchmarks.checking.pairs import REFUTES, SUPPORTS, UNKNOWN, Cast, Pair, cast
from benchmarks.checking.stories import EVENTS, Event
from benchmarks.checking.telling import any_day, article, day, in_digits, in_words, sentence


def any_number(chance: random.Random, event: Event) -> int:
    """Spread evenly over the orders of magnitude that the event knows."""
    return round(event.low * (event.high / event.low) ** chance.random())


def other_number(chance: random.Random, number: int) -> int:
    """Plainly another one: a fifth or more away, up or down."""
    factor = chance.choice((0.3, 0.5, 0.7, 0.8, 1.25, 1.5, 2, 3, 10))
    other = round(number * factor)
    return other if abs(other - number) > max(1, 0.15 * number) else number + 7


def told_twice(
    chance: random.Random, event: Event, who: Cast, in_claim: str, in_evidence: str
) -> tuple[str, str]:
    """The event in two wordings, with a number each, on one day or on none."""
    first, second = chance.sample(event.wordings, 2)
    on = f"on {day(any_day(chance), chance.choice(('day first', 'month first')))}"
    on = on if chance.random() < 0.5 else ""
    claim = sentence(chance, who.fill(first, in_claim), on if chance.random() < 0.7 else "")
    return claim, article(chance, sentence(chance, who.fill(second, in_evidence), on))


def about(
    chance: random.Random, stance: str, in_claim: str, in_evidence: str, event: Event
) -> Pair:
    claim, evidence = told_twice(chance, event, cast(chance), in_claim, in_evidence)
    return Pair(claim, evidence, stance)


def same_number(chance: random.Random, stance: str) -> Pair:
    event = chance.choice(EVENTS)
    number = in_digits(any_number(chance, event))
    return about(chance, stance, number, number, event)


def another_number(chance: random.Random, stance: str) -> Pair:
    event = chance.choice(EVENTS)
    number = any_number(chance, event)
    other = other_number(chance, number)
    return about(chance, stance, in_digits(number), in_digits(other), event)


def words_and_digits(chance: random.Random, stance: str) -> Pair:
    event = chance.choice(EVENTS)
    number = any_number(chance, event)
    if number > 200:
        number = round(number, -2)  # people write "twelve hundred" out, not "1,243"
    other = number if stance == SUPPORTS else other_number(chance, number)
    written = [in_words(number), in_digits(other)]
    if chance.random() < 0.5:
        written = [in_digits(number), in_words(other)]
    return about(chance, stance, written[0], written[1], event)


def rounding(chance: random.Random, stance: str) -> Pair:
    event = chance.choice([event for event in EVENTS if event.high > 1000])
    rounded = chance.randrange(2, 60) * 100
    away = max(1, round(rounded * chance.uniform(0.002, 0.03)))
    exact = rounded + away * chance.choice((-1, 1))
    word = chance.choice(("about", "some", "around", "roughly"))
    if chance.random() < 0.3:
        word, exact = chance.choice(("nearly", "almost")), rounded - away
    if stance == REFUTES:
        exact = other_number(chance, exact)
    hedged = f"{word} {in_digits(rounded)}"
    if chance.random() < 0.3 and word not in ("nearly", "almost"):
        return about(chance, stance, in_digits(exact), hedged, event)
    return about(chance, stance, hedged, in_digits(exact), event)


SHARED = (
    ("{s} of the members of {country}'s parliament voted for the {bill}",
     "{p} of the {w} members of {country}'s parliament voted for the {bill}"),
    ("{s} of the schools in {place} were closed by the strike",
     "the strike closed {p} of {place}'s {w} schools"),
    ("{s} of {actor}'s shops in {country} were sold",
     "{actor} sold {p} of its {w} shops in {country}"),
    ("{s} of the samples taken from the river in {place} contained lead",
     "lead was found in {p} out of {w} samples taken from the river in {place}"),
    ("{s} of the delegates at the congress in {place} backed {person}",
     "{p} out of {w} delegates at the congress in {place} backed {person}"),
    ("{s} of the buses in {place} run on electricity",
     "of the {w} buses in {place}, {p} run on electricity"),
)  # fmt: skip
FRACTIONS = ((1, 2, "half"), (1, 3, "a third"), (2, 3, "two-thirds"), (1, 4, "a quarter"),
             (3, 4, "three-quarters"), (1, 5, "one in five"))  # fmt: skip


def shares(chance: random.Random, stance: str) -> Pair:
    whole = chance.randrange(1, 12) * 60
    part, share = _share(chance, whole)
    told = part if stance == SUPPORTS else _elsewhere(chance, part, whole)
    claimed, counted = chance.choice(SHARED)
    who = cast(chance)
    fill = {"p": in_digits(told), "w": in_digits(whole), "s": share}
    claim = sentence(chance, _filled(claimed, who, fill))
    return Pair(claim, article(chance, sentence(chance, _filled(counted, who, fill))), stance)


def _filled(template: str, who: Cast, numbers: dict[str, str]) -> str:
    for name, written in numbers.items():
        template = template.replace("{" + name + "}", written)
    return who.fill(template)


def _share(chance: random.Random, whole: int) -> tuple[int, str]:
    """A part of the whole, and that share as a fraction or a rounded percentage."""
    if chance.random() < 0.4:
        over, under, words = chance.choice(FRACTIONS)
        return whole * over // under, words
    part = chance.randrange(whole // 10, whole)
    return part, f"{round(100 * part / whole)} {chance.choice(('percent', 'per cent'))}"


def _elsewhere(chance: random.Random, part: int, whole: int) -> int:
    """Another part, fifteen points or more away."""
    return chance.choice([p for p in range(2, whole) if abs(p - part) > 0.15 * whole])


MEASURED = (  # a claim's wordings, the two units, how many of the second make one of the first
    (("the new road between {place} and the coast is {m} long",
      "the road that links {place} with the coast runs for {m}"),
     ("miles", "kilometres"), 1.609344, (5, 300)),
    (("the storm moved to within {m} of {place}", "the storm came as close as {m} to {place}"),
     ("miles", "km"), 1.609344, (8, 200)),
    (("the fire near {place} burned {m}", "{m} burned in the fire near {place}"),
     ("hectares", "acres"), 2.471054, (20, 9000)),
    (("customs officers in {place} found {m} of cocaine",
      "{m} of cocaine was found by customs officers in {place}"),
     ("kilograms", "pounds"), 2.204623, (3, 900)),
    (("the tower in {place} will be {m} high", "the planned tower in {place} is to be {m} tall"),
     ("metres", "feet"), 3.28084, (25, 400)),
    (("{actor} shipped {m} of wheat to {country}",
      "{actor} sent {m} of wheat to {country}"),
     ("tonnes", "kilograms"), 1000, (2, 80)),
    (("the flight from {place} took {m}", "it took {m} to fly from {place}"),
     ("hours", "minutes"), 60, (2, 14)),
)  # fmt: skip


def units(chance: random.Random, stance: str) -> Pair:
    wordings, (first, second), rate, (low, high) = chance.choice(MEASURED)
    number = chance.randrange(low, high)
    told = number if stance == SUPPORTS else other_number(chance, number)
    measures = [
        f"{in_digits(number)} {first}",
        f"{in_digits(_to_three_digits(told * rate))} {second}",
    ]
    if chance.random() < 0.5:
        converted = _to_three_digits(number * rate)
        measures = [f"{in_digits(converted)} {second}", f"{in_digits(told)} {first}"]
    who = cast(chance)
    one, two = chance.sample(wordings, 2)
    claim = sentence(chance, _filled(one, who, {"m": measures[0]}))
    evidence = sentence(chance, _filled(two, who, {"m": measures[1]}))
    return Pair(claim, article(chance, evidence), stance)


def _to_three_digits(number: float) -> float:
    if number >= 1000:
        return float(round(number))
    return float(f"{number:.3g}")


def comparators(chance: random.Random, stance: str) -> Pair:
    event = chance.choice(EVENTS)
    exact = max(12, any_number(chance, event))
    if stance == UNKNOWN:  # a bound says nothing of an exact number within it
        low = ceil(exact * chance.uniform(0.5, 0.85))
        bound = chance.choice((f"at least {in_digits(low)}", f"more than {in_digits(low)}"))
        return about(chance, stance, in_digits(exact), bound, event)
    bound = _holds(chance, exact) if stance == SUPPORTS else _fails(chance, exact)
    return about(chance, stance, bound, in_digits(exact), event)


def _holds(chance: random.Random, exact: int) -> str:
    less = in_digits(floor(exact * chance.uniform(0.6, 0.9)))
    more = in_digits(ceil(exact * chance.uniform(1.1, 1.5)))
    above = (f"at least {less}", f"more than {less}", f"over {less}", f"no fewer than {less}")
    below = (f"at most {more}", f"fewer than {more}", f"up to {more}", f"no more than {more}")
    return chance.choice((*above, *below, f"between {less} and {more}"))


def _fails(chance: random.Random, exact: int) -> str:
    more = ceil(exact * chance.uniform(1.3, 2))
    less = floor(exact * chance.uniform(0.4, 0.7))
    above = [f"{word} {in_digits(more)}" for word in ("at least", "more than", "over")]
    below = [f"{word} {in_digits(less)}" for word in ("at most", "fewer than", "no more than")]
    return chance.choice((*above, *below, f"between {in_digits(more)} and {in_digits(2 * more)}"))
