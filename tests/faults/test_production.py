"""Nothing is lost and nothing is done twice, with real processes and servers, whatever is killed.

Short forms of the promises; the same at full size, with a report: python -m benchmarks.queue.faults
"""

from __future__ import annotations

import pytest

from tests.faults import promises
from tests.faults.desk import Desk

pytestmark = [pytest.mark.xdist_group("faults"), pytest.mark.timeout(900)]


def test_killed_children_and_workers_lose_nothing(desk: Desk) -> None:
    promises.work_is_done_once(desk, 200, {"child": 6, "worker": 2})


def test_a_dead_and_an_emptied_broker_lose_nothing_and_refuse_nobody(desk: Desk) -> None:
    faults = {"broker": 2, "flush": 2, "child": 6}
    promises.submissions_are_kept(desk, 200, faults, answers={202})


def test_a_restarted_database_loses_nothing_that_was_accepted(desk: Desk) -> None:
    faults = {"database": 2, "child": 4}
    promises.submissions_are_kept(desk, 200, faults, answers={202, 503})


def test_all_faults_at_once_lose_nothing(desk: Desk) -> None:
    faults = {"child": 4, "worker": 1, "broker": 1, "flush": 1, "database": 1, "sweeper": 2}
    promises.submissions_are_kept(desk, 200, faults, answers={202, 503})


def test_a_frozen_worker_that_wakes_writes_nothing(desk: Desk) -> None:
    promises.a_frozen_worker_writes_nothing(desk, 100, {"freeze": 3})


def test_without_the_sweeper_work_is_lost(desk: Desk) -> None:
    promises.without_the_sweeper_work_is_lost(desk, 20)


def test_what_a_killed_worker_held_is_resumed_by_another(desk: Desk) -> None:
    promises.work_of_the_dead_is_resumed(desk, 100, kills=3)


def test_a_recheck_of_many_claims_delays_nobody(desk: Desk) -> None:
    promises.what_somebody_waits_for_overtakes(desk, behind=160, before=10)


@pytest.mark.parametrize(
    ("seconds", "signals", "why"),
    [
        (1.0, 1, "what runs is short, and is finished"),
        (600.0, 1, "what runs is long, and is given back after a while"),
        (600.0, 2, "told twice, it waits no longer"),
    ],
)
def test_a_worker_told_to_stop_leaves_nothing_leased(
    desk: Desk, seconds: float, signals: int, why: str
) -> None:
    promises.a_worker_told_to_stop_leaves_nothing_leased(desk, seconds, signals)


def test_submissions_that_keep_coming_are_all_kept(desk: Desk) -> None:
    promises.submissions_keep_coming(desk, seconds=4, a_second=10)


def test_a_key_sent_three_times_in_parallel_is_one_article(desk: Desk) -> None:
    promises.a_key_is_one_article(desk, keys=50)
