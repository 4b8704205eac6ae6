"""Text of strangers on the desk is shown and does nothing."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from claims.actions.sources import claimant_named
from claims.models import Check, Claim
from claims.vocabulary import ClaimStatus
from tests.claims.hostile import HOSTILE, broken_out
from tests.factories import (
    ArticleFactory,
    ArticleVersionFactory,
    CheckFactory,
    ClaimFactory,
    appear,
    find_evidence,
)

pytestmark = pytest.mark.django_db
FIELDS = re.compile(r"<textarea.*?</textarea>|<input[^>]*>", re.DOTALL)


@pytest.fixture
def hostile(db: None) -> Claim:
    claim: Claim = ClaimFactory(
        text=HOSTILE,
        statement=HOSTILE,
        claimant=claimant_named(HOSTILE),
        status=ClaimStatus.RULED,
        needs_review=True,
        review_reason=HOSTILE,
        assessment_reasons=[HOSTILE],
        why=[HOSTILE],
        attribution=[HOSTILE, HOSTILE],
        language='"><b>',
    )
    version = ArticleVersionFactory(
        text=f"{HOSTILE} and more of it, to be quoted at length",
        title=HOSTILE,
        article__title=HOSTILE,
        article__url="javascript:alert(3)",
        article__source__name=HOSTILE,
    )
    appear(claim, version)
    other = ClaimFactory(text="more of it", statement=HOSTILE)
    appear(other, version)
    reason = {"kind": "quantity", "relation": "differs", "text": HOSTILE,
              "claim": {"start": 0, "end": 9, "text": HOSTILE},
              "evidence": {"start": 3, "end": 10**6, "text": HOSTILE}}  # fmt: skip
    find_evidence(claim, stance="refutes", version=version, reasons=[reason], note=HOSTILE)
    CheckFactory(claim=claim, method="other", state="failed", error=HOSTILE)
    ArticleFactory(state="failed", title=HOSTILE, error=HOSTILE)
    return claim


@pytest.mark.parametrize("page", ["home", "claims", "claim", "article", "articles", "checks"])
def test_hostile_text_is_shown_and_does_nothing(checker: Client, hostile: Claim, page: str) -> None:
    version = hostile.appearances.get().version
    address = {
        "home": "/admin/",
        "claims": "/admin/claims/claim/",
        "claim": f"/admin/claims/claim/{hostile.pk}/change/",
        "article": f"/admin/claims/article/{version.article_id}/change/?from=0&to=99999",
        "articles": "/admin/claims/article/",
        "checks": "/admin/claims/check/",
    }[page]
    answer = checker.get(address)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert broken_out(html) == []
    assert "&lt;script&gt;alert(1)" in html
    html = FIELDS.sub("", html)  # what is edited is edited as it is
    assert "\u202e" not in html and "[U+202E]" in html


def test_a_failed_check_shows_its_error_and_is_tried_again(checker: Client, claim: Claim) -> None:
    CheckFactory(claim=claim, method="elsewhere", state="failed", error="The door was shut.")
    listed = checker.get("/admin/claims/check/?state__exact=failed").content.decode()
    assert "The door was shut." in listed
    page = checker.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()
    assert "The door was shut." in page and "Try again" in page
    before = Check.objects.count()
    checker.post(f"/admin/claims/claim/{claim.pk}/check/")
    assert Check.objects.count() > before
