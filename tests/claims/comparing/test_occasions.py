"""One occasion or two, a moving figure or a wrong one, a part or the whole."""

from datetime import date

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Relation, Statement

YES, NO, OPEN = "supports", "refutes", "not_enough_info"
FIRST, LATER, YEARS_ON = date(2022, 5, 3), date(2022, 5, 6), date(2025, 2, 4)

# claim, its day, evidence, its day, does it firmly refute?, why
APART = [
    ("The building has 3 floors.", FIRST, "The building has 9 floors.", YEARS_ON, False,
     "which building is not said, and the reports are years apart"),
    ("The building has 3 floors.", FIRST, "The building has 9 floors.", LATER, True,
     "the same words within days are of one building"),
    ("Karesia's parliament has 328 seats.", FIRST, "Karesia's parliament has 310 seats.", YEARS_ON,
     True, "what lasts is the same years later"),
    ("Fire burned 200 hectares near Lenz on Sunday.", FIRST,
     "Fire burned 90 hectares near Lenz on Sunday.", YEARS_ON, False, "two fires near one town"),
    ("The bridge in Lenz was opened in May 1998.", FIRST,
     "The bridge in Lenz was opened in May 1989.", YEARS_ON, True,
     "both look back at the same day of long ago"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "day", "evidence", "other", "refutes", "why"), APART)
def test_reports_of_their_own_days_are_of_two_occasions(
    claim: str, day: date, evidence: str, other: date, refutes: bool, why: str
) -> None:
    found = compare(Statement(claim, day), Statement(evidence, other))
    assert (found.stance == NO and found.firm) is refutes, why


# claim, evidence three days later, relation, why
MOVING = [
    ("A storm cut power to 6,400 homes in Lenz.", "8,640 homes in Lenz lost power in a storm.",
     Relation.SUPERSEDED, "what a storm has done is known bit by bit"),
    ("A fire burned 900 hectares near Lenz.", "A fire burned 1,250 hectares near Lenz.",
     Relation.SUPERSEDED, "fires spread"),
    ("A fire burned 1,250 hectares near Lenz.", "A fire burned 900 hectares near Lenz.",
     Relation.DIFFERS, "what is burned stays burned"),
    ("Police in Lenz arrested 54 people.", "Police in Lenz arrested 540 people.",
     Relation.DIFFERS, "exactly ten times as many are a slip of the pen"),
    ("Police in Lenz arrested 54 people.", "Police in Lenz arrested 71 people.",
     Relation.SUPERSEDED, "more arrests"),
    ("Petrol in Karesia cost 205 cents a litre on 2 May 2022.",
     "The price of petrol in Karesia was 181 cents a litre on May 2, 2022.",
     Relation.DIFFERS, "a price of one and the same day does not move"),
    ("Petrol in Karesia cost 205 cents a litre on 2 May 2022.",
     "The price of petrol in Karesia was 181 cents a litre on May 5, 2022.",
     Relation.MISSING, "another day's price is silent on this one's"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "relation", "why"), MOVING)
def test_a_figure_moves_with_its_event(
    claim: str, evidence: str, relation: Relation, why: str
) -> None:
    found = compare(Statement(claim, FIRST), Statement(evidence, LATER))
    assert relation in {reason.relation for reason in found.reasons}, why


