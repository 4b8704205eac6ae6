"""What a person found, added on the claim's page: by its text, by its address, or by both."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from claims.models import Article, Claim, Evidence
from tests.factories import ClaimFactory
from tests.workers.loopback import Site, html, site

__all__ = ["site"]
pytestmark = pytest.mark.django_db

PAGE = """<html lang="en"><head><title>The roll | Lorn Record</title></head><body><article>
<p>The clerk of the Lorn parliament has signed the roll, which names 170 ayes among the 329
members who were present on Sunday.</p></article></body></html>"""


@pytest.fixture
def claim() -> Claim:
    made: Claim = ClaimFactory()
    return made


def add(client: Client, claim: Claim, **changes: Any) -> Any:
    words = {"quote": "names 170 ayes", "stance": "supports", "kind": "primary"} | changes
    data = {f"found-{name}": value for name, value in words.items()}
    return client.post(f"/admin/claims/claim/{claim.pk}/evidence/", data)


def test_the_page_at_an_address_is_read_at_once(checker: Client, claim: Claim, site: Site) -> None:
    site.answers["/roll"] = html(PAGE)
    assert add(checker, claim, url=f"{site.address}/roll").status_code == 302
    piece = Evidence.objects.get(claim=claim)
    assert piece.version.article.url == f"{site.address}/roll"


@pytest.mark.parametrize(
    ("words", "said", "why"),
    [
        ({"path": "/gone"}, "HTTP status 404", "no page there"),
        ({"path": "/roll", "quote": "names 171 ayes"}, "does not stand in", "not its words"),
        ({}, "the address of its page", "nothing given"),
    ],
)
def test_what_cannot_be_had_is_told_at_the_field_and_keeps_what_was_typed(
    checker: Client, claim: Claim, site: Site, words: dict[str, str], said: str, why: str
) -> None:
    site.answers["/roll"] = html(PAGE)
    given = {"note": "Asked the clerk on Monday.", **words}
    if path := given.pop("path", ""):
        given["url"] = site.address + path
    answer = add(checker, claim, **given)
    page = answer.content.decode()
    assert answer.status_code == 422 and said in page, why
    assert "Asked the clerk on Monday." in page and given.get("url", "") in page
    assert not Article.objects.exists() and not Evidence.objects.exists()
