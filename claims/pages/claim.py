"""The public page of a claim: the verdict, why, on what evidence, and where it was claimed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from claims.api.published import (
    WEB,
    page_address,
    published_verdicts,
    reviewer_name,
    structured,
)
from claims.models import Appearance, Article, Claim, Evidence, Rating, Verdict
from claims.models.claim import CONTEXT
from claims.showing.text import direction, json_ld
from claims.vocabulary import VerdictState


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote as it stands on the page, with where it comes from."""

    before: str
    quote: str
    after: str
    source: str
    title: str
    url: str
    published: Any
    language: str

    @property
    def dir(self) -> str:
        return direction(self.language)


@require_safe
def claim_page(request: HttpRequest, claim_id: UUID) -> HttpResponse:
    claim = Claim.objects.filter(pk=claim_id).select_related("merged_into").first()
    if claim is not None and claim.merged_into is not None:
        survivor = claim.merged_into
        if is_public(survivor.pk):
            return redirect("pages:claim", survivor.pk)
    verdict = published_verdicts().filter(claim=claim_id).first()
    if verdict is None:
        raise Http404("There is no published verdict on such a claim.")
    places = list(
        Appearance.objects.filter(claim=claim_id)
        .select_related("version__article__source", "context")
        .in_order()
    )
    return render(request, "pages/claim.html", shown(verdict, places))


def is_public(claim_id: UUID) -> bool:
    return published_verdicts().filter(claim=claim_id).exists()


def shown(verdict: Verdict, places: list[Appearance]) -> dict[str, Any]:
    claim = verdict.claim
    return {
        "verdict": verdict,
        "claim": claim,
        "dir": direction(claim.language),
        "reviewer": reviewer_name(verdict),
        "paragraphs": [p for p in verdict.rationale.splitlines() if p.strip()],
        "scale": list(Rating.objects.exclude(ordinal=None).order_by("ordinal")),
        "evidence": [quoted_evidence(piece) for piece in evidence_of(verdict)],
        "appearances": [quoted_appearance(place) for place in places],
        "history": list(history_of(verdict)),
        "address": page_address(verdict),
        "json_ld": json_ld(structured(verdict, places)),
    }


def evidence_of(verdict: Verdict) -> list[Evidence]:
    return list(
        verdict.evidence.select_related("version__article__source", "quote").order_by(
            "version__article__published_at", "id"
        )
    )


def history_of(verdict: Verdict) -> Any:
    """What was ruled on this claim before, latest first."""
    earlier = Verdict.objects.filter(claim=verdict.claim_id, state=VerdictState.REPLACED)
    return earlier.select_related("author", "replaced_by").order_by("-published_at", "-id")


def quoted_evidence(piece: Evidence) -> Quoted:
    return quoted(piece.version.article, "", piece.quote.text, "", piece.version.language)


def quoted_appearance(place: Appearance) -> Quoted:
    found = place.selector
    language = place.version.language
    whole_start, whole_end = place.start <= place.lead, len(found["suffix"]) < CONTEXT
    before = found["prefix"] if whole_start else f"…{from_word(found['prefix'])}"
    after = found["suffix"] if whole_end else f"{to_word(found['suffix'])}…"
    return quoted(place.version.article, before, found["exact"], after, language)


def from_word(text: str) -> str:
    """The text from its first whole word on; where there is but one word, all of it."""
    return text.partition(" ")[2] or text


def to_word(text: str) -> str:
    return text.rpartition(" ")[0] or text


def quoted(article: Article, before: str, quote: str, after: str, language: str) -> Quoted:
    return Quoted(
        before=before,
        quote=quote or "[erased]",
        after=after,
        source=article.source.name if article.source else "",
        title=article.title,
        url=article.url if article.url.startswith(WEB) else "",
        published=article.published_at,
        language=language,
    )
