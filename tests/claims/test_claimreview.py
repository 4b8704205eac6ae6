"""A verdict as ClaimReview, from plain values."""

from datetime import UTC, datetime
from typing import Any

import pytest

from claims.claimreview import Desk, Place, Review, claim_review

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
