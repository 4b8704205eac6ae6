"""Handing in articles: what is taken, what is refused and in which words, what is announced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections, transaction
from django.utils import timezone as clock

from claims.actions.articles import (
    MOST_BYTES,
    MOST_TEXT,
    Details,
    retry_reading,
    submit_html,
    submit_text,
    submit_url,
)
from claims.exceptions import BadInput, IllegalMove
from claims.models import Article
from claims.signals import work_waiting
from tests.factories import ArticleFactory

TEXT = "The council of Lorn voted on Monday."


@pytest.fixture
def announced() -> Iterator[list[Any]]:
    heard: list[Any] = []

    def hear(*, kind: str, ids: list[Any], **_: object) -> None:
        heard.extend((kind, row) for row in ids)

    work_waiting.connect(hear)
    yield heard
    work_waiting.disconnect(hear)


@pytest.mark.django_db
def test_the_same_text_twice_is_one_article() -> None:
    first, again = submit_text(text=TEXT), submit_text(text=TEXT)
    assert (first.created, again.created) == (True, False)
    assert first.article == again.article


@pytest.mark.django_db(transaction=True)
def test_the_same_text_from_many_at_once_is_one_article() -> None:
    together, answers = Barrier(6), []

    def submit() -> None:
        together.wait()
        answers.append(submit_text(text=TEXT))
        connections.close_all()

    threads = [Thread(target=submit) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Article.objects.count() == 1
    assert [answer.created for answer in answers].count(True) == 1


@pytest.mark.django_db(transaction=True)
def test_an_article_is_announced_after_commit_and_not_before(announced: list[Any]) -> None:
    with transaction.atomic():
        article = submit_text(text=TEXT).article
        assert announced == []
    assert announced == [("article", article.pk)]


@pytest.mark.django_db(transaction=True)
def test_a_listener_that_fails_does_not_fail_the_submission() -> None:
    def fail(**_: object) -> None:
        raise OSError("the broker is on fire")

    work_waiting.connect(fail)
    try:
        assert submit_text(text=TEXT).created
    finally:
        work_waiting.disconnect(fail)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("submit", "problem"),
    [
        (lambda: submit_text(text=""), "empty"),
        (lambda: submit_text(text=" \n\t "), "empty"),
        (lambda: submit_text(text="a" * (MOST_TEXT + 1)), "in parts"),
        (lambda: submit_html(html=b""), "empty"),
        (lambda: submit_html(html=b"a" * (MOST_BYTES + 1)), "text instead"),
        (lambda: submit_url(url="ftp://lorn.example/a"), "http"),
        (lambda: submit_url(url="javascript:alert(1)"), "http"),
        (lambda: submit_url(url=""), "http"),
        (lambda: submit_text(text=TEXT, details=Details(published=date(2999, 1, 1))), "future"),
        (lambda: submit_text(text=TEXT, details=Details(url="nowhere")), "address"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(submit: Any, problem: str) -> None:
    with pytest.raises(BadInput, match=problem) as refused:
        submit()
    assert refused.value.field
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_the_dateline_is_the_day_in_the_publishers_own_zone() -> None:
    late = datetime(2021, 7, 22, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    article = submit_text(text=TEXT, details=Details(published=late)).article
    assert article.dateline == date(2021, 7, 22)
    assert article.published_at == late


@pytest.mark.django_db
def test_characters_that_cannot_be_stored_are_replaced_one_for_one() -> None:
    article = submit_text(text="A\0B\ud800C says so.").article
    assert bytes(article.submission.body).decode() == "A\ufffdB\ufffdC says so."


@pytest.mark.django_db
def test_a_failed_article_is_tried_again_when_a_person_asks() -> None:
    article = ArticleFactory(state="failed", attempts=5, error="No answer.")
    retry_reading(article=article, by=None)
    assert (article.state, article.attempts, article.error) == ("waiting", 0, "")
    assert article.next_try <= clock.now()


@pytest.mark.django_db
def test_an_article_that_was_read_is_not_tried_again() -> None:
    with pytest.raises(IllegalMove):
        retry_reading(article=ArticleFactory(), by=None)
