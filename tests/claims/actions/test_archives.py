"""A desk's own archive comes in as it was published, once, and goes out again without loss."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from claims.actions.sources import claimant_named
from claims.actions.verdicts import Ruling, approve_verdict, rule_verdict, withdraw_verdict
from claims.actions.verification import orphans, unindexed, wrong_assessments, wrong_states
from claims.api.archives import archive_rows
from claims.api.exports import json_lines
from claims.models import Check, Claim, Delivery, Verdict
from claims.vocabulary import ClaimStatus, Role
from tests.factories import (
    ArticleVersionFactory,
    ClaimFactory,
    WebhookFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db
MAP = "label,code\nPants on fire,false\nSpot on,true\n"
HEADER = "url,claim,label,date,byline,claimant,rationale,language,kind\n"
LINE = (
    "https://desk.example/ships,The harbour took 40 ships.,Pants on fire,2019-05-06,"
    "Mira Halvorsen,Dana Ortolan,It took 12.,en,count\n"
)


@pytest.fixture
def bring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command on a text; what it printed."""

    def run(body: str, *options: str, ratings: str = MAP) -> str:
        archive, scale = tmp_path / "archive", tmp_path / "map.csv"
        archive.write_text(body)
        scale.write_text(ratings)
        call_command("import_verdicts", str(archive), "--ratings", str(scale), *options)
        return str(capsys.readouterr().out).strip()

    return run


def test_date_byline_address_and_label_are_kept(bring: Any, client: Client) -> None:
    assert bring(HEADER + LINE) == "1 taken, 0 here already, 0 skipped"
    verdict = Verdict.objects.select_related("claim", "author").get()
    assert verdict.published_at == datetime(2019, 5, 6, tzinfo=UTC)
    assert verdict.author.get_full_name() == "Mira Halvorsen"
    assert (verdict.rating_id, verdict.rating_label) == ("false", "Pants on fire")
    assert verdict.review_url == "https://desk.example/ships" and verdict.imported_at
    assert (verdict.claim.status, verdict.claim.kind) == (ClaimStatus.RULED, "count")
    html = client.get(f"/claims/{verdict.claim_id}/").content.decode()
    assert "Pants on fire" in html and "https://desk.example/ships" in html
    assert "Mira Halvorsen" in html and "6 May 2019" in html
    assert "40 ships" in client.get("/?q=harbour").content.decode()


def test_an_address_is_taken_once(bring: Any) -> None:
    assert bring(HEADER + LINE + LINE) == "1 taken, 1 here already, 0 skipped"
    assert bring(HEADER + LINE) == "0 taken, 1 here already, 0 skipped"
    assert Verdict.objects.count() == Claim.objects.count() == 1


def test_a_dry_run_changes_nothing(bring: Any) -> None:
    assert bring(HEADER + LINE, "--dry-run") == "1 would be taken, 0 here already, 0 skipped"
    assert not Verdict.objects.exists() and not Claim.objects.exists()


def test_what_is_imported_is_no_news(bring: Any) -> None:
    WebhookFactory(events=["verdict.published", "claim.created"])
    bring(HEADER + LINE)
    assert not Delivery.objects.exists() and not Check.objects.exists()


def test_a_byline_without_an_account_gets_one_that_cannot_log_in(bring: Any) -> None:
    bring(HEADER + LINE)
    author = User.objects.get(first_name="Mira Halvorsen")
    assert not author.is_active and not author.has_usable_password()


def test_the_byline_of_a_person_of_the_desk_is_that_person(bring: Any) -> None:
    mira = person(Role.CHECKER, first_name="Mira", last_name="Halvorsen")
    bring(HEADER + LINE)
    assert Verdict.objects.get().author == mira


# what is wrong, the text, the map, what is said
WRONG = (
    ("a label without a rating", HEADER + LINE.replace("Pants on fire", "Hm"), MAP, "label 'Hm'"),
    ("no date", HEADER + LINE.replace("2019-05-06", ""), MAP, "no date of publication"),
    ("no address", HEADER + LINE.replace("https://desk.example/ships", "x"), MAP, "no web address"),
    ("no reason", HEADER + LINE.replace("It took 12.", ""), MAP, "gives no reason"),
    ("a broken line", "{no\n" + json.dumps({"a": 1}) + "\n", MAP, "line 1"),
    ("nothing", "", MAP, "There is no row"),
    ("a code that is none", HEADER + LINE, "Pants on fire,wrong\n", "line 1: give a label"),
)


