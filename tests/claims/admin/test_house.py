"""What keeps the house: feeds, schedule, outside sources, and what is going on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions.connectors import connector_named, note_failure
from claims.models import AuditEntry, Connector, Feed, Presence, RecheckPace, ScheduledJob, Source
from claims.models.connector import FAILURES
from claims.vocabulary import FeedState, Role
from tests.claims.admin.conftest import at_desk
from tests.factories import CheckFactory, FeedFactory

pytestmark = pytest.mark.django_db
FEEDS = "/admin/claims/feed/"


@pytest.fixture
def chief(db: None) -> Client:
    return at_desk(Role.ADMINISTRATOR, username="chief", is_superuser=True)


def said(answer: Any) -> str:
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def test_an_editor_follows_a_feed(editor: Client) -> None:
    assert "publisher" in said(editor.get(f"{FEEDS}add/"))
    words = {"url": "https://wire.example/rss", "publisher": "Harbour Wire", "every": "00:30:00"}
    editor.post(f"{FEEDS}add/", words, follow=True)
    feed = Feed.objects.get()
    assert (feed.source, feed.every) == (Source.objects.get(), timedelta(minutes=30))
    assert AuditEntry.objects.get(action="follow feed").actor_name == "emil"
    again = said(editor.post(f"{FEEDS}add/", words))
    assert "followed already" in again
    assert "at most once a minute" in said(
        editor.post(f"{FEEDS}add/", words | {"url": "https://b.example/", "every": "00:00:05"})
    )
    editor.post(f"{FEEDS}{feed.pk}/change/", {"every": "01:00:00"})
    feed.refresh_from_db()
    assert feed.every == timedelta(hours=1)


def test_what_is_wrong_with_a_feed_is_seen_and_it_is_polled_now(editor: Client) -> None:
    later = timezone.now() + timedelta(hours=9)
    feed = FeedFactory(error="HTTP status 500", attempts=3, next_try=later)
    listed = said(editor.get(FEEDS))
    assert "HTTP status 500" in listed and "failing" in listed
    assert "HTTP status 500" in said(editor.get(f"{FEEDS}{feed.pk}/change/"))
    act = {"action": "poll_now", "_selected_action": [feed.pk]}
    assert "polled now: 1 feed" in said(editor.post(FEEDS, act, follow=True))
    feed.refresh_from_db()
    assert feed.next_try <= timezone.now()
    editor.post(FEEDS, act | {"action": "stop"})
    feed.refresh_from_db()
    assert feed.state == FeedState.STOPPED


def test_a_checker_sees_feeds_and_changes_none(checker: Client) -> None:
    feed = FeedFactory()
    assert feed.url in said(checker.get(FEEDS))
    assert checker.get(f"{FEEDS}add/").status_code == 403
    checker.post(FEEDS, {"action": "stop", "_selected_action": [feed.pk]})
    checker.post(f"{FEEDS}{feed.pk}/change/", {"every": "01:00:00"})
    feed.refresh_from_db()
    assert (feed.state, feed.every) == (FeedState.WAITING, timedelta(minutes=15))


def test_an_administrator_sets_the_schedule(chief: Client) -> None:
    jobs = "/admin/claims/scheduledjob/"
    ScheduledJob.objects.filter(name="verify").update(last_error="2 problems, the first: x")
    assert "2 problems" in said(chief.get(jobs))
    chief.post(f"{jobs}verify/change/", {"every": "12:00:00"})
    job = ScheduledJob.objects.get(name="verify")
    assert (job.every, job.enabled) == (timedelta(hours=12), False)
    refused = chief.post(f"{jobs}verify/change/", {"every": "00:00:00", "enabled": "on"})
    assert "a pause of at least a second" in said(refused)
    chief.post(jobs, {"action": "run_now", "_selected_action": ["verify"]})
    assert ScheduledJob.objects.get(name="verify").next_due <= timezone.now()
    chief.post("/admin/claims/recheckpace/count/change/", {"every": "03:00:00", "until": "7 0:0"})
    assert RecheckPace.objects.get(kind="count").every == timedelta(hours=3)


def test_an_administrator_sets_limits_and_closes_a_breaker(chief: Client) -> None:
    address = "/admin/claims/connector/"
    connector_named(slug="fact-check-tools")
    for _ in range(FAILURES):
        note_failure(slug="fact-check-tools", problem="HTTP status 500")
    listed = said(chief.get(address))
    assert "HTTP status 500" in listed and "open" in listed
    chief.post(address, {"action": "ask_again", "_selected_action": ["fact-check-tools"]})
    assert Connector.objects.get().open_until is None
    words = {"enabled": "on", "at_once": "9", "a_minute": "120"}
    chief.post(f"{address}fact-check-tools/change/", words)
    assert (Connector.objects.get().at_once, Connector.objects.get().a_minute) == (9, 120)


@pytest.mark.parametrize("page", ["scheduledjob", "recheckpace", "connector"])
def test_the_house_is_an_administrators(editor: Client, page: str) -> None:
    assert editor.get(f"/admin/claims/{page}/").status_code == 403


def test_what_is_going_on_is_shown(checker: Client) -> None:
    quiet = said(checker.get("/admin/queue/"))
    assert "Nobody was seen" in quiet and "No backup was made yet" in quiet
    CheckFactory()
    Presence.objects.create(name="desk1:17:worker", role="worker")
    FeedFactory(error="HTTP status 500", attempts=3)
    busy = said(checker.get("/admin/queue/"))
    assert "1 pending" in busy and "desk1:17" in busy and "HTTP status 500" in busy
    assert Client().get("/admin/queue/").status_code == 302
