"""What was published, for machines: a schema.org DataFeed and an Atom feed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Max
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
    versions_before,
)
from claims.claimreview import CONTEXT, claim_review
from claims.models import Appearance, Verdict, Withdrawal

IN_A_FEED = 500  # verdicts of a page of the DataFeed
IN_ATOM = 100


def last_change(request: HttpRequest) -> datetime | None:
    """When something was published, or taken out again."""
    published = Verdict.objects.aggregate(at=Max("published_at"))["at"]
    withdrawn = Withdrawal.objects.aggregate(at=Max("at"))["at"]
    return max((at for at in (published, withdrawn) if at), default=None)


def state_of_pages(size: int) -> Callable[[HttpRequest], str]:
    """The ETag of a page of `size`: it changes with what is on it and with its claims."""

    def etag(request: HttpRequest) -> str:
        start = size * (number_of(request) - 1)
        rows = published_verdicts()[start : start + size].values_list("pk", "claim__updated_at")
        return f'"{sha256(repr(list(rows)).encode()).hexdigest()[:32]}"'

    return etag


def number_of(request: HttpRequest) -> int:
    """The page asked for, from 1 on; what is no number is the first."""
    text = request.GET.get("page", "1")
    return max(1, int(text[:6])) if text.isascii() and text.isdigit() else 1


def next_page(request: HttpRequest, number: int, size: int) -> str:
    """The address of the older page, "" where there is none."""
    more = published_verdicts()[number * size : number * size + 1].exists()
    return f"{settings.PUBLIC_URL}{request.path}?page={number + 1}" if more else ""


@require_safe
@condition(etag_func=state_of_pages(IN_A_FEED), last_modified_func=last_change)
def claimreview_feed(request: HttpRequest) -> HttpResponse:
    """Published verdicts as ClaimReview, latest first (schema.org/DataFeed)."""
    number = number_of(request)
    verdicts = list(published_verdicts()[(number - 1) * IN_A_FEED : number * IN_A_FEED])
    places, before = places_of(verdicts), versions_before(verdicts)
    axis = scale_ends()
    modified = verdicts[0].published_at if verdicts else None
    feed = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": f"{settings.DESK_NAME}: published verdicts",
        "license": settings.STRUCTURED_DATA_LICENCE,
        **({"dateModified": modified.isoformat()} if modified else {}),
        "dataFeedElement": [
            {
                "@type": "DataFeedItem",
                "dateCreated": verdict.published_at,
                "item": claim_review(
                    review_of(verdict, places[verdict.claim_id], axis, before[verdict.claim_id]),
                    desk(),
                ),
            }
            for verdict in verdicts
        ],
    }
    answer = JsonResponse(feed, content_type="application/ld+json")
    if older := next_page(request, number, IN_A_FEED):
        answer.headers["Link"] = f'<{older}>; rel="next"'
    return answer


def places_of(verdicts: Sequence[Verdict]) -> dict[UUID, list[Appearance]]:
    found: dict[UUID, list[Appearance]] = defaultdict(list)
    claims = [verdict.claim_id for verdict in verdicts]
    places = Appearance.objects.filter(claim__in=claims).in_order()
    for place in places.select_related("version__article__source"):
        found[place.claim_id].append(place)
    return found


class PagedFeed(Atom1Feed):
    """Atom with the way to what is older (RFC 5005)."""

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.feed["older"]:
            handler.addQuickElement("link", "", {"rel": "next", "href": self.feed["older"]})


@require_safe
@condition(etag_func=state_of_pages(IN_ATOM), last_modified_func=last_change)
def atom(request: HttpRequest) -> HttpResponse:
    """Published verdicts for feed readers (RFC 4287)."""
    number = number_of(request)
    feed = PagedFeed(
        title=f"{settings.DESK_NAME}: verdicts",
        link=f"{settings.PUBLIC_URL}/",
        feed_url=f"{settings.PUBLIC_URL}/feeds/verdicts.atom",
        description="What was checked and what a named person ruled.",
        older=next_page(request, number, IN_ATOM),
    )
    for verdict in published_verdicts()[(number - 1) * IN_ATOM : number * IN_ATOM]:
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
