"""`fields=` gives a part of each row, `expand=` gives related rows inside it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from claims.models import Claim
from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, VerdictFactory, appear, find_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(db: None) -> Claim:
    made: Claim = ClaimFactory()
    appear(made)
    find_evidence(made)
    find_evidence(made, stance="refutes")
    publish(made)
    VerdictFactory(claim=made, state="withdrawn")
    return made


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("claims", "id,text"),
        ("claims/{claim}", "statement"),
        ("claims/{claim}", "assessment_detail, verdict"),
        ("claims/{claim}/evidence", "id,quote"),
        ("claims/{claim}/checks", "state"),
        ("claims/{claim}/verdicts", "rating,state"),
        ("articles", "id,state,problem"),
        ("sources", "name"),
    ],
)
def test_only_what_was_asked_for(reader: APIClient, claim: Claim, path: str, fields: str) -> None:
    address = path.replace("{claim}", str(claim.pk))
    answer = reader.get(f"/api/v1/{address}", {"fields": fields}).json()
    rows = answer.get("results", [answer])
    wanted = {field.strip() for field in fields.split(",")}
    assert rows and all(set(row) == wanted for row in rows)


def test_pages_of_part_rows_follow_each_other(reader: APIClient) -> None:
    for number in range(3):
        ClaimFactory(statement=f"Claim {number}.")
    page = reader.get("/api/v1/claims?fields=statement&limit=2").json()
    after = reader.get(page["next"]).json()
    found = [row["statement"] for row in page["results"] + after["results"]]
    assert found == ["Claim 2.", "Claim 1.", "Claim 0."]
    assert set(after["results"][0]) == {"statement"}


@pytest.mark.parametrize(
    "query", ["fields=texxt", "fields=,", "expand=checks", "fields=id&fields="]
)
def test_a_field_that_is_not_there_is_named(reader: APIClient, query: str) -> None:
    answer = reader.get(f"/api/v1/claims?{query}")
    if query.endswith("fields="):
        assert answer.status_code == 200  # an empty parameter is none
        return
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]


def test_evidence_and_verdicts_stand_inside_their_claim(reader: APIClient, claim: Claim) -> None:
    for path in ("claims", f"claims/{claim.pk}"):
        answer = reader.get(f"/api/v1/{path}?expand=evidence,verdicts").json()
        (row,) = answer.get("results", [answer])
        for name in ("evidence", "verdicts"):
            alone = reader.get(f"/api/v1/claims/{claim.pk}/{name}").json()["results"]
            assert row[name] == alone and len(alone) == 2


def test_what_is_expanded_needs_not_be_named_again(reader: APIClient, claim: Claim) -> None:
    (row,) = reader.get("/api/v1/claims?fields=id&expand=evidence").json()["results"]
    assert set(row) == {"id", "evidence"}


def test_a_stranger_expands_to_what_is_public(stranger: APIClient, claim: Claim) -> None:
    (row,) = stranger.get("/api/v1/claims?expand=evidence,verdicts").json()["results"]
    assert [verdict["state"] for verdict in row["verdicts"]] == ["published"]
    (piece,) = row["evidence"]
    assert piece["id"] in row["verdicts"][0]["evidence"] and piece["stance"] is None


def test_queries_are_as_many_whatever_the_page(reader: APIClient, claim: Claim) -> None:
    def queries(**query: Any) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert reader.get("/api/v1/claims", query).status_code == 200
        return len(seen)

    queries()  # the use of the token is noted once a minute
    few = queries(limit=1, expand="evidence,verdicts")
    for _ in range(5):
        more = ClaimFactory()
        appear(more)
        find_evidence(more)
        publish(more)
    assert queries(limit=20, expand="evidence,verdicts") == few
    assert queries(limit=20) == queries(limit=1)
