"""Evidence by the address of its page, which is fetched through the guarded door at once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from rest_framework.test import APIClient

from claims.models import Article, ArticleVersion, AuditEntry, Claim, Evidence, IdempotencyKey
from claims.vocabulary import ArticleState, Role
from tests.claims.api.conftest import Caller
from tests.factories import ClaimFactory
from tests.workers.loopback import Answer, Site, html, site
from workers import intake

__all__ = ["site"]
pytestmark = pytest.mark.django_db

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The roll | Lorn Record</title>
<meta property="og:site_name" content="Lorn Record">
<meta property="article:published_time" content="2020-01-06T08:00:00Z"></head><body>
<nav>Home Votes Members</nav><article><h1>The roll</h1>
<p>The clerk of the Lorn parliament has signed the roll, which names “170 ayes” among the 329
members who were present on Sunday.</p><p>The session was open to the public, and a record of it
is kept in the library of the house.</p></article></body></html>"""
QUOTE = 'names "170 ayes" among the 329 members'
STORED = "names “170 ayes” among the 329 members"


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory()
    return made


def add(client: APIClient, claim: Claim, key: str = "", **changes: Any) -> Any:
    body = {"quote": QUOTE, "stance": "supports", "kind": "primary"} | changes
    headers = {"Idempotency-Key": key} if key else {}
    path = f"/api/v1/claims/{claim.pk}/evidence"
    return client.post(path, body, format="json", headers=headers)


def test_a_page_that_was_never_read_is_fetched_and_quoted(
    checker: APIClient, claim: Claim, site: Site
) -> None:
    site.answers["/roll"] = html(PAGE)
    answer = add(checker, claim, url=f"{site.address}/roll", note="Asked the clerk.")
    assert answer.status_code == 201, answer.content
    piece = answer.json()
    version = ArticleVersion.objects.get(body_id=piece["article_sha256"])
    assert version.body.text[piece["start"] : piece["end"]] == piece["quote"] == STORED
    assert (piece["url"], piece["source"]) == (f"{site.address}/roll", "Lorn Record")
    assert piece["published_at"] == "2020-01-06T08:00:00Z"
    article = Article.objects.get()
    assert (article.state, article.title) == (ArticleState.READ, "The roll")
    assert article.submitted_by.username == piece["added_by"] and version.passages.exists()
    claim.refresh_from_db()
    assert claim.version == 2


def test_a_page_that_holds_the_quote_as_it_was_read_is_not_asked_for_again(
    checker: APIClient, claim: Claim, site: Site
) -> None:
    site.answers["/roll"] = html(PAGE)
    first = add(checker, claim, url=f"{site.address}/roll").json()
    second = add(checker, ClaimFactory(), url=f"{site.address}/roll?utm_source=mail").json()
    assert site.asked == ["/roll"]
    assert second["article_sha256"] == first["article_sha256"]


def test_a_page_that_has_changed_since_is_a_new_version_of_its_article(
    checker: APIClient, claim: Claim, site: Site
) -> None:
    address = f"{site.address}/roll"
    site.answers["/roll"] = html(PAGE)
    first = add(checker, claim, url=address).json()
    site.answers["/roll"] = html(PAGE.replace("170", "171"))
    second = add(checker, claim, url=address, quote=QUOTE.replace("170", "171")).json()
    assert second["article"] == first["article"]
    assert second["article_sha256"] != first["article_sha256"]
    assert Evidence.objects.get(pk=second["id"]).version.number == 2


def test_a_text_is_stored_with_the_address_at_which_it_was_seen(
    checker: APIClient, claim: Claim, site: Site
) -> None:
    address = "https://paywalled.example/roll"
    answer = add(checker, claim, url=address, text=f"Subscribers read: the roll {QUOTE}.")
    assert answer.status_code == 201, answer.content
    assert (answer.json()["url"], site.asked) == (address, [])
    again = add(checker, ClaimFactory(), url=address)  # now it is known at that address
    assert again.json()["article_sha256"] == answer.json()["article_sha256"]


MOVED = {"Location": "http://169.254.169.254/latest/meta-data"}
TYPE = {"Content-Type": "text/html; charset=utf-8"}
FEW_WORDS = "<html><body></body></html>"


