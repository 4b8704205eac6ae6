"""ClaimReview in JSON-LD: alone, listed, in a graph, in a DataFeed, anywhere in a page's data.

https://schema.org/ClaimReview, and what Google's guidelines on it ask of publishers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claims.reviews.fields import address, day, each, moment, number, prose, text
from claims.reviews.values import Review


def claim_reviews(data: Any) -> Iterator[dict[str, Any]]:
    """Every ClaimReview in a JSON value, in order; a review inside another is found too."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if is_claim_review(value):
                yield value
            waiting += reversed(list(value.values()))
        elif isinstance(value, list):
            waiting += reversed(value)


def is_claim_review(node: dict[str, Any]) -> bool:
    kinds = [str(kind).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in each(node.get("@type"))]
    return "ClaimReview" in kinds


def review_from(node: dict[str, Any]) -> Review:
    item = first_object(node.get("itemReviewed"))
    rating = first_object(node.get("reviewRating"))
    house = first_object(node.get("publisher")) or first_object(node.get("author"))
    return Review(
        url=address(node.get("url")) or address(node.get("mainEntityOfPage")),
        claim=text(node.get("claimReviewed")) or text(item.get("text")),
        publisher=text(node.get("publisher")) or text(node.get("author")),
        site=address(house.get("url")) or address(house.get("sameAs")),
        title=text(node.get("headline")) or text(node.get("name")),
        label=text(rating.get("alternateName")) or text(rating.get("name")),
        rating=number(rating.get("ratingValue")),
        best=number(rating.get("bestRating")),
        worst=number(rating.get("worstRating")),
        claimant=text(item.get("author")) or text(item.get("creator")),
        claimed_on=day(item.get("datePublished")) or day(item.get("dateCreated")),
        published_at=moment(node.get("datePublished")),
        language=text(node.get("inLanguage"), "alternateName")[:12],
        explanation=prose(rating.get("ratingExplanation")) or prose(node.get("reviewBody")),
        appearances=appearances(item),
    )


def first_object(value: Any) -> dict[str, Any]:
    return next((one for one in each(value) if isinstance(one, dict)), {})


def appearances(item: dict[str, Any]) -> tuple[str, ...]:
    """Where the claim was made, first appearance first."""
    works = [item.get("firstAppearance"), item.get("appearance"), item.get("sameAs")]
    found = [address(one) for work in works for one in each(work)]
    return tuple(dict.fromkeys(url for url in found if url))
