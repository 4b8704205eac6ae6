"""Handing in articles: once each, whatever is sent twice."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone
from rest_framework.test import APIClient

from claims.models import Article, IdempotencyKey, Submission
from claims.vocabulary import ArticleState
from tests.claims.api.conftest import Caller
from tests.factories import ArticleFactory, ArticleVersionFactory, ClaimFactory, appear

pytestmark = pytest.mark.django_db
TEXT = "In Lorn, 170 of the 329 members voted on January 5, 2020."


def submit(client: APIClient, key: str | None = None, **body: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return client.post("/api/v1/articles", body, format="json", headers=headers)


@pytest.mark.parametrize("body", [{"text": TEXT}, {"html": f"<p>{TEXT}</p>"},
                                  {"url": "https://news.example/a"}])  # fmt: skip
def test_an_article_is_accepted_and_waits_to_be_read(
    submitter: APIClient, body: dict[str, str]
) -> None:
    answer = submit(submitter, **body)
    assert answer.status_code == 202
    article = submitter.get(answer.headers["Location"])
    assert article.json()["state"] == "waiting"
    assert article.json()["id"] == answer.json()["id"]


def test_known_bytes_answer_the_article_that_is_there(submitter: APIClient) -> None:
    first, again = submit(submitter, text=TEXT), submit(submitter, text=TEXT)
    assert (first.status_code, again.status_code) == (202, 200)
    assert again.json()["id"] == first.json()["id"]
    assert again.headers["Location"] == first.headers["Location"]


def test_an_address_is_always_a_new_article(submitter: APIClient) -> None:
    answers = [submit(submitter, url="https://news.example/a") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [202, 202]
    assert Article.objects.count() == 2


def test_the_publishers_own_day_is_the_dateline(submitter: APIClient) -> None:
    article = submit(submitter, text=TEXT, published_at="2021-07-22T23:30:00-07:00").json()
    assert article["dateline"] == "2021-07-22"
    assert article["published_at"] == "2021-07-23T06:30:00Z"


@pytest.mark.parametrize(
    ("body", "field", "why"),
    [
        ({}, "text", "nothing given"),
        ({"text": "a", "html": "b"}, "html", "two contents"),
        ({"text": ""}, "text", "empty"),
        ({"text": " \n "}, "text", "only white space"),
        ({"html": "  "}, "html", "only white space"),
        ({"text": "x" * 1_000_001}, "text", "too long"),
        ({"html": "é" * 2_600_000}, "html", "too many bytes"),
        ({"url": "ftp://news.example/a"}, "url", "not the web"),
        ({"url": "javascript:alert(1)"}, "url", "not an address"),
        ({"url": "https://news.example/" + "a" * 2000}, "url", "too long"),
        ({"text": TEXT, "published_at": "9999-01-01"}, "published_at", "in the future"),
        ({"text": TEXT, "published_at": "0001-01-01T00:00+14:00"}, "published_at", "too early"),
        ({"text": TEXT, "published_at": "last week"}, "published_at", "no date"),
        ({"text": TEXT, "published_at": 20210722}, "published_at", "a number"),
        ({"text": TEXT, "language": "English"}, "language", "no language tag"),
        ({"text": TEXT, "title": "x" * 501}, "title", "too long"),
        ({"text": ["a"]}, "text", "a list"),
        ({"text": True}, "text", "a truth value"),
    ],
)
def test_bad_input_names_its_field_and_leaves_nothing(
    submitter: APIClient, body: dict[str, Any], field: str, why: str
) -> None:
    answer = submit(submitter, **body)
    assert answer.status_code == 400, why
    assert [error["field"] for error in answer.json()["errors"]] == [field], why
    assert not Article.objects.exists() and not Submission.objects.exists()


def test_unprintable_characters_become_replacement_characters(submitter: APIClient) -> None:
    body = '{"text": "170\\u0000 of \\ud800329 voted.", "title": "a\\udfffb"}'
    answer = submitter.generic("POST", "/api/v1/articles", body, "application/json")
    assert (answer.status_code, answer.json()["title"]) == (202, "a\ufffdb")
    assert bytes(Submission.objects.get().body).decode() == "170\ufffd of \ufffd329 voted."


def test_the_same_key_and_body_get_the_first_answer_again(submitter: APIClient) -> None:
    first = submit(submitter, "k1", url="https://news.example/a")
    Article.objects.update(state=ArticleState.FAILED)
    again = submit(submitter, "k1", url="https://news.example/a")
    assert (again.status_code, again.json()) == (202, first.json())
    assert again.headers["Location"] == first.headers["Location"]
    assert again.headers["Idempotency-Replayed"] == "true"
    assert Article.objects.count() == 1


def test_the_same_key_with_another_body_is_refused(submitter: APIClient) -> None:
    submit(submitter, "k1", url="https://news.example/a")
    answer = submit(submitter, "k1", url="https://news.example/b")
    assert answer.status_code == 422
    assert answer.json()["type"].endswith("/idempotency-key-reused/")
    assert Article.objects.count() == 1


def test_a_key_belongs_to_its_token(caller: Caller) -> None:
    one, other = caller("submitter"), caller("submitter")
    submit(one, "k1", url="https://news.example/a")
    assert submit(other, "k1", url="https://news.example/b").status_code == 202


def test_a_key_is_forgotten_after_a_day(submitter: APIClient) -> None:
    submit(submitter, "k1", url="https://news.example/a")
    IdempotencyKey.objects.update(created_at=timezone.now() - timedelta(hours=24, seconds=1))
    assert submit(submitter, "k1", url="https://news.example/b").status_code == 202


def test_a_refused_request_leaves_its_key_free(submitter: APIClient) -> None:
    assert submit(submitter, "k1", text="").status_code == 400
    assert submit(submitter, "k1", text=TEXT).status_code == 202


@pytest.mark.parametrize("key", ["x" * 256, "a\tb"])
def test_a_key_is_a_short_printable_word(submitter: APIClient, key: str) -> None:
    answer = submit(submitter, key, text=TEXT)
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"


@pytest.mark.django_db(transaction=True)
def test_requests_with_one_key_at_the_same_moment_make_one_article(caller: Caller) -> None:
    client = caller("submitter")
    client.get("/api/v1/articles")
    answers: list[Any] = []

    def send() -> None:
        own = APIClient()
        own.credentials(**client._credentials)
        answers.append(submit(own, "k1", url="https://news.example/a"))
        connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} == {202}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert Article.objects.count() == 1


def test_an_article_shows_its_versions_and_claims(reader: APIClient) -> None:
    version = ArticleVersionFactory()
    claim = ClaimFactory()
    place = appear(claim, version)
    article = reader.get(f"/api/v1/articles/{version.article_id}").json()
    (shown,) = article["versions"]
    assert shown["sha256"] == version.body_id
    assert shown["text"][place.start : place.end] == claim.text
    assert [row["id"] for row in article["claims"]] == [str(claim.pk)]
    assert reader.get(article["claims_url"]).json()["results"][0]["id"] == str(claim.pk)


def test_what_went_wrong_is_told_in_words(reader: APIClient) -> None:
    failed = ArticleFactory(state=ArticleState.FAILED, error="The page is not HTML.")
    double = ArticleFactory(state=ArticleState.DUPLICATE, same_as=failed)
    told = {row["id"]: row for row in reader.get("/api/v1/articles").json()["results"]}
    assert told[str(failed.pk)]["problem"] == "The page is not HTML."
    assert str(failed.pk) in told[str(double.pk)]["problem"]
    assert told[str(double.pk)]["same_as"] == str(failed.pk)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("state=failed", ["f"]),
        ("state=failed,read", ["f", "r"]),
        ("source=Harbour Wire", ["r"]),
        ("url=https://news.example/r", ["r"]),
        ("state=waiting", []),
    ],
)
def test_articles_are_sifted(reader: APIClient, query: str, found: list[str]) -> None:
    ArticleFactory(title="r", url="https://news.example/r", source__name="Harbour Wire")
    ArticleFactory(title="f", state=ArticleState.FAILED)
    rows = reader.get(f"/api/v1/articles?{query}").json()["results"]
    assert sorted(row["title"] for row in rows) == found


def test_a_failed_article_is_tried_again_once(checker: APIClient) -> None:
    failed = ArticleFactory(state=ArticleState.FAILED, error="No answer.", attempts=5)
    path = f"/api/v1/articles/{failed.pk}/readings"
    answer = checker.post(path)
    assert (answer.status_code, answer.json()["state"]) == (202, "waiting")
    failed.refresh_from_db()
    assert (failed.attempts, failed.error) == (0, "")
    assert checker.post(path).status_code == 409
