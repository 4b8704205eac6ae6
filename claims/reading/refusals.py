"""Numbers that are no quantities: identifiers, years, times of day, list marks, phone numbers."""

from __future__ import annotations

from claims.reading.compounds import Numeral
from claims.reading.mere_words import is_mere_ordinal, is_mere_word
from claims.reading.names import is_labelled
from claims.reading.unit_names import ISO_CODES, ISO_WORDS
from claims.reading.windows import Window

YEARS = range(1900, 2100)
OLD_YEARS = range(1000, 1900)
WARMTH = frozenset({
    "temperature", "temperatures", "temp", "temps", "thermostat", "heat",
    "hot", "cold", "warm", "warming", "degrees", "fever",
    "high", "highs", "low", "lows", "freezing", "celsius", "fahrenheit", "oven", "weather",
})  # fmt: skip
STREETS = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "lane", "square", "boulevard", "blvd", "drive",
    "terrace", "crescent", "parkway",
})  # fmt: skip
GLUE = frozenset("#_=@&\\'")


def is_no_quantity(w: Window, n: Numeral) -> bool:
    """Whether the number, taken alone, is something else than a quantity."""
    if _is_day(w, n):
        return True
    if not (w.words[n.start][:1].isdigit() or w.words[n.start] == "."):
        return is_mere_word(w, n)
    if n.ordinal and is_mere_ordinal(w, n):
        return True
    return (
        _is_attached(w, n)
        or is_labelled(w, n)
        or _is_time_of_day(w, n)
        or _is_list_mark(w, n)
        or _is_phone(w, n)
        or _is_house(w, n)
        or (n.literal is not None and _is_year(w, n))
    )


def _is_day(w: Window, n: Numeral) -> bool:
    """ "November 10", "10 November", "the 3rd of March": a day, whether or not a date was found."""
    months = w.lexicon.table.months
    if n.value is None or not 1 <= n.value <= 31 or n.fraction:
        return False
    after = n.end + 1 if w.words[n.end] == "-" else n.end
    if w.words[after] in months and w.words[after] != "may":
        return True
    if w.words[n.end] in w.lexicon.table.of and w.words[n.end + 1] in months:
        return n.ordinal
    before = n.start - 2 if w.words[n.start - 1] == "." else n.start - 1
    if w.words[before] not in months or not w.is_capital(before):
        return False
    return w.words[before] != "may" or w.words[n.end] in (",", ".", "", "-", "and", ")")


def _is_attached(w: Window, n: Numeral) -> bool:
    """Part of an identifier: "F-16", "G7", "COVID-19", "13F", "1960s", "#5", "3.11.7"."""
    return _runs_into(w, n.start) or _runs_on(w, n)


def _runs_into(w: Window, at: int) -> bool:
    """Whether letters or signs before the number belong to it."""
    if not w.joined(at) or w.words[at] == ".":
        return False
    before = w.words[at - 1]
    if before.isalpha():
        return not (_is_currency_sign(w, at) or before in w.lexicon.table.clitics)
    if before in GLUE:
        return before != "=" or w.words[at - 2] not in (">", "<", "=", "")
    return before in "-/+." and w.joined(at - 1) and _is_chain(w, at - 2, before)


def _runs_on(w: Window, n: Numeral) -> bool:
    """Whether what is written right after the number makes it something else."""
    after, end = w.words[n.end], n.end
    if not w.joined(end):
        return False
    if after.isalpha():
        return not _may_follow(w, n)
    if after in ("/", "-") and w.joined(end + 1):
        if w.words[end + 1].isalpha() and w.joined(end + 2) and w.words[end + 2][:1].isdigit():
            return True  # "45-B2"
        if w.words[end + 1] in w.lexicon.number_words and w.is_capital(end + 1):
            return True  # "7-Eleven"
        if w.words[end + 2] == "s" and w.joined(end + 2) and w.words[end + 1].isdigit():
            return True  # "737-800s"
        return after == "/" and w.words[end + 1].isdigit()
    return after == "_" or (after == "." and w.joined(end + 1) and w.words[end + 1].isdigit())


def _is_currency_sign(w: Window, at: int) -> bool:
    return (
        w.lexicon.signs.ending(w.words, at) is not None
        or w.original(at - 1) in ISO_CODES - ISO_WORDS
    )


def _is_chain(w: Window, at: int, sign: str) -> bool:
    """Whether the token before a hyphen or slash is a word, an identifier or the first of two."""
    word = w.words[at]
    if word in ("to", "in") and sign == "-" and w.words[at - 1] == "-":
        return not (w.words[at - 2][:1].isdigit() or w.words[at - 2] in w.lexicon.number_words)
    if word.isalpha():
        return w.lexicon.signs.ending(w.words, at + 1) is None
    if not word[:1].isdigit():
        return False
    if sign in "/." or (w.joined(at) and w.words[at - 1][-1:].isalpha()):
        return True
    return sign == "-" and len(word) == 4 and word.isdigit() and int(word) in YEARS


def _may_follow(w: Window, n: Numeral) -> bool:
    """Letters that may be written together with a number: units, magnitudes, ordinal marks."""
    word, lexicon = w.words[n.end], w.lexicon
    if word in lexicon.table.ordinal_marks or word in ("m", "b", "t", "k", "x", "e", "g"):
        return True
    if word == "s":
        return False
    if _digit_joined(w, n.end + 1) and w.words[n.end + 1] not in ("2", "3"):
        return False
    if word in ("c", "f"):
        return bool(WARMTH.intersection(w.words[max(0, n.start - 10) : n.end + 8]))
    return (
        lexicon.units.starting(w.words, n.end) is not None
        or lexicon.signs.starting(w.words, n.end) is not None
        or lexicon.currencies.starting(w.words, n.end) is not None
        or word in lexicon.number_words
        or word.upper() in ISO_CODES
        or (word[0] == "m" and word[1:].upper() in ISO_CODES)
    )


