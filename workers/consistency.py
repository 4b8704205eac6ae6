"""The article's own consistency: which of its other claims cannot be right together with this one?

What it finds is shown as a possible inconsistency and never counts against a claim: two dates of
one visit may both be true.
"""

from __future__ import annotations

from claims.actions.findings import Finding, Report
from claims.comparing.compare import COMPARER_VERSION
from claims.comparing.consistency import find_inconsistencies
from claims.comparing.shapes import reason_shape
from claims.comparing.values import Reason, Stance
from claims.methods import Method
from claims.models import Appearance, Claim
from claims.reading.shapes import date_from, quantity_from
from claims.reading.values import ClaimKind, ExtractedClaim, Frame, Part
from claims.vocabulary import CheckOutcome, EvidenceKind

METHOD = Method(slug="consistency", title="The article's own consistency", revision=1)
NEAREST = 100  # claims of the same article that one claim is held against


def look_up(claim: Claim) -> Report:
    """Hold the claim against the other claims of the articles that it appears in."""
    places = Appearance.objects.filter(claim=claim).select_related("version", "claim__quote")
    found = [finding for place in places for finding in inconsistencies(place)]
    outcome = CheckOutcome.FOUND if found else CheckOutcome.NONE_FOUND
    return Report(outcome, found, COMPARER_VERSION)


def inconsistencies(place: Appearance) -> list[Finding]:
    """The claims beside this one that disagree with it."""
    beside = (
        Appearance.objects.filter(version=place.version)
        .exclude(claim=place.claim_id)
        .select_related("claim__quote", "version__body")
    )
    others = sorted(beside, key=lambda other: abs(other.start - place.start))[:NEAREST]
    read = [as_read(place), *(as_read(other) for other in others)]
    return [
        disagreement(others[max(pair.first, pair.second) - 1], pair.reason)
        for pair in find_inconsistencies(read)
        if 0 in (pair.first, pair.second)
    ]


def as_read(place: Appearance) -> ExtractedClaim:
    """The claim as reading yielded it, from its row."""
    claim = place.claim
    return ExtractedClaim(
        text=claim.text,
        start=place.start,
        end=place.end,
        statement=claim.statement,
        kind=ClaimKind(claim.kind),
        worthiness=claim.worthiness,
        quantities=tuple(quantity_from(shape) for shape in claim.quantities),
        dates=tuple(date_from(shape) for shape in claim.dates),
        attribution=tuple(place.attribution),
        quoted=claim.quoted,
        part=Part(place.part),
        heading=place.heading or None,
        frame=Frame(**claim.frame),
    )


def disagreement(other: Appearance, reason: Reason) -> Finding:
    return Finding(
        version=other.version,
        start=other.start,
        end=other.end,
        part=other.part,
        kind=EvidenceKind.INCONSISTENCY,
        stance=Stance.NOT_ENOUGH_INFO,
        confidence=0.5,
        reasons=[reason_shape(reason)],
    )
