"""Lists from their first page to their last: how long a page takes and how many queries."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.api.desk_rows import token
from claims.admin import keyset
from claims.api.claims import ORDERINGS, USUAL_ORDERING, claims_found
from claims.api.paging import Cursor
from claims.api.published import published_verdicts
from claims.models import Claim
from claims.models.claim import IN_TURN
from claims.pages.listing import mark_of

REPEATED = 15
MOST_QUERIES = 16  # of any page of any list
PARTS = (0, 0.25, 0.5, 0.75, 0.99)  # of the list
LIST = "/api/v1/claims"


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer: milliseconds of it all, of them in SQL, and queries."""

    whole: float
    sql: float
    queries: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A page that begins `row` rows down: the best of several answers, as other work on the machine
    only adds to what a page costs."""

    row: int
    whole: float
    sql: float
    queries: int


@dataclass(frozen=True, slots=True)
class Walk:
    """A list, who asks for it, how long it is, and the address of a page `row` rows down."""

    name: str
    client: Client
    rows: int
    address: Callable[[int], str]

    def readings(self) -> list[Reading]:
        return [self.read(int(part * self.rows)) for part in PARTS]

    def read(self, row: int) -> Reading:
        address = self.address(row)
        self.ask(address)  # warm
        asked = [self.ask(address) for _ in range(REPEATED)]
        return Reading(
            row, min(a.whole for a in asked), min(a.sql for a in asked), asked[0].queries
        )

    def ask(self, address: str) -> Asked:
        with CaptureQueriesContext(connection) as queries:
            started = time.perf_counter()
            answer = self.client.get(address)
            took = time.perf_counter() - started
        assert answer.status_code == 200, (address, answer.status_code)
        sql = sum(float(query["time"]) for query in queries.captured_queries)
        return Asked(took * 1000, sql * 1000, len(queries))


def walks() -> Iterator[Walk]:
    claims = claims_found({}, insider=True)
    reader = Client(headers={"Authorization": f"Token {token()}", "Host": "127.0.0.1"})
    for name in (USUAL_ORDERING, "worthiness", "-confidence"):
        yield Walk(f"API, ordering={name}", reader, claims.count(), in_api(claims, name))
    desk = Client(headers={"Host": "127.0.0.1"})
    desk.force_login(User.objects.get(username="ruler"),
                     backend="django.contrib.auth.backends.ModelBackend")  # fmt: skip
    yield Walk("desk, claims in turn", desk, claims.count(), at_desk)
    stranger = Client(headers={"Host": "127.0.0.1"})
    yield Walk("public page, latest", stranger, published_verdicts().count(), in_public)


def in_api(claims: Any, name: str) -> Callable[[int], str]:
    ordering = ORDERINGS[name]

    def address(row: int) -> str:
        if not row:
            return f"{LIST}?ordering={name}"
        last = claims.order_by(*ordering.order(backwards=False))[row - 1]
        cursor = Cursor(name, value=last[ordering.column], row_id=last["id"])
        query = {"ordering": name, "cursor": cursor.write(scope=f"page:{LIST}")}
        return f"{LIST}?{urlencode(query)}"

    return address


def at_desk(row: int) -> str:
    address = "/admin/claims/claim/"
    if not row:
        return address
    names = [name.lstrip("-") for name in IN_TURN]
    place = keyset.Place(Claim.objects.standing().in_turn().values_list(*names)[row - 1])
    return f"{address}?{urlencode({'place': place.write()})}"


def in_public(row: int) -> str:
    if not row:
        return "/"
    return f"/?{urlencode({'before': mark_of([published_verdicts()[row - 1]])})}"


def report(picture: Path | None) -> None:
    """Print the table; draw the picture where a file is named."""
    print(f"\n| list | row | ms, best of {REPEATED} | of them in SQL | queries |")
    print("|---|---|---|---|---|")
    found = {walk.name: walk.readings() for walk in walks()}
    for name, readings in found.items():
        for each in readings:
            print(f"| {name} | {each.row:,} | {each.whole:.0f} | {each.sql:.1f} | {each.queries} |")
        assert max(each.queries for each in readings) <= MOST_QUERIES, name
    if picture:
        picture.write_text(drawn(found))


WIDTH, HEIGHT, EDGE = 760, 320, 48
COLOURS = ("#163", "#36a", "#a33", "#b80", "#74a")


def drawn(found: dict[str, Sequence[Reading]]) -> str:
    """Milliseconds over the part of the list that lies before the page, as an SVG."""
    most = max(each.whole for readings in found.values() for each in readings) * 1.1

    def x(part: float) -> float:
        return EDGE + part * (WIDTH - 2 * EDGE)

    def y(value: float) -> float:
        return HEIGHT - EDGE - value / most * (HEIGHT - 2 * EDGE)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{EDGE}" y="20">milliseconds a page, 0 to {most:.0f}</text>',
        f'<text x="{WIDTH - EDGE}" y="{HEIGHT - 12}" text-anchor="end">part of the list before'
        " the page, 0 to 1</text>",
        f'<path d="M{EDGE} {EDGE}V{HEIGHT - EDGE}H{WIDTH - EDGE}" fill="none" stroke="#888"/>',
    ]
    for number, (name, readings) in enumerate(found.items()):
        points = " ".join(
            f"{x(part):.1f},{y(each.whole):.1f}" for part, each in zip(PARTS, readings, strict=True)
        )
        colour = COLOURS[number % len(COLOURS)]
        lines += [
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>',
            f'<text x="{EDGE + 8}" y="{EDGE + 14 * number}" fill="{colour}">{name}</text>',
        ]
    return "\n".join([*lines, "</svg>"]) + "\n"
