"""Waiting for articles to be read and their claims to be checked, with progress to look at."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from os import environ
from uuid import UUID

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.models import Article, Check, Claim

TICK = 0.1  # seconds


def talk_less() -> None:
    """Log problems alone, as a person looks at the progress; LOG_LEVEL has the last word."""
    if "LOG_LEVEL" not in environ:
        logging.getLogger().setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the work on some articles has come."""

    articles: int
    unread: int
    checks: int
    unchecked: int
    dirty: int

    @property
    def done(self) -> bool:
        return not (self.unread or self.unchecked or self.dirty)


def standing(articles: Sequence[UUID]) -> Standing:
    here = Article.objects.filter(pk__in=articles)
    claims = Claim.objects.filter(appearances__version__article__in=articles)
    checks = Check.objects.filter(claim__appearances__version__article__in=articles).distinct()
    return Standing(
        articles=len(articles),
        unread=here.live().count() + here.unspread().count(),
        checks=checks.count(),
        unchecked=checks.live().count(),
        dirty=claims.filter(recheck__isnull=False).distinct().count(),
    )


def watch(articles: Sequence[UUID], *, console: Console, timeout: float) -> bool:
    """Show progress until the work on these articles is done; False when time ran out first."""
    deadline = time.monotonic() + timeout
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        reading = progress.add_task("articles read", total=len(articles))
        checking = progress.add_task("checks done", total=None)
        while not (now := standing(articles)).done:
            progress.update(reading, completed=now.articles - now.unread)
            progress.update(
                checking, total=now.checks or None, completed=now.checks - now.unchecked
            )
            if time.monotonic() > deadline:
                return False
            time.sleep(TICK)
    return True
