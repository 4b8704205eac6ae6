"""Ways to write a number, a date and a sentence, chosen by chance."""

from __future__ import annotations

import random
from datetime import date, timedelta

from benchmarks.checking.stories import ASIDES, OPENINGS, SPEAKERS

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen")  # fmt: skip
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety")  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
            "Sunday")  # fmt: skip


def in_words(number: int) -> str:
    """1,250 as "one thousand two hundred and fifty"; below a million."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    joint = " and " if 0 < number % 1000 < 100 else " "
    rest = joint + in_words(number % 1000) if number % 1000 else ""
    return f"{in_words(number // 1000)} thousand{rest}"


def in_digits(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"


def day(when: date, form: str) -> str:
    month = MONTHS[when.month - 1]
    return {
        "day first": f"{when.day} {month} {when.year}",
        "month first": f"{month} {when.day}, {when.year}",
        "ordinal": f"the {ordinal(when.day)} of {month} {when.year}",
        "weekday": f"{WEEKDAYS[when.weekday()]}, {when.day} {month} {when.year}",
        "numbers": when.isoformat(),
    }[form]


DAY_FORMS = ("day first", "month first", "ordinal", "weekday", "numbers")


def ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def any_day(chance: random.Random) -> date:
    return date(2012, 1, 1) + timedelta(days=chance.randrange(4500))


def sentence(chance: random.Random, clause: str, on: str = "") -> str:
    """A clause with its `{on}` filled, the day first where chance has it so; with full stop."""
    if on and chance.random() < 0.3:
        clause = f"{on}, {clause.replace('{on}', '')}"
    else:
        clause = clause.replace("{on}", on)
    return finished(clause)


def finished(clause: str) -> str:
    clause = " ".join(clause.split()).replace(" ,", ",")
    return clause[0].upper() + clause[1:] + "."


def attributed(chance: random.Random, told: str) -> str:
    """The same sentence with its source or a clause before it, or as it is."""
    body, speaker = lowered(told)[:-1], chance.choice(SPEAKERS)
    forms = (
        told,
        told,
        f"According to {speaker}, {body}.",
        f"{told[:-1]}, {speaker} said.",
        f"{speaker[0].upper()}{speaker[1:]} said that {body}.",
        f"{chance.choice(OPENINGS).capitalize()}, {body}.",
    )
    return chance.choice(forms)


def lowered(told: str) -> str:
    """Its first word as it stands inside a sentence: only common words lose their capital."""
    first = told.split()[0]
    common = first.strip(",").lower() in COMMON or "-" in first
    return told[0].lower() + told[1:] if common else told


COMMON = {
    *ONES, *TENS, "the", "a", "on", "in", "about", "some", "nearly", "almost", "around", "at",
    "more", "fewer", "less", "between", "police", "volunteers", "health", "customs", "firefighters",
    "flooding", "organisers", "exports", "unemployment", "under", "over", "up", "no", "roughly",
    "exactly", "of", "it", "lead", "contrary", "half", "two-thirds", "three-quarters", "yesterday",
}  # fmt: skip


def article(chance: random.Random, told: str, most: int = 2) -> str:
    """Evidence: the sentence, attributed or not, among up to `most` others."""
    asides = chance.sample(ASIDES, chance.randint(0, most))
    cut = chance.randint(0, len(asides))
    return " ".join([*asides[:cut], attributed(chance, told), *asides[cut:]])
