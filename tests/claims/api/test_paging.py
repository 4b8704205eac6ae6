"""Keyset pages lose nothing and repeat nothing, whatever is equal or null."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from claims.models import Claim, StoredText
from tests.claims.api.conftest import Caller

pytestmark = pytest.mark.django_db


def make_claims(number: int, **columns: Any) -> None:
    quote = StoredText.objects.keep_one("3,000 people came")
    same = timezone.now()
    Claim.objects.bulk_create(
        Claim(
            quote_id=quote,
            statement="3,000 people came.",
            kind="count",
            created_at=same,
            **{name: value(at) for name, value in columns.items()},
        )
        for at in range(number)
    )


def walk(client: APIClient, address: str, way: str = "next") -> list[dict[str, Any]]:
    """Every page from an address on."""
    pages = []
    while address:
        parts = urlsplit(address)
        answer = client.get(f"{parts.path}?{parts.query}")
        assert answer.status_code == 200, answer.content
        pages.append(answer.json())
        address = pages[-1][way]
    return pages


def ids(pages: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for page in pages for row in page["results"]]


def test_three_thousand_equal_values_come_once_each(reader: APIClient) -> None:
    make_claims(3000)
    pages = walk(reader, "/api/v1/claims?limit=100")
    assert len(pages) == 30
    assert len(ids(pages)) == len(set(ids(pages))) == 3000


@pytest.mark.parametrize("ordering", ["confidence", "-confidence"])
def test_nulls_come_last_both_ways_and_once_each(reader: APIClient, ordering: str) -> None:
    make_claims(350, confidence=lambda at: None if at % 3 == 0 else (at % 5) / 10)
    pages = walk(reader, f"/api/v1/claims?limit=17&ordering={ordering}")
    values = [row["confidence"] for page in pages for row in page["results"]]
    known = [value for value in values if value is not None]
    assert len(set(ids(pages))) == len(values) == 350
    assert known == sorted(known, reverse=ordering.startswith("-"))
    assert values[: len(known)] == known  # every null stands behind them


@pytest.mark.parametrize("ordering", ["confidence", "-confidence", "created_at", "-updated_at"])
def test_the_way_back_is_the_way_there(reader: APIClient, ordering: str) -> None:
    make_claims(101, confidence=lambda at: None if at % 2 else at // 10 / 10)
    there = walk(reader, f"/api/v1/claims?limit=10&ordering={ordering}")
    back = walk(reader, there[-1]["previous"], "previous")
    assert [page["results"] for page in reversed(back)] == [p["results"] for p in there[:-1]]
    assert back[-1]["previous"] is None


def test_a_row_that_moves_away_ends_no_walk(reader: APIClient) -> None:
    make_claims(20)
    first = reader.get("/api/v1/claims?limit=10").json()
    Claim.objects.exclude(id__in=ids([first])).update(merged_into=first["results"][0]["id"])
    empty = walk(reader, first["next"])[0]
    assert empty["results"] == [] and empty["next"] is None
    assert set(ids(walk(reader, empty["previous"], "previous"))) == set(ids([first]))


@pytest.mark.parametrize(
    "cursor", ["x", "WyJhIl0:forged", "%00", "é", ":", "WyItY3JlYXRlZF9hdCIsZmFsc2Us:x" * 20]
)
def test_a_forged_cursor_is_refused_clearly(reader: APIClient, cursor: str) -> None:
    answer = reader.get("/api/v1/claims", {"cursor": cursor})
    assert answer.status_code == 400
    assert answer.json()["type"].endswith("/docs/problems/bad-cursor/")


def test_a_cursor_of_another_list_or_ordering_is_refused(reader: APIClient) -> None:
    make_claims(3)
    cursor = urlsplit(reader.get("/api/v1/claims?limit=1").json()["next"]).query
    assert reader.get(f"/api/v1/articles?{cursor}").status_code == 400
    assert reader.get(f"/api/v1/claims?{cursor}&ordering=worthiness").status_code == 400
    assert reader.get(f"/api/v1/claims?{cursor}&ordering=-created_at").status_code == 200


@pytest.mark.parametrize("limit", ["0", "101", "-1", "x", "1e2", "٣"])
def test_a_page_has_one_to_a_hundred_rows(reader: APIClient, limit: str) -> None:
    answer = reader.get("/api/v1/claims", {"limit": limit})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "limit")


def test_a_page_costs_the_same_queries_whatever_its_length(
    caller: Caller, django_assert_num_queries: Any
) -> None:
    from tests.factories import ClaimFactory, appear

    reader = caller("reader")
    reader.get("/api/v1/claims")  # notes the use of the token
    for number in range(12):
        appear(ClaimFactory(statement=f"Claim {number}."))
    for limit in (1, 12):
        with django_assert_num_queries(4):  # token, roles, claims, appearances
            assert len(reader.get(f"/api/v1/claims?limit={limit}").json()["results"]) == limit
