"""A number with its sign, currency or unit: one amount, before it is compared with anything."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from claims.reading.compounds import Numeral
from claims.reading.literals import tidy
from claims.reading.measures import (
    TOLD_FROM,
    currency_after,
    currency_before,
    million_code_before,
    money_word_before,
    short_magnitude,
    unit_after,
)
from claims.reading.numeral_parts import has_leading_point, magnitude_at
from claims.reading.numerals import read_numeral
from claims.reading.refusals import is_no_quantity
from claims.reading.unit_names import ISO_CODES, PARTS, TIME
from claims.reading.windows import Window

LENGTH_WORDS = frozenset(["thick", "long", "wide", "tall", "high", "deep", "diameter"])
SHOWN_OR_RUN = frozenset({
    "tv", "tvs", "television", "televisions", "video", "videos", "resolution", "footage", "movie",
    "movies", "film", "films", "camera", "cameras", "display", "displays", "monitor", "monitors",
    "screen", "screens", "stream", "streaming", "content", "quality", "race", "races", "run",
})  # fmt: skip
INCH_THINGS = frozenset({
    "tv", "tvs", "television", "televisions", "screen", "screens", "monitor", "monitors",
    "display", "displays", "pizza", "pizzas", "wheel", "wheels", "rim", "rims", "pipe", "pipes",
    "laptop", "laptops", "tablet", "tablets", "gun", "guns", "disc", "discs",
})  # fmt: skip


@dataclass(slots=True)  # not frozen: there is one for each number, and freezing costs
class Amount:
    """Tokens `start` to `end` with currency signs and unit; `numeral` is the bare number."""

    start: int
    end: int
    numeral: Numeral
    value: float | None
    unit: str | None = None

    @property
    def is_vague(self) -> bool:
        return self.value is None


Reading: TypeAlias = tuple[Amount | None, int]


def read_amount(w: Window, at: int) -> Reading:
    """The amount that starts at a number's token, and where to go on reading.

    A date's numbers are no amounts, but for a span of time ("the past 26 months").
    """
    known: Reading | None = w.amounts.get(at)
    if known is None:
        known = w.amounts[at] = _read_amount(w, at)
    return known


def _read_amount(w: Window, at: int) -> Reading:
    numeral = read_numeral(w, at)
    if numeral is None:
        return None, at + 1
    if has_leading_point(w, at):
        numeral = replace(numeral, start=at - 1)
        at -= 1
    before = currency_before(w, at) or money_word_before(w, numeral)
    numeral = short_magnitude(w, numeral, money=before is not None)
    if before is None and (million := million_code_before(w, numeral)) is not None:
        value = None if numeral.value is None else tidy(numeral.value * 1e6)
        numeral, before = replace(numeral, value=value, scaled=True, literal=None), million
    if before is None and is_no_quantity(w, numeral):
        return None, max(numeral.end, at + 1)
    amount = _with_unit(w, numeral, before)
    if amount.end == numeral.end and _is_name_of_digits(w, numeral):
        return None, numeral.end
    if w.in_date(at) and (amount.unit not in TIME or amount.numeral.ordinal):
        return None, max(numeral.end, at + 1)
    return _signed(w, amount), amount.end


def _is_name_of_digits(w: Window, numeral: Numeral) -> bool:
    """ "5G", "401(k)", "a 4K TV", "the 10K race": letters go on that are no unit."""
    end = numeral.end
    if w.words[end - 1] == "k" and w.words[end] in SHOWN_OR_RUN and w.original(end - 1) == "K":
        return True
    if numeral.literal is None or not w.joined(end):
        return False
    if w.words[end] == "(":
        return w.words[end + 1].isalpha() and w.words[end + 2] == ")"
    return w.words[end].isalpha() and w.words[end] != "x"


def _with_unit(w: Window, numeral: Numeral, before: tuple[str, int] | None) -> Amount:
    value = numeral.value
    if before is not None:
        unit, start = before
        amount = Amount(start, numeral.end, numeral, value, unit)
        after = currency_after(w, numeral.end, numeral)
        if after is not None and (after[0] in (unit, "cent", "penny") or unit == "USD"):
            amount = replace(amount, end=after[1], unit=after[0] if after[0] in ISO_CODES else unit)
        return _with_part(w, _rated(w, amount))
    if numeral.ordinal:
        return Amount(numeral.start, numeral.end, numeral, value)
    found = (
        foot_or_inch(w, numeral)
        or unit_after(w, numeral)
        or _million_code(w, numeral)
        or _after_article(w, numeral)
        or _percent_first(w, numeral)
        or _vague_unit(w, numeral)
    )
    if found is None:
        return Amount(numeral.start, numeral.end, numeral, value)
    unit, end = found
    if unit == "second" and numeral.fraction:
        return Amount(numeral.start, numeral.end, numeral, value)
    scale = 1e6 if w.words[numeral.end].upper() == f"M{unit}" else 1.0
    if unit in ISO_CODES and (late := magnitude_at(w, end)) and not numeral.scaled:
        end, scale = late  # "75 USD million"
    value = None if value is None else tidy(value * scale)
    return _with_part(w, Amount(numeral.start, end, numeral, value, unit))


def _million_code(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "48.5 MGBP": millions, by its letter before the code."""
    word = w.words[numeral.end]
    if len(word) == 4 and word[0] == "m" and word[1:].upper() in ISO_CODES:
        original = w.original(numeral.end)
        return (original[1:], numeral.end + 1) if original.isupper() else None
    return None


