"""A published verdict as schema.org ClaimReview: from plain values to plain values.

Properties as schema.org/ClaimReview and Google's fact check guidelines name them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

CONTEXT = "https://schema.org"
BODIES = frozenset({
    "administration", "agency", "army", "association", "authority", "bank", "board", "bureau",
    "cabinet", "center", "centre", "chamber", "church", "commission", "committee", "company",
    "congress", "corporation", "council", "court", "department", "embassy", "federation", "force",
    "forces", "foundation", "government", "group", "inc", "institute", "institution", "ltd",
    "ministry", "movement", "nations", "navy", "network", "news", "observatory", "office",
    "organisation", "organization", "parliament", "party", "police", "post", "senate", "service",
    "society", "state", "times", "union", "university", "wire",
})  # fmt: skip


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
class Earlier:
    """A verdict that another one replaced; `url` is where it can still be read."""

    key: str
    url: str
    label: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """A published verdict and its claim. `rating` is None for ratings beside the true-false axis,
    `worst` and `best` are the ends of that axis; `places` stand first published first,
    `earlier` are the versions that this one goes back to, oldest first. `key` tells the versions
    at one `url` apart."""

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
    key: str = "review"
    earlier: Sequence[Earlier] = ()


def claim_review(review: Review, desk: Desk) -> dict[str, Any]:
    """The ClaimReview of a verdict as JSON-LD; what is not known is left out."""
    organization = {"@type": "Organization", "name": desk.name, "url": desk.url}
    return filled({
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": identity(review.url, review.key),
        "url": review.url,
        "name": review.title,
        "claimReviewed": review.claim,
        "datePublished": first_published(review).isoformat(),
        "dateModified": review.published_at.isoformat(),
        "version": len(review.earlier) + 1,
        "isBasedOn": before(review),
        "inLanguage": review.language,
        "author": organization,
        "publisher": organization,
        "creator": {"@type": "Person", "name": review.reviewer},
        "sdPublisher": organization,
        "sdLicense": desk.licence,
        "sdDatePublished": review.published_at.isoformat(),
        "reviewRating": rating(review),
        "itemReviewed": item(review),
        "correction": correction(review),
    })  # fmt: skip


def identity(url: str, key: str) -> str:
    return f"{url}#{key}"


def first_published(review: Review) -> datetime:
    return review.earlier[0].published_at if review.earlier else review.published_at


def before(review: Review) -> dict[str, Any]:
    """The version that this one replaced."""
    if not review.earlier:
        return {}
    last = review.earlier[-1]
    return {
        "@type": "ClaimReview",
        "@id": identity(review.url, last.key),
        "url": last.url,
        "datePublished": last.published_at.isoformat(),
        "reviewRating": {"@type": "Rating", "alternateName": last.label},
    }


def speaker(name: str) -> dict[str, Any]:
    """Who made the claim: schema.org wants a person or a body, and the name must tell which."""
    words = {word.strip(".,'’").casefold() for word in name.split()}
    is_body = bool(words & BODIES) or name.startswith("The ") or (name.isupper() and len(name) > 1)
    return {"@type": "Organization" if is_body else "Person", "name": name}


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
        "author": speaker(review.claimant) if review.claimant else {},
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
