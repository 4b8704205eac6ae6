"""What publishers write, in every shape they write it in, comes to the same plain values."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from claims.reviews import Format, Review, Skipped, read_reviews

WHOLE = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/ships",
    "headline": "Did the harbour take 40 ships?",
    "claimReviewed": "The harbour took 40 ships.",
    "datePublished": "2026-02-03",
    "inLanguage": "en",
    "author": {"@type": "Organization", "name": "Lorn Checks", "url": "https://checks.example/"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Dana Ortolan"},
        "datePublished": "2026-01-30T10:00:00Z",
        "firstAppearance": {"@type": "CreativeWork", "url": "https://harbour.example/a"},
        "appearance": [{"url": "https://harbour.example/b"}, {"url": "https://harbour.example/a"}],
    },
    "reviewRating": {
        "@type": "Rating", "ratingValue": "4", "bestRating": 5, "worstRating": 1,
        "alternateName": "Mostly true", "ratingExplanation": "One was a ferry.\nIt counts.",
    },
}  # fmt: skip
READ = Review(
    url="https://checks.example/ships",
    claim="The harbour took 40 ships.",
    publisher="Lorn Checks",
    site="https://checks.example/",
    title="Did the harbour take 40 ships?",
    label="Mostly true",
    rating=4.0,
    best=5.0,
    worst=1.0,
    claimant="Dana Ortolan",
    claimed_on=date(2026, 1, 30),
    published_at=datetime(2026, 2, 3, tzinfo=UTC),
    language="en",
    explanation="One was a ferry.\nIt counts.",
    appearances=("https://harbour.example/a", "https://harbour.example/b"),
)
FEED = {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": WHOLE}]}
PAGE = (
    "<!doctype html><html><head><title>A < B</title><script>var x = '</div>';</script>"
    f'<script type="application/ld+json">{json.dumps(WHOLE)}</script></head><body><p>Hm.</p>'
)
# the same review, by the way it is published
WAYS = (
    ("alone", json.dumps(WHOLE), None),
    ("in a list", json.dumps([WHOLE]), None),
    ("in a graph", json.dumps({"@graph": [{"@type": "WebPage"}, WHOLE]}), None),
    ("in a feed", json.dumps(FEED), None),
    ("several types", json.dumps(WHOLE | {"@type": ["Review", "ClaimReview"]}), None),
    ("with a full type", json.dumps(WHOLE | {"@type": "http://schema.org/ClaimReview"}), None),
    ("as a line", json.dumps(WHOLE) + "\n", Format.LINES),
    ("in a page", PAGE, None),
    ("with a byte order mark", "\ufeff" + json.dumps(WHOLE), None),
)  # fmt: skip


@pytest.mark.parametrize(("way", "body", "form"), WAYS, ids=[way[0] for way in WAYS])
def test_a_claim_review_is_read(way: str, body: str, form: Format | None) -> None:
    assert list(read_reviews(body, form)) == [READ]


CSV = (
    "url,claim,publisher,rating_label,claimant,review_date\r\n"
    'https://checks.example/ships,"The harbour took ""40"" ships, it says.",Lorn Checks,False,'
    "Dana Ortolan,2026-02-03\r\n"
)
ROW = {"url": "https://checks.example/ships", "claim": 'The harbour took "40" ships, it says.',
       "publisher": "Lorn Checks", "textualRating": "False", "claimant": "Dana Ortolan",
       "reviewDate": "2026-02-03"}  # fmt: skip
FLAT = Review(
    url="https://checks.example/ships",
    claim='The harbour took "40" ships, it says.',
    publisher="Lorn Checks",
    label="False",
    claimant="Dana Ortolan",
    published_at=datetime(2026, 2, 3, tzinfo=UTC),
)


@pytest.mark.parametrize("body", [CSV, json.dumps([ROW]), json.dumps(ROW) + "\n" + json.dumps(ROW)])
def test_a_row_is_read(body: str) -> None:
    assert set(read_reviews(body)) == {FLAT}


def changed(**parts: Any) -> str:
    return json.dumps(WHOLE | parts)


# what is odd about it, the text, the reason that is given
SKIPPED = (
    ("no address", changed(url="ftp://x/y"), "no web address"),
    ("a broken address", changed(url="http://[::1"), "no web address"),
    ("no claim", changed(claimReviewed="", itemReviewed={}), "which claim it reviews"),
    ("no JSON", '{"@type": ', "not JSON"),
    ("nested too deep", "[" * 100_000, "nested too deep"),
    ("a number in a list", "[3]", "not an object"),
    ("a broken script", '<script type="application/ld+json">{</script>', "not JSON"),
)


@pytest.mark.parametrize(("odd", "body", "why"), SKIPPED, ids=[row[0] for row in SKIPPED])
def test_what_cannot_be_taken_is_skipped_with_the_reason(odd: str, body: str, why: str) -> None:
    (found,) = read_reviews(body)
    assert isinstance(found, Skipped) and why in found.why


def test_a_bad_line_spoils_no_other_and_is_named() -> None:
    body = "\n".join([json.dumps(WHOLE), "{no", "", json.dumps(ROW)])
    found = list(read_reviews(body, Format.LINES))
    assert [type(one) for one in found] == [Review, Skipped, Review]
    assert isinstance(found[1], Skipped) and found[1].at == "line 2"


# written this way, read as that
LOOSE: tuple[tuple[dict[str, Any], str, Any], ...] = (
    ({"reviewRating": {"ratingValue": "4,5"}}, "rating", 4.5),
    ({"reviewRating": {"ratingValue": "NaN"}}, "rating", None),
    ({"reviewRating": {"ratingValue": "Pants on fire"}}, "rating", None),
    ({"reviewRating": [{"alternateName": ["Wrong", "False"]}]}, "label", "Wrong"),
    ({"author": [{"name": "One"}, {"name": "Two"}]}, "publisher", "One"),
    ({"author": "Lorn Checks"}, "publisher", "Lorn Checks"),
    ({"datePublished": "3 February"}, "published_at", None),
    ({"itemReviewed": [WHOLE["itemReviewed"]]}, "claimant", "Dana Ortolan"),
    ({"inLanguage": {"@type": "Language", "alternateName": "fr"}}, "language", "fr"),
    ({"claimReviewed": "Two\n lines\u0000."}, "claim", "Two lines\ufffd."),
    ({"claimReviewed": {"@value": "Tagged.", "@language": "en"}}, "claim", "Tagged."),
)


@pytest.mark.parametrize(("parts", "name", "value"), LOOSE)
def test_loose_types_are_taken_as_they_are_meant(
    parts: dict[str, Any], name: str, value: Any
) -> None:
    (found,) = read_reviews(changed(**parts))
    assert getattr(found, name) == value
