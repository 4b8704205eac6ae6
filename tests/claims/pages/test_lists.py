"""The front page, its search, and the pages of a source and of an article."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, StoredText, Verdict
from tests.claims.pages.conftest import publish
from tests.factories import ArticleVersionFactory, ClaimFactory, SourceFactory, appear

pytestmark = pytest.mark.django_db


def html_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def numbers_on(html: str) -> list[int]:
    return [int(found) for found in re.findall(r"Claim number (\d+)\.", html)]


def test_the_front_page_lists_what_was_ruled_last_first(client: Client) -> None:
    assert "No verdict has been published yet" in html_of(client, "/")
    for number in range(3):
        publish(ClaimFactory(statement=f"Claim number {number}."))
    assert numbers_on(html_of(client, "/")) == [2, 1, 0]


def test_pages_lose_and_repeat_nothing_where_times_are_equal(client: Client) -> None:
    verdicts = [publish(ClaimFactory(statement=f"Claim number {n}.")) for n in range(45)]
    at = datetime(2026, 3, 1, tzinfo=UTC)
    Verdict.objects.filter(pk__in=[v.pk for v in verdicts]).update(published_at=at)
    path, seen = "/", list[int]()
    while path:
        html = html_of(client, path)
        seen += numbers_on(html)
        older = re.search(r'rel="next" href="([^"]*)"', html)
        path = f"/{older[1]}".replace("&amp;", "&") if older else ""
    assert sorted(seen) == list(range(45))


def test_a_mark_that_is_none_shows_the_first_page(client: Client) -> None:
    publish(ClaimFactory(statement="Claim number 1."))
    for mark in ("x", "2026-01-01_x", "2026-13-01T00:00:00Z_" + "0" * 32, "9999999", "\x00"):
        assert numbers_on(html_of(client, f"/?before={mark}")) == [1], mark


# words, statements of which they find the first alone, why
SEARCHES = (
    ("harbour", ("The harbour took 40 ships.", "The airport took 40 planes."), "a word"),
    ("40 ships", ("The harbour took 40 ships.", "It took 41 ships."), "every word counts"),
    ("HARBOUR", ("The harbour took 40 ships.", "The airport did."), "case is no matter"),
)


@pytest.mark.parametrize(("words", "statements", "why"), SEARCHES)
def test_the_search_finds(
    client: Client, words: str, statements: tuple[str, str], why: str
) -> None:
    for statement in statements:
        publish(ClaimFactory(text=statement))
    html = html_of(client, f"/?q={words}")
    assert statements[0] in html and statements[1] not in html, why


def test_the_search_may_ask_for_a_rating(client: Client) -> None:
    publish(ClaimFactory(statement="Claim number 1."), rating="false")
    publish(ClaimFactory(statement="Claim number 2."), rating="true")
    assert numbers_on(html_of(client, "/?rating=false")) == [1]
    assert numbers_on(html_of(client, "/?rating=nonsense")) == [2, 1]
    assert "No published verdict fits" in html_of(client, "/?rating=satire")


def test_a_search_does_not_find_what_is_not_published(client: Client) -> None:
    ClaimFactory(text="A secret of the harbour.")
    assert "A secret" not in html_of(client, "/?q=harbour")


def test_a_source_shows_what_it_carried_and_how_it_was_rated(client: Client) -> None:
    source = SourceFactory(name="Harbour Wire")
    version = ArticleVersionFactory(article__source=source)
    for rating, text in (("true", "170 of the 329 members"), ("false", "lasted three hours")):
        claim = ClaimFactory(text=text)
        appear(claim, version)
        publish(claim, rating=rating)
    appear(ClaimFactory(text="January 5, 2020"), version)
    publish(ClaimFactory(statement="Of another source."))
    html = html_of(client, f"/sources/{source.pk}/")
    assert "2 claims that stood here were checked" in html
    assert "lasted three hours" in html and "Of another source." not in html
    assert html.count("<rect") == 2


def test_an_article_marks_each_published_claim_in_its_sentence(client: Client) -> None:
    text = (
        "The chamber met on Sunday. In Lorn, 170 of the 329 members voted, and 12 stayed away. "
        "A long debate went before it. The session lasted three hours."
    )
    version = ArticleVersionFactory(text=text, article__url="https://harbour.example/bill")
    said = ["170 of the 329 members voted", "12 stayed away", "The session lasted three hours"]
    for part in said:
        claim = ClaimFactory(text=part)
        appear(claim, version)
        publish(claim)
    appear(ClaimFactory(text="A long debate"), version)
    html = html_of(client, f"/articles/{version.article_id}/")
    marks = re.findall(r"<mark>(.*?)</mark>", html)
    assert marks == said
    assert "The chamber met" not in html and "A long debate" not in html
    assert "https://harbour.example/bill" in html


def test_an_erased_article_shows_no_word_of_it(client: Client) -> None:
    version = ArticleVersionFactory(text="In Lorn, 12 stayed away on that day.")
    claim = ClaimFactory(text="12 stayed away", statement="Twelve were absent.")
    place = appear(claim, version)
    publish(claim)
    for key in (version.body_id, place.context_id, claim.quote_id):
        StoredText.objects.filter(pk=key).update(text="", erased_at=datetime.now(UTC))
    html = html_of(client, f"/articles/{version.article_id}/")
    assert "stayed away" not in html and "Twelve were absent." in html


def private_source(claim: Claim) -> Any:
    return claim.appearances.get().version.article.source_id


HIDDEN: dict[str, Callable[[Claim], str]] = {
    "source": lambda claim: f"/sources/{private_source(claim)}/",
    "article": lambda claim: f"/articles/{claim.appearances.get().version.article_id}/",
    "claim": lambda claim: f"/claims/{claim.pk}/",
    "form": lambda claim: f"/claims/{claim.pk}/correction/",
}


@pytest.mark.parametrize("page", HIDDEN)
def test_what_has_no_published_verdict_has_no_page(client: Client, claim: Claim, page: str) -> None:
    assert client.get(HIDDEN[page](claim)).status_code == 404
    publish(claim)
    assert client.get(HIDDEN[page](claim)).status_code == 200


@pytest.mark.parametrize("page", ["/", "source", "article"])
def test_more_rows_need_no_more_queries(client: Client, page: str) -> None:
    version = ArticleVersionFactory()

    def add(count: int) -> None:
        for _ in range(count):
            claim = ClaimFactory()
            appear(claim, version)
            publish(claim)

    paths = {"source": f"/sources/{version.article.source_id}/",
             "article": f"/articles/{version.article_id}/"}  # fmt: skip
    add(2)
    with CaptureQueriesContext(
        connection,
    ) as few:
        html_of(client, paths.get(page, page))
    add(8)
    with CaptureQueriesContext(connection) as many:
        html_of(client, paths.get(page, page))
    assert len(many) == len(few) <= 8
