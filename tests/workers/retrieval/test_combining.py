from __future__ import annotations

import pytest

from workers.retrieval.combining import ALONE, MOST_ALTERNATIVES, Corpus, alternatives, grouped

CORPUS = Corpus(
    100_000,
    {"rare": 3, "scarce": 90, "some": 400, "more": 900, "many": 9_000, "most": 60_000},
)


@pytest.mark.parametrize(
    ("terms", "asked", "why"),
    [
        ([], [], "nothing to ask"),
        (["most"], [("most",)], "a common term alone is better than nothing"),
        (["rare"], [("rare",)], "rare enough alone"),
        (["most", "rare"], [("rare",)], "a pair with what is asked alone adds nothing"),
        (["some", "more"], [("some", "more")], "a pair"),
        (["rare", "rare"], [("rare",)], "each term once"),
        (["unheard", "more"], [("unheard",)], "a term that is not known is rare"),
    ],
)
def test_what_is_asked(terms: list[str], asked: list[tuple[str, ...]], why: str) -> None:
    assert alternatives(terms, CORPUS) == asked


def test_pairs_go_before_triples_and_are_not_said_twice() -> None:
    asked = alternatives(["some", "more", "many"], CORPUS)
    assert asked[0] == ("some", "more")
    assert not any(set(asked[0]) < set(other) for other in asked)


def test_common_terms_are_asked_for_by_threes() -> None:
    counts = dict.fromkeys("abcde", 5000)
    asked = alternatives(list("abcde"), Corpus(1_000_000, counts))
    assert {len(alternative) for alternative in asked} <= {2, 3}
    assert asked


def test_there_are_never_too_many() -> None:
    counts = {f"t{number}": ALONE + 1 for number in range(100)}
    assert len(alternatives(list(counts), Corpus(10_000_000, counts))) <= MOST_ALTERNATIVES


def test_alternatives_are_grouped_by_their_first_term() -> None:
    assert grouped([("a",), ("b", "c"), ("b", "d", "e")]) == {
        "a": [()],
        "b": [("c",), ("d", "e")],
    }
