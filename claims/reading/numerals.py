"""One number as written, in digits, words or both -> its value.

"2.5 million", "twenty-five hundred", "two and a half million", "3/4", "two-thirds", "fourth",
"tens of thousands". What it counts or measures is read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.reading.languages.tables import NumberTable
from claims.reading.literals import literal_value, step, tidy
from claims.reading.windows import Window

COMMON_FRACTIONS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16})
LONGEST = 12  # parts of one number in words; more is a counting-out, not a number


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `start` to `end` (exclusive) and what they say.

    `low` and `high` are set for vague counts alone ("dozens"), whose value is None. `literal` is
    the digits where there are nothing but digits. `step` is the place of the last digit said, `scale` the last magnitude.
    """

    start: int
    end: int
    value: float | None
    step: float = 1.0
    low: float | None = None
    high: float | None = None
    ordinal: bool = False
    fraction: bool = False
    scaled: bool = False
    scale: float = 1.0
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A piece below a magnitude: `room` is what may still be added ("two hundred": 100)."""

    end: int
    value: float
    room: float
    step: float = 1.0
    literal: str | None = None


def read_numeral(w: Window, at: int) -> Numeral | None:
    """The number that starts at a token, None where none does."""
    word = w.words[at]
    if not word[:1].isdigit():
        vague = _vague(w, at)
        if vague is not None:
            return vague
    found = _fraction_of_digits(w, at)
    if found is None:
        plain = _compound(w, at)
        found = _ended(w, plain) if plain is not None else None
    return found or _bare_ordinal(w, at) or _bare_fraction(w, at) or _one_unit(w, at)


def _vague(w: Window, at: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "several hundred", "a couple of"."""
    table = w.lexicon.table
    phrase = w.lexicon.vague.starting(w.words, at)
    if phrase is not None:
        (low, high), end = phrase
        base = _magnitude(w, end)
        if base is None or high is None or high > 10:
            return Numeral(at, end, None, low=low, high=high)
        return Numeral(at, base[0], None, low=low * base[1], high=high * base[1])
    for length in (2, 1):
        if " ".join(w.words[at : at + length]) in table.few:
            base = _magnitude(w, at + length)
            if base is not None:
                end, scale = base
                return Numeral(at, end, None, low=2 * scale, high=10 * scale - 1)
    return None


def _magnitude(w: Window, at: int) -> tuple[int, float] | None:
    """Hundreds and magnitudes in a row, multiplied: "hundred thousand", "lakh crore"."""
    table = w.lexicon.table
    scale, end = 1.0, at
    while end - at < 3:
        word = w.words[end]
        if word in table.hundreds:
            scale *= 100
        elif word in table.magnitudes and _may_scale(w, end):
            scale *= table.magnitudes[word]
        else:
            break
        end += 1
    return (end, scale) if end > at else None


def _may_scale(w: Window, at: int) -> bool:
    """Short magnitudes ("k", "m") count right after their digits alone."""
    return len(w.words[at]) > 1 or w.joined(at)


def _compound(w: Window, at: int) -> Numeral | None:
    """Parts with falling magnitudes: "two million three hundred thousand"."""
    part = _part(w, at)
    if part is None:
        return None
    total, end, limit, literal, count = 0.0, part.end, float("inf"), part.literal, 0
    unit_step, scaled, last_scale = part.step, False, 1.0
    while part is not None and count < LONGEST:
        count += 1
        part, scale, end = _scaled(w, part)
        size = part.value * scale
        if size >= limit and count > 1:
            break
        total, unit_step, scaled = total + size, part.step * scale, scaled or scale > 1
        last_scale = scale
        if scale > 1 or count > 1:
            literal = None
        limit = scale if scale > 1 else part.room
        part = _next_part(w, end, limit)
    numeral = Numeral(
        at, end, tidy(total), unit_step, scaled=scaled, scale=last_scale, literal=literal
    )
    return numeral


def _scaled(w: Window, part: Part) -> tuple[Part, float, int]:
    """A part with "and a half" inside, and the magnitudes that follow it."""
    mixed = _mixed(w, part.end)
    if mixed is not None and part.value == int(part.value):
        scale = _magnitude(w, mixed[0])
        if scale is not None:
            return replace(part, value=part.value + mixed[1]), scale[1], scale[0]
    end = part.end
    if w.words[end] == "-" and w.joined(end) and w.joined(end + 1):
        end += 1  # "5-million"
    scale = _magnitude(w, end)
    return (part, scale[1], scale[0]) if scale is not None else (part, 1.0, part.end)


