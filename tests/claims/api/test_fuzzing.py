"""Whatever the schema allows, and what it does not: no server error, no undocumented answer.

Each role sends generated requests to every operation, then walks from answer to answer
(`benchmarks/api/fuzz.py` does the same for longer).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from claims.actions.people import issue_token
from claims.models import Article, Claim, Verdict
from claims.vocabulary import ClaimStatus, Role
from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, VerdictFactory, appear, find_evidence, person

ROLES = ["anonymous", *(role.value for role in Role if role != Role.ADMINISTRATOR)]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
FEW = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# What the other roles may not do is refused before anything is read.
FEWER = settings(FEW, max_examples=2, phases=[Phase.generate])
SHORT = settings(FEW, max_examples=4, stateful_step_count=8)


def load() -> Any:
    document = SchemaGenerator().get_schema(public=True)
    schema = schemathesis.openapi.from_dict(document)
    schema.app = get_wsgi_application()
    return schema


@schemathesis.serializer("application/jsonl", "application/x-ndjson")
def as_lines(ctx: Any, value: Any) -> Any:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


SCHEMA = load()


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Requests run in the test's own transaction, as Django's test client lets them."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def rows(db: None, settings: Any) -> dict[str, list[str]]:
    """Something of everything that an address can name."""
    settings.REQUESTS_A_MINUTE = {}
    claims = [ClaimFactory() for _ in range(3)]
    for claim in claims:
        appear(claim)
        find_evidence(claim)
    publish(claims[0])
    ClaimFactory(merged_into=claims[0])
    ClaimFactory(status=ClaimStatus.DISMISSED)
    VerdictFactory(claim=claims[1], state="in_review", second_review=True)
    return {
        "claim_id": ids(Claim),
        "article_id": ids(Article),
        "verdict_id": ids(Verdict),
    }


def ids(model: Any) -> list[str]:
    return [str(pk) for pk in model.objects.order_by("pk").values_list("pk", flat=True)]


Headers = dict[str, str]


@pytest.fixture
def headers(db: None) -> dict[str, Headers]:
    """What each role sends with its requests."""
    return {role: headers_of(role) for role in ROLES}


def headers_of(role: str) -> Headers:
    plain = {"Accept-Encoding": "identity"}  # this transport does not decompress
    if role == "anonymous":
        return plain
    token = issue_token(user=person(Role(role)), role=Role(role))
    return plain | {"Authorization": f"Token {token}"}


def settle(case: Any, rows: dict[str, list[str]]) -> None:
    """Let most cases name a row that is there; made-up ids get no further than a 404."""
    for name, there in rows.items():
        if case.path_parameters and name in case.path_parameters:
            number = len(str(case.query)) + len(str(case.body))
            if number % 4:
                case.path_parameters[name] = there[number % len(there)]


@SCHEMA.parametrize()
@FEW
def test_every_operation_answers_as_documented(
    case: Any, headers: dict[str, Headers], rows: dict[str, list[str]]
) -> None:
    settle(case, rows)
    case.call_and_validate(headers=headers["editor"], checks=CHECKS)


@SCHEMA.parametrize()
@FEWER
def test_every_operation_answers_every_role_as_documented(
    case: Any, headers: dict[str, Headers], rows: dict[str, list[str]]
) -> None:
    settle(case, rows)
    for role in ROLES[:-1]:
        case.call_and_validate(headers=headers[role], checks=CHECKS)


@pytest.mark.parametrize("role", ROLES)
def test_walks_from_answer_to_answer_end_as_documented(
    role: str, headers: dict[str, Headers], rows: dict[str, list[str]]
) -> None:
    class Walk(SCHEMA.as_state_machine()):  # type: ignore[misc]  # a base made at run time
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            settle(case, rows)
            return {"headers": headers[role]}

        def validate_response(self, response: Any, case: Any, *args: Any, **kwargs: Any) -> None:
            case.validate_response(response, checks=CHECKS)

    run_state_machine_as_test(Walk, settings=SHORT)
