"""`compare` as a whole: its reasons, and what holds for any text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.comparing.compare import compare
from claims.comparing.values import Statement
from claims.reading.dates import find_dates
from claims.reading.folding import fold


def test_a_date_reason_says_what_both_sides_mean() -> None:
    found = compare(
        Statement("Parliament voted on January 3, 2020."),
        Statement("Parliament voted on Sunday.", date(2020, 1, 5)),
    )
    assert found.stance == "refutes"
    assert found.reasons[0].text == (
        "The claim says January 3, 2020; this source says Sunday, published 2020-01-05, "
        "which is January 5, 2020."
    )
    assert found.reasons[0].evidence is not None
    assert found.reasons[0].evidence.text == "Sunday"


def test_the_deciding_reason_stands_first() -> None:
    found = compare(
        Statement("On 2 May 2019 the dam held 400 tonnes."),
        Statement("The dam held 300 tonnes on 2 May 2019."),
    )
    assert [reason.relation for reason in found.reasons] == ["differs", "equal"]


def test_the_bearing_sentence_is_found_in_a_long_article() -> None:
    filler = "The weather was mild and nobody complained about the food. " * 40
    article = filler + "The harbour strike idled 31 ships. " + filler
    assert compare(Statement("The harbour strike idled 31 ships."), Statement(article)).stance == (
        "supports"
    )
    assert compare(Statement("The harbour strike idled 44 ships."), Statement(article)).stance == (
        "refutes"
    )


def test_numbers_and_names_meet_across_languages() -> None:
    found = compare(
        Statement("170 of the 329 members voted in Baghdad on January 5, 2020.", language="en"),
        Statement("En Baghdad votaron 170 de los 329 diputados el 5 de enero de 2020.",
                  language="es"),
    )  # fmt: skip
    assert found.stance == "supports"


def test_values_that_were_read_before_are_taken_as_they_stand() -> None:
    text = "Parliament voted on Sunday."
    dates = find_dates(fold(text), date(2020, 1, 5))
    claim = Statement(text, dates=dates, quantities=())
    assert compare(claim, Statement("Parliament voted on January 5, 2020.")).stance == "supports"


SENTENCES = [
    "The quake killed at least 12 people in Gorkha on 3 May 2015.",
    "170 of the 329 members voted for the bill.",
    "Prices rose by 3.5 percent to $4.20 a litre in March.",
    "The minister did not sign the accord.",
    "Between 5,000 and 6,000 soldiers will leave before June 2021.",
    "The court found Lena Brandt guilty.",
    "A third of the pupils failed.",
]


def test_every_statement_bears_itself_out() -> None:
    for text in SENTENCES:
        assert compare(Statement(text), Statement(text)).stance == "supports", text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_answered(claim: str, evidence: str) -> None:
    found = compare(Statement(claim), Statement(evidence))
    assert 0 <= found.confidence <= 1
    for reason in found.reasons:
        for span, text in ((reason.claim, claim), (reason.evidence, evidence)):
            assert span is None or len(span.text) == span.end - span.start
            assert span is None or span.end <= len(text)


UNITS = [("{:.1f} miles", 1.0), ("{:.1f} km", 1.609344), ("{:.0f} metres", 1609.344)]


@settings(max_examples=60, deadline=None)
@given(st.floats(10, 900), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_units_may_be_swapped_on_either_side(
    miles: float, one: tuple[str, float], other: tuple[str, float]
) -> None:
    claim = "The ferry drifted " + one[0].format(miles * one[1]) + " from the port."
    evidence = "The ferry drifted " + other[0].format(miles * other[1]) + " from the port."
    assert compare(Statement(claim), Statement(evidence)).stance == "supports"
    assert compare(Statement(evidence), Statement(claim)).stance == "supports"


@settings(max_examples=60, deadline=None)
@given(st.integers(13, 99_999), st.integers(13, 99_999))
def test_numbers_that_are_neither_equal_nor_rounded_refute(one: int, other: int) -> None:
    if abs(one - other) <= 0.06 * max(one, other):
        return
    found = compare(
        Statement(f"The town hall counted {one:,} visitors."),
        Statement(f"The town hall counted {other:,} visitors."),
    )
    assert found.stance == "refutes"
