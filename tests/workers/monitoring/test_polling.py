"""Following feeds: politely, once each, and outliving a site's bad days."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from claims.actions.feeds import Listed, Polled, follow_feed, record_poll, stop_feed, take_feed
from claims.exceptions import BadInput, IllegalMove, NotAllowed, StaleLease
from claims.models import Article, Feed, FeedEntry, Site
from claims.vocabulary import FeedState, Role
from tests.factories import person
from tests.workers.monitoring.site import XML, NewsSite, Page, item, news_site, rss, sitemap
from workers.monitoring import poll_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings: Any) -> Iterator[NewsSite]:
    with news_site() as site:
        settings.FETCH_ALLOW = [site.endpoint]
        settings.SITE_PAUSE = 0
        yield site


def follow(site: NewsSite, path: str = "/feed", source: str = "Harbour Wire") -> Feed:
    return follow_feed(url=site.url(path), source=source, by=person(Role.EDITOR))


def poll(feed: Feed) -> Feed:
    """Poll as if its time had come."""
    Feed.objects.filter(pk=feed.pk).update(next_try=timezone.now() - timedelta(seconds=1))
    Site.objects.update(free_from=timezone.now() - timedelta(seconds=1))
    poll_one(feed.pk)
    feed.refresh_from_db()
    return feed


def wait_of(feed: Feed) -> float:
    """Minutes to the next poll."""
    return round((feed.next_try - timezone.now()).total_seconds() / 60, 1)


def test_new_entries_become_articles_of_the_source(site: NewsSite) -> None:
    link = site.url("/news/1")
    site.pages["/feed"] = Page(rss(item(link, "Votes counted"), item(site.url("/news/2"))))
    feed = poll(follow(site))
    assert (feed.kind, feed.error, feed.attempts) == ("feed", "", 0)
    article = Article.objects.get(url=link)
    assert (article.title, article.state) == ("Votes counted", "waiting")
    assert article.source == feed.source
    assert str(article.dateline) == "2020-01-06"  # the day in the publisher's own zone
    assert Article.objects.count() == 2
    assert site.asked == ["/robots.txt", "/feed"]
    (agent,) = site.agents
    assert agent.startswith("factcheck/")


def test_a_poll_is_one_line_of_the_log(site: NewsSite, caplog: pytest.LogCaptureFixture) -> None:
    site.pages["/feed"] = Page(rss(item(site.url("/news/1"))))
    feed = follow(site)
    caplog.set_level(logging.INFO)
    poll(feed)
    (line,) = [record.getMessage() for record in caplog.records]
    assert line == f"feed={feed.pk} url={feed.url} attempts=1 new=1"


def test_an_unchanged_feed_is_asked_for_and_not_sent(site: NewsSite) -> None:
    site.pages["/feed"] = Page(rss(item(site.url("/news/1"))))
    feed = follow(site)
    for _ in range(3):
        poll(feed)
    assert site.answered[1:] == [200, 304, 304]
    assert (Article.objects.count(), feed.error) == (1, "")
    site.pages["/feed"] = Page(rss(item(site.url("/news/2")), item(site.url("/news/1"))))
    poll(feed)
    assert Article.objects.count() == 2


def test_a_page_is_one_article_whoever_lists_it_and_however(site: NewsSite) -> None:
    link = site.url("/news/1")
    site.pages["/feed"] = Page(rss(item(link), item(link + "?utm_source=rss#top")))
    site.pages["/other"] = Page(rss(item(link + "/"), item(link + "/amp")))
    poll(follow(site))
    poll(follow(site, "/other", source="Another"))
    assert (Article.objects.count(), FeedEntry.objects.count()) == (1, 1)


def test_the_articles_of_one_poll_are_fetched_one_after_the_other(site: NewsSite) -> None:
    site.pages["/feed"] = Page(rss(*(item(site.url(f"/{number}")) for number in range(4))))
    poll(follow(site))
    times = sorted(Article.objects.values_list("next_try", flat=True))
    gaps = [(b - a).total_seconds() for a, b in pairwise(times)]
    assert all(gap > 1 for gap in gaps)


@pytest.mark.parametrize(
    ("page", "wait", "told", "why"),
    [
        (Page(b"", status=500), 15, "500", "one failure: the usual pause"),
        (Page(b"<html><p>Oops", "text/html"), 15, "<html>", "a web page instead"),
        (Page(b"", status=404), 15, "404", "gone, perhaps for a moment"),
        (Page(b"", status=503, headers={"Retry-After": "3600"}), 60, "busy", "it says when"),
        (Page(b"", status=429), 1, "busy", "it does not say when"),
    ],
)
def test_a_bad_day_is_told_and_outlived(
    site: NewsSite, page: Page, wait: int, told: str, why: str
) -> None:
    site.pages["/feed"] = page
    feed = poll(follow(site))
    assert feed.state == FeedState.WAITING
    assert wait_of(feed) == pytest.approx(wait, abs=0.2), why
    assert told in feed.error
    site.pages["/feed"] = Page(rss(item(site.url("/news/1"))))
    poll(feed)
    assert (feed.error, feed.attempts, Article.objects.count()) == ("", 0, 1)


def test_failures_in_a_row_are_asked_about_less_and_less(site: NewsSite) -> None:
    site.pages["/feed"] = Page(b"", status=500)
    feed = follow(site)
    assert [wait_of(poll(feed)) for _ in range(9)] == [15, 30, 60, 120, 240, 480, 960, 1440, 1440]


def test_a_feed_that_is_gone_for_good_is_stopped(site: NewsSite) -> None:
    site.pages["/feed"] = Page(b"", status=410)
    feed = poll(follow(site))
    assert (feed.state, "410" in feed.error) == (FeedState.STOPPED, True)
    asked = len(site.asked)
    poll(feed)
    assert len(site.asked) == asked


def test_a_busy_site_is_left_alone_by_all_its_feeds(site: NewsSite) -> None:
    site.pages["/feed"] = Page(b"", status=503, headers={"Retry-After": "3600"})
    site.pages["/other"] = Page(rss())
    poll(follow(site))
    other = follow(site, "/other")
    poll_one(other.pk)
    other.refresh_from_db()
    assert "/other" not in site.asked
    assert (wait_of(other), other.attempts, other.error) == (60, 0, "")


def test_one_site_is_asked_once_a_pause(site: NewsSite, settings: Any) -> None:
    settings.SITE_PAUSE = 3600
    site.pages |= {"/feed": Page(rss()), "/other": Page(rss())}
    first, second = follow(site), follow(site, "/other")
    poll_one(first.pk)
    poll_one(second.pk)
    second.refresh_from_db()
    assert site.asked == ["/robots.txt", "/feed"]
    assert (wait_of(second), second.error) == (60, "")


ROBOTS = "text/plain"


@pytest.mark.parametrize(
    ("robots", "may", "why"),
    [
        (Page(b"User-agent: *\nDisallow: /feed", ROBOTS), False, "nobody may"),
        (Page(b"User-agent: factcheck\nDisallow: /\n", ROBOTS), False, "we may not"),
        (Page(b"User-agent: *\nDisallow: /\nUser-agent: factcheck\nAllow: /", ROBOTS), True,
         "the group that names us counts"),
        (Page(b"User-agent: *\nDisallow: /*.pdf$", ROBOTS), True, "a pattern that is not ours"),
        (Page(b"", status=404), True, "no rules"),
        (Page(b"", status=403), True, "no rules to be had are none (RFC 9309, 2.3.1.3)"),
        (Page(b"<html>Welcome", "text/html"), True, "a page where the rules should be"),
        (Page(b"", status=503), False, "rules that cannot be had forbid all (RFC 9309, 2.3.1.4)"),
        (Page(b"", status=429), False, "the same"),
    ],
)  # fmt: skip
def test_robots_txt_is_kept_to(site: NewsSite, robots: Page, may: bool, why: str) -> None:
    site.pages |= {"/robots.txt": robots, "/feed": Page(rss())}
    feed = poll(follow(site))
    assert ("/feed" in site.asked) is may, why
    assert ("robots.txt" in feed.error) is not may


def test_robots_txt_is_read_once_a_day_and_holds_for_articles_too(site: NewsSite) -> None:
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /private\nCrawl-delay: 9", ROBOTS)
    site.pages["/feed"] = Page(rss(item(site.url("/private/1")), item(site.url("/news/1"))))
    feed = follow(site)
    poll(feed)
    row = Site.objects.get()
    assert (row.free_from - timezone.now()).total_seconds() > 7
    poll(feed)
    assert site.asked.count("/robots.txt") == 1
    assert [article.url for article in Article.objects.all()] == [site.url("/news/1")]


def test_a_sitemap_index_is_followed_to_its_newest_sitemaps_here(site: NewsSite) -> None:
    index = [(site.url("/old.xml"), "2019-01-01"), (site.url("/new.xml"), "2020-01-01"),
             ("https://elsewhere.example/s.xml", "2020-02-01")]  # fmt: skip
    site.pages |= {
        "/index.xml": Page(sitemap(*index, root="sitemapindex", row="sitemap"), XML),
        "/new.xml": Page(sitemap((site.url("/news/2"), "2020-01-01")), XML),
        "/old.xml": Page(sitemap((site.url("/news/1"), "2019-01-01")), XML),
    }
    feed = poll(follow(site, "/index.xml"))
    assert (feed.kind, feed.error) == ("index", "")
    assert Article.objects.count() == 2
    site.pages["/new.xml"] = Page(sitemap((site.url("/news/3"), "2020-01-02")), XML)
    poll(feed)  # the index itself has not changed
    assert Article.objects.filter(url=site.url("/news/3")).exists()


def test_a_stale_poll_submits_nothing(site: NewsSite) -> None:
    feed = follow(site)
    take_feed(feed_id=feed.pk, lease=timedelta(minutes=1))
    with pytest.raises(StaleLease):
        record_poll(feed=feed, token=uuid4(), polled=Polled(listed=(Listed(site.url("/1")),)))
    assert not Article.objects.exists()


def test_a_poll_that_was_cut_off_is_repeated_and_submits_the_rest(site: NewsSite) -> None:
    site.pages["/feed"] = Page(rss(item(site.url("/news/1"))))
    feed = follow(site)
    take_feed(feed_id=feed.pk, lease=timedelta(seconds=-1))  # its worker died with it
    poll_one(feed.pk)
    feed.refresh_from_db()
    assert (feed.state, Article.objects.count()) == (FeedState.WAITING, 1)


@pytest.mark.django_db(transaction=True)
def test_many_polls_at_once_submit_each_page_once(site: NewsSite) -> None:
    pages = [item(site.url(f"/news/{number}")) for number in range(20)]
    feeds = []
    for number in range(4):
        site.pages[f"/feed{number}"] = Page(rss(*pages[number:], *pages[:number]))
        feeds.append(follow(site, f"/feed{number}"))
    start = threading.Barrier(8)

    def run(feed: Feed) -> None:
        start.wait()
        poll_one(feed.pk)
        connections.close_all()

    threads = [threading.Thread(target=run, args=[feed]) for feed in feeds * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for feed in feeds:
        poll(feed)
    assert Article.objects.count() == FeedEntry.objects.count() == 20
    assert {feed.error for feed in Feed.objects.all()} == {""}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"url": "ftp://wire.example/feed"}, "url"),
        ({"every": timedelta(seconds=5)}, "every"),
    ],
)
def test_what_cannot_be_followed_is_told(words: dict[str, Any], field: str) -> None:
    usual = {"url": "https://wire.example/feed", "source": "Wire", "by": person(Role.EDITOR)}
    with pytest.raises(BadInput) as caught:
        follow_feed(**usual | words)
    assert caught.value.field == field


def test_following_is_for_editors_and_once(site: NewsSite) -> None:
    with pytest.raises(NotAllowed):
        follow_feed(url=site.url("/feed"), source="Wire", by=person(Role.CHECKER))
    feed = follow(site)
    with pytest.raises(BadInput):
        follow(site)
    stop_feed(feed=feed, by=person(Role.EDITOR), reason="It repeats others.")
    with pytest.raises(IllegalMove):
        stop_feed(feed=feed, by=person(Role.EDITOR))
