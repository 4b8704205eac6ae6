from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.terms import text_terms

DATELINE = date(2021, 7, 22)


def shared(first: tuple[str, str], second: tuple[str, str]) -> set[str]:
    one, other = (set(text_terms(text, DATELINE, language)) for text, language in (first, second))
    return one & other


@pytest.mark.parametrize(
    ("first", "second", "term", "why"),
    [
        (("2,500 troops left", "en"), ("salieron 2.500 soldados", "es"), "#2500", "marks"),
        (("2,500 troops left", "en"), ("twenty-five hundred troops", "en"), "#2500", "words"),
        (("2,500 troops left", "en"), ("٢٥٠٠ جندي", "ar"), "#2500", "Arabic digits"),
        (("2,500 troops left", "en"), ("۲۵۰۰ سرباز", "fa"), "#2500", "Persian digits"),
        (("2,500 troops left", "en"), ("2 500 soldats", "fr"), "#2500", "spaces"),
        (("2,480 troops left", "en"), ("about 2,500 troops", "en"), "#~2500", "rounded"),
        (("2,530 troops left", "en"), ("some 2,500 troops", "en"), "#~2500", "rounded down"),
        (("US$1.2bn was paid", "en"), ("1.2 billion dollars", "en"), "#1200000000", "magnitude"),
        (("170 of the 329 members", "en"), ("52 percent of members", "en"), "#52%", "share"),
        (("on January 3, 2020", "en"), ("3 January 2020", "en"), "@2020-01-03", "order"),
        (("on January 3, 2020", "en"), ("in January 2020", "en"), "@2020-01", "a month holds it"),
        (("on July 18, 2021", "en"), ("they left on Sunday", "en"), "@2021-07-18", "dateline"),
        (("al-Kadhimi spoke", "en"), ("Al-Kazemi spoke", "en"), "~kzm", "transliteration"),
        (("al-Kadhimi spoke", "en"), ("قال الكاظمي", "ar"), "~kzm", "script"),
        (("in José's town", "en"), ("in Jose's town", "en"), "jos", "accents"),
        (("they withdrew", "en"), ("they will withdraw", "en"), "withdraw", "irregular verb"),
        (("dos soldados", "es"), ("un soldado", "es"), "soldad", "Spanish plural"),
        (("المتظاهرون", "ar"), ("متظاهرين", "ar"), "متظاهر", "Arabic article and plural"),
    ],
)
def test_two_wordings_meet(
    first: tuple[str, str], second: tuple[str, str], term: str, why: str
) -> None:
    assert term in shared(first, second)


@pytest.mark.parametrize(
    ("text", "absent", "why"),
    [
        ("the talks of the council", "the", "stop word"),
        ("2,500 troops", "2,500", "a number stands once, in the form that all notations share"),
        ("on January 3, 2020", "january", "a date likewise"),
        ("on January 3, 2020", "#2020", "its numbers are no quantities"),
    ],
)
def test_what_finds_nothing_is_left_out(text: str, absent: str, why: str) -> None:
    assert absent not in text_terms(text, DATELINE, "en")


def test_a_date_without_a_dateline_is_found_by_its_words() -> None:
    found = text_terms("on Sunday", None, "en")
    assert "sunday" in found and not any(term.startswith("@") for term in found)


def test_no_term_comes_twice() -> None:
    found = text_terms("170 voted, 170 of 170 members, members", DATELINE, "en")
    assert len(found) == len(set(found))


@given(st.text(max_size=200), st.sampled_from(["en", "es", "ar", None]))
def test_terms_are_clean_whatever_the_text(text: str, language: str | None) -> None:
    for term in text_terms(text, DATELINE, language):
        assert 1 < len(term) <= 40
        assert re.fullmatch(r"[^\x00-\x7f\sA-Z]*([a-z0-9~#@%.-][^\x00-\x7f\sA-Z]*)*", term), term
