"""What holds of quantities in any text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.reading.folding import fold, readable
from claims.reading.languages import LANGUAGES
from claims.reading.languages.tables import Language
from claims.reading.quantities import find_quantities
from claims.reading.values import Quantity
from claims.reading.wording import format_quantity
from tests.claims.reading import test_quantities_counts, test_quantities_measures

PHRASES = [row[0] for row in (*test_quantities_counts.ROWS, *test_quantities_measures.ROWS)]

pieces = st.sampled_from([
    "170", "of the", "329", "members", "between", "and", "5,000", "-", "to", "million", "US$", "€",
    "%", "percent", "half", "a", "third", "one", "in", "five", "½", "2½", "10⁵", "km²", "°C", "±",
    "at least", "more than", "or more", "votes", "مئة", "خمسة", "و", "هزار", "mil", "cent", "1.",
    "(2)", "\n", " ", ".", ",", "'", '"', "s", "\u200f", "\u0301", "\ud800", "\0", "𝟗𝟗", "Ⅳ", "元",
    "twenty", "hundred", "point", "feet", "11", "inches", "x", "^", "e9", "/", "4", "dozens of",
])  # fmt: skip
mixtures = st.lists(st.one_of(pieces, st.text(max_size=4)), max_size=25).map(" ".join)
glued = st.lists(pieces, max_size=20).map("".join)
languages = st.sampled_from(sorted(LANGUAGES.values(), key=lambda language: language.code))


def values(found: tuple[Quantity, ...]) -> list[tuple[object, ...]]:
    return [
        (q.value, q.low, q.high, q.comparator, q.unit, q.of, q.share, q.against, q.ordinal)
        for q in found
    ]


@given(st.one_of(mixtures, glued, st.text()), languages)
@example("one " * 2000, LANGUAGES["en"])
@example("a " * 2000, LANGUAGES["en"])
def test_any_text_is_read_and_every_offset_quotes_it(text: str, language: Language) -> None:
    text = readable(text)
    end = 0
    for q in find_quantities(fold(text), (), language):
        assert q.text == text[q.start : q.end] != ""
        assert q.start >= end
        assert q.low is None or q.high is None or q.low <= q.high
        end = q.end


@given(mixtures)
def test_the_same_text_gives_the_same_values_however_it_is_encoded(text: str) -> None:
    text = readable(text)
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert values(find_quantities(fold(composed))) == values(find_quantities(fold(decomposed)))


@pytest.mark.parametrize("text", PHRASES)
def test_what_shows_nothing_changes_no_value(text: str) -> None:
    plain = values(find_quantities(fold(text)))
    marked = "\u200b".join(text)
    assert values(find_quantities(fold(marked))) == plain
    windows = f"A heading\r\n{text}\r\n"
    assert values(find_quantities(fold(windows))) == values(
        find_quantities(fold(windows.replace("\r\n", "\n")))
    )


@pytest.mark.parametrize("text", PHRASES)
def test_a_quantity_put_into_words_reads_back_to_its_values(text: str) -> None:
    for q in find_quantities(fold(text)):
        said = format_quantity(q)
        assert values(find_quantities(fold(said))) == values((q,)), said


@given(st.floats(min_value=1e-6, max_value=1e15, allow_nan=False), st.sampled_from([
    None, "percent", "USD", "kilometre", "square_foot", "degree_celsius", "month",
    "kilometre_per_hour",
    "USD_per_hour", "dinar", "percentage_point", "basis_point", "barrel_per_day", "cubic_metre",
]))  # fmt: skip
def test_any_value_in_any_unit_reads_back(value: float, unit: str | None) -> None:
    value = float(f"{value:.9g}")
    said = format_quantity(Quantity("", 0, 0, value, value, value, unit=unit))
    (found,) = find_quantities(fold(said))
    assert (found.value, found.unit) == (value, unit), said


@pytest.mark.parametrize("text", PHRASES)
def test_a_phrase_reads_the_same_inside_other_text(text: str) -> None:
    padded = f"He said nothing of it.\n{text}\nThen he left."
    inside = find_quantities(fold(padded))
    assert values(inside) == values(find_quantities(fold(text)))
