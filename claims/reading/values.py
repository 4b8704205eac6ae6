"""The values that reading yields: what is in a text, with offsets, as frozen data.

Every `start` and `end` counts Unicode code points of the text that was given, and
`text[start:end]` is the `text` of the value, to the letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Comparator(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    BETWEEN = "between"


class Grain(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    DECADE = "decade"
    CENTURY = "century"


class ClaimKind(StrEnum):
    COUNT = "count"
    SHARE = "share"
    VOTE = "vote"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    COMPARISON = "comparison"
    QUOTE = "quote"
    EVENT = "event"


class Part(StrEnum):
    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its meaning.

    `value` is in `unit` as written (40 miles is 40 "mile"); `low` and `high` bound it, None where
    open. `of` is the denominator, `share` = value / of, `against` the other side of a vote.
    `change` is True where the number says by how much something moved ("rose by 3.5 per cent").
    """

    text: str
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    comparator: Comparator = Comparator.EXACT
    unit: str | None = None
    noun: str | None = None
    of: float | None = None
    share: float | None = None
    against: float | None = None
    ordinal: bool = False
    change: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a stretch of days, both ends included.

    `earliest` and `latest` are None where the text alone and its dateline cannot resolve it;
    `anchored` says that the dateline was used.
    """

    text: str
    start: int
    end: int
    earliest: date | None
    latest: date | None
    grain: Grain
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One statement of an article: its span, the part and the heading it stands under."""

    start: int
    end: int
    part: Part = Part.BODY
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim says, normalised, so that two wordings of one statement are equal.

    Each field is folded text or a canonical number ("170/329", "2500", ">=12"), None where the
    text does not settle it. An incomplete frame has no key and is never merged by the machine.
    """

    subject: str | None = None
    event: str | None = None
    role: str | None = None
    value: str | None = None
    unit: str | None = None
    date: str | None = None


NO_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class ExtractedClaim:
    """A checkable statement lifted from an article.

    `statement` can be understood alone; `attribution` names who says it, outermost first;
    `notes` says what looks broken in the source ("26 months" for a parade), never corrected.
    `frame` is empty until the article is read for the record (reading/article.py).
    """

    text: str
    start: int
    end: int
    statement: str
    kind: ClaimKind
    worthiness: float
    why: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Date, ...] = ()
    attribution: tuple[str, ...] = ()
    claimant: str | None = None
    quoted: bool = False
    part: Part = Part.BODY
    heading: str | None = None
    notes: tuple[str, ...] = ()
    frame: Frame = NO_FRAME
