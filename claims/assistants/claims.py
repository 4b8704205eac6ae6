"""Claims: finding them, and one with everything that is known about it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.claim_rows import EXPANDED, ClaimShape, claim_rows
from claims.api.claims import (
    USUAL_ORDERING,
    ClaimDetailShape,
    ClaimListQuery,
    asks_for_opinion,
    claim_detail,
    claims_found,
    orderings_of,
)
from claims.api.finding import claim_standing
from claims.api.paging import MOST, part_of
from claims.api.queries import NoQuery
from claims.api.sparse import Row, sparse, takes_fields
from claims.assistants.callers import Caller
from claims.assistants.parts import asked_part, part_row, short_limit
from claims.assistants.schemas import part_shape, varied
from claims.assistants.tools import Given, Tool
from claims.vocabulary import Role

PIECES = 20  # of evidence that come with a claim unless more are asked for


@takes_fields(ClaimDetailShape)
class ClaimNamed(NoQuery):
    """Which claim."""

    id = serializers.UUIDField(
        help_text="Of the claim, e.g. 0b0e3a4e-6f0c-4a35-9f0e-2f8b6f1f9f57; search_claims finds it."
    )
    evidence_limit = serializers.IntegerField(
        required=False,
        min_value=0,
        max_value=MOST,
        default=PIECES,
        help_text=f"Pieces of evidence, {PIECES} if absent.",
    )


def search_claims(given: Given, caller: Caller) -> Row:
    place, picked, expand, wanted = asked_part(given)
    if asks_for_opinion(wanted | {"ordering": place.ordering}):
        caller.require(Role.READER)
    part = part_of(
        claims_found(wanted, insider=caller.insider),
        place,
        scope="tool:search_claims",
        orderings=orderings_of(insider=caller.insider),
        usual=USUAL_ORDERING,
    )
    return part_row(part, claim_rows(part.rows, insider=caller.insider, expand=expand), picked)


def get_claim(given: Given, caller: Caller) -> Row:
    claim = claim_standing(given["id"], insider=caller.insider)
    row = claim_detail(claim.pk, insider=caller.insider, expand=EXPANDED)
    row["evidence"] = weightiest(row)[: given["evidence_limit"]]
    fields = given.get("fields")
    return sparse(row, frozenset(fields) if fields else None)


def weightiest(row: Row) -> list[Any]:
    """The evidence, what the published verdict leans on before the rest."""
    leaned_on = set(row["verdict"]["evidence"]) if row["verdict"] else set()
    return sorted(row["evidence"], key=lambda piece: piece["id"] not in leaned_on)


TOOLS = (
    Tool(
        name="search_claims",
        title="Search claims",
        description=(
            "Finds checkable statements lifted out of the news, with their status, the machine's"
            " assessment (a proposal) and the rating of the published verdict (a named person's"
            " ruling). Every word of `q` must occur in some form: `2500` finds `2,500`; double"
            ' quotes hold a phrase together. Example: {"q": "troops Iraq", "rating": "false",'
            ' "limit": 5, "fields": "id,statement,rating,url"}. Money and measures:'
            ' {"quantity_unit": "kilometre", "quantity_min": 2, "quantity_max": 3} finds 1.5'
            " miles, too. Days are YYYY-MM-DD, times RFC 3339; worthiness and confidence run from"
            " 0 to 1. `fields` keeps answers short."
        ),
        takes=varied(ClaimListQuery, limit=short_limit()),
        gives=part_shape(ClaimShape),
        answer=search_claims,
        in_part=ClaimShape,
    ),
    Tool(
        name="get_claim",
        title="Get a claim with its evidence and verdict",
        description=(
            "One claim by its id: the quote to the letter, where it appeared, the machine's"
            " assessment with its reasons, the evidence for and against (verbatim quotes with"
            " source, address and day; what the verdict leans on comes first), the published"
            " verdict and the history of verdicts. A claim that was merged into another answers as"
            " that one, so look at the id. Offsets count Unicode code points; confidences run from"
            ' 0 to 1. Example: {"id": "0b0e3a4e-6f0c-4a35-9f0e-2f8b6f1f9f57",'
            ' "evidence_limit": 5}.'
        ),
        takes=ClaimNamed,
        gives=ClaimDetailShape,
        answer=get_claim,
        in_part=ClaimDetailShape,
    ),
)
