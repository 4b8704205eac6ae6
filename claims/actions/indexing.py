"""What claims are found by, brought in line with what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import transaction

from claims.models import Claim, ClaimAmount, ClaimDay, ClaimTerms
from claims.reading.asking import all_terms
from claims.reading.bases import ends_of, in_base
from claims.reading.shapes import date_from, quantity_from
from claims.reading.terms import text_terms

BATCH = 500


def index_claims(*, claims: Iterable[Claim]) -> None:
    """Index claims anew: call it wherever a claim is made, or its words or numbers change."""
    rows = list({claim.pk: claim for claim in claims}.values())
    if not rows:
        return
    with transaction.atomic():
        ClaimTerms.objects.bulk_create(
            [ClaimTerms(claim=claim, terms=terms_of(claim)) for claim in rows],
            update_conflicts=True,
            unique_fields=["claim"],
            update_fields=["terms"],
        )
        ClaimAmount.objects.filter(claim__in=rows).delete()
        ClaimAmount.objects.bulk_create(row for claim in rows for row in amounts_of(claim))
        ClaimDay.objects.filter(claim__in=rows).delete()
        ClaimDay.objects.bulk_create(row for claim in rows for row in days_of(claim))


def index_new(*, claims: Iterable[Claim]) -> None:
    """Index those of some claims that are not indexed yet."""
    rows = list(claims)
    known = set(ClaimTerms.objects.filter(claim__in=rows).values_list("claim_id", flat=True))
    index_claims(claims=[claim for claim in rows if claim.pk not in known])


def index_missing() -> None:
    """Index the claims that are not indexed: those of an earlier release, or made in bulk."""
    ids = list(Claim.objects.filter(index=None).values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        some = Claim.objects.filter(pk__in=ids[start : start + BATCH])
        index_claims(claims=some.select_related("quote", "claimant"))


def terms_of(claim: Claim) -> str:
    texts = dict.fromkeys([claim.statement, claim.quote.text])
    text = "\n".join([*texts, claim.claimant.name if claim.claimant else ""])
    found = text_terms(text, claim.as_of, claim.language)
    return " ".join(all_terms(text, found, claim.language))


def amounts_of(claim: Claim) -> Iterator[ClaimAmount]:
    for shape in claim.quantities:
        quantity = quantity_from(shape)
        ends = ends_of(quantity)
        if ends:
            (base, one), (_, other) = (in_base(end, quantity.unit) for end in ends)
            yield ClaimAmount(
                claim=claim, low=ends[0], high=ends[1],
                base=base, base_low=min(one, other), base_high=max(one, other),
            )  # fmt: skip


def days_of(claim: Claim) -> Iterator[ClaimDay]:
    for shape in claim.dates:
        date = date_from(shape)
        if date.earliest and date.latest:
            yield ClaimDay(claim=claim, earliest=date.earliest, latest=date.latest)
