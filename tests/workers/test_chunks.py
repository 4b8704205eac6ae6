"""A chunk of rows: done for a slice of time, and whatever ends it early passes the rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError
from django.utils import timezone

from claims.models import Check
from tests.factories import CheckFactory
from workers import chunks
from workers.chunks import work_through, work_through_some
from workers.stopping import closing

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting() -> list[UUID]:
    """Checks in the order of their turn."""
    now = timezone.now()
    return [CheckFactory(next_try=now - timedelta(seconds=9 - n)).pk for n in range(4)]


@pytest.fixture(autouse=True)
def nobody_is_told_to_stop() -> Iterator[None]:
    yield
    closing.clear()


def work(ids: Sequence[UUID], do: Callable[[UUID], None]) -> list[UUID]:
    """Work through the checks; those that were passed on."""
    passed_on: list[UUID] = []

    def pass_on(*, ids: Sequence[UUID]) -> None:
        passed_on.extend(ids)

    work_through(Check.objects.all(), [str(pk) for pk in ids], do, pass_on)
    return passed_on


def test_every_row_is_done_in_the_order_of_its_turn(waiting: list[UUID]) -> None:
    done: list[UUID] = []
    assert work(list(reversed(waiting)), done.append) == []
    assert done == waiting


def test_a_message_that_comes_twice_finds_nothing_to_do(waiting: list[UUID]) -> None:
    Check.objects.update(state="running", lease_until=timezone.now() + timedelta(minutes=1))
    done: list[UUID] = []
    assert work(waiting, done.append) == []
    assert done == []


def test_what_a_slice_of_time_does_not_reach_is_passed_on(
    waiting: list[UUID], settings: Any
) -> None:
    settings.WORK_SLICE = timedelta()
    done: list[UUID] = []
    assert work(waiting, done.append) == waiting
    assert done == []


def test_a_database_error_costs_its_own_row_only(waiting: list[UUID]) -> None:
    done: list[UUID] = []

    def do(row: UUID) -> None:
        if row == waiting[1]:
            raise DatabaseError("deadlock detected")
        done.append(row)

    assert work(waiting, do) == []
    assert done == [waiting[0], *waiting[2:]]


def test_a_defect_passes_the_rest_on(waiting: list[UUID]) -> None:
    passed_on: list[UUID] = []

    def pass_on(*, ids: Sequence[UUID]) -> None:
        passed_on.extend(ids)

    def fail(row: UUID) -> None:
        raise KeyError(row)

    with pytest.raises(KeyError):
        chunks.work_through(Check.objects.all(), [str(pk) for pk in waiting], fail, pass_on)
    assert passed_on == waiting[1:]


def test_whoever_is_told_to_stop_begins_nothing_more(waiting: list[UUID]) -> None:
    done: list[UUID] = []

    def do(row: UUID) -> None:
        done.append(row)
        closing.set()

    assert work(waiting, do) == waiting[1:]
    assert done == waiting[:1]


def test_rows_are_done_together_and_what_was_tried_before_by_itself(waiting: list[UUID]) -> None:
    """So that a row that ends its process takes the others along once only."""
    Check.objects.filter(pk=waiting[2]).update(attempts=1)
    done: list[list[UUID]] = []
    ids = [str(pk) for pk in waiting]
    rows = Check.objects.all()
    work_through_some(rows, ids, lambda some: done.append([*some]), print, at_once=lambda: 3)
    assert done == [waiting[:2], waiting[2:3], waiting[3:]]


def test_rows_are_shared_out_evenly(waiting: list[UUID]) -> None:
    done: list[int] = []
    ids = [str(pk) for pk in waiting]
    rows = Check.objects.all()
    work_through_some(rows, ids, lambda some: done.append(len(some)), print, at_once=lambda: 3)
    assert done == [2, 2]
