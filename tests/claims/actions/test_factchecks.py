"""Other publishers' fact-checks: taken once, corrected when their publisher corrects them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.actions.factchecks import import_factchecks
from claims.exceptions import NotAllowed
from claims.models import AuditEntry, FactCheck
from claims.reviews import Review, Skipped
from tests.factories import person

pytestmark = pytest.mark.django_db
SHIPS = Review(url="https://checks.example/ships", claim="The harbour took 40 ships.",
               publisher="Lorn Checks", label="True", claimant="Dana Ortolan")  # fmt: skip


def counts(*reviews: Review | Skipped) -> tuple[int, int, int, int]:
    report = import_factchecks(found=reviews)
    return report.taken, report.changed, report.unchanged, len(report.skipped)


def test_the_same_review_twice_is_one() -> None:
    assert counts(SHIPS) == (1, 0, 0, 0)
    assert counts(SHIPS) == (0, 0, 1, 0)
    assert counts(SHIPS, SHIPS) == (0, 0, 1, 1)
    row = FactCheck.objects.get()
    assert (str(row.publisher), str(row.claimant), row.version) == (
        "Lorn Checks",
        "Dana Ortolan",
        1,
    )


def test_a_publishers_correction_updates_what_is_here() -> None:
    counts(SHIPS)
    assert counts(replace(SHIPS, label="False")) == (0, 1, 0, 0)
    row = FactCheck.objects.get()
    assert (row.label, row.version) == ("False", 2)
    entry = AuditEntry.objects.about(row).get()
    assert (entry.before, entry.after) == ({"label": "True"}, {"label": "False"})


def test_a_reworded_claim_is_the_same_review_where_it_stands_alone() -> None:
    counts(SHIPS)
    assert counts(replace(SHIPS, claim="The harbour took forty ships.")) == (0, 1, 0, 0)
    assert counts(replace(SHIPS, claim="The harbour took forty ships.")) == (0, 0, 1, 0)


def test_two_claims_reviewed_at_one_address_are_two() -> None:
    other = replace(SHIPS, claim="The harbour took 12 boats.")
    assert counts(SHIPS, other) == (2, 0, 0, 0)
    assert counts(replace(SHIPS, claim="A third thing.")) == (1, 0, 0, 0)


def test_what_was_skipped_is_reported() -> None:
    assert counts(Skipped("line 3", "It is not JSON."), SHIPS) == (1, 0, 0, 1)


def test_a_reader_may_not() -> None:
    with pytest.raises(NotAllowed):
        import_factchecks(found=[SHIPS], by=person())


def test_the_command_takes_a_file_and_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "checks.csv"
    table.write_text("url,claim\nhttps://checks.example/a,One claim.\nnowhere,Another.\n")
    call_command("import_factchecks", str(table))
    told = capsys.readouterr()
    assert told.out.strip() == "1 taken, 0 changed, 0 unchanged, 1 skipped"
    assert "skipped line 3: It has no web address" in told.err


@pytest.mark.parametrize(
    ("body", "why"),
    [("<p>Nothing.</p>", "no ClaimReview"), ("url,claim\nx,y\n", "Nothing could be taken")],
)
def test_the_command_fails_where_nothing_is_taken(tmp_path: Path, body: str, why: str) -> None:
    page = tmp_path / "page"
    page.write_text(body)
    with pytest.raises(CommandError, match=why):
        call_command("import_factchecks", str(page))


def test_the_command_says_what_it_cannot_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_factchecks", str(tmp_path / "none.csv"))
    with pytest.raises(CommandError, match=r"cannot be fetched: .*not a full one"):
        call_command("import_factchecks", "http://localhost/feed.json")
