"""The only door to the network: pages are fetched through it, or not at all."""

from workers.fetching.door import Door, Fetched, Taken
from workers.fetching.problems import (
    FetchProblem,
    HttpStatus,
    NotAPage,
    Refused,
    TooLarge,
    TooSlow,
    Unreachable,
)

__all__ = [
    "Door",
    "FetchProblem",
    "Fetched",
    "HttpStatus",
    "NotAPage",
    "Refused",
    "Taken",
    "TooLarge",
    "TooSlow",
    "Unreachable",
]
