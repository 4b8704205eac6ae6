"""Works on a desk's rows for the tests: python -m benchmarks.queue.faults.clerk.

One process for all of a test's errands, since each start of Django takes seconds on a busy
machine. A line is one errand in JSON, `[name, argument…]`; the line it answers is JSON too.
"""

from __future__ import annotations

import json
import os
import sys
from io import StringIO
from typing import Any
from uuid import uuid4

import django
from django.core.management import call_command
from django.db import close_old_connections, transaction

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

IN_A_RING = 5  # checks in one message, so that both of a worker's processes have work


def fill(count: int) -> list[str]:
    """An article with `count` claims, each with one check that waits; the checks' ids."""
    from benchmarks.queue.faults.stub import EVIDENCE
    from claims.actions.checks import queue_checks
    from claims.models import ArticleVersion
    from tests.factories import ArticleVersionFactory, ClaimFactory, appear
    from workers.bell import ringer

    name = uuid4().hex[:8]
    words = [f"Ward {n} of {name} counted {1000 + n} votes." for n in range(count)]
    with transaction.atomic():
        if not ArticleVersion.objects.filter(title=EVIDENCE).exists():
            ArticleVersionFactory(article__source=None, article__title=EVIDENCE, text="Ink. " * 400)
        version = ArticleVersionFactory(article__source=None, text=" ".join(words))
        claims = [ClaimFactory(text=text) for text in words]
        for claim in claims:
            appear(claim, version)
        groups = [claims[at : at + IN_A_RING] for at in range(0, count, IN_A_RING)]
        checks = [check for group in groups for check in queue_checks(claims=group)]
    assert ringer().wait(5)
    return [str(check.pk) for check in checks]


def token() -> str:
    """A token that may submit articles."""
    said = StringIO()
    words = ["issue_token", uuid4().hex[:8], "--role", "submitter", "--create"]
    call_command(*words, stdout=said, stderr=StringIO())
    return said.getvalue().strip()


def migrate() -> None:
    call_command("migrate", verbosity=0)


def verify() -> str:
    """What `manage.py verify` says; it raises where anything is wrong."""
    said = StringIO()
    call_command("verify", stdout=said)
    return said.getvalue()


ERRANDS = {errand.__name__: errand for errand in (fill, token, migrate, verify)}


def main() -> None:
    django.setup()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        close_old_connections()
        answer: Any = ERRANDS[name](*arguments)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
