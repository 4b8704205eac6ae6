"""A look-up that takes its time, for workers under fault (`celery … -I` this module).

It quotes another place at every call, so that work that is recorded twice is two rows. While it
looks up, a file named for its process lies in var/busy and names the claim, so that faults hit
work in flight.
"""

from __future__ import annotations

import os
import threading
import time
from random import randrange

from django.conf import settings

from claims import methods
from claims.actions.findings import Finding, Report
from claims.comparing.values import Stance
from claims.methods import Method
from claims.models import ArticleVersion, Claim
from claims.vocabulary import CheckOutcome
from workers.checking import LOOK_UPS

METHOD = Method(slug="stub", title="Takes its time", revision=1)
SECONDS = float(os.environ.get("STUB_SECONDS", "0.2"))
BUSY = settings.VAR / "busy"
EVIDENCE = "Evidence of the stub"


def look_up(claim: Claim) -> Report:
    busy = BUSY / name_of_this_worker()
    busy.write_text(str(claim.pk))
    time.sleep(SECONDS)
    busy.unlink()
    version = ArticleVersion.objects.select_related("article", "body").get(title=EVIDENCE)
    start = randrange(len(version.body.text) - 10)
    stance, found = Stance.SUPPORTS, CheckOutcome.FOUND
    return Report(found, [Finding(version, start, start + 10, stance, confidence=0.9)])


def name_of_this_worker() -> str:
    """A process of a prefork pool, or a thread of the one process."""
    here = threading.current_thread()
    return str(os.getpid()) if here is threading.main_thread() else f"thread-{here.ident}"


BUSY.mkdir(exist_ok=True)
methods._methods.clear()  # in this process no other method is queued
methods.register(METHOD)
LOOK_UPS[METHOD.slug] = look_up
