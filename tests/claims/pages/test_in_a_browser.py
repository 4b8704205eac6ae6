"""The public pages in a real browser: no script, no complaint, nobody shut out."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from pytest_django.live_server_helper import LiveServer

from claims.models import Claim
from tests.claims.pages.conftest import publish
from tests.factories import ClaimFactory, appear

pytestmark = pytest.mark.django_db(transaction=True)
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def paths(transactional_db: None, claim: Claim) -> dict[str, str]:
    """Every page, by its name."""
    first = publish(claim, rating="true")
    publish(claim, rating="half_true", replaces=first.pk, change="correction",
            change_note="We misread the roll.")  # fmt: skip
    for rating in ("true", "mostly_true", "mostly_false", "false", "satire"):
        other = ClaimFactory(statement=f"A claim that is {rating}.")
        appear(other, claim.appearances.get().version)
        publish(other, rating=rating)
    arabic = ClaimFactory(text="صوّت 170 من أصل 329 نائباً", language="ar")
    publish(arabic)
    article = claim.appearances.get().version.article
    return {
        "home": "/",
        "search": "/?q=170",
        "claim": f"/claims/{claim.pk}/",
        "arabic claim": f"/claims/{arabic.pk}/?lang=ar",
        "source": f"/sources/{article.source_id}/",
        "article": f"/articles/{article.pk}/",
        "corrections": "/corrections/",
        "form": f"/claims/{claim.pk}/correction/",
        "nowhere": "/nowhere/",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(
    browser: Any, live_server: LiveServer, paths: dict[str, str], scheme: str
) -> None:
    """axe-core finds no violation of WCAG 2.2 AA."""
    context = browser.new_context(base_url=live_server.url, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for name, path in paths.items():
        page.goto(path)
        found = Axe().run(page, options=WCAG)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    context.close()


def test_every_page_works_without_script_and_fits_a_phone(
    browser: Any, live_server: LiveServer, paths: dict[str, str]
) -> None:
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": 360, "height": 700}
    )
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for name, path in paths.items():
        page.goto(path)
        box = page.locator("main").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360, name
    page.goto(f"{paths['form']}?lang=en")
    page.fill("[name=message]", "The roll names 172 members.")
    page.click("main button")
    assert "Thank you" in page.content()
    assert refused == []
    context.close()


def test_arabic_pages_run_from_right_to_left(
    browser: Any, live_server: LiveServer, paths: dict[str, str]
) -> None:
    page = browser.new_page(base_url=live_server.url, viewport={"width": 900, "height": 700})
    page.goto(paths["arabic claim"])
    brand, links = (page.locator(part).bounding_box() for part in (".brand", "header nav"))
    assert brand["x"] > links["x"]
    assert page.locator("h1").evaluate("e => getComputedStyle(e).direction") == "rtl"
    page.close()
