"""Every error under /api/ is a problem of RFC 9457, whatever went wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from rest_framework.test import APIClient

from claims.api.parsing import DEEPEST, depth
from claims.api.problems import KINDS

pytestmark = pytest.mark.django_db


def post(client: APIClient, body: str | bytes, media: str = "application/json") -> Any:
    return client.generic("POST", "/api/v1/articles", body, media)


@pytest.mark.parametrize(
    ("body", "media", "status", "code"),
    [
        ("{", "application/json", 400, "malformed-json"),
        ("", "application/json", 400, "bad-input"),
        ("[]", "application/json", 400, "bad-input"),
        ('"text"', "application/json", 400, "bad-input"),
        ("NaN", "application/json", 400, "malformed-json"),
        ('{"text": ' + "9" * 5000 + "}", "application/json", 400, "malformed-json"),
        (b'{"text": "\xff"}', "application/json", 400, "malformed-json"),
        ("[" * 200_000, "application/json", 400, "malformed-json"),
        ('{"a":' * 30 + "1" + "}" * 30, "application/json", 400, "malformed-json"),
        ("text=x", "application/x-www-form-urlencoded", 415, "unsupported-media-type"),
        ("<a/>", "text/xml", 415, "unsupported-media-type"),
        ('{"txet": "x"}', "application/json", 400, "bad-input"),
        ("{}", "application/json", 400, "bad-input"),
    ],
)
def test_a_body_that_cannot_be_taken(
    submitter: APIClient, body: str | bytes, media: str, status: int, code: str
) -> None:
    check(post(submitter, body, media), status, code)


def check(answer: Any, status: int, code: str) -> None:
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["type"].endswith(f"/docs/problems/{code}/")
    assert problem["title"] and problem["detail"]


def test_a_body_beyond_the_limit_is_refused_unparsed(submitter: APIClient, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    check(post(submitter, '{"text": "' + "x" * 2000 + '"}'), 413, "too-large")


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/v2/claims", "/api/v1", "/api/v1/", "/api/v1/nothing",
             "/api/v1/claims/not-a-uuid", "/api/v1/claims/00000000-0000-4000-8000-000000000000"]
)  # fmt: skip
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_address_that_leads_nowhere(stranger: APIClient, path: str, method: str) -> None:
    if method == "post" and path.endswith("000000"):
        return check(getattr(stranger, method)(path), 405, "method-not-allowed")
    check(getattr(stranger, method)(path), 404, "not-found")


@pytest.mark.parametrize("method", ["put", "delete", "options", "patch", "trace"])
def test_a_method_that_is_not_there(stranger: APIClient, method: str) -> None:
    answer = stranger.generic(method.upper(), "/api/v1/articles")
    check(answer, 405, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD, POST"


def test_a_slash_too_many_leads_on_with_method_and_query(reader: APIClient) -> None:
    answer = reader.get("/api/v1/claims/?limit=1")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/api/v1/claims?limit=1")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("status=done", "status"),
        ("min_worthiness=2", "min_worthiness"),
        ("article=x", "article"),
        ("published_after=yesterday", "published_after"),
        ("updated_since=2021-13-01", "updated_since"),
        ("statuss=ruled", "statuss"),
        ("ordering=text", "ordering"),
    ],
)
def test_a_wrong_parameter_is_named(reader: APIClient, query: str, field: str) -> None:
    answer = reader.get(f"/api/v1/claims?{query}")
    check(answer, 400, "bad-input")
    assert [error["field"] for error in answer.json()["errors"]] == [field]


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%ed%a0%80", "source=%00", "cursor=%ff", "q=" + "9" * 290]
)
def test_odd_characters_in_a_query_break_nothing(reader: APIClient, query: str) -> None:
    assert reader.get(f"/api/v1/claims?{query}").status_code in (200, 400)


def test_a_database_that_is_away_is_a_503_with_retry_after(
    reader: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: object, **kwargs: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("claims.api.claims.claim_values", away)
    answer = reader.get("/api/v1/claims")
    check(answer, 503, "database-unavailable")
    assert answer.headers["Retry-After"] == "5"


def test_a_host_that_is_not_ours_is_a_problem_too() -> None:
    check(Client().get("/api/v1/claims", headers={"host": "evil.example"}), 400, "bad-request")


def test_a_crash_is_a_problem_too(reader: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.api.claims.claim_values", lambda **_: 1 / 0)
    check(reader.get("/api/v1/claims"), 500, "server-error")


@pytest.mark.parametrize("code", list(KINDS))
def test_the_type_of_a_problem_leads_to_its_explanation(client: Client, code: str) -> None:
    page = client.get(f"/docs/problems/{code}/")
    assert page.status_code == 200
    assert code in page.content.decode()


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("[" * 25, 25, "as deep as may be"),
        ("[" * 26, DEEPEST + 1, "one too deep"),
        ('"' + "[" * 30 + '"', 0, "brackets in a string"),
        ('"\\"' + "[" * 30 + '"', 0, "an escaped quote ends no string"),
        ("[]" * 40, 1, "many, but beside each other"),
        ('"' + '\\"[' * 100_000, 0, "a string that never ends"),
        ('["' + "[" * 30 + "\\", 1, "the text ends in an escape"),
    ],
)
def test_depth_counts_what_nests(text: str, expected: int, why: str) -> None:
    assert depth(text) == expected, why
