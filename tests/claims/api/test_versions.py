"""If-Match holds every write to the version that the caller saw."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.models import AuditEntry, Check, Claim, Evidence, Verdict
from claims.vocabulary import ClaimStatus
from tests.factories import ClaimFactory, VerdictFactory, find_evidence

pytestmark = pytest.mark.django_db
Write = Callable[[Claim], tuple[str, dict[str, Any]]]
TEXT = "The clerk counted 170 votes."


def restoration(claim: Claim) -> tuple[str, dict[str, Any]]:
    Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.DISMISSED)
    return "restorations", {"reason": "It matters."}


def split(claim: Claim) -> tuple[str, dict[str, Any]]:
    return "splits", {"claim": str(ClaimFactory(merged_into=claim).pk), "reason": "Two."}


WRITES: dict[str, Write] = {
    "checks": lambda claim: ("checks", {}),
    "dismissals": lambda claim: ("dismissals", {"reason": "Not checkable."}),
    "restorations": restoration,
    "assignments": lambda claim: ("assignments", {"assignee": None}),
    "merges": lambda claim: ("merges", {"into": str(ClaimFactory().pk), "reason": "One claim."}),
    "splits": split,
    "evidence": lambda claim: (
        "evidence",
        {"text": TEXT, "quote": TEXT, "stance": "supports", "kind": "primary"},
    ),
    "verdicts": lambda claim: (
        "verdicts",
        {
            "rating": "true",
            "rationale": "Counted.",
            "claim_version": claim.version,
            "no_evidence_reason": "The roll was read.",
        },
    ),
}


def counts() -> list[int]:
    return [model.objects.count() for model in (AuditEntry, Check, Evidence, Verdict)]


@pytest.mark.parametrize("seen", ['"3"', 'W/"3"', '"3-' + "0" * 32 + '"', '"4", "3"', "*"])
@pytest.mark.parametrize("write", WRITES)
def test_the_present_version_is_let_through(editor: APIClient, write: str, seen: str) -> None:
    claim = ClaimFactory(version=3)
    path, body = WRITES[write](claim)
    answer = editor.post(
        f"/api/v1/claims/{claim.pk}/{path}", body, format="json", headers={"If-Match": seen}
    )
    assert answer.status_code in (201, 202), answer.content


@pytest.mark.parametrize("seen", ['"2"', '"30"', "3", "nonsense", '"published"', ""])
@pytest.mark.parametrize("write", WRITES)
def test_another_version_changes_nothing(editor: APIClient, write: str, seen: str) -> None:
    claim = ClaimFactory(version=3)
    path, body = WRITES[write](claim)
    before = counts()
    answer = editor.post(
        f"/api/v1/claims/{claim.pk}/{path}", body, format="json", headers={"If-Match": seen}
    )
    assert (answer.status_code, answer.json()["type"].split("/")[-2]) == (412, "stale-version")
    assert '"3"' in answer.json()["detail"]
    assert counts() == before


@pytest.mark.parametrize(
    ("act", "body"), [("approvals", {}), ("withdrawals", {"reason": "Wrong."})]
)
def test_a_verdict_is_held_to_its_state(
    editor: APIClient, settings: Any, act: str, body: dict[str, str]
) -> None:
    claim = ClaimFactory()
    find_evidence(claim)
    verdict = VerdictFactory(claim=claim, state="in_review", second_review=True)
    address = f"/api/v1/verdicts/{verdict.pk}"
    etag = editor.get(address).headers["ETag"]
    assert etag.startswith('"in_review-')
    stale = editor.post(f"{address}/{act}", body, format="json", headers={"If-Match": '"draft"'})
    assert stale.status_code == 412
    done = editor.post(f"{address}/{act}", body, format="json", headers={"If-Match": etag})
    assert done.status_code == 201, done.content
    again = editor.post(f"{address}/{act}", body, format="json", headers={"If-Match": etag})
    assert again.status_code == 412


def test_a_read_can_be_held_to_a_version_too(reader: APIClient) -> None:
    address = f"/api/v1/claims/{ClaimFactory().pk}"
    etag = reader.get(address).headers["ETag"]
    assert reader.get(address, headers={"If-Match": etag}).status_code == 200
    stale = reader.get(address, headers={"If-Match": '"9-' + "0" * 32 + '"'})
    assert (stale.status_code, stale.json()["status"]) == (412, 412)
