"""One number as written, in digits, words or both -> its value.

"2.5 million", "twenty-five hundred", "two and a half million", "3/4", "two-thirds", "fourth",
"tens of thousands". What it counts or measures is read elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from claims.reading.compounds import Numeral, compound_at
from claims.reading.literals import tidy
from claims.reading.numeral_fractions import denominator_at, mixed_fraction, slashed_fraction
from claims.reading.numeral_parts import magnitude_at, part_at
from claims.reading.windows import Window

COMMON_FRACTIONS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16})


def read_numeral(w: Window, at: int) -> Numeral | None:
    """The number that starts at a token, None where none does."""
    word = w.words[at]
    if word[:1].isdigit():
        following = w.words[at + 1]
        if following not in w.lexicon.goes_on and not following[:1].isdigit():
            return _plain(w, at)  # most numbers
    else:
        vague = _vague(w, at)
        if vague is not None:
            return vague
    found = _fraction_of_digits(w, at)
    if found is None:
        plain = compound_at(w, at)
        found = _ended(w, plain) if plain is not None else None
    found = found or _bare_ordinal(w, at) or _bare_fraction(w, at) or _one_unit(w, at)
    return _of_a_million(w, found) if found is not None and found.fraction else found


def _plain(w: Window, at: int) -> Numeral | None:
    part = part_at(w, at)
    if part is None:
        return None
    return Numeral(at, part.end, part.value, literal=part.literal)


def _vague(w: Window, at: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "several hundred", "a couple of"."""
    table = w.lexicon.table
    phrase = w.lexicon.vague.starting(w.words, at)
    if phrase is not None:
        (low, high), end = phrase
        base = magnitude_at(w, end)
        if base is None or high is None or high > 10:
            return Numeral(at, end, None, low=low, high=high)
        return Numeral(at, base[0], None, low=low * base[1], high=high * base[1])
    for length in (2, 1):
        if " ".join(w.words[at : at + length]) in table.few:
            base = magnitude_at(w, at + length)
            if base is not None:
                end, scale = base
                return Numeral(at, end, None, low=2 * scale, high=10 * scale - 1)
    return None


def _fraction_of_digits(w: Window, at: int) -> Numeral | None:
    found = slashed_fraction(w, at)
    if found is None:
        return None
    end, value = found
    common = int(w.words[at + 2]) in COMMON_FRACTIONS
    if not common and w.words[end] not in w.lexicon.table.of:
        return None
    scale = magnitude_at(w, end)
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
    mixed = mixed_fraction(w, numeral.end)
    if mixed is not None and value == int(value):
        base = _last_scale(w, numeral)
        return _and_scaled(w, numeral, mixed, base)
    return numeral


def _said_over(w: Window, n: Numeral, value: float) -> Numeral:
    """ "one over twenty" is a fraction where nothing is counted."""
    under = compound_at(w, n.end + 1)
    if under is None or not under.value or w.words[under.end].isalpha():
        return n
    return Numeral(n.start, under.end, value / under.value, fraction=True)


def _last_scale(w: Window, numeral: Numeral) -> float:
    return w.lexicon.table.magnitudes.get(w.words[numeral.end - 1], 1.0)


def _and_scaled(w: Window, numeral: Numeral, mixed: tuple[int, float], base: float) -> Numeral:
    """ "five billion and three quarters" means of a billion, "… quarters million" says of what."""
    scale = magnitude_at(w, mixed[0])
    if scale is not None:
        base, mixed = scale[1], (scale[0], mixed[1])
    value = tidy((numeral.value or 0.0) + mixed[1] * base)
    return replace(numeral, end=mixed[0], value=value, literal=None)


def _worded_ending(w: Window, n: Numeral, value: float) -> Numeral | None:
    table = w.lexicon.table
    at = n.end + 1 if w.words[n.end] == "-" else n.end
    word = w.words[at]
    tens = value % 100 if value % 100 in range(20, 100, 10) else 0.0
    under = table.denominators.get(word)
    plural = under is not None and word not in table.ordinals
    if plural and tens and under is not None and under < 10 and value > tens:
        return _over(w, n, at + 1, value - tens, tens + under)
    if plural and under is not None and under < 100 and (scale := _scale_below(w, n, value)):
        return _over(w, n, at + 1, value / scale - 1, scale + under)
    if plural and under is not None and not (n.literal and value > 1000):
        return _over(w, n, at + 1, value, under)
    ordinal = table.ordinals.get(word)
    if ordinal is not None:
        return _ordinal_ending(w, n, at, value, ordinal)
    if word in table.joiners and value % 100 == 0 and value:
        return _joined_ordinal(w, n, at + 1, value)
    return _spelled_denominator(w, n, at, value)


