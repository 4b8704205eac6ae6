"""Which passages that a search brought up are shown as evidence."""

from __future__ import annotations

from datetime import date

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Statement
from workers.corpus import is_shown

DAY = date(2021, 7, 20)
VOTE = "170 of the 329 members of parliament voted on January 3, 2020, to end the troops' presence."


@pytest.mark.parametrize(
    ("evidence", "expected", "why"),
    [
        ("On January 3, 2020, 170 of the 329 members of parliament voted to end the presence of"
         " the troops.", True, "it says the same"),
        ("On January 5, 2020, 170 members of parliament voted to end the troops' presence.", True,
          "it names another day"),
        ("Members of parliament who stayed away from the vote on the presence of the troops came"
         " back after the session.", False, "it has none of the claim's numbers and days"),
        ("There are 2,500 troops in the country. Technical talks began on July 23.", False,
         "its numbers are of something else"),
        ("The river rose by two metres overnight.", False, "it is about something else"),
    ],
)  # fmt: skip
def test_a_passage_is_shown_where_it_meets_the_claim(
    evidence: str, expected: bool, why: str
) -> None:
    claim = Statement(VOTE, date=DAY, language="en")
    assert is_shown(compare(claim, Statement(evidence, date=DAY, language="en"))) is expected
