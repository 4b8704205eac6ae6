"""A second, unrelated maker of perturbed pairs: other nouns, frames, notations and places of words.

    python -m benchmarks.checking --only fresh

Its templates were written before any of them was tried, to see whether what holds for perturb.py
holds for pairs that the comparer's rules were not written beside.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from benchmarks.checking.pairs import REFUTES, SUPPORTS, UNKNOWN, Pair, as_line
from benchmarks.checking.telling import MONTHS, WEEKDAYS, in_words, ordinal

TOWNS = ("Velmora", "Castlebrook", "Nyborg", "Santa Ruta", "Ostrava", "Limerick", "Cuenca", "Tartu")
FIRMS = ("Halvorsen Lines", "Meridor", "Kobalt AG", "Pinewood Group", "Ardent Foods", "Solara")
PERSONS = ("Ingrid Halloran", "Tomas Reyes", "Nadia Petrov", "Samuel Osei", "Claire Fontaine")
COUNTS = (  # two tellings of one count, low and high
    ("{n} volunteers cleaned the beaches of {t}",
     "the beaches of {t} were cleaned by {n} volunteers", 14, 4000),
    ("{f} opened {n} branches", "{n} branches were opened by {f}", 3, 300),
    ("thieves stole {n} bicycles in {t}", "{n} bicycles were stolen in {t}", 20, 900),
    ("{n} couples married in {t} last year", "last year {n} couples got married in {t}", 30, 3000),
    ("the zoo in {t} is home to {n} penguins", "{n} penguins live at the zoo in {t}", 13, 400),
    ("{p} wrote {n} letters to the court", "the court received {n} letters from {p}", 4, 90),
    ("the library of {t} lent out {n} books", "{n} books were borrowed from the library of {t}",
     1200, 90000),
    ("{n} trees were felled for the motorway near {t}",
     "workers felled {n} trees for the motorway near {t}", 40, 7000),
    ("{f} shipped {n} tractors to Kenya", "Kenya received {n} tractors from {f}", 15, 2500),
    ("{n} students took part in the contest in {t}", "the contest in {t} drew {n} students",
     25, 5000),
)  # fmt: skip
DEEDS = (  # what happens once on a day: two tellings
    ("{p} handed in her resignation {d}", "{p} resigned {d}"),
    ("{f} went public {d}", "the stock market debut of {f} took place {d}"),
    ("the ferry to {t} sank {d}", "{d} the ferry to {t} went down"),
    ("the observatory in {t} was inaugurated {d}", "the observatory in {t} opened its doors {d}"),
    ("{p} signed the contract with {f} {d}", "the contract between {p} and {f} was signed {d}"),
    ("the dam above {t} burst {d}", "{d} the dam above {t} gave way"),
    ("{p} was sworn in as mayor of {t} {d}", "{d} {p} took the oath as mayor of {t}"),
)  # fmt: skip
SHARES = (
    ("{s} of the shops in {t} are empty", "of the {w} shops in {t}, {p} are empty"),
    (
        "{s} of the shareholders of {f} rejected the offer",
        "{p} of {w} shareholders of {f} rejected the offer",
    ),
    (
        "{s} of the wells tested in {t} were polluted",
        "pollution was found in {p} of the {w} wells tested in {t}",
    ),
)
MEASURES = (  # telling, first unit, second unit, how many of the second make one of the first
    ("the cable between {t} and the island is {m} long", "kilometres", "miles", 0.621371, 8, 400),
    ("the runner from {t} covered {m}", "miles", "kilometres", 1.609344, 4, 90),
    ("the tank in {t} holds {m} of water", "litres", "gallons", 0.264172, 200, 9000),
    ("the statue in {t} is {m} tall", "feet", "metres", 0.3048, 12, 300),
    ("{f} sold {m} of coffee", "tonnes", "kilograms", 1000, 2, 70),
    ("the farm near {t} covers {m}", "acres", "hectares", 0.404686, 30, 5000),
    ("the crate in {t} weighed {m}", "pounds", "kilograms", 0.453592, 20, 900),
)  # fmt: skip
TURNED = (
    ("{f} won the tender", "{f} lost the tender"),
    ("the judges ruled in favour of {p}", "the judges ruled against {p}"),
    ("{p} accepted the post in {t}", "{p} turned down the post in {t}"),
    ("house prices in {t} climbed", "house prices in {t} slid"),
    ("the school in {t} reopened", "the school in {t} stayed closed"),
    ("{f} raised wages", "{f} cut wages"),
    ("{p} denied having met {f}", "{p} admitted having met {f}"),
    ("{f} hired {p}", "{f} dismissed {p}"),
)
ASIDES = (
    "The mayor will speak in the evening.", "Nobody from the ministry could be reached.",
    "It had rained since dawn.", "The square was full by noon.", "Reporters waited outside.",
)  # fmt: skip
SAID = ("{s}", "{s}", "{s}", "Officials say {s}", "{s}, local radio reported",
        "As it turned out, {s}", "A spokesman confirmed that {s}")  # fmt: skip
ABOVE = ("{n} or more", "at least {n}", "no fewer than {n}", "upwards of {n}", "a minimum of {n}",
         "more than {n}", "in excess of {n}", "over {n}")  # fmt: skip
BELOW = ("{n} at most", "at most {n}", "no more than {n}", "a maximum of {n}", "fewer than {n}",
         "{n} or fewer", "up to {n}", "under {n}")  # fmt: skip
NEAR = ("about {n}", "roughly {n}", "close to {n}", "some {n}", "approximately {n}", "around {n}")


def cast(chance: random.Random) -> dict[str, str]:
    return {"t": chance.choice(TOWNS), "f": chance.choice(FIRMS), "p": chance.choice(PERSONS)}


def filled(template: str, parts: dict[str, str]) -> str:
    for name, text in parts.items():
        template = template.replace("{" + name + "}", text)
    return " ".join(template.split())


def claim_of(clause: str) -> str:
    return clause[0].upper() + clause[1:] + "."


def evidence_of(chance: random.Random, clause: str) -> str:
    form = chance.choice(SAID)
    told = claim_of(form.replace("{s}", clause))
    return " ".join([*chance.sample(ASIDES, chance.randint(0, 1)), told,
                     *chance.sample(ASIDES, chance.randint(0, 1))])  # fmt: skip


def paired(chance: random.Random, one: str, two: str, stance: str) -> Pair:
    return Pair(claim_of(one), evidence_of(chance, two), stance)


def count(chance: random.Random, first: str, second: str, stance: str, frame: int) -> Pair:
    one, two = chance.sample(COUNTS[frame][:2], 2)
    who = cast(chance)
    claim, told = filled(str(one), {**who, "n": first}), filled(str(two), {**who, "n": second})
    return paired(chance, claim, told, stance)


def some(chance: random.Random) -> tuple[int, int]:
    frame = chance.randrange(len(COUNTS))
    low, high = int(COUNTS[frame][2]), int(COUNTS[frame][3])
    return frame, round(low * (high / low) ** chance.random())


def other(chance: random.Random, number: float) -> int:
    found = round(number * chance.choice((0.25, 0.4, 0.6, 0.75, 1.3, 1.6, 2.2, 4, 10)))
    return found if abs(found - number) > 0.15 * number and found > 1 else round(number) + 9


def grouped(number: float) -> str:
    return f"{number:,.0f}"


def numbers(chance: random.Random, stance: str) -> Pair:
    frame, number = some(chance)
    told = number if stance == SUPPORTS else other(chance, number)
    return count(chance, grouped(number), grouped(told), stance, frame)


def words(chance: random.Random, stance: str) -> Pair:
    frame, number = some(chance)
    told = number if stance == SUPPORTS else other(chance, number)
    forms = [in_words(number), grouped(told)]
    if number % 12 == 0 and 24 <= number <= 60 and chance.random() < 0.5:
        forms[0] = f"{in_words(number // 12)} dozen"
    if chance.random() < 0.5:
        forms = [grouped(number), in_words(told)]
    return count(chance, *forms, stance, frame)


def notation(chance: random.Random, stance: str) -> Pair:
    """1.234 or 1 234 or 1'234 or 12.5k for one number."""
    number = chance.randrange(1_200, 90_000)
    told = number if stance == SUPPORTS else other(chance, number)
    plain = grouped(number)
    marks = chance.choice(("\u202f", " ", "'", ""))
    frame = chance.choice((0, 6, 7))
    return count(chance, plain, grouped(told).replace(",", marks), stance, frame)


