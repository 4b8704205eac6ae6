"""`manage.py connectors`: what is set up, and how it is."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from claims.actions.connectors import connector_named, note_failure
from claims.models import AuditEntry, Connector
from claims.models.connector import FAILURES

pytestmark = pytest.mark.django_db
SLUG = "fact-check-tools"


def test_each_is_listed_with_its_state(settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("connectors")
    assert "off: set" in capsys.readouterr().out
    settings.FACT_CHECK_TOOLS_KEY = "key"
    connector_named(slug=SLUG)
    for _ in range(FAILURES):
        note_failure(slug=SLUG, problem="HTTP status 500")
    call_command("connectors")
    said = capsys.readouterr().out
    assert "open until" in said and "500" in said and "key" not in said
    call_command("connectors", "--close", SLUG)
    assert "closed" in capsys.readouterr().out
    assert Connector.objects.get().failures == 0
    assert AuditEntry.objects.get().action == "close breaker"


def test_an_unknown_one_is_told() -> None:
    with pytest.raises(CommandError, match=f"known: {SLUG}"):
        call_command("connectors", "--close", "nowhere")
