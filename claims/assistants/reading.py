"""Reading and comparing texts that an assistant brings; nothing is stored."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.paging import MOST
from claims.api.reading import (
    ArticleTextShape,
    ComparisonShape,
    ExtractionShape,
    PairShape,
    as_line,
)
from claims.api.sparse import Row
from claims.assistants.callers import Caller
from claims.assistants.schemas import varied
from claims.assistants.tools import Given, Tool
from claims.comparing.contract_lines import compared
from claims.reading.contract_lines import extracted
from claims.vocabulary import Role

CLAIMS = 50  # of a text, unless more or fewer are asked for


def extract_claims(given: Given, caller: Caller) -> Row:
    found = extracted(as_line(given))["claims"]
    best = sorted(found, key=lambda claim: -claim["worthiness"])[: given["limit"]]
    kept = {id(claim) for claim in best}
    return {"claims": [claim for claim in found if id(claim) in kept], "found": len(found)}


def compare(given: Given, caller: Caller) -> Row:
    return compared(as_line(given))


TOOLS = (
    Tool(
        name="extract_claims",
        title="Extract the claims of a text",
        description=(
            "Lifts the checkable statements out of an article of at most 1,000,000 characters, in"
            " their order, each with its numbers and days, who says it and how much it deserves a"
            " check (worthiness, 0 to 1). `date` is the dateline (YYYY-MM-DD): `on Sunday` is"
            " resolved by it, and stays open without it. Offsets count Unicode code points, and"
            ' text[start:end] is the quote. Nothing is stored. Example: {"text": "170 of the 329'
            ' members voted on Sunday.", "date": "2020-01-05"}.'
        ),
        takes=varied(
            ArticleTextShape,
            id=None,
            limit=serializers.IntegerField(
                required=False,
                min_value=1,
                max_value=MOST,
                default=CLAIMS,
                help_text=f"Claims, {CLAIMS} if absent: those that deserve a check most.",
            ),
        ),
        gives=varied(
            ExtractionShape,
            id=None,
            found=serializers.IntegerField(help_text="Claims of the text, whatever `limit` is."),
        ),
        answer=extract_claims,
        needs=Role.READER,
    ),
    Tool(
        name="compare",
        title="Compare a claim with evidence",
        description=(
            "Says whether a piece of evidence supports or refutes a claim, or does not tell, with"
            " a calibrated confidence (0 to 1) and one plain sentence for each reason. Give the"
            " days on which each was published (YYYY-MM-DD), so that a newer figure is not held"
            ' against an older one. Nothing is stored. Example: {"claim": "Some 2,500 troops'
            ' remain.", "evidence": "2,480 troops remain.", "claim_date": "2021-07-22"}.'
        ),
        takes=varied(PairShape, id=None),
        gives=varied(ComparisonShape, id=None),
        answer=compare,
        needs=Role.READER,
    ),
)
