"""Frames and keys: one statement in two wordings is one, a differing one never."""

from datetime import date

import pytest

from claims.reading.dates import find_dates
from claims.reading.folding import fold
from claims.reading.frames import frame_key, read_frame
from claims.reading.quantities import find_quantities
from claims.reading.values import Frame

BASE = "On January 3, 2020, 170 of the 329 members of the Iraqi parliament voted to expel troops."


def key(text: str, dateline: date | None = None) -> str | None:
    return frame_key(frame(text, dateline))


def frame(text: str, dateline: date | None = None) -> Frame:
    dates = find_dates(fold(text), dateline)
    quantities = find_quantities(fold(text), [(d.start, d.end) for d in dates])
    return read_frame(text, quantities, dates)


SAME = [
    ("170 of 329 members of the Iraqi Parliament voted to expel troops on 3 January 2020.", "day"),
    ("On 2020-01-03, 170 of the 329 members of the Iraqi parliament voted to expel troops.", "ISO"),
    ("On January 3, 2020 170 of the 329 deputies of the Iraqi parliament voted to expel soldiers.",
     "close synonyms"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), SAME)
def test_two_wordings_of_one_statement_share_a_key(text: str, why: str) -> None:
    assert key(text) == key(BASE) is not None, why


OTHER = [
    (BASE.replace("170", "171"), "number"),
    (BASE.replace("329", "328"), "denominator"),
    (BASE.replace("January 3", "January 5"), "day"),
    (BASE.replace("2020", "2021"), "year"),
    (BASE.replace("Iraqi", "Syrian"), "who"),
    (BASE.replace("voted to", "refused to"), "what"),
    (BASE.replace("voted to", "did not vote to"), "negation"),
    (BASE.replace("170 of", "about 170 of"), "comparator"),
    (BASE.replace("voted to", "will vote to"), "mood"),
    (BASE.replace("expel", "arm"), "object"),
    (BASE.replace("On", "Before"), "before the day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), OTHER)
def test_statements_that_differ_never_share_a_key(text: str, why: str) -> None:
    assert key(text) != key(BASE), why


def test_who_did_it_to_whom_matters() -> None:
    day = " on 3 May 2019."
    texts = ["Iran attacked Iraq", "Iraq attacked Iran", "Iraq was attacked by Iran"]
    assert len({key(text + day) for text in texts}) == 3


def test_a_relative_day_is_the_day_it_means() -> None:
    sunday = key("The Lodz plant opened on Sunday.", date(2020, 1, 5))
    assert sunday == key("The Lodz plant opened on January 5, 2020.") is not None


INCOMPLETE = [
    ("He voted on January 3, 2020.", "a pronoun is nobody"),
    ("Parliament voted on Sunday.", "a day that is not resolved"),
    ("Three people were killed in a bombing in Kabul.", "a toll without its day"),
    ("The company employs 300 people.", "which company?"),
    ("The Iraqi parliament voted.", "no value and no day"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "why"), INCOMPLETE)
def test_an_incomplete_frame_has_no_key(text: str, why: str) -> None:
    assert key(text) is None, why
