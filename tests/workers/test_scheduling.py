"""The schedule: what is due is run once, however many sweepers there are, and tells of itself."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from claims.actions.schedule import change_job, change_pace, run_job_soon
from claims.exceptions import BadInput, NotAllowed
from claims.models import (
    AuditEntry,
    Claim,
    Feed,
    IdempotencyKey,
    Presence,
    Recheck,
    RecheckPace,
    ScheduledJob,
)
from claims.models import schedule as defaults
from claims.vocabulary import ClaimStatus, FeedState, Role
from tests.factories import CheckFactory, ClaimFactory, FeedFactory, appear, person
from workers import scheduling
from workers.scheduling import run_due

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The runs of a job of the test's own, due now; no other job is."""
    runs: list[datetime] = []
    monkeypatch.setattr(scheduling, "JOBS", {"own": runs.append})
    ScheduledJob.objects.create(name="own", does="Nothing", every=HOUR)
    return runs


def own() -> ScheduledJob:
    return ScheduledJob.objects.get(name="own")


def make_due(name: str) -> None:
    ScheduledJob.objects.filter(name=name).update(next_due=timezone.now() - timedelta(seconds=1))


def test_every_job_of_the_database_has_its_function_and_the_other_way_round() -> None:
    assert set(ScheduledJob.objects.values_list("name", flat=True)) == set(scheduling.JOBS)


def test_a_due_job_is_run_and_waits_its_interval(runs: list[datetime]) -> None:
    assert run_due() == ["own"]
    job = own()
    assert job.last_run and job.took is not None
    assert job.next_due == job.last_run + job.took + HOUR
    assert (job.last_error, job.lease_until) == ("", None)
    assert run_due() == []
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"enabled": False}, "switched off"),
        ({"next_due": "later"}, "not its time"),
        ({"lease_until": "later"}, "another sweeper is at it"),
    ],
)
def test_what_is_not_due_is_left(runs: list[Any], columns: dict[str, Any], why: str) -> None:
    later = timezone.now() + HOUR
    ScheduledJob.objects.filter(name="own").update(
        **{name: later if value == "later" else value for name, value in columns.items()}
    )
    assert (run_due(), runs) == ([], []), why


def test_a_job_whose_sweeper_died_is_taken_over(runs: list[Any]) -> None:
    past = timezone.now() - timedelta(seconds=1)
    ScheduledJob.objects.filter(name="own").update(lease_until=past)
    assert run_due() == ["own"]


def test_what_goes_wrong_is_written_down_and_forgotten_when_it_goes_well(
    monkeypatch: pytest.MonkeyPatch, runs: list[Any]
) -> None:
    def fail(now: datetime) -> None:
        raise scheduling.JobFailed("2 problems.")

    with monkeypatch.context() as patch:
        patch.setitem(scheduling.JOBS, "own", fail)
        assert run_due() == ["own"]
    assert own().last_error == "2 problems."
    make_due("own")
    run_due()
    assert own().last_error == ""


@pytest.mark.django_db(transaction=True)
def test_many_sweepers_run_a_job_once(runs: list[datetime]) -> None:
    start = threading.Barrier(6)

    def sweeper() -> None:
        start.wait()
        run_due()
        connections.close_all()

    threads = [threading.Thread(target=sweeper) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(runs) == 1


def test_an_administrators_change_stays_over_migrations() -> None:
    chief = person(Role.ADMINISTRATOR, is_superuser=True)
    job = ScheduledJob.objects.get(name="verify")
    change_job(job=job, by=chief, every=HOUR, enabled=False)
    defaults.install("default")
    job.refresh_from_db()
    assert (job.every, job.enabled) == (HOUR, False)
    assert job.next_due <= timezone.now() + HOUR
    entry = AuditEntry.objects.get(action="change schedule")
    assert (entry.before["enabled"], entry.after["enabled"]) == ("True", "False")


def test_the_schedule_is_an_administrators() -> None:
    job, pace, editor = (
        ScheduledJob.objects.first(),
        RecheckPace.objects.first(),
        person(Role.EDITOR),
    )
    assert job and pace
    with pytest.raises(NotAllowed):
        change_job(job=job, by=editor, every=HOUR, enabled=True)
    with pytest.raises(NotAllowed):
        run_job_soon(job=job, by=editor)
    with pytest.raises(NotAllowed):
        change_pace(pace=pace, by=editor, every=HOUR, until=HOUR)
    chief = person(Role.ADMINISTRATOR, is_superuser=True)
    with pytest.raises(BadInput):
        change_job(job=job, by=chief, every=timedelta(), enabled=True)
    assert run_job_soon(job=job, by=chief).next_due <= timezone.now()


@pytest.mark.parametrize(
    ("kind", "hours", "columns", "again", "why"),
    [
        ("count", 7, {}, True, "figures move"),
        ("count", 5, {}, False, "not so fast"),
        ("vote", 7, {}, False, "what was counted once stays"),
        ("vote", 80, {}, True, "yet it is looked at again"),
        ("count", 7, {"status": ClaimStatus.RULED}, True, "news may speak against a verdict"),
        ("count", 7, {"status": ClaimStatus.DISMISSED}, False, "nobody's work"),
        ("count", 7, {"created_at": timezone.now() - timedelta(days=15)}, False, "old news"),
        ("count", 7, {"checked_at": None}, False, "its first checks have not ended"),
    ],
)
def test_claims_are_checked_again_by_the_pace_of_their_kind(
    kind: str, hours: int, columns: dict[str, Any], again: bool, why: str
) -> None:
    checked = timezone.now() - timedelta(hours=hours)
    claim = ClaimFactory(**{"kind": kind, "status": "assessed", "checked_at": checked} | columns)
    appear(claim)
    make_due("rechecks")
    assert "rechecks" in run_due()
    assert Recheck.objects.filter(claim=claim).exists() is again, why


def test_a_claim_that_is_being_checked_is_left(runs: list[Any]) -> None:
    claim = ClaimFactory(kind="count", status="ruled", checked_at=timezone.now() - 9 * HOUR)
    CheckFactory(claim=claim)
    due = Claim.objects.resting(
        kind="count", checked_before=timezone.now(), came_after=timezone.now() - 9 * HOUR
    )
    assert list(due) == []


def test_feeds_that_are_due_are_rung_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[Any] = []
    monkeypatch.setattr(scheduling, "ring", lambda **words: rung.extend(words["ids"]))
    due = FeedFactory()
    FeedFactory(next_try=timezone.now() + HOUR)
    FeedFactory(state=FeedState.STOPPED)
    for _ in range(2):
        make_due("feeds")
        run_due()
    assert rung == [due.pk]
    Feed.objects.update(rung_at=timezone.now() - HOUR)
    make_due("feeds")
    run_due()
    assert rung == [due.pk, due.pk]


def test_what_has_expired_is_forgotten() -> None:
    now = timezone.now()
    for hours in (1, 25):
        past = now - hours * HOUR
        IdempotencyKey.objects.create(owner="x", key=f"{hours}", created_at=past)
        Presence.objects.create(name=f"{hours}", role="worker", seen_at=past)
    make_due("cleanup")
    run_due()
    assert list(IdempotencyKey.objects.values_list("key", flat=True)) == ["1"]
    assert list(Presence.objects.values_list("name", flat=True)) == ["1"]


def test_rows_that_do_not_agree_are_the_verifying_jobs_error() -> None:
    ClaimFactory()
    make_due("verify")
    run_due()
    assert "appears nowhere" in ScheduledJob.objects.get(name="verify").last_error
