"""Rules for parts of a stretch and for dates told from another: "the end of last month"."""

from __future__ import annotations

from claims.reading.date_compounds import (
    Around,
    Ending,
    InYear,
    NthOf,
    NthWeekday,
    PartOf,
    Range,
    Starting,
    WeekdayIn,
    lends,
)
from claims.reading.date_meanings import Away, Meaning, NearDay, Period, Quarter, Stamp, Weekday
from claims.reading.date_relatives import NUM, NUMBER, away, counts, period, rolling, unit_of
from claims.reading.date_rewriting import Found, Rule, as_meaning, rule
from claims.reading.date_tokens import Token

WHOLE = r"(?:(?P<w>[DMYPHWR])|(?P<wu>θ?u)(?!f))"


def away_from(found: Found) -> list[Token] | None:
    """As in "three weeks before January 3", "the day after Christmas"."""
    count = counts(found)
    side = found.need("s")
    if count is None or (found.get("n") is None and unit_of(found) != "day"):
        return None
    if side.code == "r" and found.need("b").code not in "RWDH":
        return None
    base = as_meaning(found.need("b"))
    if side.code == "r" and isinstance(base, Weekday) and base.shift is None:
        base = Weekday(base.weekday, 1)  # "a week from Monday": from the one to come
    return found.token("D", away(found, count, -1 if side.code in "βπ" else 1, base))


def whole_of(found: Found) -> Meaning | None:
    """The date behind "of", or "the year" as the one of the dateline."""
    token = found.get("w")
    if token is not None:
        return as_meaning(token)
    unit = found.all[-1].value
    if not isinstance(unit, str) or unit.endswith("s") or unit in ("day", "weekend"):
        return None
    return Period(unit, 0)


# Parts that need an "of": "will start next week" is no start of the week.
BOUND = frozenset({"start", "end", "rest", "h1", "h2"})


def part(found: Found) -> list[Token] | None:
    """As in "early 2020", "the end of last month"; "earlier this year" reaches to the dateline."""
    whole, name = whole_of(found), str(found.need("e").value)
    loose = found.get("f") is None and not found.table.construct
    if whole is None or (loose and name in BOUND):
        return None
    if found.get("w") is None and name in ("earlier", "later"):
        return None
    code = (found.get("w") or found.all[-1]).code
    return found.token("P" if code not in "DHWR" else code, PartOf(name, whole))


def nth_of(found: Found) -> list[Token] | None:
    """As in "the first week of May", "the last three months of 2021", "the 15th day of May"."""
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
    """As in "Q1 last year"."""
    year, count = found.need("w").value, found.number("o") or 0
    if not isinstance(year, Period) or year.unit != "year" or count > 4:
        return None
    return found.token("P", NthOf(count, "quarter", year))


def lone_quarter(found: Found) -> list[Token] | None:
    """As in "the third quarter", of the nearest year."""
    count = found.number("o") or 0
    if unit_of(found) != "quarter" or not 1 <= count <= 4:
        return None
    return found.token("P", Quarter(count, None))


def week_number(found: Found) -> list[Token] | None:
    """As in "Week 31", of a year that is said or of the dateline's (ISO 8601)."""
    number, year = found.number("n") or 0, found.number("y")
    if found.need("u").value != "week" or not 1 <= number <= 53:
        return None
    whole: Meaning = Period("year", 0) if year is None else Stamp(year)
    if named := found.get("y"):
        whole = as_meaning(named) if named.code == "Y" else whole
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
    """As in "the 3rd of this month"."""
    month = found.need("w").value
    if not isinstance(month, Period) or month.unit != "month":
        return None
    return found.token("D", NthOf(found.number("n") or 0, "day", month))


def days_of_period(found: Found) -> list[Token] | None:
    """As in "From the 3rd to the 5th of next month"."""
    month, joins = found.need("w").value, [token.code for token in found.all]
    if not isinstance(month, Period) or month.unit != "month":
        return None
    if "&" in joins and "+" not in joins:
        return None
    first = NthOf(found.number("n") or 0, "day", month)
    return found.token("P", Range(first, NthOf(found.number("z") or 0, "day", month)))


def in_year_of(found: Found) -> list[Token] | None:
    """As in "in August last year", "Christmas this year", "the summer of last year"."""
    year, child = found.need("p").value, found.need("a")
    if not isinstance(year, Period) or year.unit != "year" or not lends(child.value):
        return None
    return found.token(child.code, InYear(as_meaning(child), year))


def around(found: Found) -> list[Token] | None:
    """As in "the week of April 10th", "Labor Day weekend"."""
    unit, day = unit_of(found), found.need("b")
    if unit not in ("week", "weekend") or (unit == "week" and day.code == "H"):
        return None
    return found.token("P", Around(unit, as_meaning(day)))


def weekday_in(found: Found) -> list[Token] | None:
    """As in "next week Wednesday", "Monday of last week"."""
    week, day = found.need("p").value, found.need("w").value
    if not isinstance(week, Period) or week.unit != "week" or not isinstance(day, Weekday):
        return None
    return found.token("D", WeekdayIn(day.weekday, week)) if day.shift is None else None


def this_period(found: Found) -> list[Token] | None:
    """As in "for the month": the dateline's, at the end of a clause."""
    unit = str(found.need("u").value)
    lead = found.need("p")
    if (lead.code == "@" and lead.word not in found.table.for_words) or unit.endswith("s"):
        return None
    first, last = found.all[1], found.all[-1]
    whole = NearDay(0) if unit == "day" else Period(unit, 0)
    return [lead, Token("P", first.start, last.end, whole)]


