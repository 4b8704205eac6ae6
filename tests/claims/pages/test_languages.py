"""The interface in four languages: chosen, remembered, complete, and right to left where due."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.test import Client

from claims.models import Claim, Rating
from claims.models.defaults import SCALE
from claims.pages.scale import DEFAULT_SCALE
from tests.claims.pages.conftest import publish

LOCALE = Path(settings.BASE_DIR) / "claims" / "locale"
OTHERS = [code for code, _ in settings.LANGUAGES if code != "en"]
TITLES = {"en": "Latest verdicts", "es": "Últimos veredictos", "fr": "Derniers verdicts",
          "ar": "أحدث الأحكام"}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("language", TITLES)
def test_a_reader_is_answered_in_the_language_of_the_browser(client: Client, language: str) -> None:
    answer = client.get("/", headers={"accept-language": f"{language};q=0.9, en;q=0.1"})
    html = answer.content.decode()
    assert TITLES[language] in html
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html


@pytest.mark.django_db
def test_a_language_that_was_asked_for_is_remembered(client: Client) -> None:
    assert TITLES["fr"] in client.get("/?lang=fr").content.decode()
    answer = client.get("/corrections/", headers={"accept-language": "es"})
    assert answer.headers["Content-Language"] == "fr"
    assert client.get("/?lang=klingon").headers["Content-Language"] == "fr"


@pytest.mark.django_db
def test_the_desk_and_the_api_speak_english(client: Client) -> None:
    spanish = {"accept-language": "es"}
    assert "Log in" in client.get("/admin/login/", headers=spanish).content.decode()
    answer = client.get("/api/v1/claims?limit=no", headers=spanish)
    assert "valid integer" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "label"), [("es", "Mayormente verdadero"),
                                                 ("ar", "صحيح في معظمه")])  # fmt: skip
def test_the_scale_speaks_the_readers_language(
    client: Client, claim: Claim, language: str, label: str
) -> None:
    publish(claim)
    assert label in client.get(f"/claims/{claim.pk}/?lang={language}").content.decode()


@pytest.mark.django_db
def test_a_desks_own_label_stays_as_it_wrote_it(client: Client, claim: Claim) -> None:
    Rating.objects.filter(pk="mostly_true").update(label="Three quills")
    publish(claim)
    assert "Three quills" in client.get(f"/claims/{claim.pk}/?lang=fr").content.decode()


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalogue_is_complete_and_compiled(language: str) -> None:
    folder = LOCALE / language / "LC_MESSAGES"
    words, compiled = polib.pofile(folder / "django.po"), polib.mofile(folder / "django.mo")
    assert words.percent_translated() == 100
    assert {e.msgid: (e.msgstr, e.msgstr_plural) for e in words} == {
        e.msgid: (e.msgstr, e.msgstr_plural) for e in compiled
    }, "run manage.py compilemessages"


def test_every_catalogue_has_the_same_messages() -> None:
    messages = {
        language: {e.msgid for e in polib.pofile(LOCALE / language / "LC_MESSAGES" / "django.po")}
        for language in OTHERS
    }
    assert messages["es"] == messages["fr"] == messages["ar"]
    assert {word for row in SCALE for word in row[1:3]} == set(DEFAULT_SCALE) <= messages["es"]


@pytest.mark.django_db
@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_of_a_page_is_left_in_english(
    client: Client, claim: Claim, language: str
) -> None:
    publish(claim)
    english = [e.msgid for e in polib.pofile(LOCALE / language / "LC_MESSAGES" / "django.po")
               if e.msgid != e.msgstr and " " in e.msgid and "%" not in e.msgid]  # fmt: skip
    for path in ("/", "/corrections/", f"/claims/{claim.pk}/", f"/claims/{claim.pk}/correction/",
                 "/nowhere/"):  # fmt: skip
        html = client.get(f"{path}?lang={language}").content.decode()
        html = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)  # data keeps its words
        assert [words for words in english if words in html] == [], path
