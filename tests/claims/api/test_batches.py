"""Many articles at once, each line for itself."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.models import Article
from tests.claims.api.conftest import Caller

pytestmark = pytest.mark.django_db


def send(
    client: APIClient, body: str | bytes, media: str = "application/jsonl", **more: Any
) -> Any:
    return client.generic("POST", "/api/v1/articles/batch", body, media, **more)


def results(answer: Any) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Type"] == "application/jsonl; charset=utf-8"
    return [json.loads(line) for line in answer.content.decode().splitlines()]


def lines(*articles: Any) -> str:
    return "\n".join(json.dumps(article) for article in articles)


def test_every_line_has_its_result_in_order(submitter: APIClient) -> None:
    told = lines(
        {"text": "In Lorn, 170 of the 329 members voted."},
        {"text": "In Lorn, 170 of the 329 members voted."},
        {"url": "https://news.example/harbour-bill"},
        {"url": "harbour-bill"},
        {"text": "One.", "url": "https://news.example/"},
        {"txet": "One."},
        ["text"],
    )
    found = results(send(submitter, told + "\n\n{not json\n" + "[" * 99 + "\n\n"))
    assert [row["line"] for row in found] == [1, 2, 3, 4, 5, 6, 7, 9, 10]
    assert [row["status"] for row in found] == [202, 200, 202, *[400] * 6]
    assert found[0]["article"]["id"] == found[1]["article"]["id"]
    assert found[0]["location"].endswith(f"/api/v1/articles/{found[0]['article']['id']}")
    problems = [row["problem"] for row in found[3:]]
    fields = [problem.get("errors", [{}])[0].get("field") for problem in problems]
    assert fields == ["url", "text", "txet", None, None, None]
    assert problems[-1]["type"].endswith("/malformed-json/")
    assert Article.objects.count() == 2


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        ("", "application/jsonl", 400),
        ("\n \n", "application/jsonl", 400),
        ("{}\n" * 1001, "application/jsonl", 400),
        ("{}\n" * 1000, "application/jsonl", 200),
        ('{"text": "2 men."}', "application/x-ndjson", 200),
        ('{"text": "2 men."}', "application/json", 415),
        ('{"text": "2 men."}', "text/csv", 415),
        (b'\xff\xfe\n{"text": "2 men."}', "application/jsonl", 200),
        ('{"text": "2 men.\u2028\u0085 3 women."}', "application/jsonl", 200),
    ],
)
def test_what_a_batch_may_be(
    submitter: APIClient, body: str | bytes, media: str, status: int
) -> None:
    answer = send(submitter, body, media)
    assert answer.status_code == status
    if status != 200:
        assert answer.json()["status"] == status


def test_a_batch_sent_again_under_its_key_is_not_done_again(submitter: APIClient) -> None:
    told, key = (
        lines({"url": "https://news.example/a"}, {"url": "x"}),
        {"Idempotency-Key": "night-1"},
    )
    first = send(submitter, told, headers=key)
    again = send(submitter, told, headers=key)
    assert results(again) == results(first)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Article.objects.count() == 1
    assert send(submitter, told + "\n{}", headers=key).status_code == 422


def test_a_reader_hands_nothing_in(caller: Caller) -> None:
    answer = send(caller("reader"), lines({"text": "2 men."}))
    assert (answer.status_code, answer.json()["status"]) == (403, 403)
