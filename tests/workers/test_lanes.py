"""Workers look into the queue of what somebody waits for first."""

from __future__ import annotations

from kombu.utils.scheduling import cycle_by_name

from workers.lanes import BULK, INTERACTIVE


def test_the_broker_is_asked_for_interactive_work_first() -> None:
    cycle = cycle_by_name("workers.lanes:InteractiveFirst")()
    cycle.update({BULK, INTERACTIVE})
    assert list(cycle.consume(2)) == [INTERACTIVE, BULK]
    cycle.rotate(INTERACTIVE)  # as after each message: the order stays
    assert list(cycle.consume(2)) == [INTERACTIVE, BULK]
