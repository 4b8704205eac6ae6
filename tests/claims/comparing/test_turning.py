"""Who does it to whom, and words that turn a statement without a "not"."""

import pytest

from claims.comparing.compare import compare
from claims.comparing.values import Statement

YES, NO, OPEN = "supports", "refutes", "not_enough_info"

ROWS = [
    ("Northbank bought Coastline.", "Coastline bought Northbank for 90 million dollars.", NO,
     "buyer and bought have changed places"),
    ("Northbank bought Coastline.", "Coastline was bought by Northbank.", YES, "the passive"),
    ("Northbank bought Coastline.", "Northbank was bought by Coastline.", NO, "turned"),
    ("Rovers won 3-1.", "Rovers lost 3-1 to Athletic.", NO, "the loser's side"),
    ("Rovers won 3-1.", "Athletic beat Rovers 3-1.", NO, "beaten is not won"),
    ("Rovers won 3-1.", "Rovers beat Athletic 3-1.", YES, "beating is winning"),
    ("Regulators blocked the merger.", "Regulators cleared the merger.", NO,
     "the contrary speaks of what was blocked"),
    ("255 lawmakers voted for the treaty and 53 against it in Lund's parliament.",
     "Lund's parliament passed the treaty by 255 votes to 53.", YES,
     "those against are counted, not told"),
    ("6,400 homes in Lenz are without power.", "6,400 homes in Lenz lost power.", YES,
     "who has lost it is without it"),
    ("The court sent Lena Brandt to prison for seven years.",
     "Prosecutors asked the court to send Lena Brandt to prison for nine years.", OPEN,
     "what was asked for"),
    ("Northbank won the tender.", "The tender was won by Coastal Foods.", NO, "another winner"),
    ("The library in Lenz lent out 900 books.", "900 books were borrowed from the library in Lenz.",
     YES, "lending is borrowing, told from its other end"),
    ("The airline Lenta cancelled 300 flights.", "The airline Lenta delayed 300 flights.", OPEN,
     "delayed is not cancelled"),
    ("The rebels freed 45 hostages in Lenz.", "The army freed 45 hostages in Lenz.", OPEN,
     "somebody else freed them"),
    ("Lenz is the largest city in Karesia.", "Lenz is the second-largest city in Karesia.", NO,
     "the largest is the first"),
    ("The city of Lenz has banned diesel cars.", "Diesel cars are not allowed in the city of Lenz.",
     YES, "not allowed is banned"),
    ("House prices in Lenz have tripled.", "House prices in Lenz are 30 percent higher.", NO,
     "30 percent more is not three times as much"),
    ("No one was hurt in the crush in Lenz.", "There were no injuries in the crush in Lenz.", YES,
     "both deny the same"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "stance", "why"), ROWS)
def test_a_statement_is_turned_by_its_deed_and_its_doer(
    claim: str, evidence: str, stance: str, why: str
) -> None:
    assert compare(Statement(claim), Statement(evidence)).stance == stance, why
