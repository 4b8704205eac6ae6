"""How two dates stand to each other, and which stretch of days a date with its "before" means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from claims.comparing.parts import Moment
from claims.comparing.values import Relation
from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.values import Date, Grain

NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
DAY = timedelta(days=1)
Days = tuple[date, date]
SOME_DAY = date(2001, 6, 30)  # any day: only used where neither side has one


def time_relation(claim: Moment, evidence: Moment) -> Relation | None:
    """The relation of two dates of one event; None where either can't be resolved."""
    pair = resolve_both(claim.date, evidence.date)
    if pair is None:
        unresolved = days_of(claim.date) is None and days_of(evidence.date) is None
        same = claim.date.text.lower() == evidence.date.text.lower()
        return Relation.EQUAL if unresolved and same else None
    if claim.bound == evidence.bound == "since" and pair[0] != pair[1]:
        return Relation.COMPATIBLE  # "highest since 2006" and "since 2008" may both be true
    found = days_relation(bounded(pair[0], claim.bound), bounded(pair[1], evidence.bound))
    if found == Relation.DIFFERS and a_week_off(claim, pair[0], evidence, pair[1]):
        return Relation.WITHIN_TOLERANCE
    if found == Relation.DIFFERS and swapped(claim.date, pair[0], evidence.date, pair[1]):
        return Relation.WITHIN_TOLERANCE
    return found


def a_week_off(claim: Moment, own: Days, evidence: Moment, other: Days) -> bool:
    """Is the other day that one's "Friday" may mean the other one's?"""
    for moment, fixed in ((claim, other), (evidence, own)):
        if moment.instead is not None and (moment.instead, moment.instead) == fixed:
            return True
    return False


def swapped(claim: Date, own: Days, evidence: Date, other: Days) -> bool:
    """Are they one day when "03/01/2020" is read the other way round?"""
    for moment, days, fixed in ((claim, own, other), (evidence, other, own)):
        if NUMERIC.fullmatch(moment.text.strip()) and days[0] == days[1] and days[0].day <= 12:
            turned = days[0].replace(month=days[0].day, day=days[0].month)
            if (turned, turned) == fixed:
                return True
    return False


def days_relation(claim: Days, evidence: Days) -> Relation:
    if claim == evidence:
        return Relation.EQUAL
    if claim[0] <= evidence[0] and evidence[1] <= claim[1]:
        return Relation.WITHIN
    if evidence[0] > claim[1] or claim[0] > evidence[1]:
        return Relation.DIFFERS
    return Relation.COMPATIBLE


def bounded(days: Days, bound: str) -> Days:
    """The days that "before", "after", "since" or "until" a date mean."""
    first, last = days
    if bound == "before":
        return date.min, first - DAY if first > date.min else first
    if bound == "after":
        return last + DAY if last < date.max else last, date.max
    if bound == "until":
        return date.min, last
    if bound == "since":
        return first, date.max
    return days


def resolve_both(claim: Date, evidence: Date) -> tuple[Days, Days] | None:
    """The days of both. A date without its year is read in the other one's year."""
    one, other = days_of(claim), days_of(evidence)
    if one is None and other is None:
        if not (partial(claim) and partial(evidence)):
            return None
        one = days_near(claim.text, SOME_DAY)
        other = days_near(evidence.text, SOME_DAY)
    elif one is None:
        one = days_near(claim.text, other[0]) if other and partial(claim) else None
    elif other is None:
        other = days_near(evidence.text, one[0]) if partial(evidence) else None
    return (one, other) if one and other else None


def days_of(moment: Date) -> Days | None:
    if moment.earliest is None or moment.latest is None:
        return None
    return moment.earliest, moment.latest


def partial(moment: Date) -> bool:
    """Does it name a day, month or quarter of some year ("July 26"), not a weekday or
    "yesterday"?"""
    return moment.grain in (Grain.MONTH, Grain.QUARTER) or any(
        char.isdigit() for char in moment.text
    )


@lru_cache(maxsize=4096)
def days_near(text: str, dateline: date) -> Days | None:
    return next((days_of(found) for found in find_dates(fold(f"in {text}"), dateline)), None)
