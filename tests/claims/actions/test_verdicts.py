"""A named person rules, another approves; a correction replaces; nothing is rewritten."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from claims.actions.assessments import settle_claim
from claims.actions.verdicts import (
    Ruling,
    approve_verdict,
    confirm_verdict,
    rule_verdict,
    withdraw_verdict,
)
from claims.exceptions import BadInput, NeedsAnotherPerson, NotAllowed, StalePage
from claims.models import Approval, AuditEntry, Claim, Verdict
from claims.vocabulary import ClaimStatus, Role
from tests.factories import (
    CheckFactory,
    ClaimFactory,
    VerdictFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db


def assessed_claim() -> Claim:
    claim = ClaimFactory(status=ClaimStatus.ASSESSED)
    appear(claim)
    return claim


def ruling(**changes: Any) -> Ruling:
    plain = Ruling(
        rating="true", rationale="Borne out.", claim_version=1, no_evidence_reason="None exists."
    )
    return replace(plain, **changes)


def test_a_ruling_is_published_and_the_claim_is_ruled() -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    piece = find_evidence(claim)
    verdict = rule_verdict(
        claim=claim,
        author=checker,
        ruling=ruling(evidence=[piece.pk], no_evidence_reason=""),
    )
    claim.refresh_from_db()
    assert (verdict.state, claim.status) == ("published", ClaimStatus.RULED)
    assert verdict.published_at is not None
    assert [leaning.evidence_id for leaning in verdict.leans_on.all()] == [piece.pk]
    assert AuditEntry.objects.about(verdict).get().actor == checker


@pytest.mark.parametrize("role", [None, Role.READER, Role.SUBMITTER])
def test_who_is_not_a_checker_cannot_rule(role: Role | None) -> None:
    with pytest.raises(NotAllowed, match="checker"):
        rule_verdict(claim=assessed_claim(), author=person(role), ruling=ruling())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"rating": "nonsense"}, "rating"),
        ({"rationale": "  "}, "rationale"),
        ({"no_evidence_reason": ""}, "evidence"),
    ],
)
def test_a_ruling_that_lacks_something_says_what(changes: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as problem:
        rule_verdict(claim=assessed_claim(), author=person(Role.CHECKER), ruling=ruling(**changes))
    assert problem.value.field == field
    assert not Verdict.objects.exists()


def test_evidence_of_another_claim_cannot_be_leaned_on() -> None:
    stranger = find_evidence(ClaimFactory())
    with pytest.raises(BadInput, match=str(stranger.pk)):
        rule_verdict(
            claim=assessed_claim(),
            author=person(Role.CHECKER),
            ruling=ruling(evidence=[stranger.pk]),
        )
    assert not Verdict.objects.exists()


def test_a_page_seen_before_new_evidence_came_in_cannot_rule() -> None:
    claim = assessed_claim()
    find_evidence(claim, stance="refutes")
    settle_claim(claim)
    with pytest.raises(StalePage):
        rule_verdict(claim=claim, author=person(Role.CHECKER), ruling=ruling(claim_version=1))


def test_a_correction_replaces_the_verdict_and_keeps_it() -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    first = rule_verdict(claim=claim, author=checker, ruling=ruling())
    correction = ruling(
        rating="false", replaces=first.pk, change="correction", change_note="We misread the date."
    )
    second = rule_verdict(claim=claim, author=checker, ruling=correction)
    first.refresh_from_db()
    assert (first.state, second.state) == ("replaced", "published")
    assert (first.rating_id, first.rationale) == ("true", "Borne out.")
    assert second.replaces == first


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, StalePage),
        ({"replaces": "first"}, BadInput),
        ({"replaces": "first", "change": "update"}, BadInput),
    ],
)
def test_a_second_ruling_must_name_the_first_and_say_what_changed(
    changes: dict[str, Any], problem: type[Exception]
) -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    first = rule_verdict(claim=claim, author=checker, ruling=ruling())
    if "replaces" in changes:
        changes = changes | {"replaces": first.pk}
    with pytest.raises(problem):
        rule_verdict(claim=claim, author=checker, ruling=ruling(**changes))
    first.refresh_from_db()
    assert first.state == "published"


def test_with_two_reviewers_another_person_publishes(settings: Any) -> None:
    settings.REQUIRE_SECOND_REVIEWER = True
    claim, author, other = assessed_claim(), person(Role.CHECKER), person(Role.CHECKER)
    verdict = rule_verdict(claim=claim, author=author, ruling=ruling())
    claim.refresh_from_db()
    assert (verdict.state, claim.status) == ("in_review", ClaimStatus.ASSESSED)
    with pytest.raises(NeedsAnotherPerson):
        approve_verdict(verdict=verdict, approver=author)
    verdict = approve_verdict(verdict=verdict, approver=other)
    claim.refresh_from_db()
    assert (verdict.state, claim.status) == ("published", ClaimStatus.RULED)


def test_the_database_refuses_to_publish_what_nobody_else_approved() -> None:
    verdict = VerdictFactory(state="in_review", second_review=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Verdict.objects.all().move(to="published", published_at=verdict.created_at)


def test_the_database_refuses_an_approval_by_the_author() -> None:
    verdict = VerdictFactory(state="in_review", second_review=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(
            verdict=verdict, verdict_author=verdict.author, approver=verdict.author
        )


def test_the_database_refuses_an_approval_that_names_another_author() -> None:
    verdict, other = VerdictFactory(state="in_review", second_review=True), person()
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(verdict=verdict, verdict_author=other, approver=verdict.author)
        connection.check_constraints()


def test_an_approval_of_a_page_that_has_changed_since_is_refused(settings: Any) -> None:
    settings.REQUIRE_SECOND_REVIEWER = True
    claim = assessed_claim()
    verdict = rule_verdict(claim=claim, author=person(Role.CHECKER), ruling=ruling())
    find_evidence(claim, stance="refutes")
    settle_claim(claim)
    with pytest.raises(StalePage):
        approve_verdict(verdict=verdict, approver=person(Role.CHECKER))


def test_a_withdrawal_says_why_and_gives_the_claim_back() -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    verdict = rule_verdict(claim=claim, author=checker, ruling=ruling())
    with pytest.raises(BadInput):
        withdraw_verdict(verdict=verdict, by=checker, reason=" ")
    withdraw_verdict(verdict=verdict, by=checker, reason="The source was forged.")
    claim.refresh_from_db()
    assert (verdict.state, claim.status) == ("withdrawn", ClaimStatus.ASSESSED)
    assert verdict.withdrawal.reason == "The source was forged."


def test_only_an_editor_withdraws_what_another_wrote() -> None:
    verdict = rule_verdict(claim=assessed_claim(), author=person(Role.CHECKER), ruling=ruling())
    with pytest.raises(NotAllowed):
        withdraw_verdict(verdict=verdict, by=person(Role.CHECKER), reason="No.")
    withdraw_verdict(verdict=verdict, by=person(Role.EDITOR), reason="Forged.")
    assert verdict.state == "withdrawn"


@pytest.mark.parametrize(
    ("rating", "stance", "flagged"),
    [
        ("true", "refutes", True),
        ("true", "supports", False),
        ("false", "supports", True),
        ("false", "refutes", False),
        ("misleading", "refutes", True),
        ("half_true", "supports", True),
    ],
)
def test_new_contrary_evidence_flags_a_ruled_claim_and_leaves_the_verdict(
    rating: str, stance: str, flagged: bool
) -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    verdict = rule_verdict(claim=claim, author=checker, ruling=ruling(rating=rating))
    claim.refresh_from_db()
    find_evidence(claim, stance=stance)
    settle_claim(claim)
    claim.refresh_from_db()
    verdict.refresh_from_db()
    assert claim.needs_review is flagged
    assert (claim.status, verdict.state) == (ClaimStatus.RULED, "published")


def test_what_was_seen_and_still_stands_is_not_flagged_again() -> None:
    claim, checker = assessed_claim(), person(Role.CHECKER)
    rule_verdict(claim=claim, author=checker, ruling=ruling())
    claim.refresh_from_db()
    piece = find_evidence(claim, stance="refutes")
    settle_claim(claim)
    confirm_verdict(claim=claim, by=checker, reason="It speaks of another session.")
    assert not claim.needs_review
    rerun = CheckFactory(claim=claim, revision=2, state="done", outcome="found")
    find_evidence(claim, stance="refutes", version=piece.version, check=rerun)
    settle_claim(claim)
    claim.refresh_from_db()
    assert not claim.needs_review


@pytest.mark.parametrize("table", ["verdict", "verdictevidence", "auditentry"])
@pytest.mark.parametrize("statement", ["DELETE FROM claims_{}", "UPDATE claims_{} SET {}"])
def test_history_cannot_be_rewritten(table: str, statement: str) -> None:
    claim = assessed_claim()
    piece = find_evidence(claim)
    rule_verdict(claim=claim, author=person(Role.CHECKER), ruling=ruling(evidence=[piece.pk]))
    change = {
        "verdict": "rationale = 'other'",
        "verdictevidence": "evidence_id = verdict_id",
        "auditentry": "actor_name = 'nobody'",
    }[table]
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table, change))


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")
def test_history_cannot_be_truncated() -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE claims_verdict CASCADE")
