"""Queueing checks, taking them under a lease, finishing them once."""

from __future__ import annotations

from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from claims.actions.checks import (
    Finding,
    Finished,
    Report,
    fail_check,
    finish_check,
    finish_checks,
    give_up_check,
    mark_for_recheck,
    postpone_check,
    queue_checks,
    queue_rechecks,
    take_check,
    take_checks,
)
from claims.actions.verification import EXAMINATIONS
from claims.comparing.values import Stance
from claims.exceptions import NotAllowed, StaleLease
from claims.methods import Method, all_methods
from claims.models import Check, Claim, Delivery, Evidence, Recheck
from claims.vocabulary import CheckOutcome, CheckState, ClaimStatus, EventType, Role
from tests.factories import (
    ArticleVersionFactory,
    CheckFactory,
    ClaimFactory,
    WebhookFactory,
    appear,
    person,
)

LEASE = timedelta(seconds=60)
NOTHING = Report(CheckOutcome.NONE_FOUND)
CORPUS = next(method for method in all_methods() if method.slug == "corpus")


def take(check: Check, lease: timedelta = LEASE) -> object:
    return take_check(check_id=check.pk, lease=lease, attempts=5)


def finding(stance: Stance = Stance.SUPPORTS, confidence: float = 0.9) -> Finding:
    return Finding(
        version=ArticleVersionFactory(), start=0, end=20, stance=stance, confidence=confidence
    )


def problems() -> list[str]:
    return [problem for examine in EXAMINATIONS for problem in examine()]


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


REPORTS = (
    (Report(CheckOutcome.NONE_FOUND), "looked and found nothing"),
    (Report(CheckOutcome.OUT_OF_SCOPE), "another outcome, another statement"),
    ((Stance.SUPPORTS,), "one voice for it"),
    ((Stance.SUPPORTS, Stance.REFUTES, Stance.REFUTES), "voices against each other"),
    ((Stance.NOT_ENOUGH_INFO,), "what says nothing moves nothing"),
    (Report(CheckOutcome.NONE_FOUND), "the same as the first: they share a statement"),
)


def checks_to_report() -> list[tuple[Check, Report]]:
    """A check of each of REPORTS, taken together; the last claim was ruled."""
    wanted = []
    for made, _ in REPORTS:
        claim = ClaimFactory()
        appear(claim)
        found = made if isinstance(made, Report) else None
        report = found or Report(CheckOutcome.FOUND, [finding(stance) for stance in made])
        wanted.append((CheckFactory(claim=claim), report))
    Claim.objects.filter(checks=wanted[-1][0]).update(status=ClaimStatus.RULED)
    return wanted


def take_all(checks: list[Check]) -> list[Check]:
    """Taken together, in the order asked for."""
    taken = {
        check.pk: check
        for check in take_checks(check_ids=[c.pk for c in checks], lease=LEASE, attempts=5)
    }
    return [taken[check.pk] for check in checks if check.pk in taken]


def rows_of(checks: list[Check]) -> list[object]:
    """What was written when the checks had ended, without names and times."""
    claims = [Claim.objects.get(checks=check) for check in checks]
    names = ("claim", "url", "check")
    told = [
        (
            message.event,
            *(fact for name, fact in message.payload["data"].items() if name not in names),
        )
        for message in Delivery.objects.all()
    ]
    return [
        [
            (c.status, c.assessment, c.confidence, c.assessment_reasons, c.sources_for,
             c.sources_against, c.incomplete, c.version, bool(c.evidence_hash), bool(c.checked_at))
            for c in claims
        ],
        [Check.objects.values("state", "outcome", "attempts", "lease_token").get(pk=c.pk)
         for c in checks],
        [Evidence.objects.filter(check_run=check).count() for check in checks],
        sorted(map(str, told)),
    ]  # fmt: skip


@pytest.mark.django_db
def test_checks_recorded_together_leave_the_same_rows_as_one_by_one() -> None:
    WebhookFactory(events=[EventType.CHECK_FINISHED, EventType.ASSESSMENT_CHANGED])
    singly = checks_to_report()
    for check, report in singly:
        finish_check(check_id=check.pk, token=take(check), report=report)
    one_by_one = rows_of([check for check, _ in singly])
    Delivery.objects.all().delete()
    together = checks_to_report()
    taken = take_all([check for check, _ in together])
    reports = [report for _, report in together]
    finished = [
        Finished(c.pk, c.lease_token, report) for c, report in zip(taken, reports, strict=True)
    ]
    assert finish_checks(finished=finished) == {check.pk for check in taken}
    assert rows_of([check for check, _ in together]) == one_by_one
    ruled = Claim.objects.filter(status=ClaimStatus.RULED)
    assert ruled.count() == 2 and len(problems()) == 2  # two that no verdict rules


@pytest.mark.django_db
def test_taking_and_recording_cost_the_same_statements_however_many_there_are(
    django_assert_max_num_queries: Any,
) -> None:
    checks = [CheckFactory() for _ in range(12)]
    with django_assert_max_num_queries(5):
        taken = take_all(checks)
    with django_assert_max_num_queries(11):
        finish_checks(finished=[Finished(c.pk, c.lease_token, NOTHING) for c in taken])
    assert set(Claim.objects.values_list("status", flat=True)) == {ClaimStatus.ASSESSED}


@pytest.mark.django_db
def test_of_checks_taken_together_those_that_are_due_are_leased_and_no_others() -> None:
    due, later, spent = CheckFactory(), CheckFactory(next_try=hence(1)), CheckFactory(attempts=5)
    others = CheckFactory(state=CheckState.RUNNING, lease_until=hence(1), lease_token=uuid4())
    taken = take_all([due, later, spent, others])
    assert [check.pk for check in taken] == [due.pk]
    due.refresh_from_db()
    assert (due.lease_token, due.attempts, due.claim.status) == (
        taken[0].lease_token, taken[0].attempts, ClaimStatus.CHECKING,
    )  # fmt: skip


@pytest.mark.django_db
def test_of_checks_recorded_together_a_stale_one_is_left_to_whoever_has_it_now() -> None:
    one, two = CheckFactory(), CheckFactory()
    taken = take_all([one, two])
    Check.objects.filter(pk=two.pk).update(lease_until=hence(-1))
    fresh = take(two)
    found = Report(CheckOutcome.FOUND, [finding()])
    finished = [Finished(check.pk, check.lease_token, found) for check in taken]
    assert finish_checks(finished=finished) == {one.pk}
    assert not two.claim.evidence.exists()
    two.refresh_from_db()
    assert (two.state, two.lease_token) == (CheckState.RUNNING, fresh)


def hence(minutes: int) -> datetime:
    return timezone.now() + timedelta(minutes=minutes)


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
