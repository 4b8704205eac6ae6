"""The whole way: articles in, claims read and checked, a person rules, everybody can see it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoDbBlocker
from rich.console import Console

from claims.actions.people import issue_token
from claims.actions.seeding import submit_seeds
from claims.models import Appearance, Article, Claim
from claims.vocabulary import ArticleState, ClaimStatus, Role
from tests.factories import person
from tests.night import night_shift
from workers.progress import watch

SEEDS = Path(settings.BASE_DIR) / "seeds"
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("journey")]


@pytest.fixture(scope="module")
def desk(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Article]]:
    """The seed articles, read and checked by a worker and a sweeper, once for all steps."""
    with django_db_blocker.unblock():
        articles = [one.article for one in submit_seeds(SEEDS)]
        with night_shift():
            done = watch([a.pk for a in articles], console=Console(file=StringIO()), timeout=240)
            assert done, "the seeds were not read and checked in time"
        for article in articles:
            article.refresh_from_db()
        yield articles
        call_command("flush", verbosity=0, interactive=False)


def expectations() -> dict[str, dict[str, Any]]:
    return {p.stem: tomllib.loads(p.read_text()) for p in sorted(SEEDS.glob("[0-9]*.toml"))}


def appearances_of(article: Article) -> list[Appearance]:
    rows = Appearance.objects.filter(version__article=article)
    return list(rows.select_related("claim", "version__body"))


def quotes(place: Appearance) -> str:
    text = place.version.title if place.part == "title" else place.version.body.text
    return text[place.start : place.end]


def overlapping(places: list[Appearance], quote: str) -> list[Appearance]:
    """The claims that stand, at least in part, where the quote stands."""
    body = places[0].version.body.text
    folded = re.sub(r"\s+", " ", body)
    at = folded.find(quote)
    assert at >= 0, f"the seed does not hold {quote!r}"
    return [
        place
        for place in places
        if place.part == "body" and place.start < at + len(quote) and place.end > at
    ]


def unmet(claim: Claim, wanted: dict[str, Any]) -> list[str]:
    """Which of the expectations a claim does not meet."""
    missing = []
    values = {q["value"] for q in claim.quantities}
    days = {(d["earliest"], d["latest"]) for d in claim.dates}
    tests = {
        "kind": lambda want: claim.kind == want,
        "value": lambda want: want in values,
        "of": lambda want: want in {q["of"] for q in claim.quantities},
        "unit": lambda want: want in {q["unit"] for q in claim.quantities},
        "date": lambda want: (want.isoformat(), want.isoformat()) in days,
        "assessment": lambda want: claim.assessment == want,
        "inconsistency": lambda want: claim.evidence.filter(kind="inconsistency").exists() is want,
    }
    for name, test in tests.items():
        if name in wanted and not test(wanted[name]):
            missing.append(f"{name} {wanted[name]!r}")
    return missing


def test_the_first_run_yields_what_the_seeds_say(desk: list[Article]) -> None:
    problems = []
    for article, (name, expected) in zip(desk, expectations().items(), strict=True):
        assert article.state == ArticleState.READ, f"{name}: {article.error}"
        places = appearances_of(article)
        if expected.get("nothing"):
            problems += [f"{name}: {place.claim.statement!r}" for place in places]
        for wanted in expected.get("expect", []):
            lacking = [unmet(p.claim, wanted) for p in overlapping(places, wanted["quote"])]
            if [] not in lacking:
                problems.append(f"{name}: {wanted['quote']!r} lacks {lacking or 'a claim'}")
        for unwanted in expected.get("never", []):
            problems += [
                f"{name}: {quotes(place)!r} is no claim"
                for place in places
                if unwanted["quote"] in quotes(place)
            ]
    assert not problems, "\n".join(problems)


def test_only_the_wrong_day_of_the_vote_is_refuted(desk: list[Article]) -> None:
    """No other number, date or wording of another event speaks against a claim."""
    wrong = set(Claim.objects.filter(assessment="refuted").values_list("statement", flat=True))
    assert len(wrong) == 1 and "January 3, 2020" in wrong.pop()
    contested = Claim.objects.filter(assessment="conflicting")
    assert all(
        "170 of the 329" in claim.statement or "billion euros" in claim.statement
        for claim in contested
    ), [claim.statement for claim in contested]


def test_what_speaks_against_a_claim_says_so_with_both_spans(desk: list[Article]) -> None:
    for claim in Claim.objects.filter(assessment__in=("refuted", "conflicting")):
        against = claim.evidence.filter(stance="refutes", confidence__gt=0.5)
        assert against.exists()
        for piece in against:
            reason = piece.reasons[0]
            assert reason["relation"] == "differs"
            assert reason["claim"]["text"] in reason["text"]
            assert reason["evidence"]["text"] in reason["text"]


def test_a_later_toll_and_a_difference_inside_one_article_refute_nothing(
    desk: list[Article],
) -> None:
    at = {name: article for article, name in zip(desk, expectations(), strict=True)}
    for name, quote in (
        ("08-flood-first", "At least 41 people have died"),
        ("05-talks-agency", "is scheduled to begin tomorrow (July 23rd)"),
        ("05-talks-agency", "to be held in Washington on July 26"),
    ):
        for place in overlapping(appearances_of(at[name]), quote):
            assert place.claim.assessment != "refuted", place.claim.statement


def test_a_near_copy_of_a_wire_story_is_no_second_source(desk: list[Article]) -> None:
    first, copy = desk[7], desk[8]
    assert copy.copy_of == first
    for place in appearances_of(first):
        assert "Northline News" not in {
            piece.version.article.source.name
            for piece in place.claim.evidence.exclude(stance="not_enough_info")
            if not piece.version.article.origin_keys() & first.origin_keys()
        }


def test_the_page_gave_what_the_submitter_did_not(desk: list[Article]) -> None:
    page = desk[12]
    assert page.title == "Lorn bridge carries 18,000 vehicles a day"
    assert (page.source.name, page.authors) == ("Castrel Today", "Ilse Brandt")
    assert (page.language, page.dateline) == ("en", date(2021, 7, 2))


def test_from_a_ruling_to_the_reader(desk: list[Article]) -> None:
    claim = Claim.objects.awaiting_ruling().filter(assessment="refuted").first()
    assert claim is not None
    checker = person(Role.CHECKER, username="ada", first_name="Ada", last_name="Byrd")
    token = {"authorization": f"Token {issue_token(user=checker, role=Role.CHECKER)}"}
    api = Client(headers=token)
    seen = api.get(f"/api/v1/claims/{claim.pk}").json()
    evidence = api.get(f"/api/v1/claims/{claim.pk}/evidence").json()["results"]
    against = [piece["id"] for piece in evidence if piece["stance"] == "refutes"]
    assert against
    answer = api.post(
        f"/api/v1/claims/{claim.pk}/verdicts",
        json.dumps(
            {
                "rating": "false",
                "summary": "The day is wrong.",
                "rationale": "The record of the session and two reports say otherwise.",
                "evidence": against,
                "claim_version": seen["version"],
            }
        ),
        content_type="application/json",
    )
    assert answer.status_code == 201, answer.content
    assert answer.json()["state"] == "published"
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.RULED

    stranger = Client()
    public = stranger.get(f"/api/v1/claims/{claim.pk}").json()
    assert public["rating"] == "false"
    assert public.get("assessment") is None and public.get("worthiness") is None
    page = stranger.get(f"/claims/{claim.pk}/").content.decode()
    found = re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found
    review = json.loads(found[1])
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == claim.statement
    assert review["reviewRating"]["alternateName"] == "False"


def test_the_rows_bear_out_what_they_say(desk: list[Article]) -> None:
    told = StringIO()
    call_command("verify", stdout=told)
    assert "nothing wrong" in told.getvalue()
    for claim in Claim.objects.all():
        call_command("explain", str(claim.pk), stdout=StringIO())


def test_submitting_the_seeds_again_adds_nothing(desk: list[Article]) -> None:
    counts = {model: model.objects.count() for model in (Article, Claim, Appearance)}
    assert not any(one.created for one in submit_seeds(SEEDS))
    assert counts == {model: model.objects.count() for model in counts}
