"""Works on a desk's rows for the tests: python -m tests.faults.clerk.

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
from django.db import close_old_connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")


def fill(count: int) -> list[str]:
    """So many claims with a check each that waits; the checks' ids."""
    from tests.faults.filling import fill as fill_desk

    return fill_desk(count)


def fill_behind(count: int) -> list[str]:
    """The same with checks that can wait."""
    from tests.faults.filling import fill_behind as fill_desk_behind

    return fill_desk_behind(count)


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


ERRANDS = {errand.__name__: errand for errand in (fill, fill_behind, token, migrate, verify)}


def main() -> None:
    django.setup()
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        close_old_connections()
        answer: Any = ERRANDS[name](*arguments)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
