"""400 writes at once on the database that there is: none fails, none is lost.

On SQLite this rests on `transaction_mode=IMMEDIATE` and its time-out: of transactions that begin
as readers and then write, most fail at once with *database is locked*.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from claims.actions.articles import submit_text
from claims.models import Article

WRITERS, EACH = 20, 20


@pytest.mark.django_db(transaction=True)
def test_four_hundred_writes_from_twenty_writers_are_all_there() -> None:
    together = Barrier(WRITERS)

    def write(writer: int) -> None:
        together.wait()
        try:
            for number in range(EACH):
                submit_text(text=f"Quay {writer} of Castrel counted {number + 10} ferries.")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WRITERS) as threads:
        list(threads.map(write, range(WRITERS)))
    assert Article.objects.count() == WRITERS * EACH
