"""Every write on checks: queueing them, and the leased work of doing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from claims.actions.assessments import settle_claim
from claims.actions.events import tell_check_finished
from claims.comparing.values import Stance
from claims.exceptions import StaleLease
from claims.methods import methods_for
from claims.models import ArticleVersion, AuditEntry, Check, Claim, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.signals import announce_work
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus, EvidenceKind


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
    """Queue every method that serves each claim; a live check of a method is returned as it is."""
    claims = list(claims)
    with transaction.atomic():
        checks = [check for claim in claims for check in queue_claim_checks(claim)]
        if by:
            for claim in claims:
                AuditEntry.objects.note(actor=by, action="queue checks", about=claim)
        announce_checks(check for check in checks if check.state == CheckState.PENDING)
    return checks


def queue_claim_checks(claim: Claim) -> list[Check]:
    now = timezone.now()
    runs = claim.checks.values("method").annotate(newest=Max("revision"))
    newest = dict(runs.values_list("method", "newest"))
    Check.objects.bulk_create(
        [
            Check(
                claim=claim,
                method=method.slug,
                method_revision=method.revision,
                revision=newest.get(method.slug, 0) + 1,
                next_try=now,
            )
            for method in methods_for(claim.kind)
        ],
        ignore_conflicts=True,  # one live check per method is the database's own rule
    )
    Claim.objects.filter(pk=claim.pk).update(dirty_since=None)
    # A ruled claim stays ruled while it is checked again.
    Claim.objects.filter(pk=claim.pk, status=ClaimStatus.ASSESSED).move(to=ClaimStatus.QUEUED)
    return list(claim.checks.live().order_by("method"))


def announce_checks(checks: Iterable[Check]) -> None:
    by_method: dict[str, list[UUID]] = defaultdict(list)
    for check in checks:
        by_method[check.method].append(check.id)
    for method, ids in by_method.items():
        announce_work(kind="check", method=method, ids=ids)


def take_check(*, check_id: UUID, lease: timedelta, attempts: int) -> UUID | None:
    """Lease a check: the token to finish with, or None where there is nothing to do."""
    now = timezone.now()
    with transaction.atomic():
        token = Check.objects.take(check_id, now=now, lease=lease, attempts=attempts)
        if token:
            Check.objects.filter(pk=check_id, started_at=None).update(started_at=now)
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
        check = Check.objects.get(pk=check_id)
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
        tell_check_finished(Check.objects.get(pk=check_id))
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
            tell_check_finished(Check.objects.get(pk=check_id))
            settle_claim(claim)
    return given_up


def claim_of(check_id: UUID) -> Claim:
    """The check's claim, locked until the transaction ends."""
    claim = Claim.objects.select_for_update().filter(checks=check_id).first()
    if claim is None:
        raise StaleLease
    return claim


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
