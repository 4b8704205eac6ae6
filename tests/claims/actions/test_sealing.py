"""Rewriting history shows, however it is done: the chain holds the rows as they were written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from claims.actions.seal_verification import broken_seals, unrecorded
from claims.actions.sealing import digest_of, hashes_of, seal_records
from claims.actions.verdicts import withdraw_verdict
from claims.models import (
    Approval,
    AuditEntry,
    Evidence,
    Record,
    Seal,
    Verdict,
    VerdictEvidence,
    Withdrawal,
    guards,
    watches,
)
from claims.vocabulary import Role
from tests.claims.api.test_changes import new_claim, rule
from tests.factories import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed(settings: Any) -> Verdict:
    """Two seals over a ruled claim and everything that it leans on."""
    claim = new_claim()
    seal_records()
    verdict = rule(claim)
    withdraw_verdict(verdict=verdict, by=person(Role.EDITOR), reason="Wrong roll.")
    seal_records()
    assert found() == []
    return verdict


def found() -> list[str]:
    return [*broken_seals(), *unrecorded()]


def test_every_append_only_row_enters_the_chain_once(sealed: Verdict) -> None:
    rows = sum(
        model._default_manager.count()
        for model in (Evidence, Verdict, VerdictEvidence, Withdrawal, AuditEntry, Approval)
    )
    versions = Record.objects.filter(kind="articleversion").count()
    assert Record.objects.count() == rows + versions
    assert not Record.objects.filter(seal=None).exists()
    assert seal_records() == 0
    one, two = Seal.objects.all()
    assert (two.number, two.previous) == (2, one.digest)


def test_what_may_move_breaks_no_seal(sealed: Verdict) -> None:
    assert Verdict.objects.get().state == "withdrawn"  # it was published when it was sealed
    assert found() == []


def forge_whole_chain() -> None:
    """An attacker with the database, and without SECRET_KEY, who makes the digests fit again."""
    AuditEntry.objects.update(reason="Nothing to see.")
    previous = ""
    for seal in Seal.objects.all():
        records = list(seal.sealed_records.order_by("pk"))
        hashes = hashes_of(records, 1)
        for record in records:
            record.sha256 = hashes[record.kind, record.key]
            record.save()
        digest = digest_of(seal.number, previous, records)
        Seal.objects.filter(pk=seal.pk).update(previous=previous, digest=digest)
        previous = digest


def put_in_past_the_triggers() -> None:
    entry = AuditEntry.objects.latest("pk")
    with connection.cursor() as cursor:
        where = " ON claims_auditentry" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER watch_record_auditentry{where}")
    AuditEntry.objects.note(actor=None, action="approve verdict", about=entry)
    watches.install(connection)


TAMPERINGS: dict[str, tuple[Callable[[], object], str]] = {
    "a rationale is rewritten": (
        lambda: Verdict.objects.update(rationale="As was always said."),
        "verdict .* has been altered",
    ),
    "an audit entry is rewritten": (
        lambda: AuditEntry.objects.filter(action="withdraw verdict").update(reason="By request."),
        "auditentry .* has been altered",
    ),
    "a piece of evidence changes sides": (
        lambda: Evidence.objects.update(stance="refutes"),
        "evidence .* has been altered",
    ),
    "an audit entry is deleted": (
        lambda: AuditEntry.objects.filter(action="rule verdict").delete(),
        "auditentry .* has been deleted",
    ),
    "a row goes with its record": (
        lambda: (
            AuditEntry.objects.earliest("pk").delete(),
            Record.objects.earliest("pk").delete(),
        ),
        "does not hold its records",
    ),
    "a row is put in": (put_in_past_the_triggers, "auditentry .* past the database's triggers"),
    "the first seal is taken out": (
        lambda: (Record.objects.filter(seal=1).delete(), Seal.objects.filter(pk=1).delete()),
        "does not follow",
    ),
    "the whole chain is made anew": (forge_whole_chain, "SECRET_KEY"),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_with_the_triggers_lifted_shows(sealed: Verdict, name: str) -> None:
    tamper, told = TAMPERINGS[name]
    with guards.lifted(connection):
        tamper()
    assert any(re.search(told, line) for line in found()), found()


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda: Seal.objects.update(digest="0" * 64),
        lambda: Seal.objects.all().delete(),
        lambda: Record.objects.update(sha256="0" * 64),
        lambda: Record.objects.all().delete(),
    ],
)
def test_the_database_itself_refuses_to_rewrite_the_chain(
    sealed: Verdict, rewrite: Callable[[], object]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        rewrite()


def test_a_seal_outlives_the_rotation_of_the_services_key(sealed: Verdict, settings: Any) -> None:
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key-of-the-service"
    assert found() == []
    settings.SECRET_KEY_FALLBACKS = []
    assert "SECRET_KEY" in found()[0]
