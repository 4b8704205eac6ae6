"""Taking checks under a lease, finishing them once."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from claims.actions.checks import (
    fail_check,
    finish_check,
    give_up_check,
    postpone_check,
    queue_checks,
)
from claims.actions.findings import Report
from claims.exceptions import StaleLease
from claims.models import Check, Claim
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus
from tests.claims.actions.taken import NOTHING, finding, problems, take
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    appear,
)


@pytest.mark.django_db
def test_a_later_run_has_the_next_revision() -> None:
    claim = ClaimFactory()
    for check in queue_checks(claims=[claim]):
        finish_check(check_id=check.pk, token=take(check), report=NOTHING)
    assert {check.revision for check in queue_checks(claims=[claim])} == {2}


@pytest.mark.django_db
def test_a_check_is_leased_to_one_worker_only() -> None:
    check = CheckFactory()
    assert take(check) is not None
    assert take(check) is None


@pytest.mark.django_db
def test_a_lease_that_ran_out_passes_to_the_next_worker() -> None:
    check = CheckFactory()
    take(check, lease=timedelta(seconds=-1))
    assert take(check) is not None
    check.refresh_from_db()
    assert check.attempts == 2


@pytest.mark.django_db
def test_a_check_whose_time_has_not_come_is_not_taken() -> None:
    assert take(CheckFactory(next_try=timezone.now() + timedelta(minutes=1))) is None


@pytest.mark.django_db
def test_a_stale_worker_cannot_finish_a_check() -> None:
    claim = ClaimFactory()
    appear(claim)
    check = CheckFactory(claim=claim)
    stale = take(check, lease=timedelta(seconds=-1))
    fresh = take(check)
    with pytest.raises(StaleLease):
        finish_check(check_id=check.pk, token=stale, report=Report(CheckOutcome.FOUND, [finding()]))
    assert not claim.evidence.exists()
    finish_check(check_id=check.pk, token=fresh, report=NOTHING)
    check.refresh_from_db()
    assert (check.state, check.outcome) == (CheckState.DONE, CheckOutcome.NONE_FOUND)


@pytest.mark.django_db
def test_a_finished_check_cannot_be_finished_again() -> None:
    check = CheckFactory()
    token = take(check)
    finish_check(check_id=check.pk, token=token, report=NOTHING)
    with pytest.raises(StaleLease):
        finish_check(check_id=check.pk, token=token, report=NOTHING)


@pytest.mark.django_db
def test_the_same_finding_twice_in_one_run_is_one_piece_of_evidence() -> None:
    claim = ClaimFactory()
    appear(claim)
    check, found = CheckFactory(claim=claim), finding()
    report = Report(CheckOutcome.FOUND, [found, found])
    finish_check(check_id=check.pk, token=take(check), report=report)
    assert claim.evidence.count() == 1


@pytest.mark.django_db
def test_a_claim_is_assessed_when_no_check_is_live_and_not_before() -> None:
    claim = ClaimFactory()
    appear(claim)
    one, two = CheckFactory(claim=claim), CheckFactory(claim=claim, method="consistency")
    token, other = take(one), take(two)
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.CHECKING
    finish_check(check_id=one.pk, token=token, report=Report(CheckOutcome.FOUND, [finding()]))
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.CHECKING
    finish_check(check_id=two.pk, token=other, report=NOTHING)
    claim.refresh_from_db()
    assert (claim.status, claim.assessment, claim.sources_for) == ("assessed", "supported", 1)
    assert problems() == []


@pytest.mark.django_db(transaction=True)
def test_two_last_checks_that_finish_together_leave_the_claim_assessed() -> None:
    claim = ClaimFactory()
    appear(claim)
    checks = [CheckFactory(claim=claim), CheckFactory(claim=claim, method="consistency")]
    tokens = [take(check) for check in checks]
    together = Barrier(2)

    def finish(check: Check, token: object) -> None:
        together.wait()
        finish_check(check_id=check.pk, token=token, report=NOTHING)
        connections.close_all()

    threads = [Thread(target=finish, args=pair) for pair in zip(checks, tokens, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.ASSESSED


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_at_once_one_gets_the_check() -> None:
    check = CheckFactory()
    together, tokens = Barrier(8), []

    def grab() -> None:
        together.wait()
        tokens.append(take(check))
        connections.close_all()

    threads = [Thread(target=grab) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([token for token in tokens if token]) == 1


@pytest.mark.django_db
def test_could_not_look_is_told_apart_from_found_nothing() -> None:
    claim = ClaimFactory()
    appear(claim)
    one, two = CheckFactory(claim=claim), CheckFactory(claim=claim, method="consistency")
    fail_check(check_id=one.pk, token=take(one), problem="The archive does not answer.")
    claim.refresh_from_db()
    assert (claim.assessment, claim.incomplete) == ("failed", ["corpus"])
    finish_check(check_id=two.pk, token=take(two), report=NOTHING)
    claim.refresh_from_db()
    assert (claim.assessment, claim.incomplete) == ("not_enough_evidence", ["corpus"])
    assert claim.status == ClaimStatus.ASSESSED


@pytest.mark.django_db
def test_a_postponed_check_waits_and_keeps_its_words() -> None:
    check = CheckFactory()
    until = timezone.now() + timedelta(minutes=5)
    postpone_check(check_id=check.pk, token=take(check), until=until, problem="No answer.")
    check.refresh_from_db()
    assert (check.state, check.error, check.attempts) == ("pending", "No answer.", 1)
    assert take(check) is None


@pytest.mark.django_db
def test_a_check_given_back_before_it_began_has_not_been_tried() -> None:
    check = CheckFactory()
    now = timezone.now()
    postpone_check(check_id=check.pk, token=take(check), until=now, problem="", tried=False)
    check.refresh_from_db()
    assert check.attempts == 0


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["pending", "running"])
def test_a_check_that_was_tried_too_often_fails_visibly(state: str) -> None:
    claim = ClaimFactory()
    appear(claim)
    check = CheckFactory(claim=claim, state=state, attempts=5, lease_until=timezone.now())
    assert give_up_check(check_id=check.pk, attempts=5)
    check.refresh_from_db()
    claim.refresh_from_db()
    assert (check.state, check.outcome) == (CheckState.FAILED, CheckOutcome.UNAVAILABLE)
    assert "5 times" in check.error
    assert (claim.status, claim.assessment) == (ClaimStatus.ASSESSED, "failed")


@pytest.mark.django_db
def test_a_check_that_still_has_its_lease_is_not_given_up() -> None:
    later = timezone.now() + timedelta(minutes=1)
    check = CheckFactory(state="running", attempts=5, lease_until=later, lease_token=uuid4())
    assert not give_up_check(check_id=check.pk, attempts=5)


@pytest.mark.django_db
def test_a_ruled_claim_stays_ruled_while_it_is_checked_again() -> None:
    claim = ClaimFactory(status=ClaimStatus.RULED)
    for check in queue_checks(claims=[claim]):
        take(check)
    assert Claim.objects.get().status == ClaimStatus.RULED


@pytest.mark.django_db
def test_the_version_rises_with_new_evidence_and_only_then() -> None:
    claim = ClaimFactory()
    appear(claim)
    found = finding()
    for report, version in (
        (NOTHING, 1),
        (Report(CheckOutcome.FOUND, [found]), 2),
        (Report(CheckOutcome.FOUND, [found]), 2),
        (NOTHING, 3),
    ):
        check = next(c for c in queue_checks(claims=[claim]) if c.method == "corpus")
        finish_check(check_id=check.pk, token=take(check), report=report)
        claim.refresh_from_db()
        assert claim.version == version
