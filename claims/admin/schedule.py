"""The schedule, and how often claims of a kind are checked again: an administrator's to change."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.actions.schedule import change_job, change_pace, run_job_soon
from claims.admin.base import badge, each_done, person
from claims.admin.edited import EditedAdmin
from claims.models import RecheckPace, ScheduledJob
from claims.showing.filters import visible
from claims.vocabulary import Role


class JobForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker alone
    class Meta:
        model = ScheduledJob
        fields = ("every", "enabled")

    def clean_every(self) -> timedelta:
        every: timedelta = self.cleaned_data["every"]
        if every < timedelta(seconds=1):
            raise forms.ValidationError("A job leaves a pause of at least a second.")
        return every


class PaceForm(forms.ModelForm):  # type: ignore[type-arg]  # generic for the checker alone
    class Meta:
        model = RecheckPace
        fields = ("every", "until")

    def clean_every(self) -> timedelta:
        every: timedelta = self.cleaned_data["every"]
        if every < timedelta(minutes=1):
            raise forms.ValidationError("Claims are checked again at most once a minute.")
        return every


@admin.register(ScheduledJob)
class ScheduledJobAdmin(EditedAdmin):
    seen_by = edited_by = Role.ADMINISTRATOR
    form = JobForm
    list_display = (
        "does", "stands", "every", "last_run", "took_seconds", "next_due", "problem",
    )  # fmt: skip
    fields = ("does", "every", "enabled", "last_run", "took", "next_due", "problem")
    readonly_fields = ("does", "last_run", "took", "next_due", "problem")
    actions = ("run_now",)

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> ScheduledJob:
        return change_job(job=stored, by=person(request), **said)

    @admin.action(description="Run now")
    def run_now(self, request: HttpRequest, chosen: QuerySet[ScheduledJob]) -> None:
        by = person(request)
        each_done(
            request, chosen, lambda job: run_job_soon(job=job, by=by),
            did="To be run now by the sweeper:", noun="job",
        )  # fmt: skip

    @admin.display(description="State")
    def stands(self, job: ScheduledJob) -> str:
        if not job.enabled:
            return badge("c-pending", "switched off")
        return badge("c-failed", "failing") if job.last_error else badge("c-done", "runs")

    @admin.display(description="Took")
    def took_seconds(self, job: ScheduledJob) -> str:
        return f"{job.took.total_seconds():.1f} s" if job.took is not None else "–"

    @admin.display(description="Problem of the last run")
    def problem(self, job: ScheduledJob) -> str:
        return visible(job.last_error) or "–"


@admin.register(RecheckPace)
class RecheckPaceAdmin(EditedAdmin):
    seen_by = edited_by = Role.ADMINISTRATOR
    form = PaceForm
    list_display = ("kind", "every", "until")
    fields = ("kind", "every", "until")
    readonly_fields = ("kind",)

    def write(self, stored: Any, said: dict[str, Any], request: HttpRequest) -> RecheckPace:
        return change_pace(pace=stored, by=person(request), **said)
