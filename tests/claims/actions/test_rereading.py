"""What a newer reader would change: shown as a diff, carried out one claim at a time."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims.actions.claims import record_claims
from claims.actions.edits import dismiss_claim, edit_claim
from claims.actions.rereading import Sign, StaleProposal, accept_proposal, proposals
from claims.exceptions import NotAllowed
from claims.models import ArticleVersion, AuditEntry, Claim, StoredText
from claims.reading.article import READER_VERSION, read_claims
from claims.vocabulary import ClaimStatus, Role
from tests.factories import ArticleVersionFactory, ClaimFactory, VerdictFactory, appear, person

pytestmark = pytest.mark.django_db
VOTE = "In Lorn, 170 of the 329 members voted for the bill on January 5, 2020."
MINES = "The two mines near Castrel employed 1,240 people in 2019."
WEATHER = "A river runs past the town, and it is high in spring."


@pytest.fixture
def checker() -> User:
    return person(Role.CHECKER)


def stored(*claims: str) -> ArticleVersion:
    """An article of three sentences of which these were recorded as today's reader reads them."""
    version = ArticleVersionFactory(text=f"{VOTE} {MINES} {WEATHER}")
    read = read_claims(version.body.text, version.title, version.dateline, version.language)
    record_claims(version=version, claims=[claim for claim in read if claim.text in claims])
    Claim.objects.update(reader_version="0", status=ClaimStatus.ASSESSED)
    return version


def signs(version: ArticleVersion) -> list[tuple[str, str]]:
    return [(proposal.sign.value, proposal.text) for proposal in proposals(version)]


def misread() -> tuple[ArticleVersion, Claim]:
    """A claim that an earlier reader took for a count of 329."""
    version = stored(VOTE, MINES)
    claim = Claim.objects.get(statement=VOTE)
    wrong = [{**claim.quantities[0], "value": 329.0, "low": 329.0, "high": 329.0, "of": None}]
    Claim.objects.filter(pk=claim.pk).update(quantities=wrong, kind="count", claim_key=None)
    return version, Claim.objects.get(pk=claim.pk)


def test_what_is_on_record_as_it_would_be_read_makes_no_difference() -> None:
    assert signs(stored(VOTE, MINES)) == []


def test_a_claim_that_an_earlier_reader_missed_is_recorded_when_accepted(checker: User) -> None:
    version = stored(VOTE)
    assert signs(version) == [("+", MINES)]
    assert Claim.objects.count() == 1, "a diff changes nothing"
    claim = accept_proposal(proposal=proposals(version)[0], by=checker)
    assert (claim.text, claim.reader_version) == (MINES, READER_VERSION)
    assert claim.checks.filter(state="pending").exists()
    assert signs(version) == []


def test_a_claim_that_reads_differently_becomes_a_new_version(checker: User) -> None:
    version, claim = misread()
    (proposal,) = proposals(version)
    assert proposal.sign == Sign.CHANGE
    assert set(proposal.changes) == {"quantities", "kind"}
    changed = accept_proposal(proposal=proposal, by=checker)
    assert changed.pk == claim.pk and changed.version == claim.version + 1
    assert changed.quantities[0]["of"] == 329 and changed.claim_key
    entry = AuditEntry.objects.about(claim).get(action="accept rereading")
    assert (entry.before["kind"], entry.after["kind"]) == ("count", "vote")
    assert signs(version) == []


def test_a_key_that_another_claim_has_stays_with_that_claim(checker: User) -> None:
    version, claim = misread()
    other = ArticleVersionFactory(text=f"{WEATHER} {VOTE}")
    read = read_claims(other.body.text, other.title, other.dateline, other.language)
    record_claims(version=other, claims=list(read))
    accept_proposal(proposal=proposals(version)[0], by=checker)
    claim.refresh_from_db()
    assert claim.claim_key is None and claim.reader_version == READER_VERSION


def test_a_claim_that_is_read_no_more_is_dismissed_when_accepted(checker: User) -> None:
    version = stored(VOTE, MINES)
    claim = ClaimFactory(text=WEATHER, status=ClaimStatus.ASSESSED)
    appear(claim, version)
    assert signs(version) == [("-", WEATHER)]
    accept_proposal(proposal=proposals(version)[0], by=checker)
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.DISMISSED
    assert signs(version) == []


def rule(claim: Claim, _: User) -> None:
    VerdictFactory(claim=claim, state="published", published_at=timezone.now())
    Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.RULED)


def await_second_reviewer(claim: Claim, _: User) -> None:
    VerdictFactory(claim=claim, state="in_review")


def edit(claim: Claim, by: User) -> None:
    edit_claim(claim=claim, by=by, version=claim.version, changes={"statement": "As I put it."})


def dismiss(claim: Claim, by: User) -> None:
    dismiss_claim(claim=claim, by=by, reason="no news")


def state(claim: Claim, by: User) -> None:
    Claim.objects.filter(pk=claim.pk).update(stated_by=by)


@pytest.mark.parametrize("act", [rule, await_second_reviewer, edit, dismiss, state])
def test_what_a_person_has_decided_is_never_proposed(act, checker: User) -> None:  # type: ignore[no-untyped-def]  # one of the five above
    version, claim = misread()
    act(claim, checker)
    assert signs(version) == []


def test_a_ruled_claim_gains_no_appearance_by_rereading() -> None:
    version = stored(VOTE)
    other = ArticleVersionFactory(text=f"{WEATHER} {MINES}")
    read = read_claims(other.body.text, other.title, other.dateline, other.language)
    (claim,) = record_claims(version=other, claims=list(read))
    assert claim.claim_key
    assert signs(version) == [("+", MINES)]
    Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.RULED)
    assert signs(version) == []


def test_what_changed_since_the_diff_was_made_is_not_accepted(checker: User) -> None:
    version, claim = misread()
    (seen,) = proposals(version)
    Claim.objects.filter(pk=claim.pk).update(kind="event")
    with pytest.raises(StaleProposal):
        accept_proposal(proposal=seen, by=checker)


def test_a_claim_ruled_since_the_diff_was_made_is_not_touched(checker: User) -> None:
    version, claim = misread()
    (seen,) = proposals(version)
    rule(claim, checker)
    with pytest.raises(StaleProposal):
        accept_proposal(proposal=seen, by=checker)
    claim.refresh_from_db()
    assert claim.kind == "count"


def test_only_a_checker_accepts() -> None:
    version = stored(VOTE)
    with pytest.raises(NotAllowed):
        accept_proposal(proposal=proposals(version)[0], by=person(Role.SUBMITTER))
    assert Claim.objects.count() == 1


def test_an_erased_text_is_not_read_again() -> None:
    version = stored(VOTE)
    StoredText.objects.filter(pk=version.body_id).update(text="", erased_at=version.read_at)
    assert proposals(ArticleVersion.objects.get(pk=version.pk)) == []
