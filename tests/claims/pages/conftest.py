"""A published claim for the public pages, and a browser where there is one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from claims.actions.sources import claimant_named
from claims.actions.verdicts import Ruling, rule_verdict
from claims.models import Claim, Verdict
from claims.vocabulary import Role
from tests.claims.admin.conftest import browser
from tests.factories import ArticleVersionFactory, ClaimFactory, appear, find_evidence, person

__all__ = ["browser"]


def publish(claim: Claim, **words: Any) -> Verdict:
    author = person(Role.CHECKER, first_name="Mira", last_name="Halvorsen")
    evidence = list(claim.evidence.values_list("pk", flat=True))
    ruling = {
        "rating": "mostly_true",
        "rationale": "The roll says so.\n\nThe clerk agrees.",
        "claim_version": claim.version,
        "evidence": evidence,
        "no_evidence_reason": "" if evidence else "None is public.",
    }
    return rule_verdict(claim=claim, author=author, ruling=Ruling(**{**ruling, **words}))


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory(claimant=claimant_named("Dana Ortolan"))
    version = ArticleVersionFactory(
        article__url="https://harbour.example/bill",
        article__source__name="Harbour Wire",
        article__published_at=datetime(2020, 1, 6, 12, tzinfo=UTC),
    )
    appear(made, version)
    find_evidence(made)
    return made
