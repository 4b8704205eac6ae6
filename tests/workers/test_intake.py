"""Reading what was handed in: pages from a real server, files, and everything that can go wrong."""

from __future__ import annotations

import gzip
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from claims.actions.articles import Details, submit_html, submit_text, submit_url
from claims.models import Article, ArticleVersion, Claim
from claims.vocabulary import ArticleState
from tests.workers.loopback import Answer, Site, html, site
from workers.intake import own_address, read_one

__all__ = ["site"]

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Council votes | Lorn Daily</title><meta property="og:site_name" content="Lorn Daily">
<meta property="article:published_time" content="2021-06-14T08:00:00+02:00"></head><body>
<nav>Home Sport Weather</nav><article><h1>Council votes</h1>
<p>The council of Lorn voted on Monday to close the old bridge, with 31 of the 40 members in
favour. The bridge was built in 1954 and carries 1,240 vehicles a day.</p>
<p>The closure begins on July 1 and will last 14 months, the mayor said.</p></article>
<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
</body></html>"""


def read(article: Article) -> Article:
    read_one(article.pk)
    article.refresh_from_db()
    return article


@pytest.mark.django_db
def test_an_address_is_fetched_and_its_page_tells_the_rest(site: Site) -> None:
    site.answers["/vote"] = html(PAGE)
    article = read(submit_url(url=f"{site.address}/vote").article)
    assert article.state == ArticleState.READ, article.error
    assert (article.title, article.source.name, article.language) == (
        "Council votes",
        "Lorn Daily",
        "en",
    )
    assert str(article.dateline) == "2021-06-14"
    vote = Claim.objects.get(quantities__0__of=40.0)
    assert vote.dates[0]["earliest"] == "2021-06-14"
    assert not Claim.objects.filter(statement__contains="email address").exists()


@pytest.mark.django_db
def test_what_the_submitter_says_comes_before_what_the_page_says(site: Site) -> None:
    site.answers["/vote"] = html(PAGE)
    details = Details(title="My title", source="My source")
    article = read(submit_url(url=f"{site.address}/vote", details=details).article)
    assert (article.title, article.source.name) == ("My title", "My source")


@pytest.mark.django_db
def test_a_compressed_page_is_read(site: Site) -> None:
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip"}
    site.answers["/gz"] = (200, headers, gzip.compress(PAGE.encode()))
    assert read(submit_url(url=f"{site.address}/gz").article).state == ArticleState.READ


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((404, {}, b"gone"), "404"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"), "does not lead to readable text"),
        ((200, {"Content-Type": "text/html"}, b"<html><body></body></html>"), "no article text"),
        ((302, {"Location": "http://169.254.169.254/latest"}, b""), "not fetched"),
        ((200, {"Content-Type": "text/html", "Content-Length": "9000000"}, b"<"), "too large"),
    ],
)
def test_what_cannot_be_read_fails_with_what_to_do(site: Site, answer: Answer, words: str) -> None:
    site.answers["/bad"] = answer
    article = read(submit_url(url=f"{site.address}/bad").article)
    assert article.state == ArticleState.FAILED
    assert words in article.error
    assert not ArticleVersion.objects.exists()


@pytest.mark.django_db
def test_a_site_that_is_down_is_tried_again_later(site: Site) -> None:
    site.answers["/busy"] = (503, {}, b"busy")
    article = read(submit_url(url=f"{site.address}/busy").article)
    assert (article.state, article.attempts) == (ArticleState.WAITING, 1)
    assert article.next_try > timezone.now()
    assert "503" in article.error


@pytest.mark.django_db
def test_a_site_that_stays_down_fails_after_the_last_try(site: Site, settings: Any) -> None:
    settings.MAX_ATTEMPTS = 2
    site.answers["/busy"] = (503, {}, b"busy")
    article = submit_url(url=f"{site.address}/busy").article
    for _ in range(2):
        Article.objects.filter(pk=article.pk).update(next_try=timezone.now())
        read(article)
    assert article.state == ArticleState.FAILED


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://localhost/", "http://[::1]/"])
def test_private_addresses_are_never_fetched(url: str) -> None:
    article = read(submit_url(url=url).article)
    assert article.state == ArticleState.FAILED
    assert "not fetched" in article.error


@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_in_another_encoding_is_read_to_the_letter(charset: str) -> None:
    page = PAGE.replace("the mayor said", "María Peña said").replace("utf-8", charset)
    article = read(submit_html(html=page.encode(charset)).article)
    assert article.state == ArticleState.READ, article.error
    assert "María Peña" in article.versions.get().body.text


@pytest.mark.django_db
def test_an_opinion_piece_is_read_and_yields_no_claim() -> None:
    text = "What would it mean to listen? I believe that we should be humbler, and I hope so."
    article = read(submit_text(text=text).article)
    assert article.state == ArticleState.READ
    assert not Claim.objects.exists()


@pytest.mark.django_db
def test_an_article_is_read_once_however_often_the_bell_rings() -> None:
    article = submit_text(
        text="The council of Lorn voted on June 14, 2021. 31 members voted."
    ).article
    for _ in range(3):
        read_one(article.pk)
    assert ArticleVersion.objects.count() == 1
    article.refresh_from_db()
    assert article.attempts == 1


@pytest.mark.django_db
def test_an_article_leased_to_another_worker_is_left_alone() -> None:
    article = submit_text(text="The council of Lorn voted on June 14, 2021.").article
    Article.objects.take(article.pk, now=timezone.now(), lease=timedelta(minutes=1), attempts=5)
    read_one(article.pk)
    assert not ArticleVersion.objects.exists()


@pytest.mark.parametrize(
    ("canonical", "url", "believed"),
    [
        (
            "https://www.lorn.example/a",
            "https://m.lorn.example/a?x=1",
            "https://www.lorn.example/a",
        ),
        ("https://other.example/a", "https://lorn.example/a", "https://lorn.example/a"),
        ("", "https://lorn.example/a", "https://lorn.example/a"),
    ],
)
def test_a_page_cannot_pass_itself_off_as_anothers(canonical: str, url: str, believed: str) -> None:
    assert own_address(canonical, url) == believed
