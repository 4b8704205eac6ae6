"""The one line at the end of `make test` that tells what passed in both of its runs.

TEST_RUN names the run; each run leaves its counts in var/tests/, and the last reads them all.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.environment import ROOT

FOLDER = ROOT / "var" / "tests"
COUNTED = ("failed", "error", "passed", "skipped", "xfailed")


def counts(stats: Mapping[str, Sequence[object]]) -> str:
    """`812 passed, 3 skipped`, out of a terminal reporter's lists; failures first."""
    found = [f"{len(stats[word])} {word}" for word in COUNTED if stats.get(word)]
    return ", ".join(found) or "no test ran"


def keep(run: str, stats: Mapping[str, Sequence[object]], folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    servers = os.environ.get("SERVERS")
    (folder / run).write_text(f"{servers or 'SQLite'} {counts(stats)}")


def line(folder: Path = FOLDER) -> str:
    runs = [path.read_text() for path in sorted(folder.iterdir())]
    bad = any(word in run for run in runs for word in (" failed", " error", "no test ran"))
    return f"make test{' FAILED' if bad else ''}: {'; '.join(runs)}"