@pytest.mark.parametrize(
    ("answer", "field", "words"),
    [
        (html(PAGE.replace("170", "171")), "quote", "does not stand in the article"),
        ((404, {}, b"gone"), "url", "HTTP status 404"),
        ((503, {}, b"busy"), "url", "HTTP status 503"),
        ((302, MOVED, b""), "url", "not fetched"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "url", "not fetched"),
        ((302, {"Location": "/roll"}, b""), "url", "redirects"),
        ((200, TYPE | {"Content-Length": "10000000"}, b"<"), "url", "too large"),
        ((200, TYPE, b"<p>" + b"roll " * 2_000_000), "url", "too large"),
        ((200, {"Content-Type": "text/plain"}, b"roll " * 250_000), "url", "more than 1 MB"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"), "url", "readable text"),
        ((200, TYPE | {"Content-Encoding": "gzip"}, b"no gzip"), "url", "damaged"),
        (html(FEW_WORDS), "url", "no article text"),
        (html("<div>" * 3000 + QUOTE), "url", "nests"),
    ],
)
def test_a_page_that_cannot_be_had_is_named_and_nothing_is_stored(
    checker: APIClient, claim: Claim, site: Site, answer: Answer, field: str, words: str
) -> None:
    site.answers["/roll"] = answer
    refused = add(checker, claim, key="k1", url=f"{site.address}/roll")
    problem = refused.json()
    assert (refused.status_code, problem["type"].split("/")[-2]) == (400, "bad-input")
    assert [error["field"] for error in problem["errors"]] == [field]
    assert words in problem["detail"] and "text" in problem["detail"]
    assert nothing_but(claim)


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://169.254.169.254/latest", "http://[::1]/", "http://10.0.0.1/",
     "http://localhost:9/", "http://2130706433/"],
)  # fmt: skip
def test_an_address_inside_is_refused(
    checker: APIClient, claim: Claim, site: Site, address: str
) -> None:
    refused = add(checker, claim, url=address)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "url")
    assert nothing_but(claim)


def test_a_silent_site_is_not_waited_for(
    checker: APIClient, claim: Claim, site: Site, settings: Any
) -> None:
    settings.LIVE_PAGE_SECONDS = 0.2
    site.silent = frozenset(["/roll"])
    refused = add(checker, claim, url=f"{site.address}/roll")
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "url")
    assert "did not arrive in time" in refused.json()["detail"]
    assert nothing_but(claim)


def nothing_but(claim: Claim) -> bool:
    """Is nothing stored besides the claim, and the claim as it was?"""
    claim.refresh_from_db()
    tables = (Evidence, Article, ArticleVersion, IdempotencyKey)
    noted = AuditEntry.objects.filter(action="add evidence")
    return claim.version == 1 and not noted and not any(table.objects.exists() for table in tables)


def test_a_key_gets_its_first_answer_although_the_page_has_gone(
    checker: APIClient, claim: Claim, site: Site
) -> None:
    site.answers["/roll"] = html(PAGE)
    first = add(checker, claim, key="k1", url=f"{site.address}/roll")
    site.answers.clear()
    again = add(checker, claim, key="k1", url=f"{site.address}/roll")
    assert (again.status_code, again.json()) == (201, first.json())
    assert site.asked == ["/roll"]
    other = add(checker, claim, key="k1", url=f"{site.address}/other")
    assert (other.status_code, site.asked) == (422, ["/roll"])


@pytest.mark.parametrize("role", [None, Role.READER, Role.SUBMITTER])
def test_nobody_below_a_checker_has_a_page_fetched(
    caller: Caller, claim: Claim, site: Site, role: Role | None
) -> None:
    refused = add(caller(role), claim, url=f"{site.address}/roll")
    assert refused.status_code == (403 if role else 401)
    assert site.asked == []


@pytest.mark.django_db(transaction=True)
def test_no_transaction_waits_for_the_network(
    checker: APIClient, claim: Claim, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/roll"] = html(PAGE)
    inside, real = [], intake.fetched_from

    def watched(*args: Any, **kwargs: Any) -> Any:
        inside.append(connection.in_atomic_block)
        return real(*args, **kwargs)

    monkeypatch.setattr("workers.intake.fetched_from", watched)
    assert add(checker, claim, key="k1", url=f"{site.address}/roll").status_code == 201
    assert inside == [False]
