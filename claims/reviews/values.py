"""A fact-check published elsewhere, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Review:
    """A review of one claim by one publisher; what its publisher does not say is empty or None.

    `rating`, `best` and `worst` are numbers on the publisher's own scale (schema.org/Rating),
    `label` its words; `published_at` is in UTC where no zone was given.
    """

    url: str
    claim: str
    publisher: str = ""
    site: str = ""
    title: str = ""
    label: str = ""
    rating: float | None = None
    best: float | None = None
    worst: float | None = None
    claimant: str = ""
    claimed_on: date | None = None
    published_at: datetime | None = None
    language: str = ""
    explanation: str = ""
    appearances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not taken: where it stands ("line 3", "item 2"), and why, for a person."""

    at: str
    why: str
