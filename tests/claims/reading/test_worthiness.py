from __future__ import annotations

import unicodedata
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.languages import LANGUAGES
from claims.reading.values import Comparator, Quantity
from claims.reading.worthiness import checkworthy, model, worthiness
from tests.claims.reading.news_statements import FACTUAL, OPINION


def score(sentence: str) -> float:
    return worthiness(sentence)[0]


def why(sentence: str) -> tuple[str, ...]:
    return worthiness(sentence)[1]


def test_news_facts_rank_above_opinions_questions_and_furniture() -> None:
    pairs = [(score(fact), score(other)) for fact in FACTUAL for other in OPINION]
    assert sum(fact > other for fact, other in pairs) / len(pairs) >= 0.98


def test_most_news_facts_are_worth_a_check_and_hardly_anything_else_is() -> None:
    assert sum(checkworthy(score(fact)) for fact in FACTUAL) >= 0.9 * len(FACTUAL)
    assert sum(checkworthy(score(other)) for other in OPINION) <= 0.05 * len(OPINION)


@pytest.mark.parametrize(
    ("more", "less", "because"),
    [
        ("Crime fell by 12 percent last year.", "Crime is a terrible thing.", "a figure, a view"),
        ("The mayor closed two schools.", "The mayor will close two schools.", "done, foretold"),
        ("The mayor closed two schools.", "Did the mayor close two schools?", "told, asked"),
        ("They cut taxes in 2017.", "I think they cut taxes in 2017.", "stated, thought"),
        ("The bill passed by 52 votes to 48.", "Let's pass the bill.", "done, urged"),
        ("She voted for the war in 2003.", "She should be ashamed.", "a vote, a judgement"),
    ],
)
def test_what_can_be_checked_ranks_above_its_like(more: str, less: str, because: str) -> None:
    assert score(more) > score(less), because


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Unemployment fell to 4 percent in May.", "gives a share or percentage"),
        ("The state spent $40 million on roads.", "gives an amount of money"),
        ("About 300 workers lost their jobs.", "counts people or things"),
        ("The court rejected the appeal.", "tells of something done"),
        ("What will they do?", "is a question"),
        ("I think that is fine.", "sounds like an opinion"),
        ("We will do better.", "says what someone will or should do"),
        ("Subscribe to our newsletter.", "reads like page furniture"),
    ],
)
def test_the_reason_that_weighs_is_said_in_plain_words(sentence: str, reason: str) -> None:
    assert reason in why(sentence)


def test_reasons_never_speak_against_the_score() -> None:
    worth = set(why(FACTUAL[0]) + why(FACTUAL[3]))
    assert not worth & {"is a question", "sounds like an opinion", "has no verb"}
    assert "tells of something done" not in why("Frankly, the whole debate feels tired.")


def test_quotations_and_headings_count_for_less() -> None:
    sentence = FACTUAL[0]
    assert worthiness(sentence, quoted=True)[0] < score(sentence)
    assert worthiness(sentence, heading=True)[0] < score(sentence)


def quantity(text: str, value: float, noun: str | None = None) -> Quantity:
    return Quantity(text, 0, len(text), value, value, value, Comparator.EXACT, noun=noun)


@pytest.mark.parametrize(
    ("code", "counted", "asked"),
    [
        ("es", "El paro bajó al 11,6 % en 2023.", "¿Qué va a pasar ahora?"),
        ("fr", "Le chômage est tombé à 7,1 % en 2023.", "Que va-t-il se passer maintenant ?"),
        ("ar", "قتل ٢٥ شخصا في الهجوم", "ماذا سيحدث الآن؟"),
        ("fa", "۲۵ نفر در این حمله کشته شدند", "حالا چه خواهد شد؟"),
    ],
)
def test_other_languages_go_by_numbers_dates_and_questions(
    code: str, counted: str, asked: str
) -> None:
    language = LANGUAGES[code]
    found = [quantity("25", 25.0)]
    assert worthiness(counted, found, language=language)[0] > 0.3
    assert worthiness(asked, language=language)[0] < 0.1


def test_a_composed_and_a_decomposed_sentence_weigh_the_same() -> None:
    sentence = "Le président José Núñez signed the bill with 170 votes."
    for form in ("NFC", "NFD"):
        assert score(unicodedata.normalize(form, sentence)) == score(sentence)
    assert score(sentence.replace("bill", "b\u200bill")) == score(sentence)


@given(st.text())
def test_any_text_gets_a_probability_and_a_reason(text: str) -> None:
    value, reasons = worthiness(text)
    assert 0 <= value <= 1
    assert 1 <= len(reasons) <= 3


@pytest.mark.parametrize("text", ["", " ", "9" * 100_000, '"' * 100_000, "a" * 100_000])
def test_extreme_texts_end_with_a_probability(text: str) -> None:
    assert 0 <= score(text) <= 1


def test_the_weights_stay_small_and_readable() -> None:
    size = len(resources.files("claims.reading").joinpath("worthiness.json").read_bytes())
    assert size < 500_000
    assert {"always", "asks", "no verb"} <= model().traits.keys()
