"""A published claim and one that nobody has ruled on, and somebody to ask about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from mcp import types
from rest_framework.test import APIClient

from claims.actions.people import issue_token
from claims.actions.verdicts import Ruling, rule_verdict
from claims.assistants.callers import Caller
from claims.assistants.server import result
from claims.models import Claim
from claims.vocabulary import Role
from tests.factories import ClaimFactory, appear, find_evidence, person

OPINION = ("assessment", "confidence", "worthiness", "sources_for", "sources_against", "why",
           "frame", "incomplete", "needs_review", "review_reason", "assignee")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    published: Claim
    hidden: Claim


@pytest.fixture
def record(request: pytest.FixtureRequest) -> Record:
    if "transactional_db" not in request.fixturenames:
        request.getfixturevalue("db")
    return Record(published_claim(), hidden_claim())


def published_claim() -> Claim:
    claim: Claim = ClaimFactory(
        statement="170 of the 329 members of the Lorn parliament voted.",
        assessment="supported",
        confidence=0.75,
        sources_for=1,
    )
    appear(claim)
    leaned_on = find_evidence(claim, stance="refutes")
    find_evidence(claim)
    ruling = Ruling(
        rating="true", rationale="The roll agrees.", claim_version=claim.version,
        evidence=[leaned_on.pk],
    )  # fmt: skip
    rule_verdict(claim=claim, author=person(Role.CHECKER, first_name="Mira"), ruling=ruling)
    return claim


def hidden_claim() -> Claim:
    claim: Claim = ClaimFactory(statement="The bridge of Orselle is 2.4 kilometres long.")
    find_evidence(claim)
    return claim


Ask = Callable[..., types.CallToolResult]


@pytest.fixture
def ask(db: None) -> Ask:
    """Call a tool as a caller with this role, or as a stranger."""

    def call(name: str, role: Role | None = Role.READER, **arguments: Any) -> types.CallToolResult:
        asked = types.CallToolRequestParams(name=name, arguments=arguments)
        return result(asked, Caller(role))

    return call


def words_of(answer: types.CallToolResult) -> str:
    (content,) = answer.content
    assert isinstance(content, types.TextContent)
    return content.text


def token(role: Role) -> str:
    return issue_token(user=person(role), role=role)


def rest(role: Role | None) -> APIClient:
    client = APIClient()
    if role:
        client.credentials(HTTP_AUTHORIZATION=f"Token {token(role)}")
    return client
