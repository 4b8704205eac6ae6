"""What was published, for machines: a schema.org DataFeed and an Atom feed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import condition, require_safe

from claims.api.published import (
    desk,
    page_address,
    published_verdicts,
    review_of,
    reviewer_name,
    scale_ends,
)
from claims.claimreview import CONTEXT, claim_review
from claims.models import Appearance, Verdict

IN_A_FEED = 500  # verdicts; what is older is found through the API


def last_change(request: HttpRequest) -> Any:
    latest = published_verdicts().first()
    return latest.published_at if latest else None


@require_safe
@condition(last_modified_func=last_change)
def claimreview_feed(request: HttpRequest) -> HttpResponse:
    """Published verdicts as ClaimReview, latest first (schema.org/DataFeed)."""
    verdicts = list(published_verdicts()[:IN_A_FEED])
    places = places_of(verdicts)
    axis = scale_ends()
    modified = verdicts[0].published_at if verdicts else None
    feed = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": f"{settings.DESK_NAME}: published verdicts",
        "license": settings.STRUCTURED_DATA_LICENCE,
        "dateModified": modified.isoformat() if modified else None,
        "dataFeedElement": [
            {
                "@type": "DataFeedItem",
                "dateCreated": verdict.published_at,
                "item": claim_review(review_of(verdict, places[verdict.claim_id], axis), desk()),
            }
            for verdict in verdicts
        ],
    }
    return JsonResponse(feed, content_type="application/ld+json")


def places_of(verdicts: Sequence[Verdict]) -> dict[UUID, list[Appearance]]:
    found: dict[UUID, list[Appearance]] = defaultdict(list)
    claims = [verdict.claim_id for verdict in verdicts]
    places = Appearance.objects.filter(claim__in=claims).in_order()
    for place in places.select_related("version__article__source"):
        found[place.claim_id].append(place)
    return found


@require_safe
@condition(last_modified_func=last_change)
def atom(request: HttpRequest) -> HttpResponse:
    """Published verdicts for feed readers (RFC 4287)."""
    feed = Atom1Feed(
        title=f"{settings.DESK_NAME}: verdicts",
        link=f"{settings.PUBLIC_URL}/",
        feed_url=f"{settings.PUBLIC_URL}/feeds/verdicts.atom",
        description="What was checked and what a named person ruled.",
    )
    for verdict in published_verdicts()[:100]:
        feed.add_item(
            title=printable(f"{verdict.rating_label}: {verdict.claim.statement}"),
            link=page_address(verdict),
            description=printable(verdict.summary or verdict.rationale),
            unique_id=f"urn:uuid:{verdict.pk}",
            author_name=printable(reviewer_name(verdict)),
            pubdate=verdict.published_at,
            updateddate=verdict.published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def printable(text: str) -> str:
    """The text without the control characters that XML 1.0 has no place for."""
    return "".join(char if char >= " " or char in "\t\n" else "\ufffd" for char in text)