def _part(w: Window, at: int) -> Part | None:
    table, word = w.lexicon.table, w.words[at]
    if word[:1].isdigit():
        return _digits(w, at)
    if word in table.duals:
        return Part(at + 1, table.duals[word], table.duals[word])
    if word in table.cardinals:
        return _words(w, at)
    if word in table.articles and _magnitude(w, at + 1) is not None:
        return Part(at + 1, 1.0, 1.0)
    if (word in table.hundreds or word in table.magnitudes) and word in table.bare:
        return Part(at, 1.0, 1.0)
    return None


def _digits(w: Window, at: int) -> Part | None:
    table, word = w.lexicon.table, w.words[at]
    end = at + 1
    if word.isdigit() and len(word) <= 3:
        while len(w.words[end]) == 3 or w.words[end][3:4] == table.decimal:
            if not _continues(w, end):
                break
            word += w.words[end]
            end += 1
    value = literal_value(word, table.decimal, table.group)
    if value is None:
        return None
    if has_leading_point(w, at):
        word = f"0{table.decimal}{word}"
        value = float(f"0.{w.words[at]}") if w.words[at].isdigit() else value
    end, value = _power(w, end, value)
    return Part(end, value, 1.0, step(word, value, table.decimal), word)


def _continues(w: Window, at: int) -> bool:
    """Whether a token is the next group of three: "1 234 567.89", in blanks of one width."""
    word = w.words[at]
    return (
        word[:3].isdigit()
        and (len(word) == 3 or word[4:].isdigit())
        and w.starts[at] == w.ends[at - 1] + 1
        and w.text.text[w.ends[at - 1]] == " "
        and not w.in_date(at - 1)
    )


def has_leading_point(w: Window, at: int) -> bool:
    """ ".25", where the point belongs to no word before it."""
    return w.words[at - 1] == "." and w.joined(at) and not (w.joined(at - 1) and _solid(w, at - 2))


def _solid(w: Window, at: int) -> bool:
    return w.words[at][-1:].isalnum()


def _power(w: Window, at: int, value: float) -> tuple[int, float]:
    """ "2.48×10^-5", "10^6", "1.1^23"; exponents that no text means give the value as it was."""
    if w.words[at] in ("x", "×", "*") and w.words[at + 1] in ("10", "2"):
        end, power = _exponent(w, at + 2)
        if end > at + 2:
            return end, tidy(value * float(w.words[at + 1]) ** power)
    end, power = _exponent(w, at)
    if end > at and abs(value) <= 100:
        return end, tidy(value**power)
    return at, value


def _exponent(w: Window, at: int) -> tuple[int, float]:
    end, sign, marked = at, 1.0, False
    while w.words[end] in ("^", "-", "+") and w.joined(end) and end - at < 3:
        sign *= -1.0 if w.words[end] == "-" else 1.0
        marked = marked or w.words[end] in "^-"
        end += 1
    digits = w.words[end]
    if not marked or not digits.isdigit() or len(digits) > 2 or not w.joined(end):
        return at, 0.0
    if w.words[at] != "^" and not w.words[at - 2] in ("x", "×", "*"):
        return at, 0.0
    return end + 1, sign * float(digits)


def _room(table: NumberTable, value: float) -> float:
    """What may be added to a number word: below 10 to "thirty", below 100 to "three hundred"."""
    if value in table.tens_plus_teens:
        return 20.0
    if value == 10 and table.tens_plus_teens:
        return 10.0  # "dix-sept"
    if value >= 100 and value % 100 == 0:
        return 100.0
    return 10.0 if value >= 20 and value % 10 == 0 else 1.0


def _words(w: Window, at: int) -> Part | None:
    """Number words below a magnitude: "three hundred and twenty-five", "twenty-five hundred"."""
    table = w.lexicon.table
    value = table.cardinals[w.words[at]]
    end, room = at + 1, _room(table, value)
    hundred = False
    for _ in range(6):
        if w.words[end] in table.hundreds and 0 < value < 100 and not hundred:
            value, room, end, hundred = value * 100, 100.0, end + 1, True
            continue
        following = _addend(w, end, value, room)
        if following is None:
            break
        end, added = following
        value += added
        room = _room(table, 80 if added == 76 else added)
    if w.words[end] in table.points:
        end, value = _spoken_decimals(w, end, value)
    return Part(end, value, room if not hundred or room < 100 else 100.0)


