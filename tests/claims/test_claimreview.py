"""A verdict as ClaimReview, from plain values."""

from datetime import UTC, datetime
from typing import Any

import pytest

from claims.claimreview import Desk, Earlier, Place, Review, claim_review
from tests.claims.schema_org import RECOMMENDED, REQUIRED, faults

AT = datetime(2021, 7, 22, 9, tzinfo=UTC)
DESK = Desk("The desk", "https://desk.example/", "https://licence.example/")


def review(**changes: Any) -> dict[str, Any]:
    values = {
        "url": "https://desk.example/claims/1/", "claim": "170 voted.", "label": "True",
        "rating": 5, "worst": 1, "best": 5, "explanation": "The roll.", "reviewer": "Mira",
        "published_at": AT,
    }  # fmt: skip
    return claim_review(Review(**{**values, **changes}), DESK)


@pytest.mark.parametrize(
    ("changes", "path", "expected", "why"),
    [
        ({}, ("datePublished",), "2021-07-22T09:00:00+00:00", "ISO 8601"),
        ({}, ("itemReviewed", "author"), None, "nobody is made up"),
        ({}, ("correction",), None, "nothing was corrected"),
        ({"rating": None}, ("reviewRating", "bestRating"), None, "a scale needs a value"),
        ({"rating": 1}, ("reviewRating", "ratingValue"), 1, "the low end is no blank"),
        ({"claimant": "Dana"}, ("itemReviewed", "author", "name"), "Dana", "who said it"),
        ({"correction": "Misread."}, ("correction", "text"), "Misread.", "in public"),
        ({"places": [Place("https://a.example/", "A", "Wire", AT), Place("https://b.example/")]},
         ("itemReviewed", "firstAppearance", "url"), "https://a.example/", "the first"),
        ({"places": [Place("https://a.example/", "A", "Wire", AT), Place("https://b.example/")]},
         ("itemReviewed", "appearance", 0, "url"), "https://b.example/", "the others"),
        ({"places": [Place("https://a.example/", "A", "Wire", AT)]},
         ("itemReviewed", "datePublished"), "2021-07-22T09:00:00+00:00", "when it was made"),
    ],
)  # fmt: skip
def test_claim_review(
    changes: dict[str, Any], path: tuple[str | int, ...], expected: object, why: str
) -> None:
    found: Any = review(**changes)
    for key in path:
        found = found.get(key) if isinstance(found, dict) else found[key]
    assert found == expected, why


FULL = {
    "title": "Did 170 vote?", "claimant": "Bashir Dana", "language": "en",
    "places": [Place("https://a.example/", "A", "Wire", AT), Place("https://b.example/")],
    "correction": "Misread.", "key": "3",
    "earlier": [Earlier("1", "https://desk.example/v/1", "False", AT),
                Earlier("2", "https://desk.example/v/2", "Mostly true", AT)],
}  # fmt: skip


@pytest.mark.parametrize("changes", [{}, FULL, {"rating": None}, {"claimant": "The Ministry"}])
def test_a_review_is_as_the_vocabulary_has_it(changes: dict[str, Any]) -> None:
    found = review(**changes)
    assert faults(found) == []
    assert set(found) >= REQUIRED | RECOMMENDED
    assert found["@context"] == "https://schema.org"


def test_the_vocabulary_test_itself_finds_faults() -> None:
    wrong = review() | {"ratingValue": 5, "datePublished": "yesterday?", "url": "not one"}
    wrong["datePublished"] = 5
    assert len(faults(wrong)) == 3


def test_a_full_review_has_every_property_that_is_asked_for() -> None:
    found = review(**FULL)
    assert set(found["reviewRating"]) == {
        "@type", "ratingValue", "bestRating", "worstRating", "alternateName", "ratingExplanation",
    }  # fmt: skip
    assert set(found["itemReviewed"]) == {
        "@type", "text", "author", "datePublished", "firstAppearance", "appearance",
    }  # fmt: skip
    assert {"author", "publisher", "url", "sdLicense", "inLanguage"} <= set(found)


def test_a_correction_is_a_new_version_that_names_the_one_before() -> None:
    found = review(**FULL)
    assert (found["version"], found["@id"]) == (3, "https://desk.example/claims/1/#3")
    assert found["isBasedOn"]["@id"] == "https://desk.example/claims/1/#2"
    assert found["isBasedOn"]["url"] == "https://desk.example/v/2"
    assert found["correction"]["text"] == "Misread."
    assert "isBasedOn" not in review() and review()["version"] == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bashir Dana", "Person"),
        ("The New Harbour", "Organization"),
        ("Ministry of Works", "Organization"),
        ("UN", "Organization"),
        ("Lorn Police", "Organization"),
        ("Mira", "Person"),
    ],
)
def test_who_made_the_claim_is_a_person_or_a_body(name: str, kind: str) -> None:
    assert review(claimant=name)["itemReviewed"]["author"]["@type"] == kind
