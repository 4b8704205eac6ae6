"""A published verdict as schema.org ClaimReview: from plain values to plain values.

Properties as schema.org/ClaimReview and Google's fact check guidelines name them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the claim was made; `url` is "" where it has none."""

    url: str
    title: str = ""
    source: str = ""
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Who publishes the review."""

    name: str
    url: str
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A published verdict and its claim. `rating` is None for ratings beside the true-false axis,
    `worst` and `best` are the ends of that axis; `places` stand first published first."""

    url: str
    claim: str
    label: str
    rating: int | None
    worst: int
    best: int
    explanation: str
    reviewer: str
    published_at: datetime
    title: str = ""
    claimant: str = ""
    language: str = ""
    places: Sequence[Place] = ()
    correction: str = ""


def claim_review(review: Review, desk: Desk) -> dict[str, Any]:
    """The ClaimReview of a verdict as JSON-LD; what is not known is left out."""
    organization = {"@type": "Organization", "name": desk.name, "url": desk.url}
    return filled({
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"{review.url}#review",
        "url": review.url,
        "name": review.title,
        "claimReviewed": review.claim,
        "datePublished": review.published_at.isoformat(),
        "inLanguage": review.language,
        "author": organization,
        "publisher": organization,
        "creator": {"@type": "Person", "name": review.reviewer},
        "sdPublisher": organization,
        "sdLicense": desk.licence,
        "reviewRating": rating(review),
        "itemReviewed": item(review),
        "correction": correction(review),
    })  # fmt: skip


def rating(review: Review) -> dict[str, Any]:
    numbers: dict[str, Any] = {}
    if review.rating is not None:
        numbers = {
            "ratingValue": review.rating,
            "bestRating": review.best,
            "worstRating": review.worst,
        }
    return filled({
        "@type": "Rating",
        **numbers,
        "alternateName": review.label,
        "ratingExplanation": review.explanation,
    })  # fmt: skip


def item(review: Review) -> dict[str, Any]:
    works = [work(place) for place in review.places]
    first = review.places[0] if review.places else None
    made = first.published_at.isoformat() if first and first.published_at else ""
    return filled({
        "@type": "Claim",
        "text": review.claim,
        "author": {"@type": "Thing", "name": review.claimant} if review.claimant else {},
        "datePublished": made,
        "firstAppearance": works[0] if works else {},
        "appearance": works[1:],
    })  # fmt: skip


def work(place: Place) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": place.source} if place.source else {}
    return filled({
        "@type": "CreativeWork",
        "url": place.url,
        "name": place.title,
        "datePublished": place.published_at.isoformat() if place.published_at else "",
        "publisher": publisher,
    })  # fmt: skip


def correction(review: Review) -> dict[str, Any]:
    if not review.correction:
        return {}
    return {
        "@type": "CorrectionComment",
        "text": review.correction,
        "datePublished": review.published_at.isoformat(),
    }


def filled(properties: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty."""
    return {name: value for name, value in properties.items() if value not in ("", {}, [], None)}
