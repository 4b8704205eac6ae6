"""Dates: intervals, datelines, partial dates, before and after."""

from datetime import date

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Statement

YES, NO, OPEN = "supports", "refutes", "not_enough_info"
SUNDAY = date(2020, 1, 5)

ROWS = [
    ("Parliament voted on January 3, 2020.", None, "Parliament voted on 3 January 2020.", None, YES,
     "order"),
    ("Parliament voted on January 3, 2020.", None, "Parliament voted on 2020-01-03.", None, YES,
     "ISO"),
    ("Parliament voted on January 3, 2020.", None, "Parliament voted on 03/01/2020.", None, YES,
     "day first is one of the readings"),
    ("Parliament voted on January 3, 2020.", None, "Parliament voted on Sunday.", SUNDAY, NO,
     "the source's Sunday is the fifth"),
    ("Parliament voted on January 5, 2020.", None, "Parliament voted on Sunday.", SUNDAY, YES,
     "the source's Sunday"),
    ("Parliament voted on January 4, 2020.", None, "Parliament voted yesterday.", SUNDAY, YES,
     "yesterday"),
    ("Parliament voted on January 2, 2020.", None, "Parliament voted yesterday.", SUNDAY, NO,
     "yesterday was the fourth"),
    ("Parliament voted on Sunday.", SUNDAY, "Parliament voted on January 5, 2020.", None, YES,
     "the claim's Sunday"),
    ("Parliament voted on Friday.", SUNDAY, "Parliament voted two days ago.", SUNDAY, YES,
     "both relative"),
    ("Parliament voted on Sunday.", date(2020, 1, 12), "Parliament voted on Sunday.", SUNDAY, NO,
     "two Sundays"),
    ("The treaty was signed in March 1998.", None, "The treaty was signed on March 9, 1998.", None,
     YES, "a day in the month"),
    ("The treaty was signed on March 9, 1998.", None, "The treaty was signed in March 1998.", None,
     OPEN, "a month does not confirm a day"),
    ("The treaty was signed on March 9, 1998.", None, "The treaty was signed in April 1998.", None,
     NO, "another month"),
    ("The treaty was signed in 1998.", None, "The treaty was signed on March 9, 1998.", None, YES,
     "a day in the year"),
    ("The treaty was signed in 1998.", None, "The treaty was signed on March 9, 1996.", None, NO,
     "another year"),
    ("The treaty was signed in the 1990s.", None, "The treaty was signed in 1998.", None, YES,
     "decade"),
    ("The treaty was signed in the 1980s.", None, "The treaty was signed in 1998.", None, NO,
     "another decade"),
    ("The treaty was signed in the 20th century.", None, "The treaty was signed in 1998.", None,
     YES, "century"),
    ("The dam opened in the second quarter of 2015.", None, "The dam opened in May 2015.", None,
     YES, "quarter"),
    ("The dam opened in the second quarter of 2015.", None, "The dam opened in August 2015.", None,
     NO, "another quarter"),
    ("The dam opened before June 2015.", None, "The dam opened in May 2015.", None, YES, "before"),
    ("The dam opened before June 2015.", None, "The dam opened in July 2015.", None, NO, "before"),
    ("The dam opened after June 2015.", None, "The dam opened in July 2015.", None, YES, "after"),
    ("The dam opened in July 2015.", None, "The dam opened after June 2015.", None, OPEN,
     "after leaves room"),
    ("The election is scheduled for October 10th.", date(2021, 7, 22),
     "The election is scheduled for 10 October 2021.", None, YES, "no year in the claim"),
    ("The election is scheduled for October 10th.", date(2021, 7, 22),
     "The election is scheduled for 17 October 2021.", None, NO, "another day"),
    ("The election is scheduled for October 10th.", None,
     "The election is scheduled for 10 October 2021.", None, YES, "no dateline at all"),
    ("The talks begin on July 26.", None, "The talks begin on July 23.", None, NO, "no year"),
    ("The talks begin tomorrow (July 23rd).", date(2021, 7, 22), "The talks begin on July 26.",
     date(2021, 7, 22), NO, "relative with its date"),
    ("Anna Bode was born on 4 May 1960.", None, "Anna Bode (born 4 May 1960) is a chemist.", None,
     YES, "birth"),
    ("Anna Bode was born on 4 May 1962.", None, "Anna Bode (born 4 May 1960) is a chemist.", None,
     NO, "another birth year"),
    ("Anna Bode was born in 1960.", None,
     "Anna Bode was born in 1960 in Ulm and died in 2010.", None, YES, "birth beside death"),
    ("Anna Bode died in 1960.", None, "Anna Bode was born in 1960 in Ulm and died in 2010.", None,
     NO, "the year of birth is not that of death"),
    ("The bridge collapsed on 14 August 2018.", None, "The bridge collapsed.", None, OPEN,
     "no date in the source"),
    ("The bridge collapsed last August.", date(2019, 2, 1),
     "The bridge collapsed on 14 August 2018.", None, YES, "last August"),
    ("The bridge collapsed last August.", date(2020, 2, 1),
     "The bridge collapsed on 14 August 2018.", None, NO, "another last August"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "day", "evidence", "published", "stance", "why"), ROWS)
def test_dates_are_compared_as_intervals(
    claim: str, day: date | None, evidence: str, published: date | None, stance: str, why: str
) -> None:
    assert compare(Statement(claim, day), Statement(evidence, published)).stance == stance, why
