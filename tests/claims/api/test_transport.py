"""How answers travel: compressed, revalidated, and across origins where the desk allows it."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.factories import ClaimFactory

pytestmark = pytest.mark.django_db
PAGE = "https://news.example"


def preflight(client: APIClient, path: str = "/api/v1/claims") -> Any:
    return client.options(
        path,
        headers={
            "Origin": PAGE,
            "Access-Control-Request-Method": "PATCH",
            "Access-Control-Request-Headers": "authorization, if-match",
        },
    )


def test_no_other_origin_may_call_unless_it_is_named(stranger: APIClient) -> None:
    for answer in (preflight(stranger), stranger.get("/api/v1/claims", headers={"Origin": PAGE})):
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_an_origin_that_is_named_may_call(stranger: APIClient, settings: Any) -> None:
    settings.CORS_ALLOWED_ORIGINS = [PAGE]
    asked = preflight(stranger)
    assert asked.status_code == 200
    assert asked.headers["Access-Control-Allow-Origin"] == PAGE
    assert "PATCH" in asked.headers["Access-Control-Allow-Methods"]
    assert "if-match" in asked.headers["Access-Control-Allow-Headers"]
    answer = stranger.get("/api/v1/claims", headers={"Origin": PAGE})
    assert answer.headers["Access-Control-Allow-Origin"] == PAGE
    assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "origin" in answer.headers["Vary"].lower()


@pytest.mark.parametrize("origin", ["https://evil.example", "http://news.example", "null"])
def test_an_origin_that_is_not_named_may_not(
    stranger: APIClient, settings: Any, origin: str
) -> None:
    settings.CORS_ALLOWED_ORIGINS = [PAGE]
    answer = stranger.get("/api/v1/claims", headers={"Origin": origin})
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_desk_itself_is_never_open_to_other_origins(stranger: APIClient, settings: Any) -> None:
    settings.CORS_ALLOWED_ORIGINS = [PAGE]
    assert "Access-Control-Allow-Origin" not in preflight(stranger, "/admin/").headers


def test_answers_are_compressed_for_those_who_can_read_it(reader: APIClient) -> None:
    claim = ClaimFactory()
    address = f"/api/v1/claims/{claim.pk}"
    plain = reader.get(address)
    small = reader.get(address, headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(small.content)) == plain.json()
    assert "Accept-Encoding" in small.headers["Vary"]
    unchanged = reader.get(
        address, headers={"Accept-Encoding": "gzip", "If-None-Match": small.headers["ETag"]}
    )
    assert (unchanged.status_code, unchanged.content) == (304, b"")


def test_an_etag_weakened_by_compression_still_names_its_version(checker: APIClient) -> None:
    address = f"/api/v1/claims/{ClaimFactory().pk}"
    etag = checker.get(address, headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    assert etag.startswith("W/")
    answer = checker.patch(address, {"kind": "count"}, format="json", headers={"If-Match": etag})
    assert answer.status_code == 200, answer.content


def test_an_export_is_compressed_too(reader: APIClient) -> None:
    ClaimFactory()
    answer = reader.get("/api/v1/exports/claims.jsonl", headers={"Accept-Encoding": "gzip"})
    text = gzip.decompress(b"".join(answer.streaming_content)).decode()
    assert json.loads(text)["kind"] == "vote"


@pytest.mark.parametrize(
    "path",
    ["claims", "articles", "ratings", "sources", "claimants", "claims/{}", "claims/{}/checks"],
)
def test_what_has_not_changed_is_not_sent_again(reader: APIClient, path: str) -> None:
    address = "/api/v1/" + path.format(ClaimFactory().pk)
    etag = reader.get(address).headers["ETag"]
    same = reader.get(address, headers={"If-None-Match": f'"other", {etag}'})
    assert (same.status_code, same.headers["ETag"]) == (304, etag)
    assert reader.get(address, headers={"If-None-Match": '"other"'}).status_code == 200