def rounding(chance: random.Random, stance: str) -> Pair:
    frame, number = some(chance)
    number = max(number, 120)
    told = number if stance == SUPPORTS else other(chance, number)
    place = 10 ** (len(str(told)) - 2)
    near = chance.choice(NEAR).replace("{n}", grouped(round(told / place) * place))
    forms = [near, grouped(number)]
    return count(chance, *(forms if chance.random() < 0.5 else forms[::-1]), stance, frame)


def bounds(chance: random.Random, stance: str) -> Pair:
    frame, number = some(chance)
    number = max(number, 20)
    if stance == UNKNOWN:
        bound = chance.choice(ABOVE).replace(
            "{n}", grouped(int(number * chance.uniform(0.5, 0.85)))
        )
        return count(chance, grouped(number), bound, stance, frame)
    up = chance.random() < 0.5
    holds = stance == SUPPORTS
    factor = chance.uniform(0.5, 0.85) if up == holds else chance.uniform(1.2, 2.0)
    bound = chance.choice(ABOVE if up else BELOW).replace("{n}", grouped(int(number * factor)))
    return count(chance, bound, grouped(number), stance, frame)


def shares(chance: random.Random, stance: str) -> Pair:
    whole = chance.randrange(2, 14) * 60
    over, under, name = chance.choice(
        ((1, 2, "half"), (1, 3, "one third"), (2, 3, "two thirds"), (1, 4, "a quarter"),
         (3, 4, "three quarters"), (1, 10, "one in ten"), (1, 5, "a fifth"))
    )  # fmt: skip
    part = whole * over // under
    if chance.random() < 0.5:
        part = chance.randrange(whole // 8, whole)
        name = f"{100 * part / whole:.0f}{chance.choice(('%', ' percent', ' per cent'))}"
    told = part if stance == SUPPORTS else chance.choice(
        [p for p in range(3, whole) if abs(p - part) > 0.15 * whole]
    )  # fmt: skip
    one, two = chance.choice(SHARES)
    parts = {**cast(chance), "s": name, "w": grouped(whole)}
    claim = filled(one, parts)
    return paired(chance, claim, filled(two.replace("{p}", grouped(told), 1), parts), stance)


def units(chance: random.Random, stance: str) -> Pair:
    frame, first, second, rate, low, high = chance.choice(MEASURES)
    number = chance.randrange(low, high)
    told = (number if stance == SUPPORTS else other(chance, number)) * rate
    shown = grouped(told) if told >= 100 else f"{told:.1f}"
    who = cast(chance)
    texts = [
        filled(frame, {**who, "m": f"{grouped(number)} {first}"}),
        filled(frame, {**who, "m": f"{shown} {second}"}),
    ]
    return paired(chance, *(texts if chance.random() < 0.5 else texts[::-1]), stance)


def any_day(chance: random.Random) -> date:
    return date(1995, 1, 1) + timedelta(days=chance.randrange(10_500))


def day_form(when: date, form: int) -> str:
    month = MONTHS[when.month - 1]
    short = month if month == "May" else f"{month[:3]}."
    plain = f"on {when.day} {month} {when.year}"
    return (
        f"on {month} {when.day}, {when.year}",
        f"on {when.day} {month[:3]} {when.year}",
        f"on {short} {when.day}, {when.year}",
        f"on the {ordinal(when.day)} of {month}, {when.year}",
        f"on {when.year}-{when.month:02}-{when.day:02}",
        f"on {WEEKDAYS[when.weekday()]}, {month} {ordinal(when.day)}, {when.year}",
        f"on {when.day:02}.{when.month:02}.{when.year}" if when.day > 12 else plain,
    )[form]


def deed(chance: random.Random, first: str, second: str) -> tuple[str, str]:
    one, two = chance.sample(chance.choice(DEEDS), 2)
    who = cast(chance)
    return filled(one, {**who, "d": first}), filled(two, {**who, "d": second})


def dates(chance: random.Random, stance: str) -> Pair:
    when = any_day(chance)
    shift = chance.choice((-365, -90, -30, -10, -2, 2, 7, 21, 60, 731))
    told = when if stance == SUPPORTS else when + timedelta(days=shift)
    one, two = chance.randrange(7), chance.randrange(7)
    return paired(chance, *deed(chance, day_form(when, one), day_form(told, two)), stance)


def relative(chance: random.Random, stance: str) -> Pair:
    published = any_day(chance)
    back = chance.randint(0, 6)
    when = published - timedelta(days=back)
    told = when if stance == SUPPORTS else when - timedelta(days=chance.choice((1, 3, 8, 40, 366)))
    counted = {0: "today", 1: "yesterday", 2: "the day before yesterday"}.get(
        back, f"{in_words(back)} days ago"
    )
    if back and chance.random() < 0.5:
        counted = f"{chance.choice(('on', 'last'))} {WEEKDAYS[when.weekday()]}"
    claim, told_text = deed(chance, day_form(told, chance.randrange(7)), counted)
    pair = paired(chance, claim, told_text, stance)
    return Pair(pair.claim, pair.evidence, stance, evidence_date=published)


def coarse(chance: random.Random, stance: str) -> Pair:
    when = any_day(chance)
    exact = day_form(when, chance.randrange(7))
    month, year = f"in {MONTHS[when.month - 1]} {when.year}", f"in {when.year}"
    decade = f"in the {when.year // 10 * 10}s"
    quarter = ("first", "second", "third", "fourth")[(when.month - 1) // 3]
    wide = chance.choice((month, year, decade, f"in the {quarter} quarter of {when.year}"))
    if stance == UNKNOWN:
        return paired(chance, *deed(chance, exact, wide), stance)
    if stance == SUPPORTS:
        return paired(chance, *deed(chance, wide, exact), stance)
    off = when.replace(year=when.year + chance.choice((-12, -11, 11, 13)), day=1)
    wrong = chance.choice((f"in {MONTHS[off.month - 1]} {off.year}", f"in {off.year}",
                           f"in the {off.year // 10 * 10}s"))  # fmt: skip
    return paired(chance, *deed(chance, wrong, exact), stance)


def turned(chance: random.Random, stance: str) -> Pair:
    one, two = chance.sample(chance.choice(TURNED), 2)
    who = cast(chance)
    told = one if stance == SUPPORTS else two
    return paired(chance, filled(one, who), filled(told, who), stance)


def elsewhere(chance: random.Random, stance: str) -> Pair:
    """The same telling of another town, firm or person; or something else in the same place."""
    frame, number = some(chance)
    one, two = COUNTS[frame][:2]
    who = cast(chance)
    others = {
        "t": chance.choice([t for t in TOWNS if t != who["t"]]),
        "f": chance.choice([f for f in FIRMS if f != who["f"]]),
        "p": chance.choice([p for p in PERSONS if p != who["p"]]),
    }
    n = {"n": grouped(number)}
    told = who if stance == SUPPORTS else others
    return paired(chance, filled(str(one), who | n), filled(str(two), told | n), stance)


EITHER, SILENT = (SUPPORTS, REFUTES), (SUPPORTS, UNKNOWN)
TYPES = {
    "numbers": (numbers, EITHER), "words": (words, EITHER), "notation": (notation, EITHER),
    "rounding": (rounding, EITHER), "bounds": (bounds, (SUPPORTS, REFUTES, UNKNOWN)),
    "shares": (shares, EITHER), "units": (units, EITHER), "dates": (dates, EITHER),
    "relative": (relative, EITHER), "coarse": (coarse, (SUPPORTS, REFUTES, UNKNOWN)),
    "turned": (turned, EITHER), "elsewhere": (elsewhere, SILENT),
}  # fmt: skip


def lines(seed: int, each: int) -> Iterator[str]:
    for kind, (make, stances) in TYPES.items():
        for index in range(each):
            chance = random.Random(f"fresh {seed} {kind} {index}")
            yield as_line(f"fresh-{kind}-{seed}-{index:04}", kind,
                          make(chance, stances[index % len(stances)]))  # fmt: skip
