"""Ruling on a claim's page: what is saved, what is refused, and that nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from claims.actions.verdicts import Ruling, rule_verdict
from claims.models import Claim, Verdict
from claims.vocabulary import ClaimStatus, Role, VerdictState
from tests.claims.admin.conftest import at_desk
from tests.factories import find_evidence, person

pytestmark = pytest.mark.django_db


def page_of(claim: Claim) -> str:
    return f"/admin/claims/claim/{claim.pk}/change/"


def press(client: Client, claim: Claim, button: str, **data: Any) -> Any:
    return client.post(f"/admin/claims/claim/{claim.pk}/{button}/", data)


def typed(claim: Claim, **changes: Any) -> dict[str, Any]:
    piece = claim.evidence.first()
    assert piece is not None
    return {
        "rating": "false",
        "rationale": "The roll was read again.",
        "claim_version": claim.version,
        "evidence": [str(piece.pk)],
        **changes,
    }


def test_a_ruling_is_published_in_the_persons_name(checker: Client, claim: Claim) -> None:
    answer = press(checker, claim, "rule", **typed(claim, summary="The day is another."))
    assert answer.status_code == 302
    verdict = Verdict.objects.get(claim=claim)
    assert (verdict.state, verdict.author.username) == (VerdictState.PUBLISHED, "ada")
    assert verdict.evidence.count() == 1
    page = checker.get(page_of(claim)).content.decode()
    assert "The roll was read again." in page and "Correct or update the verdict" in page


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rationale": " "}, "Say why: a verdict needs a rationale."),
        ({"rating": ""}, "Choose a rating."),
        ({"rating": "maybe"}, "Select a valid choice"),
        ({"evidence": []}, "Name at least one piece of evidence"),
        ({"evidence": ["no-id"]}, "not on this claim any more"),
        ({"review_url": "nowhere at all"}, "valid URL"),
    ],
)
def test_a_refused_ruling_says_why_and_keeps_the_words(
    checker: Client, claim: Claim, changes: dict[str, Any], message: str
) -> None:
    answer = press(checker, claim, "rule", **typed(claim, summary="Kept words.", **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert message in page and "Kept words." in page
    assert not Verdict.objects.exists()


def test_a_stale_page_saves_nothing_and_shows_both_texts(checker: Client, claim: Claim) -> None:
    mine = typed(claim, seen_at="1")
    other = person(Role.CHECKER, username="bea")
    piece = claim.evidence.latest("found_at")
    rule_verdict(
        claim=claim,
        author=other,
        ruling=Ruling(rating="true", rationale="Their words.", claim_version=claim.version,
                      evidence=[piece.pk]),
    )  # fmt: skip
    answer = press(checker, claim, "rule", **mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Nothing was saved" in page
    assert "Their words." in page and page.count("The roll was read again.") == 2
    assert Verdict.objects.count() == 1
    standing = Verdict.objects.get()
    assert f'name="replaces" value="{standing.pk}"' in page  # now it may be replaced, knowingly


def test_after_a_look_the_same_words_rule_on_the_new_version(checker: Client, claim: Claim) -> None:
    mine = typed(claim)
    find_evidence(claim, stance="refutes")
    Claim.objects.filter(pk=claim.pk).update(version=claim.version + 1)
    stale = press(checker, claim, "rule", **mine)
    assert stale.status_code == 409
    assert f'name="claim_version" value="{claim.version + 1}"' in stale.content.decode()
    mine["claim_version"] = claim.version + 1
    assert press(checker, claim, "rule", **mine).status_code == 302


def test_a_correction_names_what_it_replaces(checker: Client, claim: Claim) -> None:
    press(checker, claim, "rule", **typed(claim))
    first = Verdict.objects.get()
    refused = press(checker, claim, "rule", **typed(claim, replaces=first.pk, rating="true"))
    assert refused.status_code == 422
    assert "correction or an update" in refused.content.decode()
    change = {"replaces": first.pk, "rating": "true", "change": "correction",
              "change_note": "We had misread it."}  # fmt: skip
    assert press(checker, claim, "rule", **typed(claim, **change)).status_code == 302
    page = checker.get(page_of(claim)).content.decode()
    assert "We had misread it." in page and "replaced by a later verdict" in page


def test_a_second_reviewer_approves_and_the_author_cannot(
    checker: Client, claim: Claim, settings: Settings
) -> None:
    settings.REQUIRE_SECOND_REVIEWER = True
    press(checker, claim, "rule", **typed(claim))
    verdict = Verdict.objects.get()
    assert "Approve and publish" not in checker.get(page_of(claim)).content.decode()
    own = press(checker, claim, "approve", verdict=verdict.pk)
    assert own.status_code == 422 and "another person must" in own.content.decode()
    second = at_desk(Role.CHECKER)
    assert "Approve and publish" in second.get(page_of(claim)).content.decode()
    press(second, claim, "approve", verdict=verdict.pk)
    verdict.refresh_from_db()
    assert verdict.state == VerdictState.PUBLISHED


def test_withdrawing_needs_a_reason(checker: Client, claim: Claim) -> None:
    press(checker, claim, "rule", **typed(claim))
    verdict = Verdict.objects.get()
    bare = press(checker, claim, "withdraw", verdict=verdict.pk)
    assert bare.status_code == 422 and "Give the reason" in bare.content.decode()
    press(checker, claim, "withdraw", **{"verdict": verdict.pk, "withdraw-reason": "A mistake."})
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.ASSESSED
    assert "A mistake." in checker.get(page_of(claim)).content.decode()


def test_still_stands_clears_the_review(checker: Client, claim: Claim) -> None:
    press(checker, claim, "rule", **typed(claim))
    Claim.objects.filter(pk=claim.pk).update(needs_review=True, review_reason="News.")
    press(checker, claim, "stands", **{"stands-reason": "It is the same report again."})
    claim.refresh_from_db()
    assert not claim.needs_review


def test_what_was_ruled_on_cannot_be_reworded(checker: Client, claim: Claim) -> None:
    press(checker, claim, "rule", **typed(claim))
    answer = press(checker, claim, "edit", version=claim.version, statement="Other words.",
                   claimant="", kind="vote")  # fmt: skip
    assert answer.status_code == 422
    assert "withdraw it before editing" in answer.content.decode()


def test_evidence_by_hand_is_weighed(checker: Client, claim: Claim) -> None:
    found = {"stance": "refutes", "kind": "primary", "quote": "only 150 members",
             "text": "The roll lists only 150 members as present on that day."}  # fmt: skip
    data = {f"found-{name}": value for name, value in found.items()}
    wrong = press(checker, claim, "evidence", **{**data, "found-quote": "151 members"})
    assert wrong.status_code == 422 and "to the letter" in wrong.content.decode()
    assert press(checker, claim, "evidence", **data).status_code == 302
    assert "added by ada" in checker.get(page_of(claim)).content.decode()
