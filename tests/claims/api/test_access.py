"""Who may do what: every operation of the schema, tried by everybody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator
from rest_framework.test import APIClient

from claims.actions.verdicts import Ruling, rule_verdict
from claims.models import ApiToken, Claim
from claims.vocabulary import Role
from tests.claims.api.conftest import Caller
from tests.factories import (
    ClaimFactory,
    DeliveryFactory,
    VerdictFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db

LEAST_ROLE: dict[str, Role | None] = {
    "list_articles": Role.READER,
    "submit_article": Role.SUBMITTER,
    "submit_articles": Role.SUBMITTER,
    "get_article": Role.READER,
    "retry_article": Role.CHECKER,
    "list_claims": None,
    "get_claim": None,
    "state_claim": Role.SUBMITTER,
    "list_factchecks": Role.READER,
    "import_factchecks": Role.SUBMITTER,
    "lookup": None,
    "list_webhooks": Role.SUBMITTER,
    "add_webhook": Role.SUBMITTER,
    "get_webhook": Role.SUBMITTER,
    "delete_webhook": Role.SUBMITTER,
    "rotate_webhook_secret": Role.SUBMITTER,
    "enable_webhook": Role.SUBMITTER,
    "test_webhook": Role.SUBMITTER,
    "list_webhook_deliveries": Role.SUBMITTER,
    "replay_webhook_delivery": Role.SUBMITTER,
    "list_changes": None,
    "get_changes_snapshot": None,
    "get_claim_review": None,
    "export_claims_jsonl": Role.READER,
    "export_claims_csv": Role.READER,
    "export_evidence_jsonl": Role.READER,
    "merge_claim": Role.EDITOR,
    "split_claim": Role.EDITOR,
    "edit_claim": Role.CHECKER,
    "dismiss_claim": Role.CHECKER,
    "restore_claim": Role.CHECKER,
    "assign_claim": Role.CHECKER,
    "list_claim_evidence": None,
    "add_evidence": Role.CHECKER,
    "list_claim_checks": Role.READER,
    "queue_checks": Role.SUBMITTER,
    "list_claim_verdicts": None,
    "rule_verdict": Role.CHECKER,
    "get_verdict": None,
    "approve_verdict": Role.CHECKER,
    "withdraw_verdict": Role.CHECKER,
    "list_sources": Role.READER,
    "list_claimants": Role.READER,
    "list_ratings": None,
    "annotate": Role.READER,
    "extract": Role.READER,
    "compare": Role.READER,
}
OPERATIONS = [
    (operation["operationId"], method, path)
    for path, methods in SchemaGenerator().get_schema(public=True)["paths"].items()
    for method, operation in methods.items()
]
TOKEN_ROLES = [role for role in Role if role != Role.ADMINISTRATOR]


@pytest.fixture
def hidden_claim(db: None) -> Claim:
    """A claim that nobody has ruled on, with a verdict in draft."""
    claim: Claim = ClaimFactory()
    find_evidence(claim)
    return claim


def ask(client: APIClient, method: str, path: str, claim: Claim) -> Any:
    place = claim.appearances.first() or appear(claim)
    verdict = claim.verdicts.first() or VerdictFactory(claim=claim)
    for name, value in {
        "{claim_id}": claim.pk,
        "{verdict_id}": verdict.pk,
        "{article_id}": place.version.article_id,
        **a_webhook(path),
    }.items():
        path = path.replace(name, str(value))
    return getattr(client, method)(path, {}, format="json") if method != "get" else client.get(path)


def a_webhook(path: str) -> dict[str, Any]:
    """A webhook, with a delivery, of the person whose token it is."""
    if "{webhook_id}" not in path:
        return {}
    token = ApiToken.objects.select_related("user").first()
    delivery = DeliveryFactory(webhook__owner=token.user if token else person())
    return {"{webhook_id}": delivery.webhook_id, "{delivery_id}": delivery.pk}


def test_every_operation_of_the_schema_has_its_least_role_here() -> None:
    assert {name for name, _, _ in OPERATIONS} == set(LEAST_ROLE)


@pytest.mark.parametrize(("name", "method", "path"), OPERATIONS)
def test_a_stranger_gets_what_is_open_and_learns_nothing_else(
    stranger: APIClient, hidden_claim: Claim, name: str, method: str, path: str
) -> None:
    answer = ask(stranger, method, path, hidden_claim)
    if LEAST_ROLE[name] is not None:
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"]
    else:
        assert answer.status_code == (404 if "{" in path else 200 if method == "get" else 400)
    assert hidden_claim.statement not in answer.getvalue().decode()


@pytest.mark.parametrize("role", TOKEN_ROLES)
@pytest.mark.parametrize(("name", "method", "path"), OPERATIONS)
def test_a_role_opens_what_it_covers_and_nothing_above(
    caller: Caller, hidden_claim: Claim, role: Role, name: str, method: str, path: str
) -> None:
    needed = LEAST_ROLE[name]
    answer = ask(caller(role), method, path, hidden_claim)
    if needed is None or role.covers(needed):
        own = name == "withdraw_verdict" and role == Role.CHECKER  # another person's verdict
        assert (answer.status_code == 403) == own, answer.content
        assert answer.status_code != 401
    else:
        assert (answer.status_code, answer.json()["status"]) == (403, 403)
        assert needed.value in answer.json()["detail"]


@pytest.mark.parametrize("ended", ["expired", "revoked", "person deactivated", "made up"])
@pytest.mark.parametrize(("name", "method", "path"), OPERATIONS)
def test_an_ended_token_opens_nothing_not_even_what_is_open(
    caller: Caller, hidden_claim: Claim, name: str, method: str, path: str, ended: str
) -> None:
    client = caller(Role.EDITOR)
    token = ApiToken.objects.get()
    if ended == "expired":
        ApiToken.objects.update(expiry=timezone.now() - timedelta(seconds=1))
    elif ended == "revoked":
        ApiToken.objects.update(revoked_at=timezone.now())
    elif ended == "person deactivated":
        type(token.user).objects.filter(pk=token.user.pk).update(is_active=False)
    else:
        client.credentials(HTTP_AUTHORIZATION="Token fc_" + "0" * 64)
    assert ask(client, method, path, hidden_claim).status_code == 401


@pytest.mark.parametrize("scheme", ["Token", "Bearer", "bearer", "TOKEN"])
def test_a_token_is_taken_under_both_names(caller: Caller, scheme: str) -> None:
    client = caller(Role.READER)
    secret = client._credentials["HTTP_AUTHORIZATION"].partition(" ")[2]
    client.credentials(HTTP_AUTHORIZATION=f"{scheme} {secret}")
    assert client.get("/api/v1/articles").status_code == 200


def test_a_token_never_allows_more_than_its_role(caller: Caller, hidden_claim: Claim) -> None:
    chief = person(Role.EDITOR)
    client = caller(Role.READER, user=chief)
    assert client.post(f"/api/v1/claims/{hidden_claim.pk}/checks").status_code == 403


def test_a_token_falls_with_the_role_of_its_person(caller: Caller) -> None:
    chief = person(Role.EDITOR)
    client = caller(Role.EDITOR, user=chief)
    chief.groups.clear()
    assert client.get("/api/v1/articles").status_code == 403


def test_the_use_of_a_token_is_noted_at_most_once_a_minute(caller: Caller) -> None:
    client = caller(Role.READER)
    client.get("/api/v1/ratings")
    first = ApiToken.objects.get().last_used
    client.get("/api/v1/ratings")
    assert first is not None and ApiToken.objects.get().last_used == first
    ApiToken.objects.update(last_used=first - timedelta(minutes=2))
    client.get("/api/v1/ratings")
    assert ApiToken.objects.get().last_used > first


def test_a_secret_is_stored_nowhere(caller: Caller) -> None:
    secret = caller(Role.READER)._credentials["HTTP_AUTHORIZATION"].partition(" ")[2]
    stored = str(list(ApiToken.objects.values()))
    assert secret not in stored


def publish(claim: Claim, **words: Any) -> None:
    evidence = list(claim.evidence.values_list("pk", flat=True)[:1])
    ruling = Ruling(
        rating="true", rationale="Both agree.", claim_version=claim.version, evidence=evidence
    )
    rule_verdict(claim=claim, author=person(Role.CHECKER, **words), ruling=ruling)


def test_a_stranger_sees_a_published_claim_without_the_machines_opinion(
    stranger: APIClient, hidden_claim: Claim
) -> None:
    appear(hidden_claim)
    find_evidence(hidden_claim, stance="refutes")
    publish(hidden_claim)
    claim = stranger.get(f"/api/v1/claims/{hidden_claim.pk}").json()
    for name in ("assessment", "confidence", "worthiness", "sources_for", "sources_against",
                 "needs_review", "assignee", "why", "frame", "assessment_detail"):  # fmt: skip
        assert claim[name] is None, name
    assert claim["rating"] == "true" and claim["verdict"]["rationale"] == "Both agree."
    (piece,) = stranger.get(f"/api/v1/claims/{hidden_claim.pk}/evidence").json()["results"]
    assert piece["id"] in claim["verdict"]["evidence"]
    assert (piece["stance"], piece["confidence"], piece["reasons"]) == (None, None, [])


@pytest.mark.parametrize(
    "query",
    ["assessment=refuted", "min_worthiness=0.5", "ordering=worthiness", "ordering=-confidence"],
)
def test_a_stranger_cannot_sift_claims_by_the_machines_opinion(
    stranger: APIClient, reader: APIClient, query: str
) -> None:
    assert stranger.get(f"/api/v1/claims?{query}").status_code == 401
    assert reader.get(f"/api/v1/claims?{query}").status_code == 200


def test_a_browsers_session_reads_and_writes_only_with_its_csrf_token(hidden_claim: Claim) -> None:
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(person(Role.CHECKER), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/api/v1/articles").status_code == 200
    refused = client.post(f"/api/v1/claims/{hidden_claim.pk}/checks")
    assert (refused.status_code, refused.json()["status"]) == (403, 403)
