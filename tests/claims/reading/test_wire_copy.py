"""Sentences as agencies write them, each with everything that is to be read from it.

A quantity is "text = value unit noun" with the value as frames write it ("170/329", ">=41", "12±"
for a change), a date "text = first/last day". The dateline is Thursday, 14 March 2024.
"""

from __future__ import annotations

from datetime import date

import pytest

from claims.reading.annotate import annotate
from claims.reading.frames import canonical_value
from claims.reading.values import Date, Quantity
from tests.claims.reading.wire_english import ENGLISH
from tests.claims.reading.wire_languages import ARABIC, FRENCH, PERSIAN, SPANISH

DATELINE = date(2024, 3, 14)

ROWS = [
    (language, *row)
    for language, rows in {
        "en": ENGLISH, "es": SPANISH, "fr": FRENCH, "ar": ARABIC, "fa": PERSIAN,
    }.items()
    for row in rows
]  # fmt: skip


def shown(quantity: Quantity) -> str:
    what = " ".join(filter(None, (quantity.unit, quantity.noun)))
    return f"{quantity.text} = {canonical_value(quantity)} {what}".rstrip()


def days(found: Date) -> str:
    if found.earliest is None:
        return f"{found.text} = ?"
    last = "" if found.earliest == found.latest else f"/{found.latest}"
    return f"{found.text} = {found.earliest}{last}"


@pytest.mark.parametrize(("language", "text", "quantities", "dates", "why"), ROWS)
def test_everything_is_read_from_a_sentence_of_wire_copy(
    language: str, text: str, quantities: list[str], dates: list[str], why: str
) -> None:
    read = annotate(text, dateline=DATELINE, language=language)
    assert [shown(quantity) for quantity in read.quantities] == quantities, why
    assert [days(found) for found in read.dates] == dates, why
