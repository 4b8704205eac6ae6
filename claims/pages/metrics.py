"""What Prometheus asks: the rows counted, and the age of what must not grow old."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from claims.models import Backup, Claim, Connector, Presence, ScheduledJob
from claims.models.backlog import backlogs
from claims.vocabulary import AssessmentLabel, ClaimStatus

BREAKER = {"closed": 0.0, "half-open": 0.5, "open": 1.0}
NEVER = float("inf")


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Gauges alone: every process would tell the same, so any of them may be asked."""
    registry, now = CollectorRegistry(), timezone.now()
    tell_claims(registry)
    tell_work(registry, now)
    tell_house(registry, now)
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def gauge(registry: CollectorRegistry, name: str, told: str, *labels: str) -> Gauge:
    return Gauge(f"factcheck_{name}", told, labels, registry=registry)


def tell_claims(registry: CollectorRegistry) -> None:
    for name, told, column, words in (
        ("claims", "Claims by status.", "status", ClaimStatus.values),
        ("assessments", "Claims by assessment.", "assessment", AssessmentLabel.values),
    ):
        counts = gauge(registry, name, told, column)
        found = dict(Claim.objects.order_by().values_list(column).annotate(Count("pk")))
        for word in words:
            counts.labels(word).set(found.get(word, 0))


def tell_work(registry: CollectorRegistry, now: datetime) -> None:
    """`work` is article, check, feed …: what lives by leases."""
    oldest = gauge(
        registry, "oldest_waiting_seconds", "How long the oldest work has been waiting.", "work"
    )
    held = gauge(registry, "held", "Work that a worker holds.", "work")
    overdue = gauge(registry, "overdue", "Work whose worker's lease ran out.", "work")
    done = gauge(registry, "done_in_last_minute", "Work that was done in the last minute.", "work")
    for work in backlogs(now):
        states = gauge(registry, work.kind, f"{work.kind.capitalize()} by state.", "state")
        for state, number in work.states.items():
            states.labels(state).set(number)
        kind = work.kind.removesuffix("s").replace("ie", "y")
        oldest.labels(kind).set(work.oldest.total_seconds() if work.oldest else 0)
        held.labels(kind).set(work.held)
        overdue.labels(kind).set(work.overdue)
        done.labels(kind).set(work.in_last_minute)


def tell_house(registry: CollectorRegistry, now: datetime) -> None:
    processes = gauge(registry, "processes", "Processes seen lately.", "role")
    for role in ("worker", "sweeper"):
        processes.labels(role).set(Presence.objects.fresh(now).filter(role=role).count())
    breakers = gauge(registry, "connector_breaker", "0 closed, 0.5 half open, 1 open.", "connector")
    for connector in Connector.objects.filter(enabled=True):
        breakers.labels(connector.pk).set(BREAKER[connector.breaker(now)])
    failing = gauge(registry, "job_failing", "1 where the last run had a problem.", "job")
    last = gauge(registry, "job_age_seconds", "Since the last run of a scheduled job.", "job")
    for job in ScheduledJob.objects.all():
        failing.labels(job.pk).set(bool(job.last_error))
        last.labels(job.pk).set(age(job.last_run, now))
    newest = Backup.objects.first()
    gauge(registry, "backup_age_seconds", "Since the moment of the last verified backup.").set(
        age(newest.began_at if newest else None, now)
    )


def age(since: datetime | None, now: datetime) -> float:
    return (now - since).total_seconds() if since else NEVER
