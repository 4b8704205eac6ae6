"""The corpus check: what do the stored articles of others say about a claim?"""

from __future__ import annotations

from django.conf import settings
from django.db import connection

from claims.actions.findings import Finding, Report
from claims.comparing.compare import COMPARER_VERSION, compare_read
from claims.comparing.parts import Read
from claims.comparing.shapes import reason_shape
from claims.comparing.statements import read_statement
from claims.comparing.values import Comparison, Relation, Stance, Statement
from claims.methods import Method
from claims.models import Appearance, ArticleVersion, Claim, Passage
from claims.reading.terms import text_terms
from claims.reading.values import Part
from claims.vocabulary import CheckOutcome
from workers.retrieval import retriever_for

CONTEXT = 400  # characters before a place that tell whom and what it speaks of
LOOSE = 0.5  # confidence of what may be about something else: it is shown and moves nothing
METHOD = Method(slug="corpus", title="Other sources' articles", revision=2)


def look_up(claim: Claim) -> Report:
    """Compare the claim with the passages of other articles that bear on it."""
    home = Appearance.objects.filter(claim=claim).select_related("version__body").in_order().first()
    words = text_terms(claim.text, claim.as_of, claim.language)
    hits = retriever_for(connection).find(
        words,
        exclude_article=home.version.article_id if home else None,
        limit=settings.PASSAGES_COMPARED,
    )
    passages = Passage.objects.filter(pk__in=[hit.passage_id for hit in hits])
    statement = read_statement(
        Statement(
            claim.text,
            date=claim.as_of,
            language=claim.language or None,
            context=context_at(home.version, home.part, home.start) if home else "",
        )
    )
    held = [
        finding
        for passage in passages.select_related("version__body", "version__article")
        if (finding := compared(statement, passage))
    ]
    outcome = CheckOutcome.FOUND if held else CheckOutcome.NONE_FOUND
    return Report(outcome, held, COMPARER_VERSION)


def context_at(version: ArticleVersion, part: str, start: int) -> str:
    """The headline, and the text right before a place in the body."""
    if part == Part.TITLE:
        return version.title
    return f"{version.title}\n{version.body.text[max(0, start - CONTEXT) : start]}"


def compared(claim: Read, passage: Passage) -> Finding | None:
    """What a passage says about the claim; None where it says nothing."""
    version = passage.version
    text = version.title if passage.part == Part.TITLE else version.body.text
    evidence = Statement(
        text[passage.start : passage.end],
        date=version.dateline,
        language=version.language or None,
        context=context_at(version, passage.part, passage.start),
    )
    result = compare_read(claim, read_statement(evidence))
    superseded = any(reason.relation == Relation.SUPERSEDED for reason in result.reasons)
    if not superseded and not is_shown(result):
        return None
    return Finding(
        version=version,
        start=passage.start,
        end=passage.end,
        part=passage.part,
        stance=result.stance,
        confidence=result.confidence if result.firm else min(LOOSE, result.confidence),
        reasons=[reason_shape(reason) for reason in result.reasons],
        superseded=superseded,
    )


def is_shown(result: Comparison) -> bool:
    """What a search brought up may tell of another event: a mere wording is no evidence against a
    claim there, unless it is the claim's own, nor for one none of whose numbers and days it has."""
    if result.stance == Stance.NOT_ENOUGH_INFO:
        return False
    if result.firm:
        return True
    relations = {reason.relation for reason in result.reasons}
    if result.stance == Stance.REFUTES:
        return Relation.DIFFERS in relations
    return relations != {Relation.MISSING}