# claim, evidence, stance, why
PARTS = [
    ("Turnout in Karesia was 62 percent.", "In the north of Karesia turnout was 71 percent.", OPEN,
     "a part of the country is not the country"),
    ("Turnout in Karesia was 62 percent.", "Turnout in Karesia was 71 percent.", NO, "the whole"),
    ("The unemployment rate in Karesia was 9 percent.",
     "Among women the unemployment rate in Karesia was 12 percent.", OPEN, "one group"),
    ("Turnout in Karesia was 41 percent.",
     "Turnout in Karesia was 62 percent, up from 41 percent at the last election.", NO,
     "the equal figure is the earlier one"),
    ("Turnout in Karesia was 62 percent.",
     "Turnout in Karesia was 62 percent, up from 41 percent at the last election.", YES,
     "the earlier figure says nothing against the new one"),
    ("Turnout in Karesia was 41 percent in 2015.",
     "Turnout in Karesia was 62 percent, up from 41 percent in 2015.", YES,
     "of the earlier year it is the figure"),
    ("The bank raised its rate by 25 basis points.",
     "The bank left its rate alone, defying expectations of a 25 basis point rise.", OPEN,
     "what was expected is not what was done"),
    ("More than half of the deputies attended.", "170 of the 329 deputies attended.", YES,
     "170 of 329 is more than half"),
    ("More than half of the deputies attended.", "140 of the 329 deputies attended.", NO,
     "140 of 329 is less"),
    ("It was 30 degrees in Lenz.", "Lenz recorded 86 degrees Fahrenheit.", YES,
     "degrees without a scale may be Celsius"),
    ("It was 30 degrees in Lenz.", "It was 21 degrees Celsius in Lenz.", NO,
     "neither scale makes 30 of it"),
    ("Inflation in Karesia rose by half a percentage point.",
     "Inflation in Karesia went from 3.4 to 3.9 percent.", YES, "3.9 less 3.4"),
    ("The satellite Aurea weighs 500 kilograms.",
     "The 1,100-pound satellite Aurea reached its orbit.", YES, "these pounds are no money"),
    ("One third of the shops in Lenz are empty.",
     "Officials say of the 360 shops in Lenz, 301 are empty.", NO, "301 of 360 is more"),
    ("59% of the members backed the plan.", "About 353 of 600 members backed the plan.", YES,
     "a share about which both are near"),
    ("Arrivals in Lund reached 5.4 million.",
     "Arrivals in Lund reached 3.1 million, still short of the 5.4 million before the war.", NO,
     "the equal figure is of before the war"),
    ("Shares in Lenta fell more than 10 percent.",
     "Shares in Lenta fell 3 percent to 44 dollars.", NO, "44 counts dollars"),
    ("Inflation in Karesia was 1 percent.", "Inflation in Karesia was 0.7 percent.", NO,
     "nobody rounds 0.7 to 1"),
    ("Sales of Lenta fell 8 percent in the third quarter.",
     "Sales of Lenta fell 3 percent in the second quarter.", OPEN, "another quarter"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "stance", "why"), PARTS)
def test_a_part_an_earlier_figure_and_a_hope_are_not_the_figure(
    claim: str, evidence: str, stance: str, why: str
) -> None:
    assert compare(Statement(claim, FIRST), Statement(evidence, FIRST)).stance == stance, why


def test_who_is_asked_before_the_dash_or_after_the_comma_counts_nothing() -> None:
    claim = Statement("900 hectares burned near Lenz on Sunday, two people briefed on it said.")
    found = compare(claim, Statement("900 hectares of forest burned near Lenz on Sunday."))
    assert found.stance == YES
    assert {reason.relation for reason in found.reasons} == {Relation.EQUAL}


def test_a_friday_that_may_be_the_last_or_the_next_is_read_as_the_other_source_has_it() -> None:
    claim = Statement("Petrol in Lenz cost 174 cents a litre on Friday.", date(2013, 11, 6))
    same = compare(claim, Statement("Petrol in Lenz cost 174 cents a litre on 1 November 2013."))
    other = compare(claim, Statement("Petrol in Lenz cost 174 cents a litre on 4 November 2013."))
    assert (same.stance, other.stance) == (YES, NO)


def test_last_wednesday_is_the_latest_or_the_one_of_last_week() -> None:
    evidence = Statement("The dam at Lenz burst last Wednesday.", date(2022, 3, 24))
    stances = [
        compare(Statement(f"The dam at Lenz burst on March {day}, 2022."), evidence).stance
        for day in (23, 16, 9)
    ]
    assert stances == [YES, YES, NO]
