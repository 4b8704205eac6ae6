"""Articles of which an archive kept an excerpt alone: where claims stood, and what was found."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils import timezone

from claims.actions.sources import source_named
from claims.comparing.values import Stance
from claims.models import Appearance, Article, ArticleVersion, Claim, Evidence, StoredText
from claims.models.evidence import fingerprint_of
from claims.reviews import Excerpt
from claims.vocabulary import ArticleState, EvidenceKind

METHOD = "archive"


def appear(claim: Claim, place: Excerpt) -> None:
    version, start = kept_version(place)
    end = start + len(place.exact)
    context = version.body.text[: end + len(place.suffix)]
    Appearance.objects.get_or_create(
        claim=claim, version=version, part="body", start=start, end=end,
        defaults={"context_id": StoredText.objects.keep_one(context), "lead": start},
    )  # fmt: skip


def found_piece(claim: Claim, excerpt: Excerpt, author: User) -> Evidence:
    version, start = kept_version(excerpt)
    end = start + len(excerpt.exact)
    stance = excerpt.stance if excerpt.stance in list(Stance) else Stance.NOT_ENOUGH_INFO.value
    kind = excerpt.kind if excerpt.kind in EvidenceKind.values else EvidenceKind.SECONDARY
    fingerprint = fingerprint_of(
        method=METHOD, sha256_of_version=version.body_id, start=start, end=end, stance=stance
    )
    piece, _ = Evidence.objects.get_or_create(
        claim=claim,
        check_run=None,
        fingerprint=fingerprint,
        defaults={
            "method": METHOD, "kind": kind, "stance": stance, "confidence": 1.0,
            "version": version, "start": start, "end": end, "added_by": author,
            "quote_id": StoredText.objects.keep_one(excerpt.exact), "note": excerpt.note,
        },
    )  # fmt: skip
    return piece


def kept_version(excerpt: Excerpt) -> tuple[ArticleVersion, int]:
    """An article of which the archive kept this excerpt alone, and where the words start in it.

    A last line says whose words they are, so that the same sentence of two sources stays two.
    """
    about = " · ".join(part for part in (excerpt.source, excerpt.title, excerpt.url) if part)
    text = f"{excerpt.prefix}{excerpt.exact}{excerpt.suffix}\n\n[{about or 'archive'}]"
    key = StoredText.objects.keep_one(text)
    known = ArticleVersion.objects.select_related("body").filter(body_id=key).first()
    if known is None:
        known = ArticleVersion.objects.create(
            article=article_of(excerpt), body_id=key, title=excerpt.title[:500],
            language=excerpt.language[:12], reader_version=METHOD,
        )  # fmt: skip
    return known, len(excerpt.prefix)


def article_of(excerpt: Excerpt) -> Article:
    now = timezone.now()
    return Article.objects.create(
        state=ArticleState.READ,
        source=source_named(name=excerpt.source, url=excerpt.url),
        url=excerpt.url,
        title=excerpt.title[:500],
        language=excerpt.language[:12],
        published_at=excerpt.published_at,
        dateline=excerpt.published_at.date() if excerpt.published_at else None,
        next_try=now,
        spread_at=now,
    )
