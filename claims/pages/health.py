"""What machines ask: does it live, may it be sent work, how much is waiting."""

from __future__ import annotations

from datetime import datetime

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from claims.models import Article, Check, Claim, guards, passage_index, watches
from claims.vocabulary import ArticleState, AssessmentLabel, CheckState, ClaimStatus


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process lives."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers, is migrated and guards its history; 503 with the reasons if not."""
    reasons = why_not_ready()
    return JsonResponse(
        {"status": "not ready" if reasons else "ready", "reasons": reasons},
        status=503 if reasons else 200,
    )


def why_not_ready() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            return [f"{len(plan)} migrations are to be applied: run manage.py migrate."]
        missing = guards.missing(connection) + watches.missing(connection)
        if not passage_index.is_installed(connection):
            missing.append("the passage index")
    except DatabaseError:
        return ["The database does not answer."]
    if missing:
        return [f"The database lacks {', '.join(missing)}. Run manage.py migrate."]
    return []


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Counts of the rows, for Prometheus."""
    registry = CollectorRegistry()
    count(registry, "claims", "Claims by status.", Claim, "status", ClaimStatus.values)
    count(
        registry, "assessments", "Claims by assessment.", Claim, "assessment",
        AssessmentLabel.values,
    )  # fmt: skip
    count(registry, "checks", "Checks by state.", Check, "state", CheckState.values)
    count(registry, "articles", "Articles by state.", Article, "state", ArticleState.values)
    waiting = Gauge(
        "factcheck_oldest_waiting_seconds",
        "How long the oldest work has been waiting.",
        ["work"],
        registry=registry,
    )
    waiting.labels("article").set(
        age(Article.objects.live().aggregate(since=Min("created_at"))["since"])
    )
    waiting.labels("check").set(
        age(Check.objects.live().aggregate(since=Min("queued_at"))["since"])
    )
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def count(
    registry: CollectorRegistry,
    name: str,
    told: str,
    model: type[Claim] | type[Check] | type[Article],
    column: str,
    words: list[str],
) -> None:
    """A gauge with a value for each word, zeros included."""
    gauge = Gauge(f"factcheck_{name}", told, [column], registry=registry)
    rows = model._default_manager.order_by().values_list(column).annotate(Count("pk"))
    found = dict(rows)
    for word in words:
        gauge.labels(word).set(found.get(word, 0))


def age(since: datetime | None) -> float:
    return (timezone.now() - since).total_seconds() if since else 0.0
