"""What is in a text, and what language it is in."""

from __future__ import annotations

from datetime import date

import pytest

from claims.reading.annotate import annotate
from claims.reading.language import detect_language


def test_quantities_and_dates_are_read_together() -> None:
    found = annotate("170 of the 329 members voted on Sunday.", dateline=date(2021, 7, 22))
    assert [(q.value, q.of, q.noun) for q in found.quantities] == [(170, 329, "members")]
    assert [d.earliest for d in found.dates] == [date(2021, 7, 18)]
    assert found.checkworthy


def test_an_opinion_is_not_worth_a_check() -> None:
    assert not annotate("I think we all deserve a little better than this.").checkworthy


def test_an_empty_text_holds_nothing() -> None:
    found = annotate("")
    assert (found.quantities, found.dates, found.checkworthy) == ((), (), False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said that 300 soldiers had left the city.", "en"),
        ("El ministro dijo que 300 soldados habían salido de la ciudad.", "es"),
        ("Le ministre a déclaré que 300 soldats avaient quitté la ville.", "fr"),
        ("قال الوزير إن 300 جندي غادروا المدينة يوم الأحد", "ar"),
        ("وزیر گفت که ۳۰۰ سرباز شهر را روز یکشنبه ترک کردند", "fa"),
        ("۳۰۰ سرباز گفت", "fa"),
        ("٣٠٠ جندي", "ar"),
        ("170 of 329", "en"),
        ("", "en"),
        ("\ud800\x00", "en"),
    ],
)
def test_the_language_is_found_where_it_is_not_given(text: str, code: str) -> None:
    assert detect_language(text) == code