def _addend(w: Window, at: int, value: float, room: float) -> tuple[int, float] | None:
    """A smaller number word that goes on: after a hyphen, a blank or a joiner."""
    table = w.lexicon.table
    end, word = at, w.words[at]
    if word == "-":
        end += 1
    elif word in table.joiners:
        if room < 100 and not (table.joins_tens or table.units_first):
            return None
        end += 1
    added = table.cardinals.get(w.words[end])
    if added is None or added == 0:
        return None
    if value == 4 and added == 20 and 80 in table.tens_plus_teens:
        return end + 1, 76.0  # "quatre-vingt"
    if table.units_first and value < 10 and (added == 10 if end == at else 20 <= added < 100):
        return end + 1, added
    if added >= room or (word == "-" and room > 20):
        return None
    if room >= 100 and w.words[end + 1] in table.hundreds:
        return None  # "one hundred and two hundred" are two numbers
    return end + 1, added


def _spoken_decimals(w: Window, at: int, value: float) -> tuple[int, float]:
    """ "two hundred point zero three"."""
    digits, end = "", at + 1
    while (digit := w.lexicon.table.cardinals.get(w.words[end])) is not None and digit < 10:
        digits += str(int(digit))
        end += 1
        if len(digits) > 9:
            break
    return (end, float(f"{int(value)}.{digits}")) if digits else (at, value)


def _next_part(w: Window, at: int, limit: float) -> Part | None:
    """The next, smaller part of a number, after a blank, comma or joiner."""
    table, word = w.lexicon.table, w.words[at]
    if limit < 100:
        return None
    start = at
    if word in table.joiners:
        start += 1
    elif word == ",":
        start += 1
        if w.words[start] not in table.cardinals or w.words[start + 1] not in table.hundreds:
            return None
    if not w.words[start] or w.in_date(start):
        return None
    part = _part(w, start)
    if part is None or part.end == start or part.value == 0:
        return None
    if w.words[start] in table.articles:
        scale = _magnitude(w, part.end)
        return part if scale is not None and scale[1] < limit else None
    scale = _magnitude(w, part.end)
    size = part.value * (scale[1] if scale else 1.0)
    if part.literal is not None and not (scale or word in table.joiners):
        return None  # "5 million 300" are two numbers
    if _ends_in_denominator(w, part) and part.value < 20 and limit >= 100 and word in table.joiners:
        return None  # "and three quarters"
    return part if size < limit and not _is_other_number(w, start, part, scale) else None


def _is_other_number(w: Window, start: int, part: Part, scale: tuple[int, float] | None) -> bool:
    """After a joiner digits are another number unless the whole is spelled that way."""
    if part.literal is None:
        return False
    return w.words[start - 1] in w.lexicon.table.joiners and (
        scale is not None or len(part.literal) > 2 or w.words[start - 2][:1].isdigit()
    )


def _mixed(w: Window, at: int) -> tuple[int, float] | None:
    """ "and a half", "-and-a-half", "and three quarters", "1/2": its end and value."""
    table = w.lexicon.table
    start = _past_hyphen(w, at)
    if w.words[start][:1].isdigit():
        return _slashed(w, start) if w.words[start + 1] == "/" else None
    if w.words[start] not in table.joiners:
        return None
    start = _past_hyphen(w, start + 1)
    word = w.words[start]
    if word.isdigit():
        return _slashed(w, start)
    over = 1.0 if word in table.articles else table.cardinals.get(word)
    under = _denominator(w, start + 1)
    if over is None or under is None or not 0 < over < under[1]:
        return None
    return under[0], over / under[1]


def _past_hyphen(w: Window, at: int) -> int:
    """Past a hyphen that is written together with what stands around it."""
    return at + 1 if w.words[at] == "-" and w.joined(at) and w.joined(at + 1) else at


def _denominator(w: Window, at: int) -> tuple[int, float] | None:
    """ "thirds", "twenty-fifths", after a blank or hyphen."""
    table = w.lexicon.table
    if w.words[at] == "-":
        at += 1
    tens = table.cardinals.get(w.words[at], 0)
    if tens in range(20, 100, 10):
        end = at + 2 if w.words[at + 1] == "-" else at + 1
        units = table.denominators.get(w.words[end]) or table.ordinals.get(w.words[end])
        if units is not None and units < 10:
            return end + 1, tens + units
        return None
    under = table.denominators.get(w.words[at])
    return (at + 1, under) if under is not None else None


