"""What a person sees on the command line when something is wrong: one line, and a status."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.environment import ROOT


def run(*arguments: str, var: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=os.environ | {"VAR_DIR": str(var)} | environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("The council of Lorn voted on June 14, 2021, with 31 of its 40 members.")
    return path


def last_line(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode != 0, result.stdout
    assert "Traceback" not in result.stderr, result.stderr
    return result.stderr.strip().splitlines()[-1]


def test_an_article_is_submitted_read_and_reported(tmp_path: Path, story: Path) -> None:
    arguments = ["submit", str(story), "--date", "2021-06-15", "--source", "Lorn Daily"]
    first = run(*arguments, var=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/db.sqlite3")
    assert first.returncode == 0, first.stderr
    assert "Lorn Daily" in first.stdout and "vote" in first.stdout
    again = run(*arguments, var=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/db.sqlite3")
    assert again.returncode == 0, again.stderr
    assert "here already" in again.stdout


@pytest.mark.usefixtures("workers_elsewhere")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("empty.txt", b"  \n", "empty"),
        ("latin.txt", "Ein Gruß aus Lorn".encode("latin-1"), "not UTF-8"),
        ("long.txt", b"word " * 2_000_000, "in parts"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "cannot be read"),
        ("none.html", b"<html><body></body></html>", "no article text"),
    ],
)
def test_a_bad_file_is_refused_in_clear_words(
    tmp_path: Path, name: str, body: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    with pytest.raises(CommandError, match=words):
        call_command("submit", str(path))


@pytest.mark.usefixtures("workers_elsewhere")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["submit", "/nowhere/at/all.txt"], "cannot be read"),
        (["submit", "http://127.0.0.1:9/a"], "not fetched"),
        (["explain", "00000000-0000-0000-0000-000000000000"], "no claim"),
        (["seed", "/nowhere/at/all"], "no folder"),
    ],
)
def test_a_bad_argument_is_refused_in_clear_words(arguments: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command(*arguments)


def test_a_date_in_the_future_is_refused(tmp_path: Path, story: Path) -> None:
    result = run(
        "submit",
        str(story),
        "--date",
        "2999-01-01",
        var=tmp_path,
        DATABASE_URL=f"sqlite:///{tmp_path}/db",
    )
    assert "future" in last_line(result)


@pytest.mark.parametrize(
    "url", ["postgres://nobody@127.0.0.1:9/none", "sqlite:////nowhere/at/all.sqlite3"]
)
def test_a_database_that_is_gone_is_named_in_one_line(tmp_path: Path, url: str) -> None:
    result = run("verify", var=tmp_path, DATABASE_URL=url)
    assert "DATABASE_URL" in last_line(result)


def test_production_refuses_the_in_process_broker(tmp_path: Path) -> None:
    result = run("check", var=tmp_path, SECRET_KEY="x" * 60, BROKER_URL="memory://")
    assert "BROKER_URL" in last_line(result)


def test_a_second_process_on_one_folder_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        result = run("up", "--once", "--port", "0", var=tmp_path)
    assert "running" in last_line(result)
