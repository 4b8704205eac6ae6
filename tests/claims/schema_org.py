"""What schema.org (release 28) says of the types that a ClaimReview is made of: each property with
the types that its value may have. A type's properties include those that it inherits."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

THING = {"name": {"Text"}, "url": {"URL"}, "@id": {"URL"}, "@type": {"Text"}}
CREATIVE_WORK = THING | {
    "author": {"Organization", "Person"},
    "creator": {"Organization", "Person"},
    "publisher": {"Organization", "Person"},
    "datePublished": {"DateTime"},
    "dateModified": {"DateTime"},
    "inLanguage": {"Text"},
    "isBasedOn": {"CreativeWork", "ClaimReview", "URL"},
    "version": {"Number", "Text"},
    "correction": {"CorrectionComment", "Text", "URL"},
    "license": {"URL", "CreativeWork"},
    "sdLicense": {"URL", "CreativeWork"},
    "sdPublisher": {"Organization", "Person"},
    "sdDatePublished": {"DateTime"},
    "text": {"Text"},
}
TYPES: dict[str, dict[str, set[str]]] = {
    "ClaimReview": CREATIVE_WORK
    | {"claimReviewed": {"Text"}, "reviewRating": {"Rating"}, "itemReviewed": {"Claim"}},
    "Claim": CREATIVE_WORK | {"appearance": {"CreativeWork"}, "firstAppearance": {"CreativeWork"}},
    "CreativeWork": CREATIVE_WORK,
    "CorrectionComment": CREATIVE_WORK,
    "Rating": THING
    | {
        "ratingValue": {"Number"},
        "bestRating": {"Number"},
        "worstRating": {"Number"},
        "alternateName": {"Text"},
        "ratingExplanation": {"Text"},
    },
    "Organization": THING,
    "Person": THING,
    "DataFeed": CREATIVE_WORK | {"dataFeedElement": {"DataFeedItem"}},
    "DataFeedItem": THING | {"dateCreated": {"DateTime"}, "item": {"ClaimReview"}},
}
# What Google's guidelines for fact checks require and recommend.
REQUIRED = {"claimReviewed", "reviewRating", "url"}
RECOMMENDED = {"author", "itemReviewed", "datePublished"}


def faults(node: dict[str, Any], path: str = "") -> list[str]:
    """Where a JSON-LD object is not as the vocabulary has it."""
    known = TYPES.get(node.get("@type", ""))
    if known is None:
        return [f"{path or '/'}: {node.get('@type')!r} is no type"]
    found = []
    for name, value in node.items():
        if name == "@context":
            continue
        here = f"{path}/{name}"
        if name not in known:
            found.append(f"{here}: {node['@type']} has no such property")
            continue
        for each in value if isinstance(value, list) else [value]:
            found += value_faults(each, known[name], here)
    return found


def value_faults(value: Any, types: set[str], path: str) -> list[str]:
    if isinstance(value, dict):
        if value.get("@type") not in types:
            return [f"{path}: a {value.get('@type')} is none of {sorted(types)}"]
        return faults(value, path)
    return [] if any(fits(value, kind) for kind in types) else [f"{path}: {value!r}"]


def fits(value: Any, kind: str) -> bool:
    match kind:
        case "Number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Text":
            return isinstance(value, str) and bool(value)
        case "URL":
            return isinstance(value, str) and urlsplit(value).scheme in ("http", "https")
        case "DateTime":
            return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    return False
