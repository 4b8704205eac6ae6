"""Which version the caller saw: If-Match (RFC 9110, 13.1.1) on every write to what has versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from claims.api.problems import Problem
from claims.models import Claim, Verdict

# An ETag of ours, weakened by compression or not, or a version (of a verdict: its state) in quotes.
ETAG = re.compile(r'(?:W/)?"([0-9]{1,9}|[a-z_]{5,9})(?:-[0-9a-f]{32})?"')
IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description="The ETag that came with it as you saw it, or its version in quotes, such as"
    ' `"3"`; of a verdict its state. 412 when that is not the present one.',
)


def versions_seen(request: Request) -> set[str] | None:
    """The versions that If-Match names; None where any will do or nothing is said."""
    given = request.headers.get("If-Match", "*").strip()
    if given == "*":
        return None
    named = [ETAG.fullmatch(tag.strip()) for tag in given.split(",")]
    return {match[1] for match in named if match}


def version_seen(request: Request, present: int) -> int:
    """The present version, where If-Match names it; the header must be there."""
    if "If-Match" not in request.headers:
        raise Problem("precondition-required")
    hold_to(request, str(present))
    return present


def hold_to(request: Request, present: str) -> None:
    seen = versions_seen(request)
    if seen is not None and present not in seen:
        raise Problem("stale-version", f'If-Match does not name the present version, "{present}".')


@contextmanager
def claim_as_seen(request: Request, claim: Claim, *others: Claim) -> Iterator[None]:
    """Work on a claim in the version that If-Match names; no version but that can slip between.

    Where other claims will be locked too, they are locked here, so that the order is one.
    """
    with transaction.atomic():
        if versions_seen(request) is not None:
            ids = [each.pk for each in (claim, *others)]
            rows = Claim.objects.select_for_update().filter(pk__in=ids).order_by("pk")
            hold_to(request, str({row.pk: row.version for row in rows}[claim.pk]))
        yield


@contextmanager
def verdict_as_seen(request: Request, verdict: Verdict) -> Iterator[None]:
    """Work on a verdict in the state that If-Match names; its words never change."""
    with transaction.atomic():
        if versions_seen(request) is not None:
            Claim.objects.select_for_update().get(pk=verdict.claim_id)  # what its moves lock first
            hold_to(request, Verdict.objects.get(pk=verdict.pk).state)
        yield
