"""Numbers that are no quantities: names, dates, times, lists, telephone numbers, mere words."""

import pytest

from claims.reading.folding import fold
from claims.reading.quantities import find_quantities
from tests.claims.reading.quantity_frames import read

NOTHING = [
    ("An F-16 crashed.", "an aircraft"), ("They flew a B-52.", "another"),
    ("COVID-19 spread.", "an illness"), ("A Boeing 747 landed.", "a maker's name before it"),
    ("Article 5 says so.", "an article of law"), ("under Article 5 of the treaty",
    "with what it is of"),
    ("Resolution 2254 passed.", "a resolution"), ("the G7 leaders", "a group"),
    ("since 9/11", "a day's name"), ("open 24/7", "a way to say always"),
    ("Flight MH17", "letters and digits"), ("the passage of Voyager 2 alone", "a craft"),
    ("in Room 101", "a room"), ("Section 230 protects", "a section of law"),
    ("an i7-860BOX chip", "a part number"), ("a 401(k) plan", "a plan named after a section"),
    ("The Big Ten met.", "a league"), ("Windows 10 crashed", "a version"),
    ("version 3.11.7", "a version with dots"), ("192.168.1.2", "an address"),
    ("see #5", "a hash"), ("file_5", "an underscore"),
    ("https://example.org/a/2021/5", "a path"),
    ("in 2003", "a year"), ("since 2003", "a year"), ("the 2003 invasion",
    "a year as an adjective"),
    ("back in 1749", "an old year"), ("the 1960s", "a decade"), ("the '90s", "a short decade"),
    ("We produced nothing in 2013-14.", "a season"), ("on October 10th", "a day"),
    ("10 October", "a day before its month"), ("October 10, 2021", "a whole date"),
    ("at 10:30", "a time"), ("at 5 pm", "a time"), ("at 5 p.m. sharp", "a time with dots"),
    ("until 2.17pm", "a British time"), ("at 5 o'clock", "a time in words"),
    ("Call +1 202 555 0123.", "a telephone number"), ("Call 555-0123.", "a local one"),
    ("account 1111-22223333-4444", "an account"),
    ("1. Introduction", "a list mark"), ("a. one\n2) Method", "a list mark on its line"),
    ("as shown [12]", "a footnote"),
    ("no one came", "a pronoun"), ("one of the most famous", "a pronoun"),
    ("one another", "a pronoun"), ("this one is good", "a pronoun"), ("The one you know",
    "a pronoun"),
    ("day one", "a name of a day"), ("one day he will", "some day"),
    ("the second half", "a part of a match"), ("the quarter", "a part of a year"),
    ("half-hearted", "a word"), ("He was half asleep.", "an adverb"),
    ("1/0", "no number"), ("1" * 400, "digits without end"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[0][:40] for row in NOTHING])
def test_what_counts_nothing_is_left_out(text: str, why: str) -> None:
    assert read(text) == [], why


def test_the_numbers_of_a_date_found_before_are_no_quantities() -> None:
    text = "On 3.7.21 they counted 50 boats."
    assert [q.text for q in find_quantities(fold(text), [(3, 9)])] == ["50 boats"]


def test_a_span_of_time_is_both_a_date_and_a_quantity() -> None:
    text = "in the past 26 months"
    (found,) = find_quantities(fold(text), [(3, 21)])
    assert (found.value, found.unit) == (26, "month")


def test_a_number_does_not_grow_across_the_end_of_a_date() -> None:
    text = "On July 23 500 people came."
    (found,) = find_quantities(fold(text), [(3, 10)])
    assert (found.value, found.noun) == (500, "people")


def test_a_row_of_a_table_is_no_claim() -> None:
    assert len(read("12 15 18 22 31 40 12 15")) < 3


def test_identifiers_do_not_hide_the_counts_beside_them() -> None:
    assert [q.value for q in read("two F-16 jets and 3 drones")] == [2, 3]
