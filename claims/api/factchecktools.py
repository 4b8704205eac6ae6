"""Published verdicts in the shape of Google's Fact Check Tools API v1alpha1.

Its official clients work when their endpoint is changed to this service: parameters, paging,
field names and errors are Google's. `key` takes a token of this service; none is needed.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NoReturn
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import InterfaceError, OperationalError
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from rest_framework.exceptions import AuthenticationFailed

from claims.api.authentication import SCHEMES, authenticated
from claims.api.searching import holding
from claims.models import Verdict
from claims.reading.folding import readable

USUAL, MOST, FARTHEST = 10, 100, 10_000
TOKENS = Signer(salt="claims:search")


class Refused(Exception):
    """An answer of Google's error shape: HTTP code, canonical status, message."""

    def __init__(self, code: int, status: str, message: str) -> None:
        super().__init__(message)
        self.code, self.status = code, status

    def answer(self) -> JsonResponse:
        error = {"code": self.code, "message": str(self), "status": self.status}
        return JsonResponse({"error": error}, status=self.code)


def invalid(message: str) -> NoReturn:
    raise Refused(400, "INVALID_ARGUMENT", message)


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """`claims:search`: claims with their reviews, latest review first."""
    try:
        check_caller(request)
        return JsonResponse(page(request))
    except Refused as refused:
        return refused.answer()
    except (OperationalError, InterfaceError):
        return Refused(503, "UNAVAILABLE", "The database does not answer; try again.").answer()


@require_safe
def image_search(request: HttpRequest) -> JsonResponse:
    return Refused(501, "UNIMPLEMENTED", "Images are not searched here.").answer()


def check_caller(request: HttpRequest) -> None:
    """A token need not be sent; one that is sent must be good."""
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    key = request.GET.get("key", "")
    secret = key or (bearer.strip() if scheme.lower() in SCHEMES else "")
    try:
        if secret:
            authenticated(secret)
    except AuthenticationFailed:
        if key:
            invalid("API key not valid. Please pass a valid API key.")
        raise Refused(
            401, "UNAUTHENTICATED", "Request had invalid authentication credentials."
        ) from None


def page(request: HttpRequest) -> dict[str, Any]:
    size = number(request, "pageSize", USUAL, most=MOST) or USUAL
    start = start_of(request)
    found = list(verdicts(request)[start : start + size + 1])
    answer: dict[str, Any] = {}
    if found:
        answer["claims"] = [claim_of(verdict) for verdict in found[:size]]
    if len(found) > size and start + size <= FARTHEST:
        answer["nextPageToken"] = TOKENS.sign_object(start + size)
    return answer


def start_of(request: HttpRequest) -> int:
    token = request.GET.get("pageToken")
    if not token:
        return number(request, "offset", 0, most=FARTHEST)
    try:
        return int(TOKENS.unsign_object(token))
    except (BadSignature, ValueError):
        invalid("Request contains an invalid argument: page_token.")


def number(request: HttpRequest, name: str, usual: int, *, most: int) -> int:
    text = request.GET.get(name, "")
    if not text:
        return usual
    if not (text.isascii() and text.isdigit()):
        invalid(f"Invalid value at '{name}' (TYPE_INT32), \"{readable(text)}\"")
    return min(int(text[:9]), most)


def verdicts(request: HttpRequest) -> QuerySet[Verdict]:
    query = readable(request.GET.get("query", "")).strip()
    site = request.GET.get("reviewPublisherSiteFilter", "").strip().lower()
    if not query and not site:
        invalid("Request must have a query or a review publisher site filter.")
    found: QuerySet[Verdict] = (
        Verdict.objects.published()
        .filter(claim__merged_into=None)
        .select_related("claim__claimant")
        .order_by("-published_at", "-id")
    )
    if site and site.removeprefix("www.") not in (own_site(), settings.DESK_NAME.lower()):
        return found.none()
    if query:
        found = holding(found, query, claim="claim__")
    if language := request.GET.get("languageCode", "").partition("-")[0].lower():
        found = found.filter(claim__language__startswith=readable(language))
    if days := number(request, "maxAgeDays", 0, most=36_500):
        found = found.filter(published_at__gte=timezone.now() - timedelta(days=days))
    return found


def own_site() -> str:
    return (urlsplit(settings.PUBLIC_URL).hostname or "").removeprefix("www.")


def claim_of(verdict: Verdict) -> dict[str, Any]:
    claim = verdict.claim
    shown = {
        "text": claim.statement,
        "claimant": claim.claimant.name if claim.claimant else "",
        "claimDate": f"{claim.as_of.isoformat()}T00:00:00Z" if claim.as_of else "",
        "claimReview": [review_of(verdict)],
    }
    return {name: value for name, value in shown.items() if value}


def review_of(verdict: Verdict) -> dict[str, Any]:
    reviewed = verdict.published_at or verdict.created_at
    shown = {
        "publisher": {"name": settings.DESK_NAME, "site": own_site()},
        "url": verdict.review_url or f"{settings.PUBLIC_URL}/claims/{verdict.claim_id}/",
        "title": verdict.title,
        "reviewDate": reviewed.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "textualRating": verdict.rating_label,
        "languageCode": verdict.claim.language,
    }
    return {name: value for name, value in shown.items() if value}
