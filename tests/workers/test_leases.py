"""However the work on a row ends, the row does not have to wait for its lease to run out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.utils import timezone

from claims.actions.findings import Report
from claims.models import Check, Claim
from claims.vocabulary import CheckOutcome, CheckState
from tests.factories import CheckFactory, ClaimFactory, appear
from workers import checking
from workers.checking import check_one
from workers.fetching import Unreachable
from workers.leases import hand_back_all

pytestmark = pytest.mark.django_db
LookUp = Callable[[Claim], Report]


def fail_with(problem: BaseException) -> LookUp:
    def look_up(claim: Claim) -> Report:
        raise problem

    return look_up


@pytest.fixture
def check() -> Check:
    claim = ClaimFactory()
    appear(claim)
    row: Check = CheckFactory(claim=claim)
    return row


def check_with(monkeypatch: pytest.MonkeyPatch, check: Check, look_up: LookUp) -> Check:
    monkeypatch.setitem(checking.LOOK_UPS, check.method, look_up)
    try:
        check_one(check.pk)
    finally:
        check.refresh_from_db()
    return check


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Unreachable("no route"), "could not be reached"),
        (DatabaseError("deadlock detected"), "deadlock detected"),
    ],
)
def test_what_may_pass_is_tried_again_later(
    monkeypatch: pytest.MonkeyPatch, check: Check, problem: Exception, words: str
) -> None:
    check_with(monkeypatch, check, fail_with(problem))
    assert (check.state, check.attempts, check.lease_token) == (CheckState.PENDING, 1, None)
    assert words in check.error
    assert check.next_try > timezone.now()


def test_a_defect_is_told_and_tried_again_and_is_no_secret(
    monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    with pytest.raises(KeyError):
        check_with(monkeypatch, check, fail_with(KeyError("unit")))
    assert (check.state, check.attempts) == (CheckState.PENDING, 1)
    assert "defect" in check.error and "KeyError" in check.error


def test_the_last_attempt_fails_visibly(
    monkeypatch: pytest.MonkeyPatch, check: Check, settings: Any
) -> None:
    Check.objects.update(attempts=settings.MAX_ATTEMPTS - 1)
    check_with(monkeypatch, check, fail_with(Unreachable("no route")))
    assert (check.state, check.outcome) == (CheckState.FAILED, CheckOutcome.UNAVAILABLE)
    assert "could not be reached" in check.error


def test_the_order_to_stop_gives_the_row_back_at_once(
    monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    with pytest.raises(SystemExit):
        check_with(monkeypatch, check, fail_with(SystemExit()))
    assert (check.state, check.attempts, check.error) == (CheckState.PENDING, 0, "")
    assert check.next_try <= timezone.now()


def test_what_a_process_holds_can_be_given_back_from_beside(
    monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    """And whoever held it finds its lease stale."""

    def look_up(claim: Claim) -> Report:
        hand_back_all()
        return Report(CheckOutcome.NONE_FOUND)

    check_with(monkeypatch, check, look_up)
    assert (check.state, check.attempts, check.outcome) == (CheckState.PENDING, 0, "")


def test_a_check_taken_by_another_meanwhile_is_left_to_it(
    monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    def look_up(claim: Claim) -> Report:
        Check.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
        Check.objects.take(check.pk, now=timezone.now(), lease=timedelta(minutes=1), attempts=5)
        raise Unreachable("no route")

    check_with(monkeypatch, check, look_up)
    assert (check.state, check.attempts, check.error) == (CheckState.RUNNING, 2, "")
