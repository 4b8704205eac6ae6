"""How the desk is doing: what stands where, how long a ruling takes, how often people overrule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from claims.models import Claim, Verdict
from claims.vocabulary import AssessmentLabel, ClaimStatus

DAYS = 14
LATEST = 300  # rulings that are looked back at
TRUE_SIDE, FALSE_SIDE = 4, 2  # ordinals of the rating scale


@dataclass(frozen=True, slots=True)
class Bar:
    """A named number, and its share of the longest bar in percent."""

    name: str
    label: str
    number: int
    share: int


@dataclass(frozen=True, slots=True)
class Day:
    """The rulings of a day, as a column of an SVG 100 units high."""

    day: date
    number: int
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Overruled:
    """How often people ruled against what the machine proposed."""

    kind: str
    against: int
    of: int


def pace() -> dict[str, Any]:
    latest, days = latest_rulings(), ruled_by_day()
    return {
        "statuses": bars("status", dict(ClaimStatus.choices)),
        "assessments": bars("assessment", dict(AssessmentLabel.choices)),
        "days": days,
        "ruled_lately": sum(day.number for day in days),
        "width": DAYS * 10,
        "median": in_words(median_wait(latest)),
        "oldest": oldest_waiting(),
        "overruled": overruled(latest),
    }


def bars(column: str, names: dict[str, str]) -> list[Bar]:
    rows = Claim.objects.standing().order_by().values_list(column).annotate(number=Count("pk"))
    counts = dict(rows)
    longest = max(counts.values(), default=1)
    return [
        Bar(name, label, counts[name], round(100 * counts[name] / longest))
        for name, label in names.items()
        if counts.get(name)
    ]


def ruled_by_day() -> list[Day]:
    first = timezone.localdate() - timedelta(days=DAYS - 1)
    rows = Verdict.objects.filter(published_at__date__gte=first).order_by()
    counts = Counter(
        dict(rows.annotate(day=TruncDate("published_at")).values_list("day").annotate(Count("pk")))
    )
    most = max(counts.values(), default=1)
    days = [first + timedelta(days=step) for step in range(DAYS)]
    heights = [round(100 * counts[day] / most) for day in days]
    return [
        Day(day, counts[day], step * 10, 100 - height, height)
        for step, (day, height) in enumerate(zip(days, heights, strict=True))
    ]


def latest_rulings() -> list[Verdict]:
    """The latest published first verdicts of claims."""
    rows = Verdict.objects.published().filter(replaces=None).select_related("claim", "rating")
    return list(rows.order_by("-published_at")[:LATEST])


def median_wait(rulings: list[Verdict]) -> timedelta | None:
    waits = [v.published_at - v.claim.created_at for v in rulings if v.published_at]
    return median(waits) if waits else None  # type: ignore[type-var]  # timedeltas do average


def oldest_waiting() -> str:
    waiting = Claim.objects.standing().filter(status=ClaimStatus.ASSESSED).order_by("created_at")
    oldest = waiting.values_list("created_at", flat=True).first()
    return in_words(timezone.now() - oldest) if oldest else ""


def overruled(rulings: list[Verdict]) -> list[Overruled]:
    sides = [(v.claim.kind, went_against(v)) for v in rulings]
    of = Counter(kind for kind, against in sides if against is not None)
    against = Counter(kind for kind, against in sides if against)
    return [Overruled(kind, against[kind], number) for kind, number in of.most_common()]


def went_against(verdict: Verdict) -> bool | None:
    """Did the person rule the other way? None where either took no side."""
    ordinal = verdict.rating.ordinal
    if ordinal is None or FALSE_SIDE < ordinal < TRUE_SIDE:
        return None
    proposed = {AssessmentLabel.SUPPORTED: True, AssessmentLabel.REFUTED: False}
    said = proposed.get(AssessmentLabel(verdict.claim.assessment))
    return None if said is None else said != (ordinal >= TRUE_SIDE)


def in_words(wait: timedelta | None) -> str:
    if wait is None:
        return ""
    minutes = int(wait.total_seconds() // 60)
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            number = minutes // size
            return f"{number} {word}{'' if number == 1 else 's'}"
    return "under a minute"
