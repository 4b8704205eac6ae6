"""What an outside source answered, kept like any text that is quoted: stored, hashed, for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions.articles import moment
from claims.actions.sources import source_named
from claims.models import Article, ArticleVersion, StoredText
from claims.models.text import text_hash
from claims.reading.folding import readable
from claims.vocabulary import ArticleState

ANSWER = "answer"  # the reader's version of a text that nobody read claims out of


@dataclass(frozen=True, slots=True)
class OutsideText:
    """A text of an outside source, and where it stands."""

    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: date | datetime | None = None
    language: str = ""


def keep_answer(*, answer: OutsideText) -> ArticleVersion:
    """The stored version of an answer; the same text twice is one.

    It has no passages and no claims: it is quoted as evidence, and is no news that other claims
    are held against (a fact-check repeats what it refutes).
    """
    text = readable(answer.text)
    known = version_of(text)
    if known is not None:
        return known
    try:
        with transaction.atomic():
            return record_answer(text, answer)
    except IntegrityError:  # another worker kept the same text in this moment
        return ArticleVersion.objects.select_related("body").get(body_id=text_hash(text))


def version_of(text: str) -> ArticleVersion | None:
    return ArticleVersion.objects.filter(body_id=text_hash(text)).select_related("body").first()


def record_answer(text: str, answer: OutsideText) -> ArticleVersion:
    now = timezone.now()
    when = moment(answer.published)
    article = Article.objects.create(
        state=ArticleState.READ,
        title=readable(answer.title)[:500],
        source=source_named(name=answer.source, url=answer.url),
        url=answer.url[:2000],
        language=answer.language[:12],
        next_try=now,
        spread_at=now,
        **when,
    )
    return ArticleVersion.objects.create(
        article=article,
        body_id=StoredText.objects.keep_one(text),
        title=article.title,
        language=article.language,
        dateline=when.get("dateline"),
        reader_version=ANSWER,
    )
