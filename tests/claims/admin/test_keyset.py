"""Every row of a list once, in order, forwards and back, whatever ties and gaps there are."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import cycle, product

import pytest
from django.db.models import F, QuerySet
from django.test import Client

from claims.admin.keyset import Column, Place, page_at
from claims.models import Article, Claim
from claims.vocabulary import ArticleState, ClaimStatus
from tests.factories import ArticleFactory, ClaimFactory, appear

pytestmark = pytest.mark.django_db


def walk(rows: QuerySet[Article], order: str, size: int) -> tuple[list[str], list[str]]:
    """All titles as the pages give them, forwards, and then from the last page back."""
    columns = [Column.of(name) for name in order.split()]
    nullable = {"dateline", "source__name"}
    forwards: list[str] = []
    backwards: list[str] = []
    titles = dict(rows.values_list("pk", "title"))
    place: Place | None = Place()
    last: Place | None = None
    while place is not None:
        page = page_at(rows, columns, nullable, place, size)
        forwards += [titles[pk] for pk in page.ids]
        place, last = page.onward, page.back
    backwards = [titles[pk] for pk in page.ids]
    while last is not None:
        place = Place.read(last.write(), columns=len(columns))
        page = page_at(rows, columns, nullable, place, size)
        backwards = [titles[pk] for pk in page.ids] + backwards
        last = page.back
    return forwards, backwards


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("dateline id", "a column with ties and nulls"),
        ("-dateline -id", "the same, downwards: nulls are last again"),
        ("state -dateline id", "directions mixed"),
        ("source__name -created_at id", "by a related row that may be missing"),
    ],
)
@pytest.mark.parametrize("size", [1, 4, 50])
def test_pages_lose_and_repeat_nothing(order: str, why: str, size: int) -> None:
    days = [None, datetime(2020, 1, 6, tzinfo=UTC), datetime(2020, 1, 7, tzinfo=UTC)]
    states = cycle([ArticleState.READ, ArticleState.FAILED])
    for number, (day, _) in enumerate(product(days, range(5))):
        columns = {} if number % 4 else {"source": None}
        ArticleFactory(title=f"a{number}", dateline=day and day.date(), state=next(states),
                       created_at=day or datetime(2021, 1, 1, tzinfo=UTC), **columns)  # fmt: skip
    by = [
        F(c.name).desc(nulls_last=True) if c.descending else F(c.name).asc(nulls_last=True)
        for c in map(Column.of, order.split())
    ]
    expected = list(Article.objects.order_by(*by).values_list("title", flat=True))
    assert walk(Article.objects.all(), order, size) == (expected, expected), why


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "e30:abc", pytest.param(Place((1, 2), False).write(), id="of another list")],
)
def test_a_place_that_fits_no_list_is_the_beginning(text: str) -> None:
    assert Place.read(text, columns=4) == Place()


def test_a_place_by_a_stranger_is_not_read() -> None:
    signed = Place((1,), False).write()
    assert Place.read(signed, columns=1).values == (1,)
    assert Place.read(signed[:-1] + "x", columns=1) == Place()


def test_the_claim_list_is_turned_by_links(checker: Client) -> None:
    for number in range(60):
        claim = ClaimFactory(
            statement=f"claim {number}", status=ClaimStatus.ASSESSED, worthiness=number % 3 / 10
        )
        if number < 3:
            appear(claim)
    seen: list[str] = []
    address = "/admin/claims/claim/"
    while address:
        listed = checker.get(address).context["cl"]
        seen += [claim.statement for claim in listed.result_list]
        address = listed.paginator.onward and f"/admin/claims/claim/{listed.paginator.onward}"
    assert len(seen) == len(set(seen)) == Claim.objects.count()
    assert listed.paginator.number == 60 and not listed.paginator.beyond
    sorted_ones = checker.get("/admin/claims/claim/?o=-5").context["cl"]
    assert sorted_ones.paginator.onward
