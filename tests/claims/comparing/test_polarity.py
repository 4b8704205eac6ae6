"""Negation, opposites, moods, names, moving figures: what turns a statement and what does not."""

from datetime import date

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Statement

YES, NO, OPEN = "supports", "refutes", "not_enough_info"

ROWS = [
    ("The minister signed the accord in Vienna.", "The minister did not sign the accord in Vienna.",
     NO, "not"),
    ("The minister did not sign the accord in Vienna.", "The minister signed the accord in Vienna.",
     NO, "not, on the claim's side"),
    ("The minister didn't sign the accord in Vienna.",
     "The minister never signed the accord in Vienna.", YES, "both deny"),
    ("The parliament approved the budget.", "The parliament rejected the budget.", NO, "opposite"),
    ("The parliament approved the budget.", "The parliament did not reject the budget.", OPEN,
     "not rejecting is not approving"),
    ("The parliament approved the budget.", "The parliament passed the budget.", YES, "synonym"),
    ("Exports from Chile rose.", "Exports from Chile fell.", NO, "rose and fell"),
    ("Exports from Chile rose.", "Exports from Chile went up.", YES, "a phrase says it"),
    ("Exports from Chile rose.", "Exports from Chile went down.", NO, "a phrase says the opposite"),
    ("Exports from Chile did not rise.", "It is not true that exports from Chile rose.", YES,
     "two ways of denying"),
    ("The border opened before the election.", "The border opened after the election.", NO,
     "before and after"),
    ("The court convicted Lena Brandt.", "The court acquitted Lena Brandt.", NO, "verdicts"),
    ("The court convicted Lena Brandt.", "The court found Lena Brandt guilty.", YES, "phrase"),
    ("The bridge was built.", "The bridge will be built.", OPEN, "only planned"),
    ("The firm bought the mine.", "The firm may buy the mine.", OPEN, "only possible"),
    ("The firm bought the mine.", "The firm denied that it bought the mine.", OPEN, "denied once"),
    ("The singer Mara Lind was born in Oslo.", "The singer Mara Lind was born in Bergen.", NO,
     "one is born in one place"),
    ("The bombing in Herat killed 12 people.", "The bombing in Kabul killed 12 people.", OPEN,
     "another place, another event"),
    ("The bombing in Herat killed 12 people.", "The bombing in Kabul killed 20 people.", OPEN,
     "another event's number says nothing"),
    ("Kestrel recalled 500 cars.", "Lindqvist recalled 500 cars.", OPEN, "another firm"),
    ("Iraq's parliament has 329 seats.", "The Iraqi parliament has 329 seats.", YES, "adjective"),
    ("Mustafa al-Kadhimi met 12 ministers.", "Mustafa Al-Kazemi met 12 ministers.", YES,
     "spellings of one name"),
    ("The team won the cup.", "A new stadium is being planned.", OPEN, "off the point"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "stance", "why"), ROWS)
def test_a_statement_is_turned_only_by_what_denies_it(
    claim: str, evidence: str, stance: str, why: str
) -> None:
    assert compare(Statement(claim), Statement(evidence)).stance == stance, why


MONDAY, FRIDAY = date(2021, 3, 1), date(2021, 3, 5)

MOVING = [
    ("The quake killed 12 people.", MONDAY, "The quake killed 20 people.", FRIDAY, OPEN,
     "a later toll"),
    ("The quake killed 12 people.", MONDAY, "The quake killed 20 people.", MONDAY, NO,
     "two tolls of one day"),
    ("The quake killed 12 people.", None, "The quake killed 20 people.", None, NO, "no days known"),
    ("The garrison has 900 troops.", MONDAY, "The garrison has 700 troops.", FRIDAY, OPEN,
     "troops move"),
    ("A barrel of oil costs $70.", MONDAY, "A barrel of oil costs $64.", FRIDAY, OPEN, "prices"),
    ("170 deputies voted for the bill.", MONDAY, "180 deputies voted for the bill.", FRIDAY, NO,
     "a vote does not move"),
    ("The quake killed at least 12 people.", MONDAY, "The quake killed 20 people.", FRIDAY, YES,
     "at least leaves room for more"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "day", "evidence", "published", "stance", "why"), MOVING)
def test_a_later_figure_supersedes_one_that_moves(
    claim: str, day: date | None, evidence: str, published: date | None, stance: str, why: str
) -> None:
    found = compare(Statement(claim, day), Statement(evidence, published))
    assert found.stance == stance, why
    assert (stance == OPEN) == any(r.relation == "superseded" for r in found.reasons)
