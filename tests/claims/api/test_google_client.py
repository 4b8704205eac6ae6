"""Google's own client, with its bundled discovery document and only the endpoint changed."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
from pytest_django.live_server_helper import LiveServer

from claims.actions.people import issue_token
from claims.actions.sources import claimant_named
from claims.api.scrubbing import ScrubKeys
from claims.models import Verdict
from claims.vocabulary import Role
from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, find_evidence, person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def token() -> str:
    return issue_token(user=person(Role.READER), role=Role.READER)


@pytest.fixture
def claims(live_server: LiveServer, token: str) -> Iterator[Any]:
    """`service.claims()` of a client that is built as Google's documentation says."""
    with build(
        "factchecktools",
        "v1alpha1",
        developerKey=token,
        client_options={"api_endpoint": live_server.url},
        static_discovery=True,
    ) as service:
        yield service.claims()


@pytest.fixture
def published() -> None:
    claimant = claimant_named("Dana Ortolan")
    for number in range(5):
        claim = ClaimFactory(statement=f"Ferry {number} carried 2,500 people.", claimant=claimant)
        find_evidence(claim)
        publish(claim)


def statements(found: dict[str, Any]) -> list[str]:
    return [claim["text"] for claim in found.get("claims", [])]


def test_search_with_every_parameter(claims: Any, published: None) -> None:
    found = claims.search(
        query="2500 people",
        languageCode="en-US",
        reviewPublisherSiteFilter="127.0.0.1",
        maxAgeDays=2,
        pageSize=3,
        offset=1,
    ).execute()
    assert statements(found) == [f"Ferry {number} carried 2,500 people." for number in (3, 2, 1)]
    claim = found["claims"][0]
    assert claim["claimant"] == "Dana Ortolan"
    (review,) = claim["claimReview"]
    assert review["publisher"] == {"name": settings.DESK_NAME, "site": "127.0.0.1"}
    assert review["textualRating"] == "True" and review["languageCode"] == "en"


def test_pages_are_followed_as_the_client_follows_them(claims: Any, published: None) -> None:
    request = claims.search(query="ferry", pageSize=2)
    token, seen = "", []
    while True:
        found = request.execute()
        seen += statements(found)
        token = found.get("nextPageToken", "")
        if not token:
            break
        request = claims.search(query="ferry", pageSize=2, pageToken=token)
    assert seen == [f"Ferry {number} carried 2,500 people." for number in (4, 3, 2, 1, 0)]


def test_what_is_too_old_is_left_out(claims: Any, published: None) -> None:
    old = timezone.now() - timedelta(days=9)
    newest = Verdict.objects.order_by("-published_at").values("pk")[:1]
    Verdict.objects.exclude(pk__in=list(newest.values_list("pk", flat=True))).update(
        published_at=old
    )
    assert len(statements(claims.search(query="ferry", maxAgeDays=5).execute())) == 1
    assert len(statements(claims.search(query="ferry", maxAgeDays=10).execute())) == 5


@pytest.mark.parametrize(
    ("query", "status", "reason"),
    [({}, 400, "INVALID_ARGUMENT"), ({"query": "a", "pageToken": "x"}, 400, "INVALID_ARGUMENT")],
)
def test_errors_are_read_as_googles(
    claims: Any, query: dict[str, Any], status: int, reason: str
) -> None:
    with pytest.raises(HttpError) as failed:
        claims.search(**query).execute()
    assert failed.value.resp.status == status
    assert json.loads(failed.value.content)["error"]["status"] == reason
    assert failed.value.reason  # the client found the message where it looks for it


def test_images_are_refused_as_google_would(claims: Any) -> None:
    with pytest.raises(HttpError) as failed:
        claims.imageSearch(imageUri="https://news.example/a.png").execute()
    assert failed.value.resp.status == 501


def test_the_key_is_in_no_log(
    claims: Any, token: str, published: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        claims.search(query="ferry").execute()
    scrub = ScrubKeys()
    assert caplog.records
    for record in caplog.records:
        scrub.filter(record)
        assert token not in record.getMessage()
