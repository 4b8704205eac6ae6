"""The parts of a number below a magnitude, in digits or words: "2,500", "three hundred and two"."""

from __future__ import annotations

from dataclasses import dataclass

from claims.reading.languages.tables import NumberTable
from claims.reading.literals import literal_value, tidy
from claims.reading.numeral_fractions import over_at
from claims.reading.windows import Window


@dataclass(slots=True)  # not frozen: there is one for each number, and freezing costs
class Part:
    """A piece below a magnitude: `room` is what may still be added ("two hundred": 100)."""

    end: int
    value: float
    room: float
    literal: str | None = None


def part_at(w: Window, at: int) -> Part | None:
    table, word = w.lexicon.table, w.words[at]
    if word[:1].isdigit():
        return _digits(w, at)
    if word in table.duals:
        return Part(at + 1, table.duals[word], table.duals[word])
    if word in table.cardinals:
        return _words(w, at)
    if word in table.points and (digits := _lone_point(w, at)) is not None:
        return digits
    if word in table.articles and magnitude_at(w, at + 1) is not None:
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
    return Part(end, value, 1.0, word)


def _lone_point(w: Window, at: int) -> Part | None:
    """ "point five" where nothing else is called a point."""
    before, after = w.words[at - 1], w.words[at + 1]
    if before.isalpha() and before not in w.lexicon.table.signs:
        return None
    if after not in w.lexicon.table.cardinals and after not in w.lexicon.table.zeros:
        return None
    end, value = _spoken_decimals(w, at, 0.0)
    after = w.words[end]
    measured = after in w.lexicon.table.units or after in w.lexicon.table.magnitudes
    return Part(end, value, 1.0) if end > at and (measured or not after.isalpha()) else None


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
    if end > at and (abs(value) <= 100 or _is_caret(w, at)):
        return end, tidy(value**power)
    return at, value


def _is_caret(w: Window, at: int) -> bool:
    """Whether the power is written with a caret; a raised figure may be a footnote's."""
    return w.text.quote(w.starts[at], w.ends[at]) == "^"


def _exponent(w: Window, at: int) -> tuple[int, float]:
    end, sign, marked = at, 1.0, False
    while w.words[end] in ("^", "-", "+") and w.joined(end) and end - at < 3:
        sign *= -1.0 if w.words[end] == "-" else 1.0
        marked = marked or w.words[end] in "^-"
        end += 1
    digits = w.words[end]
    if not marked or not digits.isdigit() or len(digits) > 2 or not w.joined(end):
        return at, 0.0
    if w.words[at] != "^" and w.words[at - 2] not in ("x", "×", "*"):
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
        if over_at(w, end) is not None:
            return None  # "a hundred and three quarters"
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
    """ "two hundred point zero three", "point seventy-one"."""
    table, digits, end = w.lexicon.table, "", at + 1
    while (digit := _said_digits(w, end)) is not None and len(digits) < 10:
        digits += digit[1]
        end = digit[0]
        if len(digit[1]) > 1 and w.words[end] in table.cardinals:
            return at, value  # "point seventy one hundred": no decimals
    return (end, float(f"{int(value)}.{digits}")) if digits else (at, value)


def _said_digits(w: Window, at: int) -> tuple[int, str] | None:
    """One digit or two behind a point: "seven", "oh", "seventy-one"."""
    table, word = w.lexicon.table, w.words[at]
    if word in table.zeros:
        return at + 1, "0"
    value = table.cardinals.get(word)
    if value is None or value >= 100:
        return None
    end = at + 1
    if value in range(20, 100, 10):
        hyphen = w.words[end] == "-" and w.joined(end)
        units = table.cardinals.get(w.words[end + hyphen], 0)
        if 0 < units < 10:
            value, end = value + units, end + hyphen + 1
    return end, str(int(value))


def magnitude_at(w: Window, at: int) -> tuple[int, float] | None:
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
    if w.words[at] == "grand":
        after = w.words[at + 1]
        free = not after.isalpha() or after in w.lexicon.table.stops
        return free and w.words[at - 1] not in w.lexicon.table.articles
    if len(w.words[at]) > 1 or w.joined(at):
        return True
    alone = w.words[at] == "k" and w.original(at) == "k" and w.words[at - 1][-1:].isdigit()
    return alone and not w.words[at + 1].isalnum()
