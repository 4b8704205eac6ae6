"""Rows for tests, made as small as the tables allow."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import factory
from django.contrib.auth.models import User
from django.utils import timezone

from claims.actions.indexing import index_claims
from claims.actions.people import grant_role
from claims.models import (
    Appearance,
    Article,
    ArticleVersion,
    Check,
    Claim,
    CorrectionRequest,
    Delivery,
    Evidence,
    Feed,
    Source,
    StoredText,
    Verdict,
    Webhook,
)
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.vocabulary import ArticleState, CheckState, EventType, Role, VerdictState

BODY = "In Lorn, 170 of the 329 members voted on January 5, 2020. The session lasted three hours."
QUOTE = "170 of the 329 members voted on January 5, 2020"


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")


def person(role: Role | None = None, **columns: Any) -> User:
    """A user, with a role where one is named."""
    user = UserFactory(**columns)
    if role:
        grant_role(user=user, role=role)
    return user


class SourceFactory(factory.django.DjangoModelFactory[Source]):
    class Meta:
        model = Source

    name = factory.Sequence(lambda n: f"Source {n}")
    key = factory.LazyAttribute(lambda source: source.name.lower())


class ArticleFactory(factory.django.DjangoModelFactory[Article]):
    class Meta:
        model = Article

    state = ArticleState.READ
    title = factory.Sequence(lambda n: f"Headline {n}")
    source = factory.SubFactory(SourceFactory)
    published_at = factory.LazyFunction(lambda: timezone.make_aware(datetime(2020, 1, 6, 12)))
    dateline = date(2020, 1, 6)
    next_try = factory.LazyFunction(timezone.now)
    spread_at = factory.LazyFunction(timezone.now)


class ArticleVersionFactory(factory.django.DjangoModelFactory[ArticleVersion]):
    class Meta:
        model = ArticleVersion

    class Params:
        text = factory.LazyFunction(lambda: f"{BODY} {uuid4()}")

    article = factory.SubFactory(ArticleFactory)
    title = factory.SelfAttribute("article.title")
    language = "en"
    dateline = date(2020, 1, 6)
    reader_version = "1"
    body_id = factory.LazyAttribute(lambda version: StoredText.objects.keep_one(version.text))


class ClaimFactory(factory.django.DjangoModelFactory[Claim]):
    class Meta:
        model = Claim
        skip_postgeneration_save = True

    class Params:
        text = QUOTE

    quote_id = factory.LazyAttribute(lambda claim: StoredText.objects.keep_one(claim.text))
    statement = factory.SelfAttribute("text")
    kind = "vote"
    language = "en"
    worthiness = 0.9
    as_of = date(2020, 1, 6)

    @factory.post_generation
    def indexed(self, create: bool, extracted: object, **_: object) -> None:
        index_claims(claims=[self])


def appear(claim: Claim, version: ArticleVersion | None = None) -> Appearance:
    """Let a claim stand where its quote stands in a version."""
    version = version or ArticleVersionFactory()
    text = version.body.text
    start = text.index(claim.text)
    end = start + len(claim.text)
    first = max(0, start - 32)
    return Appearance.objects.create(
        claim=claim,
        version=version,
        start=start,
        end=end,
        context_id=StoredText.objects.keep_one(text[first : end + 32]),
        lead=start - first,
    )


class CheckFactory(factory.django.DjangoModelFactory[Check]):
    class Meta:
        model = Check

    claim = factory.SubFactory(ClaimFactory)
    method = "corpus"
    next_try = factory.LazyFunction(lambda: timezone.now() - timedelta(seconds=1))


class WebhookFactory(factory.django.DjangoModelFactory[Webhook]):
    class Meta:
        model = Webhook

    owner = factory.LazyFunction(lambda: person(Role.EDITOR))
    url = "https://receiver.example/in"
    events = factory.LazyFunction(lambda: list(EventType.values))


class DeliveryFactory(factory.django.DjangoModelFactory[Delivery]):
    class Meta:
        model = Delivery

    webhook = factory.SubFactory(WebhookFactory)
    event = "webhook.test"
    payload = factory.LazyFunction(lambda: {"type": "webhook.test", "data": {}})
    next_try = factory.LazyFunction(lambda: timezone.now() - timedelta(seconds=1))


def find_evidence(
    claim: Claim,
    *,
    stance: str = "supports",
    version: ArticleVersion | None = None,
    check: Check | None = None,
    confidence: float = 0.9,
    **columns: Any,
) -> Evidence:
    """A piece of evidence with the quote of a version, found by a check that is done."""
    version = version or ArticleVersionFactory()
    done = {"state": CheckState.DONE, "outcome": "found", "finished_at": timezone.now()}
    if check is None:
        check = claim.checks.filter(state=CheckState.DONE).first() or CheckFactory(
            claim=claim, **done
        )
    end = len(QUOTE)
    return Evidence.objects.create(
        claim=claim,
        check_run=check,
        method=check.method,
        stance=stance,
        confidence=confidence,
        version=version,
        start=0,
        end=end,
        quote_id=StoredText.objects.keep_one(version.body.text[:end]),
        fingerprint=fingerprint_of(
            method=check.method,
            sha256_of_version=version.body_id,
            start=0,
            end=end,
            stance=stance,
        ),
        **columns,
    )


class FeedFactory(factory.django.DjangoModelFactory[Feed]):
    class Meta:
        model = Feed

    source = factory.SubFactory(SourceFactory)
    url = factory.Sequence(lambda n: f"https://wire.example/feed{n}")
    url_sha256 = factory.LazyAttribute(lambda feed: text_hash(feed.url))
    next_try = factory.LazyFunction(lambda: timezone.now() - timedelta(seconds=1))


class VerdictFactory(factory.django.DjangoModelFactory[Verdict]):
    class Meta:
        model = Verdict

    claim = factory.SubFactory(ClaimFactory)
    claim_version = 1
    rating_id = "true"
    rating_label = "True"
    rationale = "Two sources bear it out."
    author = factory.SubFactory(UserFactory)
    state = VerdictState.DRAFT


class CorrectionRequestFactory(factory.django.DjangoModelFactory[CorrectionRequest]):
    class Meta:
        model = CorrectionRequest

    verdict = factory.SubFactory(VerdictFactory)
    message = "The roll names 172 members."
    sender = "0" * 64
