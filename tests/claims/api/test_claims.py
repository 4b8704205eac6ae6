"""The list of claims with its filters, one claim, and its evidence and checks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from claims.actions.sources import claimant_named
from claims.methods import Method
from claims.models import Check, Claim
from claims.reading.folding import fold
from claims.reading.quantities import find_quantities
from claims.reading.shapes import quantity_shape
from tests.claims.api.test_access import publish
from tests.factories import (
    ArticleVersionFactory,
    ClaimFactory,
    appear,
    find_evidence,
)

pytestmark = pytest.mark.django_db
OF_THE_CONTRACT = {
    "claim": "id version text statement kind worthiness status assessment confidence rating"
    " quantities dates claimant attribution language appearances sources_for sources_against"
    " needs_review assignee created_at updated_at url",
    "appearance": "article source part start end selector",
    "evidence": "id claim check method kind stance confidence quote start end article"
    " article_sha256 source url published_at origin reasons found_at added_by",
    "check": "id claim method revision state outcome attempts error queued_at started_at"
    " finished_at",
    "verdict": "id claim claim_version rating rating_label title summary rationale author evidence"
    " no_evidence_reason state replaces change change_note review_url published_at",
}


@pytest.fixture
def claim(db: None) -> Claim:
    made: Claim = ClaimFactory(
        statement="170 of the 329 members of the Lorn parliament voted on 2,500 troops.",
        claimant=claimant_named("Dana Ortolan"),
        quantities=[quantity_shape(found) for found in find_quantities(fold("2,500 troops"))],
    )
    version = ArticleVersionFactory(
        article__url="https://harbour.example/bill", article__source__name="Harbour Wire",
        article__source__domain="harbour.example",
        article__published_at=datetime(2020, 1, 6, 12, tzinfo=UTC),
    )  # fmt: skip
    appear(made, version)
    return made


def test_rows_have_every_field_of_the_contract(reader: APIClient, claim: Claim) -> None:
    find_evidence(claim)
    publish(claim)
    base = f"/api/v1/claims/{claim.pk}"
    rows = {
        "claim": reader.get("/api/v1/claims").json()["results"][0],
        "appearance": reader.get(base).json()["appearances"][0],
        **{
            name: reader.get(f"{base}/{path}").json()["results"][0]
            for name, path in [("evidence", "evidence"), ("check", "checks"),
                               ("verdict", "verdicts")]
        },
    }  # fmt: skip
    for name, row in rows.items():
        assert set(OF_THE_CONTRACT[name].split()) <= set(row), name


def test_a_selector_finds_the_quote_in_the_live_page(reader: APIClient, claim: Claim) -> None:
    (place,) = reader.get(f"/api/v1/claims/{claim.pk}").json()["appearances"]
    article = reader.get(f"/api/v1/articles/{place['article']}").json()
    text = article["versions"][0]["text"]
    selector = place["selector"]
    assert selector["prefix"] + selector["exact"] + selector["suffix"] in text
    assert text[place["start"] : place["end"]] == selector["exact"] == claim.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=queued", True), ("status=assessed,ruled", False),
        ("assessment=not_checked", True), ("assessment=refuted", False),
        ("kind=vote", True), ("kind=money,date", False),
        ("rating=true", False),
        ("source=Harbour Wire", True), ("source=harbour.example", True), ("source=Other", False),
        ("claimant=dana ortolan", True), ("claimant=Someone", False),
        ("url=https://harbour.example/bill", True), ("url=https://harbour.example/", False),
        ("q=lorn parliament", True), ("q=lorn senate", False),
        ("q=2500", True), ("q=2,500", True), ("q=2501", False),
        ("min_worthiness=0.9", True), ("min_worthiness=0.91", False),
        ("published_after=2020-01-06", True), ("published_after=2020-01-06T12:00:01Z", False),
        ("published_after=2020-01-06T14:00:00+02:00", True),
        ("updated_since=2000-01-01", True), ("updated_since=2999-01-01", False),
        ("article=00000000-0000-4000-8000-000000000000", False),
        ("status=queued&kind=vote&q=170", True), ("status=queued&kind=vote&q=171", False),
    ],
)  # fmt: skip
def test_claims_are_sifted(reader: APIClient, claim: Claim, query: str, found: bool) -> None:
    answer = reader.get(f"/api/v1/claims?{query.replace('+', '%2B')}")
    assert answer.status_code == 200, answer.content
    assert bool(answer.json()["results"]) == found


def test_a_claim_of_two_articles_comes_once(reader: APIClient, claim: Claim) -> None:
    source = claim.appearances.get().version.article.source
    appear(claim, ArticleVersionFactory(article__source=source))
    rows = reader.get(f"/api/v1/claims?source={source.pk}").json()["results"]
    assert [len(row["appearances"]) for row in rows] == [2]


@pytest.mark.parametrize("path", ["", "/evidence", "/checks", "/verdicts"])
def test_a_merged_claim_leads_to_its_survivor(reader: APIClient, claim: Claim, path: str) -> None:
    merged = ClaimFactory(merged_into=claim)
    answer = reader.get(f"/api/v1/claims/{merged.pk}{path}")
    assert answer.status_code == 307
    assert answer.headers["Location"] == f"/api/v1/claims/{claim.pk}{path}"
    assert str(merged.pk) not in str(reader.get("/api/v1/claims").json()["results"])


def test_a_merged_claim_leads_strangers_nowhere_hidden(stranger: APIClient, claim: Claim) -> None:
    merged = ClaimFactory(merged_into=claim)
    assert stranger.get(f"/api/v1/claims/{merged.pk}").status_code == 404


def test_an_unchanged_answer_is_not_sent_twice(reader: APIClient, claim: Claim) -> None:
    first = reader.get(f"/api/v1/claims/{claim.pk}")
    tag = first.headers["ETag"]
    assert tag.startswith('"1-')
    again = reader.get(f"/api/v1/claims/{claim.pk}", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    Claim.objects.update(needs_review=True)
    changed = reader.get(f"/api/v1/claims/{claim.pk}", headers={"if-none-match": tag})
    assert changed.status_code == 200


def test_evidence_names_the_keys_of_its_origin(reader: APIClient, claim: Claim) -> None:
    piece = find_evidence(claim, version=ArticleVersionFactory(article__source__owner="Trust"))
    (row,) = reader.get(f"/api/v1/claims/{claim.pk}/evidence").json()["results"]
    assert set(row["origin"]) == piece.version.article.origin_keys()
    assert row["quote"] == piece.quote.text


@pytest.fixture
def one_method(monkeypatch: pytest.MonkeyPatch) -> None:
    method = Method("corpus", "Other articles", 1)
    monkeypatch.setattr("claims.actions.checks.methods_for", lambda kind: (method,))


def test_asking_for_a_check_twice_answers_the_live_one(
    submitter: APIClient, claim: Claim, one_method: None
) -> None:
    answers = [submitter.post(f"/api/v1/claims/{claim.pk}/checks") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [202, 202]
    first, second = (answer.json()["results"] for answer in answers)
    assert first == second and len(first) == 1
    assert first[0]["state"] == "pending" and first[0]["outcome"] is None
    assert Check.objects.count() == 1


def test_everything_that_is_timed_is_rfc_3339(reader: APIClient, claim: Claim) -> None:
    row = reader.get(f"/api/v1/claims/{claim.pk}").json()
    for name in ("created_at", "updated_at"):
        assert timezone.now() - datetime.fromisoformat(row[name]) < timedelta(minutes=5)


def test_the_rating_scale_is_data(stranger: APIClient) -> None:
    rows: list[dict[str, Any]] = stranger.get("/api/v1/ratings").json()["results"]
    ordinals = {row["code"]: row["ordinal"] for row in rows}
    assert ordinals["true"] == 5 and ordinals["false"] == 1 and ordinals["satire"] is None
    assert len(rows) == 10 and all(row["definition"] for row in rows)


@pytest.mark.parametrize("noun", ["sources", "claimants"])
def test_who_publishes_and_who_says_is_listed(reader: APIClient, claim: Claim, noun: str) -> None:
    rows = reader.get(f"/api/v1/{noun}?q=a").json()["results"]
    assert [row["name"] for row in rows] == [
        {"sources": "Harbour Wire", "claimants": "Dana Ortolan"}[noun]
    ]
