"""The embedded set-up with the slow look-up: python -m tests.faults.night."""

from __future__ import annotations

import os
import threading
from contextlib import suppress

import django

import factcheck.celery  # noqa: F401 - the application that the worker belongs to

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")


def main() -> None:
    django.setup()
    import tests.faults.stub  # noqa: F401 - registers the look-up
    from workers.embedded import night_shift
    from workers.stopping import interrupted_once

    with suppress(KeyboardInterrupt), interrupted_once(), night_shift():
        threading.Event().wait()


if __name__ == "__main__":
    main()
