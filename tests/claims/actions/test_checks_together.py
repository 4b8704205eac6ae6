"""Checks taken and recorded together are as if each had been by itself."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from claims.actions.checks import (
    Finished,
    finish_check,
    finish_checks,
    take_checks,
)
from claims.actions.findings import Report
from claims.comparing.values import Stance
from claims.models import Check, Claim, Delivery, Evidence
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus, EventType
from tests.claims.actions.taken import LEASE, NOTHING, finding, hence, problems, take
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    WebhookFactory,
    appear,
)

REPORTS = (
    (Report(CheckOutcome.NONE_FOUND), "looked and found nothing"),
    (Report(CheckOutcome.OUT_OF_SCOPE), "another outcome, another statement"),
    ((Stance.SUPPORTS,), "one voice for it"),
    ((Stance.SUPPORTS, Stance.REFUTES, Stance.REFUTES), "voices against each other"),
    ((Stance.NOT_ENOUGH_INFO,), "what says nothing moves nothing"),
    (Report(CheckOutcome.NONE_FOUND), "the same as the first: they share a statement"),
)


def checks_to_report() -> list[tuple[Check, Report]]:
    """A check of each of REPORTS, taken together; the last claim was ruled."""
    wanted = []
    for made, _ in REPORTS:
        claim = ClaimFactory()
        appear(claim)
        found = made if isinstance(made, Report) else None
        report = found or Report(CheckOutcome.FOUND, [finding(stance) for stance in made])
        wanted.append((CheckFactory(claim=claim), report))
    Claim.objects.filter(checks=wanted[-1][0]).update(status=ClaimStatus.RULED)
    return wanted


def take_all(checks: list[Check]) -> list[Check]:
    """Taken together, in the order asked for."""
    taken = {
        check.pk: check
        for check in take_checks(check_ids=[c.pk for c in checks], lease=LEASE, attempts=5)
    }
    return [taken[check.pk] for check in checks if check.pk in taken]


def rows_of(checks: list[Check]) -> list[object]:
    """What was written when the checks had ended, without names and times."""
    claims = [Claim.objects.get(checks=check) for check in checks]
    names = ("claim", "url", "check")
    told = [
        (
            message.event,
            *(fact for name, fact in message.payload["data"].items() if name not in names),
        )
        for message in Delivery.objects.all()
    ]
    return [
        [
            (c.status, c.assessment, c.confidence, c.assessment_reasons, c.sources_for,
             c.sources_against, c.incomplete, c.version, bool(c.evidence_hash), bool(c.checked_at))
            for c in claims
        ],
        [Check.objects.values("state", "outcome", "attempts", "lease_token").get(pk=c.pk)
         for c in checks],
        [Evidence.objects.filter(check_run=check).count() for check in checks],
        sorted(map(str, told)),
    ]  # fmt: skip


@pytest.mark.django_db
def test_checks_recorded_together_leave_the_same_rows_as_one_by_one() -> None:
    WebhookFactory(events=[EventType.CHECK_FINISHED, EventType.ASSESSMENT_CHANGED])
    singly = checks_to_report()
    for check, report in singly:
        finish_check(check_id=check.pk, token=take(check), report=report)
    one_by_one = rows_of([check for check, _ in singly])
    Delivery.objects.all().delete()
    together = checks_to_report()
    taken = take_all([check for check, _ in together])
    reports = [report for _, report in together]
    finished = [
        Finished(c.pk, c.lease_token, report) for c, report in zip(taken, reports, strict=True)
    ]
    assert finish_checks(finished=finished) == {check.pk for check in taken}
    assert rows_of([check for check, _ in together]) == one_by_one
    ruled = Claim.objects.filter(status=ClaimStatus.RULED)
    assert ruled.count() == 2 and len(problems()) == 2  # two that no verdict rules


@pytest.mark.django_db
def test_taking_and_recording_cost_the_same_statements_however_many_there_are(
    django_assert_max_num_queries: Any,
) -> None:
    checks = [CheckFactory() for _ in range(12)]
    with django_assert_max_num_queries(5):
        taken = take_all(checks)
    with django_assert_max_num_queries(11):
        finish_checks(finished=[Finished(c.pk, c.lease_token, NOTHING) for c in taken])
    assert set(Claim.objects.values_list("status", flat=True)) == {ClaimStatus.ASSESSED}


@pytest.mark.django_db
def test_of_checks_taken_together_those_that_are_due_are_leased_and_no_others() -> None:
    due, later, spent = CheckFactory(), CheckFactory(next_try=hence(1)), CheckFactory(attempts=5)
    others = CheckFactory(state=CheckState.RUNNING, lease_until=hence(1), lease_token=uuid4())
    taken = take_all([due, later, spent, others])
    assert [check.pk for check in taken] == [due.pk]
    due.refresh_from_db()
    assert (due.lease_token, due.attempts, due.claim.status) == (
        taken[0].lease_token, taken[0].attempts, ClaimStatus.CHECKING,
    )  # fmt: skip


@pytest.mark.django_db
def test_of_checks_recorded_together_a_stale_one_is_left_to_whoever_has_it_now() -> None:
    one, two = CheckFactory(), CheckFactory()
    taken = take_all([one, two])
    Check.objects.filter(pk=two.pk).update(lease_until=hence(-1))
    fresh = take(two)
    found = Report(CheckOutcome.FOUND, [finding()])
    finished = [Finished(check.pk, check.lease_token, found) for check in taken]
    assert finish_checks(finished=finished) == {one.pk}
    assert not two.claim.evidence.exists()
    two.refresh_from_db()
    assert (two.state, two.lease_token) == (CheckState.RUNNING, fresh)
