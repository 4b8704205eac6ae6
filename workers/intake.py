"""An article: fetch, read, record, and tell the claims of others that it bears on."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import Error
from django.utils import timezone

from claims.actions.articles import (
    MOST_TEXT,
    day_of,
    fail_reading,
    postpone_reading,
    take_article,
)
from claims.actions.live_pages import LivePage, PageNotRead
from claims.actions.readings import Facts, read_facts, record_reading
from claims.models import Article, Submission
from claims.reading.article import Reading
from claims.reading.folding import readable
from claims.vocabulary import ArticleState
from workers.fetching import Door, Fetched, FetchProblem, HttpStatus, TooSlow, Unreachable
from workers.fetching.guard import SECONDS as FETCH_SECONDS
from workers.leases import Errand, under_lease
from workers.parsing import Page, PageProblem, TooLong, decode, read_page_apart
from workers.parsing.process import SECONDS as PARSE_SECONDS
from workers.spreading import spread
from workers.stopping import breakable

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
MAY_PASS = (408, 425, 429, 500, 502, 503, 504)  # HTTP statuses that another try may cure
SIDE_DOORS = ("www.", "m.", "amp.", "mobile.")


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text, what its page says of it, and what was read in it."""

    facts: Facts
    reading: Reading


def read_one(article_id: UUID) -> None:
    """Read one article, unless somebody else does."""
    intake = under_lease(Intake, article_id)
    if intake is not None:
        with breakable():
            spread_news(intake.article)  # the sweeper repeats it where this worker breaks off


class Intake(Errand[Article, Text]):
    """An article that this process has taken."""

    problems = (FetchProblem, PageProblem, Error)
    article: Article  # as it was recorded

    @classmethod
    def take(cls, pks: Sequence[UUID]) -> list[Self]:
        (pk,) = pks
        token = take_article(article_id=pk, lease=settings.LEASE, attempts=settings.MAX_ATTEMPTS)
        articles = Article.objects.select_related("source", "submission")
        return [cls(articles.get(pk=pk), token)] if token else []

    @property
    def name(self) -> str:
        return f"article={self.row.pk}"

    def find(self) -> Text:
        facts, language = find_text(self.row)
        return Text(facts, read_facts(self.row, facts, language))

    def record(self, found: Text) -> str:
        self.article = record_reading(
            article_id=self.row.pk, token=self.token, facts=found.facts, reading=found.reading
        )
        return f"state={self.article.state}"

    def postpone(self, *, until: datetime, problem: str, tried: bool) -> None:
        postpone_reading(
            article_id=self.row.pk, token=self.token, until=until, problem=problem, tried=tried
        )

    def fail(self, *, problem: str) -> None:
        fail_reading(article_id=self.row.pk, token=self.token, problem=problem)

    def next_try(self, problem: Exception) -> datetime | None:
        return super().next_try(problem) if may_pass(problem) else None


def spread_news(article: Article) -> None:
    """What was read may bear on the claims of others; a duplicate's original may be news too."""
    home = article.same_as or article
    if home.state == ArticleState.READ and home.spread_at is None:
        spread(home)


def may_pass(problem: Exception) -> bool:
    if isinstance(problem, HttpStatus):
        return problem.status in MAY_PASS
    if isinstance(problem, FetchProblem | PageProblem):
        return isinstance(problem, Unreachable | TooSlow)
    return True  # the database's trouble, or a defect of ours


def find_text(article: Article) -> tuple[Facts, str]:
    """The article's text with what its page says of it, and the language the page declares."""
    submission = article.submission
    if submission.media == Submission.Media.TEXT:
        return Facts(text=bytes(submission.body).decode(), url=article.url), ""
    if submission.media == Submission.Media.HTML:
        page = read_page_apart(
            bytes(submission.body), url=article.url or None, charset=submission.charset or None
        )
        return facts_of(page, url=article.url), page.language or ""
    return text_of(fetched_from(article.url))


def fetched_from(url: str, *, seconds: float = FETCH_SECONDS) -> Fetched:
    door = Door(allowed_hosts=frozenset(settings.FETCH_ALLOW), public_url=settings.PUBLIC_URL)
    return door.fetch(url, accept=PAGES, seconds=seconds)


def text_of(fetched: Fetched, *, seconds: float = PARSE_SECONDS) -> tuple[Facts, str]:
    if fetched.media_type == "text/plain":
        text = readable(decode(fetched.body, fetched.charset))
        if len(text) > MOST_TEXT:
            raise TooLong
        return Facts(text=text, url=fetched.url), ""
    page = read_page_apart(fetched.body, url=fetched.url, charset=fetched.charset, seconds=seconds)
    return facts_of(page, url=fetched.url), page.language or ""


def read_live_page(url: str, *, seconds: float) -> LivePage:
    """What stands at an address, for a person who waits (`claims.actions.live_pages`)."""
    deadline = time.monotonic() + seconds
    try:
        fetched = fetched_from(url, seconds=seconds)
        facts, language = text_of(fetched, seconds=max(0.0, deadline - time.monotonic()))
    except (FetchProblem, PageProblem) as problem:
        raise PageNotRead(problem.reason) from None
    return LivePage(facts, language)


def facts_of(page: Page, *, url: str) -> Facts:
    return Facts(
        text=readable(page.text),
        title=readable(page.title or ""),
        site=readable(page.site or ""),
        authors=readable(", ".join(page.authors)),
        url=own_address(page.canonical_url or "", url),
        published=not_in_future(page.published),
    )


def own_address(canonical: str, url: str) -> str:
    """The address a page calls its own, believed only where it is on the page's own site."""
    return canonical if canonical and site_of(canonical) == site_of(url) else url


def site_of(url: str) -> str:
    host = urlsplit(url).hostname or ""
    for door in SIDE_DOORS:
        host = host.removeprefix(door)
    return host


def not_in_future(published: date | datetime | None) -> date | datetime | None:
    """A page that claims to be from later than tomorrow does not know its date."""
    tomorrow = timezone.now().date() + timedelta(days=1)
    return published if published and day_of(published) <= tomorrow else None