def _scale_below(w: Window, n: Numeral, value: float) -> float:
    """The thousand of "one hundred one thousand fifths", 100 over 1005; 0 where there is none."""
    table = w.lexicon.table
    if n.end - n.start < 3 or table.cardinals.get(w.words[n.end - 2]) != 1:
        return 0.0
    scale = table.magnitudes.get(w.words[n.end - 1], 0.0)
    return scale if scale >= 1000 and value % scale == 0 else 0.0


def _ordinal_ending(w: Window, n: Numeral, at: int, value: float, last: float) -> Numeral | None:
    """ "one third", "twenty-first", "one hundred twenty-fifth", "two hundredth"."""
    listed = w.words[n.start - 1] in w.lexicon.table.determiners and last >= 100
    if value == 1 and w.words[n.start] in w.lexicon.table.cardinals and not listed:
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
    under = denominator_at(w, at)
    if under is not None and under[1] > 20:
        return _over(w, n, under[0], value, under[1])
    if value == 1 and w.words[at] in w.lexicon.table.cardinals:
        return _one_of_ordinal(w, n, at)
    return None


def _one_of_ordinal(w: Window, n: Numeral, at: int) -> Numeral | None:
    """ "one one-hundredth", "one one hundred and fifth"."""
    under = compound_at(w, at)
    if under is None or under.value is None:
        return None
    last = under.end + 1 if w.words[under.end] in (*w.lexicon.table.joiners, "-") else under.end
    ordinal = w.lexicon.table.ordinals.get(w.words[last])
    if ordinal is None:
        return None
    whole = under.value * ordinal if ordinal > under.value else under.value + ordinal
    return _over(w, n, last + 1, 1.0, whole)


def _over(w: Window, n: Numeral, end: int, over: float, under: float) -> Numeral:
    scale = magnitude_at(w, end)
    if scale is not None and scale[1] >= 1000:
        return Numeral(n.start, scale[0], tidy(over / under * scale[1]), scaled=True)
    return Numeral(n.start, end, over / under, fraction=True)


def _bare_ordinal(w: Window, at: int) -> Numeral | None:
    table = w.lexicon.table
    value = table.ordinals.get(w.words[at])
    if value is None:
        return None
    return Numeral(at, at + 1, float(value), ordinal=True)


def _is_age(w: Window, at: int) -> bool:
    """ "year old" after its article."""
    old = at + 2 if w.words[at + 1] == "-" else at + 1
    return w.words[old] in w.lexicon.table.ages and w.words[at] in w.lexicon.table.units


def _one_unit(w: Window, at: int) -> Numeral | None:
    """ "a gallon of beer" is one, but "$3 a gallon" is a rate."""
    table = w.lexicon.table
    if w.words[at] not in table.articles:
        return None
    if w.words[at + 1] not in table.lone and not _is_age(w, at + 1):
        return None
    before = w.words[at - 1]
    if before[:1].isdigit() or before in w.lexicon.number_words or before == "%":
        return None
    if before in w.lexicon.table.currencies or before in w.lexicon.table.units:
        return None
    return Numeral(at, at + 1, 1.0)


def _ranks(w: Window, at: int) -> bool:
    """Whether a noun follows, so that "a third" is a rank and no fraction."""
    table, word = w.lexicon.table, w.words[at]
    if not word.isalpha() or word in table.of or magnitude_at(w, at) is not None:
        return False
    return word not in table.stops and w.lexicon.units.starting(w.words, at) is None


def _of_a_million(w: Window, n: Numeral) -> Numeral:
    """ "a quarter of a million"."""
    table, at = w.lexicon.table, n.end
    if w.words[at] not in table.of or w.words[at + 1] not in table.articles:
        return n
    scale = magnitude_at(w, at + 2)
    if scale is None or n.value is None:
        return n
    return Numeral(n.start, scale[0], tidy(n.value * scale[1]), scaled=True, scale=scale[1])


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
    if article and word in table.ordinals and _ranks(w, end):
        return None  # "a third man"
    if not article and under not in (2, 4) and table.articles:
        return None
    quarter = under == 4 and not article
    scale_at = end + 1 if w.words[end] in table.articles or w.words[end] == "-" else end
    scale = magnitude_at(w, scale_at)
    if scale is not None:
        return Numeral(at, scale[0], tidy(scale[1] / under), scaled=True)
    if quarter and w.words[end] not in table.of:
        return None  # of a year or a town
    return Numeral(at, end, 1.0 / under, fraction=True)
