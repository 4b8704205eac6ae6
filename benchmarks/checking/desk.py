"""The real way of an article, in this process: submit, read, check, assess.

The same actions and look-ups that web, workers and sweeper call, without a broker between them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import UUID

import django

if TYPE_CHECKING:
    from claims.models import Claim


@contextmanager
def open_desk(database: str = "") -> Iterator[None]:
    """An empty database, by default an SQLite file that goes with the run."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "factcheck.settings",
            "VAR_DIR": folder,
            "DATABASE_URL": database or f"sqlite:///{folder}/bench.sqlite3",
            "LOG_LEVEL": "ERROR",
        }
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", verbosity=0, interactive=False)
        yield
        connections.close_all()


def submit(*, text: str, title: str, source: str, day: date) -> UUID:
    from claims.actions.articles import Details, submit_text

    details = Details(title=title, source=source, published=day)
    return submit_text(text=text, details=details).article.pk


def read(articles: Iterable[UUID]) -> float:
    """Seconds of reading, with telling the claims that the news bears on."""
    from workers.intake import read_one

    started = perf_counter()
    for article in articles:
        read_one(article)
    return perf_counter() - started


def check_all() -> dict[str, list[float]]:
    """Do every check that is due, and again what news has made dirty; seconds of each by method."""
    from claims.actions.checks import queue_checks
    from claims.models import Check, Claim
    from workers.checking import check_one

    spent: dict[str, list[float]] = {}
    while True:
        for check, method in list(Check.objects.live().values_list("pk", "method")):
            started = perf_counter()
            check_one(check)
            spent.setdefault(method, []).append(perf_counter() - started)
        dirty = list(Claim.objects.standing().filter(recheck__isnull=False))
        if not dirty:
            return spent
        queue_checks(claims=dirty)


def claims_of(article: UUID) -> list[tuple[Claim, str, int, int]]:
    """The article's claims, each with its part and span there."""
    from claims.models import Appearance

    places = Appearance.objects.filter(version__article=article).select_related("claim__quote")
    return [(place.claim, place.part, place.start, place.end) for place in places]
