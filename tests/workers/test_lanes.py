"""Workers look into the queue of what somebody waits for first."""

from __future__ import annotations

import os
import subprocess
import sys

from kombu.utils.scheduling import cycle_by_name

from tests.environment import ROOT
from workers.lanes import BULK, INTERACTIVE


def test_the_broker_is_asked_for_interactive_work_first() -> None:
    cycle = cycle_by_name("workers.lanes:InteractiveFirst")()
    cycle.update({BULK, INTERACTIVE})
    assert list(cycle.consume(2)) == [INTERACTIVE, BULK]
    cycle.rotate(INTERACTIVE)  # as after each message: the order stays
    assert list(cycle.consume(2)) == [INTERACTIVE, BULK]


def test_both_queues_of_rabbitmq_are_quorum_queues() -> None:
    """Those that a worker is asked for by name, too: `-Q interactive,bulk`."""
    code = (
        "from factcheck.celery import app; q = app.amqp.queues; q.select(['interactive', 'bulk'])"
    )
    told = [sys.executable, "-c", f"{code}; print(*(q[n].queue_arguments for n in sorted(q)))"]
    environment = os.environ | {"BROKER_URL": "amqp://127.0.0.1//"}
    said = subprocess.run(told, env=environment, cwd=ROOT, capture_output=True, text=True).stdout
    assert said.split("\n")[0] == "{'x-queue-type': 'quorum'} {'x-queue-type': 'quorum'}"
