"""Feeds of what was published, and the page of corrections."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from claims.actions.verdicts import withdraw_verdict
from claims.models import Claim
from claims.pages import feeds
from tests.claims.pages.test_claim_page import HOSTILE, publish
from tests.claims.schema_org import faults
from tests.factories import ClaimFactory, VerdictFactory, appear

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory()
    appear(made)
    return made


def test_the_data_feed_holds_published_claim_reviews(
    client: Client, claim: Claim, django_assert_max_num_queries: Any
) -> None:
    VerdictFactory(claim=ClaimFactory(), state="in_review")
    for number in range(3):
        publish(ClaimFactory(statement=f"Claim {number}."))
    publish(claim)
    with django_assert_max_num_queries(8):
        answer = client.get("/feeds/claimreview.json")
    feed = answer.json()
    reviews = [element["item"] for element in feed["dataFeedElement"]]
    assert (feed["@type"], len(reviews)) == ("DataFeed", 4)
    assert reviews[0]["claimReviewed"] == claim.statement
    assert "firstAppearance" in reviews[0]["itemReviewed"]
    assert faults(feed) == []
    modified = answer.headers["Last-Modified"]
    again = client.get("/feeds/claimreview.json", headers={"if-modified-since": modified})
    assert again.status_code == 304


def test_the_atom_feed_is_well_formed_whatever_it_carries(client: Client, claim: Claim) -> None:
    verdict = publish(claim, summary=HOSTILE + "\x0b", rating_label="<b>True</b>")
    root = ElementTree.fromstring(client.get("/feeds/verdicts.atom").content)
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{verdict.pk}"
    assert entry.findtext(f"{ATOM}title") == f"<b>True</b>: {claim.statement}"
    assert HOSTILE in (entry.findtext(f"{ATOM}summary") or "")


@pytest.mark.parametrize("path", ["claimreview.json", "verdicts.atom"])
def test_an_empty_feed_is_a_feed(client: Client, path: str) -> None:
    assert client.get(f"/feeds/{path}").status_code == 200


def test_corrections_and_withdrawals_are_told_with_their_reasons(
    client: Client, claim: Claim
) -> None:
    assert "Nothing has been corrected" in client.get("/corrections/").content.decode()
    first = publish(claim, rating="true")
    publish(claim, rating="false", replaces=first.pk, change="correction",
            change_note="We misread the roll.")  # fmt: skip
    gone = publish(ClaimFactory(statement="The bridge is closed."), rating="true")
    withdraw_verdict(verdict=gone, by=gone.author, reason="The source took it back.")
    html = client.get("/corrections/").content.decode()
    assert "We misread the roll." in html and "from “True” to “False”" in html
    assert "The source took it back." in html
    assert f"/claims/{gone.claim_id}/" not in html


@pytest.mark.parametrize("path", ["claimreview.json", "verdicts.atom"])
def test_what_is_withdrawn_or_corrected_changes_a_feeds_validators(
    client: Client, claim: Claim, path: str
) -> None:
    old, first = publish(ClaimFactory(), rating="true"), publish(claim, rating="true")
    seen = client.get(f"/feeds/{path}").headers
    for act in (
        lambda: withdraw_verdict(verdict=old, by=old.author, reason="The source took it back."),
        lambda: publish(claim, rating="false", replaces=first.pk, change="correction",
                        change_note="We misread the roll."),
    ):  # fmt: skip
        act()
        again = client.get(f"/feeds/{path}", headers={"if-none-match": seen["ETag"]})
        assert again.status_code == 200
        seen = again.headers
        same = client.get(f"/feeds/{path}", headers={"if-none-match": seen["ETag"]})
        assert same.status_code == 304


def test_a_correction_links_the_version_before_it(client: Client, claim: Claim) -> None:
    first = publish(claim, rating="true")
    publish(claim, rating="false", replaces=first.pk, change="correction",
            change_note="We misread the roll.")  # fmt: skip
    (element,) = client.get("/feeds/claimreview.json").json()["dataFeedElement"]
    assert element["item"]["version"] == 2
    before = element["item"]["isBasedOn"]
    assert str(first.pk) in before["@id"]
    path = before["url"].partition("/api/")[2]
    assert client.get(f"/api/{path}").json()["state"] == "replaced"
    assert client.get(f"/api/v1/claims/{claim.pk}/claimreview").json() == element["item"]


@pytest.mark.parametrize(("path", "size"), [("claimreview.json", "IN_A_FEED"),
                                            ("verdicts.atom", "IN_ATOM")])  # fmt: skip
def test_what_is_older_stands_on_the_next_page(
    client: Client, monkeypatch: pytest.MonkeyPatch, path: str, size: str
) -> None:
    monkeypatch.setattr(feeds, size, 2)
    for number in range(3):
        publish(ClaimFactory(statement=f"Claim {number}."))
    one = client.get(f"/feeds/{path}")
    older = f"/feeds/{path}?page=2"
    told = one.headers.get("Link", "") + one.content.decode()
    assert older in told and 'rel="next"' in told
    two = client.get(older).content.decode()
    assert "Claim 0." in two and "Claim 2." not in two and "page=3" not in two
