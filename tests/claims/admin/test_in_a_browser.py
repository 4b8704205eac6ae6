"""The desk in a real browser: rule, see the history, submit; keyboard alone; no complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from claims.models import Article, Claim, Verdict
from claims.vocabulary import ClaimStatus, Role
from tests.factories import ClaimFactory, appear, find_evidence, person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def claim(transactional_db: None) -> Claim:
    claim: Claim = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
    appear(claim)
    find_evidence(claim, stance="supports")
    find_evidence(claim, stance="refutes")
    return claim


@pytest.fixture
def page(browser: Any, live_server: LiveServer, claim: Claim) -> Iterator[Any]:
    """A page of a checker who is logged in; at its end nothing may have been complained about."""
    ada = person(Role.CHECKER, username="ada")
    client = Client()
    client.force_login(ada)
    context = browser.new_context(base_url=live_server.url)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    page.set_default_timeout(8000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None,
    )
    page.goto("/admin/")
    yield page
    assert complaints == []


def test_a_checker_logs_in(page: Any, live_server: LiveServer) -> None:
    ada = User.objects.get(username="ada")
    ada.set_password("a long enough one")
    ada.save()
    page.context.clear_cookies()
    page.goto("/admin/")
    page.fill("[name=username]", "ada")
    page.fill("[name=password]", "a long enough one")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    assert page.is_visible("text=Take the next claim")


def test_a_claim_is_taken_ruled_and_its_history_seen(page: Any, claim: Claim) -> None:
    page.click("text=Take the next claim")
    page.wait_for_url(f"**/{claim.pk}/change/")
    assert page.is_visible("mark.m-claim")
    page.check(".s-refutes input[name=evidence]")
    assert page.inner_text("#ticks") == "1 ticked."
    page.check("[name=rating][value=false]")
    page.fill("[name=rationale]", "The roll shows another day.")
    page.click("text=Publish the verdict")
    page.wait_for_load_state()
    assert "The roll shows another day." in page.inner_text(".verdicts")
    assert "ada" in page.inner_text(".verdicts") and "rule verdict" in page.inner_text(".trail")
    assert Verdict.objects.get().rating_id == "false"
    assert page.input_value("[name=rationale]") == ""  # the draft is spent


def test_a_draft_outlives_the_page(page: Any, claim: Claim) -> None:
    page.goto(f"/admin/claims/claim/{claim.pk}/change/")
    page.fill("[name=rationale]", "Half a thought")
    page.goto("/admin/claims/claim/")
    page.goto(f"/admin/claims/claim/{claim.pk}/change/")
    assert page.input_value("[name=rationale]") == "Half a thought"


def test_a_claim_is_ruled_by_keyboard_alone(page: Any, claim: Claim) -> None:
    page.keyboard.press("n")
    page.wait_for_url(f"**/{claim.pk}/change/")
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


def test_an_article_is_submitted(page: Any) -> None:
    page.click("text=Submit an article")
    page.fill("[name=text]", "The dam above Selmow holds 40 million cubic metres of water.")
    page.fill("[name=title]", "The dam is full")
    page.click("button:has-text('Submit')")
    page.wait_for_selector("text=Waiting for a worker")
    article = Article.objects.get(title="The dam is full")
    assert re.search(rf"/article/{article.pk}/change/$", page.url)


def test_a_colleague_who_was_quicker_costs_no_words(page: Any, claim: Claim) -> None:
    page.goto(f"/admin/claims/claim/{claim.pk}/change/")
    page.check(".s-refutes input[name=evidence]")
    page.check("[name=rating][value=true]")
    page.fill("[name=rationale]", "Mine, and long.")
    Claim.objects.filter(pk=claim.pk).update(version=claim.version + 1)
    page.route("**/rule/", lambda route: answer_quietly(route))
    page.click("text=Publish the verdict")
    page.wait_for_selector("#stale")
    assert page.input_value("[name=rationale]") == "Mine, and long."
    assert page.is_checked("[name=rating][value=true]")
    assert not Verdict.objects.exists()


def answer_quietly(route: Any) -> None:
    """The same answer as 200: the browser itself logs every 409 as an error."""
    answer = route.fetch()
    route.fulfill(response=answer, status=200)


def test_every_page_of_the_desk_is_quiet(page: Any, claim: Claim) -> None:
    place = claim.appearances.get()
    for address in (
        "claims/claim/", f"claims/claim/{claim.pk}/change/", "claims/article/",
        f"claims/article/{place.version.article_id}/change/", "claims/article/add/",
        "claims/check/", "claims/source/", "claims/rating/", "claims/auditentry/",
    ):  # fmt: skip
        assert page.goto(f"/admin/{address}").status == 200
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, address


def test_the_pages_work_without_javascript(
    browser: Any, live_server: LiveServer, page: Any, claim: Claim
) -> None:
    state = page.context.storage_state()
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=state
    )
    bare = context.new_page()
    bare.goto(f"/admin/claims/claim/{claim.pk}/change/")
    bare.check(".s-refutes input[name=evidence]")
    bare.check("[name=rating][value=false]")
    bare.fill("[name=rationale]", "Without a script.")
    bare.click("text=Publish the verdict")
    bare.wait_for_load_state()
    assert Verdict.objects.get().rationale == "Without a script."
