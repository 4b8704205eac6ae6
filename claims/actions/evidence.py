"""Evidence that a person found: stored and hashed like any article, and weighed at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.articles import Details, submit_text, take_article
from claims.actions.assessments import settle_claim
from claims.actions.people import require_role
from claims.actions.readings import Facts, record_reading
from claims.comparing.values import Stance
from claims.exceptions import BadInput, StalePage
from claims.models import Article, ArticleVersion, AuditEntry, Claim, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.reading.article import read_article
from claims.reading.folding import readable
from claims.vocabulary import EvidenceKind, Role

METHOD = "person"
CONFIDENCE = 0.95  # a person read it; the weighing takes no single piece for certain
AT_ONCE = timedelta(minutes=1)  # the lease under which a text is read while its sender waits


@dataclass(frozen=True, slots=True)
class Found:
    """What a person found: a `quote` of a `text`, or of the page at `url` that was read before."""

    quote: str
    stance: Stance
    kind: EvidenceKind
    text: str = ""
    url: str = ""
    obtained_at: datetime | None = None
    note: str = ""
    source: str = ""
    title: str = ""


def add_evidence(*, claim: Claim, by: User, found: Found) -> Evidence:
    """Add evidence to a claim and weigh it; the same piece twice is one."""
    require_role(by, Role.CHECKER)
    with transaction.atomic():
        version = version_of(found, by)
        start = version.body.text.find(quote := readable(found.quote).strip())
        if start < 0 or not quote:
            raise BadInput("The quote does not stand in the text, to the letter.", field="quote")
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        row = evidence_row(locked, by, found, version, start, start + len(quote))
        known = Evidence.objects.filter(
            claim=locked, check_run=None, fingerprint=row.fingerprint
        ).first()
        if known is not None:
            return known
        row.save(force_insert=True)
        AuditEntry.objects.note(
            actor=by, action="add evidence", about=locked, after={"evidence": str(row.pk)},
            reason=found.note,
        )  # fmt: skip
        settle_claim(locked)
    return row


def evidence_row(
    claim: Claim, by: User, found: Found, version: ArticleVersion, start: int, end: int
) -> Evidence:
    return Evidence(
        claim=claim,
        method=METHOD,
        kind=found.kind,
        stance=found.stance.value,
        confidence=CONFIDENCE,
        version=version,
        start=start,
        end=end,
        quote_id=StoredText.objects.keep_one(version.body.text[start:end]),
        fingerprint=fingerprint_of(
            method=METHOD,
            sha256_of_version=version.body_id,
            start=start,
            end=end,
            stance=found.stance.value,
        ),
        obtained_at=found.obtained_at,
        note=found.note,
        added_by=by,
    )


def version_of(found: Found, by: User) -> ArticleVersion:
    """The stored version that a quote is from; a new text is read at once."""
    if found.text:
        return read_now(readable(found.text), found, by)
    article = Article.objects.at_address(found.url).first()
    version = article.current_version if article else None
    if version is None:
        raise BadInput(
            "This page has not been read yet; hand it in as an article first, or give the text"
            " that you found there.",
            field="url",
        )
    return version


def read_now(text: str, found: Found, by: User) -> ArticleVersion:
    known = ArticleVersion.objects.filter(body_id=text_hash(text)).select_related("body").first()
    if known is not None:
        return known
    details = Details(title=found.title, source=found.source, submitted_by=by)
    article = submit_text(text=text, details=details).article
    token = take_article(article_id=article.pk, lease=AT_ONCE, attempts=1)
    if token is None:
        raise StalePage("This text is being read just now; send the evidence again in a moment.")
    reading = read_article(text, title=found.title)
    facts = Facts(text=text, title=found.title)
    record_reading(article_id=article.pk, token=token, facts=facts, reading=reading)
    return ArticleVersion.objects.select_related("body").get(body_id=text_hash(text))
