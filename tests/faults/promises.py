"""What the queue promises, each with the faults that would break a promise that is not kept.

The tests run them short, benchmarks/queue/faults.py at full size. Every run asserts that its
faults hit work in flight (some checks were begun more than once) and ends with `manage.py verify`.
Limits only end what hangs.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.faults.desk import LEASE, PATIENCE, Desk, wait_until
from tests.faults.posting import Poster
from tests.faults.schedule import hold_busy, suffer

Faults = Mapping[str, int]
PRESENT = "SELECT count(*) FROM claims_article WHERE state = 'read' AND id = ANY(%(ids)s)"
KEYED = "SELECT count(*) FROM claims_article WHERE url LIKE 'http://127.0.0.1:9/key-%%'"
HELD = "SELECT count(*) FROM claims_check WHERE state = 'running' AND id = ANY(%(ids)s)"
UNCOUNTED = """
SELECT count(*) FROM claims_check WHERE state = 'pending' AND attempts > 0 AND id = ANY(%(ids)s)
"""
SENDERS = 16  # who submit at the same time
STALE = "is done by another worker"  # what a worker logs whose write was refused


def work_is_done_once(desk: Desk, checks: int, faults: Faults) -> None:
    """Whatever is killed meanwhile: nothing is lost, recorded twice or weighed twice."""
    ids = desk.fill(checks)
    suffer(desk, faults)
    assert_all_done_once(desk, ids)


def submissions_are_kept(desk: Desk, checks: int, faults: Faults, answers: set[int]) -> None:
    """The same while articles are submitted: each answer is one of `answers`, each 202 is kept."""
    with Poster(desk.sender(), f"mill {time.time_ns()}") as poster:
        ids = desk.fill(checks)
        suffer(desk, faults)
    assert_all_done_once(desk, ids)
    wrong = [answer for answer in poster.answers if answer[0] not in answers]
    assert not wrong, f"the API answered otherwise: {wrong[:3]}"
    accepted = set(poster.accepted())
    desk.note(f"{len(poster.answers)} submissions, {len(accepted)} accepted")
    assert accepted, "nothing was submitted"
    assert desk.ask(PRESENT, accepted) == [(len(accepted),)], "an accepted article is not there"


def a_frozen_worker_writes_nothing(desk: Desk, checks: int, faults: Faults) -> None:
    """Workers are held for longer than their leases: what they then write is refused."""
    before = desk.said(STALE)
    work_is_done_once(desk, checks, faults)
    refused = desk.said(STALE) - before
    desk.note(f"{refused} stale writes refused")
    assert refused, "no worker that woke tried to write"


def without_the_sweeper_work_is_lost(desk: Desk, checks: int) -> None:
    """The negative control: the broker forgets everything between bell and take."""
    desk.drain()
    for process in (desk.sweeper, *desk.workers):
        process.kill()
    ids = desk.fill(checks)
    assert desk.valkey.holds("interactive"), "the bell was not rung"
    desk.valkey.flush()
    for worker in desk.workers:
        worker.start()
    told = desk.fill(checks)  # work that workers hear of shows that they are up
    wait_until(
        lambda: desk.tally(told).done == checks, limit=PATIENCE, what="work of the second batch"
    )
    assert desk.tally(ids).done == 0, "the faults would show nothing"
    desk.note(f"{checks} of {2 * checks} checks lost without the sweeper")
    desk.sweeper.start()
    desk.drain()
    assert desk.tally(ids).done == checks


def work_of_the_dead_is_resumed(desk: Desk, checks: int, kills: int) -> list[float]:
    """Whole workers are killed: how many seconds later what they held was taken anew, each."""
    ids = desk.fill(checks)
    resumed = [resumption(desk, number) for number in range(kills)]
    assert_all_done_once(desk, ids)
    desk.note(f"resumed after {' '.join(f'{s:.1f}' for s in resumed)} s (lease {LEASE} s)")
    assert resumed, "no kill hit work in flight"
    return resumed


def resumption(desk: Desk, number: int) -> float:
    """Seconds from the death of a worker to when others have all that it held."""
    worker = desk.workers[number % len(desk.workers)]
    held = desk.held_by(hold_busy(desk, worker))
    worker.kill()
    killed = time.monotonic()
    wait_until(lambda: desk.taken_anew(held), limit=PATIENCE, what="work resumed")
    took = time.monotonic() - killed
    desk.note(f"{len(held)} resumed after {took:.1f} s")
    worker.start()
    return took


def a_worker_told_to_stop_leaves_nothing_leased(desk: Desk, seconds: float, signals: int) -> None:
    """SIGTERM to a worker alone; its leases are longer than any test, so nobody else frees them."""
    desk.drain()
    for worker in desk.workers:
        worker.kill()
    slow = desk.slow_worker(seconds)
    try:
        ids = desk.fill(10)
        slow.start()
        desk.busy([slow])
        for _ in range(signals):
            slow.terminate()
        slow.ended(limit=PATIENCE)
    finally:
        slow.kill()
        print(slow.said())  # pytest shows it where a test fails
    assert desk.ask(HELD, ids) == [(0,)], "a row waits for its lease"
    assert desk.ask(UNCOUNTED, ids) == [(0,)], "an attempt that was broken off counts"
    for worker in desk.workers:
        worker.start()
    desk.drain()
    assert desk.tally(ids).done == len(ids)


def what_somebody_waits_for_overtakes(desk: Desk, behind: int, before: int) -> None:
    """Checks that can wait are many; those that somebody waits for come later and end sooner."""
    waiting: list[str] = desk.clerk.does("fill_behind", behind)
    wait_until(lambda: desk.tally(waiting).done, limit=PATIENCE, what="work that can wait")
    ids = desk.fill(before)
    wait_until(
        lambda: desk.tally(ids).done == before, limit=PATIENCE, what="work somebody waits for"
    )
    left = behind - desk.tally(waiting).done
    desk.note(f"{before} checks came later and were done while {left} of {behind} waited on")
    assert left > behind / 4, "it had to queue behind"
    desk.drain()
    assert desk.tally(waiting).done == behind


def submissions_keep_coming(desk: Desk, seconds: float, a_second: int) -> float:
    """So many submissions a second, whatever the answers take: each is accepted and kept.

    Returns the 95th percentile of the seconds that an answer took, from when it was due.
    """
    sender = desk.sender()
    name, began = f"pier {time.time_ns()}", time.monotonic()
    took: list[float] = []

    def post(number: int) -> tuple[int, str]:
        due = began + number / a_second
        time.sleep(max(0.0, due - time.monotonic()))
        text = f"The gauge at {name} was read again, note {number} says."
        status, said = sender.post({"text": text})
        took.append(time.monotonic() - due)
        return status, said.get("id", "")

    with ThreadPoolExecutor(SENDERS) as threads:
        answers = list(threads.map(post, range(int(seconds * a_second))))
    assert {status for status, _ in answers} == {202}, "the API answered otherwise"
    desk.drain()
    accepted = {article for _, article in answers}
    assert desk.ask(PRESENT, accepted) == [(len(answers),)], "an accepted article is not there"
    p95 = sorted(took)[int(0.95 * len(took))]
    desk.note(f"{len(answers)} submissions, {a_second} a second; p95 {1000 * p95:.0f} ms")
    return p95


def a_key_is_one_article(desk: Desk, keys: int, times: int = 3) -> None:
    """Addresses, because the same text twice is one article even without a key."""
    sender = desk.sender()

    def post(key: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:9/{key}"
        status, said = sender.post({"url": url}, **{"Idempotency-Key": key})
        return status, said.get("id", "")

    sent = [f"key-{number}" for number in range(keys) for _ in range(times)]
    with ThreadPoolExecutor(2 * times) as threads:
        answers = list(threads.map(post, sent))
    assert {status for status, _ in answers} == {202}
    assert len({article for _, article in answers}) == keys
    assert desk.ask(KEYED) == [(keys,)]
    desk.drain()


def assert_all_done_once(desk: Desk, ids: Sequence[str]) -> None:
    desk.drain()
    tally, n = desk.tally(ids), len(ids)
    desk.note(str(tally))
    assert (tally.checks, tally.done) == (n, n), "lost"
    assert (tally.evidence, tally.with_evidence) == (n, n), "recorded twice, or not at all"
    assert tally.weighed == n, "weighed twice, or not at all"
    assert tally.tried_again >= n / 100, "no fault hit work in flight"
    assert "nothing wrong" in desk.clerk.does("verify")
