"""Pure: other publishers' fact-checks, from what they publish to plain values.

ClaimReview as JSON-LD (alone, in a list, a graph or a DataFeed, or embedded in a page), CSV and
JSON lines. What cannot be taken is answered with the reason, and spoils nothing else.
"""

from claims.reviews.archive import ArchivedClaim, ArchivedVerdict, Excerpt, read_archive
from claims.reviews.reading import Format, read_reviews
from claims.reviews.values import Review, Skipped

__all__ = [
    "ArchivedClaim",
    "ArchivedVerdict",
    "Excerpt",
    "Format",
    "Review",
    "Skipped",
    "read_archive",
    "read_reviews",
]
