"""A difference speaks against a claim only where both tell of one thing."""

from datetime import date

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Relation, Statement

FIRST, LATER = date(2022, 5, 3), date(2022, 5, 6)

# claim, evidence, does it firmly refute?, why this row exists
ROWS = [
    ("The hearing lasted four hours.",
     "The verdict came three days after the fire. Many stayed away from the hearing.",
     False, "days of one thing, hours of another"),
    ("Digging began in 2014.", "The debates between both houses began on May 2.",
     False, "the same verb, another subject"),
    ("Since then four rounds of talks have been held, in June 2019 and in May 2021.",
     "The fifth round of the talks, to be held in Oslo on May 9, differs from the earlier ones.",
     False, "the fifth round is none of the four"),
    ("The clerk's office said 3 deputies voted by letter.",
     "In Karesia 140 of the 260 deputies voted for the budget on Monday.",
     False, "some of those who voted, in another way"),
    ("Rescuers reached the hut on Friday morning.",
     "Two climbers called for help from the hut. The wind had risen on Thursday night.",
     False, "the day belongs to the wind"),
    ("Lena Brandt, mayor since 2015, resigned on May 2, 2022.",
     "Lena Brandt, mayor until 2022, will teach law. She took office in 2015.",
     False, "a term of office dates no resignation"),
    ("The Greens, who have 19 seats, will join the talks.",
     "The Reform Party is the strongest with 47 seats. The Liberals won 35 seats.",
     False, "seats of other parties"),
    ("At least 14 dead in Orlen fire.", "About 2,500 homes in Orlen have no power after a fire.",
     False, "an open-ended count holds for any larger number of anything"),
    ("The tunnel under the Gral cost 1.3 billion euros.",
     "The tunnel under the Gral cost 1.7 billion euros, the auditors said in a report.",
     True, "what it cost in the end does not move"),
    ("Parliament in Karesia adopted the budget on Monday with 140 of 260 votes.",
     "With 140 of its 260 votes Karesia's parliament adopted the budget on Sunday.",
     True, "one vote, by its counts"),
    ("The satellite Aurea weighs 740 kilograms.",
     "The 470-kilogram satellite Aurea will measure the height of the seas.",
     True, "a number of kilograms is a weight, whatever is measured"),
    ("Storm Hedda left 22,000 homes without power.",
     "Power failed in 41,000 homes in storm Hedda.", True, "the same thing in other words"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "refutes", "why"), ROWS)
def test_a_difference_counts_where_the_claims_own_subject_stands(
    claim: str, evidence: str, refutes: bool, why: str
) -> None:
    found = compare(Statement(claim, LATER), Statement(evidence, LATER))
    assert (found.stance == "refutes" and found.firm) is refutes, why


def test_the_day_on_which_something_was_said_is_no_day_of_the_event() -> None:
    claim = Statement("The dam broke on Tuesday, the water authority said on Friday.", LATER)
    evidence = Statement("The dam broke on Tuesday night, the mayor said on Wednesday.", LATER)
    found = compare(claim, evidence)
    assert found.stance == "supports"
    assert Relation.DIFFERS not in {reason.relation for reason in found.reasons}


# claim, its day, evidence, its day, relation, why
TOLLS = [
    ("The fire killed 14 people.", FIRST, "The fire killed 19 people.", LATER, "superseded",
     "a later and higher toll is news"),
    ("The fire killed 19 people.", LATER, "The fire killed 14 people.", FIRST, "superseded",
     "an older figure never speaks against a newer one"),
    ("The fire killed 19 people.", FIRST, "The fire killed 14 people.", LATER, "differs",
     "nobody rises from the dead"),
    ("The fire killed 19 people.", LATER, "The fire killed 14 people.", LATER, "differs",
     "two tolls of one day"),
    ("A barrel of oil has a price of 90 dollars.", FIRST,
     "A barrel of oil has a price of 80 dollars.", LATER, "superseded", "prices move both ways"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "day", "evidence", "other", "relation", "why"), TOLLS)
def test_a_moving_figure_is_replaced_by_a_later_one(
    claim: str, day: date, evidence: str, other: date, relation: str, why: str
) -> None:
    found = compare(Statement(claim, day), Statement(evidence, other))
    assert relation in {reason.relation for reason in found.reasons}, why
    assert (found.stance == "refutes") is (relation == "differs"), why


def test_context_tells_what_it_means_and_which_event_is_told() -> None:
    told = "It cost 1.3 billion euros."
    here = "The Gral tunnel opens\nThe Gral tunnel was opened by the king of Karesia on Monday."
    there = "Auditors of Karesia look at the Gral tunnel\nThe court of auditors met on Monday."
    elsewhere = "Lund builds a stadium\nThe stadium of Lund was opened for the summer games."
    evidence = "The building cost 1.7 billion euros."
    same = compare(Statement(told, context=here), Statement(evidence, context=there))
    other = compare(Statement(told, context=here), Statement(evidence, context=elsewhere))
    assert (same.stance, same.firm) == ("refutes", True)
    assert not other.firm


def test_what_is_wanted_or_on_its_way_is_no_other_fact() -> None:
    claim = Statement("The film won four Oscars.")
    for evidence in ("The film was nominated for four Oscars.", "The film hopes for five Oscars."):
        assert compare(claim, Statement(evidence)).stance == "not_enough_info"
