"""What machines ask: does it live, may it be sent work."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from claims.models import guards, passage_index, watches


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
