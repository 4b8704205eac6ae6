"""What comparing takes and gives, as frozen data. Nothing here knows a database or a network.

Offsets count Unicode code points of the text that was given; `text[start:end]` is the span.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claims.reading.values import Date, Quantity


class Stance(StrEnum):
    SUPPORTS = "supports"
    REFUTES = "refutes"
    NOT_ENOUGH_INFO = "not_enough_info"


class AssessmentLabel(StrEnum):
    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class ReasonKind(StrEnum):
    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    ENTITY = "entity"
    NEGATION = "negation"
    WORDING = "wording"
    TOPIC = "topic"


class Relation(StrEnum):
    """How the evidence's span stands to the claim's.

    `within` is inside the bounds that the claim sets; `compatible` leaves room for the claim
    without confirming it; `superseded` is another day's figure for something that moves;
    `missing` means that the evidence is silent.
    """

    EQUAL = "equal"
    WITHIN = "within"
    WITHIN_TOLERANCE = "within_tolerance"
    COMPATIBLE = "compatible"
    DIFFERS = "differs"
    SUPERSEDED = "superseded"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One plain sentence that says why, with the spans that it is about."""

    kind: ReasonKind
    relation: Relation
    text: str
    claim: Span | None = None
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or a piece of evidence. `date` is its dateline, `language` an ISO 639-1 code.

    `quantities` and `dates`, where given, are taken as they stand instead of being read again;
    their offsets count from the start of `text`. `context` is what stands around it in its
    article (the headline, the sentences before): it says whom "it" means and which event is told,
    and is never compared itself.
    """

    text: str
    date: date | None = None
    language: str | None = None
    quantities: tuple[Quantity, ...] | None = None
    dates: tuple[Date, ...] | None = None
    context: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one piece of evidence says about one claim. `confidence` is 0..1, calibrated on pairs
    that are about one thing. `firm` says that this pair is so: the stance rests on a number, date
    or word that stands where the claim's own subject and predicate stand."""

    stance: Stance
    confidence: float
    reasons: tuple[Reason, ...] = ()
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """One piece of evidence on the scales.

    `origins` are keys such as article group, source and owner: two pieces that share any key are
    one origin. `own` marks the claim's own origin, which never counts. `published` is the day of
    the evidence, `as_of` the day that the claim speaks of, `superseded` that a moving figure
    has moved, `kind` where it comes from ("corpus", "consistency", "person", …).
    """

    stance: Stance
    confidence: float
    origins: frozenset[str]
    own: bool = False
    published: date | None = None
    as_of: date | None = None
    superseded: bool = False
    kind: str = "corpus"


@dataclass(frozen=True, slots=True)
class Weighing:
    """A proposal for one claim, with the number of independent origins on either side."""

    assessment: AssessmentLabel
    confidence: float
    sources_for: int
    sources_against: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Two claims of one article, by their place in the list, that cannot both be right."""

    first: int
    second: int
    reason: Reason
