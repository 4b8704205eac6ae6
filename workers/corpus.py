"""The corpus check: what do the stored articles of others say about a claim?"""

from __future__ import annotations

from django.conf import settings
from django.db import connection

from claims.actions.checks import Finding, Report
from claims.comparing.compare import COMPARER_VERSION, compare
from claims.comparing.shapes import reason_shape
from claims.comparing.values import Relation, Stance, Statement
from claims.methods import Method
from claims.models import Appearance, Claim, Passage
from claims.reading.terms import text_terms
from claims.vocabulary import CheckOutcome
from workers.retrieval import retriever_for

METHOD = Method(slug="corpus", title="Other sources' articles", revision=1)


def look_up(claim: Claim) -> Report:
    """Compare the claim with the passages of other articles that bear on it."""
    home = Appearance.objects.filter(claim=claim).select_related("version").in_order().first()
    words = text_terms(claim.text, claim.as_of, claim.language)
    hits = retriever_for(connection).find(
        words,
        exclude_article=home.version.article_id if home else None,
        limit=settings.PASSAGES_COMPARED,
    )
    passages = Passage.objects.filter(pk__in=[hit.passage_id for hit in hits])
    statement = Statement(claim.text, date=claim.as_of, language=claim.language or None)
    held = [
        finding
        for passage in passages.select_related("version__body", "version__article")
        if (finding := compared(statement, passage))
    ]
    outcome = CheckOutcome.FOUND if held else CheckOutcome.NONE_FOUND
    return Report(outcome, held, COMPARER_VERSION)


def compared(claim: Statement, passage: Passage) -> Finding | None:
    """What a passage says about the claim; None where it says nothing."""
    version = passage.version
    text = version.title if passage.part == "title" else version.body.text
    evidence = Statement(
        text[passage.start : passage.end],
        date=version.dateline,
        language=version.language or None,
    )
    result = compare(claim, evidence)
    superseded = any(reason.relation == Relation.SUPERSEDED for reason in result.reasons)
    if result.stance == Stance.NOT_ENOUGH_INFO and not superseded:
        return None
    return Finding(
        version=version,
        start=passage.start,
        end=passage.end,
        part=passage.part,
        stance=result.stance,
        confidence=result.confidence,
        reasons=[reason_shape(reason) for reason in result.reasons],
        superseded=superseded,
    )
