"""The public page of a claim: the verdict, why, on what evidence, and where it was claimed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from claims.api.published import (
    page_address,
    published_verdicts,
    reviewer_name,
    structured,
)
from claims.comparing.values import Stance
from claims.models import Appearance, Article, Claim, Evidence, Rating, Verdict
from claims.models.claim import CONTEXT
from claims.showing.plot import plot_of
from claims.showing.text import direction, json_ld, web
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
    article: UUID | None = None
    source_id: UUID | None = None

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
        return withdrawn(request, claim_id)
    places = list(
        Appearance.objects.filter(claim=claim_id)
        .select_related("version__article__source", "context")
        .in_order()
    )
    return render(request, "pages/claim.html", shown(verdict, places))


def withdrawn(request: HttpRequest, claim_id: UUID) -> HttpResponse:
    """What stands where a verdict stood: 410 with the reason, and nothing of what was ruled."""
    once = Verdict.objects.filter(claim=claim_id, published_at__isnull=False)
    verdict = once.select_related("withdrawal").order_by("-published_at", "-id").first()
    if verdict is None or verdict.state != VerdictState.WITHDRAWN:
        raise Http404("There is no published verdict on such a claim.")
    return render(request, "pages/withdrawn.html", {"withdrawal": verdict.withdrawal}, status=410)


def is_public(claim_id: UUID) -> bool:
    return published_verdicts().filter(claim=claim_id).exists()


def shown(verdict: Verdict, places: list[Appearance]) -> dict[str, Any]:
    claim, pieces = verdict.claim, evidence_of(verdict)
    return {
        "verdict": verdict,
        "claim": claim,
        "dir": direction(claim.language),
        "reviewer": reviewer_name(verdict),
        "paragraphs": [p for p in verdict.rationale.splitlines() if p.strip()],
        "scale": list(Rating.objects.exclude(ordinal=None).order_by("ordinal")),
        "sides": sides_of(pieces),
        "plot": plot_of(claim, places, pieces),
        "appearances": [quoted_appearance(place) for place in places],
        "history": list(history_of(verdict)),
        "address": page_address(verdict),
        "json_ld": json_ld(structured(verdict, places)),
    }


@dataclass(frozen=True, slots=True)
class Side:
    """The evidence that speaks for the claim, against it, or to neither."""

    title: str
    look: str
    pieces: list[Quoted]


def sides_of(pieces: list[Evidence]) -> list[Side]:
    """What the verdict leans on, by what it says to the claim; sides without any left out."""
    lots: dict[str, list[Quoted]] = {Stance.SUPPORTS: [], Stance.REFUTES: [], "context": []}
    for piece in pieces:
        lot = "context" if piece.superseded or piece.stance not in lots else piece.stance
        lots[lot].append(quoted_evidence(piece))
    titles = (
        (_("For the claim"), "for", Stance.SUPPORTS),
        (_("Against the claim"), "against", Stance.REFUTES),
        (_("Context"), "context", "context"),
    )
    return [Side(title, look, lots[lot]) for title, look, lot in titles if lots[lot]]


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
    return quoted(piece.version.article, piece.quote.text, piece.version.language)


def quoted_appearance(place: Appearance) -> Quoted:
    found, article = place.selector, place.version.article
    whole_start, whole_end = place.start <= place.lead, len(found["suffix"]) < CONTEXT
    return replace(
        quoted(article, found["exact"], place.version.language),
        before=found["prefix"] if whole_start else f"…{from_word(found['prefix'])}",
        after=found["suffix"] if whole_end else f"{to_word(found['suffix'])}…",
        article=article.pk,
        source_id=article.source_id,
    )


def from_word(text: str) -> str:
    """The text from its first whole word on; where there is but one word, all of it."""
    return text.partition(" ")[2] or text


def to_word(text: str) -> str:
    return text.rpartition(" ")[0] or text


def quoted(article: Article, quote: str, language: str) -> Quoted:
    return Quoted(
        before="",
        quote=quote or _("[erased]"),
        after="",
        source=article.source.name if article.source else "",
        title=article.title,
        url=web(article.url),
        published=article.published_at,
        language=language,
    )
