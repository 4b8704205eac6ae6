"""Every write on claims: recording what was read, and what a person changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.db.models import F
from django.utils import timezone

from claims.actions.checks import queue_checks
from claims.actions.events import tell_claim_created
from claims.actions.indexing import index_new
from claims.actions.sources import claimant_named
from claims.models import Appearance, ArticleVersion, Claim, StoredText
from claims.models.claim import CONTEXT
from claims.reading.article import READER_VERSION
from claims.reading.frames import frame_key
from claims.reading.shapes import date_shape, quantity_shape
from claims.reading.values import ExtractedClaim, Part
from claims.vocabulary import ClaimStatus


def record_claims(*, version: ArticleVersion, claims: Sequence[ExtractedClaim]) -> list[Claim]:
    """Record the claims of a version: a known key gains an appearance, anything else is new.

    Call it inside the transaction that records the version.
    """
    # In the order of their keys, so that two articles recorded at once cannot lock each other out.
    ordered = sorted(claims, key=lambda claim: (frame_key(claim.frame) or "", claim.start))
    recorded = [record_claim(version, claim) for claim in ordered]
    index_new(claims=recorded)
    distinct = {claim.pk: claim for claim in recorded}.values()
    # A dismissed claim is left in peace.
    queue_checks(claims=[claim for claim in distinct if claim.status != ClaimStatus.DISMISSED])
    return recorded


def record_claim(version: ArticleVersion, found: ExtractedClaim) -> Claim:
    key = frame_key(found.frame)
    if key is None:
        claim, created = Claim.objects.create(**claim_columns(version, found)), True
    else:
        claim, created = Claim.objects.get_or_create(
            claim_key=key, defaults=claim_columns(version, found)
        )
    if created:
        tell_claim_created(claim)
    while claim.merged_into is not None:
        claim = claim.merged_into
    if add_appearance(claim, version, found) and not created:
        Claim.objects.filter(pk=claim.pk).update(
            version=F("version") + 1, updated_at=timezone.now()
        )
        claim.refresh_from_db()
    return claim


def claim_columns(version: ArticleVersion, found: ExtractedClaim) -> dict[str, Any]:
    return {
        "quote_id": StoredText.objects.keep_one(found.text),
        "statement": found.statement,
        "kind": found.kind.value,
        "language": version.language,
        "worthiness": found.worthiness,
        "why": list(dict.fromkeys([*found.why, *found.notes])),
        "frame": asdict(found.frame),
        "quantities": [quantity_shape(quantity) for quantity in found.quantities],
        "dates": [date_shape(day) for day in found.dates],
        "claimant": claimant_named(found.claimant),
        "attribution": list(found.attribution),
        "quoted": found.quoted,
        "as_of": version.dateline,
        "reader_version": READER_VERSION,
    }


def add_appearance(claim: Claim, version: ArticleVersion, found: ExtractedClaim) -> bool:
    """Note where a claim stands; False where that was known."""
    text = version.title if found.part == Part.TITLE else version.body.text
    first = max(0, found.start - CONTEXT)
    _, created = Appearance.objects.get_or_create(
        claim=claim,
        version=version,
        part=found.part.value,
        start=found.start,
        end=found.end,
        defaults={
            "heading": (found.heading or "")[:500],
            "attribution": list(found.attribution),
            "context_id": StoredText.objects.keep_one(text[first : found.end + CONTEXT]),
            "lead": found.start - first,
        },
    )
    return created
