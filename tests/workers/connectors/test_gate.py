"""Limits and breaker of an outside source hold for all workers together."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from claims.actions.checks import queue_checks
from claims.actions.connectors import (
    ConnectorBusy,
    ConnectorDown,
    change_connector,
    close_breaker,
    connector_named,
    enter,
    leave,
    note_failure,
)
from claims.exceptions import NotAllowed
from claims.methods import _methods, register
from claims.models import Check, Connector, ConnectorSlot, ScheduledJob
from claims.models.connector import FAILURES
from claims.vocabulary import CheckState, Role
from tests.factories import CheckFactory, ClaimFactory, appear, person
from tests.workers.connectors.fact_check_tools import Service
from workers.checking import check_one
from workers.connectors import CONNECTORS
from workers.connectors.gate import PATIENCE
from workers.scheduling import run_due
from workers.sweeping import recheck

pytestmark = pytest.mark.django_db
SLUG = "fact-check-tools"
SHORT = timedelta(seconds=30)


def at_once(number: int, work: Callable[[], None]) -> None:
    start = threading.Barrier(number)

    def run() -> None:
        start.wait()
        work()
        connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def limit(**columns: Any) -> Connector:
    connector_named(slug=SLUG)
    Connector.objects.filter(pk=SLUG).update(**columns)
    return connector_named(slug=SLUG)


@pytest.mark.django_db(transaction=True)
def test_no_more_are_let_in_than_may_be_at_the_same_time() -> None:
    limit(at_once=3, a_minute=60_000)
    inside: list[int] = []
    busy: list[Any] = []

    def try_it() -> None:
        try:
            inside.append(enter(slug=SLUG, patience=SHORT).slot)
        except ConnectorBusy as wait:
            busy.append(wait.until)

    at_once(8, try_it)
    assert len(inside) == len(set(inside)) <= 3
    assert len(inside) + len(busy) == 8
    assert all(until > timezone.now() - SHORT for until in busy)


def test_a_slot_is_free_again_when_it_is_left_or_its_holder_is_gone() -> None:
    limit(at_once=1, a_minute=60_000)
    first = enter(slug=SLUG, patience=SHORT)
    with pytest.raises(ConnectorBusy):
        enter(slug=SLUG, patience=SHORT)
    leave(taken=first)
    second = enter(slug=SLUG, patience=timedelta(seconds=-1))  # died with it
    third = enter(slug=SLUG, patience=SHORT)
    leave(taken=second)  # too late: it is another's by now
    assert ConnectorSlot.objects.get(pk=third.slot).token == third.token


def test_the_rate_holds_over_time_with_a_burst_of_what_may_be_at_once() -> None:
    limit(at_once=2, a_minute=6)
    for _ in range(2):
        leave(taken=enter(slug=SLUG, patience=SHORT))
    with pytest.raises(ConnectorBusy) as wait:
        enter(slug=SLUG, patience=SHORT)
    seconds = (wait.value.until - timezone.now()).total_seconds()
    assert 8 < seconds <= 10
    assert not ConnectorSlot.objects.taken(timezone.now()).exists()


@pytest.mark.django_db(transaction=True)
def test_the_rate_holds_for_all_workers_together() -> None:
    limit(at_once=4, a_minute=1)
    inside: list[object] = []

    def try_it() -> None:
        try:
            taken = enter(slug=SLUG, patience=SHORT)
        except ConnectorBusy:
            return
        leave(taken=taken)
        inside.append(taken)

    at_once(8, try_it)
    at_once(8, try_it)
    assert 1 <= len(inside) <= 4


def test_the_breaker_opens_after_failures_in_a_row_and_one_tries_it() -> None:
    limit(at_once=4, a_minute=60_000)
    for _ in range(FAILURES - 1):
        note_failure(slug=SLUG, problem="HTTP status 500")
    leave(taken=enter(slug=SLUG, patience=SHORT))
    note_failure(slug=SLUG, problem="HTTP status 500")
    with pytest.raises(ConnectorDown, match="HTTP status 500"):
        enter(slug=SLUG, patience=SHORT)
    row = Connector.objects.get()
    assert row.breaker(timezone.now()) == "open"
    Connector.objects.update(open_until=timezone.now() - timedelta(seconds=1))
    assert Connector.objects.get().breaker(timezone.now()) == "half-open"
    leave(taken=enter(slug=SLUG, patience=SHORT))
    with pytest.raises(ConnectorDown):
        enter(slug=SLUG, patience=SHORT)


def test_each_opening_is_longer_ten_minutes_at_most() -> None:
    limit()
    pauses = []
    for _ in range(FAILURES + 7):
        note_failure(slug=SLUG, problem="x")
        if until := Connector.objects.get().open_until:
            pauses.append(round((until - timezone.now()).total_seconds()))
    assert pauses[:6] == [30, 60, 120, 240, 480, 600]
    assert pauses[-1] == 600


def queued(number: int = 1) -> list[Check]:
    claims = ClaimFactory.create_batch(number)
    for claim in claims:
        appear(claim)
    return [CheckFactory(claim=claim, method=SLUG) for claim in claims]


def run(check: Check) -> Check:
    Check.objects.filter(pk=check.pk).update(next_try=timezone.now() - timedelta(seconds=1))
    check_one(check.pk)
    check.refresh_from_db()
    return check


def test_a_check_that_must_wait_its_turn_has_lost_no_attempt(service: Service) -> None:
    limit(at_once=1, a_minute=1)
    first, second = queued(2)
    assert run(first).state == CheckState.DONE
    assert run(second).state == CheckState.PENDING
    assert second.attempts == 0
    assert second.next_try > timezone.now() + timedelta(seconds=50)
    assert len(service.queries) == 1


def test_too_many_requests_is_no_failure_and_everybody_waits(service: Service) -> None:
    service.status, service.headers = 429, {"Retry-After": "120"}
    first, second = queued(2)
    for check in (first, second):
        assert (run(check).state, check.attempts) == (CheckState.PENDING, 0)
        assert check.next_try > timezone.now() + timedelta(seconds=110)
    assert (len(service.queries), Connector.objects.get().failures) == (1, 0)


def test_a_service_that_is_down_is_left_alone_and_its_checks_are_made_up_for(
    service: Service, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_methods, SLUG, CONNECTORS[0].method)
    settings.MAX_ATTEMPTS = 1
    limit(at_once=4, a_minute=60_000)
    service.status = 500
    checks = queued(FAILURES + 3)
    for check in checks:
        assert run(check).outcome == "unavailable"
    assert len(service.queries) == FAILURES
    connector = Connector.objects.get()
    assert connector.breaker(timezone.now()) == "open" and "500" in connector.last_error

    def later() -> list[Check]:
        Connector.objects.filter(open_until__isnull=False).update(
            open_until=timezone.now() - timedelta(seconds=1)
        )
        ScheduledJob.objects.filter(name="connectors").update(next_due=timezone.now())
        run_due()
        recheck(timezone.now())
        return list(Check.objects.filter(method=SLUG, revision=2, state=CheckState.PENDING))

    service.status = 200
    (probe,) = later()
    assert run(probe).state == CheckState.DONE
    assert Connector.objects.get().breaker(timezone.now()) == "closed"
    assert len(later()) == len(checks) - 1


def test_a_connector_that_hangs_gives_up_before_its_lease_ends(settings: Any) -> None:
    assert PATIENCE < settings.LEASE


@pytest.mark.django_db(transaction=True)
def test_a_service_that_hangs_holds_no_more_workers_than_it_may(
    service: Service, settings: Any
) -> None:
    limit(at_once=2, a_minute=60_000)
    service.delay = 0.5
    checks = queued(6)
    work = iter(checks)
    at_once(6, lambda: check_one(next(work).pk))
    assert service.most_here <= 2
    done = Check.objects.filter(state=CheckState.DONE).count()
    assert done == len(service.queries) >= 2
    assert Check.objects.filter(state=CheckState.PENDING, attempts=0).count() == 6 - done


def test_one_that_is_switched_off_is_not_asked(service: Service) -> None:
    limit(enabled=False)
    (check,) = queued()
    assert run(check).outcome == "out_of_scope"
    assert service.queries == []


def test_limits_and_breaker_are_an_administrators() -> None:
    connector = limit()
    with pytest.raises(NotAllowed):
        close_breaker(connector=connector, by=person(Role.EDITOR))
    chief = person(Role.ADMINISTRATOR, is_superuser=True)
    for _ in range(FAILURES):
        note_failure(slug=SLUG, problem="x")
    closed = close_breaker(connector=connector, by=chief)
    assert closed.breaker(timezone.now()) == "closed"
    change_connector(connector=closed, by=chief, enabled=True, at_once=7, a_minute=9)
    assert ConnectorSlot.objects.count() == 7


def test_a_connector_that_is_set_up_is_a_method_like_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("claims.methods._methods", dict(_methods))
    register(CONNECTORS[0].method)
    claim = ClaimFactory()
    assert SLUG in {check.method for check in queue_checks(claims=[claim])}
