"""What a person wants to see of many claims at a glance, as a table for the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from uuid import UUID

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.models import Appearance, Claim

COLOURS = {
    "supported": "green",
    "refuted": "red",
    "conflicting": "yellow",
    "failed": "magenta",
    "not_enough_evidence": "bright_black",
    "not_checked": "bright_black",
}
NONE = "–"
WIDTH = 140


def claims_table(*, articles: Sequence[UUID]) -> Table:
    """The claims of these articles, in the order in which they stand there."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("claim", ratio=5, min_width=24, overflow="fold")
    table.add_column("article and source", ratio=3, min_width=16, overflow="fold")
    table.add_column("kind", no_wrap=True)
    table.add_column("assessment", min_width=10)
    table.add_column("for", justify="right", no_wrap=True)
    table.add_column("against", justify="right", no_wrap=True)
    table.add_column("status", no_wrap=True)
    for place in places(articles):
        table.add_row(*row(place))
    return table


def wide_console() -> Console:
    """Standard output, wide enough for the table where it is not a terminal."""
    console = Console(file=sys.stdout)
    if not console.is_terminal:
        console.width = max(console.width, WIDTH)
    return console


def places(articles: Sequence[UUID]) -> list[Appearance]:
    """Every claim once, where it stands first."""
    rows = (
        Appearance.objects.filter(version__article__in=articles, claim__merged_into=None)
        .select_related("claim", "version__article__source")
        .order_by("version__article__created_at", "version_id", "-part", "start")
    )
    first: dict[UUID, Appearance] = {}
    for place in rows:
        first.setdefault(place.claim_id, place)
    return list(first.values())


def row(place: Appearance) -> tuple[Text | str, ...]:
    claim, article = place.claim, place.version.article
    source = article.source.name if article.source else "no source"
    # Text, not markup: what was read may hold brackets.
    return (
        Text(claim.statement),
        Text.assemble(article.title or NONE, "\n", (source, "dim")),
        claim.kind,
        Text(proposal(claim), style=COLOURS[claim.assessment]),
        str(claim.sources_for or NONE),
        str(claim.sources_against or NONE),
        claim.status,
    )


def proposal(claim: Claim) -> str:
    label = claim.assessment.replace("_", " ")
    counted = claim.sources_for or claim.sources_against
    return f"{label} {claim.confidence:.0%}" if counted else label
