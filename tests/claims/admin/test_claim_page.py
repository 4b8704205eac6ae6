"""A claim's page: what bears on it, how it adds up, the checklist, drafts, progress."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from claims.admin.arithmetic import sum_of
from claims.admin.evidence_cards import columns_of
from claims.admin.related_claims import related_to
from claims.models import Appearance, AuditEntry, ChecklistItem, ChecklistMark, Claim, RulingDraft
from claims.vocabulary import ClaimStatus, Role
from tests.claims.admin.conftest import at_desk
from tests.factories import (
    QUOTE,
    ArticleFactory,
    ArticleVersionFactory,
    CheckFactory,
    ClaimFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db


def page_of(claim: Claim) -> str:
    return f"/admin/claims/claim/{claim.pk}/change/"


def press(client: Client, claim: Claim, button: str, **data: Any) -> Any:
    return client.post(f"/admin/claims/claim/{claim.pk}/{button}/", data)


def places_of(claim: Claim) -> list[Appearance]:
    rows = Appearance.objects.filter(claim=claim).select_related("version__article__source")
    return list(rows.in_order())


@pytest.mark.parametrize(
    ("stance", "reasons", "relation"),
    [
        ("refutes", ["equal", "differs"], "contradicts"),
        ("refutes", ["missing"], "against"),
        ("supports", ["equal", "within_tolerance"], "agrees"),
        ("supports", ["within"], "for"),  # 58 bears out "at least 41" and is not the same
        ("supports", ["equal", "missing"], "for"),
        ("supports", [], "for"),
        ("refutes", ["superseded"], "superseded"),
        ("not_enough_info", ["equal"], "related"),
    ],
)
def test_claims_bear_on_each_other_by_the_evidence_either_way(
    stance: str, reasons: list[str], relation: str
) -> None:
    mine, other = ClaimFactory(text=QUOTE), ClaimFactory(text="170 of the 329 members")
    appear(mine)
    version = ArticleVersionFactory(text=f"{QUOTE}. And more.")
    appear(other, version)
    piece = find_evidence(mine, stance=stance, version=version, superseded="superseded" in reasons,
                          reasons=[{"relation": name} for name in reasons])  # fmt: skip
    elsewhere = ClaimFactory(text="And more.", statement="another passage of that article")
    appear(elsewhere, version)
    for claim, pieces, expected in ((mine, [piece], other), (other, [], mine)):
        found = related_to(claim, places_of(claim), pieces)
        assert [(row.claim, row.relation) for row in found] == [(expected, relation)]


def test_a_merged_claim_bears_on_nothing(claim: Claim) -> None:
    other = ClaimFactory(text="170 of the 329 members", merged_into=claim)
    piece = claim.evidence.first()
    assert piece is not None
    appear(other, piece.version)
    assert related_to(claim, places_of(claim), [piece]) == []


def test_copies_are_one_voice_in_the_sum(claim: Claim) -> None:
    original = ArticleFactory(source__name="Wire")
    copy = ArticleFactory(source__name="Paper", copy_of=original)
    for article in (original, copy):
        find_evidence(claim, stance="refutes", version=ArticleVersionFactory(article=article))
    places, pieces = places_of(claim), columns_of(claim, places_of(claim)).current
    found = sum_of(claim, places, pieces)
    assert sorted(sorted(voice.names) for voice in found.voices if voice.pieces == 2) == [
        ["Paper", "Wire"]
    ]
    assert len(found.voices) == 3 and found.below > found.above > 0


def test_the_same_words_in_a_copy_stand_under_one_card(claim: Claim, checker: Client) -> None:
    original = ArticleFactory(source__name="Wire")
    copy = ArticleFactory(source__name="Paper", copy_of=original)
    for article in (original, copy):
        find_evidence(claim, stance="refutes", version=ArticleVersionFactory(article=article))
    against = columns_of(claim, places_of(claim)).against
    assert sorted(len(card.repeats) for card in against) == [0, 1]
    page = checker.get(page_of(claim)).content.decode()
    assert "The same words in" in page and "2 copies of one wire story" in page


def test_a_kind_of_claim_has_its_own_questions(checker: Client, claim: Claim) -> None:
    page = checker.get(page_of(claim)).content.decode()
    assert "Seen the roll or the official result" in page  # it is a vote
    assert "Asked the claimant for a reply" in page  # which is asked of every claim
    assert "Same currency, year and prices" not in page


def test_an_answer_is_on_record_and_can_be_taken_back(checker: Client, claim: Claim) -> None:
    item = ChecklistItem.objects.get(code="primary")
    press(checker, claim, "checklist", item=item.pk, answer="done")
    assert ChecklistMark.objects.get().by.username == "ada"
    page = checker.get(page_of(claim)).content.decode()
    assert "1 of 4 answered" in page
    press(checker, claim, "checklist", item=item.pk, answer="not_possible")
    assert ChecklistMark.objects.get().answer == "done"  # without a reason nothing is changed
    press(checker, claim, "checklist", item=item.pk, answer="not_possible", note="Sealed.")
    press(checker, claim, "checklist", item=item.pk, answer="")
    assert not ChecklistMark.objects.exists()
    steps = AuditEntry.objects.filter(action="answer checklist").order_by("id")
    question = item.question
    assert [(entry.before[question], entry.after[question]) for entry in steps] == [
        ("open", "done"), ("done", "not_possible"), ("not_possible", "open"),
    ]  # fmt: skip


def test_the_desk_changes_what_it_asks(editor: Client, checker: Client, claim: Claim) -> None:
    add = reverse("admin:claims_checklistitem_add")
    new = {"kind": "vote", "question": "Counted the proxies", "help": "", "position": 1}
    assert checker.post(add, new).status_code == 403
    assert editor.post(add, new).status_code == 302
    assert "Counted the proxies" in checker.get(page_of(claim)).content.decode()
    item = ChecklistItem.objects.get(question="Counted the proxies")
    change = reverse("admin:claims_checklistitem_change", args=[item.pk])
    editor.post(change, {**new, "retired": "on"})
    assert "Counted the proxies" not in checker.get(page_of(claim)).content.decode()
    entry = AuditEntry.objects.filter(action="change checklist").get()
    assert (entry.before, entry.after) == ({"retired": False}, {"retired": True})


def test_a_draft_is_kept_for_its_author_and_ends_with_the_ruling(
    checker: Client, claim: Claim
) -> None:
    words = {"rationale": "Half a thought", "rating": "false", "claim_version": claim.version}
    answer = checker.post(f"/admin/claims/claim/{claim.pk}/draft/", words,
                          headers={"accept": "application/json"})  # fmt: skip
    assert "Draft kept at" in answer.json()["said"]
    page = checker.get(page_of(claim)).content.decode()
    assert "Half a thought" in page and "This is your draft" in page
    assert "Half a thought" not in at_desk(Role.EDITOR).get(page_of(claim)).content.decode()
    piece = claim.evidence.first()
    assert piece is not None
    press(checker, claim, "rule", **words, evidence=[str(piece.pk)])
    assert not RulingDraft.objects.exists()


def test_a_draft_too_long_to_keep_says_so(checker: Client, claim: Claim) -> None:
    answer = checker.post(f"/admin/claims/claim/{claim.pk}/draft/", {"rationale": "x" * 50_001},
                          headers={"accept": "application/json"})  # fmt: skip
    assert answer.status_code == 422 and "50000 characters" in answer.json()["said"]


def test_a_preview_shows_what_readers_would_see_and_stores_nothing(
    checker: Client, claim: Claim
) -> None:
    piece = claim.evidence.first()
    assert piece is not None
    page = press(checker, claim, "preview", rating="false", rationale="<b>Why</b>",
                 evidence=[str(piece.pk)]).content.decode()  # fmt: skip
    assert "&lt;b&gt;Why&lt;/b&gt;" in page and "Ruled by ada" in page
    assert not claim.verdicts.exists() and not RulingDraft.objects.exists()


def test_a_page_that_waits_learns_when_something_has_changed(checker: Client, claim: Claim) -> None:
    address = reverse("admin:claim_progress", args=[claim.pk])
    before = checker.get(address).json()
    assert not before["live"]
    assert f'data-mark="{before["mark"]}"' in checker.get(page_of(claim)).content.decode()
    CheckFactory(claim=claim, method="other")
    after = checker.get(address).json()
    assert after["live"] and after["mark"] != before["mark"]
    assert "data-live" in checker.get(page_of(claim)).content.decode()
    assert at_desk(None).get(address).status_code == 403


def test_a_dismissal_is_undone(checker: Client, claim: Claim) -> None:
    press(checker, claim, "dismiss", **{"dismiss-reason": "Not for us."})
    page = checker.get(page_of(claim)).content.decode()
    assert "Restore" in page and "Restore it to rule on it" in page
    press(checker, claim, "restore")
    claim.refresh_from_db()
    assert claim.status in (ClaimStatus.QUEUED, ClaimStatus.ASSESSED)
    trail = AuditEntry.objects.about(claim).values_list("action", flat=True)
    assert {"dismiss claim", "restore claim"} <= set(trail)


def test_a_correction_that_waits_for_its_second_reviewer_is_in_sight(
    checker: Client, claim: Claim, settings: Settings
) -> None:
    piece = claim.evidence.first()
    assert piece is not None
    ruling = {"rationale": "So.", "rating": "false", "claim_version": claim.version,
              "evidence": [str(piece.pk)]}  # fmt: skip
    press(checker, claim, "rule", **ruling)
    folded = '<details><summary><h2 id="rule-it">'
    assert folded in checker.get(page_of(claim)).content.decode()
    settings.REQUIRE_SECOND_REVIEWER = True
    standing = claim.verdicts.get()
    change = {"replaces": standing.pk, "change": "update", "change_note": "More is known."}
    press(checker, claim, "rule", **ruling, **change)
    page = at_desk(Role.CHECKER).get(page_of(claim)).content.decode()
    assert folded not in page and "Approve and publish" in page


def test_a_merged_claim_offers_no_buttons(checker: Client, claim: Claim) -> None:
    other = ClaimFactory(merged_into=claim)
    page = checker.get(f"{page_of(other)}?merged").content.decode()
    assert "was merged into" in page
    assert "/assign/" not in page and "/rule/" not in page


def test_a_saved_view_is_ones_own_or_shared(checker: Client, editor: Client) -> None:
    keep, listed = reverse("admin:view_keep"), reverse("admin:claims_claim_changelist")
    query = "worth=high&place=x&q=ministers"
    checker.post(keep, {"name": "Ministers", "query": query})
    checker.post(keep, {"name": "Ours", "query": "worth=low", "shared": "on"})
    assert [view.name for view, _ in checker.get(listed).context["views"]] == ["Ministers", "Ours"]
    assert [view.name for view, _ in editor.get(listed).context["views"]] == ["Ours"]
    found = checker.get(f"{listed}?q=ministers&worth=high")
    assert [current for _, current in found.context["views"]] == [True, False]
    mine, ours = (view for view, _ in checker.get(listed).context["views"])
    assert editor.post(reverse("admin:view_remove", args=[mine.pk])).status_code == 404
    editor.post(reverse("admin:view_remove", args=[ours.pk]))
    checker.post(reverse("admin:view_remove", args=[mine.pk]))
    assert checker.get(listed).context["views"] == []
    assert AuditEntry.objects.filter(action="remove view").count() == 2


def test_a_reader_may_not_share_a_view() -> None:
    reader = at_desk(Role.READER)
    data = {"name": "Ours", "query": "worth=low", "shared": "on"}
    said = reader.post(reverse("admin:view_keep"), data, follow=True).content.decode()
    assert "needs the role checker" in said


def test_a_claim_becomes_a_colleagues_work(checker: Client, claim: Claim) -> None:
    bea = person(Role.CHECKER, username="bea")
    press(checker, claim, "assign", assignee=bea.pk)
    claim.refresh_from_db()
    assert claim.assignee == bea
    assert "bea's work" in checker.get(page_of(claim)).content.decode()
