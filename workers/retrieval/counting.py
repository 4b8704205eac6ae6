"""How many passages hold a term, remembered for a while: rarity hardly moves from hour to hour."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

SECONDS = 600.0
TERMS = 100_000


class Remembered:
    """Counts of one database, each forgotten after ten minutes; threads may share it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._since = clock()
        self._counts: dict[str, int] = {}
        self.passages = 0
        self.otherwise = 1  # the count of a term that is not known

    def is_stale(self) -> bool:
        return not self.passages or self._clock() - self._since > SECONDS

    def begin(
        self, passages: int, counts: dict[str, int] | None = None, otherwise: int = 1
    ) -> None:
        """Forget everything; start from these."""
        with self._lock:
            self._since, self.passages = self._clock(), passages
            self._counts, self.otherwise = counts or {}, otherwise

    def known(self) -> dict[str, int]:
        return self._counts

    def add(self, counts: dict[str, int]) -> None:
        with self._lock:
            if len(self._counts) + len(counts) > TERMS:
                self._counts = {}
            self._counts.update(counts)
