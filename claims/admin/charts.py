"""The numbers of the charts on the desk's home: what came in day by day, and how long it waits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Min, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from claims.models import Claim

DAYS = 14
WIDTH, GAP, HEIGHT = 10, 2, 60  # of a day's column, in units of the picture
# The longest wait that a step of the queue's age stands for; the last takes the rest.
AGES = (
    ("under an hour", timedelta(hours=1)),
    ("today", timedelta(days=1)),
    ("this week", timedelta(days=7)),
    ("longer", timedelta.max),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a day's column: how many claims of that day stand so now."""

    name: str
    label: str
    number: int
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Column:
    day: date
    x: int
    parts: list[Part]

    @property
    def number(self) -> int:
        return sum(part.number for part in self.parts)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the legend: how many claims there are in all; `share` is percent of the most."""

    name: str
    label: str
    number: int
    share: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The claims of the last days, each column cut by a choice of the claim."""

    columns: list[Column]
    lines: list[Line]

    width: int = DAYS * (WIDTH + GAP) - GAP
    height: int = HEIGHT
    column_width: int = WIDTH

    @property
    def empty(self) -> bool:
        return not any(column.number for column in self.columns)


def by_day(choice: str, labels: dict[str, str]) -> Chart:
    first = timezone.localdate() - timedelta(days=DAYS - 1)
    numbers: dict[date, dict[str, int]] = defaultdict(dict)
    for day, name, number in counted_by_day(choice, first):
        numbers[day][name] = number
    most = max((sum(day.values()) for day in numbers.values()), default=1)
    days = [first + timedelta(days=step) for step in range(DAYS)]
    return Chart(
        [
            Column(day, step * (WIDTH + GAP), stacked(numbers[day], labels, most))
            for step, day in enumerate(days)
        ],
        legend(choice, labels),
    )


def counted_by_day(choice: str, first: date) -> list[tuple[date, str, int]]:
    since = timezone.make_aware(datetime.combine(first, time()))
    rows = Claim.objects.standing().filter(created_at__gte=since).order_by()
    days = rows.annotate(day=TruncDate("created_at")).values_list("day", choice)
    return list(days.annotate(number=Count("pk")))


def stacked(numbers: dict[str, int], labels: dict[str, str], most: int) -> list[Part]:
    """The parts of a column from the ground up, in the order of the labels."""
    parts, ground = [], float(HEIGHT)
    for name, label in labels.items():
        if number := numbers.get(name, 0):
            height = HEIGHT * number / most
            ground -= height
            parts.append(Part(name, label, number, f"{ground:.2f}", f"{height:.2f}"))
    return parts


def legend(choice: str, labels: dict[str, str]) -> list[Line]:
    rows = Claim.objects.standing().order_by().values_list(choice).annotate(number=Count("pk"))
    counts = dict(rows)
    longest = max(counts.values(), default=1)
    return [
        Line(name, label, counts[name], round(100 * counts[name] / longest))
        for name, label in labels.items()
        if counts.get(name)
    ]


@dataclass(frozen=True, slots=True)
class Queue:
    """How long what awaits a ruling has waited; `oldest` is None where nothing does."""

    lines: list[Line]
    oldest: timedelta | None


def queue_age() -> Queue:
    now = timezone.now()
    edges, newest = {}, now
    for label, longest in AGES:
        oldest = now - longest if longest < timedelta.max else None
        within = Q(created_at__lte=newest)
        edges[label] = within & Q(created_at__gt=oldest) if oldest else within
        newest = oldest or newest
    sums = {f"n{step}": Count("pk", filter=edge) for step, edge in enumerate(edges.values())}
    found = Claim.objects.awaiting_ruling().order_by().aggregate(first=Min("created_at"), **sums)
    numbers = [found[name] for name in sums]
    most = max(*numbers, 1)
    lines = [
        Line(f"age{step}", label, number, round(100 * number / most))
        for step, (label, number) in enumerate(zip(edges, numbers, strict=True))
    ]
    return Queue(lines, now - found["first"] if found["first"] else None)