def _ends_in_denominator(w: Window, part: Part) -> bool:
    return _denominator(w, part.end) is not None


def _slashed(w: Window, at: int) -> tuple[int, float] | None:
    """ "3/4" or "1 / 4" -> where it ends, 0.75."""
    over, under = w.words[at], w.words[at + 2]
    if w.words[at + 1] != "/" or not (over.isdigit() and under.isdigit()):
        return None
    if w.joined(at + 1) != w.joined(at + 2) or w.words[at + 3] == "/" or len(over + under) > 8:
        return None
    if w.lexicon.table.slash_decimal:
        return at + 3, float(f"{over}.{under}")
    if int(under) == 0 or (int(over) >= int(under) and not 1 < int(under) < 7):
        return None  # nothing, or "9/11" and "24/7"
    return at + 3, int(over) / int(under)


def _fraction_of_digits(w: Window, at: int) -> Numeral | None:
    found = _slashed(w, at)
    if found is None:
        return None
    end, value = found
    common = int(w.words[at + 2]) in COMMON_FRACTIONS
    if not common and w.words[end] not in w.lexicon.table.of:
        return None
    scale = _magnitude(w, end)
    if scale is not None:
        return Numeral(at, scale[0], tidy(value * scale[1]), scaled=True)
    return Numeral(at, end, value, fraction=True)


def _ended(w: Window, numeral: Numeral) -> Numeral:
    """The number with its fraction, denominator or ordinal ending, if it has one."""
    table = w.lexicon.table
    value = numeral.value or 0.0
    mark = w.words[numeral.end]
    if numeral.literal and mark in table.ordinal_marks and w.joined(numeral.end):
        return replace(numeral, end=numeral.end + 1, ordinal=True, literal=None)
    if numeral.literal is None or numeral.end == numeral.start + 1:
        ending = _worded_ending(w, numeral, value)
        if ending is not None:
            return ending
    if mark in table.over:
        return _said_over(w, numeral, value)
    mixed = _mixed(w, numeral.end)
    if mixed is not None and value == int(value):
        base = _last_scale(w, numeral)
        return _and_scaled(w, numeral, mixed, base)
    return numeral


def _said_over(w: Window, n: Numeral, value: float) -> Numeral:
    """ "one over twenty" is a fraction where nothing is counted."""
    under = _compound(w, n.end + 1)
    if under is None or not under.value or under.value <= value or w.words[under.end].isalpha():
        return n
    return Numeral(n.start, under.end, value / under.value, fraction=True)


def _last_scale(w: Window, numeral: Numeral) -> float:
    return w.lexicon.table.magnitudes.get(w.words[numeral.end - 1], 1.0)


def _and_scaled(w: Window, numeral: Numeral, mixed: tuple[int, float], base: float) -> Numeral:
    """ "five billion and three quarters" means of a billion, "… quarters million" says of what."""
    scale = _magnitude(w, mixed[0])
    if scale is not None:
        base, mixed = scale[1], (scale[0], mixed[1])
    value = tidy((numeral.value or 0.0) + mixed[1] * base)
    return replace(numeral, end=mixed[0], value=value, literal=None, step=mixed[1] * base)


def _worded_ending(w: Window, n: Numeral, value: float) -> Numeral | None:
    table = w.lexicon.table
    at = n.end + 1 if w.words[n.end] == "-" else n.end
    word = w.words[at]
    tens = value % 100 if value % 100 in range(20, 100, 10) else 0.0
    under = table.denominators.get(word)
    plural = under is not None and word not in table.ordinals
    if plural and tens and under is not None and under < 10 and value > tens:
        return _over(w, n, at + 1, value - tens, tens + under)
    if plural and under is not None and not (n.literal and value > 20):
        return _over(w, n, at + 1, value, under)
    ordinal = table.ordinals.get(word)
    if ordinal is not None:
        return _ordinal_ending(w, n, at, value, ordinal)
    if word in table.joiners and value % 100 == 0 and value:
        return _joined_ordinal(w, n, at + 1, value)
    return _spelled_denominator(w, n, at, value)


