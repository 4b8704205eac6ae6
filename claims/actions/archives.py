"""Taking in a desk's own archive of verdicts, as they were published then.

What was published elsewhere is no news: no check is queued, no webhook is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.assessments import hash_of
from claims.actions.excerpts import appear, found_piece
from claims.actions.indexing import index_claims
from claims.actions.people import require_role
from claims.actions.sources import claimant_named
from claims.models import (
    Approval,
    AuditEntry,
    Claim,
    Claimant,
    Rating,
    StoredText,
    Verdict,
    VerdictEvidence,
    Withdrawal,
)
from claims.models.text import text_hash
from claims.reading.annotate import annotate
from claims.reading.article import READER_VERSION
from claims.reading.extract import extract
from claims.reading.language import detect_language
from claims.reading.shapes import date_shape, quantity_shape
from claims.reading.values import ClaimKind
from claims.reviews import ArchivedClaim, ArchivedVerdict, Skipped
from claims.vocabulary import (
    ClaimStatus,
    Role,
    VerdictChange,
    VerdictState,
)

TOGETHER = 250  # rows in one transaction
IN_THE_REVIEW = "The evidence stands in the original review."


@dataclass(slots=True)
class Report:
    """What became of each row of an archive."""

    taken: int = 0
    known: int = 0
    skipped: list[Skipped] = field(default_factory=list)


@dataclass(slots=True)
class Import:
    """What an import knows: the desk's labels by their code, and the people it has met."""

    ratings: Mapping[str, Rating]
    by: User | None
    people: dict[str, User] = field(default_factory=dict)
    claimants: dict[str, Claimant | None] = field(default_factory=dict)

    def rating(self, verdict: ArchivedVerdict) -> Rating | None:
        return self.ratings.get(verdict.rating) or self.ratings.get(folded(verdict.label))

    def person(self, byline: str) -> User:
        name = byline or settings.DESK_NAME
        if name not in self.people:
            self.people[name] = person_of(name)
        return self.people[name]

    def claimant(self, name: str) -> Claimant | None:
        if name not in self.claimants:
            self.claimants[name] = claimant_named(name)
        return self.claimants[name]


def import_verdicts(
    *, rows: Iterable[ArchivedClaim | Skipped], labels: Mapping[str, str], by: User | None = None
) -> Report:
    """Store the claims and verdicts of an archive, each address once.

    `labels` gives the code of this desk's scale for each label of the archive; a row whose label
    has none is skipped. `by` is None for the command line.
    """
    if by is not None:
        require_role(by, Role.ADMINISTRATOR)
    report, work = Report(), Import(scale(labels), by)
    batch: list[ArchivedClaim] = []
    for row in rows:
        if isinstance(row, Skipped):
            report.skipped.append(row)
        else:
            batch.append(row)
        if len(batch) == TOGETHER:
            store(batch, work, report)
            batch = []
    store(batch, work, report)
    return report


def scale(labels: Mapping[str, str]) -> dict[str, Rating]:
    """The rating for each code, for each label of the archive, and for each label of our own."""
    ratings = {rating.code: rating for rating in Rating.objects.all()}
    own = {folded(rating.label): rating for rating in ratings.values()}
    return ratings | own | {folded(label): ratings[code] for label, code in labels.items()}


def folded(label: str) -> str:
    return " ".join(label.casefold().split())


def store(batch: list[ArchivedClaim], work: Import, report: Report) -> None:
    with transaction.atomic():
        addresses = [row.url for row in batch]
        imported = Verdict.objects.filter(imported_at__isnull=False, replaces=None)
        known = set(imported.filter(review_url__in=addresses).values_list("review_url", flat=True))
        new: list[ArchivedClaim] = []
        for row in batch:
            if row.url in known:
                report.known += 1
            elif why := refusal(row, work):
                report.skipped.append(Skipped(row.at, why))
            else:
                known.add(row.url)
                new.append(row)
        record(new, work)
        report.taken += len(new)


def refusal(row: ArchivedClaim, work: Import) -> str:
    for verdict in row.verdicts:
        if work.rating(verdict) is None:
            return f"There is no rating for the label {verdict.label!r}; name it in the map."
        if not (verdict.rationale or verdict.summary or verdict.title):
            return "A verdict gives no reason (rationale, summary or title)."
    return ""


