"""Every write on articles: submitting them, and the leased work of reading them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions.sources import source_named
from claims.exceptions import BadInput
from claims.models import Article, AuditEntry, Submission
from claims.reading.folding import readable
from claims.signals import announce_work
from claims.vocabulary import ArticleState

MOST_TEXT = 1_000_000  # characters of an article's text
MOST_BYTES = 5_000_000  # bytes of an HTML page


@dataclass(frozen=True, slots=True)
class Details:
    """What the submitter says about an article; what is left out is taken from the page."""

    title: str = ""
    source: str = ""
    url: str = ""
    published: date | datetime | None = None
    language: str = ""
    submitted_by: User | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """The article, and whether it is new or was there already."""

    article: Article
    created: bool


def submit_text(*, text: str, details: Details | None = None) -> Submitted:
    """Hand in an article's text; the same text twice is one article."""
    text = readable(text)
    if not text.strip():
        raise BadInput("The text is empty; paste the article's words.", field="text")
    if len(text) > MOST_TEXT:
        raise BadInput(
            f"The text has {len(text):,} characters, more than the {MOST_TEXT:,} that are read;"
            " submit it in parts.",
            field="text",
        )
    return submit_bytes(Submission.Media.TEXT, text.encode(), details or Details(), field="text")


def submit_html(*, html: str | bytes, details: Details | None = None) -> Submitted:
    """Hand in an HTML page; its article is found when it is read."""
    body = readable(html).encode() if isinstance(html, str) else html
    if not body.strip():
        raise BadInput("The page is empty; submit its HTML.", field="html")
    if len(body) > MOST_BYTES:
        raise BadInput(
            f"The page has {len(body):,} bytes, more than the {MOST_BYTES:,} that are read;"
            " submit the article's text instead.",
            field="html",
        )
    charset = "utf-8" if isinstance(html, str) else ""
    return submit_bytes(
        Submission.Media.HTML, body, details or Details(), field="html", charset=charset
    )


def submit_url(*, url: str, details: Details | None = None) -> Submitted:
    """Hand in an address; what stands there is fetched when it is read."""
    url = web_address(url)
    details = details or Details()
    with transaction.atomic():
        article = Article.objects.create(**columns(details) | {"url": url})
        Submission.objects.create(article=article, media=Submission.Media.URL)
        announce_work(kind="article", ids=[article.id])
    return Submitted(article, created=True)


def web_address(url: str) -> str:
    """The address without what pasting adds around it; raises BadInput where it is none."""
    url = url.strip()
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        raise BadInput(
            "This is not a web address; give one that starts with http:// or https://.", field="url"
        ) from None
    return url


def submit_bytes(
    media: Submission.Media, body: bytes, details: Details, *, field: str, charset: str = ""
) -> Submitted:
    digest = sha256(media.encode() + b"\0" + body).hexdigest()
    known = Article.objects.filter(submitted_sha256=digest).first()
    if known:
        return Submitted(known, created=False)
    check_details(details)
    try:
        with transaction.atomic():
            article = Article.objects.create(**columns(details), submitted_sha256=digest)
            Submission.objects.create(article=article, media=media, body=body, charset=charset)
            announce_work(kind="article", ids=[article.id])
    except IntegrityError:
        # The same bytes came in at the same moment: the other one's article is this one.
        return Submitted(Article.objects.get(submitted_sha256=digest), created=False)
    return Submitted(article, created=True)


def check_details(details: Details) -> None:
    tomorrow = timezone.now().date() + timedelta(days=1)  # somewhere it is tomorrow already
    if details.published and day_of(details.published) > tomorrow:
        raise BadInput(
            f"The publication date {day_of(details.published)} lies in the future;"
            " give the day on which the article was published.",
            field="published_at",
        )
    if details.url:
        web_address(details.url)


def columns(details: Details) -> dict[str, Any]:
    check_details(details)
    return {
        "title": readable(" ".join(details.title.split()))[:500],
        "source": source_named(name=readable(details.source)) if details.source.strip() else None,
        "url": details.url,
        "language": details.language,
        "submitted_by": details.submitted_by,
        "next_try": timezone.now(),
        "rung_at": timezone.now(),  # by announce_work, on commit
        **moment(details.published),
    }


def moment(published: date | datetime | None) -> dict[str, Any]:
    """The columns of a publication time; the dateline is the day in the publisher's own zone."""
    if published is None:
        return {}
    at = (
        published
        if isinstance(published, datetime)
        else datetime.combine(published, datetime.min.time())
    )
    at = at if timezone.is_aware(at) else timezone.make_aware(at)
    return {"published_at": at, "dateline": day_of(published)}


def day_of(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def take_article(*, article_id: UUID, lease: timedelta, attempts: int) -> UUID | None:
    """Lease an article to read: the token to record with, or None where there is nothing to do."""
    return Article.objects.take(article_id, now=timezone.now(), lease=lease, attempts=attempts)


def fail_reading(*, article_id: UUID, token: UUID, problem: str) -> None:
    """The article cannot be read, and trying again would not help; `problem` tells a person why."""
    Article.objects.settle(article_id, token, to=ArticleState.FAILED, error=problem)


def postpone_reading(
    *, article_id: UUID, token: UUID, until: datetime, problem: str, tried: bool = True
) -> None:
    """The article could not be read just now; it is tried again from `until` on."""
    Article.objects.give_back(article_id, token, next_try=until, error=problem, tried=tried)


def give_up_reading(*, article_id: UUID, attempts: int) -> bool:
    """Fail an article that was tried often enough, visibly; False where it lives on."""
    given_up = Article.objects.give_up(article_id, now=timezone.now(), attempts=attempts)
    if given_up:
        untold = Article.objects.filter(pk=article_id, error="")
        untold.update(error=f"The worker stopped before it was done, {attempts} times.")
    return given_up


def retry_reading(*, article: Article, by: User | None) -> Article:
    """Try a failed article anew; raises IllegalMove where it did not fail."""
    with transaction.atomic():
        Article.objects.filter(pk=article.pk).move_one(
            article,
            to=ArticleState.WAITING,
            attempts=0,
            next_try=timezone.now(),
            rung_at=timezone.now(),
            error="",
        )
        AuditEntry.objects.note(actor=by, action="retry reading", about=article)
        announce_work(kind="article", ids=[article.id])
    return article
