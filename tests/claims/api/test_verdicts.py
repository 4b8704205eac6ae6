"""Ruling over HTTP: a named person, the version that was seen, another person's yes."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.models import Claim, Evidence, Verdict
from claims.vocabulary import Role
from tests.claims.api.conftest import Caller
from tests.factories import ClaimFactory, find_evidence, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    made: Claim = ClaimFactory()
    return made


@pytest.fixture
def piece(claim: Claim) -> Evidence:
    return find_evidence(claim)


def rule(client: APIClient, claim: Claim, **words: Any) -> Any:
    body = {"rating": "true", "rationale": "The roll says so.", "claim_version": claim.version}
    return client.post(f"/api/v1/claims/{claim.pk}/verdicts", body | words, format="json")


def test_a_checker_rules_and_everybody_sees_it(
    caller: Caller, stranger: APIClient, claim: Claim, piece: Evidence
) -> None:
    author = person(Role.CHECKER, first_name="Mira", last_name="Hal")
    answer = rule(caller(Role.CHECKER, user=author), claim, evidence=[str(piece.pk)])
    assert answer.status_code == 201, answer.content
    verdict = answer.json()
    assert (verdict["state"], verdict["author"]) == ("published", "Mira Hal")
    assert verdict["evidence"] == [str(piece.pk)]
    assert stranger.get(answer.headers["Location"]).json() == verdict
    seen = stranger.get(f"/api/v1/claims/{claim.pk}").json()
    assert (seen["status"], seen["rating"]) == ("ruled", "true")


@pytest.mark.parametrize(
    ("words", "status", "field", "why"),
    [
        ({"claim_version": 7}, 409, None, "the claim has changed"),
        ({"rating": "sort_of"}, 400, "rating", "no such rating"),
        ({"rationale": " "}, 400, "rationale", "no reason"),
        ({"evidence": []}, 400, "evidence", "no evidence and no reason for none"),
        ({"evidence": ["00000000-0000-4000-8000-000000000000"]}, 400, "evidence", "not there"),
        ({"replaces": "00000000-0000-4000-8000-000000000000"}, 409, None, "nothing to replace"),
        ({"claim_version": None}, 400, "claim_version", "no version"),
        ({"rater": "x"}, 400, "rater", "unknown field"),
    ],
)
def test_a_ruling_that_does_not_hold_is_refused(
    checker: APIClient, claim: Claim, piece: Evidence, words: dict[str, Any], status: int,
    field: str | None, why: str,
) -> None:  # fmt: skip
    answer = rule(checker, claim, **{"evidence": [str(piece.pk)], **words})
    assert answer.status_code == status, why
    named = [error["field"] for error in answer.json().get("errors", [])]
    assert named == ([field] if field else []), why
    assert not Verdict.objects.exists()


def test_a_correction_names_what_it_replaces_and_the_history_stays(
    checker: APIClient, stranger: APIClient, claim: Claim
) -> None:
    first = rule(checker, claim, no_evidence_reason="None is public.").json()
    assert rule(checker, claim, no_evidence_reason="x").status_code == 409
    answer = rule(
        checker, claim, rating="false", no_evidence_reason="None is public.",
        replaces=first["id"], change="correction", change_note="We misread the roll.",
    )  # fmt: skip
    assert answer.status_code == 201
    rows = stranger.get(f"/api/v1/claims/{claim.pk}/verdicts").json()["results"]
    assert [row["state"] for row in rows] == ["published", "replaced"]
    assert rows[0]["replaces"] == rows[1]["id"] == first["id"]


def test_a_second_reviewer_publishes_and_the_author_cannot(
    caller: Caller, stranger: APIClient, claim: Claim, settings: Any
) -> None:
    settings.REQUIRE_SECOND_REVIEWER = True
    author, other = caller(Role.EDITOR), caller(Role.CHECKER)
    verdict = rule(author, claim, no_evidence_reason="None is public.").json()
    path = f"/api/v1/verdicts/{verdict['id']}"
    assert verdict["state"] == "in_review"
    assert stranger.get(path).status_code == 404
    refused = author.post(f"{path}/approvals")
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/needs-another-person/")
    approved = other.post(f"{path}/approvals")
    assert (approved.status_code, approved.json()["state"]) == (201, "published")
    assert other.post(f"{path}/approvals").status_code == 409


def test_a_withdrawn_verdict_leaves_the_public_eye_but_not_the_record(
    checker: APIClient, stranger: APIClient, reader: APIClient, claim: Claim
) -> None:
    verdict = rule(checker, claim, no_evidence_reason="None is public.").json()
    path = f"/api/v1/verdicts/{verdict['id']}/withdrawals"
    assert checker.post(path, {}, format="json").status_code == 400
    answer = checker.post(path, {"reason": "The roll was forged."}, format="json")
    assert (answer.status_code, answer.json()["state"]) == (201, "withdrawn")
    assert stranger.get(f"/api/v1/claims/{claim.pk}").status_code == 404
    (row,) = reader.get(f"/api/v1/claims/{claim.pk}/verdicts").json()["results"]
    assert row["withdrawn_because"] == "The roll was forged."


def test_another_persons_verdict_is_withdrawn_by_an_editor_only(
    caller: Caller, claim: Claim
) -> None:
    verdict = rule(caller(Role.CHECKER), claim, no_evidence_reason="None is public.").json()
    path = f"/api/v1/verdicts/{verdict['id']}/withdrawals"
    reason = {"reason": "The roll was forged."}
    chief = person(Role.EDITOR)
    assert caller(Role.CHECKER).post(path, reason, format="json").status_code == 403
    # A checker's token of an editor is a checker's.
    assert caller(Role.CHECKER, user=chief).post(path, reason, format="json").status_code == 403
    assert caller(Role.EDITOR, user=chief).post(path, reason, format="json").status_code == 201
