"""Queueing checks, of one claim or of very many, and asking for them later."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from claims.actions.checks import (
    finish_check,
    mark_for_recheck,
    queue_checks,
    queue_rechecks,
)
from claims.exceptions import NotAllowed
from claims.methods import Method
from claims.models import Check, Claim, Recheck
from claims.vocabulary import ClaimStatus, Role
from tests.claims.actions.taken import CORPUS, NOTHING, hence, take
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    person,
)


@pytest.mark.django_db
def test_every_method_is_queued_once_and_asking_again_returns_the_live_check() -> None:
    claim = ClaimFactory()
    first = queue_checks(claims=[claim])
    again = queue_checks(claims=[claim])
    assert {check.method for check in first} == {"corpus", "consistency"}
    assert [check.pk for check in again] == [check.pk for check in first]


@pytest.mark.django_db
def test_many_claims_are_queued_in_few_statements_and_answered_in_their_order(
    django_assert_max_num_queries: Any,
) -> None:
    claims = [ClaimFactory() for _ in range(20)]
    queue_checks(claims=claims[5:7])
    with django_assert_max_num_queries(12):
        queued = queue_checks(claims=claims)
    assert [check.claim_id for check in queued] == [c.pk for c in claims for _ in range(2)]
    assert Check.objects.count() == 40


@pytest.mark.django_db
def test_what_nobody_waits_for_is_queued_behind_and_put_before_once_somebody_does() -> None:
    claim = ClaimFactory(status=ClaimStatus.ASSESSED)
    mark_for_recheck(claims=Claim.objects.all())
    assert queue_rechecks(claims=Claim.objects.all()) == 1
    assert set(Check.objects.values_list("bulk", "rung_at")) == {(True, None)}
    claim.refresh_from_db()
    assert (claim.status, Recheck.objects.count()) == (ClaimStatus.QUEUED, 0)
    queue_checks(claims=[claim])
    assert {check.bulk for check in Check.objects.all()} == {False}
    assert Check.objects.count() == 2


@pytest.mark.django_db
def test_a_reader_may_not_have_claims_checked() -> None:
    with pytest.raises(NotAllowed):
        queue_checks(claims=[ClaimFactory()], by=person(Role.READER))
    assert not Check.objects.exists()


@pytest.mark.django_db
def test_claims_are_marked_in_one_statement_however_many_there_are(
    django_assert_num_queries: Any,
) -> None:
    claims = [ClaimFactory(status=ClaimStatus.ASSESSED) for _ in range(3)]
    Claim.objects.filter(pk=claims[2].pk).update(merged_into=claims[0])
    with django_assert_num_queries(1):
        assert mark_for_recheck(claims=Claim.objects.all()) == 2
    first = dict(Recheck.objects.values_list("claim", "since"))
    mark_for_recheck(claims=Claim.objects.filter(pk=claims[1].pk))
    again = dict(Recheck.objects.values_list("claim", "since"))
    assert again[claims[0].pk] == first[claims[0].pk]
    assert again[claims[1].pk] > first[claims[1].pk]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("minutes", "marked", "why"),
    [
        (-1, False, "the check began later and has looked at that news"),
        (1, True, "what came while it looked is still to be looked at"),
    ],
)
def test_a_check_answers_for_the_news_that_was_there_when_it_began(
    minutes: int, marked: bool, why: str
) -> None:
    check = CheckFactory()
    token = take(check)
    Recheck.objects.create(claim=check.claim, since=hence(minutes))
    finish_check(check_id=check.pk, token=token, report=NOTHING)
    assert Recheck.objects.exists() is marked, why


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("begun", "marked", "why"),
    [
        (True, True, "what runs may have looked before the news came"),
        (False, False, "what waits begins after it"),
    ],
)
def test_to_ask_again_forgets_no_news_that_a_running_check_has_missed(
    begun: bool, marked: bool, why: str
) -> None:
    check = CheckFactory()
    if begun:
        take(check)
    mark_for_recheck(claims=Claim.objects.all())
    queue_checks(claims=[check.claim])
    assert Recheck.objects.exists() is marked, why


@pytest.mark.django_db
def test_queued_checks_are_rows_like_those_that_the_model_makes() -> None:
    """They are made inside the database, past the model's defaults."""
    claim = ClaimFactory()
    Check.objects.queue(Claim.objects.all(), CORPUS, now=timezone.now(), bulk=False)
    row = Check.objects.get()
    row.full_clean()
    assert row.pk.version == 4
    made = Check(claim=claim, method="corpus", method_revision=CORPUS.revision)
    names = [f.attname for f in Check._meta.concrete_fields if not f.is_relation]
    moving = {"id", "queued_at", "next_try", "rung_at"}
    assert [getattr(row, n) for n in names if n not in moving] == [
        getattr(made, n) for n in names if n not in moving
    ]


@pytest.mark.django_db
def test_a_method_is_queued_for_the_kinds_that_it_serves_only() -> None:
    served, other = ClaimFactory(kind="vote"), ClaimFactory(kind="date")
    votes = Method(slug="ballots", title="The returns", revision=3, kinds=frozenset({"vote"}))
    assert Check.objects.queue(Claim.objects.all(), votes, now=timezone.now(), bulk=True) == 1
    assert [row.claim_id for row in Check.objects.all()] == [served.pk]
    assert not other.checks.exists()
