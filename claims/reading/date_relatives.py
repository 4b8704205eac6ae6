"""Rules for dates told from the dateline or from another date: "last week", "three days ago"."""

from __future__ import annotations

from claims.reading.anchoring import Direction
from claims.reading.date_compounds import (
    Around,
    InYear,
    NthOf,
    NthWeekday,
    PartOf,
    Range,
    WeekdayIn,
    lends,
)
from claims.reading.date_meanings import (
    Away,
    Meaning,
    NearDay,
    Period,
    Quarter,
    Recurring,
    Rolling,
    Stamp,
    Weekday,
)
from claims.reading.date_rewriting import Found, Rule, rule
from claims.reading.date_tokens import Token

NUM = "[abcyvqnk]"
NUMBER = rf"(?P<n>{NUM})"
WHOLE = r"(?:(?P<w>[DMYPSHWR])|(?P<wu>θ?u)(?![f]))"


def counts(found: Found) -> tuple[int, int] | None:
    """How many units: a number, two for "a few", 1 where only the unit stands; duals are 2."""
    token, unit = found.get("n"), str(found.need("u").value)
    if token is None:
        return None if unit.endswith("s") else (2, 2) if unit.endswith("2") else (1, 1)
    if token.code == "q":
        return 1, 1
    if isinstance(token.value, tuple):
        return token.value
    digits = token.word.replace(",", "").replace(".", "")
    value = token.value if isinstance(token.value, int) else None
    if value is None and digits.isdigit() and len(digits) < 8 and "." not in token.word:
        value = int(digits)
    return (value, value) if value else None


def unit_of(found: Found) -> str:
    return str(found.need("u").value).rstrip("s2")


def near_day(found: Found) -> list[Token]:
    return found.token("R", NearDay(found.number("r") or 0))


def habit(found: Found) -> list[Token]:
    """ "Every Monday", "each year": no date."""
    return [Token("x", token.start, token.end, None, token.word) for token in found.all]


def period(found: Found) -> list[Token] | None:
    """ "Last week", "this year", "the following day"; not "the last weeks"."""
    shift, unit = found.number("d"), str(found.need("u").value)
    if shift is None or unit.endswith("s"):
        return None
    if unit.endswith("2"):
        return found.token("P", Rolling(2, unit_of(found), shift)) if shift else None
    if unit == "day":
        return None if shift == 0 else _next_day(found, shift)
    if found.need("d").word in found.table.rolling:
        return found.token("P", Rolling(1, unit, shift))
    return found.token("P", Period(unit, shift))


def _next_day(found: Found, shift: int) -> list[Token] | None:
    if found.need("d").word not in found.table.mentioned:
        return None
    return found.token("P", Away(1, 1, "day", shift, after_mention=True))


def phrase(found: Found) -> list[Token]:
    """A phrase of the table: a unit and a shift, or a part of the year or month that runs."""
    name, shift = found.need("p").value  # type: ignore[misc]  # the table gives two
    unit, _, part_name = name.partition(" ")
    if part_name:
        return found.token("P", PartOf(part_name, Period(unit, shift)))
    if unit == "weekend" and not shift:
        return found.token("P", Recurring(unit))
    return found.token("P", Period(unit, shift))


