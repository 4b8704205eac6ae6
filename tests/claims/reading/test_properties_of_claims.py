"""What holds for every text in every script: no error, and quotes to the letter."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.reading.annotate import annotate
from claims.reading.extract import extract
from claims.reading.folding import readable
from claims.reading.sentences import split_passages, split_sentences

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "«",
        "»",
        "‘",
        "’",
        "(",
        ")",
        "[",
        "]",
        ". ",
        "! ",
        "? ",
        ",",
        ":",
        "…",
        "...",
        "؟",
        "۔",
        "é",
        "é",
        "ﷺ",
        "½",
        "İ",
        "ß",
        "\x00",
        "�",
        "\u200f",
        "\u200c",
        "\n\n",
        "\n",
        "\r\n",
        "170 of 329 ",
        "US$1.2bn ",
        "July 23rd ",
        "٥٠٠ جندي ",
        "قال ",
        "گفت که ",
        " said ",
        " according to ",
        ", according to ",
        " told Channel 4 that ",
        " wrote ",
        "local newspaper ",
        " \u3000 ",
        "\u00a0",
        " ’ ",
        "Gen. ",
        "U.S. ",
        "él dijo que ",
        "Ali Hasan ",
        "the minister ",
        "voted ",
        "May 3 ",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@example("Prime , according to  \u3000 : ” )€، »’ ", None)  # a source of blanks alone
@example("according to ,, he voted. “\u00a0” told , that 5 men died", "en")
@given(TEXTS, st.sampled_from([None, "en", "es", "fr", "ar", "fa", "xx"]))
def test_every_claim_quotes_its_text(text: str, language: str | None) -> None:
    seen = readable(text)
    for claim in extract(text, language=language):
        assert seen[claim.start : claim.end] == claim.text
        for found in (*claim.quantities, *claim.dates):
            assert seen[found.start : found.end] == found.text
            assert claim.start <= found.start < found.end <= claim.end


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_sentences_and_passages_are_in_order_and_apart(text: str) -> None:
    for spans in (
        [(sentence.start, sentence.end) for sentence in split_sentences(text)],
        list(split_passages(text)),
    ):
        assert all(start < end for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_every_sentence_stands_in_a_passage(text: str) -> None:
    passages = split_passages(text)
    for sentence in split_sentences(text):
        assert any(start <= sentence.start and sentence.end <= end for start, end in passages)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_annotations_quote_their_text(text: str) -> None:
    seen = readable(text)
    found = annotate(text)
    assert 0 <= found.worthiness <= 1
    for value in (*found.quantities, *found.dates):
        assert seen[value.start : value.end] == value.text
