"""Messages reach their receiver at least once, signed, under one id; bad receivers harm nobody."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from django.utils import timezone
from standardwebhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from claims.actions.deliveries import replay_delivery, send_test
from claims.actions.schedule import forget_expired
from claims.actions.signing import present_secret
from claims.actions.verification import stuck_work
from claims.actions.webhooks import add_webhook, delete_webhook, rotate_secret
from claims.models import Delivery, Webhook
from claims.vocabulary import Role
from tests.environment import ROOT
from tests.factories import DeliveryFactory, person
from tests.workers.receiver import Message, Receiver, receiving
from workers import delivering, sweeping
from workers.delivering import ATTEMPTS, PAUSES, deliver_one
from workers.fetching import guard
from workers.sweeping import sweep

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    with receiving() as one:
        settings.FETCH_ALLOW = [one.endpoint]
        yield one


@pytest.fixture
def webhook(receiver: Receiver) -> Webhook:
    return add_webhook(owner=person(Role.EDITOR), url=receiver.url)


def delivered(delivery: Delivery) -> Delivery:
    deliver_one(delivery.pk)
    delivery.refresh_from_db()
    return delivery


def make_due(delivery: Delivery) -> None:
    past = timezone.now() - timedelta(seconds=1)
    Delivery.objects.filter(pk=delivery.pk).update(next_try=past)
    Webhook.objects.update(paused_until=None)


def test_the_official_library_verifies_what_is_sent(receiver: Receiver, webhook: Webhook) -> None:
    delivery = delivered(send_test(webhook=webhook))
    (message,) = receiver.came
    told = Verifier(present_secret(webhook)).verify(message.body, message.headers)
    assert told["type"] == "webhook.test" and told["data"] == {"webhook": str(webhook.pk)}
    assert message.headers["content-type"] == "application/json"
    assert message.headers["webhook-id"] == delivery.message_id
    assert (delivery.state, delivery.response_status, delivery.attempts) == ("done", 204, 1)


def test_a_message_is_one_line_of_the_log(
    receiver: Receiver, webhook: Webhook, caplog: pytest.LogCaptureFixture
) -> None:
    delivery = send_test(webhook=webhook)
    caplog.set_level(logging.INFO)
    delivered(delivery)
    (line,) = [record.getMessage() for record in caplog.records]
    assert line == f"delivery={delivery.pk} event=webhook.test attempts=1 status=204"


def test_what_was_changed_on_the_way_is_not_verified(receiver: Receiver, webhook: Webhook) -> None:
    delivered(send_test(webhook=webhook))
    (message,) = receiver.came
    forged = message.body.replace(b"webhook.test", b"verdict.withdrawn")
    with pytest.raises(WebhookVerificationError):
        Verifier(present_secret(webhook)).verify(forged, message.headers)


def test_after_a_rotation_both_secrets_verify_until_the_old_one_retires(
    receiver: Receiver, webhook: Webhook
) -> None:
    old = present_secret(webhook)
    rotate_secret(webhook=webhook, by=webhook.owner)
    new = present_secret(webhook)
    assert new != old
    delivered(send_test(webhook=webhook))
    for secret in (old, new):
        Verifier(secret).verify(receiver.came[-1].body, receiver.came[-1].headers)
    webhook.secrets.filter(retires_at__isnull=False).update(retires_at=timezone.now())
    delivered(send_test(webhook=webhook))
    with pytest.raises(WebhookVerificationError):
        Verifier(old).verify(receiver.came[-1].body, receiver.came[-1].headers)


def test_the_database_alone_forges_nothing(webhook: Webhook) -> None:
    secret = present_secret(webhook).removeprefix("whsec_")
    assert secret not in str(list(webhook.secrets.values()))


def test_a_secret_outlives_the_rotation_of_the_services_key(
    receiver: Receiver, webhook: Webhook, settings: Any
) -> None:
    secret = present_secret(webhook)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-of-the-service"
    delivered(send_test(webhook=webhook))
    Verifier(secret).verify(receiver.came[0].body, receiver.came[0].headers)
    settings.SECRET_KEY_FALLBACKS = []
    lost = delivered(send_test(webhook=webhook))
    assert lost.state == "failed" and "rotate" in lost.error


@pytest.mark.parametrize(
    ("status", "state", "told"),
    [
        (500, "pending", "500"),
        (429, "pending", "429"),
        (400, "pending", "400"),
        (302, "pending", "redirects are not followed"),
        (410, "failed", "410"),
    ],
)
def test_what_was_not_taken_is_sent_again_unless_the_receiver_is_gone(
    receiver: Receiver, webhook: Webhook, status: int, state: str, told: str
) -> None:
    receiver.answer = lambda message: status
    delivery = delivered(send_test(webhook=webhook))
    assert (delivery.state, delivery.response_status) == (state, status)
    assert told in delivery.error
    assert [message.path for message in receiver.came] == ["/in"]
    webhook.refresh_from_db()
    assert (webhook.disabled_at is not None) == (status == 410)
    assert (webhook.paused_until is not None) == (status in (500, 429))


def test_a_message_is_given_up_after_a_day_of_attempts(
    receiver: Receiver, webhook: Webhook
) -> None:
    receiver.answer = lambda message: 503
    delivery, waits = send_test(webhook=webhook), timedelta()
    for pause in PAUSES:
        delivered(delivery)
        wait = delivery.next_try - timezone.now()
        assert pause * 0.85 <= wait <= pause * 1.15
        waits += pause
        make_due(delivery)
    assert delivered(delivery).state == "failed"
    assert timedelta(hours=20) < waits < timedelta(hours=28)
    assert len({message.headers["webhook-id"] for message in receiver.came}) == 1
    assert len(receiver.came) == ATTEMPTS


def test_a_receiver_that_hangs_is_left_alone_for_a_while(
    receiver: Receiver, webhook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.2)
    monkeypatch.setattr(guard.Budget.__init__, "__defaults__", (0.2, guard.WIRE_BYTES))
    over = Barrier(2)

    def hang(message: Message) -> int:
        over.wait(10)
        return 204

    receiver.answer = hang
    first, second = send_test(webhook=webhook), send_test(webhook=webhook)
    assert (delivered(first).state, first.attempts) == ("pending", 1)
    over.wait(10)
    assert (delivered(second).state, second.attempts) == ("pending", 0)  # nothing was tried
    assert len(receiver.came) == 1
    receiver.answer = lambda message: 204
    for delivery in (first, second):
        make_due(delivery)
        assert delivered(delivery).state == "done"
    webhook.refresh_from_db()
    assert webhook.paused_until is None


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:9/", "https://10.0.0.8/in", "https://[::1]/in", "http://169.254.169.254/"],
)
def test_messages_go_through_the_one_door(url: str) -> None:
    delivery = delivered(DeliveryFactory(webhook__url=url))
    assert delivery.state == "failed"
    assert delivery.error.startswith("Nothing is sent to this address: ")


@pytest.mark.parametrize("ended", ["deleted", "owner gone", "owner without a role"])
def test_nothing_is_sent_for_whoever_has_gone(
    receiver: Receiver, webhook: Webhook, ended: str
) -> None:
    delivery = send_test(webhook=webhook)
    if ended == "deleted":
        delete_webhook(webhook=webhook, by=webhook.owner)
    elif ended == "owner gone":
        type(webhook.owner).objects.filter(pk=webhook.owner.pk).update(is_active=False)
    else:
        webhook.owner.groups.clear()
    assert delivered(delivery).state == "failed"
    assert receiver.came == []


def test_a_replay_has_the_id_of_the_first(receiver: Receiver, webhook: Webhook) -> None:
    first = delivered(send_test(webhook=webhook))
    again = delivered(replay_delivery(delivery=first, by=webhook.owner))
    assert again.pk != first.pk and again.state == "done"
    one, other = receiver.came
    assert one.headers["webhook-id"] == other.headers["webhook-id"]
    assert json.loads(one.body) == json.loads(other.body)


def test_dead_messages_are_sent_anew_by_command_once(
    receiver: Receiver, webhook: Webhook, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those of a webhook that is switched off stay as they are."""
    off = add_webhook(owner=person(Role.EDITOR), url=receiver.url)
    dead, silent = send_test(webhook=webhook), send_test(webhook=off)
    Webhook.objects.filter(pk=off.pk).update(disabled_at=timezone.now())
    Delivery.objects.update(state="failed", finished_at=timezone.now())
    for told in ("1 messages are sent anew", "0 messages"):
        call_command("queue", "--retry", "deliveries")
        assert told in capsys.readouterr().out
    again = Delivery.objects.get(state="pending")
    assert again.message == dead.message
    assert delivered(again).state == "done"
    assert list(Delivery.objects.dead()) == [silent]


