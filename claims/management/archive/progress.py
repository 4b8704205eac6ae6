"""A bar on a terminal while tables are written or read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.management.archive.writing import Tell


@contextmanager
def telling(what: str) -> Iterator[Tell]:
    bars = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*bars, TimeElapsedColumn(), console=console, transient=True) as progress:
        task = progress.add_task(what, total=None)

        def tell(table: str, done: int, of: int) -> None:
            progress.update(task, description=f"{what} {table}", completed=done, total=of)

        yield tell
