"""Published verdicts as the public pages, feeds and structured data show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Max, Min, QuerySet

from claims.claimreview import Desk, Earlier, Place, Review, claim_review
from claims.models import Appearance, Rating, Verdict
from claims.vocabulary import VerdictState

WEB = ("http://", "https://")


def published_verdicts() -> QuerySet[Verdict]:
    """Published verdicts on claims of their own, latest first."""
    return (
        Verdict.objects.published()
        .filter(claim__merged_into=None)
        .select_related("claim__quote", "claim__claimant", "rating", "author")
        .order_by("-published_at", "-id")
    )


def page_address(verdict: Verdict) -> str:
    return f"{settings.PUBLIC_URL}/claims/{verdict.claim_id}/"


def reviewer_name(verdict: Verdict) -> str:
    return verdict.author.get_full_name() or verdict.author.get_username()


def structured(verdict: Verdict, places: list[Appearance]) -> dict[str, Any]:
    """The verdict's ClaimReview."""
    earlier = versions_before([verdict])[verdict.claim_id]
    return claim_review(review_of(verdict, places, scale_ends(), earlier), desk())


def scale_ends() -> dict[str, Any]:
    """The ends of the true-false axis."""
    return Rating.objects.aggregate(worst=Min("ordinal"), best=Max("ordinal"))


def desk() -> Desk:
    return Desk(settings.DESK_NAME, f"{settings.PUBLIC_URL}/", settings.STRUCTURED_DATA_LICENCE)


def versions_before(verdicts: Sequence[Verdict]) -> dict[UUID, list[Verdict]]:
    """The verdicts that were replaced on the claims of these, by claim, oldest first."""
    found: dict[UUID, list[Verdict]] = defaultdict(list)
    corrected = [verdict.claim_id for verdict in verdicts if verdict.replaces_id]
    replaced = Verdict.objects.filter(claim__in=corrected, state=VerdictState.REPLACED)
    for verdict in replaced.order_by("published_at", "id"):
        found[verdict.claim_id].append(verdict)
    return found


def earlier_of(verdict: Verdict) -> Earlier:
    return Earlier(
        key=str(verdict.pk),
        url=f"{settings.PUBLIC_URL}/api/v1/verdicts/{verdict.pk}",
        label=verdict.rating_label,
        published_at=verdict.published_at or verdict.created_at,
    )


def review_of(
    verdict: Verdict, places: list[Appearance], axis: dict[str, Any], earlier: Sequence[Verdict]
) -> Review:
    claim = verdict.claim
    return Review(
        url=page_address(verdict),
        title=verdict.title,
        claim=claim.statement,
        label=verdict.rating_label,
        rating=verdict.rating.ordinal,
        worst=axis["worst"] or 1,
        best=axis["best"] or 5,
        explanation=verdict.summary or verdict.rationale,
        reviewer=reviewer_name(verdict),
        published_at=verdict.published_at or verdict.created_at,
        claimant=claim.claimant.name if claim.claimant else "",
        language=claim.language,
        places=[place_of(place) for place in places],
        correction=verdict.change_note if verdict.change == "correction" else "",
        key=str(verdict.pk),
        earlier=[earlier_of(each) for each in earlier] if verdict.replaces_id else (),
    )


def place_of(appearance: Appearance) -> Place:
    article = appearance.version.article
    return Place(
        url=article.url if article.url.startswith(WEB) else "",
        title=article.title,
        source=article.source.name if article.source else "",
        published_at=article.published_at,
    )
