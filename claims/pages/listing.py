"""Lists of published verdicts, latest first, by keyset: any page costs what the first costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.dateparse import parse_datetime

from claims.api.published import reviewer_name
from claims.models import Verdict
from claims.showing.text import direction

ON_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One verdict in a list."""

    verdict: Verdict
    dir: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list; `older` and `newest` are queries, "" where there is no such page."""

    lines: list[Line]
    older: str
    newest: str


def listing(request: HttpRequest, verdicts: QuerySet[Verdict]) -> Listing:
    before = place_of(request.GET.get("before", ""))
    if before:
        verdicts = verdicts.filter(
            Q(published_at__lt=before[0]) | Q(published_at=before[0], pk__lt=before[1])
        )
    rows = list(verdicts[: ON_A_PAGE + 1])
    more = len(rows) > ON_A_PAGE
    return Listing(
        lines=[line_of(verdict) for verdict in rows[:ON_A_PAGE]],
        older=query(request.GET, before=mark_of(rows[:ON_A_PAGE])) if more else "",
        newest=query(request.GET, before="") if before else "",
    )


def place_of(mark: str) -> tuple[datetime, UUID] | None:
    """Where a page begins; None, the first page, for what is no mark of ours."""
    at, _, pk = mark.partition("_")
    try:
        moment, key = parse_datetime(at), UUID(pk)
    except ValueError:
        return None
    return (moment, key) if moment and moment.tzinfo else None


def mark_of(rows: Sequence[Verdict]) -> str:
    last = rows[-1]
    return f"{last.published_at:%Y-%m-%dT%H:%M:%S.%fZ}_{last.pk}"


def query(asked: QueryDict, *, before: str) -> str:
    """The same question about another page."""
    again = QueryDict(mutable=True)
    for name in ("q", "rating"):
        if value := str(asked.get(name, "")):
            again[name] = value
    if before:
        again["before"] = before
    return f"?{again.urlencode()}"


def line_of(verdict: Verdict) -> Line:
    return Line(verdict, direction(verdict.claim.language), reviewer_name(verdict))
