"""An order to stop, whenever it comes, leaves no row leased and no work half recorded."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from claims.actions.articles import submit_text
from claims.actions.checks import Report
from claims.models import Article, Check
from claims.vocabulary import CheckOutcome
from tests.factories import CheckFactory, ClaimFactory, appear
from workers import checking
from workers.checking import check_one
from workers.intake import read_one
from workers.stopping import be_overdue, breakable, closing, interrupt, interrupted_once, orders

ORDER = signal.SIGUSR1  # pytest's own time limit is another signal's
NOT_LEASED = {"pending", "done", "waiting", "read"}


@pytest.fixture(autouse=True)
def order() -> Iterator[None]:
    """ORDER is the order to stop that is overdue already."""
    before = signal.signal(ORDER, be_overdue)
    yield
    signal.signal(ORDER, before)
    forget()


def forget() -> None:
    orders.told = orders.overdue = False
    closing.clear()


class At:
    """Gives the order right after the n-th statement."""

    def __init__(self, number: int) -> None:
        self.number, self.seen = number, 0

    def __call__(self, execute: Callable[..., Any], *statement: Any) -> Any:
        self.seen += 1
        result = execute(*statement)
        if self.seen == self.number:
            signal.raise_signal(ORDER)
        return result


def statements(do: Callable[[UUID], None], pk: UUID, at: At) -> int:
    """Do a row's work under an order; how many statements it came to."""
    forget()
    with connection.execute_wrapper(at):
        try:
            do(pk)
        except SystemExit:
            assert orders.overdue
    return at.seen


def check() -> Check:
    claim = ClaimFactory()
    appear(claim)
    row: Check = CheckFactory(claim=claim)
    return row


def article() -> Article:
    ferries = 40 + Article.objects.count()
    return submit_text(text=f"Castrel counted {ferries} ferries in 2019.").article


@pytest.mark.django_db
@pytest.mark.parametrize(("make", "do"), [(check, check_one), (article, read_one)])
def test_an_order_at_any_statement_leaves_nothing_leased(
    make: Callable[[], Check | Article], do: Callable[[UUID], None]
) -> None:
    """And counts no attempt that was broken off."""
    most = statements(do, make().pk, At(0))
    assert most > 10, "it is not seen what statements there are"
    for number in range(1, most + 1):
        row = make()
        statements(do, row.pk, At(number))
        row.refresh_from_db()
        assert row.state in NOT_LEASED, f"at statement {number} of {most}"
        assert row.attempts == int(row.state in ("done", "read")), f"statement {number} of {most}"


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite answers within its call")
def test_a_look_up_broken_off_in_a_statement_is_given_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The connection is in the middle of it then, and of no further use."""
    row = check()

    def look_up(claim: object) -> Report:
        threading.Timer(0.3, os.kill, [os.getpid(), ORDER]).start()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(60)")
        return Report(CheckOutcome.NONE_FOUND)

    monkeypatch.setitem(checking.LOOK_UPS, row.method, look_up)
    with pytest.raises(SystemExit):
        check_one(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("pending", 0)


def test_an_order_that_came_before_is_kept_for_the_next_work_that_can_be_broken_off() -> None:
    signal.raise_signal(ORDER)
    begun = []
    with pytest.raises(SystemExit), breakable():
        begun.append("work")
    assert begun == []


def test_a_second_order_does_not_interrupt_what_the_first_unwinds() -> None:
    undone = []
    with pytest.raises(SystemExit), breakable():
        try:
            signal.raise_signal(ORDER)
        finally:
            signal.raise_signal(ORDER)
            undone.append("work")
    assert undone == ["work"]


def test_the_one_process_is_interrupted_once() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with interrupted_once():
        assert signal.getsignal(signal.SIGTERM) is interrupt
    assert signal.getsignal(signal.SIGTERM) is before
    with pytest.raises(KeyboardInterrupt):
        interrupt()
    interrupt()
    assert orders.overdue
