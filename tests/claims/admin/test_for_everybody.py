"""Nobody is shut out of the desk: axe-core finds nothing, and every page fits its window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django.live_server_helper import LiveServer

from claims.actions.verdicts import Ruling, rule_verdict
from claims.admin.base import DeskAdmin
from claims.models import Claim, Evidence, SavedView
from claims.vocabulary import ArticleState, ClaimStatus
from tests.claims.admin.desk_pages import desk_of
from tests.factories import (
    ArticleFactory,
    CheckFactory,
    ClaimFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db(transaction=True)

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The theme's scroll areas all have one name ("scrollable content"), which is its script's doing.
OPTIONS = {"runOnly": WCAG, "rules": {"landmark-unique": {"enabled": False}}}
REASON = {"kind": "quantity", "relation": "differs", "text": "The claim says 170, this 150.",
          "claim": {"start": 0, "end": 3, "text": "170"},
          "evidence": {"start": 0, "end": 3, "text": "170"}}  # fmt: skip


@pytest.fixture
def pages(transactional_db: None) -> dict[str, str]:
    """The desk's own pages and lists, with something of everything on them."""
    claim: Claim = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="refuted")
    place = appear(claim)
    find_evidence(claim, stance="supports", reasons=[{**REASON, "relation": "equal"}])
    piece = find_evidence(claim, stance="refutes", reasons=[REASON])
    other = ClaimFactory(status=ClaimStatus.ASSESSED, assessment="conflicting")
    appear(other, piece.version)
    root = person(username="root", is_superuser=True, is_staff=True)
    ruled = ruled_claim(root)
    CheckFactory(claim=claim, method="other", state="failed", error="No answer.")
    ArticleFactory(state=ArticleState.FAILED, error="The page did not answer.")
    SavedView.objects.create(owner=root, name="Refuted", query="assessment__exact=refuted")
    lists = ("claim", "article", "check", "source", "rating", "checklistitem", "auditentry",
             "apitoken", "correctionrequest", "factcheck", "feed", "connector", "scheduledjob",
             "webhook", "delivery")  # fmt: skip
    return {
        "home": "/admin/",
        "claim": f"/admin/claims/claim/{claim.pk}/change/",
        "ruled": f"/admin/claims/claim/{ruled.pk}/change/",
        "article": f"/admin/claims/article/{place.version.article_id}/change/",
        "submit": "/admin/claims/article/add/",
        "token": "/admin/claims/apitoken/add/",
        "queue": "/admin/queue/",
        "filtered": "/admin/claims/claim/?assessment__exact=refuted&q=members",
        **{f"list of {name}": f"/admin/claims/{name}/" for name in lists},
    }


def ruled_claim(author: Any) -> Claim:
    claim: Claim = ClaimFactory(status=ClaimStatus.ASSESSED, text="329 members")
    appear(claim)
    piece: Evidence = find_evidence(claim, stance="supports")
    ruling = Ruling("true", "It is so.", claim.version, [piece.pk])
    rule_verdict(claim=claim, author=author, ruling=ruling)
    Claim.objects.filter(pk=claim.pk).update(needs_review=True, review_reason="News.")
    return claim


@pytest.fixture
def page(browser: Any, live_server: LiveServer, pages: dict[str, str]) -> Iterator[Any]:

    complaints: list[str] = []
    root = User.objects.get(username="root")
    with desk_of(browser, live_server.url, complaints, root) as page:
        yield page
    assert complaints == []


def test_axe_finds_nothing_on_any_page(page: Any, pages: dict[str, str]) -> None:
    for name, address in pages.items():
        assert page.goto(address).status == 200, name
        found = Axe().run(page, options=OPTIONS)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, name


def test_nor_in_the_dark_nor_on_a_phone(page: Any, pages: dict[str, str]) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    for name in ("home", "claim", "ruled", "article", "submit"):
        page.goto(pages[name])
        page.evaluate("document.documentElement.classList.add('dark')")
        found = Axe().run(page, options=OPTIONS)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, name


def forms(root: User) -> dict[str, str]:
    """The theme's own forms: to add one of everything, and to change the first there is."""
    client, found = Client(), {}
    client.force_login(root, backend="django.contrib.auth.backends.ModelBackend")
    for model in (m for m, desk in admin.site._registry.items() if isinstance(desk, DeskAdmin)):
        base = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        first = model._default_manager.first()
        addresses = [f"{base}add/", *([f"{base}{first.pk}/change/"] if first else [])]
        found |= {each: each for each in addresses if client.get(each).status_code == 200}
    return found


def test_axe_finds_nothing_on_the_themes_own_forms(page: Any) -> None:
    addresses = forms(User.objects.get(username="root"))
    assert {"/admin/auth/user/add/", "/admin/claims/savedview/add/"} & set(addresses)
    found = {address: violations(page, address) for address in addresses}
    page.context.clear_cookies()
    # The theme's link back to the site stands in no landmark: a best practice, not WCAG.
    found["login"] = violations(page, "/admin/login/", OPTIONS | {"runOnly": WCAG[:-1]})
    assert {address: each for address, each in found.items() if each} == {}


def violations(page: Any, address: str, options: dict[str, Any] = OPTIONS) -> list[str]:
    assert page.goto(address).status == 200, address
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]
