"""`manage.py queue`: what waits, for how long, who holds it and how fast it gets done."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone

from claims.models import AuditEntry, Check, Presence
from claims.models.backlog import Backlog, backlogs
from claims.vocabulary import ArticleState, CheckState
from tests.factories import ArticleFactory, ArticleVersionFactory, CheckFactory
from workers.management.commands.queue import age

pytestmark = pytest.mark.django_db


def articles_and_checks(now: datetime | None = None) -> list[Backlog]:
    found = {work.kind: work for work in backlogs(now or timezone.now())}
    return [found["articles"], found["checks"]]


def test_an_empty_queue_has_no_oldest() -> None:
    for work in articles_and_checks():
        assert work.oldest is None
        assert (work.held, work.overdue, work.in_last_minute) == (0, 0, 0)
        assert set(work.states.values()) == {0}


def test_every_state_is_counted() -> None:
    ArticleFactory(state=ArticleState.WAITING)
    ArticleFactory(state=ArticleState.FAILED)
    CheckFactory.create_batch(2)
    CheckFactory(state=CheckState.DONE)
    articles, checks = articles_and_checks()
    assert articles.states == {"waiting": 1, "reading": 0, "read": 0, "failed": 1, "duplicate": 0}
    assert checks.states == {"pending": 2, "running": 0, "done": 1, "failed": 0}


def test_the_oldest_is_the_one_handed_in_first_that_still_waits() -> None:
    now = timezone.now()
    CheckFactory(queued_at=now - timedelta(hours=9), state=CheckState.DONE)
    CheckFactory(queued_at=now - timedelta(hours=2), next_try=now + timedelta(hours=1))
    CheckFactory(queued_at=now - timedelta(hours=1))
    _, checks = articles_and_checks(now)
    assert checks.oldest == timedelta(hours=2)


@pytest.mark.parametrize(
    ("lease", "held", "overdue"),
    [
        (timedelta(seconds=30), 1, 0),  # a worker is at it
        (timedelta(seconds=-30), 0, 1),  # it is gone: the sweeper will ring
    ],
)
def test_a_lease_that_ran_out_is_told_apart(lease: timedelta, held: int, overdue: int) -> None:
    until = timezone.now() + lease
    CheckFactory(state=CheckState.RUNNING, lease_token=uuid4(), lease_until=until)
    _, checks = articles_and_checks()
    assert (checks.held, checks.overdue) == (held, overdue)


def test_the_rate_is_that_of_the_last_minute() -> None:
    now = timezone.now()
    for seconds in (10, 50, 70):
        CheckFactory(state=CheckState.DONE, finished_at=now - timedelta(seconds=seconds))
    ArticleVersionFactory()
    articles, checks = articles_and_checks(now)
    assert checks.in_last_minute == 2
    assert articles.in_last_minute == 1


def test_without_a_terminal_it_looks_once(capsys: pytest.CaptureFixture[str]) -> None:
    CheckFactory.create_batch(3)
    call_command("queue")
    said = capsys.readouterr().out
    assert "3 pending" in said and "\x1b" not in said
    call_command("queue", "--once")
    assert "3 pending" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("oldest", "shown"),
    [(None, "–"), (timedelta(seconds=3.9), "0:00:03"), (timedelta(hours=25), "1 day, 1:00:00")],
)
def test_ages_read_as_times(oldest: timedelta | None, shown: str) -> None:
    assert age(oldest) == shown


def test_who_is_at_work_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    now = timezone.now()
    Presence.objects.create(name="desk1:17:worker", role="worker")
    Presence.objects.create(name="gone:1:worker", role="worker", seen_at=now - timedelta(hours=1))
    call_command("queue")
    said = capsys.readouterr().out
    assert "desk1:17 (worker)" in said and "gone" not in said


def test_what_failed_is_tried_anew(capsys: pytest.CaptureFixture[str]) -> None:
    failed = ArticleFactory(state=ArticleState.FAILED, attempts=5, error="No answer.")
    dead = CheckFactory(state=CheckState.FAILED, finished_at=timezone.now())
    CheckFactory(state=CheckState.FAILED, finished_at=timezone.now(), claim=dead.claim,
                 method="consistency")  # fmt: skip
    for kind, told in (("articles", "1 art"), ("checks", "1 claim"), ("checks", "0 claim")):
        call_command("queue", "--retry", kind)
        assert told in capsys.readouterr().out
    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == (ArticleState.WAITING, 0)
    assert Check.objects.filter(claim=dead.claim, state=CheckState.PENDING).count() == 2
    assert AuditEntry.objects.filter(action="retry reading", actor=None).count() == 1
