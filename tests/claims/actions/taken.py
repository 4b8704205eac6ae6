"""Checks taken for a test, what they find, and what `verify` says afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from claims.actions.checks import take_check
from claims.actions.findings import Finding, Report
from claims.actions.verification import EXAMINATIONS
from claims.comparing.values import Stance
from claims.methods import all_methods
from claims.models import Check
from claims.vocabulary import CheckOutcome
from tests.factories import ArticleVersionFactory

LEASE = timedelta(seconds=60)
NOTHING = Report(CheckOutcome.NONE_FOUND)
CORPUS = next(method for method in all_methods() if method.slug == "corpus")


def take(check: Check, lease: timedelta = LEASE) -> Any:
    return take_check(check_id=check.pk, lease=lease, attempts=5)


def finding(stance: Stance = Stance.SUPPORTS, confidence: float = 0.9) -> Finding:
    return Finding(
        version=ArticleVersionFactory(), start=0, end=20, stance=stance, confidence=confidence
    )


def problems() -> list[str]:
    return [problem for examine in EXAMINATIONS for problem in examine()]


def hence(minutes: int) -> datetime:
    return timezone.now() + timedelta(minutes=minutes)
