"""When to try again."""

from __future__ import annotations

from datetime import timedelta
from random import uniform

FIRST = 2.0  # seconds
LONGEST = 600.0


def pause(attempts: int) -> timedelta:
    """The wait after the n-th failed attempt: 2, 4, 8 … seconds, ten minutes at most.

    "Equal jitter": half of it is fixed, half is drawn, so that what failed together does not
    come back together (Brooker, "Exponential Backoff and Jitter", 2015).
    """
    whole = min(LONGEST, FIRST * 2 ** max(0, attempts - 1))
    return timedelta(seconds=whole / 2 + uniform(0, whole / 2))  # noqa: S311 - no secret
