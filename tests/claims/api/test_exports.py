"""Exports: every row once, in batches, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.core.management import call_command
from rest_framework.test import APIClient

from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, appear, find_evidence

pytestmark = pytest.mark.django_db


def text_of(answer: Any) -> str:
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode()


def test_every_claim_is_a_line_like_its_row(
    reader: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.api.exports.BATCH", 2)
    for number in range(5):
        appear(ClaimFactory(statement=f"Claim {number}."))
    ClaimFactory(merged_into=ClaimFactory())
    lines = text_of(reader.get("/api/v1/exports/claims.jsonl")).splitlines()
    rows = {row["id"]: row for row in reader.get("/api/v1/claims").json()["results"]}
    assert {row["id"]: row for row in map(json.loads, lines)} == rows
    assert len(lines) == len(rows) == 6


def test_an_export_takes_the_filters_of_the_list(reader: APIClient) -> None:
    ClaimFactory(kind="vote")
    ClaimFactory(kind="money")
    (line,) = text_of(reader.get("/api/v1/exports/claims.jsonl?kind=money")).splitlines()
    assert json.loads(line)["kind"] == "money"
    assert reader.get("/api/v1/exports/claims.csv?kind=rumour").status_code == 400


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(reader: APIClient, start: str) -> None:
    ClaimFactory(statement=f'{start}HYPERLINK("https://evil.example")')
    (row,) = csv.DictReader(
        io.StringIO(text_of(reader.get("/api/v1/exports/claims.csv")), newline="")
    )
    assert row["statement"] == f'\'{start}HYPERLINK("https://evil.example")'


def test_all_evidence_is_exported(reader: APIClient) -> None:
    claim = ClaimFactory()
    piece = find_evidence(claim)
    (line,) = text_of(reader.get("/api/v1/exports/evidence.jsonl")).splitlines()
    assert json.loads(line)["id"] == str(piece.pk)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_the_command_writes_what_the_address_answers(reader: APIClient, form: str) -> None:
    appear(ClaimFactory())
    out = io.StringIO()
    call_command("export_claims", format=form, stdout=out)
    assert out.getvalue() == text_of(reader.get(f"/api/v1/exports/claims.{form}"))


def test_a_verdict_is_given_as_claim_review(reader: APIClient, stranger: APIClient) -> None:
    claim = ClaimFactory()
    address = f"/api/v1/claims/{claim.pk}/claimreview"
    assert reader.get(address).status_code == stranger.get(address).status_code == 404
    find_evidence(claim)
    publish(claim)
    assert stranger.get(address).json()["@type"] == "ClaimReview"
