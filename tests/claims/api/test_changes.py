"""Whoever follows the feed has what there is: nothing passed over, nothing kept that has gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, connections, transaction
from rest_framework.test import APIClient

from claims.actions.changes import begin_epoch, publish_changes
from claims.actions.checks import (
    finish_check,
    mark_for_recheck,
    queue_checks,
    take_check,
)
from claims.actions.edits import dismiss_claim, edit_claim
from claims.actions.findings import Finding, Report
from claims.actions.merges import merge_claims, split_claim
from claims.actions.sources import own_source
from claims.actions.verdicts import Ruling, rule_verdict, withdraw_verdict
from claims.comparing.values import Stance
from claims.models import Article, Change, ChangeFeed, Claim, Source, Touched, Verdict, watches
from claims.vocabulary import CheckOutcome, Role
from tests.claims.actions.taken import LEASE
from tests.claims.api.conftest import Caller
from tests.claims.api.mirror import Mirror, truth
from tests.factories import (
    ArticleFactory,
    ArticleVersionFactory,
    ClaimFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db


def new_claim() -> Claim:
    claim: Claim = ClaimFactory()
    appear(claim)
    find_evidence(claim)
    return claim


def rule(claim: Claim, **words: Any) -> Verdict:
    claim.refresh_from_db()
    piece = claim.evidence.earliest("found_at").pk
    ruling: dict[str, Any] = {"rating": "true", "rationale": "Both agree.", "evidence": [piece]}
    seen = {"claim_version": claim.version}
    return rule_verdict(
        claim=claim, author=person(Role.CHECKER),
        ruling=Ruling(**ruling | seen | words),
    )  # fmt: skip


@pytest.fixture
def mirrors(caller: Caller, stranger: APIClient) -> list[Mirror]:
    """One that may see everything, one that sees what everybody sees."""
    return [Mirror(caller(Role.READER)), Mirror(stranger)]


def in_step(mirrors: list[Mirror]) -> list[int]:
    """Let the mirrors follow to the end and hold them against the truth; their sizes."""
    publish_changes()
    for mirror in mirrors:
        mirror.follow()
        assert mirror.objects == truth(mirror.client)
    return [len(mirror.objects) for mirror in mirrors]


def test_a_mirror_follows_every_action_that_shows_or_hides(mirrors: list[Mirror]) -> None:
    claim, other = new_claim(), new_claim()
    for mirror in mirrors:
        mirror.begin()
    assert not mirrors[1].objects
    editor = person(Role.EDITOR)
    verdict = rule(claim)
    in_step(mirrors)
    assert {kind for kind, _ in mirrors[1].objects} == {"claim", "verdict", "evidence"}

    piece = find_evidence(claim, stance="refutes")
    rule(claim, rating="false", evidence=[piece.pk], replaces=verdict.pk,
         change="correction", change_note="We misread the roll.")  # fmt: skip
    assert in_step(mirrors)[1] == 4  # the claim, its two verdicts and the evidence that counts now
    merge_claims(claim=other, into=claim, by=editor, reason="The same vote.")
    in_step(mirrors)
    assert ("claim", str(other.pk)) not in mirrors[0].objects
    split_claim(claim=claim, merged=other, by=editor, reason="Two votes after all.")
    in_step(mirrors)
    withdraw_verdict(verdict=claim.verdicts.get(state="published"), by=editor, reason="Wrong roll.")
    assert in_step(mirrors)[1] == 0
    dismiss_claim(claim=other, by=editor, reason="Nobody asks.")
    edit_claim(claim=claim, by=editor, version=Claim.objects.get(pk=claim.pk).version,
               changes={"statement": "Most members voted.", "claimant": "Ada Lorn"})  # fmt: skip
    in_step(mirrors)


@pytest.mark.parametrize(
    ("write", "why"),
    [
        (lambda: Article.objects.update(title="Another headline"), "appearances show titles"),
        (lambda: Source.objects.update(name="Renamed Wire"), "rows show who published"),
        (lambda: own_source(source=Source.objects.first(), by=person(Role.EDITOR), owner="Lorn"),
         "evidence shows its origin's keys"),
        (lambda: User.objects.update(last_name="Harbour"), "verdicts show their author's name"),
    ],
)  # fmt: skip
def test_a_row_changes_with_what_it_is_put_together_from(
    mirrors: list[Mirror], write: Callable[[], object], why: str
) -> None:
    rule(new_claim())
    for mirror in mirrors:
        mirror.begin()
    write()
    in_step(mirrors)


def test_what_nobody_is_shown_is_no_change(reader: APIClient) -> None:
    claim = new_claim()
    publish_changes()
    Claim.objects.filter(pk=claim.pk).update(checked_at=claim.created_at)
    mark_for_recheck(claims=Claim.objects.filter(pk=claim.pk))
    Article.objects.update(rung_at=claim.created_at, attempts=2)
    assert not Touched.objects.exists()


def test_strangers_learn_nothing_of_what_was_never_published(
    stranger: APIClient, reader: APIClient
) -> None:
    new_claim()
    publish_changes()
    assert stranger.get("/api/v1/changes").json()["results"] == []
    assert reader.get("/api/v1/changes").json()["results"]
    ruled = new_claim()
    verdict = rule(ruled)
    withdraw_verdict(verdict=verdict, by=person(Role.EDITOR), reason="Wrong.")
    publish_changes()
    told = stranger.get("/api/v1/changes").json()["results"]
    assert {row["object"] for row in told} >= {str(ruled.pk), str(verdict.pk)}
    assert all(row["data"] is None and row["version"] is None for row in told)


def test_numbers_have_no_gap_and_notes_on_one_object_become_one(reader: APIClient) -> None:
    claim = new_claim()
    for number in range(5):
        Claim.objects.filter(pk=claim.pk).update(statement=f"Version {number}.")
    numbered = publish_changes()
    numbers = list(Change.objects.order_by("pk").values_list("pk", flat=True))
    assert numbers == list(range(1, numbered + 1))
    (row,) = reader.get("/api/v1/changes?types=claim").json()["results"]
    assert (row["data"]["statement"], row["version"]) == ("Version 4.", 1)
    assert publish_changes() == 0


def test_what_is_not_committed_is_not_told(transactional_db: None) -> None:
    claim = ClaimFactory()
    publish_changes()
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(statement="Never.")
        raise IntegrityError
    assert publish_changes() == 0


@pytest.mark.parametrize("text", ["x", "0-0", "9f1c04ab27de", "9f1c04ab27de--1", "é" * 12 + "-1"])
def test_what_is_no_cursor_is_said_to_be_none(stranger: APIClient, text: str) -> None:
    answer = stranger.get("/api/v1/changes", {"cursor": text})
    assert (answer.status_code, answer.json()["type"][-12:]) == (400, "/bad-cursor/")


def test_a_restore_begins_an_epoch_and_older_cursors_are_gone(mirrors: list[Mirror]) -> None:
    rule(new_claim())
    for mirror in mirrors:
        mirror.begin()
    in_step(mirrors)
    before, last = mirrors[0].cursor, ChangeFeed.objects.get().last
    assert begin_epoch(reason="Restored from a backup.") != before[:12]
    for mirror in mirrors:
        answer = mirror.client.get(f"/api/v1/changes?cursor={mirror.cursor}")
        assert (answer.status_code, answer.headers["Content-Type"]) == (
            410, "application/problem+json",
        )  # fmt: skip
        assert "changes/snapshot" in answer.json()["detail"]
        mirror.begin()
    new_claim()
    in_step(mirrors)
    assert mirrors[0].seen[-1] > last


def test_a_cursor_from_a_future_that_a_restore_lost_is_gone_too(reader: APIClient) -> None:
    feed = ChangeFeed.objects.there()
    answer = reader.get(f"/api/v1/changes?cursor={feed.epoch}-{feed.last + 1}")
    assert answer.status_code == 410


def test_readiness_and_verify_miss_a_watch_that_is_gone() -> None:
    where = " ON claims_claim" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER watch_claim_update{where}")
    try:
        assert watches.missing(connection) == ["watch_claim_update"]
    finally:
        watches.install(connection)


# While writes go on


def one_night(numbers: Iterator[int]) -> None:
    """What happens to a claim: it is read, checked, ruled on, corrected or withdrawn, merged."""
    number = next(numbers)
    version = ArticleVersionFactory(article=ArticleFactory(title=f"News {number}"))
    claim = ClaimFactory()
    appear(claim, version)
    for check in queue_checks(claims=[claim]):
        token = take_check(check_id=check.pk, lease=LEASE, attempts=5)
        found = [Finding(ArticleVersionFactory(), 0, 40, Stance.SUPPORTS, 0.9)]
        assert token
        finish_check(check_id=check.pk, token=token, report=Report(CheckOutcome.FOUND, found))
    verdict = rule(claim)
    if number % 3 == 0:
        withdraw_verdict(verdict=verdict, by=verdict.author, reason="Too early.")
        merge_claims(claim=claim, into=ClaimFactory(), by=person(Role.EDITOR), reason="One.")
    elif number % 3 == 1:
        rule(claim, rating="false", replaces=verdict.pk, change="update", change_note="News.")


@pytest.mark.django_db(transaction=True)
def test_mirrors_kept_while_writes_go_on_are_exact_and_pass_nothing(
    mirrors: list[Mirror],
) -> None:
    """Four writers, two publishers and two mirrors at once; then everything is held together."""
    numbers, over = count(), Event()

    def write() -> None:
        try:
            for _ in range(2):
                one_night(numbers)
        finally:
            connections.close_all()

    def publish() -> None:
        while not over.wait(0.02):
            publish_changes()
        connections.close_all()

    def follow(mirror: Mirror) -> None:
        mirror.begin()
        while not over.wait(0.02):
            mirror.follow()
        connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        beside = [pool.submit(publish), pool.submit(publish)]
        beside += [pool.submit(follow, mirror) for mirror in mirrors]
        try:
            for writer in [pool.submit(write) for _ in range(4)]:
                writer.result()
        finally:
            over.set()
        for future in beside:
            future.result()
    in_step(mirrors)
    for mirror in mirrors:
        assert mirror.seen == sorted(set(mirror.seen))
        assert len(mirror.seen) > 10
    everything = list(Change.objects.order_by("pk").values_list("pk", flat=True))
    assert everything == list(range(1, len(everything) + 1))