def rolling(found: Found) -> list[Token] | None:
    """ "The past 26 months", "next five days", "los últimos tres años"."""
    shift, count = found.number("d"), counts(found)
    if not shift or count is None:
        return None
    return found.token("P", Rolling(sum(count) // 2, unit_of(found), shift))


def weekday(found: Found) -> list[Token]:
    token = found.get("d")
    weekly = token is not None and token.word in found.table.week_shifts
    return found.token("W", Weekday(found.number("w") or 0, found.number("d"), weekly))


def short_weekday(found: Found) -> list[Token] | None:
    return weekday(found) if found.context.capital(found.need("w")) else None


def ago(found: Found) -> list[Token] | None:
    """ "Three days ago", "hace tres días", "less than a year ago"."""
    count = counts(found)
    return found.token("P", _away(found, count, -1)) if count else None


def last_one(found: Found) -> list[Token] | None:
    """ "سال پیش": last year, where "ago" behind a bare unit says so."""
    unit = str(found.need("u").value)
    if not found.table.construct or unit.endswith("s") or unit == "day":
        return None
    return found.token("P", Period(unit, -1))


def _away(found: Found, count: tuple[int, int], sign: int, base: Meaning | None = None) -> Away:
    low, high = count
    said = found.get("c")
    if said is not None and said.code == "λ":
        low = 0
    elif said is not None and said.code == "μ":
        high += 1
    return Away(low, high, unit_of(found), sign, base)


def ahead(found: Found) -> list[Token] | None:
    """ "In two weeks": a date, unless the sentence tells what is over ("killed in two weeks")."""
    count = counts(found)
    first, last = found.all[0], found.all[-1]
    if count is None or found.context.direction(first.start, last.end) is Direction.PAST:
        return None
    return found.token("P", _away(found, count, 1))


def from_now(found: Found) -> list[Token] | None:
    count = counts(found)
    return found.token("P", _away(found, count, 1)) if count else None


def later(found: Found) -> list[Token] | None:
    """ "A week later", "two days earlier": held against the date before it."""
    count = counts(found)
    if count is None:
        return None
    said = found.need("e")
    if said.code == "e" and said.value not in ("earlier", "later"):
        return None
    sign = -1 if said.code == "ε" or said.value == "earlier" else 1
    return found.token("P", Away(*count, unit_of(found), sign, after_mention=True))


def away_from(found: Found) -> list[Token] | None:
    """ "Three weeks before January 3", "the day after Christmas"."""
    count = counts(found)
    side, base = found.need("s"), found.need("b").value
    if count is None or (found.get("n") is None and unit_of(found) != "day"):
        return None
    if side.code == "r" and found.need("b").code not in "RWDH":
        return None
    return found.token("D", _away(found, count, -1 if side.code in "βπ" else 1, meaning(base)))


def meaning(value: object) -> Meaning:
    assert hasattr(value, "span")
    return value


def whole_of(found: Found) -> Meaning | None:
    """The date behind "of", or "the year" as the one of the dateline."""
    token = found.get("w")
    if token is not None:
        return meaning(token.value)
    unit = found.all[-1].value
    if not isinstance(unit, str) or unit.endswith("s") or unit in ("day", "weekend"):
        return None
    return Period(unit, 0)


# Parts that need an "of": "will start next week" is no start of the week.
BOUND = frozenset({"start", "end", "rest", "h1", "h2"})


def part(found: Found) -> list[Token] | None:
    """ "Early 2020", "the end of last month"; "earlier this year" reaches to the dateline."""
    whole, name = whole_of(found), str(found.need("e").value)
    loose = found.get("f") is None and not found.table.construct
    if whole is None or (loose and name in BOUND):
        return None
    if found.get("w") is None and name in ("earlier", "later"):
        return None
    code = (found.get("w") or found.all[-1]).code
    return found.token("P" if code not in "DHWR" else code, PartOf(name, whole))


def nth_of(found: Found) -> list[Token] | None:
    """ "The first week of May", "the last three months of 2021", "the 15th day of next month"."""
    whole, unit = whole_of(found), unit_of(found)
    nth = found.number("o") if found.get("o") else found.number("d")
    count = counts(found) if found.get("n") else (1, 1)
    if whole is None or count is None or not nth or (found.get("d") and nth > 0):
        return None
    if found.get("o") and found.get("n") and nth != 1:
        return None
    if unit in ("quarter", "half") and found.get("d"):
        nth = -1
    return found.token("D" if unit == "day" else "P", NthOf(nth, unit, whole, count[1]))


def quarter_of(found: Found) -> list[Token] | None:
    """ "Q1 last year"."""
    year, count = found.need("w").value, found.number("o") or 0
    if not isinstance(year, Period) or year.unit != "year" or count > 4:
        return None
    return found.token("P", NthOf(count, "quarter", year))


def lone_quarter(found: Found) -> list[Token] | None:
    """ "The third quarter", of the nearest year."""
    count = found.number("o") or 0
    if unit_of(found) != "quarter" or not 1 <= count <= 4:
        return None
    return found.token("P", Quarter(count, None))


def week_number(found: Found) -> list[Token] | None:
    """ "Week 31", of a year that is said or of the dateline's (ISO 8601)."""
    number, year = found.number("n") or 0, found.number("y")
    if found.need("u").value != "week" or not 1 <= number <= 53:
        return None
    whole = Period("year", 0) if year is None else Stamp(year)
    return found.token("P", NthOf(number, "week", whole))


def nth_weekday(found: Found) -> list[Token] | None:
    whole, nth = whole_of(found), found.number("o") or found.number("d")
    if whole is None or not nth or (found.get("d") and nth > 0):
        return None
    return found.token("D", NthWeekday(nth, _weekday(found), whole))


def _weekday(found: Found) -> int:
    named = found.need("x").value
    return named.weekday if isinstance(named, Weekday) else 0


def day_of_period(found: Found) -> list[Token] | None:
    """ "The 3rd of this month"."""
    month = found.need("w").value
    if not isinstance(month, Period) or month.unit != "month":
        return None
    return found.token("D", NthOf(found.number("n") or 0, "day", month))


def days_of_period(found: Found) -> list[Token] | None:
    """ "From the 3rd to the 5th of next month"."""
    month, joins = found.need("w").value, [token.code for token in found.all]
    if not isinstance(month, Period) or month.unit != "month":
        return None
    if "&" in joins and "+" not in joins:
        return None
    first = NthOf(found.number("n") or 0, "day", month)
    return found.token("P", Range(first, NthOf(found.number("z") or 0, "day", month)))


def in_year_of(found: Found) -> list[Token] | None:
    """ "In August last year", "Christmas this year", "the summer of last year"."""
    year, child = found.need("p").value, found.need("a")
    if not isinstance(year, Period) or year.unit != "year" or not lends(child.value):
        return None
    return found.token(child.code, InYear(meaning(child.value), year))


def around(found: Found) -> list[Token] | None:
    """ "The week of April 10th", "Labor Day weekend"."""
    unit, day = unit_of(found), found.need("b")
    if unit not in ("week", "weekend") or (unit == "week" and day.code == "H"):
        return None
    return found.token("P", Around(unit, meaning(day.value)))


def weekday_in(found: Found) -> list[Token] | None:
    """ "Next week Wednesday", "Monday of last week"."""
    week, day = found.need("p").value, found.need("w").value
    if not isinstance(week, Period) or week.unit != "week" or not isinstance(day, Weekday):
        return None
    return found.token("D", WeekdayIn(day.weekday, week)) if day.shift is None else None


def this_period(found: Found) -> list[Token] | None:
    """ "For the month": the dateline's, at the end of a clause."""
    unit = str(found.need("u").value)
    lead = found.need("p")
    if (lead.code == "@" and lead.word not in found.table.for_words) or unit.endswith("s"):
        return None
    first, last = found.all[1], found.all[-1]
    whole = NearDay(0) if unit == "day" else Period(unit, 0)
    return [lead, Token("P", first.start, last.end, whole)]


def day_of_month(found: Found) -> list[Token] | None:
    """ "On the 4th", "Sunday the 3rd", "Monday 21": the month is the dateline's or a near one."""
    day, named = found.need("n"), found.get("w")
    if named is None:
        lead = found.all[0]
        token = Token("D", found.all[1].start, day.end, Stamp(None, None, found.number("n")))
        return [lead, token]
    if not isinstance(named.value, Weekday):
        return None
    stamp = Stamp(None, None, found.number("n"), weekday=named.value.weekday)
    return found.token("D", stamp)


HABIT_RULES: tuple[Rule, ...] = (rule("*", r"\*θ?[uwmljhsabk]{1,2}", habit),)

RELATIVE_RULES: tuple[Rule, ...] = (
    rule("R", r"(?P<r>R)", near_day),
    rule("ζ", r"θ?(?P<p>ζ)", phrase),
    rule("w", r"(?<!\*)(?:θ?(?P<d>d)(?P<w>w)(?!f)|θ?(?P<w2>w)(?P<d2>d)|(?P<w3>w))", weekday),
    rule("z", r"(?<=[ι@rt+βφ])(?P<w>z)(?!-)|(?P<w2>z)(?=[,(-]?[mlD#])|(?P<w3>z)(?=[abo])",
         short_weekday),
    rule("u", r"(?<![abckvn])(?:θ?(?P<d>d)(?P<u>u)(?![ftx]?[DMYPH])|θ?(?P<u2>u)(?P<d2>d))", period),
    rule("u", rf"(?P<c>[λμα])?{NUMBER}x?(?P<u>u)g", ago),
    rule("π", rf"π(?P<c>[λμα])?{NUMBER}(?P<u>u)(?![rf][DMYPHWR])|π(?P<u2>u)(?![rf]?[DMYPHWR])", ago),
    rule("g", r"(?P<u>u)g", last_one),
    rule("ω", rf"{NUMBER}(?P<u>u)ω", from_now),
    rule("ι", rf"ι(?P<c>α)?{NUMBER}(?P<u>u)(?![βφτεfgx]?[DMYPHWR])", ahead),
    rule("τεe", rf"{NUMBER}(?P<u>u)(?P<e>[τεe])", later),
    rule("u", r"(?P<p>[@ι])θ(?P<u>u)(?=$|[.;,|])", this_period),
    rule("o", r"(?P<p>[@r])θ(?P<n>o)(?=$|[.;,|t@ι])", day_of_month),
    rule("W", r"(?P<w>W),?θ?(?P<n>[abo])(?![xuξmljh:.-])|(?P<w2>W),?θ?(?P<n2>[abo])(?=\.)",
         day_of_month),
    rule("wW", r"(?P<p>P)(?P<w>W)|(?P<w2>W)f?(?P<p2>P)", weekday_in),
    rule("e", rf"θ?(?P<e>e)(?P<f>[-f])?[ι@]?θ?{WHOLE}", part),
    rule("u", rf"θ?(?:(?P<o>o)|(?P<d>d)){NUMBER}?(?P<u>u)[fι]θ?{WHOLE}", nth_of),
    rule("P", rf"θ?(?P<o>o){NUMBER}?(?P<u>u)(?P<w>P)", nth_of),
    rule("κ", r"κ(?P<o>a)f?(?P<w>P)", quarter_of),
    rule("o", r"θ(?P<o>o)(?P<u>u)(?![f])", lone_quarter),
    rule("P", r"(?P<a>[DMHP])[,fι]?(?P<p>P)", in_year_of),
    rule("u", r"θ?(?P<u>u)(?P<n>[abc])(?![uxξ])(?:[,f]?(?P<y>y))?", week_number),
    rule("W", rf"θ?(?:(?P<o>o)|(?P<d>d))(?P<x>W)[fι]?θ?{WHOLE}", nth_weekday),
    rule("u", rf"θ?(?P<d>d)(?P<n>{NUM})(?P<u>u)|θ?(?P<n2>{NUM})(?P<d2>d)(?P<u2>u)"
              rf"|θ?(?P<n3>{NUM})(?P<u3>u)(?P<d3>d)", rolling),
    rule("u", r"θ?(?P<d>d)(?P<u>u)", period),
    rule("P", r"\+?(?:rθ?|θ)?(?P<n>[abo])[-t&]θ?(?P<z>[abo])[fι]?θ?(?P<w>P)", days_of_period),
    rule("P", r"θ?(?P<n>[abo])fθ?(?P<w>P)|θ?(?P<n2>o)(?P<w2>P)", day_of_period),
    rule("u", r"θ?(?P<u>u)f(?P<b>[DHRW])|(?P<b2>[HD])(?P<u2>u)", around),
    rule("u", rf"(?P<c>[λμα])?{NUMBER}(?P<u>u)(?P<s>[βφrπ])θ?(?P<b>[DMYPHWR])"
              r"|θ(?P<u2>u)(?P<s2>[βφ])θ?(?P<b2>[DHWR])", away_from),
)  # fmt: skip