def _after_article(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "half an hour", "a quarter of a mile", "half of one percent"."""
    if not numeral.fraction:
        return None
    table, at = w.lexicon.table, numeral.end
    if w.words[at] in table.of:
        at += 1
    if w.words[at] not in table.articles and w.words[at] not in table.pronouns:
        return None
    return unit_after(w, replace(numeral, end=at + 1))


def _vague_unit(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "billions of dollars", "2.5 millions d'euros"."""
    if numeral.value is not None and not numeral.scaled:
        return None
    found = w.lexicon.of.starting(w.words, numeral.end)
    return unit_after(w, replace(numeral, end=found[1])) if found is not None else None


def foot_or_inch(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "5'11", "10 \" long", "6' tall": by the marks that quotes have too."""
    mark, end, value = w.words[numeral.end], numeral.end + 1, numeral.value or 0.0
    if mark == "'" and w.joined(numeral.end) and 0 < value < 100:
        inches = w.words[end]
        tall = inches.isdigit() and int(inches) < 12 and (w.joined(end) or w.words[end + 1] == '"')
        return ("foot", end) if tall or inches in LENGTH_WORDS else None
    sized = w.words[end] in ("x", "by") and w.words[end + 1][:1].isdigit()
    measured = sized or w.words[end] in LENGTH_WORDS or w.words[end] in INCH_THINGS
    return ("inch", end) if mark == '"' and numeral.literal and measured else None


def _percent_first(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "%50", and "per cent of 50" where a clause begins with it."""
    at = numeral.start
    if w.words[at - 1] == "%" and w.joined(at) and not w.words[at - 2][:1].isdigit():
        return "percent", numeral.end
    if w.words[at - 1] not in w.lexicon.table.of:
        return None
    found = w.lexicon.units.ending(w.words, at - 1)
    if found is None or found[0] != "percent" or w.words[found[1] - 1].isalnum():
        return None
    return "percent", numeral.end


def _rated(w: Window, amount: Amount) -> Amount:
    """ "$15 an hour"."""
    at = amount.end
    under = w.lexicon.units.starting(w.words, at + 1)
    if under is None or (w.words[at] != "/" and w.words[at] not in w.lexicon.table.per):
        return amount
    told_from = under[0] not in TIME or w.words[under[1]] in TOLD_FROM
    if told_from and w.words[at] in w.lexicon.table.articles:
        return amount
    if w.words[at] != "/" and len(w.words[at + 1]) < 2:
        return amount
    return replace(amount, unit=f"{amount.unit}_per_{under[0]}", end=under[1])


def _with_part(w: Window, amount: Amount) -> Amount:
    """ "5 feet 11 inches", "3 dollars and 50 cents" as one."""
    if amount.value is None or amount.value != int(amount.value) or amount.unit is None:
        return amount
    if amount.numeral.scaled or not any(first == amount.unit for first, _ in PARTS):
        return amount
    at = amount.end
    if w.words[at] == "." and w.joined(at) and w.words[at + 1][:1].isdigit():
        at += 1  # "6 ft. 2 in."
    if w.words[at] in w.lexicon.table.joiners or w.words[at] == ",":
        at += 1
    numeral = read_numeral(w, at) if w.words[at] else None
    if numeral is None or numeral.value is None or numeral.ordinal or w.in_date(at):
        return amount
    count, end = _part_size(w, amount.unit, numeral)
    if count and numeral.value < count:
        value = float(f"{amount.value + numeral.value / count:.14g}")
        return replace(amount, end=end, value=value)
    return amount


def _part_size(w: Window, unit: str, numeral: Numeral) -> tuple[int, int]:
    """How many of the second unit make one of the first, and where it ends; 0 for none."""
    if unit == "foot" and w.words[numeral.start - 1] == "'":
        return 12, numeral.end + (w.words[numeral.end] == '"')
    found = unit_after(w, numeral, rated=False)
    if found is not None:
        return PARTS.get((unit, found[0]), 0), found[1]
    money = PARTS.get((unit, "cent")) or PARTS.get((unit, "penny")) or (unit in ISO_CODES) * 100
    after = w.words[numeral.end]
    ends = not after.isalpha() or after in w.lexicon.table.joiners
    if money and ends and not numeral.scaled and w.words[numeral.start - 1] != ",":
        return money, numeral.end
    return 0, numeral.end


def _signed(w: Window, amount: Amount) -> Amount:
    """ "minus five", "-5", "($99.99)": below zero."""
    if amount.value is None:
        return amount
    if w.words[amount.end : amount.end + 2] == ["below", "zero"]:
        return replace(amount, end=amount.end + 2, value=-amount.value)
    at, sign = amount.start, w.words[amount.start - 1]
    if sign not in w.lexicon.signing and w.words[amount.numeral.start - 1] != "-":
        return amount
    if w.words[amount.numeral.start - 1] == "-" and amount.start < amount.numeral.start:
        return replace(amount, value=-amount.value)
    if sign == "±" or " ".join(w.words[at - 3 : at]) in w.lexicon.table.either_sign:
        return replace(amount, start=at - 1 if sign == "±" else at - 3)
    if sign in w.lexicon.table.signs and w.lexicon.before.ending(w.words, at) is None:
        return replace(amount, start=at - 1, value=-amount.value)
    if sign == "-" and _opens(w, at - 1):
        return replace(amount, start=at - 1, value=-amount.value)
    bracketed = sign == "(" and w.words[amount.end] == ")" and amount.start < amount.numeral.start
    if bracketed and w.words[at - 2] in ("is", "was", "of", ":", "loss"):
        return replace(amount, start=at - 1, end=amount.end + 1, value=-amount.value)
    return amount


def _is_alone(w: Window, at: int) -> bool:
    """Whether a sign and a number are all that there is: "- 10 k"."""
    return w.words[at - 1] == "" and "" in w.words[at + 2 : at + 6]


def _opens(w: Window, at: int) -> bool:
    """Whether a hyphen begins something: nothing, a blank or a bracket stands before it."""
    if w.text.quote(w.starts[at], w.ends[at]) == "\u2014" or w.words[at - 1][:1].isdigit():
        return False  # a long dash, the end of a range
    if not w.joined(at + 1) and not _is_alone(w, at):
        return False  # a bullet
    return not w.joined(at) or w.words[at - 1] in ("(", "[", "<", ">", "=", "~", "\n")