def _digit_joined(w: Window, at: int) -> bool:
    return w.joined(at) and w.words[at][:1].isdigit()


def _is_year(w: Window, n: Numeral) -> bool:
    """Four digits without a mark between 1900 and 2099, unless people or things are counted."""
    if n.literal is None or len(n.literal) != 4 or not n.literal.isdigit():
        return False
    if w.words[n.start] != n.literal:
        return False  # "1 900": nobody groups the digits of a year
    dated = w.words[n.start - 1] in w.lexicon.table.in_time
    old = int(n.literal) in OLD_YEARS and (dated or _spans_years(w, n))
    if int(n.literal) not in YEARS and not old:
        return False
    if w.lexicon.signs.ending(w.words, n.start) or w.words[n.end] in ("%", "+"):
        return False
    if dated and w.words[n.start - 1] != "of":
        return not w.lexicon.table.counted.intersection(w.words[n.end : n.end + 2])
    if w.lexicon.table.counted.intersection(w.words[n.end : n.end + 3]):
        return False
    if w.lexicon.units.starting(w.words, n.end) and w.words[n.end] not in ("in", "a", "m"):
        return False
    return w.lexicon.currencies.starting(w.words, n.end) is None


def _spans_years(w: Window, n: Numeral) -> bool:
    """Either end of "1838-1839"."""
    for sign, other in ((n.end, n.end + 1), (n.start - 1, n.start - 2)):
        year = w.words[other]
        if w.words[sign] == "-" and len(year) == 4 and year.isdigit() and n.literal:
            return 0 < abs(int(year) - int(n.literal)) < 120
    return False


def _is_time_of_day(w: Window, n: Numeral) -> bool:
    """ "10:30", "5 pm", "2.17pm", "5 o'clock"."""
    for at in (n.start, n.end):
        if w.words[at if at == n.end else at - 1] == ":" and _is_clock_colon(w, at, n):
            return True
    if w.lexicon.clock.starting(w.words, n.end) is None or n.literal is None:
        return False
    whole, _, rest = n.literal.partition(".")
    return len(whole) <= 4 and (not rest or len(rest) == 2)


def _is_clock_colon(w: Window, at: int, n: Numeral) -> bool:
    if at == n.end:
        return w.joined(at) and w.joined(at + 1) and w.words[at + 1][:1].isdigit()
    return w.joined(n.start) and w.joined(n.start - 1) and w.words[n.start - 2][-1:].isdigit()


def _is_house(w: Window, n: Numeral) -> bool:
    """ "10 Downing Street": the number of a house, unless things on a street are counted."""
    if n.literal is None or not w.words[n.end].isalpha() or not w.is_capital(n.end):
        return False
    for at in range(n.end + 1, n.end + 4):
        if w.words[at] in STREETS and w.is_capital(at):
            after = w.words[at + 1]
            return not after.isalpha() or after in w.lexicon.table.stops
    return False


def _is_list_mark(w: Window, n: Numeral) -> bool:
    """ "1. ", "2)" at the start of a line; "(2)"; "[12]"."""
    if n.literal is None or not n.literal.isdigit() or len(n.literal) > 3:
        return False
    before, after = w.words[n.start - 1], w.words[n.end]
    if before == "[" and after == "]":
        return True
    if after == ")" and w.words[n.start - 1] != "(":
        return w.joined(n.end) and "(" not in w.words[n.start - 8 : n.start]
    if before == "(" and after == ")":
        return w.words[n.start - 2] in ("", "\n") or not w.words[n.start - 2].isalpha()
    starts = before == "\n" or (before == "" and w.text.origin(w.starts[n.start]) == 0)
    return starts and after == "." and bool(w.words[n.end + 1]) and w.words[n.end + 1] != "\n"


def _is_phone(w: Window, n: Numeral) -> bool:
    """ "+1 202 555 0123", "555-0123", "1111-2222-3333"."""
    if w.words[n.start - 1] == "+" and w.joined(n.start) and n.literal and len(n.literal) > 2:
        return not w.words[n.start - 2][:1].isdigit()
    if w.words[n.start - 1] == "+" and w.words[n.end].isdigit():
        return True
    chain = 0
    at = n.end
    while w.words[at] == "-" and w.words[at + 1].isdigit() and w.joined(at) and w.joined(at + 1):
        chain, at = chain + 1, at + 2
        if chain > 1:
            return True
    at = n.start
    while (
        w.words[at - 1] == "-" and w.words[at - 2].isdigit() and w.joined(at) and w.joined(at - 1)
    ):
        chain, at = chain + 1, at - 2
        if chain > 1:
            return True
    return chain == 1 and _is_local_call(w, n)


def _is_local_call(w: Window, n: Numeral) -> bool:
    """Three digits, four digits, where neither is round."""
    if w.words[n.end] == "-":
        first, second = w.words[n.start], w.words[n.end + 1]
    else:
        first, second = w.words[n.start - 2], w.words[n.start]
    return len(first) == 3 and len(second) == 4 and second.isdigit() and second[-1] != "0"
