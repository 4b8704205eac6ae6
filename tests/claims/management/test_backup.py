"""Backups: one moment of all tables while writes go on, and an empty system made equal to it."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from claims.actions.articles import submit_html, submit_text
from claims.actions.people import issue_token
from claims.actions.verdicts import Ruling, approve_verdict, rule_verdict
from claims.exceptions import BadInput
from claims.management.archive.manifest import read_manifest
from claims.management.archive.restoring import check_empty, restore_backup
from claims.management.archive.tables import kept_models, levelled
from claims.management.archive.writing import NotWhole, verify_backup, write_backup
from claims.models import Article, AuditEntry, Backup, Submission, guards
from claims.vocabulary import ClaimStatus, Role
from tests.environment import ROOT
from tests.factories import (
    ArticleVersionFactory,
    CheckFactory,
    ClaimFactory,
    FeedFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db(transaction=True)
# What a restore adds of its own, and what a backup notes.
OWN = {"claims_changefeed", "claims_auditentry", "claims_backup", "claims_record"}


def silent(table: str, done: int, of: int) -> None:
    pass


@pytest.fixture
def house(settings: Any) -> None:
    """Rows of every sort: odd texts, bytes, times, large numbers, an approved verdict."""
    settings.REQUIRE_SECOND_REVIEWER = True
    claim = ClaimFactory(
        status=ClaimStatus.ASSESSED,
        why=[
            {"value": 1.2e22, "low": 0.1, "share": 1.0, "huge": 1e300, "big": 2**70},
            {"z": "é", "a": {"d": [1, 2.50, None, True]}},
        ],
    )
    appear(claim, ArticleVersionFactory(text="In Lorn, 170 of the 329 members voted on January 5, "
                                             "2020.\n\u2028‮ \U0001F600 \\ \"quoted\"",
                                        signature=bytes(range(256))))  # fmt: skip
    piece = find_evidence(claim)
    CheckFactory(claim=claim, method="other", lease_until=timezone.now())
    FeedFactory()
    submit_html(html=b"<p>\xff\x00\xfe bytes")
    issue_token(user=person(), role=Role.READER)
    ruling = Ruling(
        rating="true", rationale="Both agree.", claim_version=claim.version, evidence=[piece.pk]
    )
    verdict = rule_verdict(claim=claim, author=person(Role.CHECKER), ruling=ruling)
    approve_verdict(verdict=verdict, approver=person(Role.CHECKER))


def manage(url: str, var: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DATABASE_URL": url, "VAR_DIR": str(var)}
    return subprocess.run(
        [sys.executable, ROOT / "manage.py", *words],
        env=environment, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip


@pytest.fixture
def another_database(tmp_path: Path) -> Callable[[str], str]:
    """An empty database of a kind; its address."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/other.sqlite3"
        own = connection.settings_dict
        name = f"{own['NAME']}_restored"
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
            cursor.execute(f"CREATE DATABASE {name}")
        return f"postgres://{own['USER']}:{own['PASSWORD']}@{own['HOST']}:{own['PORT']}/{name}"

    return make


def rows_in(folder: Path) -> dict[str, list[Any]]:
    """Every row of a backup by its table, in one order whatever the database sorts by."""
    found = {}
    for path in sorted((folder / "tables").iterdir()):
        with gzip.open(path, "rt") as file:
            rows = [levelled(json.loads(line)) for line in file]
        found[path.name.removesuffix(".jsonl.gz")] = sorted(rows, key=json.dumps)
    return {name: rows for name, rows in found.items() if name not in OWN}


@pytest.mark.timeout(900)  # four processes, two of which make every table
def test_a_backup_is_one_moment_and_a_restored_system_equals_it_row_by_row(
    house: None, tmp_path: Path, another_database: Callable[[str], str]
) -> None:
    before = Article.objects.count()

    def write_on(table: str, done: int, of: int) -> None:
        """The service goes on between any two tables."""
        submit_text(text=f"News while {table} is backed up.")
        ClaimFactory(statement=table)

    first = tmp_path / "first"
    manifest = write_backup(folder=first, with_secret=False, tell=write_on)
    assert manifest.tables["claims_article"].rows == before
    assert manifest.tables["claims_submission"].rows == 1
    assert Article.objects.count() == before + len(kept_models())
    assert Submission.objects.count() > 1

    kinds = ["sqlite"] if connection.vendor == "sqlite" else ["sqlite", "postgresql"]
    folder = first
    for number, kind in enumerate(kinds):  # from one database to the other, and back
        url, var = another_database(kind), tmp_path / f"var{number}"
        restored = manage(url, var, "restore", str(folder))
        assert restored.returncode == 0, restored.stderr
        assert f"{manifest.rows:,}" in restored.stdout or number
        folder = tmp_path / f"again{number}"
        again = manage(url, var, "backup", str(folder))
        assert again.returncode == 0, again.stderr
        assert rows_in(folder) == rows_in(first)
    assert epoch_of(folder) and not set(epoch_of(folder)) & set(epoch_of(first))


