"""Which of a worker's queues it looks into first."""

from __future__ import annotations

from collections.abc import Iterable

from kombu.utils.scheduling import priority_cycle

INTERACTIVE, BULK = "interactive", "bulk"


class InteractiveFirst(priority_cycle):  # type: ignore[type-arg]  # generic in its stubs alone
    """What somebody waits for, and only then what can wait (kombu's `queue_order_strategy`).

    kombu's own "priority" takes queues in the order in which a set happens to have them.
    """

    def update(self, it: Iterable[str]) -> None:
        super().update(sorted(it, key=lambda queue: queue == BULK))
