"""What machines ask of a running service."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection
from django.test import Client

from claims.models import Check, guards
from tests.factories import CheckFactory, ClaimFactory


def test_the_process_lives_without_a_database(client: Client) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


@pytest.mark.django_db
def test_a_service_in_order_is_ready(client: Client) -> None:
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ready")


@pytest.mark.django_db
def test_a_lost_guard_is_told(client: Client) -> None:
    guards.uninstall(connection)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "verdict_update" in answer.json()["reasons"][0]


@pytest.mark.django_db
def test_a_database_that_is_away_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("claims.pages.health.MigrationExecutor", away)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["The database does not answer."]


@pytest.mark.django_db
def test_metrics_count_the_rows(client: Client) -> None:
    CheckFactory(claim=ClaimFactory(status="checking"))
    Check.objects.update(queued_at="2020-01-01T00:00:00Z")
    text = client.get("/metrics").content.decode()
    assert 'factcheck_claims{status="checking"} 1.0' in text
    assert 'factcheck_claims{status="ruled"} 0.0' in text
    assert 'factcheck_assessments{assessment="not_checked"} 1.0' in text
    assert 'factcheck_checks{state="pending"} 1.0' in text
    oldest = next(line for line in text.splitlines() if 'seconds{work="check"}' in line)
    assert float(oldest.rpartition(" ")[2]) > 1e6
