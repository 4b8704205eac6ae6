"""The unit or currency that stands around a number, and what it is canonically called."""

from __future__ import annotations

from dataclasses import replace

from claims.reading.compounds import Numeral
from claims.reading.currency_names import SHARED
from claims.reading.languages.tables import each_word
from claims.reading.unit_names import ISO_CODES, ISO_WORDS, LENGTHS, SYMBOLS, TIME
from claims.reading.windows import Window

POWERS = {"square": "square_", "sq": "square_", "cubic": "cubic_", "cu": "cubic_"}
POWERED = {
    "squared": "square_", "cubed": "cubic_", "2": "square_", "3": "cubic_",
}  # fmt: skip
# Short names that are words or letters too: right after the number, or in this very case.
ALSO_WORDS = each_word("in m g t h s l b c f k j w n p am pm a ma pa ms mi ft kn")
IN_CASE = {
    "l": "L", "t": "t", "m": "m", "g": "g", "h": "h", "s": "s", "c": "C", "f": "F", "k": "K",
    "ft": "ft", "ma": "Ma", "mi": "mi", "ms": "ms", "j": "J", "w": "W", "n": "N",
}  # fmt: skip
AFTER_INCHES = each_word("thick long wide tall high deep diameter of x by")
MASS_CUES = each_word(
    "weigh weighs weighed weighing weight weights baby lose lost losing gained heavier lighter "
    "pressure force explosives cocaine heroin marijuana meat body flour sugar beef fish"
)
PLAIN_CODES = each_word("usd eur gbp jpy cny rmb inr aud cad nzd hkd chf rub")
MONEY_CUES = each_word(
    "pay pays paid paying cost costs price priced prices fine fined worth earn earned earns salary "
    "sterling tax taxes fee fees budget rent bill spent spend debt money cash loan sold sell buy "
    "bought charge charged ticket tickets week month year hour £ $ € bank fund funding raised owed "
    "euros dollars pence profit revenue wage wages income savings note notes coin coins deal"
)
SAME_PLURAL = each_word("yen yuan won baht rand naira lei leva colones soles")
TOLD_FROM = each_word("earlier ago before previously later after")
CUP_GAMES = each_word("final finals game match tie ties title titles win wins semifinal race")
MONEY_SUFFIXES = {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12, "k": 1e3}
COUNT_SUFFIXES = {"m": 1e6, "b": 1e9, "g": 1e9, "t": 1e12}


def unit_after(w: Window, numeral: Numeral, *, rated: bool = True) -> tuple[str, int] | None:
    """The unit that follows a number, with its power and rate, and where it ends."""
    at = numeral.end
    bracket = w.words[at] in ("(", "[") and w.words[at + 2] in (")", "]")
    if bracket or (w.words[at] == "-" and w.joined(at) and w.joined(at + 1)):
        at += 1
    base = _powered(w, at, numeral)
    if base is None:
        return None
    unit, end = base
    if bracket:
        return unit, end + 1
    return _rate(w, unit, end) if rated else base


def _powered(w: Window, at: int, numeral: Numeral) -> tuple[str, int] | None:
    word = w.words[at]
    if word in POWERS:
        base = _base(w, at + 1 + (w.words[at + 1] in (".", "-")), numeral)
        if base is not None and base[0] in LENGTHS:
            return POWERS[word] + base[0], base[1]
    base = _base(w, at, numeral)
    if base is None or base[0] not in LENGTHS:
        return base
    unit, end = base
    mark = end + 1 if w.words[end] == "^" else end
    if w.words[mark] in POWERED and (w.words[mark].isalpha() or w.joined(mark)):
        return POWERED[w.words[mark]] + unit, mark + 1
    return base


def _base(w: Window, at: int, numeral: Numeral) -> tuple[str, int] | None:
    found = w.lexicon.units.starting(w.words, at)
    if found is None:
        return currency_after(w, at, numeral)
    unit, end = found
    word = w.words[at]
    if end == at + 1 and word in SYMBOLS and not _is_symbol(w, at, word):
        return currency_after(w, at, numeral)
    if end == at + 1 and (_runs_on(w, end) or (word == "cup" and w.words[end] in CUP_GAMES)):
        return None
    return str(unit), end


def _runs_on(w: Window, end: int) -> bool:
    """ "24703 L-202", "5m-"…: the letters go on into something else."""
    if w.joined(end) and w.words[end][:1].isdigit() and w.words[end - 1].isalpha():
        longer = w.joined(end + 1) and w.words[end + 1][:1].isalnum()
        return w.words[end] not in ("2", "3") or longer
    hyphen = w.words[end] == "-" and w.words[end - 1].isalpha() and w.joined(end)
    return hyphen and w.words[end + 1][:1].isdigit()


