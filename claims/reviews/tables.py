"""Fact-checks as rows with named columns: a line of CSV or a flat JSON object."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from claims.reviews.fields import address, day, each, moment, number, prose, text
from claims.reviews.values import Review

# The columns, and other names that archives and Google's Fact Check Tools give them.
NAMES = {
    "url": ("url", "review_url", "link"),
    "claim": ("claim", "claimReviewed", "claim_reviewed", "statement", "text"),
    "publisher": ("publisher", "publisher_name", "organization"),
    "site": ("site", "publisher_site"),
    "title": ("title", "headline"),
    "label": ("label", "rating_label", "textual_rating", "textualRating", "verdict"),
    "rating": ("rating", "rating_value", "ratingValue"),
    "best": ("best", "best_rating", "bestRating"),
    "worst": ("worst", "worst_rating", "worstRating"),
    "claimant": ("claimant", "speaker", "said_by"),
    "claimed_on": ("claimed_on", "claim_date", "claimDate"),
    "published_at": ("published_at", "review_date", "reviewDate", "date", "datePublished"),
    "language": ("language", "languageCode", "language_code", "inLanguage"),
    "explanation": ("explanation", "summary", "rationale"),
    "appearances": ("appearances", "appearance"),
}


def csv_rows(table: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under a header, each with the number of the line on which it ends."""
    reader = csv.DictReader(io.StringIO(table, newline=""), restkey="")
    for row in reader:
        yield reader.line_num, {key: value for key, value in row.items() if key and value}


def review_from(row: Mapping[str, Any]) -> Review:
    given = {name: cell(row, name) for name in NAMES}
    label, rating = text(given["label"]), number(given["rating"])
    if not label and rating is None:  # a column "rating" with words in it
        label = text(given["rating"])
    return Review(
        url=address(given["url"]),
        claim=text(given["claim"]),
        publisher=text(given["publisher"]),
        site=address(given["site"]),
        title=text(given["title"]),
        label=label,
        rating=rating,
        best=number(given["best"]),
        worst=number(given["worst"]),
        claimant=text(given["claimant"]),
        claimed_on=day(given["claimed_on"]),
        published_at=moment(given["published_at"]),
        language=text(given["language"])[:12],
        explanation=prose(given["explanation"]),
        appearances=addresses(given["appearances"]),
    )


def cell(row: Mapping[str, Any], name: str) -> Any:
    return next((row[key] for key in NAMES[name] if row.get(key) not in (None, "", [])), "")


def addresses(value: Any) -> tuple[str, ...]:
    """A list of addresses, or several in one cell with spaces between them."""
    several = " ".join(one for one in each(value) if isinstance(one, str)).split()
    return tuple(dict.fromkeys(url for part in several if (url := address(part))))
