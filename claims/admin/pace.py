"""How the desk is doing: what stands where, how long a ruling takes, how often people overrule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Any

from django.utils import timezone

from claims.admin.charts import DAYS, by_day, queue_age
from claims.models import AuditEntry, Verdict
from claims.vocabulary import AssessmentLabel, ClaimStatus

LATEST = 300  # rulings that are looked back at
SIDES = (AssessmentLabel.REFUTED, AssessmentLabel.SUPPORTED, AssessmentLabel.CONFLICTING)
TRUE_SIDE, FALSE_SIDE = 4, 2  # ordinals of the rating scale
# As a column is stacked, from the ground up.
ASSESSMENTS = sorted(AssessmentLabel.choices, key=lambda choice: choice[0] not in SIDES)
STATUSES = [*ClaimStatus.choices[::-1]]


@dataclass(frozen=True, slots=True)
class Overruled:
    """How often people ruled against what the machine proposed."""

    kind: str
    against: int
    of: int

    @property
    def share(self) -> int:
        return round(100 * self.against / self.of)


def pace() -> dict[str, Any]:
    latest, queue = latest_rulings(), queue_age()
    return {
        "charts": [
            ("What the machine proposes", "a", by_day("assessment", dict(ASSESSMENTS))),
            ("Where claims stand", "s", by_day("status", dict(STATUSES))),
        ],
        "ruled_lately": ruled_lately(),
        "median": in_words(median_wait(latest)),
        "queue": queue,
        "oldest": in_words(queue.oldest),
        "overruled": overruled(latest),
    }


def ruled_lately() -> int:
    since = timezone.now() - timedelta(days=DAYS)
    return Verdict.objects.filter(published_at__gte=since).count()


def latest_rulings() -> list[Verdict]:
    """The latest published first verdicts of claims."""
    rows = Verdict.objects.published().filter(replaces=None).select_related("claim", "rating")
    return list(rows.order_by("-published_at")[:LATEST])


def median_wait(rulings: list[Verdict]) -> timedelta | None:
    spans = [v.published_at - v.claim.created_at for v in rulings if v.published_at]
    waits = [span.total_seconds() for span in spans]
    return timedelta(seconds=median(waits)) if waits else None


def overruled(rulings: list[Verdict]) -> list[Overruled]:
    proposals = proposed_to(rulings)
    sides = [(v.claim.kind, went_against(v, proposals.get(str(v.pk), ""))) for v in rulings]
    of = Counter(kind for kind, against in sides if against is not None)
    against = Counter(kind for kind, against in sides if against)
    return [Overruled(kind, against[kind], number) for kind, number in of.most_common()]


def proposed_to(rulings: list[Verdict]) -> dict[str, str]:
    """What the machine proposed when each verdict was ruled, as the audit trail has it."""
    ids = [str(verdict.pk) for verdict in rulings]
    ruled = AuditEntry.objects.filter(object_type="verdict", object_id__in=ids)
    rows = ruled.filter(action="rule verdict").values_list("object_id", "after__proposed")
    return {pk: proposed or "" for pk, proposed in rows}


def went_against(verdict: Verdict, proposed: str) -> bool | None:
    """Did the person rule the other way? None where either took no side."""
    ordinal = verdict.rating.ordinal
    if ordinal is None or FALSE_SIDE < ordinal < TRUE_SIDE:
        return None
    said = {AssessmentLabel.SUPPORTED.value: True, AssessmentLabel.REFUTED.value: False}
    side = said.get(proposed)
    return None if side is None else side != (ordinal >= TRUE_SIDE)


def in_words(wait: timedelta | None) -> str:
    if wait is None:
        return ""
    minutes = int(wait.total_seconds() // 60)
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            number = minutes // size
            return f"{number} {word}{'' if number == 1 else 's'}"
    return "under a minute"
