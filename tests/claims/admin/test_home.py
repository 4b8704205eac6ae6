"""The home of the desk: what waits, how long it has, and how often people overrule the machine."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions.verdicts import Ruling, rule_verdict
from claims.admin.charts import by_day, queue_age
from claims.admin.pace import pace
from claims.models import Claim
from claims.vocabulary import AssessmentLabel, ClaimStatus, Role
from tests.claims.admin.conftest import at_desk
from tests.factories import ClaimFactory, appear, find_evidence, person

pytestmark = pytest.mark.django_db


def test_claims_are_charted_by_the_day_on_which_they_came_in() -> None:
    now = timezone.now()
    for days, assessment in ((0, "refuted"), (0, "supported"), (0, "supported"), (3, "refuted"),
                             (40, "refuted")):  # fmt: skip
        ClaimFactory(assessment=assessment, created_at=now - timedelta(days=days))
    chart = by_day("assessment", dict(AssessmentLabel.choices))
    assert [column.number for column in chart.columns] == [0] * 10 + [1, 0, 0, 3]
    assert {part.name: part.number for part in chart.columns[-1].parts} == {
        "supported": 2, "refuted": 1,
    }  # fmt: skip
    assert {line.name: line.number for line in chart.lines} == {"supported": 2, "refuted": 3}


def test_what_awaits_a_ruling_is_sorted_by_its_age() -> None:
    now = timezone.now()
    for hours in (0, 5, 6, 50, 400):
        ClaimFactory(status=ClaimStatus.ASSESSED, created_at=now - timedelta(hours=hours))
    ClaimFactory(status=ClaimStatus.RULED, created_at=now - timedelta(days=99))
    queue = queue_age()
    assert [line.number for line in queue.lines] == [1, 2, 1, 1]
    assert queue.oldest is not None and queue.oldest.days == 16


@pytest.mark.parametrize(
    ("proposed", "rating", "counted"),
    [
        ("refuted", "true", [("vote", 1, 1)]),
        ("refuted", "mostly_false", [("vote", 0, 1)]),
        ("supported", "false", [("vote", 1, 1)]),
        ("supported", "half_true", []),  # the person took no side
        ("conflicting", "true", []),  # the machine took none
        ("refuted", "satire", []),
    ],
)
def test_people_overrule_what_the_machine_proposed_then(
    claim: Claim, proposed: str, rating: str, counted: list[tuple[str, int, int]]
) -> None:
    Claim.objects.filter(pk=claim.pk).update(assessment=proposed)
    piece = find_evidence(claim)
    ruling = Ruling(rating, "I have looked.", claim.version, [piece.pk])
    rule_verdict(claim=claim, author=person(Role.CHECKER), ruling=ruling)
    Claim.objects.filter(pk=claim.pk).update(assessment="not_checked")  # a later check
    found = [(row.kind, row.against, row.of) for row in pace()["overruled"]]
    assert found == counted


def test_a_reader_is_offered_nothing_that_would_be_refused(claim: Claim) -> None:
    for role, offers in (
        (Role.READER, []), (Role.SUBMITTER, ["Submit an article"]),
        (Role.CHECKER, ["Take the next claim", "Submit an article"]),
    ):  # fmt: skip
        page = at_desk(role).get("/admin/").content.decode()
        main = page[page.index("<main") : page.index("</main>")]
        for words in ("Take the next claim", "Submit an article"):
            assert (words in main) == (words in offers), (role, words)


def test_an_empty_desk_says_so(checker: Client) -> None:
    page = checker.get("/admin/").content.decode()
    assert "Nothing waits" in page and "no claim to rule on" in page
    ClaimFactory(status=ClaimStatus.ASSESSED)
    appear(Claim.objects.get())
    page = checker.get("/admin/").content.decode()
    assert "Otherwise:" in page and "no claim to rule on" not in page