def _is_symbol(w: Window, at: int, word: str) -> bool:
    """Whether a short name is meant as a unit: "2 in." but not "two in my car"."""
    if not word.isalpha() or word not in ALSO_WORDS:
        return True
    digits = (
        w.words[at - 1][-1:].isdigit() or w.words[at - 1] in {"-", "."} or w.words[at - 1] in POWERS
    )
    if word == "in":
        following = w.words[at + 1]
        ends = following in ("", ".", ")", "\n", ",") or following in AFTER_INCHES
        return digits and (ends or w.joined(at))
    if word == "m" and w.joined(at):
        return w.original(at) == "m" or w.words[at + 1] in ("/", "^")
    initial = w.words[at + 1] == "." and w.words[at + 2].isalpha() and w.joined(at + 1)
    if not digits or initial:
        return False
    return w.original(at) == IN_CASE.get(word, word)


def currency_after(w: Window, at: int, numeral: Numeral) -> tuple[str, int] | None:
    """ "dollars", "Iraqi dinars", "USD", "€" after a number."""
    sign = w.lexicon.signs.starting(w.words, at)
    if sign is not None and w.words[at] not in ("rs", "re", "r", "s", "c", "a"):
        return sign if not w.words[sign[1]][:1].isdigit() or not w.joined(sign[1]) else None
    found = w.lexicon.currencies.starting(w.words, at)
    if found is not None:
        unit, end = found
        return (_pound_or(w, unit, numeral, at), end) if _is_money(w, at, unit, numeral) else None
    if w.words[at].upper() in ISO_CODES:
        return _code(w, at)
    return _foreign_money(w, at)


def _foreign_money(w: Window, at: int) -> tuple[str, int] | None:
    """ "Jamaican dollars": another country's money, named after it."""
    if len(w.words[at]) < 3 or not w.words[at].endswith(
        ("an", "ese", "ish", "i", "ian", "ic", "n", "d", "a")
    ):
        return None
    for end in (at + 1, at + 2):
        word = w.words[end]
        if not w.words[end - 1].isalpha():
            return None
        if len(word) > 2 and word in w.lexicon.table.currencies and word.isalpha():
            return _named_after(w, at, end), end + 1
    return None


def _named_after(w: Window, at: int, end: int) -> str:
    """The code of a currency that one country has, else the two words."""
    word = w.words[end]
    code = str(w.lexicon.table.currencies[word])
    if code in ISO_CODES and word not in SHARED:
        return code
    name = word if word in SAME_PLURAL else word.removesuffix("s")
    return "_".join([*w.words[at:end], name])


def _code(w: Window, at: int) -> tuple[str, int] | None:
    original = w.original(at)
    after_digits = w.words[at - 1][-1:].isdigit() and original.upper() not in ISO_WORDS
    if original.lower() in PLAIN_CODES or after_digits:
        original = original.upper()
    if original != original.upper() or original == "ALL":
        return None
    return ("CNY" if original == "RMB" else original), at + 1


def _is_money(w: Window, at: int, unit: str, numeral: Numeral) -> bool:
    """ "50,000 won" but not "the three won"; "50p" but not "50 p"."""
    if unit == "KRW" and w.words[at] == "won":
        return numeral.scaled or (numeral.value or 0) >= 1000
    if w.words[at] == "p":
        return w.joined(at)
    return True


def _pound_or(w: Window, unit: str, numeral: Numeral, at: int) -> str:
    """Pounds are money unless something is weighed; "a 1,100-pound bomb" is, if nobody pays."""
    if unit != "GBP" or w.words[at] not in ("pound", "pounds") or numeral.scaled:
        return unit
    near = set(w.words[max(0, numeral.start - 6) : at + 6])
    if MASS_CUES & near or w.words[at + 1] in w.lexicon.table.of:
        return "pound"
    many = (numeral.value or 0) > 2000 and at == numeral.end
    return unit if many or not MONEY_CUES.isdisjoint(near) else "pound"


def _rate(w: Window, unit: str, end: int) -> tuple[str, int]:
    """ "per hour", "/h", "a day": kilometre_per_hour, USD_per_hour."""
    word = w.words[end]
    if word == "-" and w.words[end + 1] in ("an", "a", "per"):
        end, word = end + 1, w.words[end + 1]
        if w.words[end + 1] == "-":
            under = w.lexicon.units.starting(w.words, end + 2)
            return (f"{unit}_per_{under[0]}", under[1]) if under else (unit, end - 1)
    if word != "/" and word not in w.lexicon.table.per:
        return unit, end
    under = w.lexicon.units.starting(w.words, end + 1)
    if under is None:
        return unit, end
    name, stop = under
    if w.words[stop] in TOLD_FROM and word in w.lexicon.table.articles:
        return unit, end  # "5.2 trillion won a year earlier"
    exact = word == "/" or len(w.words[end + 1]) > 1
    if not exact or (len(word) < 3 and word != "/" and name not in TIME):
        return unit, end
    if name in LENGTHS or name == "second":
        mark = stop + 1 if w.words[stop] == "^" else stop
        if w.words[mark] in ("2", "3") and w.joined(mark):
            return _rate(w, f"{unit}_per_{POWERED[w.words[mark]]}{name}", mark + 1)
    return f"{unit}_per_{name}", stop


