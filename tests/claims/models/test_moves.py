"""Every move that the tables of docs/states.md do not name is refused, on both databases."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from claims.exceptions import IllegalMove
from claims.vocabulary import (
    ARTICLE_MOVES,
    CHECK_MOVES,
    CLAIM_MOVES,
    CORRECTION_MOVES,
    DELIVERY_MOVES,
    FEED_MOVES,
    VERDICT_MOVES,
    Moves,
)
from tests.factories import (
    ArticleFactory,
    CheckFactory,
    ClaimFactory,
    CorrectionRequestFactory,
    DeliveryFactory,
    FeedFactory,
    UserFactory,
    VerdictFactory,
)

MACHINES: dict[str, tuple[Moves, Any, str]] = {
    "article": (ARTICLE_MOVES, ArticleFactory, "state"),
    "check": (CHECK_MOVES, CheckFactory, "state"),
    "delivery": (DELIVERY_MOVES, DeliveryFactory, "state"),
    "claim": (CLAIM_MOVES, ClaimFactory, "status"),
    "feed": (FEED_MOVES, FeedFactory, "state"),
    "verdict": (VERDICT_MOVES, VerdictFactory, "state"),
    "correction request": (CORRECTION_MOVES, CorrectionRequestFactory, "state"),
}
EVERY_MOVE = [
    pytest.param(name, old, new, id=f"{name}-{old}-{new}")
    for name, (moves, _, _) in MACHINES.items()
    for old, new in product(moves, moves)
]


def row_in(name: str, state: str) -> Any:
    _, make, field = MACHINES[name]
    extra: dict[str, Any] = {}
    if name == "verdict" and state == "published":
        extra = {"published_at": timezone.now()}
    if name == "article" and state == "duplicate":
        extra = {"same_as": ArticleFactory()}
    if name == "correction request" and state != "open":
        extra = {"answered_by": UserFactory()}
    return make(**{field: state}, **extra)


def companions(name: str, new: str) -> dict[str, Any]:
    """The columns that a state needs beside it."""
    if name == "verdict" and new == "published":
        return {"published_at": timezone.now()}
    if name == "article" and new == "duplicate":
        return {"same_as": ArticleFactory()}
    if name == "correction request":
        return {"answered_by": UserFactory()}
    return {}


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "old", "new"), EVERY_MOVE)
def test_a_row_moves_where_its_table_lets_it_and_nowhere_else(
    name: str, old: str, new: str
) -> None:
    moves, _, field = MACHINES[name]
    row = row_in(name, old)
    if new in moves[old]:
        type(row).objects.all().move_one(row, to=new, **companions(name, new))
        assert getattr(row, field) == new
    else:
        with pytest.raises(IllegalMove, match=f"is {old} and cannot become {new}"):
            type(row).objects.all().move_one(row, to=new)
        row.refresh_from_db()
        assert getattr(row, field) == old


ILLEGAL_VERDICT_MOVES = [
    (old, new)
    for old, new in product(VERDICT_MOVES, VERDICT_MOVES)
    if old != new and new not in VERDICT_MOVES[old]
]


@pytest.mark.django_db
@pytest.mark.parametrize(("old", "new"), ILLEGAL_VERDICT_MOVES)
def test_the_database_itself_refuses_an_illegal_move_of_a_verdict(old: str, new: str) -> None:
    verdict = row_in("verdict", old)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE claims_verdict SET state = %s, published_at = %s WHERE id = %s",
            [new, timezone.now(), verdict.pk.hex if connection.vendor == "sqlite" else verdict.pk],
        )


def test_the_states_page_shows_the_tables_of_the_code() -> None:
    page = (Path(settings.BASE_DIR) / "docs" / "states.md").read_text()
    for name, (moves, _, _) in MACHINES.items():
        section = page.split(f"## {name.capitalize()}")[1].split("\n## ")[0]
        shown = {
            match[1]: frozenset(re.findall(r"`(\w+)`", match[2]))
            for match in re.finditer(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE)
        }
        assert shown == {str(old): frozenset(map(str, new)) for old, new in moves.items()}