def epoch_of(folder: Path) -> list[str]:
    with gzip.open(folder / "tables" / "claims_changefeed.jsonl.gz", "rt") as file:
        return [json.loads(line)[1] for line in file]


def test_a_verified_backup_is_noted_and_its_age_told(tmp_path: Path, client: Any) -> None:
    def told() -> str:
        lines = client.get("/metrics").content.decode().splitlines()
        return next(line for line in lines if line.startswith("factcheck_backup_age_seconds"))

    assert told().endswith("+Inf")
    call_command("backup", str(tmp_path / "one"))
    assert Backup.objects.get().rows == read_manifest(tmp_path / "one").rows
    assert float(told().split()[-1]) < 300


@pytest.mark.parametrize("harm", ["a byte", "a line", "a file", "the manifest", "all"])
def test_a_backup_that_is_not_whole_is_refused(tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "b"
    manifest = write_backup(folder=folder, with_secret=False, tell=silent)
    path = folder / "tables" / "claims_rating.jsonl.gz"
    if harm == "a byte":
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    elif harm == "a line":
        path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).split(b"\n", 1)[1]))
    elif harm == "a file":
        path.unlink()
    if harm in ("the manifest", "all"):
        (folder / "manifest.json").write_text("{" if harm == "the manifest" else "{}")
        with pytest.raises(CommandError, match="cannot be read"):
            call_command("restore", str(folder))
        return
    with pytest.raises(NotWhole, match="claims_rating"):
        verify_backup(folder, manifest)
    with pytest.raises(NotWhole):
        restore_backup(folder=folder, tell=silent)


def test_secrets_stay_outside_unless_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_NAME", "The Lorn Desk")
    monkeypatch.setenv("FACT_CHECK_TOOLS_KEY", "hidden-key")
    call_command("backup", str(tmp_path / "plain"))
    kept = b"".join(path.read_bytes() for path in (tmp_path / "plain").glob("*.*"))
    assert b"The Lorn Desk" in kept
    assert b"hidden-key" not in kept and settings.SECRET_KEY.encode() not in kept
    assert not (tmp_path / "plain" / "secret_key").exists()
    call_command("backup", str(tmp_path / "full"), "--with-secret-key")
    secret = tmp_path / "full" / "secret_key"
    assert secret.read_text() == settings.SECRET_KEY
    assert secret.stat().st_mode & 0o077 == 0


def test_what_cannot_be_done_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    with pytest.raises(CommandError, match="not empty"):
        call_command("backup", str(tmp_path / "full"))
    with pytest.raises(CommandError, match="no backup"):
        call_command("restore", str(tmp_path / "nowhere"))


def test_a_backup_of_another_version_is_refused(tmp_path: Path) -> None:
    call_command("backup", str(tmp_path / "b"))
    path = tmp_path / "b" / "manifest.json"
    said = json.loads(path.read_text())
    said["migrations"].append("claims.9999_future")
    path.write_text(json.dumps(said))
    with pytest.raises(CommandError, match="9999_future"):
        call_command("restore", str(tmp_path / "b"))


def test_only_an_empty_system_is_restored_into(tmp_path: Path) -> None:
    check_empty()  # what every installation begins with does not count
    folder = tmp_path / "b"
    write_backup(folder=folder, with_secret=False, tell=silent)
    with pytest.raises(BadInput, match="claims_backup"):
        restore_backup(folder=folder, tell=silent)
    Backup.objects.all().delete()
    restore_backup(folder=folder, tell=silent)
    assert guards.missing(connection) == []
    assert AuditEntry.objects.get().action == "begin epoch"
