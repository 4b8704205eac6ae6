"""What the reader of today would take from a stored text and an earlier one did not.

A proposal is one difference between the claims on record and those that are read now. Nothing
changes until a person accepts it; what was ruled, stated or edited by a person is never proposed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from claims.actions.claims import claim_columns, record_claims
from claims.actions.edits import STANDING, check_again, dismiss_claim
from claims.actions.indexing import index_claims
from claims.actions.people import require_role
from claims.exceptions import FactcheckError, IllegalMove
from claims.models import Appearance, ArticleVersion, AuditEntry, Claim
from claims.models.text import text_hash
from claims.reading.article import READER_VERSION, read_claims
from claims.reading.frames import frame_key
from claims.reading.shapes import date_shape, quantity_shape
from claims.reading.values import ExtractedClaim
from claims.vocabulary import ClaimStatus, Role

Span = tuple[str, int, int]  # part, start, end


class StaleProposal(FactcheckError):
    """The claims of this article have changed since the diff was made; make it again."""

    code = "stale-proposal"


class Sign(StrEnum):
    """A claim that is new, reads differently, or would not be read any more."""

    ADD = "+"
    CHANGE = "~"
    DROP = "-"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One difference; `mark` names it for as long as neither side of it changes.

    `claim` is the claim on record (none for a new one), `found` what is read now (none for one
    that is not read any more), `changes` what differs by name: before and after.
    """

    version: ArticleVersion
    sign: Sign
    text: str
    span: Span
    claim: Claim | None = None
    found: ExtractedClaim | None = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        claim = self.claim.pk if self.claim else None
        statement = self.found.statement if self.found else None
        told = (self.version.body_id, self.sign.value, self.span, claim, statement, self.changes)
        return sha256(repr(told).encode()).hexdigest()[:10]


def proposals(version: ArticleVersion) -> list[Proposal]:
    """The differences of one stored version, in the order of its text; none once it is erased."""
    if version.body.erased_at is not None:
        return []
    read = read_claims(version.body.text, version.title, version.dateline, version.language)
    now = {(claim.part.value, claim.start, claim.end): claim for claim in read}
    places = list(version.appearances.select_related("claim__claimant").order_by("id"))
    known = {(place.part, place.start, place.end): place for place in places}
    kept = untouchable(places)
    found = [
        *(addition(version, span, now[span]) for span in now.keys() - known.keys()),
        *(change(known[span], now[span]) for span in now.keys() & known.keys()),
        *(removal(known[span]) for span in known.keys() - now.keys()),
    ]
    return sorted(
        (p for p in found if p is not None and (p.claim is None or p.claim.pk not in kept)),
        key=lambda p: (p.span[0] != "title", *p.span[1:], p.sign),
    )


def untouchable(places: list[Appearance]) -> set[Any]:
    """Claims that a person has ruled on, stated, edited or put aside."""
    ids = {place.claim_id for place in places}
    edited = AuditEntry.objects.filter(
        action="edit claim", object_type="claim", object_id__in=[str(pk) for pk in ids]
    ).values_list("object_id", flat=True)
    held = Claim.objects.filter(pk__in=ids).filter(
        ruled()
        | Q(status=ClaimStatus.DISMISSED)
        | Q(stated_by__isnull=False)
        | Q(pk__in=list(edited))
    )
    return set(held.values_list("pk", flat=True))


def ruled() -> Q:
    return Q(status=ClaimStatus.RULED) | Q(verdicts__state__in=STANDING)


def addition(version: ArticleVersion, span: Span, found: ExtractedClaim) -> Proposal | None:
    """A claim that is not on record here; none where its frame is that of a ruled claim."""
    key = frame_key(found.frame)
    if key and Claim.objects.filter(ruled(), claim_key=key).exists():
        return None
    return Proposal(version, Sign.ADD, found.text, span, found=found)


def change(place: Appearance, found: ExtractedClaim) -> Proposal | None:
    """A claim that reads differently where it was first found."""
    claim = place.claim
    before, after = on_record(claim), as_read(found)
    changes = {name: (before[name], after[name]) for name in after if before[name] != after[name]}
    if not changes or claim.quote_id != text_hash(found.text):
        return None
    if claim.appearances.order_by("id").first() != place:
        return None
    span = (place.part, place.start, place.end)
    return Proposal(place.version, Sign.CHANGE, found.text, span, claim, found, changes)


def on_record(claim: Claim) -> dict[str, Any]:
    names = ("statement", "kind", "quoted", "quantities", "dates", "attribution")
    return {name: getattr(claim, name) for name in names}


def as_read(found: ExtractedClaim) -> dict[str, Any]:
    return {
        "statement": found.statement,
        "kind": found.kind.value,
        "quoted": found.quoted,
        "quantities": [quantity_shape(quantity) for quantity in found.quantities],
        "dates": [date_shape(day) for day in found.dates],
        "attribution": list(found.attribution),
    }


def removal(place: Appearance) -> Proposal | None:
    """A claim that would not be read any more, where it stands nowhere else."""
    claim = place.claim
    if claim.appearances.count() > 1:
        return None
    return Proposal(
        place.version, Sign.DROP, claim.text, (place.part, place.start, place.end), claim
    )


def accept_proposal(*, proposal: Proposal, by: User) -> Claim:
    """Carry out one proposal as it was shown; raises StaleProposal where either side changed.

    A new claim is recorded and checked, a changed one becomes a new version and is checked again,
    one that is read no more is dismissed.
    """
    require_role(by, Role.CHECKER)
    with transaction.atomic():
        lock(proposal)
        current = {p.mark: p for p in proposals(proposal.version)}.get(proposal.mark)
        if current is None:
            raise StaleProposal
        claim = carry_out(current, by)
        AuditEntry.objects.note(
            actor=by, action="accept rereading", about=claim,
            before={name: old for name, (old, _) in current.changes.items()},
            after={name: new for name, (_, new) in current.changes.items()},
            reason=f"{current.sign} by reader {READER_VERSION}",
        )  # fmt: skip
    return claim


def lock(proposal: Proposal) -> None:
    """Two who accept at once go one after the other."""
    type(proposal.version.article).objects.select_for_update().get(pk=proposal.version.article_id)
    if proposal.claim is not None:
        Claim.objects.select_for_update().get(pk=proposal.claim.pk)


def carry_out(proposal: Proposal, by: User) -> Claim:
    version, claim, found = proposal.version, proposal.claim, proposal.found
    if claim is None and found is not None:
        return record_claims(version=version, claims=[found])[0]
    if claim is not None and found is not None:
        return record_change(claim, version, found)
    if claim is not None:
        reason = f"Reader {READER_VERSION} does not take this for a claim."
        return dismiss_claim(claim=claim, by=by, reason=reason)
    raise StaleProposal


def record_change(claim: Claim, version: ArticleVersion, found: ExtractedClaim) -> Claim:
    """The claim as it is read now; a key that another claim has already stays with that one."""
    key = frame_key(found.frame)
    if key and Claim.objects.filter(claim_key=key).exclude(pk=claim.pk).exists():
        key = None
    moved = (
        Claim.objects.filter(pk=claim.pk, version=claim.version)
        .exclude(status=ClaimStatus.RULED)
        .update(
            **claim_columns(version, found),
            claim_key=key,
            version=F("version") + 1,
            updated_at=timezone.now(),
        )
    )
    if not moved:
        raise IllegalMove
    claim.refresh_from_db()
    index_claims(claims=[claim])
    check_again(claim)
    return claim
