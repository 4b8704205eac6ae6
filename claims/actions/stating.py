"""Claims that a person states, or marks in an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.checks import queue_checks
from claims.actions.events import tell_claim_created
from claims.actions.indexing import index_claims
from claims.actions.people import require_role
from claims.actions.sources import claimant_named
from claims.exceptions import BadInput
from claims.models import Appearance, Article, ArticleVersion, AuditEntry, Claim, StoredText
from claims.models.claim import CONTEXT
from claims.reading.annotate import annotate
from claims.reading.article import READER_VERSION
from claims.reading.extract import extract
from claims.reading.folding import readable
from claims.reading.language import detect_language
from claims.reading.shapes import date_shape, quantity_shape
from claims.reading.values import ClaimKind
from claims.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement, or the span of an article's present text in which it is made, or both."""

    statement: str = ""
    claimant: str = ""
    kind: ClaimKind | None = None
    article: Article | None = None
    start: int = 0
    end: int = 0


def state_claim(*, by: User, stated: Stated) -> tuple[Claim, bool]:
    """Record a person's claim and queue its checks; a span that is a claim already answers it.

    Such a claim has no key, so the machine never merges it. The second value: is it new?
    """
    require_role(by, Role.SUBMITTER)
    version = marked_version(stated)
    text = version.body.text if version else readable(stated.statement).strip()
    quote = text[stated.start : stated.end] if version else text
    if not quote.strip():
        raise BadInput("State the claim, or mark it in an article.", field="statement")
    with transaction.atomic():
        known = claim_at(version, stated)
        if known is not None:
            return known, False
        claim = Claim.objects.create(**columns(quote, version, stated), stated_by=by)
        index_claims(claims=[claim])
        if version:
            mark(claim, version, stated)
        AuditEntry.objects.note(actor=by, action="state claim", about=claim)
        tell_claim_created(claim)
        queue_checks(claims=[claim])
    claim.refresh_from_db()
    return claim, True


def marked_version(stated: Stated) -> ArticleVersion | None:
    if stated.article is None:
        return None
    version = stated.article.current_version
    if version is None:
        raise BadInput("This article has not been read; mark claims once it is.", field="article")
    length = len(version.body.text)
    if not 0 <= stated.start < stated.end <= length:
        raise BadInput(f"Mark a span within the text's {length} characters.", field="end")
    return version


def claim_at(version: ArticleVersion | None, stated: Stated) -> Claim | None:
    if version is None:
        return None
    place = Appearance.objects.filter(
        version=version, part="body", start=stated.start, end=stated.end
    ).first()
    return place.claim if place else None


def columns(quote: str, version: ArticleVersion | None, stated: Stated) -> dict[str, Any]:
    dateline = version.dateline if version else None
    language = (version.language if version else "") or detect_language(quote)
    found = annotate(quote, dateline=dateline, language=language)
    read = extract(quote, dateline=dateline, language=language)
    kind = stated.kind or (read[0].kind if len(read) == 1 else ClaimKind.EVENT)
    claimant = stated.claimant or (read[0].claimant if len(read) == 1 else None)
    return {
        "quote_id": StoredText.objects.keep_one(quote),
        "statement": readable(stated.statement).strip() or quote,
        "kind": kind.value,
        "language": language,
        "worthiness": found.worthiness,
        "quantities": [quantity_shape(quantity) for quantity in found.quantities],
        "dates": [date_shape(day) for day in found.dates],
        "claimant": claimant_named(claimant),
        "as_of": dateline,
        "reader_version": READER_VERSION,
    }


def mark(claim: Claim, version: ArticleVersion, stated: Stated) -> None:
    text = version.body.text
    first = max(0, stated.start - CONTEXT)
    Appearance.objects.create(
        claim=claim,
        version=version,
        start=stated.start,
        end=stated.end,
        context_id=StoredText.objects.keep_one(text[first : stated.end + CONTEXT]),
        lead=stated.start - first,
    )
