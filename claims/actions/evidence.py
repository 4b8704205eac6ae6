"""Evidence that a person found: stored and hashed like any article, and weighed at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.articles import Details, submit_text, submit_url, take_article
from claims.actions.assessments import settle_claim
from claims.actions.live_pages import LivePage, live_page
from claims.actions.people import require_role
from claims.actions.readings import Facts, read_facts, record_reading
from claims.comparing.values import Stance
from claims.exceptions import BadInput, StalePage
from claims.models import Article, ArticleVersion, AuditEntry, Claim, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.models.text import text_hash
from claims.reading.folding import readable
from claims.reading.locating import located
from claims.vocabulary import ArticleState, EvidenceKind, Role

METHOD = "person"
CONFIDENCE = 0.95  # a person read it; the weighing takes no single piece for certain
FINISHED = (ArticleState.READ, ArticleState.DUPLICATE)
VERSIONS_SEARCHED = 20  # of one page, newest first
AT_ONCE = timedelta(minutes=1)  # the lease under which a text is read while its sender waits


@dataclass(frozen=True, slots=True)
class Found:
    """What a person found: a `quote` of a `text`, or of the page at `url`, or of both: the text
    that a person saw at an address. `page` is what `with_live_page` read there."""

    quote: str
    stance: Stance
    kind: EvidenceKind
    text: str = ""
    url: str = ""
    obtained_at: datetime | None = None
    note: str = ""
    source: str = ""
    title: str = ""
    page: LivePage | None = None


def with_live_page(found: Found) -> Found:
    """The same with what stands at its address now, where no version that was read there holds
    the quote. Reaches the network: call it outside any transaction. Raises PageNotRead."""
    if found.text or not found.url or version_read_before(found) is not None:
        return found
    return replace(found, page=live_page(found.url))


def add_evidence(*, claim: Claim, by: User, found: Found) -> Evidence:
    """Add evidence to a claim and weigh it; the same piece twice is one."""
    require_role(by, Role.CHECKER)
    with transaction.atomic():
        version = version_of(found, by)
        span = located(readable(found.quote), version.body.text)
        if span is None:
            raise NotThere(found)
        locked = Claim.objects.select_for_update().get(pk=claim.pk)
        row = evidence_row(locked, by, found, version, *span)
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


class NotThere(BadInput):
    """The quote of a finding does not stand in what was found."""

    def __init__(self, found: Found) -> None:
        message = "The quote does not stand in the text, to the letter."
        if not found.text:
            message = (
                "The quote does not stand in the article that was read from this address, to the"
                " letter. Copy it from the page once more; where the page hides it from us, give"
                " the text that you see there as well."
            )
        super().__init__(message, field="quote")


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
    """The stored version that a quote is from; what is new is read at once."""
    details = Details(title=found.title, source=found.source, url=found.url, submitted_by=by)
    if found.text:
        text = readable(found.text)
        known = ArticleVersion.objects.filter(body_id=text_hash(text)).first()
        if known is not None:
            return known
        article = submit_text(text=text, details=details).article
        return read_now(article, LivePage(Facts(text=text, title=found.title, url=found.url)))
    if found.page:
        return read_now(submit_url(url=found.url, details=details).article, found.page)
    if not found.url:
        raise BadInput(
            "Give the text that you found, the address of its page, or both.", field="text"
        )
    version = version_read_before(found)
    if version is None:
        raise NotThere(found)
    return version


def version_read_before(found: Found) -> ArticleVersion | None:
    """The newest version of the page at an address that holds the quote."""
    pages = Article.objects.at_pages([found.url]).filter(state__in=FINISHED)
    homes = [same_as or pk for pk, same_as in pages.values_list("pk", "same_as_id")]
    versions = ArticleVersion.objects.filter(article__in=homes).select_related("body")
    quote = readable(found.quote)
    newest = versions.order_by("-read_at")[:VERSIONS_SEARCHED]
    return next((each for each in newest if located(quote, each.body.text)), None)


def read_now(article: Article, page: LivePage) -> ArticleVersion:
    token = take_article(article_id=article.pk, lease=AT_ONCE, attempts=1)
    if token is None:
        raise StalePage("This text is being read just now; send the evidence again in a moment.")
    reading = read_facts(article, page.facts, page.language)
    record_reading(article_id=article.pk, token=token, facts=page.facts, reading=reading)
    return ArticleVersion.objects.select_related("body").get(body_id=text_hash(page.facts.text))
