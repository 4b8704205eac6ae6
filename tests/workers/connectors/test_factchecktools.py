"""Google's Fact Check Tools as a check method: what counts, what is shown, what is no answer."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from claims.models import Article, Check, Claim, Evidence, Passage
from claims.vocabulary import AssessmentLabel, CheckOutcome, CheckState, ClaimStatus
from tests.factories import QUOTE, CheckFactory, ClaimFactory, appear
from tests.workers.connectors.fact_check_tools import Service, reviewed
from workers.checking import check_one

pytestmark = pytest.mark.django_db
METHOD = "fact-check-tools"
OPPOSITE = "150 of the 329 members voted on January 5, 2020"


@pytest.fixture
def check() -> Check:
    claim = ClaimFactory(status=ClaimStatus.QUEUED)
    appear(claim)
    made: Check = CheckFactory(claim=claim, method=METHOD)
    return made


def done(check: Check) -> Check:
    Check.objects.filter(pk=check.pk).update(next_try=timezone.now() - timedelta(seconds=1))
    check_one(check.pk)
    check.refresh_from_db()
    return check


def test_the_statement_is_asked_for_with_the_key_in_a_header(
    service: Service, check: Check, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        done(check)
    (query,) = service.queries
    assert query == {"query": [QUOTE], "pageSize": ["10"], "languageCode": ["en"]}
    assert service.keys == ["key-of-the-desk"]
    assert "key-of-the-desk" not in caplog.text


@pytest.mark.parametrize(
    ("text", "rating", "stance", "why"),
    [
        (QUOTE, "False", "refutes", "the same claim was rated false"),
        (QUOTE, "  PANTS ON FIRE! ", "refutes", "in their words"),
        (QUOTE, "True", "supports", "the same claim was rated true"),
        (QUOTE, "Half true", "not_enough_info", "a rating that takes no side is shown"),
        (QUOTE, "Three Pinocchios", "not_enough_info", "a rating of their own is shown"),
        (OPPOSITE, "True", "refutes", "what contradicts ours is right"),
        (OPPOSITE, "False", "not_enough_info", "there may be a third"),
    ],
)
def test_what_a_review_says_about_the_claim(
    service: Service, check: Check, text: str, rating: str, stance: str, why: str
) -> None:
    service.says(reviewed(text, rating))
    assert done(check).outcome == CheckOutcome.FOUND, why
    piece = Evidence.objects.get()
    assert piece.stance == stance, why
    assert piece.quote.text == piece.version.body.text[piece.start : piece.end]
    assert text in piece.quote.text
    article = piece.version.article
    assert (article.url, article.title) == ("https://checks.lorn.example/vote", "How many voted?")
    assert article.source is not None and article.source.name == "Lorn Checks"
    assert str(article.dateline) == "2020-01-09"


@pytest.mark.parametrize(
    "claims",
    [
        [],
        [reviewed("The harbour bridge reopened after nine years of repairs.")],
        [{"text": QUOTE}],
        [reviewed(QUOTE, textualRating="")],
        [{"text": 7, "claimReview": "none"}],
        [reviewed(QUOTE) | {"claimReview": [None, 3]}],
    ],
)
def test_what_says_nothing_about_the_claim_is_nothing_found(
    service: Service, check: Check, claims: list[Any]
) -> None:
    service.says(*claims)
    assert done(check).outcome == CheckOutcome.NONE_FOUND
    assert not Evidence.objects.exists()


def test_odd_values_of_a_review_do_no_harm(service: Service, check: Check) -> None:
    odd = {"publisher": None, "reviewDate": "soon", "url": ["x"], "title": None, "languageCode": 1}
    service.says(reviewed(QUOTE, **odd))
    assert done(check).outcome == CheckOutcome.FOUND


def test_what_a_fact_check_repeats_is_no_news(service: Service, check: Check) -> None:
    """Its text is quoted and never searched: it would support what it refutes."""
    service.says(reviewed(QUOTE))
    done(check)
    kept = Evidence.objects.get().version
    assert not Passage.objects.filter(version=kept).exists()
    assert not kept.appearances.exists()
    again = CheckFactory(claim=check.claim, method=METHOD, revision=2)
    assert done(again).outcome == CheckOutcome.FOUND
    assert Article.objects.filter(url="https://checks.lorn.example/vote").count() == 1


BAD = [
    ({"status": 500}, "500"),
    ({"status": 403}, "403"),
    ({"body": b"<html>Sorry", "media": "text/html"}, "text/html"),
    ({"body": b'{"claims": '}, "not JSON"),
    ({"body": b"[" * 100_000}, "not JSON"),
    ({"body": b'{"claims": "none"}'}, "no list"),
    ({"body": b"null"}, "no list"),
]


@pytest.mark.parametrize(("answer", "told"), BAD)
def test_a_look_up_that_failed_is_no_finding(
    service: Service, check: Check, answer: dict[str, Any], told: str, settings: Any
) -> None:
    for name, value in answer.items():
        setattr(service, name, value)
    assert done(check).state == CheckState.PENDING
    assert told in check.error
    Check.objects.filter(pk=check.pk).update(attempts=settings.MAX_ATTEMPTS - 1)
    assert done(check).state == CheckState.FAILED
    assert (check.outcome, told in check.error) == (CheckOutcome.UNAVAILABLE, True)
    claim = Claim.objects.get()
    assert (claim.assessment, claim.incomplete) == (AssessmentLabel.FAILED, [METHOD])
    assert not Evidence.objects.exists()


def test_without_its_setting_it_does_not_apply(
    service: Service, check: Check, settings: Any
) -> None:
    settings.FACT_CHECK_TOOLS_KEY = ""
    assert done(check).outcome == CheckOutcome.OUT_OF_SCOPE
    assert service.queries == []