def currency_before(w: Window, at: int) -> tuple[str, int] | None:
    """ "US$", "Rs", "GBP" before a number: the currency and the token where it starts."""
    if w.words[at - 1] == "-" and w.joined(at):
        at -= 1
    found = w.lexicon.signs.ending(w.words, at)
    if found is not None:
        code, start = found
        word = w.words[start]
        if word.isalpha() and not _is_sign_prefix(w, start, at):
            found = w.lexicon.signs.ending(["", *w.words[at - 1 : at]], 2)
            return (found[0], at - 1) if found is not None else None
        return code, start
    word = w.words[at - 1]
    if len(word) == 3 and word.upper() in ISO_CODES and word.upper() not in ISO_WORDS:
        code_found = _code(w, at - 1)
        return (code_found[0], at - 1) if code_found is not None else None
    return None


def money_word_before(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "dollar 22.5 million", "euro 50 billion": a currency's bare name in front."""
    at = numeral.start - 1
    if not numeral.scaled or w.words[at] not in ("dollar", "dollars", "euro", "euros", "rupees"):
        return None
    before = w.words[at - 1]
    if before[:1].isdigit() or before in w.lexicon.number_words:
        return None
    unit = w.lexicon.table.currencies.get(w.words[at])
    return (str(unit), at) if unit is not None else None


def million_code_before(w: Window, numeral: Numeral) -> tuple[str, int] | None:
    """ "MAUD 60": millions, by the letter before the code."""
    word = w.words[numeral.start - 1]
    if len(word) != 4 or word[0] != "m" or numeral.scaled or numeral.literal is None:
        return None
    original = w.original(numeral.start - 1)
    return (original[1:], numeral.start - 1) if original[1:] in ISO_CODES else None


def _is_sign_prefix(w: Window, start: int, at: int) -> bool:
    """ "US$" and "c $" but not the article of "a $40 billion" nor the end of "China's $5"."""
    word = w.words[start]
    if _solid_before(w, start) or (len(word) == 1 and w.words[start - 1] == "'"):
        return False
    if word in ("a", "s", "r"):
        return w.joined(start + 1) and w.original(start).isupper()
    return start + 1 == at or w.joined(start + 1) or word in ("c", "us", "u", "cad", "aud")


def _solid_before(w: Window, at: int) -> bool:
    return w.joined(at) and w.words[at - 1][-1:].isalnum()


def short_magnitude(w: Window, numeral: Numeral, *, money: bool) -> Numeral:
    """ "$300m", "5m people", "1.2b": magnitude letters after money or before a count."""
    word = w.words[numeral.end]
    scale = (MONEY_SUFFIXES if money else COUNT_SUFFIXES).get(word)
    if scale is None or numeral.value is None or numeral.scaled:
        return numeral
    if not (money or w.joined(numeral.end)):
        return numeral
    counted = word in ("m", "b") and _counts(w, numeral.end + 1)
    if not (money or counted or _is_capital_suffix(w, numeral)):
        return numeral
    return replace(
        numeral, end=numeral.end + 1, value=numeral.value * scale,
        scaled=True, scale=scale, literal=None,
    )  # fmt: skip


def _is_capital_suffix(w: Window, numeral: Numeral) -> bool:
    """ "10M", "10G", "1.2b" but not "5G", "Flat 10B", "Section 12T"."""
    literal, letter, before = numeral.literal or "", w.original(numeral.end), numeral.start - 1
    if w.words[before].isalpha() and (
        w.is_capital(before) or w.words[before] in w.lexicon.table.labels
    ):
        return False
    if letter == "b":
        return "." in literal
    return letter == "M" or (letter in "BGT" and len(literal) > 1)


def _counts(w: Window, at: int) -> bool:
    """Whether a plural noun or currency follows, within an adjective's distance."""
    if w.lexicon.currencies.starting(w.words, at) or w.words[at].upper() in ISO_CODES:
        return True
    table = w.lexicon.table
    for word in w.words[at : at + 3]:
        if not word.isalpha() or word in table.stops:
            return False
        if word in table.plurals or (word.endswith("s") and word not in table.not_plurals):
            return True
    return False
