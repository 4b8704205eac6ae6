"""The lists of the desk: order, search, filters, bulk actions, and what they cost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from claims.models import AuditEntry, Claim
from claims.vocabulary import ClaimStatus
from tests.factories import ClaimFactory, appear, find_evidence

pytestmark = pytest.mark.django_db
LIST = "/admin/claims/claim/"


def rows(client: Client, query: str = "") -> list[str]:
    answer = client.get(LIST + query)
    assert answer.status_code == 200
    return [claim.statement for claim in answer.context["cl"].result_list]


@pytest.fixture
def claims(db: None) -> dict[str, Claim]:
    assessed = {"status": ClaimStatus.ASSESSED}
    made = {
        "dull": ClaimFactory(statement="dull", assessment="supported", **assessed),
        "ruled": ClaimFactory(statement="ruled", status=ClaimStatus.RULED),
        "minor": ClaimFactory(statement="minor", assessment="refuted", worthiness=0.2, **assessed),
        "grave": ClaimFactory(statement="grave", assessment="refuted", worthiness=0.8, **assessed),
        "flagged": ClaimFactory(statement="flagged", status=ClaimStatus.RULED, needs_review=True),
    }
    for claim in made.values():
        appear(claim)
    return made


def test_what_needs_a_person_comes_first(checker: Client, claims: dict[str, Claim]) -> None:
    assert rows(checker) == ["flagged", "grave", "minor", "dull", "ruled"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=GRAVE", ["grave"]),
        ("?q=grave one hundred and seventy", ["grave"]),  # the quote's 170 in words
        ("?q=grave 171", []),
        ("?status__exact=ruled", ["flagged", "ruled"]),
        ("?assessment__exact=refuted", ["grave", "minor"]),
        ("?needs_review__exact=1", ["flagged"]),
        ("?worth=low", ["minor"]),
        ("?whose=me", []),
        ("?whose=nobody&q=dull", ["dull"]),
        ("?whose=x", ["flagged", "grave", "minor", "dull", "ruled"]),
        ("?source=nonsense", ["flagged", "grave", "minor", "dull", "ruled"]),
        ("?second=waiting", []),
    ],
)
def test_claims_are_found(
    checker: Client, claims: dict[str, Claim], query: str, found: list[str]
) -> None:
    assert rows(checker, query) == found


def test_a_claim_is_found_by_its_source_and_its_id(
    checker: Client, claims: dict[str, Claim]
) -> None:
    source = claims["dull"].appearances.get().version.article.source
    assert source is not None
    assert rows(checker, f"?source={source.pk}") == ["dull"]
    assert rows(checker, f"?q={claims['minor'].pk}") == ["minor"]


def act(client: Client, action: str, claims: list[Claim], **more: Any) -> Any:
    data = {"action": action, "_selected_action": [claim.pk for claim in claims], **more}
    return client.post(LIST, data, follow=True)


def test_dismissing_says_before_and_after_what_it_does(
    checker: Client, claims: dict[str, Claim]
) -> None:
    chosen = [claims["dull"], claims["minor"], claims["ruled"]]
    before = act(checker, "dismiss", chosen).content.decode()
    assert "2 claims will be dismissed" in before and "1 will stay as it is" in before
    assert "Say why" in act(checker, "dismiss", chosen, confirmed="1").content.decode()
    after = act(checker, "dismiss", chosen, confirmed="1", reason="Furniture.").content.decode()
    assert "Dismissed 2 claims." in after and "Not 1 claim" in after
    assert {c.status for c in Claim.objects.filter(statement__in=["dull", "minor"])} == {
        ClaimStatus.DISMISSED
    }
    assert AuditEntry.objects.filter(action="dismiss claim", reason="Furniture.").count() == 2


def test_claims_become_my_work(checker: Client, claims: dict[str, Claim]) -> None:
    chosen, me = [claims["dull"], claims["grave"]], checker.session["_auth_user_id"]
    assert "2 claims will become" in act(checker, "assign", chosen).content.decode()
    said = act(checker, "assign", chosen, confirmed="1", assignee=me).content.decode()
    assert "Assigned 2 claims." in said
    assert rows(checker, "?whose=me") == ["grave", "dull"]


def test_merged_claims_leave_the_list(editor: Client, claims: dict[str, Claim]) -> None:
    chosen = [claims["dull"], claims["minor"]]
    assert "The claim that stays" in act(editor, "merge", chosen).content.decode()
    act(editor, "merge", chosen, confirmed="1", into=claims["dull"].pk, reason="The same.")
    assert "minor" not in rows(editor)
    answer = editor.get(f"{LIST}{claims['minor'].pk}/change/")
    assert answer.headers["Location"].endswith(f"{claims['dull'].pk}/change/")


def test_take_next_gives_everybody_another_claim(
    checker: Client, editor: Client, claims: dict[str, Claim]
) -> None:
    for client, expected in ((checker, "grave"), (editor, "minor"), (checker, "dull")):
        answer = client.post("/admin/take-next/")
        assert str(claims[expected].pk) in answer.headers["Location"]
    assert checker.post("/admin/take-next/").headers["Location"] == "/admin/"


@pytest.mark.parametrize("page", [LIST, "/admin/", "claim", "article"])
def test_a_page_costs_the_same_however_much_there_is(
    checker: Client, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    claim = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
    place = appear(claim)
    if page == "claim":
        page = f"{LIST}{claim.pk}/change/"
    elif page == "article":
        page = f"/admin/claims/article/{place.version.article_id}/change/"
    for number in range(12):
        find_evidence(claim, stance="refutes" if number % 2 else "supports")
        other = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
        appear(other, place.version)
        appear(claim)
    with django_assert_max_num_queries(34):
        assert checker.get(page).status_code == 200


LISTS = ["claim", "article", "check", "source", "auditentry", "checklistitem", "correctionrequest"]


@pytest.mark.parametrize("name", LISTS)
def test_no_list_counts_or_skips_rows_without_end(
    checker: Client, claims: dict[str, Claim], name: str
) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert checker.get(f"/admin/claims/{name}/").status_code == 200
    for query in (entry["sql"] for entry in asked.captured_queries):
        assert "OFFSET" not in query
        counts_a_table = query.startswith("SELECT COUNT(*)") and "LIMIT" not in query
        assert not counts_a_table, query
