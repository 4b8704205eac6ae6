"""Every verdict that was ever published, a claim a line, as `import_verdicts` takes it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from claims.api.published import page_address, reviewer_name
from claims.api.sparse import Row
from claims.models import Appearance, Article, Claim, Evidence, Verdict

BATCH = 200  # claims held at a time


def archive_rows(claims: QuerySet[Claim] | None = None) -> Iterator[Row]:
    """All claims that were ruled on, or those of a set, in the order of their ids."""
    ruled = Verdict.objects.filter(published_at__isnull=False, claim=OuterRef("pk"))
    claims = Claim.objects.all() if claims is None else claims
    claims = claims.filter(Exists(ruled)).prefetch_related(verdicts(), appearances())
    claims = claims.select_related("claimant").order_by("id")
    batch = list(claims[:BATCH])
    while batch:
        yield from map(row_of, batch)
        batch = list(claims.filter(id__gt=batch[-1].id)[:BATCH])


def verdicts() -> Prefetch[Any]:
    evidence = Evidence.objects.select_related("version__article__source", "quote")
    evidence = evidence.order_by("found_at", "id")
    found = Verdict.objects.filter(published_at__isnull=False)
    found = found.select_related("author", "approval__approver", "withdrawal__withdrawn_by")
    ordered = found.prefetch_related(Prefetch("evidence", evidence)).order_by("published_at", "id")
    return Prefetch("verdicts", ordered)


def appearances() -> Prefetch[Any]:
    return Prefetch(
        "appearances",
        Appearance.objects.select_related("version__article__source", "context").order_by("id"),
    )


def row_of(claim: Claim) -> Row:
    chain = list(claim.verdicts.all())
    first = chain[0]
    return {
        "url": first.review_url or page_address(first),
        "claim": claim.statement,
        "language": claim.language,
        "kind": claim.kind,
        "claimant": claim.claimant.name if claim.claimant else "",
        "claimed_on": claim.as_of,
        "appearances": [appearance_row(place) for place in claim.appearances.all()],
        "verdicts": [verdict_row(verdict) for verdict in chain],
    }


def verdict_row(verdict: Verdict) -> Row:
    approval = getattr(verdict, "approval", None)
    withdrawal = getattr(verdict, "withdrawal", None)
    plain = ("title", "summary", "rationale", "no_evidence_reason", "change", "change_note")
    return {
        "rating": verdict.rating_id,
        "label": verdict.rating_label,
        "byline": reviewer_name(verdict),
        "published_at": verdict.published_at,
        "review_url": verdict.review_url or page_address(verdict),
        **{name: getattr(verdict, name) for name in plain},
        "approved_by": name_of(approval.approver) if approval else "",
        "approved_at": approval.at if approval else None,
        "withdrawn_by": name_of(withdrawal.withdrawn_by) if withdrawal else "",
        "withdrawn_at": withdrawal.at if withdrawal else None,
        "withdrawn_because": withdrawal.reason if withdrawal else "",
        "evidence": [evidence_row(piece) for piece in verdict.evidence.all()],
    }


def name_of(user: Any) -> str:
    return str(user.get_full_name() or user.get_username())


def appearance_row(place: Appearance) -> Row:
    return {**place.selector, **article_row(place.version.article, place.version.language)}


def evidence_row(piece: Evidence) -> Row:
    article = article_row(piece.version.article, piece.version.language)
    judged = {"stance": piece.stance, "kind": piece.kind, "note": piece.note}
    return {"exact": piece.quote.text, **article, **judged}


def article_row(article: Article, language: str) -> Row:
    return {
        "url": article.url,
        "source": article.source.name if article.source else "",
        "title": article.title,
        "published_at": article.published_at,
        "language": language,
    }
