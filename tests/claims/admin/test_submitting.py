"""Submitting an article at the desk: what comes in, and what each problem says."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.models import Article
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/claims/article/add/"


def uploaded(name: str, body: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, body)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        ({"text": "The dam holds 40 million cubic metres."}, "text"),
        ({"url": "https://news.example/dam"}, "url"),
        ({"text": "The dam is full.", "url": "https://news.example/dam"}, "text"),
        ({"file": ("dam.html", b"<html><body><p>The dam is full.</p></body></html>")}, "html"),
        ({"file": ("dam.txt", "La presa está llena.".encode())}, "text"),
        ({"file": ("dam.txt", "The dam is full.".encode("utf-16"))}, "text"),
    ],
)
def test_an_article_comes_in(checker: Client, data: dict[str, Any], media: str) -> None:
    if "file" in data:
        data = {"file": uploaded(*data["file"])}
    answer = checker.post(ADD, {**data, "date": "2021-07-22", "source": "Dam Post"})
    article = Article.objects.get()
    assert answer.headers["Location"] == f"/admin/claims/article/{article.pk}/change/"
    assert article.submission.media == media
    assert article.submitted_by is not None and article.submitted_by.username == "ada"
    page = checker.get(answer.headers["Location"]).content.decode()
    assert "Waiting for a worker" in page and 'http-equiv="refresh"' in page


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "Paste a text, give an address, or choose a file."),
        ({"text": "  \n "}, "Paste a text, give an address, or choose a file."),
        ({"url": "nowhere"}, "not a web address"),
        ({"text": "Words.", "date": "2999-01-01"}, "lies in the future"),
        ({"text": "Words.", "date": "soon"}, "Give the day as year-month-day"),
        ({"text": "Words.", "language": "<b>"}, "Give a language code"),
        ({"text": "word " * 250_000}, "submit it in parts"),
        ({"file": ("a.pdf", b"%PDF-1.7\x00\xff\xfe")}, "neither a web page nor plain text"),
        ({"file": ("a.txt", "La presa está llena.".encode("latin-1"))}, "not UTF-8 text"),
        ({"file": ("a.txt", b"")}, "The text is empty"),
        ({"file": ("a.html", b"  ")}, "The page is empty"),
        ({"file": ("a.txt", b"x"), "text": "y"}, "a text or a file, not both"),
        ({"file": ("a.txt", b"x" * 5_000_001)}, "more than the 5,000,000"),
    ],
)
def test_a_problem_is_said_and_nothing_stays(
    checker: Client, data: dict[str, Any], message: str
) -> None:
    if "file" in data:
        data = {**data, "file": uploaded(*data["file"])}
    answer = checker.post(ADD, {"title": "Kept title", **data})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert message in page and "Kept title" in page
    assert not Article.objects.exists()


def test_the_same_text_twice_is_one_article(checker: Client) -> None:
    for _ in range(2):
        answer = checker.post(ADD, {"text": "The dam holds 40 million cubic metres."}, follow=True)
    assert Article.objects.count() == 1
    assert "here already" in answer.content.decode()


def test_a_failed_article_says_why_and_is_tried_again(checker: Client) -> None:
    article = ArticleFactory(state="failed", error="The page did not answer.")
    page = f"/admin/claims/article/{article.pk}/"
    assert "The page did not answer." in checker.get(f"{page}change/").content.decode()
    checker.post(f"{page}retry/")
    article.refresh_from_db()
    assert article.state == "waiting"