def _ordinal_ending(w: Window, n: Numeral, at: int, value: float, last: float) -> Numeral | None:
    """ "one third", "twenty-first", "one hundred twenty-fifth", "two hundredth"."""
    if value == 1 and w.words[n.start] in w.lexicon.table.cardinals:
        return _over(w, n, at + 1, 1.0, last) if last > 2 else None
    if n.literal is not None:
        return None
    if last >= 100 and w.words[n.start] not in w.lexicon.table.articles and value:
        return replace(n, end=at + 1, value=value * last, ordinal=True)
    if last >= 100 and value > 1:
        return replace(n, end=at + 1, value=value * last, ordinal=True)
    fits = (value % 10 == 0 and last < 10 and value % 100) or (value % 100 == 0 and last < 100)
    return replace(n, end=at + 1, value=value + last, ordinal=True) if fits and value else None


def _joined_ordinal(w: Window, n: Numeral, at: int, value: float) -> Numeral | None:
    """ "two hundred and twelfth", "one hundred and twenty-first"."""
    table = w.lexicon.table
    if w.words[n.start] in table.articles:
        return None
    tens = table.cardinals.get(w.words[at], 0)
    if tens in range(20, 100, 10):
        at += 2 if w.words[at + 1] == "-" else 1
    last = table.ordinals.get(w.words[at])
    if last is None or last >= (10 if tens else 100):
        return None
    return replace(n, end=at + 1, value=value + tens + last, ordinal=True)


def _spelled_denominator(w: Window, n: Numeral, at: int, value: float) -> Numeral | None:
    """ "three twenty-firsts", "one one hundred and fifth"."""
    if w.words[n.start] not in w.lexicon.table.cardinals or n.scaled:
        return None
    under = _denominator(w, at)
    if under is not None and under[1] > 20:
        return _over(w, n, under[0], value, under[1])
    if value == 1 and w.words[at] in w.lexicon.table.cardinals:
        return _one_of_ordinal(w, n, at)
    return None


def _one_of_ordinal(w: Window, n: Numeral, at: int) -> Numeral | None:
    """ "one one-hundredth", "one one hundred and fifth"."""
    under = _compound(w, at)
    if under is None or under.value is None:
        return None
    last = under.end + 1 if w.words[under.end] in (*w.lexicon.table.joiners, "-") else under.end
    ordinal = w.lexicon.table.ordinals.get(w.words[last])
    if ordinal is None:
        return None
    whole = under.value * ordinal if ordinal > under.value else under.value + ordinal
    return _over(w, n, last + 1, 1.0, whole)


def _over(w: Window, n: Numeral, end: int, over: float, under: float) -> Numeral:
    scale = _magnitude(w, end)
    if scale is not None and scale[1] >= 1000:
        return Numeral(n.start, scale[0], tidy(over / under * scale[1]), scaled=True)
    return Numeral(n.start, end, over / under, fraction=True)


def _bare_ordinal(w: Window, at: int) -> Numeral | None:
    table = w.lexicon.table
    value = table.ordinals.get(w.words[at])
    if value is None:
        return None
    return Numeral(at, at + 1, float(value), ordinal=True)


def _one_unit(w: Window, at: int) -> Numeral | None:
    """ "a gallon of beer" is one, but "$3 a gallon" is a rate."""
    if w.words[at] not in w.lexicon.table.articles or w.words[at + 1] not in w.lexicon.table.lone:
        return None
    before = w.words[at - 1]
    if before[:1].isdigit() or before in w.lexicon.number_words or before == "%":
        return None
    if before in w.lexicon.table.currencies or before in w.lexicon.table.units:
        return None
    return Numeral(at, at + 1, 1.0)


def _bare_fraction(w: Window, at: int) -> Numeral | None:
    """ "a third of", "half a million", "a quarter", "quarter million"."""
    table = w.lexicon.table
    if w.words[at] in table.fractions:
        return Numeral(at, at + 1, table.fractions[w.words[at]], fraction=True)
    article = w.words[at] in table.articles
    word_at = at + 1 if article else at
    word = w.words[word_at]
    if word not in table.denominators or word.endswith("s"):
        return None
    under, end = table.denominators[word], word_at + 1
    if not article and under not in (2, 4) and table.articles:
        return None
    quarter = under == 4 and not article
    scale_at = end + 1 if w.words[end] in table.articles or w.words[end] == "-" else end
    scale = _magnitude(w, scale_at)
    if scale is not None:
        return Numeral(at, scale[0], tidy(scale[1] / under), scale[1] / under, scaled=True)
    if quarter and w.words[end] not in table.of:
        return None  # of a year or a town
    return Numeral(at, end, 1.0 / under, fraction=True)
