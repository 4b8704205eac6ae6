"""Articles and sentences to claims: what is lifted out, of which kind, and who says it."""

from __future__ import annotations

from datetime import date

import pytest

from claims.reading.extract import extract
from tests.claims.reading.told import CLAIMS, NO_CLAIMS, SAID

DATELINE = date(2021, 7, 22)


@pytest.mark.parametrize(("sentence", "kind", "why"), CLAIMS)
def test_a_checkable_sentence_is_a_claim_of_its_kind(sentence: str, kind: str, why: str) -> None:
    found = extract(sentence, dateline=DATELINE, language="en")
    assert [claim.kind.value for claim in found] == [kind], why
    assert found[0].text == sentence


@pytest.mark.parametrize(("sentence", "why"), NO_CLAIMS)
def test_what_nobody_can_look_up_is_no_claim(sentence: str, why: str) -> None:
    assert extract(sentence, dateline=DATELINE, language="en") == (), why


@pytest.mark.parametrize(("sentence", "chain", "statement", "why"), SAID)
def test_who_says_it_stands_outermost_first(
    sentence: str, chain: tuple[str, ...], statement: str, why: str
) -> None:
    (claim,) = extract(sentence, dateline=DATELINE, language="en")
    assert claim.attribution == chain, why
    assert claim.claimant == (chain[-1] if chain else None)
    assert claim.statement == statement


def test_a_checkable_clause_in_a_question_is_a_claim_of_its_own_span() -> None:
    text = "Can he survive after 170 of the 329 members voted against him in January?"
    (claim,) = extract(text, dateline=DATELINE, language="en")
    assert claim.text == "170 of the 329 members voted against him in January"
    assert claim.kind == "vote"


def test_a_visit_inside_an_opinion_is_a_claim_of_its_own_span() -> None:
    text = "It is unknown what she will do after her third visit to the Peruvian capital in a year."
    (claim,) = extract(text, dateline=DATELINE, language="en")
    assert claim.text == "her third visit to the Peruvian capital in a year"


def test_what_hangs_on_it_is_put_so_that_it_stands_alone() -> None:
    text = "It has been a matter for the courts since 40 of the 90 deputies voted on May 3, 2019."
    (claim,) = extract(text, dateline=DATELINE, language="en")
    assert claim.statement == "40 of the 90 deputies voted on May 3, 2019."
    assert claim.quantities[0].of == 90


def test_a_pronoun_is_replaced_where_only_one_person_was_named() -> None:
    text = "Prime Minister Anna Berg opened the port on Monday. She visited 3 ships."
    assert extract(text, language="en")[1].statement == "Anna Berg visited 3 ships."


def test_a_pronoun_stays_where_two_people_were_named() -> None:
    text = "Prime Minister Anna Berg met President Eva Lind on Monday. She visited 3 ships."
    assert extract(text, language="en")[1].statement == "She visited 3 ships."


def test_the_words_of_the_title_are_claims_of_the_title() -> None:
    claims = extract("Nothing else.", title="Parliament votes 170-0 to end mission", language="en")
    assert [(claim.part, claim.start, claim.kind) for claim in claims] == [("title", 0, "vote")]


def test_a_text_that_repeats_its_title_claims_it_once() -> None:
    title = "Army withdraws 300 soldiers from Basra"
    claims = extract(f"{title}\n\nThe rest is not known.", title=title, language="en")
    assert [claim.part for claim in claims] == ["title"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (
            "The general praised the military parade held in the past 26 months.",
            "odd span",
        ),
        ("The law was signed on June 31, 2020 by 3 ministers.", "no such day"),
        (
            "The base housed 500 troops in May.\n\nThe army says the base housed 2,500 troops.",
            '"2,500 troops" elsewhere',
        ),
    ],
)
def test_a_figure_that_looks_broken_carries_a_note(text: str, note: str) -> None:
    claim = extract(text, dateline=DATELINE, language="en")[0]
    assert any(note in line for line in claim.notes)
    assert set(claim.notes) <= set(claim.why)


def test_a_statement_stands_on_one_line_where_its_text_was_wrapped() -> None:
    text = (
        "The parliament of the republic met on Monday morning and\n"
        "sent 300 soldiers to the border with its neighbour, from\n"
        "where they returned."
    )
    (claim,) = extract(text, language="en")
    assert "\n" in claim.text
    assert claim.statement == " ".join(text.split())


def test_the_same_article_reads_the_same_twice() -> None:
    text = " ".join(sentence for sentence, *_ in CLAIMS)
    assert extract(text, dateline=DATELINE) == extract(text, dateline=DATELINE)


@pytest.mark.parametrize(
    ("language", "sentence", "chain", "statement"),
    [
        ("fr", "Entre 20 et 30 soldats ont été blessés près de Gao, a affirmé l'armée malienne.",
         ("l'armée malienne",), "Entre 20 et 30 soldats ont été blessés près de Gao."),
        ("fr", "Quelque 3 500 manifestants ont défilé à Lyon samedi, a indiqué la préfecture.",
         ("la préfecture",), "Quelque 3 500 manifestants ont défilé à Lyon samedi."),
        ("es", "Entre 20 y 30 soldados resultaron heridos cerca de Járkov, dijo el gobernador.",
         ("el gobernador",), "Entre 20 y 30 soldados resultaron heridos cerca de Járkov."),
        ("ar", "أفادت وكالة الأنباء بأن 42 شخصا اعتقلوا يوم الأحد.",
         ("وكالة الأنباء",), "42 شخصا اعتقلوا يوم الأحد."),
    ],
)  # fmt: skip
def test_who_says_it_in_other_languages(
    language: str, sentence: str, chain: tuple[str, ...], statement: str
) -> None:
    (claim,) = extract(sentence, dateline=DATELINE, language=language)
    assert (claim.attribution, claim.statement) == (chain, statement)


def test_a_clause_that_names_nobody_who_did_it_is_no_claim() -> None:
    text = "Investigators believe the fire started in a shed that held 300 tonnes of fertiliser."
    assert extract(text, language="en") == ()
