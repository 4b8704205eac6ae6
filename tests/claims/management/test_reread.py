"""`manage.py reread`: the diff, and accepting it claim by claim."""

from __future__ import annotations

import io
import json
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from claims.models import ArticleVersion, Claim
from claims.reading.article import READER_VERSION
from claims.vocabulary import Role
from tests.factories import ArticleVersionFactory, person

pytestmark = pytest.mark.django_db
VOTE = "In Lorn, 170 of the 329 members voted for the bill on January 5, 2020."
MINES = "The two mines near Castrel employed 1,240 people in 2019."


@pytest.fixture
def version() -> ArticleVersion:
    """A stored article of which nothing is on record yet."""
    made: ArticleVersion = ArticleVersionFactory(
        text=f"{VOTE} {MINES}", title="Minutes", article__title="Minutes"
    )
    return made


def reread(*args: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("reread", *args, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def rows(*args: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in reread("--json", *args)[0].splitlines()]


def test_the_diff_names_article_mark_sign_and_quote(version: ArticleVersion) -> None:
    shown, told = reread()
    heading, first, second = shown.splitlines()
    assert heading == f"{version.article_id}  Minutes"
    assert first.endswith(f" + {VOTE}") and second.endswith(f" + {MINES}")
    assert "2 differences in 1 article" in told
    assert not Claim.objects.exists()


def test_the_lines_in_json_say_the_same(version: ArticleVersion) -> None:
    vote, _ = rows()
    assert vote["article"] == str(version.article_id)
    assert (vote["sign"], vote["text"], vote["claim"]) == ("+", VOTE, None)
    assert version.body.text[vote["start"] : vote["end"]] == VOTE  # type: ignore[misc]  # JSON
    assert vote["reader_version"] == READER_VERSION


def test_one_difference_is_accepted_by_its_mark(version: ArticleVersion) -> None:
    checker = person(Role.CHECKER)
    mark = str(rows()[1]["mark"])
    said, _ = reread("--accept", mark, "--by", checker.username)
    claim = Claim.objects.get()
    assert claim.text == MINES and str(claim.pk) in said
    assert [row["text"] for row in rows()] == [VOTE], "the other one is still open"


def test_what_changes_is_shown_as_before_and_after(version: ArticleVersion) -> None:
    reread("--accept", str(rows()[0]["mark"]), "--by", person(Role.CHECKER).username)
    Claim.objects.update(kind="count", quantities=[])
    shown, _ = reread()
    assert "kind: count -> vote" in shown
    assert "quantities: - -> '170 of the 329 members' 170/329" in shown


def test_asked_about_each_difference_a_person_answers(
    version: ArticleVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("no\nyes\n"))
    reread("--ask", "--by", person(Role.CHECKER).username)
    assert [claim.text for claim in Claim.objects.all()] == [MINES]


def test_an_article_can_be_named_and_those_read_by_today_s_reader_left_out(
    version: ArticleVersion,
) -> None:
    old = ArticleVersionFactory(text=MINES, reader_version="0")
    assert len(rows(str(version.article_id))) == 2
    assert {row["article"] for row in rows("--older")} >= {str(old.article_id)}
    assert {row["article"] for row in rows()} == {str(old.article_id), str(version.article_id)}


def test_only_the_latest_version_is_read(version: ArticleVersion) -> None:
    ArticleVersionFactory(article=version.article, number=2, text=MINES, title="Minutes")
    assert [row["text"] for row in rows()] == [MINES]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--accept", "0000000000"], "--by USER"),
        (["--accept", "0000000000", "--by", "nobody"], "--by USER"),
        (["--accept", "0000000000", "--by", "mira"], "No such difference: 0000000000"),
        ([str(uuid4())], "No article that was read"),
        (["--ask", "--by", "mira"], "Nobody answers"),
    ],
)
def test_what_cannot_be_done_is_told(
    args: list[str], told: str, version: ArticleVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    person(Role.CHECKER, username="mira")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(CommandError, match=told):
        reread(*args)
    assert not Claim.objects.exists()


def test_a_person_without_the_role_accepts_nothing(version: ArticleVersion) -> None:
    person(Role.SUBMITTER, username="ana")
    with pytest.raises(CommandError, match="role checker"):
        reread("--accept", str(rows()[0]["mark"]), "--by", "ana")
    assert not Claim.objects.exists()
