"""Webhooks over HTTP: set up, seen by their owner alone, replayed; and what they are told of."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from rest_framework.test import APIClient

from claims.actions.checks import fail_check, queue_checks, take_check
from claims.actions.merges import merge_claims
from claims.actions.signing import present_secret
from claims.actions.stating import Stated, state_claim
from claims.actions.verdicts import approve_verdict, publish, withdraw_verdict
from claims.models import AuditEntry, Claim, Delivery, IdempotencyKey, Webhook
from claims.vocabulary import EventType, Role
from tests.claims.actions.taken import LEASE
from tests.claims.api.conftest import Caller
from tests.claims.api.test_changes import new_claim, rule
from tests.factories import (
    ClaimFactory,
    DeliveryFactory,
    VerdictFactory,
    WebhookFactory,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db
URL = "https://receiver.example/in"


def set_up(client: APIClient, status: int = 201, **body: Any) -> dict[str, Any]:
    answer = client.post("/api/v1/webhooks", {"url": URL} | body, format="json")
    assert answer.status_code == status, answer.content
    made: dict[str, Any] = answer.json()
    return made


def test_a_secret_is_shown_once(submitter: APIClient) -> None:
    made = set_up(submitter, events=["verdict.published"], description="CMS")
    assert made["secret"].startswith("whsec_")
    assert made["events"] == ["verdict.published"]
    seen = submitter.get(f"/api/v1/webhooks/{made['id']}").json()
    (listed,) = submitter.get("/api/v1/webhooks").json()["results"]
    assert seen == listed == {name: made[name] for name in made if name != "secret"}
    assert made["secret"] not in str(list(AuditEntry.objects.values()))


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"url": "ftp://receiver.example/"}, "url"),
        ({"url": "not an address"}, "url"),
        ({"url": "https://a:b@receiver.example/"}, "url"),
        ({"url": "http://receiver.example/"}, "url"),
        ({"url": URL, "events": ["claim.deleted"]}, "events"),
        ({"url": URL, "events": "claim.created"}, "events"),
        ({}, "url"),
    ],
)
def test_what_is_wrong_is_named(
    submitter: APIClient, settings: Any, body: dict[str, Any], field: str
) -> None:
    settings.DEBUG = False
    answer = submitter.post("/api/v1/webhooks", body, format="json")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"].startswith(field)


def test_a_repeated_request_gets_the_secret_which_is_kept_nowhere(submitter: APIClient) -> None:
    headers = {"Idempotency-Key": "k1"}
    first, again = (
        submitter.post("/api/v1/webhooks", {"url": URL}, format="json", headers=headers)
        for _ in range(2)
    )
    assert first.json() == again.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert first.json()["secret"] not in str(IdempotencyKey.objects.get().answer)


def test_a_rotation_gives_a_new_secret(submitter: APIClient) -> None:
    made = set_up(submitter)
    rotated = submitter.post(f"/api/v1/webhooks/{made['id']}/secrets").json()
    assert rotated["secret"] not in ("", made["secret"])
    webhook = Webhook.objects.get()
    assert present_secret(webhook) == rotated["secret"]
    assert webhook.secrets.filter(retires_at=None).count() == 1


def test_from_a_test_message_to_its_replay(submitter: APIClient) -> None:
    made = set_up(submitter)
    here = f"/api/v1/webhooks/{made['id']}"
    sent = submitter.post(f"{here}/tests")
    assert (sent.status_code, sent.json()["state"]) == (202, "pending")
    early = submitter.post(f"{here}/deliveries/{sent.json()['id']}/replays")
    assert (early.status_code, "wait" in early.json()["detail"]) == (409, True)
    Delivery.objects.update(state="failed", finished_at="2026-01-01T00:00Z", error="No answer.")
    again = submitter.post(f"{here}/deliveries/{sent.json()['id']}/replays")
    assert again.json()["message"] == sent.json()["message"]
    rows = submitter.get(f"{here}/deliveries?state=failed").json()["results"]
    assert [(row["problem"], row["next_try"]) for row in rows] == [("No answer.", None)]
    assert submitter.post(f"{here}/deliveries/{uuid4()}/replays").status_code == 404


def test_a_disabled_webhook_is_enabled_again_and_a_deleted_one_is_gone(
    submitter: APIClient,
) -> None:
    made = set_up(submitter)
    here = f"/api/v1/webhooks/{made['id']}"
    assert submitter.post(f"{here}/enablings").status_code == 409
    Webhook.objects.update(disabled_at="2026-01-01T00:00Z", disabled_because="410")
    assert submitter.post(f"{here}/tests").status_code == 409
    assert submitter.post(f"{here}/enablings").json()["disabled_at"] is None
    assert submitter.delete(here).status_code == 204
    assert submitter.get(here).status_code == 404


def test_one_person_has_a_bounded_number_of_webhooks(caller: Caller) -> None:
    owner = person(Role.SUBMITTER)
    WebhookFactory.create_batch(20, owner=owner)
    assert "delete one" in set_up(caller(Role.SUBMITTER, user=owner), status=400)["detail"]


# What they are told of


def told(event: EventType) -> list[dict[str, Any]]:
    return list(
        Delivery.objects.filter(event=event.value)
        .order_by("created_at")
        .values_list("payload__data", flat=True)
    )


def end_a_check(claim: Claim) -> None:
    (check, *_) = queue_checks(claims=[claim])
    token = take_check(check_id=check.pk, lease=LEASE, attempts=5)
    assert token
    fail_check(check_id=check.pk, token=token, problem="Nobody answers.")


def test_each_event_is_told_in_the_transaction_in_which_it_happens(settings: Any) -> None:
    WebhookFactory()
    chief = person(Role.EDITOR)
    stated, _ = state_claim(by=chief, stated=Stated(statement="170 of the 329 members voted."))
    assert told(EventType.CLAIM_CREATED)[0]["claim"] == str(stated.pk)
    claim = new_claim()
    end_a_check(claim)
    (ended,) = told(EventType.CHECK_FINISHED)
    assert (ended["state"], ended["outcome"]) == ("failed", "unavailable")
    (changed,) = told(EventType.ASSESSMENT_CHANGED)
    assert (changed["before"], changed["claim"]) == ("not_checked", str(claim.pk))
    settings.REQUIRE_SECOND_REVIEWER = True
    verdict = rule(claim)
    assert told(EventType.VERDICT_PUBLISHED) == []
    approve_verdict(verdict=verdict, approver=chief)
    (published,) = told(EventType.VERDICT_PUBLISHED)
    assert published["page"].endswith(f"/claims/{claim.pk}/")
    settings.REQUIRE_SECOND_REVIEWER = False
    second = rule(claim, rating="false", replaces=verdict.pk, change="correction",
                  change_note="Misread.")  # fmt: skip
    (corrected,) = told(EventType.VERDICT_CORRECTED)
    assert (corrected["replaces"], corrected["rating"]) == (str(verdict.pk), "false")
    assert corrected["url"].endswith(f"/api/v1/claims/{claim.pk}")
    withdraw_verdict(verdict=second, by=second.author, reason="Not ours to rule.")
    assert told(EventType.VERDICT_WITHDRAWN)[0]["verdict"] == str(second.pk)
    other = ClaimFactory()
    merge_claims(claim=other, into=claim, by=chief, reason="One.")
    (merged,) = told(EventType.CLAIM_MERGED)
    assert (merged["claim"], merged["into"]) == (str(other.pk), str(claim.pk))


def test_new_evidence_against_a_verdict_is_told_once() -> None:
    WebhookFactory()
    claim = new_claim()
    rule(claim)
    find_evidence(claim, stance="refutes")
    for _ in range(2):
        end_a_check(claim)
    assert len(told(EventType.CLAIM_NEEDS_REVIEW)) == 1


def test_messages_carry_no_words_of_strangers() -> None:
    WebhookFactory()
    claim = new_claim()
    rule(claim)
    end_a_check(claim)
    assert Delivery.objects.count() >= 2
    assert claim.text not in str(list(Delivery.objects.values_list("payload", flat=True)))


def test_only_what_was_asked_for_is_told_and_only_to_who_listens() -> None:
    wanted = WebhookFactory(events=["claim.merged"])
    WebhookFactory(events=["verdict.published"])
    WebhookFactory(disabled_at="2026-01-01T00:00Z")
    WebhookFactory(owner=person(Role.EDITOR, is_active=False))
    merge_claims(claim=ClaimFactory(), into=ClaimFactory(), by=person(Role.EDITOR), reason="One.")
    assert [row.webhook_id for row in Delivery.objects.filter(event="claim.merged")] == [wanted.pk]


def test_publication_by_itself_is_silent_so_that_imports_are() -> None:
    WebhookFactory()
    publish(VerdictFactory())
    assert not Delivery.objects.exists()


def test_administrators_see_the_log_and_send_again(client: Client) -> None:
    delivery = DeliveryFactory(state="failed", error="No answer: <b>late</b>.")
    client.force_login(
        person(Role.ADMINISTRATOR, is_staff=True),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    for page in ("webhook", "delivery"):
        assert client.get(f"/admin/claims/{page}/").status_code == 200
    page = client.get(f"/admin/claims/delivery/{delivery.pk}/change/").content.decode()
    assert "&lt;b&gt;late" in page and delivery.message_id in page
    client.post(
        "/admin/claims/delivery/", {"action": "send_again", "_selected_action": [delivery.pk]}
    )
    assert Delivery.objects.filter(message=delivery.message, state="pending").count() == 1
    for action in ("switch_off", "switch_on", "send_a_test", "end"):
        client.post(
            "/admin/claims/webhook/",
            {"action": action, "_selected_action": [delivery.webhook_id]},
        )
    assert AuditEntry.objects.filter(object_type="webhook").count() == 4
    assert not Webhook.objects.kept().exists()
