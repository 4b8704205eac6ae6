"""Dates in the rarer orders and phrases of one family, held against a Thursday's dateline."""

import pytest

from tests.claims.reading.dated import read

ROWS = [
    ("Due Oct-8-2016.", ["Oct-8-2016 = 2016-10-08"], "a month joins the numbers"),
    ("Due October-2016-23.", ["October-2016-23 = 2016-10-23"], "year in the middle"),
    ("Due 23-2016-October.", ["23-2016-October = 2016-10-23"], "day first, year next"),
    ("Due 2016 Oct 23.", ["2016 Oct 23 = 2016-10-23"], "year first with blanks"),
    ("Sales in 2Q 2016 rose.", ["2Q 2016 = 2016-04-01..2016-06-30"], "number before Q"),
    ("Sales in 1H19 rose.", ["1H19 = 2019-01-01..2019-06-30"], "a half, year cut short"),
    ("this year's first quarter", ["this year's first quarter = 2020-01-01..2020-03-31"],
     "of the year that owns it"),
    ("born in April of 87", ["April of 87 = 1987-04-01..1987-04-30"], "a year cut short"),
    ("the week commencing 5 October 2020",
     ["the week commencing 5 October 2020 = 2020-10-05..2020-10-11"], "seven days from it"),
    ("for two weeks starting 5 October 2020",
     ["two weeks starting 5 October 2020 = 2020-10-05..2020-10-18"], "as long as is said"),
    ("It closed 2 months and 1 week ago.", ["2 months and 1 week ago = 2020-08-08"],
     "one span on the other"),
    ("over the last 2 months and 1 week", ["the last 2 months and 1 week = 2020-08-08..2020-10-14"],
     "the same, up to yesterday"),
    ("It reopens next workweek.", ["next workweek = 2020-10-19..2020-10-23"], "Monday to Friday"),
    ("the next fortnight", ["the next fortnight = 2020-10-16..2020-10-29"], "two weeks from now"),
    ("the 3 next days", ["the 3 next days = 2020-10-16..2020-10-18"], "number before next"),
    ("in nineteen ninety", ["nineteen ninety = 1990-01-01..1990-12-31"], "a year in words"),
    ("the Chinese New Year was quiet", [], "not the first of January"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_family_of_dates_is_read_by_its_rule(text: str, expected: list[str], why: str) -> None:
    assert read(text) == expected, why
