"""A search query as groups of index terms: of each group one must be there.

The terms are those of `claims.reading.terms`, so that 2500 finds "2,500" and "2.5 thousand", a
name finds its other spellings, and a word its other forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.reading.currency_names import ISO_CODES
from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.quantities import find_quantities
from claims.reading.terms import (
    JOINTS,
    LONGEST,
    STOPS,
    date_terms,
    light_stem,
    name_terms,
    quantity_terms,
    word_terms,
)
from claims.reading.unit_names import UNITS
from claims.reading.units import SCALES
from claims.reading.values import Comparator, Date, Grain, Quantity
from claims.reading.wordforms import Word, stem, word_set, words_of

Group = tuple[str, ...]
MOST_GROUPS = 30
ANY = "*"  # at the end of a term: whatever begins so
MULTIPLES = word_set("hundred thousand million billion trillion hundreds thousands millions m bn k")
MEASURES = frozenset(UNITS.values()) - ISO_CODES - SCALES.keys()


def all_terms(text: str, found: tuple[str, ...], language: str | None = None) -> tuple[str, ...]:
    """`found`, the terms of a text, and every word of it besides.

    A claim is short, and a reader may ask for its date or number in the words that it has.
    """
    english = (language or "en").startswith("en")
    words = [term for word in words_of(text) for term in word_terms(word, english=english)]
    return tuple(dict.fromkeys([*found, *(word for word in words if 0 < len(word) <= LONGEST)]))


def asked_groups(query: str, *, loosely: bool = False) -> tuple[Group, ...]:
    """The groups of a query; `loosely` takes words in small letters for names too."""
    folded = fold(query)
    dates = [date for date in find_dates(folded, None) if date.earliest]
    quantities = find_quantities(folded, [(each.start, each.end) for each in dates])
    groups = [date_group(date) for date in dates]
    groups += [group for each in quantities for group in number_groups(each)]
    for word in words_of(query):
        if not is_told(word, dates, quantities):
            groups += word_groups(word, loosely=loosely)
    kept = (tuple(term for term in group if 0 < len(term) <= LONGEST) for group in groups)
    return tuple(dict.fromkeys(group for group in kept if group))[:MOST_GROUPS]


def date_group(date: Date) -> Group:
    """A day, or a month; a year also by its days and as a plain number."""
    if date.grain == Grain.YEAR and date.earliest:
        year = f"{date.earliest.year}"
        return (year, f"#{year}", f"@{year}{ANY}")
    return tuple(date_terms(date))[:1]


def number_groups(quantity: Quantity) -> Iterator[Group]:
    """Each number of a quantity; "about" one finds those near it too."""
    terms = list(quantity_terms(quantity))
    near = [term for term in terms if term.startswith("#~")]
    exact = [term for term in terms if term not in near]
    if quantity.share is not None:
        exact.pop()  # it follows from the two numbers
    for term in exact:
        plain = (term[1:],) if term[1:].isdigit() else ()
        yield (term, *plain, *(near if quantity.comparator == Comparator.ABOUT else ()))


def is_told(word: Word, dates: Sequence[Date], quantities: Sequence[Quantity]) -> bool:
    """Whether a date or a number says already what a word of it says."""
    if any(date.start <= word.start and word.end <= date.end for date in dates):
        return True
    for each in quantities:
        if each.start <= word.start and word.end <= each.end:
            counted = word.folded in fold(each.noun or "").text.split()
            if word.folded[0].isdigit() or word.folded in MULTIPLES:
                return True
            return not counted and each.unit not in MEASURES
    return False


def word_groups(word: Word, *, loosely: bool) -> Iterator[Group]:
    """The stem of each part of a word and, where it may be a name, what it sounds like."""
    for part in word.folded.replace("-", " ").split():
        plain = part.translate(JOINTS)
        if not plain or part in STOPS or plain in STOPS:
            continue
        named = plain.isalpha() and (loosely or word.name or not plain.isascii())
        sounds = name_terms(plain) if named else ()
        yield tuple(dict.fromkeys((stem(plain), light_stem(plain), *sounds)))
