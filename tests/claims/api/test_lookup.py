"""Pages are found under all the addresses that lead to them."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.reading.addresses import page_at
from tests.claims.api.test_access import publish
from tests.factories import (
    ArticleFactory,
    ArticleVersionFactory,
    ClaimFactory,
    appear,
    find_evidence,
)

PAGE = "https://news.example/2020/harbour-bill"


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (PAGE, "http://www.news.example/2020/harbour-bill/", True, "scheme, www and slash"),
        (PAGE, "https://m.news.example/2020/harbour-bill", True, "the mobile host"),
        (PAGE, "https://amp.news.example/2020/harbour-bill", True, "the AMP host"),
        (PAGE, PAGE + "/amp/", True, "the AMP path"),
        (PAGE, "https://news.example/amp/2020/harbour-bill", True, "the AMP folder"),
        (PAGE + ".html", PAGE + ".amp.html", True, "the AMP file"),
        (PAGE, PAGE + "?utm_source=x&fbclid=y#top", True, "tracking and fragment"),
        (PAGE, PAGE.replace("news.example", "NEWS.Example:443"), True, "case and port of a host"),
        (PAGE + "?b=2&a=1", PAGE + "?a=1&b=2", True, "the order of a query"),
        (PAGE, PAGE + "?page=2", False, "another page"),
        (PAGE, PAGE.upper().replace("HTTPS", "https"), False, "paths have case"),
        (PAGE, "https://other.example/2020/harbour-bill", False, "another publisher"),
        ("https://m.example/a", "https://example/a", False, "m is the site's own name"),
        (PAGE, PAGE.replace(".example/", ".example:8080/"), False, "another port"),
    ],
)
def test_variants_of_a_page(one: str, other: str, same: bool, why: str) -> None:
    assert (page_at(one) == page_at(other)) == same, why


@pytest.mark.parametrize("url", ["", "x", "ftp://news.example/", "https://", "http://[::1", "//a"])
def test_what_is_no_page(url: str) -> None:
    assert page_at(url) is None


def look(client: APIClient, *urls: str) -> list[dict[str, Any]]:
    answer = client.post("/api/v1/lookup", {"urls": urls}, format="json")
    assert answer.status_code == 200, answer.content
    results: list[dict[str, Any]] = answer.json()["results"]
    return results


@pytest.mark.django_db
def test_a_stranger_finds_what_is_published_on_a_page_and_nothing_else(
    stranger: APIClient,
) -> None:
    version = ArticleVersionFactory(article__url=PAGE, article__canonical_url=PAGE)
    ruled, open_claim = ClaimFactory(), ClaimFactory(text="The session lasted three hours")
    for claim in (ruled, open_claim):
        appear(claim, version)
    find_evidence(ruled)
    publish(ruled)
    variant = "http://www.news.example/2020/harbour-bill/amp?utm_source=x"
    found, nothing = look(stranger, variant, "https://news.example/other")
    assert [claim["id"] for claim in found["claims"]] == [str(ruled.pk)]
    assert found["claims"][0]["rating"] == "true" and found["claims"][0]["assessment"] is None
    assert (found["url"], nothing["claims"]) == (variant, [])


@pytest.mark.django_db
def test_a_page_with_the_content_of_another_shows_its_verdicts(stranger: APIClient) -> None:
    version = ArticleVersionFactory()
    claim = ClaimFactory()
    appear(claim, version)
    find_evidence(claim)
    publish(claim)
    ArticleFactory(url=PAGE, canonical_url=PAGE, state="duplicate", same_as=version.article)
    assert [row["id"] for row in look(stranger, PAGE)[0]["claims"]] == [str(claim.pk)]


@pytest.mark.django_db
@pytest.mark.parametrize("urls", [[], None, "x", [1] * 101, [{"a": 1}]])
def test_one_to_a_hundred_addresses_are_looked_up(stranger: APIClient, urls: object) -> None:
    answer = stranger.post("/api/v1/lookup", {"urls": urls}, format="json")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"].startswith("urls")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "stored",
    [PAGE, f"{PAGE}/?utm_source=feed&fbclid=1", "http://amp.news.example/2020/harbour-bill/amp"],
)
@pytest.mark.parametrize("asked", [PAGE, f"{PAGE}/amp?utm_medium=x", PAGE.replace("//", "//m.")])
def test_whatever_variant_was_handed_in_is_found_under_every_other(
    stranger: APIClient, reader: APIClient, stored: str, asked: str
) -> None:
    version = ArticleVersionFactory(article__url=stored, article__canonical_url=stored)
    claim, other = ClaimFactory(), ClaimFactory()
    appear(claim, version)
    appear(other)
    find_evidence(claim)
    publish(claim)
    assert [row["id"] for row in look(stranger, asked)[0]["claims"]] == [str(claim.pk)]
    for path in ("claims", "articles"):
        (row,) = reader.get(f"/api/v1/{path}", {"url": asked}).json()["results"]
        assert row["id"] in (str(claim.pk), str(version.article_id))


@pytest.mark.django_db
def test_the_filter_by_address_finds_what_stands_in_a_duplicates_original(
    reader: APIClient,
) -> None:
    version = ArticleVersionFactory()
    claim = ClaimFactory()
    appear(claim, version)
    ArticleFactory(url=PAGE, state="duplicate", same_as=version.article)
    assert len(reader.get("/api/v1/claims", {"url": PAGE}).json()["results"]) == 1
    assert reader.get("/api/v1/claims", {"url": "not an address"}).json()["results"] == []