@pytest.mark.parametrize(("wrong", "body", "ratings", "said"), WRONG, ids=[w[0] for w in WRONG])
def test_what_cannot_be_taken_is_said(
    bring: Any, capsys: pytest.CaptureFixture[str], wrong: str, body: str, ratings: str, said: str
) -> None:
    with pytest.raises(CommandError) as refused:
        bring(body, ratings=ratings)
    assert said in f"{refused.value} {capsys.readouterr().err}"
    assert not Verdict.objects.exists()


def test_a_bad_row_spoils_no_other(bring: Any) -> None:
    bad = LINE.replace("/ships", "/boats").replace("2019-05-06", "some day")
    with pytest.raises(CommandError, match="Not every row"):
        bring(HEADER + bad + LINE)
    assert Verdict.objects.count() == 1


def test_a_claim_review_is_an_archive_too(bring: Any) -> None:
    review = {"@type": "ClaimReview", "url": "https://desk.example/ships", "datePublished": "2019",
              "claimReviewed": "It took 40.", "author": {"name": "The desk"},
              "reviewRating": {"alternateName": "Spot on", "ratingExplanation": "Yes"}}  # fmt: skip
    with pytest.raises(CommandError, match="Not every row"):
        bring(json.dumps(review))
    bring(json.dumps(review | {"datePublished": "2019-01-02"}))
    assert Verdict.objects.get().rationale == "Yes"


def test_ten_thousand_rows(bring: Any) -> None:
    rows = (
        LINE.replace("/ships", f"/{n}").replace("40 ships", f"{n} ships") for n in range(10_000)
    )
    assert bring(HEADER + "".join(rows)) == "10000 taken, 0 here already, 0 skipped"
    assert Verdict.objects.published().count() == 10_000


def a_history(settings: Any) -> None:
    """A claim with a correction, another approved and withdrawn, with quotes of one wording."""
    mira = person(Role.CHECKER, first_name="Mira", last_name="Halvorsen")
    emil = person(Role.EDITOR, username="emil")
    claim = ClaimFactory(claimant=claimant_named("Dana Ortolan"), as_of=date(2020, 1, 6))
    for name in ("Harbour Wire", "Lorn Courier"):
        version = ArticleVersionFactory(article__source__name=name, language="en")
        appear(claim, version)
        find_evidence(claim, version=version, stance="refutes")
    pieces = list(claim.evidence.values_list("pk", flat=True))
    words: dict[str, Any] = {"rationale": "The roll\nsays so.", "claim_version": 1}
    words["evidence"] = pieces
    first = rule_verdict(claim=claim, author=mira, ruling=Ruling(rating="true", **words))
    later = Ruling(rating="false", replaces=first.pk, change="correction", change_note="Misread.",
                   title="A title", summary="In short.", rating_label="Plainly false",
                   review_url="https://desk.example/2", **words)  # fmt: skip
    rule_verdict(claim=claim, author=mira, ruling=later)
    settings.REQUIRE_SECOND_REVIEWER = True
    other = ClaimFactory(text="The session lasted three hours", language="en", kind="measure")
    alone = Ruling(
        rating="satire", rationale="A joke.", claim_version=1, no_evidence_reason="None."
    )
    waiting = rule_verdict(claim=other, author=mira, ruling=alone)
    approve_verdict(verdict=waiting, approver=emil)
    withdraw_verdict(verdict=waiting, by=emil, reason="It was meant in earnest.")


def test_what_is_exported_comes_in_again_without_loss(settings: Any, bring: Any) -> None:
    a_history(settings)
    gone = "".join(json_lines(archive_rows()))
    here = set(Claim.objects.values_list("pk", flat=True))
    assert bring(gone) == "2 taken, 0 here already, 0 skipped"
    # Beside the rows it was made from, the import exports the same again.
    back = json_lines(row for row in archive_rows(Claim.objects.exclude(pk__in=here)))
    assert rows_of("".join(back)) == rows_of(gone)
    imported = [str(pk) for pk in Claim.objects.exclude(pk__in=here).values_list("pk", flat=True)]
    examined = (orphans, wrong_states, wrong_assessments, unindexed)
    problems = [problem for examine in examined for problem in examine()]
    assert [line for line in problems if any(pk in line for pk in imported)] == []


def rows_of(lines: str) -> list[dict[str, Any]]:
    return sorted(map(json.loads, lines.splitlines()), key=lambda row: row["url"])
