""" "Work is waiting": how claims lets workers know without knowing them.

`work_waiting` is sent after commit with `kind` ("article", "check" or "delivery"), `method` (the
check method's slug, the webhook's id, "" for articles) and `ids` (UUIDs of the rows, any number).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from django.db import transaction
from django.dispatch import Signal

work_waiting = Signal()


def announce_work(*, kind: str, method: str = "", ids: Iterable[UUID]) -> None:
    """Send `work_waiting` once the transaction is committed.

    Robust: whoever listens may fail, the rows are safe and the sweeper finds them.
    """
    waiting = list(ids)
    if waiting:
        send = partial(work_waiting.send_robust, None, kind=kind, method=method, ids=waiting)
        transaction.on_commit(send, robust=True)
