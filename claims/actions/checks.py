"""Every write on checks: queueing them, and the leased work of doing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.utils import timezone

from claims.actions.assessments import settle_claim
from claims.actions.events import tell_check_finished
from claims.actions.people import require_role
from claims.comparing.values import Stance
from claims.exceptions import StaleLease
from claims.methods import methods_for
from claims.models import ArticleVersion, AuditEntry, Check, Claim, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.signals import announce_work
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus, EvidenceKind, Role

AT_ONCE = 2000  # claims in one statement


@dataclass(frozen=True, slots=True)
class Finding:
    """A quote of a stored version that bears on a claim, as a method found it."""

    version: ArticleVersion
    start: int
    end: int
    stance: Stance
    confidence: float
    reasons: Sequence[dict[str, Any]] = ()
    part: str = "body"
    kind: EvidenceKind = EvidenceKind.SECONDARY
    superseded: bool = False

    @property
    def quote(self) -> str:
        text = self.version.title if self.part == "title" else self.version.body.text
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a check."""

    outcome: CheckOutcome
    findings: Sequence[Finding] = field(default_factory=tuple)
    comparer_version: str = ""


def queue_checks(*, claims: Iterable[Claim], by: User | None = None) -> list[Check]:
    """Queue every method that serves each claim; a live check of a method is returned as it is.

    Somebody waits for these: whatever was queued for later is put before it.
    """
    if by:
        require_role(by, Role.SUBMITTER)
    claims = list(claims)
    with transaction.atomic():
        live = [check for some in batches(claims) for check in queue_batch(some)]
        if by:
            for claim in claims:
                AuditEntry.objects.note(actor=by, action="queue checks", about=claim)
        announce_checks(live)
    return live


def queue_rechecks(*, claims: Iterable[Claim]) -> int:
    """Queue every method for claims that nobody waits for; the number of claims.

    No bell is rung: the sweeper gives them to workers a thousand at a time, so that a hundred
    thousand of them fill no broker and stand in nobody's way.
    """
    claims = list(claims)
    with transaction.atomic():
        for some in batches(claims):
            queue_rows(some, bulk=True)
    return len(claims)


