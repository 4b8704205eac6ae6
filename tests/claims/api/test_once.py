"""Every POST that creates takes an Idempotency-Key; the schema says which those are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

from claims.models import AuditEntry, Claim, IdempotencyKey
from claims.vocabulary import ArticleState, ClaimStatus, Role
from tests.claims.api.conftest import Caller
from tests.factories import (
    ArticleFactory,
    ArticleVersionFactory,
    ClaimFactory,
    VerdictFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db
Request = tuple[str, dict[str, Any]]

CREATING = {
    operation["operationId"]: operation
    for methods in SchemaGenerator().get_schema(public=True)["paths"].values()
    for method, operation in methods.items()
    if method == "post" and {"201", "202"} & set(operation["responses"])
}


@pytest.mark.parametrize("name", CREATING)
def test_a_post_that_creates_takes_a_key(name: str) -> None:
    headers = [each["name"] for each in CREATING[name]["parameters"] if each["in"] == "header"]
    assert "Idempotency-Key" in headers, "decorate its post with claims.api.once.once"


def stated(claim: Claim) -> Request:
    return "claims", {"statement": "170 of the 329 members voted.", "kind": "vote"}


def evidence(claim: Claim) -> Request:
    text = "The clerk counted 170 votes."
    return f"claims/{claim.pk}/evidence", {
        "text": text, "quote": text, "stance": "supports", "kind": "primary",
    }  # fmt: skip


def ruling(claim: Claim) -> Request:
    return f"claims/{claim.pk}/verdicts", {
        "rating": "true", "rationale": "Counted.", "claim_version": claim.version,
        "no_evidence_reason": "The roll itself was read.",
    }  # fmt: skip


def restoration(claim: Claim) -> Request:
    Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.DISMISSED)
    return f"claims/{claim.pk}/restorations", {"reason": "It matters."}


def merge(claim: Claim) -> Request:
    return f"claims/{claim.pk}/merges", {"into": str(ClaimFactory().pk), "reason": "The same."}


def approval(claim: Claim) -> Request:
    verdict = VerdictFactory(claim=claim, state="in_review", author=person(Role.CHECKER))
    return f"verdicts/{verdict.pk}/approvals", {}


def withdrawal(claim: Claim) -> Request:
    verdict = VerdictFactory(claim=claim, state="in_review", author=person(Role.CHECKER))
    return f"verdicts/{verdict.pk}/withdrawals", {"reason": "Too early."}


def reading(claim: Claim) -> Request:
    return f"articles/{ArticleFactory(state=ArticleState.FAILED).pk}/readings", {}


def on_claim(what: str, **body: Any) -> Callable[[Claim], Request]:
    return lambda claim: (f"claims/{claim.pk}/{what}", body)


REQUESTS: dict[str, Callable[[Claim], Request]] = {
    "submit_article": lambda claim: ("articles", {"url": "https://news.example/a"}),
    "retry_article": reading,
    "state_claim": stated,
    "add_evidence": evidence,
    "queue_checks": on_claim("checks"),
    "dismiss_claim": on_claim("dismissals", reason="Furniture."),
    "restore_claim": restoration,
    "assign_claim": on_claim("assignments", assignee=None),
    "merge_claim": merge,
    "rule_verdict": ruling,
    "approve_verdict": approval,
    "withdraw_verdict": withdrawal,
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_key_makes_it_happen_once(caller: Caller, name: str) -> None:
    client, claim = caller(Role.EDITOR), ClaimFactory(status=ClaimStatus.ASSESSED)
    appear(claim, ArticleVersionFactory())
    find_evidence(claim)
    path, body = REQUESTS[name](claim)

    def send(body: dict[str, Any], key: str = "k1") -> Any:
        headers = {"Idempotency-Key": key}
        return client.post(f"/api/v1/{path}", body, format="json", headers=headers)

    first = send(body)
    assert first.status_code in (201, 202), first.content
    changes = AuditEntry.objects.count()
    again = send(body)
    assert (again.status_code, again.json()) == (first.status_code, first.json())
    assert again.headers.get("Location") == first.headers.get("Location")
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (AuditEntry.objects.count(), IdempotencyKey.objects.count()) == (changes, 1)
    other = send({**body, "note": "another body"})
    assert (other.status_code, other.json()["type"].rpartition("/docs")[2]) == (
        422, "/problems/idempotency-key-reused/",
    )  # fmt: skip


def test_one_key_serves_one_address(caller: Caller) -> None:
    client, headers = caller(Role.SUBMITTER), {"Idempotency-Key": "k1"}
    paths = [f"/api/v1/claims/{ClaimFactory().pk}/checks" for _ in range(2)]
    answers = [client.post(path, {}, format="json", headers=headers) for path in paths]
    assert [answer.status_code for answer in answers] == [202, 422]


def test_what_was_refused_leaves_the_key_free(caller: Caller) -> None:
    client, claim = caller(Role.CHECKER), ClaimFactory()
    path, headers = f"/api/v1/claims/{claim.pk}/dismissals", {"Idempotency-Key": "k1"}
    assert client.post(path, {}, format="json", headers=headers).status_code == 400
    body = {"reason": "Furniture."}
    assert client.post(path, body, format="json", headers=headers).status_code == 201
