"""Pairs that turn on what was done, by whom and where."""

from __future__ import annotations

import random

from benchmarks.checking.pairs import REFUTES, SUPPORTS, UNKNOWN, Cast, Pair, another, cast
from benchmarks.checking.perturb_numbers import any_number
from benchmarks.checking.stories import (
    ACTS,
    COMPANIES,
    COUNTRIES,
    EVENTS,
    OTHER_ROLES,
    PEOPLE,
    PLACES,
    Event,
)
from benchmarks.checking.telling import any_day, article, day, in_digits, sentence


def _day(chance: random.Random) -> str:
    return f"on {day(any_day(chance), 'day first')}" if chance.random() < 0.4 else ""


def acted(chance: random.Random, stance: str, claim: str, evidence: str) -> Pair:
    who, on = cast(chance), _day(chance)
    told = sentence(chance, who.fill(evidence) + " {on}", on)
    claimed = sentence(chance, who.fill(claim) + " {on}", on if chance.random() < 0.5 else "")
    return Pair(claimed, article(chance, told), stance)


def negation(chance: random.Random, stance: str) -> Pair:
    done, again, _, denied = chance.choice(ACTS)
    unsaid = chance.choice(
        (f"contrary to earlier reports, {denied}", f"it is not true that {again}")
    )
    if stance == SUPPORTS:
        return acted(chance, stance, *chance.choice(((done, again), (denied, unsaid))))
    pairs = ((done, denied), (again, unsaid), (denied, done), (denied, again))
    return acted(chance, REFUTES, *chance.choice(pairs))


def antonym(chance: random.Random, stance: str) -> Pair:
    done, again, contrary, _ = chance.choice(ACTS)
    if stance == SUPPORTS:
        return acted(chance, stance, *chance.choice(((done, again), (again, done))))
    claim, evidence = chance.choice(((done, contrary), (again, contrary), (contrary, again)))
    return acted(chance, REFUTES, claim, evidence)


def other_role(chance: random.Random, stance: str) -> Pair:
    number, who, on = in_digits(chance.randrange(20, 900)), cast(chance), _day(chance)
    one, two = chance.sample(chance.choice(OTHER_ROLES), 2)
    if stance == SUPPORTS:
        two = one
    told = sentence(chance, who.fill(two, number) + " {on}", on)
    return Pair(sentence(chance, who.fill(one, number)), article(chance, told), stance)


def other_noun(chance: random.Random, stance: str) -> Pair:
    """Two things counted at one place: the claim's number is the other one's."""
    first, second = chance.sample([e for e in EVENTS if "{place}" in e.wordings[0]], 2)
    who = cast(chance)
    number = in_digits(any_number(chance, first))
    told = first if stance == SUPPORTS else second
    claim = sentence(chance, who.fill(first.wordings[0], number))
    evidence = sentence(chance, who.fill(chance.choice(told.wordings[1:]), number))
    return Pair(claim, article(chance, evidence), stance)


def other_place(chance: random.Random, stance: str) -> Pair:
    event = chance.choice(EVENTS)
    who = cast(chance)
    place, country = another(chance, PLACES, who.place), another(chance, COUNTRIES, who.country)
    elsewhere = Cast(place, country, who.actor, who.person, who.bill)
    return _with(chance, event, who, who if stance == SUPPORTS else elsewhere, stance)


def other_actor(chance: random.Random, stance: str) -> Pair:
    who = cast(chance)
    actor, person = another(chance, COMPANIES, who.actor), another(chance, PEOPLE, who.person)
    someone = Cast(who.place, who.country, actor, person, who.bill)
    if chance.random() < 0.5:
        event = chance.choice([event for event in EVENTS if event.actors])
        return _with(chance, event, who, who if stance == SUPPORTS else someone, stance)
    done, again, _, _ = chance.choice(
        [a for a in ACTS if "{person}" in a[0] and "{actor}" not in a[0]]
    )
    teller = who if stance == SUPPORTS else someone
    told = article(chance, sentence(chance, teller.fill(again)))
    return Pair(sentence(chance, who.fill(done)), told, stance)


def _with(chance: random.Random, event: Event, who: Cast, teller: Cast, stance: str) -> Pair:
    number, on = in_digits(any_number(chance, event)), _day(chance)
    one, two = chance.sample(event.wordings, 2)
    claim = sentence(chance, who.fill(one, number), on if chance.random() < 0.5 else "")
    return Pair(claim, article(chance, sentence(chance, teller.fill(two, number), on)), stance)


def unrelated(chance: random.Random, stance: str) -> Pair:
    one, two = chance.sample(EVENTS, 2)
    who, others = cast(chance), cast(chance)
    claim = sentence(chance, who.fill(one.wordings[0], in_digits(any_number(chance, one))))
    told = sentence(chance, others.fill(two.wordings[1], in_digits(any_number(chance, two))))
    return Pair(claim, article(chance, told, 3), UNKNOWN)