def day_of_month(found: Found) -> list[Token] | None:
    """As in "on the 4th", "Sunday the 3rd", "Monday 21": the month is a near one."""
    day, named = found.need("n"), found.get("w")
    if named is None:
        lead = found.all[0]
        token = Token("D", found.all[1].start, day.end, Stamp(None, None, found.number("n")))
        return [lead, token]
    if not isinstance(named.value, Weekday):
        return None
    stamp = Stamp(None, None, found.number("n"), weekday=named.value.weekday)
    return found.token("D", stamp)


def ending(found: Found) -> list[Token] | None:
    """As in "the week ended October 3", "the three months to September"."""
    count, unit = counts(found), unit_of(found)
    if count is None or unit not in ("week", "month", "quarter", "year", "half"):
        return None
    return found.token("P", Ending(count[0], unit, as_meaning(found.need("b"))))


def starting(found: Found) -> list[Token] | None:
    """As in "the week commencing February 4", "for two weeks starting on Monday"."""
    count, unit, said = counts(found), unit_of(found), found.need("s")
    if said.code == "e" and said.word != "beginning":
        return None
    if count is None or unit not in ("day", "week", "fortnight", "month", "quarter", "year"):
        return None
    return found.token("P", Starting(count[0], unit, as_meaning(found.need("b"))))


def own_part(found: Found) -> list[Token] | None:
    """As in "this year's first quarter"."""
    end = found.need("w").end
    if found.context.folded.text[end : end + 1] != "'":
        return None
    unit, nth = unit_of(found), found.number("o") or found.number("d")
    if unit not in ("quarter", "half", "month", "week") or not nth or (found.get("d") and nth > 0):
        return None
    return found.token("P", NthOf(nth, unit, as_meaning(found.need("w"))))


def day_beside(found: Found) -> list[Token] | None:
    """As in "and 3,800 the day before": held against the date before it."""
    if found.need("u").value != "day":
        return None
    sign = -1 if found.need("s").code == "β" else 1
    return found.token("P", Away(1, 1, "day", sign, after_mention=True))


PART_RULES: tuple[Rule, ...] = (
    rule("u", r"(?P<p>[@ι])θ(?P<u>u)(?=$|[.;,|])", this_period),
    rule("o", r"(?P<p>[@r])θ(?P<n>o)(?=$|[.;,|t@ι]|&(?!o))", day_of_month),
    rule("W", r"(?P<w>W),?θ?(?P<n>[abo])(?![xuξmljh:.-])|(?P<w2>W),?θ?(?P<n2>[abo])(?=\.)",
         day_of_month),
    rule("wW", r"(?P<p>P)-?(?P<w>W)|(?P<w2>W)f?(?P<p2>P)", weekday_in),
    rule("ςe", rf"(?:θ?{NUMBER}|θ)?(?P<u>u)(?P<s>[ςe])[@ι]?θ?(?P<b>[DHRWM])", starting),
    rule("e", rf"θ?(?P<e>e)(?P<f>[-f])?[ι@]?θ?{WHOLE}", part),
    rule("u", rf"θ?(?:(?P<o>o)|(?P<d>[dδ])){NUMBER}?(?P<u>u)[fι]θ?{WHOLE}", nth_of),
    rule("P", rf"θ?(?P<o>o){NUMBER}?(?P<u>u)(?P<w>P)", nth_of),
    rule("κ", r"κ(?P<o>a)f?(?P<w>P)", quarter_of),
    rule("P", r"(?P<w>P)θ?(?:(?P<o>o)|(?P<d>[dδ]))-?(?P<u>u)", own_part),
    rule("o", r"θ?(?P<o>o)-?(?P<u>u)(?!f)", lone_quarter),
    rule("P", r"(?P<a>[DMHP])[,fι]?(?P<p>P)|(?P<p2>P)[ι@]?(?P<a2>[DMH])", in_year_of),
    rule("u", r"θ?(?P<u>u)(?P<n>[abc])(?![uxξ])(?:[,f]?(?P<y>[yY]))?", week_number),
    rule("W", rf"θ?(?:(?P<o>o)|(?P<d>[dδ]))(?P<x>W)[fι]?θ?{WHOLE}", nth_weekday),
    rule("u", rf"θ?(?P<d>[dδ])(?P<n>{NUM})(?P<u>u)|θ?(?P<n2>{NUM})(?P<d2>[dδ])(?P<u2>u)"
              rf"|θ?(?P<n3>{NUM})(?P<u3>u)(?P<d3>d)|θ?(?P<u4>u)(?P<n4>{NUM})(?P<d4>d)", rolling),
    rule("u", r"θ?(?P<d>[dδ])(?P<u>u)", period),
    rule("P", r"\+?(?:rθ?|θ)?(?P<n>[abo])[-t&]θ?(?P<z>[abo])[fι]?θ?(?P<w>P)", days_of_period),
    rule("P", r"θ?(?P<n>[abo])fθ?(?P<w>P)|θ?(?P<n2>o)(?P<w2>P)", day_of_period),
    rule("u", rf"θ{NUMBER}?(?P<u>u)[t¶]θ?(?P<b>[DMY])", ending),
    rule("¶", rf"{NUMBER}(?P<u>u)¶θ?(?P<b>[DMY])", ending),
    rule("u", r"θ?(?P<u>u)f(?P<b>[DHRW])|(?P<b2>[HD])(?P<u2>u)", around),
    rule("βφ", r"θ(?P<u>u)(?P<s>[βφ])(?=$|[.;,|)&])", day_beside),
    rule("u", rf"(?P<c>[λμα])?{NUMBER}(?P<u>u)(?P<s>[βφrπ])θ?(?P<b>[DMYPHWR])"
              r"|θ(?P<u2>u)(?P<s2>[βφ])θ?(?P<b2>[DHWR])", away_from),
)  # fmt: skip
