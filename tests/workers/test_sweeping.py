"""The sweeper finds what is due, stalled or spent; what is in good hands it leaves alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from claims.actions.checks import mark_for_recheck
from claims.models import Check, Claim
from claims.vocabulary import ArticleState, CheckState
from tests.factories import ArticleFactory, CheckFactory, ClaimFactory, appear
from workers import sweeping
from workers.sweeping import sweep

pytestmark = pytest.mark.django_db
NOW = timezone.now


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The ids that the bell was rung for; what it does with them is another test's."""
    heard: list[Any] = []

    def hear(*, ids: list[Any], **_: object) -> None:
        heard.extend(ids)

    monkeypatch.setattr(sweeping, "ring", hear)
    return heard


@pytest.mark.parametrize(
    ("columns", "rings", "why"),
    [
        ({}, True, "it waits and nobody was told"),
        ({"rung_at": "now"}, False, "it was rung for a moment ago"),
        ({"rung_at": "long ago"}, True, "the ring was lost"),
        ({"next_try": "later"}, False, "its time has not come"),
        ({"state": "running", "lease_until": "later"}, False, "a worker holds it"),
        ({"state": "running", "lease_until": "long ago"}, True, "its worker died"),
        ({"state": "done"}, False, "it is done"),
        ({"state": "failed"}, False, "it has failed for good"),
    ],
)
def test_what_is_due_is_rung_for(
    rung: list[Any], columns: dict[str, str], rings: bool, why: str
) -> None:
    times = {
        "now": NOW(),
        "later": NOW() + timedelta(minutes=5),
        "long ago": NOW() - timedelta(minutes=5),
    }
    check = CheckFactory(**{name: times.get(value, value) for name, value in columns.items()})
    sweep()
    assert (check.pk in rung) is rings, why


def test_an_article_that_waits_is_rung_for(rung: list[Any]) -> None:
    article = ArticleFactory(state=ArticleState.WAITING, next_try=NOW() - timedelta(seconds=1))
    sweep()
    assert rung == [article.pk]


def test_a_worker_that_died_is_noticed_when_its_lease_ends_however_lately_it_was_rung_for(
    rung: list[Any],
) -> None:
    check = CheckFactory(rung_at=NOW())
    Check.objects.take(check.pk, now=NOW(), lease=timedelta(seconds=-1), attempts=5)
    sweep()
    assert rung == [check.pk]


def test_of_a_backlog_only_the_front_is_rung_for_again(
    rung: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "AT_ONCE", 3)
    ago = [NOW() - timedelta(minutes=minutes) for minutes in range(10, 5, -1)]
    checks = [CheckFactory(next_try=at, rung_at=at) for at in ago]
    for _ in range(3):
        sweep()
    assert rung == [check.pk for check in checks[:3]]


def test_a_backlog_that_can_wait_does_not_hide_what_somebody_waits_for(
    rung: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "AT_ONCE", 2)
    ago = NOW() - timedelta(hours=1)
    for _ in range(5):
        CheckFactory(bulk=True, next_try=ago)
    check = CheckFactory()
    sweep()
    assert check.pk in rung


def test_two_sweeps_in_a_row_ring_once(rung: list[Any]) -> None:
    check = CheckFactory()
    sweep()
    sweep()
    assert rung == [check.pk]


def test_what_was_tried_too_often_fails_and_is_not_rung_for(rung: list[Any], settings: Any) -> None:
    claim = ClaimFactory()
    appear(claim)
    check = CheckFactory(claim=claim, attempts=settings.MAX_ATTEMPTS)
    article = ArticleFactory(
        state=ArticleState.READING,
        attempts=settings.MAX_ATTEMPTS,
        lease_token=uuid4(),
        lease_until=NOW() - timedelta(seconds=1),
    )
    assert sweep().given_up == 2
    check.refresh_from_db()
    article.refresh_from_db()
    assert (check.state, article.state) == (CheckState.FAILED, ArticleState.FAILED)
    assert check.error and article.error
    assert rung == []


def test_a_claim_that_new_articles_bear_on_is_checked_again_at_once_then_once_a_minute(
    rung: list[Any],
) -> None:
    claim = ClaimFactory(status="assessed")
    mark_for_recheck(claims=Claim.objects.all())
    appear(claim)
    CheckFactory(claim=claim, state="done", outcome="none_found")
    assert sweep().rechecked == 1
    assert Check.objects.filter(claim=claim, revision=2).count() == 1
    claim.checks.filter(state="pending").update(state="done")
    mark_for_recheck(claims=Claim.objects.all())
    assert sweep().rechecked == 0
    claim.checks.update(queued_at=NOW() - timedelta(minutes=2))
    assert sweep().rechecked == 1


def test_a_claim_whose_check_still_waits_is_not_queued_twice(rung: list[Any]) -> None:
    CheckFactory()
    mark_for_recheck(claims=Claim.objects.all())
    assert sweep().rechecked == 0


def test_news_that_a_worker_did_not_get_to_spread_is_spread(rung: list[Any]) -> None:
    article = ArticleFactory(spread_at=None)
    type(article).objects.update(updated_at=NOW() - timedelta(minutes=1))
    assert sweep().spread == 1
    article.refresh_from_db()
    assert article.spread_at is not None
