"""What other publishers have checked."""

from __future__ import annotations

from claims.api.factchecks import (
    ORDERINGS,
    USUAL_ORDERING,
    FactCheckQuery,
    FactCheckShape,
    factcheck_row,
    factchecks_found,
)
from claims.api.paging import part_of
from claims.api.sparse import Row
from claims.assistants.callers import Caller
from claims.assistants.parts import asked_part, part_row, short_limit
from claims.assistants.schemas import part_shape, varied
from claims.assistants.tools import Given, Tool
from claims.vocabulary import Role


def list_factchecks(given: Given, caller: Caller) -> Row:
    asked = asked_part(given)
    part = part_of(
        factchecks_found(asked.filters),
        asked.place,
        scope="tool:list_factchecks",
        orderings=ORDERINGS,
        usual=USUAL_ORDERING,
    )
    return part_row(part, [factcheck_row(row) for row in part.rows], asked.picked)


TOOLS = (
    Tool(
        name="list_factchecks",
        title="List fact-checks of other publishers",
        description=(
            "What other publishers have reviewed, in their words and on their scales, latest taken"
            " in first. Every word of `q` must stand in the claim that was reviewed. Example:"
            ' {"q": "harbour ships", "language": "en", "limit": 5}. Days are YYYY-MM-DD, times'
            " RFC 3339."
        ),
        takes=varied(FactCheckQuery, limit=short_limit()),
        gives=part_shape(FactCheckShape),
        answer=list_factchecks,
        needs=Role.READER,
        in_part=FactCheckShape,
    ),
)