def record(rows: list[ArchivedClaim], work: Import) -> None:
    StoredText.objects.keep(row.claim for row in rows)
    claims = [Claim(**claim_columns(row, work)) for row in rows]
    Claim.objects.bulk_create(claims)
    stored = Claim.objects.filter(pk__in=[claim.pk for claim in claims])
    index_claims(claims=stored.select_related("quote", "claimant"))
    histories = [history(claim, row, work) for claim, row in zip(claims, rows, strict=True)]
    Verdict.objects.bulk_create(verdict for verdicts in histories for verdict in verdicts)
    for claim, row, verdicts in zip(claims, rows, histories, strict=True):
        for place in row.appearances:
            appear(claim, place)
        for verdict, archived in zip(verdicts, row.verdicts, strict=True):
            lean_on(verdict, archived)
            countersign(verdict, archived, work)
        if claim.evidence.exists():
            Claim.objects.filter(pk=claim.pk).update(evidence_hash=hash_of(claim.evidence.all()))
        AuditEntry.objects.note(
            actor=work.by, action="import verdict", about=claim, after={"address": row.url}
        )


def claim_columns(row: ArchivedClaim, work: Import) -> dict[str, Any]:
    language = row.language or detect_language(row.claim)
    found = annotate(row.claim, dateline=row.claimed_on, language=language)
    published = row.verdicts[0].published_at
    withdrawn = row.verdicts[-1].withdrawn_at
    return {
        "quote_id": text_hash(row.claim),
        "statement": row.claim,
        "kind": kind_of(row, language),
        "language": language,
        "worthiness": found.worthiness,
        "quantities": [quantity_shape(quantity) for quantity in found.quantities],
        "dates": [date_shape(one) for one in found.dates],
        "claimant": work.claimant(row.claimant),
        "as_of": row.claimed_on,
        "reader_version": READER_VERSION,
        "status": ClaimStatus.ASSESSED if withdrawn else ClaimStatus.RULED,
        "created_at": published,
    }


def kind_of(row: ArchivedClaim, language: str) -> str:
    if row.kind in list(ClaimKind):
        return row.kind
    read = extract(row.claim, dateline=row.claimed_on, language=language)
    return (read[0].kind if len(read) == 1 else ClaimKind.EVENT).value


def history(claim: Claim, row: ArchivedClaim, work: Import) -> list[Verdict]:
    """The verdicts of a row, each replacing the one before it; not stored yet."""
    verdicts: list[Verdict] = []
    for archived in row.verdicts:
        standing = verdicts[-1] if verdicts else None
        verdict = Verdict(
            claim=claim,
            state=state_of(archived, last=archived is row.verdicts[-1]),
            author=work.person(archived.byline),
            review_url=archived.review_url or row.url,
            replaces=standing,
            imported_at=timezone.now(),
            **ruling_columns(archived, work, standing),
        )
        verdicts.append(verdict)
    return verdicts


def lean_on(verdict: Verdict, archived: ArchivedVerdict) -> None:
    for excerpt in archived.evidence:
        piece = found_piece(verdict.claim, excerpt, verdict.author)
        VerdictEvidence.objects.get_or_create(verdict=verdict, evidence=piece)


def state_of(archived: ArchivedVerdict, *, last: bool) -> VerdictState:
    if archived.withdrawn_at:
        return VerdictState.WITHDRAWN
    return VerdictState.PUBLISHED if last else VerdictState.REPLACED


def ruling_columns(
    archived: ArchivedVerdict, work: Import, standing: Verdict | None
) -> dict[str, Any]:
    rating = work.rating(archived)
    reason = archived.no_evidence_reason or ("" if archived.evidence else IN_THE_REVIEW)
    change = archived.change if archived.change in VerdictChange.values else VerdictChange.UPDATE
    return {
        "claim_version": 1,
        "rating": rating,
        "rating_label": archived.label[:80] or str(rating),
        "title": archived.title[:300],
        "summary": archived.summary,
        "rationale": archived.rationale or archived.summary or archived.title,
        "no_evidence_reason": reason,
        "change": change if standing else "",
        "change_note": archived.change_note,
        "created_at": archived.published_at,
        "published_at": archived.published_at,
    }


def countersign(verdict: Verdict, archived: ArchivedVerdict, work: Import) -> None:
    """Who approved the verdict then, and who withdrew it."""
    approver = work.person(archived.approved_by) if archived.approved_by else None
    if approver and approver != verdict.author:
        Approval.objects.create(
            verdict=verdict, verdict_author=verdict.author, approver=approver,
            at=archived.approved_at or verdict.created_at,
        )  # fmt: skip
    if archived.withdrawn_at:
        Withdrawal.objects.create(
            verdict=verdict, withdrawn_by=work.person(archived.withdrawn_by or archived.byline),
            reason=archived.withdrawn_because or "No reason was kept.", at=archived.withdrawn_at,
        )  # fmt: skip


def person_of(byline: str) -> User:
    """Whose byline it is: a person of the desk with this name, or an account without entry."""
    for user in User.objects.filter(first_name=byline.partition(" ")[0]).order_by("pk"):
        if user.get_full_name() == byline:
            return user
    name = f"archive-{sha256(byline.encode()).hexdigest()[:12]}"
    user, made = User.objects.get_or_create(
        username=name, defaults={"first_name": byline[:150], "is_active": False}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
