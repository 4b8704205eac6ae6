"""What is erased is read nowhere any more, and history stays whole."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from rest_framework.test import APIClient

from claims.actions.changes import publish_changes
from claims.actions.erasure import erase_article, erase_text
from claims.actions.sealing import seal_records
from claims.exceptions import BadInput, IllegalMove, NotAllowed
from claims.models import Article, AuditEntry, Claim, Passage, StoredText
from claims.vocabulary import Role
from tests.claims.actions.taken import problems
from tests.claims.api.conftest import Caller, caller  # noqa: F401 - a fixture
from tests.claims.api.mirror import Mirror, truth
from tests.claims.api.test_changes import rule
from tests.factories import (
    QUOTE,
    ArticleVersionFactory,
    CheckFactory,
    ClaimFactory,
    appear,
    find_evidence,
    person,
)

pytestmark = pytest.mark.django_db


def in_an_article(**columns: str) -> Claim:
    """A claim that stands in one article, with evidence from the same one and its passages."""
    claim: Claim = ClaimFactory(status="assessed", **columns)
    version = appear(
        claim,
        ArticleVersionFactory(
            text=f"In Lorn, {claim.text}. So it was, and nobody doubted it in the end."
        ),
    )
    check = CheckFactory(claim=claim, state="done", outcome="found", method="consistency")
    find_evidence(claim, version=version.version, check=check)
    Passage.objects.create(version=version.version, position=0, start=0, end=20, terms="lorn 170")
    return claim


def article_of(claim: Claim) -> Article:
    return claim.appearances.get().version.article


def test_an_erased_article_is_read_nowhere(caller: Caller) -> None:  # noqa: F811 - the fixture
    claim = in_an_article()
    article, api = article_of(claim), caller(Role.READER)
    emptied = erase_article(
        article=article, by=person(Role.EDITOR), reason="Asked for by a reader."
    )
    assert emptied == 4  # body, context, evidence and the claim's quote
    shown = {
        path: api.get(f"/api/v1/{path}").json()
        for path in (f"claims/{claim.pk}", f"claims/{claim.pk}/evidence", f"articles/{article.pk}")
    }
    assert QUOTE not in json.dumps(shown) and "Lorn" not in json.dumps(shown)
    seen = shown[f"claims/{claim.pk}"]
    assert seen["text"] == seen["statement"] == seen["appearances"][0]["selector"]["exact"]
    assert seen["text"] == "[erased]"
    assert (seen["status"], seen["quantities"]) == ("dismissed", [])
    assert Passage.objects.get().terms == ""
    entry = AuditEntry.objects.get(action="erase article")
    assert (entry.reason, entry.after) == ("Asked for by a reader.", {"texts": 4})


def test_what_a_verdict_stands_on_keeps_the_desks_words(client: Client) -> None:
    claim = in_an_article(statement="Most of the members voted.")
    rule(claim)
    erase_article(article=article_of(claim), by=person(Role.EDITOR), reason="Asked for.")
    page = client.get(f"/claims/{claim.pk}/").content.decode()
    assert "Most of the members voted." in page and "[erased]" in page
    assert QUOTE not in page
    claim.refresh_from_db()
    assert claim.status == "ruled"


def test_claims_that_stand_elsewhere_too_keep_their_words() -> None:
    claim = in_an_article()
    article = article_of(claim)
    other = ArticleVersionFactory(text=f"Elsewhere: {claim.text}.")
    appear(claim, other)
    erase_article(article=article, by=person(Role.EDITOR), reason="Asked for.")
    claim.refresh_from_db()
    assert claim.statement == QUOTE and other.body.text


def test_history_is_whole_after_an_erasure() -> None:
    claim = in_an_article()
    rule(claim)
    seal_records()
    before = problems()
    erase_article(article=article_of(claim), by=person(Role.EDITOR), reason="Asked for.")
    seal_records()
    assert problems() == before


def test_one_text_is_erased_once_by_its_hash() -> None:
    claim, chief = in_an_article(), person(Role.EDITOR)
    text = erase_text(text=claim.quote, by=chief, reason="Asked for.")
    assert (text.text, text.erased_because) == ("", "Asked for.")
    assert StoredText.objects.filter(erased_at=None).count() == 3
    with pytest.raises(IllegalMove):
        erase_text(text=claim.quote, by=chief, reason="Again.")


def test_an_erasure_needs_a_role_and_a_reason() -> None:
    claim = in_an_article()
    with pytest.raises(NotAllowed):
        erase_text(text=claim.quote, by=person(Role.CHECKER), reason="Asked for.")
    with pytest.raises(BadInput):
        erase_text(text=claim.quote, by=person(Role.EDITOR), reason=" ")
    assert not StoredText.objects.exclude(erased_at=None).exists()


def test_the_command_erases_articles_and_texts() -> None:
    claim, chief, out = in_an_article(), person(Role.EDITOR), StringIO()
    words = {"by": chief.username, "reason": "Asked for.", "stdout": out}
    call_command("erase", claim.quote_id, **words)
    call_command("erase", str(article_of(claim).pk), **words)
    assert out.getvalue() == "Erased 1 text.\nErased 3 texts.\n"
    for what, by in (("nonsense", chief.username), (claim.quote_id, "nobody")):
        with pytest.raises(CommandError, match="There is no"):
            call_command("erase", what, by=by, reason="Asked for.")


def test_the_feed_tells_of_an_erasure(caller: Caller) -> None:  # noqa: F811 - the fixture
    claim = in_an_article()
    api: APIClient = caller(Role.READER)
    mirror = Mirror(api)
    mirror.begin()
    erase_article(article=article_of(claim), by=person(Role.EDITOR), reason="Asked for.")
    publish_changes()
    mirror.follow()
    assert mirror.objects == truth(api)
    assert QUOTE not in json.dumps(list(mirror.objects.values()))
