"""A handful of checks: taken, looked up and recorded together, and each ends on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError
from django.utils import timezone

from claims.actions.findings import Finding, Report
from claims.comparing.values import Stance
from claims.models import Check, Claim
from claims.vocabulary import CheckOutcome, CheckState
from tests.factories import ArticleVersionFactory, CheckFactory, ClaimFactory, appear
from workers import checking, handfuls
from workers.checking import check_some
from workers.fetching import Unreachable
from workers.stopping import closing

pytestmark = pytest.mark.django_db
NOTHING = Report(CheckOutcome.NONE_FOUND)
LookUp = Callable[[Claim], Report]


@pytest.fixture
def waiting() -> list[UUID]:
    """Four checks of four claims, in the order in which they are looked up."""
    claims = sorted((ClaimFactory() for _ in range(4)), key=lambda claim: claim.pk)
    for claim in claims:
        appear(claim)
    return [CheckFactory(claim=claim).pk for claim in claims]


@pytest.fixture(autouse=True)
def nobody_is_told_to_stop() -> Iterator[None]:
    closing.clear()
    yield
    closing.clear()


def work(monkeypatch: pytest.MonkeyPatch, ids: list[UUID], look_up: LookUp) -> list[Any]:
    """Do the checks together; state, attempts and outcome of each."""
    monkeypatch.setitem(checking.LOOK_UPS, "corpus", look_up)
    try:
        check_some(ids)
    finally:
        rows = Check.objects.in_bulk(ids)
    return [(rows[pk].state, rows[pk].attempts, rows[pk].outcome) for pk in ids]


def meeting(number: int, meets: Callable[[Claim], Report]) -> LookUp:
    """A look-up that finds nothing, but `meets` something at its n-th claim."""
    seen: list[UUID] = []

    def look_up(claim: Claim) -> Report:
        seen.append(claim.pk)
        return meets(claim) if len(seen) == number else NOTHING

    return look_up


def raising(problem: BaseException) -> Callable[[Claim], Report]:
    def meets(claim: Claim) -> Report:
        raise problem

    return meets


DONE = (CheckState.DONE, 1, CheckOutcome.NONE_FOUND)
UNTRIED = (CheckState.PENDING, 0, "")
TRIED = (CheckState.PENDING, 1, "")


@pytest.mark.parametrize("problem", [Unreachable("no route"), DatabaseError("deadlock detected")])
def test_what_one_look_up_meets_costs_that_check_only(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID], problem: Exception
) -> None:
    states = work(monkeypatch, waiting, meeting(2, raising(problem)))
    assert states == [DONE, TRIED, DONE, DONE]


def test_a_defect_of_one_look_up_gives_the_others_back_untried(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID]
) -> None:
    with pytest.raises(KeyError):
        work(monkeypatch, waiting, meeting(2, raising(KeyError("unit"))))
    rows = Check.objects.in_bulk(waiting)
    assert [rows[pk].attempts for pk in waiting] == [0, 1, 0, 0]
    assert {row.state for row in rows.values()} == {CheckState.PENDING}


def test_a_defect_in_recording_one_is_counted_for_that_check_only(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID]
) -> None:
    """Were all of them given back untried, they would come together again for ever."""
    version = ArticleVersionFactory()

    def unwritable(claim: Claim) -> Report:
        found = Finding(version, 0, 20, Stance.SUPPORTS, 0.9, reasons=[{"spans": {1, 2}}])
        return Report(CheckOutcome.FOUND, [found])

    with pytest.raises(TypeError):
        work(monkeypatch, waiting, meeting(3, unwritable))
    rows = Check.objects.in_bulk(waiting)
    states = [(rows[pk].state, rows[pk].attempts, rows[pk].outcome) for pk in waiting]
    assert states == [DONE, DONE, TRIED, UNTRIED]


def test_the_order_to_stop_gives_all_of_them_back_untried(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID]
) -> None:
    with pytest.raises(SystemExit):
        work(monkeypatch, waiting, meeting(3, raising(SystemExit())))
    rows = Check.objects.values_list("state", "attempts", "outcome", "lease_token")
    assert set(rows) == {(*UNTRIED, None)}


def test_whoever_is_told_to_stop_records_what_was_found_and_begins_nothing_more(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID]
) -> None:
    def told(claim: Claim) -> Report:
        closing.set()
        return NOTHING

    assert work(monkeypatch, waiting, meeting(2, told)) == [DONE, DONE, UNTRIED, UNTRIED]


def test_what_a_handfuls_time_does_not_reach_is_given_back_untried(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID], settings: Any
) -> None:
    settings.HANDFUL = timedelta()
    assert work(monkeypatch, waiting, lambda claim: NOTHING) == [DONE, UNTRIED, UNTRIED, UNTRIED]
    assert not Check.objects.live().filter(next_try__gt=timezone.now()).exists()


def test_a_check_that_passed_to_another_meanwhile_is_left_to_it(
    monkeypatch: pytest.MonkeyPatch, waiting: list[UUID]
) -> None:
    def too_slow(claim: Claim) -> Report:
        mine = Check.objects.filter(claim=claim)
        mine.update(lease_until=timezone.now() - timedelta(seconds=1))
        Check.objects.take(mine.get().pk, now=timezone.now(), lease=timedelta(hours=1), attempts=5)
        return NOTHING

    states = work(monkeypatch, waiting, meeting(2, too_slow))
    assert states == [DONE, (CheckState.RUNNING, 2, ""), DONE, DONE]


SIZES = (
    ([], 1, "nothing is known of the method: one goes first"),
    ([0.0], handfuls.MOST, "no time at all, and still there is a most"),
    ([0.05], 8, "as many as 0.4 seconds hold"),
    ([0.21], 1, "slow ones go by themselves"),
    ([30.0], 1, "never none"),
)


@pytest.mark.parametrize(("seconds", "expected", "why"), SIZES, ids=[row[2] for row in SIZES])
def test_how_many_are_taken_together(
    monkeypatch: pytest.MonkeyPatch, seconds: list[float], expected: int, why: str
) -> None:
    clock = iter([point for took in seconds for point in (0.0, took)])
    monkeypatch.setattr(handfuls, "_seconds", {})
    monkeypatch.setattr(handfuls, "monotonic", lambda: next(clock))
    for _ in seconds:
        with handfuls.timed("corpus"):
            pass
    assert handfuls.at_once("corpus") == expected
