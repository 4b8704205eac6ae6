"""Texts cut at their spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.admin.marking import Mark, lines, reason_marks, segments
from claims.admin.verdict_history import word_changes
from claims.showing.plot import short


@pytest.mark.parametrize(
    ("marks", "expected", "why"),
    [
        ([], [("abcdef", None)], "nothing to mark"),
        ([Mark(1, 3, "equal")], [("a", None), ("bc", "equal"), ("def", None)], "one span"),
        ([Mark(0, 6, "equal")], [("abcdef", "equal")], "all of it"),
        ([Mark(1, 3, "equal"), Mark(2, 5, "differs")],
         [("ab", None), ("cde", "differs"), ("f", None)], "what differs wins"),
        ([Mark(4, 99, "equal"), Mark(-1, 2, "equal"), Mark(3, 3, "equal")],
         [("abcdef", None)], "spans that do not fit are left out"),
    ],
)  # fmt: skip
def test_a_text_is_cut_at_its_marks(
    marks: list[Mark], expected: list[tuple[str, str | None]], why: str
) -> None:
    cut = [(s.text, s.mark.relation if s.mark else None) for s in segments("abcdef", marks)]
    assert cut == expected, why


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70), st.sampled_from(["equal", "x"]))),
)
def test_segments_joined_are_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    pieces = segments(text, [Mark(*span) for span in spans])
    assert "".join(piece.text for piece in pieces) == text
    assert all(row for row in lines(pieces))


def test_reasons_without_spans_mark_nothing() -> None:
    reasons = [{"claim": None, "evidence": {"start": 1, "end": 2}, "relation": "equal"}, {}]
    assert reason_marks(reasons, "claim") == []
    assert reason_marks(reasons, "evidence", shift=3) == [Mark(4, 5, "equal")]


def test_what_changed_in_a_rationale_is_told_word_by_word() -> None:
    pieces = word_changes("It was 41 people.", "It was 58 people.")
    changed = [(piece.text, piece.change) for piece in pieces if piece.change != "kept"]
    assert changed == [("41", "removed"), ("58", "added")]


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.6e9, "1.6 bn"), (1_900_000, "1.9 m"), (2500, "2,500"), (7.2, "7.2"), (0, "0")],
)
def test_an_axis_says_its_values_shortly(value: float, said: str) -> None:
    assert short(value) == said
