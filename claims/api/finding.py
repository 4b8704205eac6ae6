"""Finding the row that an address names; what a caller may not see does not exist."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from claims.api.problems import Problem
from claims.models import Claim


class Moved(Exception):
    """The claim was merged into another, which answers in its place."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


def claim_named(claim_id: UUID, *, insider: bool, view: str = "claim") -> Claim:
    """The claim of an id; a merged one raises Moved to the same address of its survivor."""
    claim = claim_standing(claim_id, insider=insider)
    if claim.pk != claim_id:
        raise Moved(reverse(f"api:{view}", args=[claim.pk]))
    return claim


def claim_standing(claim_id: UUID, *, insider: bool) -> Claim:
    """The claim of an id, or the one that it was merged into."""
    claim = Claim.objects.filter(pk=claim_id).first()
    while claim is not None and claim.merged_into_id is not None:
        claim = Claim.objects.get(pk=claim.merged_into_id)
    if claim is None or not (insider or is_public(claim)):
        raise Problem("not-found", "There is no such claim.")
    return claim


def is_public(claim: Claim) -> bool:
    return Claim.objects.published().filter(pk=claim.pk).exists()
