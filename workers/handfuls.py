"""How many checks a worker takes together: as many as it looks up in 0.4 seconds.

Together they cost two transactions, where each would cost two. The price is paid in time: what is
found first is recorded up to 0.4 seconds later, and what a killed worker held waits for
the end of its lease. So slow look-ups go by themselves, as before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from django.conf import settings

MOST = 16
WEIGHT = 0.3  # of the latest look-up in what is remembered of its method

_seconds: dict[str, float] = {}  # that a look-up takes, by method; a new method's first goes alone


def at_once(method: str) -> int:
    """How many checks of a method to take together."""
    within = settings.HANDFUL.total_seconds()
    return max(1, int(min(MOST, within / max(_seconds.get(method, within), 0.001))))


def is_over(began: float) -> bool:
    """Whether what was taken at this moment of the monotonic clock has used up its time twice."""
    return monotonic() - began > 2 * settings.HANDFUL.total_seconds()


@contextmanager
def timed(method: str) -> Iterator[None]:
    """Remember how long the look-up inside takes."""
    began = monotonic()
    try:
        yield
    finally:
        took = monotonic() - began
        _seconds[method] = took * WEIGHT + _seconds.get(method, took) * (1 - WEIGHT)
