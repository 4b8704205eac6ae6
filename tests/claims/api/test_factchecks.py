"""Fact-checks of other publishers over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rest_framework.test import APIClient

REVIEW = {"@type": "ClaimReview", "url": "https://checks.example/ships",
          "claimReviewed": "The harbour took 40 ships.", "author": {"name": "Lorn Checks"},
          "reviewRating": {"alternateName": "Mostly true"}}  # fmt: skip
ROW = (
    "url,claim,publisher,label\n"
    "https://checks.example/ships,The harbour took 40 ships.,Lorn Checks,Mostly true\n"
)
BODIES = {
    "application/ld+json": json.dumps(REVIEW),
    "application/json": json.dumps([REVIEW]),
    "application/jsonl": json.dumps(REVIEW) + "\n",
    "application/x-ndjson": json.dumps(REVIEW) + "\n",
    "text/csv": ROW,
    "text/html": f'<script type="application/ld+json">{json.dumps(REVIEW)}</script>',
}


def post(client: APIClient, body: str | bytes, media: str = "application/ld+json", **h: str) -> Any:
    return client.post("/api/v1/factchecks", body, content_type=media, **h)


@pytest.mark.parametrize("media", BODIES)
def test_a_review_is_taken_in_every_form_and_read_again(submitter: APIClient, media: str) -> None:
    answer = post(submitter, BODIES[media], media)
    assert answer.status_code == 200
    assert answer.json() == {"taken": 1, "changed": 0, "unchanged": 0, "skipped": []}
    (row,) = submitter.get("/api/v1/factchecks").json()["results"]
    assert (row["claim"], row["publisher"], row["rating_label"]) == (
        "The harbour took 40 ships.", "Lorn Checks", "Mostly true",
    )  # fmt: skip


def test_lists_are_filtered(submitter: APIClient) -> None:
    other = REVIEW | {"url": "https://b.example/", "claimReviewed": "12 boats.", "inLanguage": "en",
                      "author": {"name": "Other"}}  # fmt: skip
    post(submitter, json.dumps([REVIEW, other]))
    for query, count in (("q=ships", 1), ("publisher=other", 1), ("language=EN", 1), ("q=40 12", 0),
                         ("url=https://b.example/", 1), ("ordering=published_at", 2)):  # fmt: skip
        assert len(submitter.get(f"/api/v1/factchecks?{query}").json()["results"]) == count, query


def test_a_key_is_answered_once(submitter: APIClient) -> None:
    key = {"HTTP_IDEMPOTENCY_KEY": "once"}
    first = post(submitter, BODIES["text/csv"], "text/csv", **key)
    again = post(submitter, BODIES["text/csv"], "text/csv", **key)
    assert first.json() == again.json() and again.headers["Idempotency-Replayed"] == "true"
    assert post(submitter, "url,claim\n", "text/csv", **key).status_code == 422


# what is wrong, the body, its media type, the status
WRONG = (
    ("empty", "", "text/csv", 400),
    ("no review in it", "<p>Nothing.</p>", "text/html", 400),
    ("not UTF-8", b"\xff\xfe", "text/csv", 400),
    ("another media type", "x", "application/xml", 415),
)


@pytest.mark.parametrize(("wrong", "body", "media", "status"), WRONG)
def test_what_is_no_fact_check_is_a_problem(
    submitter: APIClient, wrong: str, body: str | bytes, media: str, status: int
) -> None:
    answer = post(submitter, body, media)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("application/problem+json")


def test_strangers_and_readers_do_not_import(stranger: APIClient, reader: APIClient) -> None:
    assert post(stranger, "{}").status_code == 401
    assert post(reader, "{}").status_code == 403
    assert stranger.get("/api/v1/factchecks").status_code == 401
