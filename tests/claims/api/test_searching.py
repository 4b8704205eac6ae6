"""Claims are found by words, names, numbers and typed values, however they are written."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.actions.edits import edit_claim
from claims.actions.indexing import index_missing
from claims.actions.sources import claimant_named
from claims.actions.stating import Stated, state_claim
from claims.models import Claim, ClaimTerms
from claims.vocabulary import Role
from tests.factories import person

pytestmark = pytest.mark.django_db

SAID = {
    "troops": "Some 2,500 American troops left Iraq in January 2020.",
    "vote": "In Lorn, 170 of the 329 members voted against Mustafa al-Kadhimi on January 5, 2020.",
    "miles": "The rebels came within 40 miles of the capital.",
    "money": "The ministry spent $1.2bn on grain, more than 3 million tonnes of it.",
    "poll": "A poll found that 52 percent of voters want a new law.",
    "range": "Between 5,000 and 6,000 soldiers crossed the border on 7 March 2019.",
    "heat": "It was 45 degrees Celsius in Basra.",
}


@pytest.fixture
def said(db: None) -> dict[str, Claim]:
    by = person(Role.SUBMITTER)
    return {name: state_claim(by=by, stated=Stated(text))[0] for name, text in SAID.items()}


def found(client: APIClient, said: dict[str, Claim], **query: Any) -> set[str]:
    answer = client.get("/api/v1/claims", query)
    assert answer.status_code == 200, answer.content
    ids = {row["id"] for row in answer.json()["results"]}
    return {name for name, claim in said.items() if str(claim.pk) in ids}


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ("2500 troops", {"troops"}, "a number without its comma"),
        ("2.5 thousand troops", {"troops"}, "and in words"),
        ("troop", {"troops"}, "another form of the word"),
        ("TROOPS leaving", {"troops"}, "an irregular form, and capitals"),
        ("2,500 members", set(), "every word must be there"),
        ("250", set(), "a part of a number is another number"),
        ("about 5,100 soldiers", set(), "near neither end"),
        ("about 5,010 soldiers", {"range"}, "about finds what is near"),
        ("170 of the 329", {"vote"}, "both numbers of a share"),
        ("170-0", set(), "a vote that was not said"),
        ("Kazemi", {"vote"}, "a name in another spelling"),
        ("al-Kadhimi", {"vote"}, "with its article"),
        ("kazemi", {"vote"}, "in small letters, where nothing is written so"),
        ("الكاظمي", {"vote"}, "in its own script"),
        ("5 January 2020", {"vote"}, "a day in another order"),
        ("2020", {"troops", "vote"}, "a year of days and months"),
        ("January", {"troops", "vote"}, "a month by its name"),
        ("2020-01-05", {"vote"}, "a day as machines write it"),
        ("$1.2 billion", {"money"}, "money in words"),
        ("1,200,000,000", {"money"}, "and in full"),
        ("52%", {"poll", "vote"}, "a sign for a word; 170 of 329 are 52%"),
        ("52 percent voters", {"poll"}, "and the word itself"),
        ("40 miles", {"miles"}, "a measure"),
        ('"new law"', {"poll"}, "a phrase"),
        ('"law new"', set(), "a phrase keeps its order"),
        ('capital "came WITHIN 40"', {"miles"}, "a word beside a phrase, capitals aside"),
        ("the of", set(), "words that say nothing are looked for as they stand"),
        ("of it.", {"money"}, "and are found so"),
        ("'\"()*:&|!<-> \\", set(), "signs of the databases' own query languages"),
        ("troops' | 'poll", set(), "are not passed on"),
    ],
)
def test_a_query_finds(
    reader: APIClient, said: dict[str, Claim], query: str, expected: set[str], why: str
) -> None:
    assert found(reader, said, q=query) == expected, why


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ({"quantity_unit": "kilometre", "quantity_min": 60, "quantity_max": 70}, {"miles"},
         "40 miles are 64 kilometres"),
        ({"quantity_unit": "km", "quantity_max": 64}, set(), "and not quite 64"),
        ({"quantity_unit": "mile", "quantity_min": 40, "quantity_max": 40}, {"miles"}, "to itself"),
        ({"quantity_unit": "metre"}, {"miles"}, "any length"),
        ({"quantity_unit": "USD", "quantity_min": 1e9}, {"money"}, "money by its code"),
        ({"quantity_unit": "EUR", "quantity_min": 1}, set(), "money is not exchanged"),
        ({"quantity_unit": "kilogram", "quantity_min": 3e9}, {"money"}, "the second number"),
        ({"quantity_unit": "kilogram", "quantity_min": 3.1e9}, set(), "more than 3 is said as 3"),
        ({"quantity_unit": "percent", "quantity_min": 50, "quantity_max": 60}, {"poll"}, "a share"),
        ({"quantity_unit": "degree_fahrenheit", "quantity_min": 112.9, "quantity_max": 113.1},
         {"heat"}, "a scale with another zero"),
        ({"quantity_unit": "none", "quantity_min": 2000, "quantity_max": 3000}, {"troops"},
         "counts"),
        ({"quantity_min": 5500, "quantity_max": 5600}, {"range"}, "within a stretch"),
        ({"quantity_min": 39, "quantity_max": 41}, {"miles"}, "as said, in whatever unit"),
        ({"event_date_from": "2020-01-01", "event_date_to": "2020-01-31"}, {"troops", "vote"},
         "within a month"),
        ({"event_date_from": "2020-01-06"}, {"troops"}, "a month that is not over"),
        ({"event_date_to": "2019-12-31"}, {"range"}, "before"),
        ({"event_date_from": "2019-03-07", "event_date_to": "2019-03-07"}, {"range"}, "one day"),
        ({"q": "soldiers", "quantity_min": 1, "event_date_to": "2019-03-06"}, set(), "all of it"),
    ],
)  # fmt: skip
def test_typed_values_are_sifted_by_what_they_mean(
    reader: APIClient, said: dict[str, Claim], query: dict[str, Any], expected: set[str], why: str
) -> None:
    assert found(reader, said, **query) == expected, why


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"quantity_unit": "parasang"}, "quantity_unit"),
        ({"quantity_min": "many"}, "quantity_min"),
        ({"quantity_min": 2, "quantity_max": 1}, "quantity_max"),
        ({"event_date_from": "last week"}, "event_date_from"),
        ({"event_date_from": "2020-02-01", "event_date_to": "2020-01-01"}, "event_date_to"),
    ],
)
def test_a_typed_filter_that_makes_no_sense_is_named(
    reader: APIClient, query: dict[str, Any], field: str
) -> None:
    answer = reader.get("/api/v1/claims", query)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)


def test_what_an_editor_changes_is_what_is_found(reader: APIClient, said: dict[str, Claim]) -> None:
    claim = said["miles"]
    by = person(Role.CHECKER)
    words = {"statement": "The rebels came close.", "claimant": claimant_named("Dana Ortolan").name}  # type: ignore[union-attr]  # a name is given
    edit_claim(claim=claim, by=by, version=claim.version, changes=words)
    assert found(reader, said, q="close") == found(reader, said, q="Ortolan") == {"miles"}
    assert found(reader, said, q="40 miles") == {"miles"}  # the quote is still the quote


def test_claims_that_were_made_in_bulk_are_indexed_after_a_migration(
    reader: APIClient, said: dict[str, Claim]
) -> None:
    ClaimTerms.objects.all().delete()
    assert found(reader, said, q="troops") == set()
    index_missing()
    assert found(reader, said, q="troops") == {"troops"}
    assert ClaimTerms.objects.count() == len(said)
