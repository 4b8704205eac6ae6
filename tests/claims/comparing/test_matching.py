"""Two claims: the same, contradicting, related, or strangers."""

import pytest

from claims.comparing.matching import relate
from tests.claims.comparing.claim_making import claim_of

ROWS = [
    ("On January 3, 2020, 170 of the 329 members of the Iraqi parliament voted to expel troops.",
     "170 of 329 members of the Iraqi Parliament voted to expel troops on 3 January 2020.", "same",
     "other notation and order"),
    ("On January 3, 2020, 170 of the 329 members of the Iraqi parliament voted to expel troops.",
     "On January 3, 2020, 180 of the 329 members of the Iraqi parliament voted to expel troops.",
     "contradicts", "another number"),
    ("Kestrel opened its plant in Lodz on 3 May 2019.",
     "Kestrel opened its plant in Lodz on 9 May 2019.", "contradicts", "another day"),
    ("Kestrel opened its plant in Lodz on 3 May 2019.",
     "Kestrel's plant in Lodz employs 300 people.", "related", "one plant"),
    ("Kestrel opened its plant in Lodz on 3 May 2019.", "The match ended in a draw.", None,
     "nothing in common"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "relation", "why"), ROWS)
def test_two_claims_are_related(one: str, other: str, relation: str | None, why: str) -> None:
    assert relate(claim_of(one), claim_of(other)) == relation, why
    assert relate(claim_of(other), claim_of(one)) == relation, why


def test_offsets_of_the_article_are_understood() -> None:
    here = claim_of("Kestrel opened its plant in Lodz on 3 May 2019.")
    there = claim_of("Kestrel opened its plant in Lodz on 9 May 2019.", start=0)
    assert relate(here, there) == "contradicts"
