"""What is going on: the work that waits and runs, who is at it, and what a person should see to."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from claims.admin.base import may, require
from claims.admin.pace import in_words
from claims.models import Backup, Connector, Feed, Presence, ScheduledJob
from claims.models.backlog import backlogs
from claims.vocabulary import Role


def queue(request: HttpRequest) -> HttpResponse:
    require(request, Role.READER)
    now = timezone.now()
    connectors = Connector.objects.filter(enabled=True)
    context = {
        **admin.site.each_context(request),
        "title": "What is going on",
        "works": [(work, in_words(work.oldest) or "–") for work in backlogs(now)],
        "present": Presence.objects.fresh(now),
        "chief": may(request, Role.ADMINISTRATOR),
        "jobs": ScheduledJob.objects.exclude(last_error=""),
        "feeds": Feed.objects.followed().filter(attempts__gt=0).exclude(error="")[:10],
        "down": [each for each in connectors if each.breaker(now) != "closed"],
        "backup": Backup.objects.first(),
    }
    return TemplateResponse(request, "admin/desk/queue.html", context)
