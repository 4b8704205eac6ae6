"""Google's Fact Check Tools API, as its clients know it."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from rest_framework.test import APIClient

from claims.actions.sources import claimant_named
from claims.api.scrubbing import ScrubKeys
from claims.models import Claim, Verdict
from tests.claims.api.conftest import Caller
from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, VerdictFactory, find_evidence

pytestmark = pytest.mark.django_db
SEARCH = "/v1alpha1/claims:search"


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory(claimant=claimant_named("Dana Ortolan"))
    find_evidence(made)
    publish(made)
    return made


def search(client: Client, **query: Any) -> Any:
    return client.get(SEARCH, query).json()


def test_a_published_claim_has_googles_shape(client: Client, claim: Claim, settings: Any) -> None:
    (found,) = search(client, query="329 members")["claims"]
    verdict = Verdict.objects.get()
    assert found == {
        "text": claim.statement,
        "claimant": "Dana Ortolan",
        "claimDate": "2020-01-06T00:00:00Z",
        "claimReview": [{
            "publisher": {"name": settings.DESK_NAME, "site": "127.0.0.1"},
            "url": f"{settings.PUBLIC_URL}/claims/{claim.pk}/",
            "reviewDate": verdict.published_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "textualRating": "True",
            "languageCode": "en",
        }],
    }  # fmt: skip


def test_nothing_found_is_an_empty_object(client: Client, claim: Claim) -> None:
    assert search(client, query="senate") == {}
    VerdictFactory(claim=ClaimFactory(statement="The senate met."), state="in_review")
    assert search(client, query="senate") == {}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"languageCode": "en-US"}, True), ({"languageCode": "es"}, False),
        ({"maxAgeDays": "2"}, True), ({"maxAgeDays": "1"}, False),
        ({"reviewPublisherSiteFilter": "127.0.0.1"}, True),
        ({"reviewPublisherSiteFilter": "other.example"}, False),
        ({"offset": "1"}, False), ({"alt": "json", "prettyPrint": "false"}, True),
    ],
)  # fmt: skip
def test_results_are_sifted(
    client: Client, claim: Claim, query: dict[str, str], found: bool
) -> None:
    later = timezone.now() + timedelta(days=1, hours=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("claims.api.factchecktools.timezone.now", lambda: later)
        assert bool(search(client, query="members", **query)) == found


def test_pages_follow_their_tokens_to_the_end(client: Client) -> None:
    for number in range(5):
        made = ClaimFactory(statement=f"Claim number {number}.")
        find_evidence(made)
        publish(made)
    seen, token = [], ""
    while True:
        answer = search(client, query="claim number", pageSize=2, pageToken=token)
        seen += [claim["text"] for claim in answer["claims"]]
        token = answer.get("nextPageToken", "")
        if not token:
            break
    assert seen == [f"Claim number {number}." for number in reversed(range(5))]


@pytest.mark.parametrize(
    "query",
    [{}, {"query": "a", "pageSize": "x"}, {"query": "a", "pageToken": "forged"},
     {"query": "a", "maxAgeDays": "-1"}, {"query": "a", "key": "AIza-not-ours"}],
)  # fmt: skip
def test_errors_have_googles_shape(client: Client, query: dict[str, str]) -> None:
    answer = client.get(SEARCH, query)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    assert error["message"]


def test_a_token_is_taken_as_key_and_as_bearer(caller: Caller, claim: Claim) -> None:
    secret = caller("reader")._credentials["HTTP_AUTHORIZATION"].partition(" ")[2]
    client = APIClient()
    assert client.get(SEARCH, {"query": "members", "key": secret}).status_code == 200
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {secret}")
    assert client.get(SEARCH, {"query": "members"}).status_code == 200
    client.credentials(HTTP_AUTHORIZATION="Bearer fc_forged")
    assert client.get(SEARCH, {"query": "members"}).json()["error"]["status"] == "UNAUTHENTICATED"


def test_images_are_not_searched(client: Client) -> None:
    answer = client.get("/v1alpha1/claims:imageSearch?imageUri=x")
    assert (answer.status_code, answer.json()["error"]["status"]) == (501, "UNIMPLEMENTED")


def test_a_key_in_an_address_is_not_logged() -> None:
    address = f"{SEARCH}?query=a&key=fc_secret&alt=json"
    record = logging.LogRecord("django", logging.INFO, "", 0, "GET %s 200", (address,), None)
    assert ScrubKeys().filter(record)
    assert record.getMessage() == f"GET {SEARCH}?query=a&key=[hidden]&alt=json 200"
