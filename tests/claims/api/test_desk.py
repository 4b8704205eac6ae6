"""The desk's own actions: edits as versions, dismissals, assignments, evidence that people add."""

from __future__ import annotations

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.methods import Method
from claims.models import Article, ArticleVersion, AuditEntry, Check, Claim, Evidence
from claims.vocabulary import Role
from tests.claims.api.test_access import publish
from tests.factories import ArticleVersionFactory, ClaimFactory, appear, find_evidence, person

pytestmark = pytest.mark.django_db
ROLL = "The roll of the Lorn parliament names 170 ayes. It was signed by the clerk."


@pytest.fixture(autouse=True)
def one_method(monkeypatch: pytest.MonkeyPatch) -> None:
    method = Method("corpus", "Other articles", 1)
    monkeypatch.setattr("claims.actions.checks.methods_for", lambda kind: (method,))


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory()
    return made


def send(client: APIClient, claim: Claim, path: str, /, **body: Any) -> Any:
    return client.post(f"/api/v1/claims/{claim.pk}/{path}", body, format="json")


def edit(client: APIClient, claim: Claim, tag: str | None, **body: Any) -> Any:
    headers = {"If-Match": tag} if tag else {}
    return client.patch(f"/api/v1/claims/{claim.pk}", body, format="json", headers=headers)


def test_an_edit_is_a_new_version_and_is_checked_anew(checker: APIClient, claim: Claim) -> None:
    tag = checker.get(f"/api/v1/claims/{claim.pk}").headers["ETag"]
    answer = edit(checker, claim, tag, statement="170 of 329 voted.", claimant="Dana Ortolan")
    assert answer.status_code == 200, answer.content
    edited = answer.json()
    assert (edited["version"], edited["statement"]) == (2, "170 of 329 voted.")
    assert (edited["claimant"], edited["text"]) == ("Dana Ortolan", claim.text)
    assert Check.objects.filter(claim=claim, state="pending").count() == 1
    assert AuditEntry.objects.about(claim).filter(action="edit claim").exists()
    assert edit(checker, claim, answer.headers["ETag"], kind="count").json()["version"] == 3


@pytest.mark.parametrize(
    ("tag", "body", "status", "why"),
    [
        (None, {"kind": "count"}, 428, "no If-Match"),
        ('"7"', {"kind": "count"}, 412, "another version"),
        ("W/x", {"kind": "count"}, 412, "no tag of a claim"),
        ('"1"', {}, 400, "nothing to change"),
        ('"1"', {"statement": " "}, 400, "no words"),
        ('"1"', {"kind": "rumour"}, 400, "no such kind"),
        ('"1"', {"status": "ruled"}, 400, "not to be edited"),
        ('"1"', {"kind": "count"}, 200, "the version alone will do"),
        ("*", {"kind": "count"}, 200, "whatever it is now"),
    ],
)
def test_an_edit_must_name_the_version_that_was_seen(
    checker: APIClient, claim: Claim, tag: str | None, body: dict[str, str], status: int, why: str
) -> None:
    assert edit(checker, claim, tag, **body).status_code == status, why


def test_an_edit_that_changes_nothing_is_no_version(checker: APIClient, claim: Claim) -> None:
    assert edit(checker, claim, "*", kind=claim.kind).json()["version"] == 1


def test_what_was_ruled_on_keeps_its_words(checker: APIClient, claim: Claim) -> None:
    find_evidence(claim)
    publish(claim)
    answer = edit(checker, claim, "*", statement="Nobody voted.")
    assert (answer.status_code, answer.json()["type"][-14:]) == (409, "/illegal-move/")