def batches(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    return (claims[at : at + AT_ONCE] for at in range(0, len(claims), AT_ONCE))


def queue_batch(claims: Sequence[Claim]) -> list[Check]:
    """Queue what somebody waits for; the live checks of these claims, claim by claim."""
    queue_rows(claims, bulk=False)
    live = Check.objects.live().filter(claim__in=claims)
    live.filter(bulk=True).update(bulk=False, rung_at=timezone.now())
    by_claim: dict[UUID, list[Check]] = defaultdict(list)
    for check in live.order_by("method"):
        by_claim[check.claim_id].append(check)
    return [check for claim in claims for check in by_claim[claim.pk]]


def queue_rows(claims: Sequence[Claim], *, bulk: bool) -> None:
    now = timezone.now()
    newest = newest_revisions(claims)
    Check.objects.bulk_create(
        [
            Check(
                claim=claim,
                method=method.slug,
                method_revision=method.revision,
                revision=newest.get((claim.pk, method.slug), 0) + 1,
                bulk=bulk,
                queued_at=now,
                next_try=now,
                rung_at=None if bulk else now,  # by announce_checks, on commit
            )
            # In one order, so that two who queue the same claims cannot lock each other out.
            for claim in sorted(claims, key=lambda claim: claim.pk)
            for method in methods_for(claim.kind)
        ],
        ignore_conflicts=True,  # one live check per method is the database's own rule
    )
    queued = Claim.objects.filter(pk__in=[claim.pk for claim in claims])
    queued.filter(dirty_since__isnull=False).update(dirty_since=None)
    # A ruled claim stays ruled while it is checked again.
    queued.filter(status=ClaimStatus.ASSESSED).move(to=ClaimStatus.QUEUED)


def newest_revisions(claims: Sequence[Claim]) -> dict[tuple[UUID, str], int]:
    """The latest revision of each claim's runs of each method."""
    runs = Check.objects.filter(claim__in=claims).order_by()
    grouped = runs.values_list("claim_id", "method").annotate(newest=Max("revision"))
    return {(claim, method): newest for claim, method, newest in grouped}


def announce_checks(checks: Iterable[Check]) -> None:
    by_method: dict[str, list[UUID]] = defaultdict(list)
    for check in checks:
        if check.state == CheckState.PENDING:
            by_method[check.method].append(check.id)
    for method, ids in by_method.items():
        announce_work(kind="check", method=method, ids=ids)


def take_check(*, check_id: UUID, lease: timedelta, attempts: int) -> UUID | None:
    """Lease a check: the token to finish with, or None where there is nothing to do."""
    now = timezone.now()
    with transaction.atomic():
        token = Check.objects.take(
            check_id,
            now=now,
            lease=lease,
            attempts=attempts,
            started_at=Coalesce("started_at", now),
        )
        if token:
            queued = Claim.objects.filter(checks=check_id, status=ClaimStatus.QUEUED)
            queued.move(to=ClaimStatus.CHECKING)
    return token


def finish_check(*, check_id: UUID, token: UUID, report: Report) -> None:
    """Record what a check found and weigh its claim anew, in one transaction.

    The claim's row is locked first: two last checks that finish together would otherwise each see
    the other one running, and leave the claim being checked for ever.
    """
    with transaction.atomic():
        claim = claim_of(check_id)
        Check.objects.settle(
            check_id,
            token,
            to=CheckState.DONE,
            outcome=report.outcome,
            finished_at=timezone.now(),
        )
        check = settled(claim, check_id)
        record_findings(claim, check, report)
        tell_check_finished(check)
        settle_claim(claim)


def fail_check(*, check_id: UUID, token: UUID, problem: str) -> None:
    """The check cannot be done, and trying again would not help."""
    with transaction.atomic():
        claim = claim_of(check_id)
        Check.objects.settle(
            check_id,
            token,
            to=CheckState.FAILED,
            outcome=CheckOutcome.UNAVAILABLE,
            finished_at=timezone.now(),
            error=problem,
        )
        tell_check_finished(settled(claim, check_id))
        settle_claim(claim)


def postpone_check(
    *, check_id: UUID, token: UUID, until: datetime, problem: str, tried: bool = True
) -> None:
    """The check could not be done just now; it is tried again from `until` on."""
    Check.objects.give_back(check_id, token, next_try=until, error=problem, tried=tried)


def give_up_check(*, check_id: UUID, attempts: int) -> bool:
    """Fail a check that was tried often enough, visibly; False where it lives on."""
    now = timezone.now()
    with transaction.atomic():
        claim = claim_of(check_id)
        given_up = Check.objects.give_up(
            check_id,
            now=now,
            attempts=attempts,
            outcome=CheckOutcome.UNAVAILABLE,
            finished_at=now,
        )
        if given_up:
            untold = Check.objects.filter(pk=check_id, error="")
            untold.update(error=f"The worker stopped before it was done, {attempts} times.")
            tell_check_finished(settled(claim, check_id))
            settle_claim(claim)
    return given_up


def claim_of(check_id: UUID) -> Claim:
    """The check's claim, locked until the transaction ends."""
    claim = Claim.objects.select_for_update(of=("self",)).filter(checks=check_id).first()
    if claim is None:
        raise StaleLease
    return claim


def settled(claim: Claim, check_id: UUID) -> Check:
    """The check that has just ended; all of the claim's runs are read once, for weighing too."""
    prefetch_related_objects([claim], "checks")
    return next(check for check in claim.checks.all() if check.pk == check_id)


def record_findings(claim: Claim, check: Check, report: Report) -> None:
    StoredText.objects.keep(finding.quote for finding in report.findings)
    Evidence.objects.bulk_create(
        [evidence_row(claim, check, finding, report) for finding in report.findings],
        ignore_conflicts=True,  # the same finding twice in one run is one piece
    )


def evidence_row(claim: Claim, check: Check, finding: Finding, report: Report) -> Evidence:
    return Evidence(
        claim=claim,
        check_run=check,
        method=check.method,
        kind=finding.kind,
        stance=finding.stance.value,
        confidence=finding.confidence,
        version=finding.version,
        part=finding.part,
        start=finding.start,
        end=finding.end,
        quote_id=text_hash(finding.quote),
        fingerprint=fingerprint_of(
            method=check.method,
            sha256_of_version=finding.version.body_id,
            start=finding.start,
            end=finding.end,
            stance=finding.stance.value,
        ),
        reasons=list(finding.reasons),
        superseded=finding.superseded,
        comparer_version=report.comparer_version,
    )
