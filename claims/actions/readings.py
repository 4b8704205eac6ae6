"""The last transaction of reading an article: version, passages, claims and their checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from claims.actions.articles import day_of, moment
from claims.actions.checks import mark_for_recheck
from claims.actions.claims import record_claims
from claims.actions.sources import source_named
from claims.exceptions import StaleLease
from claims.models import (
    Article,
    ArticleVersion,
    Claim,
    Passage,
    SignatureBand,
    StoredText,
    Submission,
)
from claims.models.text import text_hash
from claims.reading.addresses import page_key
from claims.reading.article import READER_VERSION, Reading, read_article
from claims.reading.copies import are_copies, bands
from claims.vocabulary import ArticleState


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article once its page was seen; the submitter's word comes first."""

    text: str
    title: str = ""
    site: str = ""
    authors: str = ""
    url: str = ""
    published: date | datetime | None = None


def read_facts(article: Article, facts: Facts, language: str) -> Reading:
    """Read an article's text, by what its submitter says of it and then by what its page says."""
    day = article.dateline or (day_of(facts.published) if facts.published else None)
    return read_article(
        facts.text,
        title=article.title or facts.title,
        dateline=day,
        language=article.language or language,
    )


def record_reading(*, article_id: UUID, token: UUID, facts: Facts, reading: Reading) -> Article:
    """Record what was read; raises StaleLease where the lease has passed to another.

    A text that is stored already makes the article a duplicate; an address that was read before
    gets a new version of the article that is there.
    """
    try:
        with transaction.atomic():
            return record(article_id, token, facts, reading)
    except IntegrityError:
        # The same text was recorded by another worker in this moment: now it is known.
        with transaction.atomic():
            return record(article_id, token, facts, reading)


def record(article_id: UUID, token: UUID, facts: Facts, reading: Reading) -> Article:
    held = Article.objects.held(article_id, token)
    article = held.select_for_update(of=("self",)).select_related("source").first()
    if article is None:
        raise StaleLease
    known = ArticleVersion.objects.filter(body_id=text_hash(facts.text)).first()
    if known is not None:
        return settle_duplicate(article, token, known.article, facts, reading)
    complete(article, facts, reading)
    earlier = Article.objects.at_address(article.canonical_url).first() if article.url else None
    home = earlier or article
    version = record_version(home, article, facts, reading)
    record_claims(version=version, claims=reading.claims)
    if earlier is not None:
        Article.objects.filter(pk=earlier.pk).update(spread_at=None, updated_at=timezone.now())
        return settle_duplicate(article, token, earlier, facts, reading)
    article.copy_of = join_copies(article, version)
    Article.objects.settle(article.pk, token, to=ArticleState.READ, **known_columns(article))
    forget_submission(article)
    article.refresh_from_db()
    return article


def settle_duplicate(
    article: Article, token: UUID, original: Article, facts: Facts, reading: Reading
) -> Article:
    complete(article, facts, reading)
    Article.objects.settle(
        article.pk,
        token,
        to=ArticleState.DUPLICATE,
        same_as=original,
        **known_columns(article),
    )
    forget_submission(article)
    article.refresh_from_db()
    return article


def complete(article: Article, facts: Facts, reading: Reading) -> None:
    """Fill in what the submitter left out."""
    article.title = article.title or facts.title[:500] or reading.headline
    article.authors = article.authors or facts.authors[:500]
    article.language = article.language or reading.language
    article.canonical_url = (facts.url or article.url)[:2000]
    article.canonical_key = page_key(article.canonical_url)
    if article.source is None:
        article.source = source_named(name=facts.site, url=article.canonical_url)
    if article.published_at is None:
        for column, value in moment(facts.published).items():
            setattr(article, column, value)


def known_columns(article: Article) -> dict[str, Any]:
    names = (
        "title", "authors", "language", "canonical_url", "canonical_key", "source", "published_at",
        "dateline", "copy_of",
    )  # fmt: skip
    return {name: getattr(article, name) for name in names} | {"updated_at": timezone.now()}


def forget_submission(article: Article) -> None:
    """What was handed in has been read; the version holds its text."""
    Submission.objects.filter(article=article).update(body=b"")


def record_version(
    home: Article, article: Article, facts: Facts, reading: Reading
) -> ArticleVersion:
    version = ArticleVersion.objects.create(
        article=home,
        number=home.versions.count() + 1,
        body_id=StoredText.objects.keep_one(facts.text),
        title=article.title,
        language=reading.language,
        dateline=article.dateline,
        reader_version=READER_VERSION,
        signature=reading.signature,
    )
    Passage.objects.bulk_create(
        Passage(
            version=version,
            position=position,
            part=passage.part.value,
            start=passage.start,
            end=passage.end,
            terms=" ".join(passage.terms),
        )
        for position, passage in enumerate(reading.passages)
    )
    SignatureBand.objects.bulk_create(
        SignatureBand(version=version, band=band) for band in bands(reading.signature)
    )
    return version


def join_copies(article: Article, version: ArticleVersion) -> Article | None:
    """The head of the near copies of a text, one wire story and one origin; None for the head.

    The head is what was submitted first, in whatever order the copies are read: those that had
    another head get this one.
    """
    alike = (
        ArticleVersion.objects.filter(bands__band__in=bands(bytes(version.signature)))
        .exclude(article=article)
        .select_related("article__copy_of")
        .distinct()
    )
    group = {article.pk: article}
    for other in alike:
        if are_copies(bytes(version.signature), bytes(other.signature)):
            head = other.article.copy_of or other.article
            group[head.pk] = head
    first = min(group.values(), key=lambda one: (one.created_at, one.pk))
    later = [pk for pk in group if pk not in (first.pk, article.pk)]
    led = Article.objects.filter(Q(pk__in=later) | Q(copy_of__in=later))
    led.exclude(pk=first.pk).update(copy_of=first, updated_at=timezone.now())
    return None if first == article else first


def rejoin_copies(*, article: Article) -> None:
    """Look for near copies again: two that were read at once could not see each other."""
    version = article.current_version
    if version is not None:
        with transaction.atomic():
            head = join_copies(article, version)
            Article.objects.filter(pk=article.pk).exclude(copy_of=head).update(copy_of=head)


def mark_dirty(*, claims: Iterable[UUID]) -> int:
    """New articles bear on these claims: they are to be checked again."""
    return mark_for_recheck(claims=Claim.objects.filter(pk__in=list(claims)))


def mark_spread(*, article: Article) -> None:
    """The claims that this article bears on have been told."""
    Article.objects.filter(pk=article.pk).update(spread_at=timezone.now())
