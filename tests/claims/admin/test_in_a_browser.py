"""The desk in a real browser: rule, correct, disagree, submit; keyboard alone; no complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from claims.models import Article, Check, Claim, RulingDraft, Verdict
from claims.vocabulary import ClaimStatus, Role, VerdictState
from tests.claims.admin.desk_pages import Opener, desk_of, open_claim, publish, write_ruling
from tests.factories import ClaimFactory, appear, find_evidence, person
from workers.checking import check_one
from workers.intake import read_one

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def claim(transactional_db: None) -> Claim:
    claim: Claim = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
    appear(claim)
    find_evidence(claim, stance="supports")
    find_evidence(claim, stance="refutes")
    return claim


@pytest.fixture
def desk(browser: Any, live_server: LiveServer) -> Iterator[Opener]:
    """Opens the desk for a checker by name; at its end no page may have complained."""
    complaints: list[str] = []
    with ExitStack() as pages:

        def opened(name: str = "ada") -> Any:
            user = person(Role.CHECKER, username=name)
            return pages.enter_context(desk_of(browser, live_server.url, complaints, user))

        yield opened
    assert complaints == []


def test_a_checker_logs_in(browser: Any, live_server: LiveServer) -> None:
    ada = person(Role.CHECKER, username="ada")
    ada.set_password("a long enough one")
    ada.save()
    page = browser.new_page(base_url=live_server.url)
    page.goto("/admin/")
    page.fill("[name=username]", "ada")
    page.fill("[name=password]", "a long enough one")
    page.press("[name=password]", "Enter")
    page.wait_for_selector("text=Nothing waits")
    page.close()


def test_a_claim_is_taken_ruled_and_corrected(desk: Opener, claim: Claim) -> None:
    page = desk()
    page.goto("/admin/")
    page.click("text=Take the next claim")
    page.wait_for_selector("mark.m-claim")
    write_ruling(page, rating="false", rationale="The roll shows another day.")
    assert page.inner_text("#ticks") == "1 ticked."
    page.click("text=Preview")
    assert "The roll shows another day." in page.inner_text("dialog .preview")
    page.click("text=Back to writing")
    publish(page)
    assert "The roll shows another day." in page.inner_text(".verdicts")
    assert page.input_value("[name=rationale]") == ""  # the draft is spent
    page.click("text=Correct or update ↓")
    page.fill("[name=rationale]", "The roll shows a later day.")
    page.check("[name=rating][value=mostly_false]")
    page.check("[name=change][value=correction]")
    page.fill("[name=change_note]", "We had misread the day.")
    publish(page)
    page.click("text=What it changed")
    assert page.inner_text(".verdicts ins") == "a later"
    assert page.inner_text(".trail").count("rule verdict") == 2
    standing = Verdict.objects.get(state=VerdictState.PUBLISHED)
    assert (standing.rating_id, standing.change) == ("mostly_false", "correction")


def test_two_people_disagree_and_neither_text_is_lost(desk: Opener, claim: Claim) -> None:
    ada, bea = desk("ada"), desk("bea")
    for page, rating, words in ((ada, "true", "Ada has read it."), (bea, "false", "Bea has too.")):
        open_claim(page, claim)
        write_ruling(page, rating=rating, rationale=words)
    publish(bea)
    publish(ada)  # too late
    both = ada.inner_text("#stale")
    assert "bea ruled meanwhile" in both and "Bea has too." in both and "Ada has read it." in both
    assert ada.input_value("[name=rationale]") == "Ada has read it."
    assert Verdict.objects.get().author.username == "bea"
    ada.click("text=Keep theirs: drop my text")
    ada.wait_for_selector("text=Your text is dropped")
    assert ada.input_value("[name=rationale]") == ""
    assert not RulingDraft.objects.exists()


def test_a_second_reviewer_publishes(desk: Opener, claim: Claim, settings: Settings) -> None:
    settings.REQUIRE_SECOND_REVIEWER = True
    ada, bea = desk("ada"), desk("bea")
    open_claim(ada, claim)
    write_ruling(ada, rating="false", rationale="The roll shows another day.")
    publish(ada)
    assert "another person must" in ada.inner_text(".ruling")
    bea.goto("/admin/")
    bea.click(".lane:has-text('second reviewer') a.row")
    bea.click("text=Approve and publish")
    bea.wait_for_selector("text=Approved and published.")
    assert Verdict.objects.get().state == VerdictState.PUBLISHED


def test_a_draft_follows_its_author_alone(desk: Opener, claim: Claim) -> None:
    page = desk()
    open_claim(page, claim)
    page.fill("[name=rationale]", "Half a thought")
    page.wait_for_selector("text=Draft kept at")
    open_claim(page, claim)
    assert page.input_value("[name=rationale]") == "Half a thought"
    other = desk("bea")
    open_claim(other, claim)
    assert other.input_value("[name=rationale]") == ""
    page.click("text=Drop the draft")
    page.wait_for_selector("text=Your text is dropped")
    assert page.input_value("[name=rationale]") == ""


def test_a_claim_is_ruled_by_keyboard_alone(desk: Opener, claim: Claim) -> None:
    page = desk()
    page.goto("/admin/")
    page.keyboard.press("n")
    page.wait_for_selector("#ruling")
    page.keyboard.press("?")
    assert "choose a rating" in page.inner_text("dialog.keys")
    page.keyboard.press("Escape")
    for key in ("j", "x", "5", "r"):
        page.keyboard.press(key)
    page.keyboard.type("Typed without a mouse.")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    page.wait_for_selector("text=The verdict is published.")
    assert Verdict.objects.get().rationale == "Typed without a mouse."


def test_claims_are_dismissed_together_and_kept_in_a_view(desk: Opener, claim: Claim) -> None:
    ClaimFactory(statement="Furniture.", status=ClaimStatus.ASSESSED)
    page = desk()
    page.goto("/admin/claims/claim/?status__exact=assessed")
    page.click("text=+ Keep this view")
    page.fill("#view-name", "To rule")
    page.click("text=Keep >> nth=-1")
    page.wait_for_selector("text=Kept as “To rule”.")
    page.check("#action-toggle")
    page.select_option("[name=action]", "dismiss")
    page.click("text=Run")
    assert "2 claims will be dismissed" in page.inner_text("main")
    page.fill("[name=reason]", "Not for us.")
    page.click("main button:has-text('Dismiss')")
    page.wait_for_selector("text=Dismissed 2 claims.")
    assert set(Claim.objects.values_list("status", flat=True)) == {ClaimStatus.DISMISSED}


def test_an_article_is_submitted_and_watched(desk: Opener) -> None:
    page = desk()
    page.goto("/admin/claims/article/add/")
    page.fill("[name=text]", "The dam above Selmow holds 40 million cubic metres of water.")
    page.fill("[name=title]", "The dam is full")
    page.click("button:has-text('Submit')")
    page.wait_for_selector("text=Waiting for a worker")
    article = Article.objects.get(title="The dam is full")
    assert re.search(rf"/article/{article.pk}/change/$", page.url)
    page.evaluate("window.same = true")
    read_one(article.pk)
    page.wait_for_selector("a.row:has-text('40 million cubic metres')")
    for check in Check.objects.all():
        check_one(check.pk)
    page.wait_for_selector("text=still", state="detached")
    page.wait_for_function("document.querySelector('[data-part=progress]').innerText === ''")
    assert page.evaluate("window.same")  # it never was another page


@pytest.fixture
def bare(browser: Any, live_server: LiveServer, desk: Opener) -> Iterator[Any]:
    """The desk in a browser that runs no script."""
    state = desk().context.storage_state()
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=state
    )
    yield context.new_page()
    context.close()


def test_the_list_is_filtered_without_javascript(bare: Any, claim: Claim) -> None:
    bare.goto("/admin/claims/claim/")
    bare.click("text=Filters")
    bare.click("#changelist-filter a >> text=dismissed")
    bare.wait_for_load_state()
    assert "status__exact=dismissed" in bare.url
    assert not bare.is_visible("#changelist-filter")


def test_a_claim_is_ruled_without_javascript(bare: Any, claim: Claim) -> None:
    open_claim(bare, claim)
    bare.fill("[name=rationale]", "Half a thought")
    bare.click("text=Keep as draft")
    assert bare.input_value("[name=rationale]") == "Half a thought"
    write_ruling(bare, rating="false", rationale="Without a script.")
    bare.click("text=Publish the verdict")
    bare.wait_for_load_state()
    assert Verdict.objects.get().rationale == "Without a script."
