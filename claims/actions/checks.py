"""Every write on checks: queueing them, and the leased work of doing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from claims.actions.assessments import WEIGHED, read_runs, settle_claims
from claims.actions.events import tell_checks_finished
from claims.actions.findings import Report, record_findings
from claims.actions.people import require_role
from claims.exceptions import StaleLease
from claims.methods import methods_for
from claims.models import AuditEntry, Check, Claim, Recheck
from claims.signals import announce_work
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus, Role

AT_ONCE = 2000  # claims in one statement


@dataclass(frozen=True, slots=True)
class Finished:
    """A check that was looked up under a lease, and what came of it."""

    check_id: UUID
    token: UUID
    report: Report


def mark_for_recheck(*, claims: QuerySet[Claim]) -> int:
    """Have claims checked again when there is time, as many as there are; the number marked.

    One statement that touches no claim. The sweeper queues their checks, each claim at most once
    a minute, however often it was marked.
    """
    return Recheck.objects.mark(claims, since=timezone.now())


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


def queue_rechecks(*, claims: QuerySet[Claim]) -> int:
    """Queue every method for claims that nobody waits for; the number of claims.

    No bell is rung: the sweeper gives them to workers a thousand at a time, so that a hundred
    thousand of them fill no broker and stand in nobody's way.
    """
    with transaction.atomic():
        return queue_rows(list(claims.values_list("pk", flat=True)), bulk=True)


def batches(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    return (claims[at : at + AT_ONCE] for at in range(0, len(claims), AT_ONCE))


def queue_batch(claims: Sequence[Claim]) -> list[Check]:
    """Queue what somebody waits for; the live checks of these claims, claim by claim."""
    ids = [claim.pk for claim in claims]
    queue_rows(ids, bulk=False)
    live = Check.objects.live().filter(claim__in=ids)
    live.filter(bulk=True).update(bulk=False, rung_at=timezone.now())
    by_claim: dict[UUID, list[Check]] = defaultdict(list)
    for check in live.order_by("method"):
        by_claim[check.claim_id].append(check)
    return [check for claim in claims for check in by_claim[claim.pk]]


def queue_rows(ids: Sequence[UUID], *, bulk: bool) -> int:
    """A check of each method for each claim that has none which lives: a statement a method."""
    claims, now = Claim.objects.filter(pk__in=ids), timezone.now()
    locked = list(claims.in_lock().values_list("kind", "status"))
    for method in {m.slug: m for kind, _ in locked for m in methods_for(kind)}.values():
        Check.objects.queue(claims, method, now=now, bulk=bulk)
    # What runs already may have looked before the news came; its mark stays (`forget_news`).
    Recheck.objects.filter(claim__in=ids).exclude(claim__checks__state=CheckState.RUNNING).delete()
    if any(status == ClaimStatus.ASSESSED for _, status in locked):
        # A ruled claim stays ruled while it is checked again.
        claims.filter(status=ClaimStatus.ASSESSED).move(to=ClaimStatus.QUEUED)
    return len(locked)


def announce_checks(checks: Iterable[Check]) -> None:
    by_method: dict[str, list[UUID]] = defaultdict(list)
    for check in checks:
        if check.state == CheckState.PENDING:
            by_method[check.method].append(check.id)
    for method, ids in by_method.items():
        announce_work(kind="check", method=method, ids=ids)


def take_check(*, check_id: UUID, lease: timedelta, attempts: int) -> UUID | None:
    """Lease a check: the token to finish with, or None where there is nothing to do."""
    taken = take_checks(check_ids=[check_id], lease=lease, attempts=attempts)
    return taken[0].lease_token if taken else None


def take_checks(*, check_ids: Sequence[UUID], lease: timedelta, attempts: int) -> list[Check]:
    """Lease those of some checks that are due and were tried fewer than `attempts` times.

    They come with their claims, and with the token to finish with.
    """
    now, token = timezone.now(), uuid4()
    with transaction.atomic():
        taken = list(Check.objects.together(now, attempts=attempts).filter(pk__in=check_ids))
        if taken:
            leased = Check.objects.filter(pk__in=[check.pk for check in taken])
            leased.lease(token, until=now + lease, started_at=Coalesce("started_at", now))
        queued = {c.claim_id for c in taken if c.claim.status == ClaimStatus.QUEUED}
        if queued:
            Claim.objects.filter(pk__in=queued).move(to=ClaimStatus.CHECKING)
    for check in taken:
        check.lease_token, check.attempts = token, check.attempts + 1
    return taken


def finish_check(*, check_id: UUID, token: UUID, report: Report) -> None:
    """Record what a check found and weigh its claim anew; raises StaleLease where the lease has
    passed to another."""
    if not finish_checks(finished=[Finished(check_id, token, report)]):
        raise StaleLease


def finish_checks(*, finished: Sequence[Finished]) -> set[UUID]:
    """Record what some checks found and weigh their claims anew, in one transaction.

    The checks that were recorded; the leases on the others have passed to other workers.
    """
    reports = {one.check_id: one.report for one in finished}
    with transaction.atomic():
        claims = claims_of(reports)
        now = timezone.now()
        end_held(finished, now)
        read_runs(claims)
        ended = [check for check in runs_of(claims, reports) if has_ended(check, now)]
        record_findings([(check, reports[check.pk]) for check in ended])
        tell_of_ended(claims, ended)
    return {check.pk for check in ended}


def end_held(finished: Iterable[Finished], now: datetime) -> None:
    """End the checks whose leases hold; those that ended alike share a statement."""
    alike: dict[tuple[UUID, CheckOutcome], list[UUID]] = defaultdict(list)
    for one in finished:
        alike[one.token, one.report.outcome].append(one.check_id)
    for (token, outcome), ids in alike.items():
        held = Check.objects.filter(pk__in=ids, state=CheckState.RUNNING, lease_token=token)
        held.move(
            to=CheckState.DONE, lease_token=None, lease_until=None, outcome=outcome, finished_at=now
        )


def has_ended(check: Check, now: datetime) -> bool:
    """Whether it was this transaction that ended it, under the lock on its claim."""
    return check.state == CheckState.DONE and check.finished_at == now


def tell_of_ended(claims: Iterable[Claim], ended: Sequence[Check]) -> None:
    """Weigh the claims of checks that have just ended, and tell who listens."""
    touched = {check.claim_id for check in ended}
    tell_checks_finished(ended)
    settle_claims([claim for claim in claims if claim.pk in touched])


def fail_check(*, check_id: UUID, token: UUID, problem: str) -> None:
    """The check cannot be done, and trying again would not help."""
    with transaction.atomic():
        claims = claims_of([check_id])
        Check.objects.settle(
            check_id,
            token,
            to=CheckState.FAILED,
            outcome=CheckOutcome.UNAVAILABLE,
            finished_at=timezone.now(),
            error=problem,
        )
        read_runs(claims)
        tell_of_ended(claims, runs_of(claims, [check_id]))


def postpone_check(
    *, check_id: UUID, token: UUID, until: datetime, problem: str, tried: bool = True
) -> None:
    """The check could not be done just now; it is tried again from `until` on."""
    Check.objects.give_back(check_id, token, next_try=until, error=problem, tried=tried)


def give_up_check(*, check_id: UUID, attempts: int) -> bool:
    """Fail a check that was tried often enough, visibly; False where it lives on."""
    with transaction.atomic():
        claims = claims_of([check_id])
        now = timezone.now()
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
            read_runs(claims)
            tell_of_ended(claims, runs_of(claims, [check_id]))
    return given_up


def claims_of(check_ids: Iterable[UUID]) -> list[Claim]:
    """The claims of some checks, locked until the transaction ends.

    Two last checks that finish together would otherwise each see the other one running, and leave
    their claim being checked for ever.
    """
    ids = Check.objects.filter(pk__in=list(check_ids)).order_by().values("claim_id")
    return list(Claim.objects.filter(pk__in=ids).in_lock().only(*WEIGHED))


def runs_of(claims: Iterable[Claim], check_ids: Iterable[UUID]) -> list[Check]:
    """Those of the claims' runs, which were read before."""
    asked = set(check_ids)
    return [check for claim in claims for check in claim.checks.all() if check.pk in asked]
