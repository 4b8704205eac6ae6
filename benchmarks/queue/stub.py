"""A look-up of a fixed time beside a bare Celery task of the same time, in the same worker."""

from __future__ import annotations

import os
import time

from celery import shared_task

from claims import methods
from claims.actions.findings import Report
from claims.methods import Method
from claims.models import Claim
from claims.vocabulary import CheckOutcome
from workers.checking import LOOK_UPS

SECONDS = float(os.environ.get("STUB_SECONDS", "0.02"))
METHOD = Method(slug="stub", title="Takes its time", revision=1)


def look_up(claim: Claim) -> Report:
    time.sleep(SECONDS)
    return Report(CheckOutcome.NONE_FOUND)


@shared_task(name="benchmarks.bare")
def bare(claim: str) -> None:
    """What a check costs plain Celery: a message and the look-up's time."""
    time.sleep(SECONDS)


methods._methods.clear()
methods.register(METHOD)
LOOK_UPS[METHOD.slug] = look_up
