"""A feed is followed the whole way: bell, worker, article, claims."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from claims.actions.feeds import follow_feed
from claims.models import Article, Claim, Presence
from claims.vocabulary import ArticleState, Role
from tests.factories import BODY, person
from tests.night import night_shift
from tests.workers.monitoring.site import NewsSite, Page, item, news_site, rss

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60  # seconds


@pytest.fixture
def site(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[NewsSite]:
    with news_site() as site:
        settings.FETCH_ALLOW = [site.endpoint]
        monkeypatch.setenv("FETCH_ALLOW", site.endpoint)  # for workers that are processes
        yield site


def test_what_a_followed_feed_lists_is_read_and_checked_by_itself(site: NewsSite) -> None:
    page = f"<html><body><article><h1>Votes counted</h1><p>{BODY}</p></article></body></html>"
    site.pages = {
        "/feed": Page(rss(item(site.url("/news/1"), "Votes counted"))),
        "/news/1": Page(page.encode(), "text/html; charset=utf-8"),
    }
    with night_shift():
        follow_feed(url=site.url("/feed"), source="Harbour Wire", by=person(Role.EDITOR))
        deadline = time.monotonic() + PATIENCE
        while not Article.objects.filter(state=ArticleState.READ).exists():
            assert time.monotonic() < deadline, list(Article.objects.values("state", "error"))
            time.sleep(0.1)
        assert set(Presence.objects.values_list("role", flat=True)) == {"worker", "sweeper"}
    article = Article.objects.get()
    assert article.source is not None and article.source.name == "Harbour Wire"
    assert Claim.objects.filter(appearances__version__article=article).exists()