def test_a_claim_is_dismissed_with_a_reason_and_restored(checker: APIClient, claim: Claim) -> None:
    assert send(checker, claim, "dismissals").status_code == 400
    answer = send(checker, claim, "dismissals", reason="A joke.")
    assert (answer.status_code, answer.json()["status"]) == (201, "dismissed")
    assert AuditEntry.objects.about(claim).get(action="dismiss claim").reason == "A joke."
    assert send(checker, claim, "dismissals", reason="Again.").status_code == 409
    back = send(checker, claim, "restorations")
    assert (back.status_code, back.json()["status"]) == (201, "queued")
    assert claim.checks.live().count() == 1
    assert send(checker, claim, "restorations").status_code == 409


def test_a_published_claim_is_not_dismissed(checker: APIClient, claim: Claim) -> None:
    find_evidence(claim)
    publish(claim)
    assert send(checker, claim, "dismissals", reason="A joke.").status_code == 409


@pytest.mark.parametrize(
    ("role", "name", "status"),
    [(Role.CHECKER, "mira", 201), (Role.READER, "mira", 400), (Role.CHECKER, "nobody", 400)],
)
def test_a_claim_is_assigned_to_who_can_rule(
    checker: APIClient, claim: Claim, role: Role, name: str, status: int
) -> None:
    person(role, username="mira")
    answer = send(checker, claim, "assignments", assignee=name)
    assert answer.status_code == status
    if status == 201:
        assert answer.json()["assignee"] == "mira"
        assert send(checker, claim, "assignments", assignee=None).json()["assignee"] is None


def found(**changes: Any) -> dict[str, Any]:
    body = {"text": ROLL, "quote": "names 170 ayes", "stance": "supports", "kind": "primary"}
    return {**body, **changes}


def test_what_a_person_found_is_stored_hashed_and_weighed(checker: APIClient, claim: Claim) -> None:
    answer = send(checker, claim, "evidence", **found(source="The clerk", note="Asked on Monday."))
    assert answer.status_code == 201, answer.content
    piece = answer.json()
    version = ArticleVersion.objects.get(body_id=piece["article_sha256"])
    assert version.body.text[piece["start"] : piece["end"]] == piece["quote"] == "names 170 ayes"
    assert (piece["kind"], piece["source"], piece["check"]) == ("primary", "The clerk", None)
    assert piece["added_by"] and piece["note"] == "Asked on Monday."
    assert version.article.state == "read" and version.passages.exists()
    claim.refresh_from_db()
    assert claim.version == 2


def test_the_same_piece_twice_is_one(checker: APIClient, claim: Claim) -> None:
    first, second = (send(checker, claim, "evidence", **found()).json() for _ in range(2))
    assert first["id"] == second["id"]
    assert Evidence.objects.count() == Article.objects.count() == 1


def test_a_page_that_was_read_is_quoted_by_its_address(checker: APIClient, claim: Claim) -> None:
    address = "https://roll.example/170"
    ArticleVersionFactory(text=ROLL, article__url=address, article__canonical_url=address)
    body = {key: value for key, value in found(url=address).items() if key != "text"}
    assert send(checker, claim, "evidence", **body).status_code == 201


@pytest.mark.parametrize(
    ("changes", "field", "why"),
    [
        ({"quote": "names 171 ayes"}, "quote", "not in the text"),
        ({"quote": " "}, "quote", "no quote"),
        ({"stance": "maybe"}, "stance", "no such stance"),
        ({"kind": "inconsistency"}, "kind", "the machine's own kind"),
        ({"text": ""}, "text", "nothing in it"),
        ({"url": "ftp://roll.example/"}, "url", "no address of a page"),
        ({"text": None, "url": "https://never.example/"}, "text", "null is no text"),
    ],
)
def test_evidence_that_does_not_hold_leaves_nothing(
    checker: APIClient, claim: Claim, changes: dict[str, Any], field: str, why: str
) -> None:
    answer = send(checker, claim, "evidence", **found(**changes))
    assert answer.status_code == 400, why
    assert field in [error["field"] for error in answer.json()["errors"]], why
    assert not Evidence.objects.exists() and not Article.objects.exists()


