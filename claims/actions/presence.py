"""Processes that work say so now and then."""

from __future__ import annotations

from django.utils import timezone

from claims.models import Presence


def say_present(*, name: str, role: str) -> None:
    """This process lives."""
    now = timezone.now()
    if not Presence.objects.filter(pk=name).update(seen_at=now):
        Presence.objects.get_or_create(name=name, defaults={"role": role, "since": now})


def say_goodbye(*, name: str) -> None:
    """This process ends as it should."""
    Presence.objects.filter(pk=name).delete()
