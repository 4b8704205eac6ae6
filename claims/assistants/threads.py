"""From the event loop to code that waits for the database, or thinks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from asgiref.sync import sync_to_async
from django.db import connections

Found = TypeVar("Found")


async def in_a_thread(work: Callable[[], Found]) -> Found:
    """Do it in a thread of a pool, where a long text keeps no other caller waiting.

    The pool's threads come and go, and nobody else could close what they have opened.
    """

    def tidily() -> Found:
        try:
            return work()
        finally:
            connections.close_all()

    return await sync_to_async(tidily, thread_sensitive=False)()
