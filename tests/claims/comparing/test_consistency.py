"""Numbers and dates of one article that disagree, and those that only seem to."""

from datetime import date

import pytest

from claims.comparing.consistency import find_inconsistencies
from tests.claims.comparing.claim_making import claim_of

DAY = date(2021, 7, 22)

DISAGREE = [
    (["Trade talks between Oslo and Bern are scheduled to begin tomorrow (July 23rd).",
      "The trade talks, to be held in Bern on July 26, differ from earlier ones."], "26",
     "one round of talks, two days"),
    (["The storm destroyed 40 homes in Pinar.", "In Pinar the storm destroyed 70 homes."], "70",
     "one storm, two counts"),
    (["Mine blast kills 12 workers", "The mine blast killed 14 workers, the governor said."], "14",
     "headline and body"),
    (["The festival in Ulm will open on June 3.", "The festival in Ulm opens on June 4."], "4",
     "two opening days"),
    (["Lenta paid $1.2 billion for Borga.", "For Borga, Lenta paid $2.1 billion."], "2.1",
     "one price, two sums"),
]  # fmt: skip

AGREE = [
    (["Three rounds of talks were held in June.", "Two rounds of talks were held in August."],
     "rounds of other months"),
    (["The third round of talks was held on June 3.", "The fourth round of talks is on July 26."],
     "two rounds"),
    (["The blast killed 12 people.", "The blast wounded 30 people."], "two roles"),
    (["The storm destroyed 40 homes in Pinar.", "The storm destroyed 70 homes in Matanzas."],
     "two places"),
    (["Prices rose by 3 percent in May.", "Prices rose by 5 percent in June."], "two months"),
    (["170 deputies voted for the bill.", "40 deputies voted against the bill."], "two sides"),
    (["The match began on June 3.", "The match ended on June 4."], "start and end"),
    (["About 2,500 people marched in Riga.", "In Riga, 2,480 people marched."], "rounded"),
    (["The firm has 300 workers in Ghent.", "It sold 900 cars."], "other things"),
    (["The army withdrew 500 troops.", "The army keeps 3,200 troops in the north."],
     "troops that left and troops that stay"),
    ([], "nothing at all"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "second", "why"), DISAGREE)
def test_a_difference_inside_one_article_is_found(texts: list[str], second: str, why: str) -> None:
    found = find_inconsistencies([claim_of(text, DAY) for text in texts])
    assert [(pair.first, pair.second) for pair in found] == [(0, 1)], why
    assert found[0].reason.evidence is not None
    assert second in found[0].reason.evidence.text
    assert found[0].reason.evidence.text in texts[1]


@pytest.mark.parametrize(("texts", "why"), AGREE)
def test_what_may_both_be_true_is_left_alone(texts: list[str], why: str) -> None:
    assert find_inconsistencies([claim_of(text, DAY) for text in texts]) == (), why
