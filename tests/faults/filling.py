"""Claims that wait to be checked, many at once."""

from __future__ import annotations

from uuid import uuid4

from django.db import transaction

from claims.actions.checks import queue_checks, queue_rechecks
from claims.actions.indexing import index_claims
from claims.models import Appearance, ArticleVersion, Check, Claim, StoredText
from claims.models.text import text_hash
from tests.factories import ArticleVersionFactory
from tests.faults.stub import EVIDENCE
from workers.bell import ringer

SENT_WITHIN = 30  # seconds


def fill(count: int) -> list[str]:
    """An article with `count` claims, each with one check that waits; the checks' ids."""
    with transaction.atomic():
        checks: list[Check] = queue_checks(claims=claims_of_one_article(count))
    assert ringer().wait(SENT_WITHIN)
    return [str(check.pk) for check in checks]


def fill_behind(count: int) -> list[str]:
    """The same with checks that can wait."""
    claims = claims_of_one_article(count)
    queue_rechecks(claims=Claim.objects.filter(pk__in=[claim.pk for claim in claims]))
    return [str(pk) for pk in Check.objects.filter(claim__in=claims).values_list("pk", flat=True)]


def claims_of_one_article(count: int) -> list[Claim]:
    if not ArticleVersion.objects.filter(title=EVIDENCE).exists():
        ArticleVersionFactory(article__source=None, article__title=EVIDENCE, text="Ink. " * 400)
    name = uuid4().hex[:8]
    words = [f"Ward {number} of {name} counted {1000 + number} votes." for number in range(count)]
    StoredText.objects.keep(words)
    version = ArticleVersionFactory(article__source=None, text=" ".join(words))
    claims = Claim.objects.bulk_create(
        Claim(quote_id=text_hash(text), statement=text, kind="vote", language="en")
        for text in words
    )
    index_claims(claims=claims)
    start = 0
    places = []
    for claim, text in zip(claims, words, strict=True):
        places.append(place_of(claim, version, start, start + len(text)))
        start += len(text) + 1
    Appearance.objects.bulk_create(places)
    return claims


def place_of(claim: Claim, version: ArticleVersion, start: int, end: int) -> Appearance:
    return Appearance(
        claim=claim, version=version, start=start, end=end, context_id=claim.quote_id, lead=0
    )