def state(client: APIClient, **body: Any) -> Any:
    return client.post("/api/v1/claims", body, format="json")


def test_a_person_states_a_claim_and_it_is_checked(submitter: APIClient) -> None:
    answer = state(submitter, statement="2,500 troops left Lorn.", claimant="Dana Ortolan")
    assert answer.status_code == 201, answer.content
    made = submitter.get(answer.headers["Location"]).json()
    assert (made["statement"], made["claimant"]) == ("2,500 troops left Lorn.", "Dana Ortolan")
    assert [quantity["value"] for quantity in made["quantities"]] == [2500]
    assert made["appearances"] == [] and made["as_of"] is None
    assert Check.objects.filter(claim=made["id"]).count() == 1


def test_a_person_marks_a_claim_once(submitter: APIClient) -> None:
    version = ArticleVersionFactory(text=ROLL)
    span = {"article": str(version.article_id), "start": 0, "end": 45}
    first, again = state(submitter, **span), state(submitter, **span)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"]
    assert first.json()["text"] == ROLL[:45]
    assert first.json()["appearances"][0]["selector"]["exact"] == ROLL[:45]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "statement"),
        ({"statement": " "}, "statement"),
        ({"statement": "a", "kind": "rumour"}, "kind"),
        ({"statement": "a", "start": 0}, "article"),
        ({"article": "00000000-0000-4000-8000-000000000000", "start": 0, "end": 1}, "article"),
    ],
)
def test_a_claim_that_says_nothing_is_refused(
    submitter: APIClient, body: dict[str, Any], field: str
) -> None:
    answer = state(submitter, **body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
    assert not Claim.objects.exists()


def test_a_span_beyond_the_text_is_refused(submitter: APIClient) -> None:
    version = ArticleVersionFactory(text=ROLL)
    answer = state(submitter, article=str(version.article_id), start=5, end=5000)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "end")


def test_a_merge_brings_the_appearances_and_can_be_taken_back(
    editor: APIClient, claim: Claim
) -> None:
    other = ClaimFactory()
    mine, theirs = appear(claim), appear(other)
    survivor = send(editor, other, "merges", into=str(claim.pk), reason="One statement.")
    assert survivor.status_code == 201, survivor.content
    assert survivor.json()["id"] == str(claim.pk)
    assert len(survivor.json()["appearances"]) == 2 and survivor.json()["version"] > 1
    assert editor.get(f"/api/v1/claims/{other.pk}").status_code == 307
    assert send(editor, other, "dismissals", reason="x").status_code == 307
    back = send(editor, claim, "splits", claim=str(other.pk), reason="Two after all.")
    assert back.status_code == 201, back.content
    assert list(claim.appearances.all()) == [mine] and list(other.appearances.all()) == [theirs]
    assert editor.get(f"/api/v1/claims/{other.pk}").status_code == 200
    assert send(editor, claim, "splits", claim=str(other.pk), reason="Again.").status_code == 409


def test_a_claim_with_a_verdict_is_not_merged_away(editor: APIClient, claim: Claim) -> None:
    find_evidence(claim)
    publish(claim)
    other = ClaimFactory()
    refused = send(editor, claim, "merges", into=str(other.pk), reason="One statement.")
    assert refused.status_code == 409
    assert send(editor, other, "merges", into=str(claim.pk), reason="One.").status_code == 201


@pytest.mark.parametrize(
    ("changes", "status"), [({"into": "self"}, 400), ({"reason": " "}, 400),
                            ({"into": "00000000-0000-4000-8000-000000000000"}, 400)]
)  # fmt: skip
def test_a_merge_that_makes_no_sense_is_refused(
    editor: APIClient, claim: Claim, changes: dict[str, str], status: int
) -> None:
    body = {"into": str(ClaimFactory().pk), "reason": "One statement."} | changes
    body["into"] = str(claim.pk) if body["into"] == "self" else body["into"]
    assert send(editor, claim, "merges", **body).status_code == status