def test_the_sweeper_rings_for_messages_and_gives_up_spent_ones(
    webhook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[Any] = []
    monkeypatch.setattr(sweeping, "ring", lambda *, ids, **words: rung.extend(
        (words["kind"], words.get("method"), pk) for pk in ids
    ))  # fmt: skip
    waiting = send_test(webhook=webhook)
    spent = DeliveryFactory(webhook=webhook, attempts=ATTEMPTS)
    assert sweep().given_up == 1
    assert rung == [("delivery", str(webhook.pk), waiting.pk)]
    spent.refresh_from_db()
    assert (spent.state, f"{ATTEMPTS} times" in spent.error) == ("failed", True)
    Delivery.objects.filter(pk=waiting.pk).update(next_try=timezone.now() - timedelta(hours=1))
    assert list(stuck_work()) == [f"delivery {waiting.pk} is stuck"]


def test_the_log_is_kept_for_a_month(webhook: Webhook) -> None:
    now = timezone.now()
    kept = DeliveryFactory(webhook=webhook, state="done", finished_at=now - timedelta(days=29))
    DeliveryFactory(webhook=webhook, state="failed", finished_at=now - timedelta(days=31))
    forget_expired(now=now)
    assert [row.pk for row in Delivery.objects.filter(finished_at__isnull=False)] == [kept.pk]


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_one_sends(receiver: Receiver, webhook: Webhook) -> None:
    delivery, together = send_test(webhook=webhook), Barrier(4)

    def work() -> None:
        together.wait()
        deliver_one(delivery.pk)
        connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(work) for _ in range(4)]:
            future.result()
    delivery.refresh_from_db()
    assert (len(receiver.came), delivery.state) == (1, "done")


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_between_sending_and_recording_loses_nothing(
    receiver: Receiver, webhook: Webhook, child_environment: dict[str, str]
) -> None:
    """The receiver itself kills the worker, so that it surely had the message."""
    secret, delivery = present_secret(webhook), send_test(webhook=webhook)

    def kill(message: Message) -> int:
        receiver.answer = lambda message: 204
        worker.send_signal(signal.SIGKILL)
        worker.wait()
        return 204

    receiver.answer = kill
    code = f"from workers.delivering import deliver_one; deliver_one({delivery.pk!r})"
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "-v0", "-c", f"from uuid import UUID; {code}"],
        cwd=ROOT,
        env=child_environment | {"FETCH_ALLOW": receiver.endpoint, "LEASE_SECONDS": "1"},
    )
    assert worker.wait(60) == -signal.SIGKILL
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, len(receiver.came)) == ("running", 1, 1)
    assert os.getpid() != worker.pid
    Delivery.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert delivered(delivery).state == "done"
    first, second = receiver.came
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    Verifier(secret).verify(second.body, second.headers)


def test_a_stale_worker_records_nothing(
    receiver: Receiver, webhook: Webhook, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivery = send_test(webhook=webhook)
    send = delivering.send

    def while_the_lease_runs_out(one: Delivery) -> int:
        Delivery.objects.filter(pk=one.pk).update(lease_token=None, state="failed")
        return send(one)

    monkeypatch.setattr(delivering, "send", while_the_lease_runs_out)
    assert delivered(delivery).state == "failed"
