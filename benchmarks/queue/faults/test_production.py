"""Nothing is lost and nothing is done twice, whatever is killed, with real processes and servers.

Every test asserts that its faults hit work in flight: some checks were begun more than once.
Limits only end what hangs. The full-size runs are in benchmarks/queue.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
import redis

from benchmarks.queue.faults.desk import LEASE, Desk, wait_until
from benchmarks.queue.faults.posting import Poster
from benchmarks.queue.faults.schedule import suffer

pytestmark = pytest.mark.xdist_group("faults")

PRESENT = "SELECT count(*) FROM claims_article WHERE state = 'read' AND id = ANY(%(ids)s)"
STALE = "is done by another worker"  # what a worker logs whose write was refused


def assert_all_done_once(desk: Desk, ids: Sequence[str]) -> None:
    desk.drain()
    tally = desk.tally(ids)
    desk.note(str(tally))
    n = len(ids)
    assert (tally.checks, tally.done, tally.assessed) == (n, n, n), "lost"
    assert (tally.evidence, tally.with_evidence) == (n, n), "recorded twice, or not at all"
    assert tally.tried_again >= n / 100, "no fault hit work in flight"
    assert "nothing wrong" in desk.clerk.does("verify")


def assert_all_read(desk: Desk, articles: Sequence[str]) -> None:
    assert articles, "nothing was submitted"
    assert desk.ask(PRESENT, articles) == [(len(set(articles)),)]


def test_killed_children_lose_nothing(desk: Desk) -> None:
    ids = desk.fill(40)
    suffer(desk, {"child": 4})
    assert_all_done_once(desk, ids)


def test_what_a_killed_worker_held_is_done_by_the_next(desk: Desk) -> None:
    ids = desk.fill(20)
    assert desk.busy()
    desk.worker.kill()
    killed = time.monotonic()
    held = desk.in_flight()
    desk.worker.start()
    wait_until(lambda: desk.tally(held).done == len(held), limit=90, what="work resumed")
    desk.note(f"{len(held)} done again {time.monotonic() - killed:.1f} s after (lease {LEASE} s)")
    assert held
    assert_all_done_once(desk, ids)


def test_a_dead_and_an_emptied_broker_lose_nothing_and_refuse_nobody(desk: Desk) -> None:
    sender = desk.sender()
    with Poster(sender, "the mill") as poster:
        ids = desk.fill(40)
        suffer(desk, {"broker": 1, "flush": 1, "child": 2})
    assert poster.statuses() == {202}
    assert_all_done_once(desk, ids)
    assert_all_read(desk, poster.accepted())


def test_a_restarted_database_loses_nothing_that_was_accepted(desk: Desk) -> None:
    sender = desk.sender()
    with Poster(sender, "the harbour") as poster:
        ids = desk.fill(40)
        suffer(desk, {"child": 2, "database": 2, "sweeper": 1})
    assert poster.statuses() <= {202, 503}
    assert_all_done_once(desk, ids)
    assert_all_read(desk, poster.accepted())


def test_a_frozen_worker_that_wakes_writes_nothing(desk: Desk) -> None:
    refused = desk.worker.said().count(STALE)
    ids = desk.fill(20)
    suffer(desk, {"freeze": 1})
    assert_all_done_once(desk, ids)
    assert desk.worker.said().count(STALE) > refused


def test_without_the_sweeper_work_is_lost(desk: Desk) -> None:
    """The negative control: were it to pass without a sweeper, the faults would show nothing."""
    desk.drain()
    desk.sweeper.kill()
    desk.worker.kill()
    ids = desk.fill(10)
    with redis.Redis.from_url(desk.valkey.url) as broker:
        assert broker.llen("interactive"), "the bell was not rung"
    desk.valkey.flush()  # between bell and take
    desk.worker.start()
    wait_until(lambda: len(desk.worker.children()) >= 2, limit=60, what="worker")
    time.sleep(3)  # ample for a worker that heard of ten checks
    assert desk.tally(ids).done == 0
    desk.sweeper.start()
    desk.drain()
    assert desk.tally(ids).done == len(ids)


def test_a_key_sent_three_times_in_parallel_is_one_article(desk: Desk) -> None:
    """Addresses, because the same text twice is one article even without a key."""
    sender = desk.sender()
    keys = [f"key {n}" for n in range(50) for _ in range(3)]

    def post(key: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:9/{key.replace(' ', '-')}"
        status, said = sender.post({"url": url}, **{"Idempotency-Key": key})
        return status, said.get("id", "")

    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(post, keys))
    assert {status for status, _ in answers} == {202}
    assert len({article for _, article in answers}) == 50
    articles = "SELECT count(*) FROM claims_article WHERE url LIKE 'http://127.0.0.1:9/key-%%'"
    assert desk.ask(articles) == [(50,)]
    desk.drain()
