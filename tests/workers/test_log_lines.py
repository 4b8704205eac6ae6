"""The log has one line at INFO for each piece of work, with the ids that one looks for."""

from __future__ import annotations

import logging

import pytest

from claims.actions.articles import submit_text
from claims.models import Check
from tests.factories import CheckFactory, ClaimFactory, appear
from workers.checking import check_one, check_some
from workers.intake import read_one

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def from_info_on(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged since the last look; everything of it is at INFO."""
    assert {record.levelname for record in caplog.records} <= {"INFO"}
    said = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return said


def waiting_check() -> tuple[Check, str]:
    """A check, and the id of the article that its claim stands in first."""
    claim = ClaimFactory()
    first = appear(claim)
    appear(claim)
    return CheckFactory(claim=claim), str(first.version.article_id)


def test_a_check_is_one_line_with_its_check_claim_and_article(
    caplog: pytest.LogCaptureFixture,
) -> None:
    check, article = waiting_check()
    check_one(check.pk)
    (line,) = lines(caplog)
    assert line.startswith(f"check={check.pk} claim={check.claim_id} article={article} ")
    assert "attempts=1 method=corpus outcome=none_found found=0" in line


def test_checks_that_are_recorded_together_have_a_line_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    checks = [waiting_check() for _ in range(3)]
    check_some([check.pk for check, _ in checks])
    said = sorted(line.partition(" attempts=")[0] for line in lines(caplog))
    assert said == sorted(f"check={c.pk} claim={c.claim_id} article={a}" for c, a in checks)


def test_a_claim_that_stands_in_no_article_says_so(caplog: pytest.LogCaptureFixture) -> None:
    check = CheckFactory()
    check_one(check.pk)
    (line,) = lines(caplog)
    assert f"claim={check.claim_id} article=None " in line


def test_an_article_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    article = submit_text(text="Castrel counted 41 ferries in 2019.").article
    read_one(article.pk)
    (line,) = lines(caplog)
    assert line.startswith(f"article={article.pk} attempts=1 state=read")
