"""The order in which claims are worth a person's time."""

from __future__ import annotations

from django.db.models import Case, IntegerField, Q, Value, When

from claims.models.claim import ClaimQuerySet
from claims.vocabulary import AssessmentLabel, ClaimStatus

# New contrary evidence first, then what awaits a ruling (refuted before the rest), then the rest.
TURNS = [
    Q(needs_review=True),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.REFUTED),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.CONFLICTING),
    Q(status=ClaimStatus.ASSESSED, assessment=AssessmentLabel.SUPPORTED),
    Q(status=ClaimStatus.ASSESSED),
    Q(status__in=[ClaimStatus.QUEUED, ClaimStatus.CHECKING]),
    Q(status=ClaimStatus.RULED),
]


def in_order(claims: ClaimQuerySet) -> ClaimQuerySet:
    turns = [When(condition, then=Value(turn)) for turn, condition in enumerate(TURNS)]
    return claims.annotate(
        turn=Case(*turns, default=Value(len(TURNS)), output_field=IntegerField())
    ).order_by("turn", "-worthiness", "created_at", "id")


def next_for(claims: ClaimQuerySet) -> ClaimQuerySet:
    """What a person may take: awaiting a ruling, and nobody's work yet."""
    return claims.awaiting_ruling().filter(assignee=None)
