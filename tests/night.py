"""Worker and sweeper beside a test, as the set-up that it runs on has them."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings

from tests.database import url_of_test_database
from tests.environment import ROOT, VAR
from tests.servers.process import end, start
from workers.embedded import night_shift as threads
from workers.stopping import closing

PYTHON = sys.executable
WORKER = "-m celery -A factcheck worker -Q interactive,bulk --concurrency=2 --loglevel=WARNING"
SWEEPER = f"{ROOT / 'manage.py'} sweep"


@contextmanager
def night_shift() -> Iterator[None]:
    """Threads of this process on the in-process broker; on a real one, processes of their own.

    (Threads on a real one would share its client with the test, which Celery's can't bear.) The
    processes see only what was committed: use it in transactional tests.
    """
    if settings.EMBEDDED:
        with threads():
            yield
        closing.clear()  # this process goes on, also where a thread took longer than it may
        return
    with ExitStack() as shift:
        for name, words in (("worker", WORKER), ("sweeper", SWEEPER)):
            shift.enter_context(process(name, words.split()))
        yield


@contextmanager
def process(name: str, words: list[str]) -> Iterator[None]:
    environment = {"DATABASE_URL": url_of_test_database(), "PYTHONPATH": str(ROOT)}
    log = Path(VAR, f"{name}.log")
    child = start(
        [PYTHON, *words], log=log, dies_by=signal.SIGKILL, environment=os.environ | environment
    )
    try:
        yield
        assert child.poll() is None, log.read_text(errors="replace")[-3000:]
    finally:
        end(child, signal.SIGTERM, limit=30)
