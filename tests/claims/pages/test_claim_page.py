"""The public page of a claim: only what is published, and nothing of it can break out."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from claims.actions.sources import claimant_named
from claims.actions.verdicts import withdraw_verdict
from claims.models import Claim
from tests.claims.hostile import HOSTILE, broken_out
from tests.claims.pages.conftest import publish
from tests.factories import (
    ArticleVersionFactory,
    ClaimFactory,
    VerdictFactory,
    appear,
    find_evidence,
)

pytestmark = pytest.mark.django_db


def page(client: Client, claim: Claim) -> Any:
    return client.get(f"/claims/{claim.pk}/")


def json_ld(html: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    loaded: dict[str, Any] = json.loads(block)
    return loaded


def test_a_reader_sees_verdict_reasons_author_evidence_and_place(
    client: Client, claim: Claim
) -> None:
    publish(claim)
    answer = page(client, claim)
    html = answer.content.decode()
    for shown in (claim.statement, "Mostly true", "The roll says so.", "The clerk agrees.",
                  "Mira Halvorsen", "Harbour Wire", "https://harbour.example/bill",
                  "In Lorn, 170 of the 329 members"):  # fmt: skip
        assert shown in html, shown
    assert answer.status_code == 200


def test_nothing_shows_without_a_published_verdict(client: Client, claim: Claim) -> None:
    assert page(client, claim).status_code == 404
    VerdictFactory(claim=claim, state="in_review")
    assert page(client, claim).status_code == 404


def test_a_withdrawn_verdict_is_gone(client: Client, claim: Claim) -> None:
    verdict = publish(claim)
    withdraw_verdict(verdict=verdict, by=verdict.author, reason="The roll was forged.")
    answer = page(client, claim)
    assert answer.status_code == 410
    html = answer.content.decode()
    assert "The roll was forged." in html and claim.statement not in html


def test_a_merged_claim_leads_to_its_survivor(client: Client, claim: Claim) -> None:
    merged = ClaimFactory(merged_into=claim)
    assert page(client, merged).status_code == 404
    publish(claim)
    assert page(client, merged).headers["Location"] == f"/claims/{claim.pk}/"


def test_the_machines_opinion_is_not_on_the_page(client: Client, claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(assessment="refuted", confidence=0.83)
    publish(claim)
    html = page(client, claim).content.decode()
    assert "refuted" not in html and "0.83" not in html and "supports" not in html


def test_structured_data_has_what_search_engines_ask_for(client: Client, claim: Claim) -> None:
    publish(claim, summary="The count is right.", title="A count that holds")
    review = json_ld(page(client, claim).content.decode())
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == claim.statement
    assert review["url"].endswith(f"/claims/{claim.pk}/")
    assert review["reviewRating"] == {
        "@type": "Rating", "ratingValue": 4, "bestRating": 5, "worstRating": 1,
        "alternateName": "Mostly true", "ratingExplanation": "The count is right.",
    }  # fmt: skip
    assert review["itemReviewed"]["author"]["name"] == "Dana Ortolan"
    assert review["itemReviewed"]["firstAppearance"]["url"] == "https://harbour.example/bill"
    assert review["author"]["name"] == review["publisher"]["name"]


def test_a_rating_beside_the_scale_has_no_number(client: Client, claim: Claim) -> None:
    publish(claim, rating="satire")
    review = json_ld(page(client, claim).content.decode())
    assert "ratingValue" not in review["reviewRating"]
    assert review["reviewRating"]["alternateName"] == "Satire"


def test_hostile_text_is_shown_and_does_nothing(client: Client) -> None:
    claim = ClaimFactory(
        text=HOSTILE, statement=HOSTILE, claimant=claimant_named(HOSTILE), language='en"><b>'[:12]
    )
    version = ArticleVersionFactory(
        text=f"Before {HOSTILE} after",
        article__title=HOSTILE,
        article__url="javascript:alert(3)",
        article__source__name=HOSTILE,
    )
    appear(claim, version)
    publish(claim, rationale=HOSTILE, summary=HOSTILE, title=HOSTILE, no_evidence_reason=HOSTILE,
            rating_label=HOSTILE[:80])  # fmt: skip
    for path in (f"/claims/{claim.pk}/", "/"):
        html = client.get(path).content.decode()
        assert broken_out(html) == [] and "<b>" not in html
        assert "\u202e" not in html.split("</head>")[1]  # spelt out, not obeyed
    assert json_ld(client.get(f"/claims/{claim.pk}/").content.decode())["claimReviewed"] == HOSTILE


def test_the_page_forbids_every_script(client: Client, claim: Claim) -> None:
    publish(claim)
    policy = page(client, claim).headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "unsafe" not in policy


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("es", "ltr"),
                                                     ("", "auto")])  # fmt: skip
def test_a_claim_is_written_in_its_own_direction(
    client: Client, language: str, direction: str
) -> None:
    claim = ClaimFactory(language=language)
    publish(claim)
    assert f'lang="{language}" dir="{direction}"' in page(client, claim).content.decode()


def test_an_earlier_verdict_stays_in_sight(client: Client, claim: Claim) -> None:
    first = publish(claim, rating="true")
    publish(claim, rating="false", replaces=first.pk, change="correction",
            change_note="We misread the roll.")  # fmt: skip
    html = page(client, claim).content.decode()
    assert "Earlier verdicts" in html and html.count("We misread the roll.") >= 2
    assert json_ld(html)["correction"]["text"] == "We misread the roll."


def test_evidence_stands_by_the_side_it_speaks_for(client: Client, claim: Claim) -> None:
    find_evidence(claim, stance="refutes")
    find_evidence(claim, stance="supports", superseded=True)
    publish(claim)
    html = page(client, claim).content.decode()
    titles = ("For the claim", "Against the claim", "Context")
    assert [html.count(title) for title in titles] == [1, 1, 1]
    assert html.index(titles[0]) < html.index(titles[1]) < html.index(titles[2])


def test_a_figure_that_moves_is_drawn(client: Client, claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(
        quantities=[{"start": 0, "end": 3, "text": "170", "value": 170, "low": None, "high": None}]
    )
    claim.refresh_from_db()
    for day in (7, 8):
        version = ArticleVersionFactory(article__dateline=date(2020, 1, day))
        find_evidence(claim, version=version, reasons=[{
            "kind": "quantity", "relation": "equal", "text": "The same.",
            "claim": {"start": 0, "end": 3}, "evidence": {"start": 9, "end": 12},
        }])  # fmt: skip
    publish(claim)
    html = page(client, claim).content.decode()
    assert "The figure over time" in html and html.count('class="point equal"') == 2


def test_the_page_can_be_cited_and_leads_to_its_data(client: Client, claim: Claim) -> None:
    verdict = publish(claim)
    html = page(client, claim).content.decode()
    assert f"Mira Halvorsen: “Mostly true: {claim.statement}”" in html
    assert f"/api/v1/claims/{claim.pk}" in html and f"/claims/{claim.pk}/correction/" in html
    assert verdict.published_at and str(verdict.published_at.year) in html


def test_the_page_is_light_and_of_one_house(client: Client, claim: Claim) -> None:
    """Under 100 kB with its style and picture, and nothing from anywhere else."""
    publish(claim)
    html = page(client, claim).content.decode()
    static = Path(settings.BASE_DIR) / "claims" / "static" / "claims"
    parts = [static / "pages.css", static / "mark.svg"]
    assert len(html.encode()) + sum(part.stat().st_size for part in parts) < 100_000
    assert re.findall(r'(?:src|<link[^>]*stylesheet[^>]*href)="(http[^"]*)"', html) == []
