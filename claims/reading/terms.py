"""The index terms of a text: what a passage is found by, in whatever wording, spelling or script.

A term is one of: a stem ("withdraw"), a name's sound ("~kzm"), a number ("#2500"), a number
roughly ("#~2500"), a share ("#52%"), a day or a month ("@2020-01-03", "@2020-01"). All are lower
case and hold letters, digits and the signs ~ # @ % - . alone (`claims.models.passage_index`).
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.languages import table_for
from claims.reading.quantities import find_quantities
from claims.reading.spellings import name_key, name_skeleton, without_article
from claims.reading.values import Date, Grain, Quantity
from claims.reading.wordforms import STOP_WORDS, Word, stem, word_set, words_of

# Words that join others; English ones stand with its stems.
STOPS = STOP_WORDS | word_set(
    # Spanish
    "el la los las un una unos unas de del al a en y o u que se lo le les su sus por para con sin"
    " sobre entre hasta desde como mas pero no ni es son fue fueron ser era ha han habia este esta"
    " estos estas ese esa eso esto muy ya tambien dijo segun tras ante"
    # French
    " le un une des du au aux et ou que qui se ce cette ces son sa ses leur leurs par pour avec"
    " sans sur dans entre est sont ete etait il elle ils elles ne pas plus mais ont ait comme selon"
    " dit apres avant d l qu n s c j m t"
    # Arabic, letters as folding leaves them
    " في من الي علي عن مع ان او و ثم قد لم لن لا ما هذا هذه ذلك تلك التي الذي الذين كان كانت يكون"
    " هو هي هم كما بعد قبل بين حتي اذا كل وقال قال قالت"
    # Persian
    " از به در با بر براي تا را كه اين ان يك هر هم نيز است بود شد شده مي ها هاي و يا اما گفت كرد"
    " كرده خود پس پيش"
)
# What may stand inside a word or after it, and must not in a term.
JOINTS = {code: None for code in range(128) if not chr(code).isalnum()}
LONGEST = 40  # characters of one term; longer "words" are no words
DAYS = 7  # a stretch of days no longer than this is also found by each of them
EXACT_DIGITS = 12
ROUGH_DIGITS = 2

ARABIC_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال", "و")
ARABIC_SUFFIXES = ("هاي", "ها", "ات", "ون", "ين", "ان", "يه", "ه", "ي")


def text_terms(
    text: str, dateline: date | None = None, language: str | None = None
) -> tuple[str, ...]:
    """The terms of a text whose quantities and dates were not yet looked for."""
    folded, table = fold(text), table_for(language)
    dates = find_dates(folded, dateline, table)
    quantities = find_quantities(folded, [(each.start, each.end) for each in dates], table)
    return terms(text, quantities, dates, language)


def terms(
    text: str, quantities: Sequence[Quantity], dates: Sequence[Date], language: str | None = None
) -> tuple[str, ...]:
    """The terms of a text, each once, in order of appearance: words, numbers, dates."""
    english = (language or "en").startswith("en")
    told = _Told(quantities, dates)
    words = (word for word in words_of(text) if not told.again(word))
    found = [term for word in words for term in word_terms(word, english=english)]
    for quantity in quantities:
        found.extend(quantity_terms(quantity))
    for each in dates:
        found.extend(date_terms(each))
    return tuple(dict.fromkeys(term for term in found if 1 < len(term) <= LONGEST))


class _Told:
    """The words that numbers and dates tell already, in a form that every notation shares."""

    def __init__(self, quantities: Sequence[Quantity], dates: Sequence[Date]) -> None:
        self._digits = [(each.start, each.end) for each in quantities]
        self._dates = [(each.start, each.end) for each in dates if each.earliest]

    def again(self, word: Word) -> bool:
        if word.folded[0].isdigit() and _covers(self._digits, word):
            return True
        return _covers(self._dates, word)


def _covers(spans: Sequence[tuple[int, int]], word: Word) -> bool:
    """Whether one of the rising spans holds the word."""
    at = bisect_right(spans, (word.start, sys.maxsize)) - 1
    return at >= 0 and word.end <= spans[at][1]


def word_terms(word: Word, *, english: bool) -> Iterator[str]:
    """The stem of a word and, where it is written like a name, what it sounds like."""
    for part in word.folded.replace("-", " ").split():
        plain = part.translate(JOINTS)
        if not plain or part in STOPS or plain in STOPS:
            continue
        yield stem(plain) if english and plain.isascii() else light_stem(plain)
        if plain.isalpha() and (word.name or not plain.isascii()):
            yield from name_terms(plain)


def name_terms(word: str) -> Iterator[str]:
    """By consonants where there are enough of them, else by the key with its vowels."""
    sound = name_skeleton(word) or (name_key(word) if word.isascii() else "")
    if sound and len(word) > 2:
        yield f"~{sound}"


def light_stem(word: str) -> str:
    """A folded word without the endings that number and gender leave, in any language.

    For Arabic script after Larkey, Ballesteros and Connell, "Light Stemming for Arabic" (2007).
    """
    if not word.isascii():
        return _light_arabic_stem(word)
    if len(word) > 4 and word[-1] in "sx":
        word = word[:-1]
    return word.rstrip("aeo") if len(word) > 4 else word


def _light_arabic_stem(word: str) -> str:
    for prefix in ARABIC_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    word = without_article(word).replace("ة", "ه")
    for suffix in ARABIC_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def quantity_terms(quantity: Quantity) -> Iterator[str]:
    """The numbers of a quantity, exactly and roughly, and its share as a percentage."""
    for value in _values(quantity):
        percent = "%" if quantity.unit == "percent" else ""
        yield f"#{_exact(value)}{percent}"
        if not percent and abs(value) >= 100:
            yield from _roughly(value)
    if quantity.share is not None and math.isfinite(quantity.share):
        yield f"#{round(quantity.share * 100)}%"


def _values(quantity: Quantity) -> Iterable[float]:
    stated = (quantity.value, quantity.of, quantity.against)
    known = [value for value in stated if value is not None]
    if quantity.value is None:
        known += [value for value in (quantity.low, quantity.high) if value is not None]
    return [value for value in known if math.isfinite(value)]


def _exact(value: float) -> str:
    """2500.0 -> "2500", 1.2e9 -> "1200000000", 0.1 + 0.2 -> "0.3"."""
    text = f"{value:.{EXACT_DIGITS}g}"
    return f"{float(text):.0f}" if float(text).is_integer() else text.replace("+", "")


def _roughly(value: float) -> Iterator[str]:
    """The two-digit numbers around a value, so that 2,480 meets "about 2,500"."""
    step = 10.0 ** (math.floor(math.log10(abs(value))) - ROUGH_DIGITS + 1)
    for rounded in dict.fromkeys((math.floor(value / step), math.ceil(value / step))):
        yield f"#~{_exact(rounded * step)}"


def date_terms(found: Date) -> Iterator[str]:
    """The days of a short stretch and its months; a year alone by itself."""
    first, last = found.earliest, found.latest
    if first is None or last is None or last < first:
        return
    if (last - first).days < DAYS:
        for day in range((last - first).days + 1):
            yield f"@{first + timedelta(day):%Y-%m-%d}"
    if found.grain in (Grain.DAY, Grain.WEEK, Grain.MONTH):
        yield f"@{first:%Y-%m}"
        yield f"@{last:%Y-%m}"
    elif found.grain == Grain.YEAR:
        yield f"@{first:%Y}"
