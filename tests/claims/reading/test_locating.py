"""Quotes are found in texts in spite of what copying does to them, and in spite of nothing else."""

from __future__ import annotations

import pytest

from claims.reading.locating import located

TEXT = "The clerk said:\n\n“170 of the\u00a0329 members  voted ‘aye’.” Nobody left."


@pytest.mark.parametrize(
    ("quote", "found", "why"),
    [
        ("170 of the\u00a0329 members", "170 of the\u00a0329 members", "to the letter"),
        ("  170 of", "170 of", "white space around it is not part of it"),
        (
            "170 of the 329 members voted",
            "170 of the\u00a0329 members  voted",
            "a space is a space",
        ),
        ('said: "170 of', "said:\n\n“170 of", "a paragraph's end was copied as a space"),
        ("voted 'aye'.\"", "voted ‘aye’.”", "straight marks for curly ones"),
        ("170 of the 329\nmembers", "170 of the\u00a0329 members", "a line broken anew"),
        ("Nobody left.", "Nobody left.", "the end of the text"),
        ("70 of the 329 members voted", "70 of the\u00a0329 members  voted", "begins in a word"),
        ("171 of the 329 members", None, "another number"),
        ("170 of the 329 Members", None, "another case"),
        ("170 of 329", None, "a word left out"),
        ("thethe", None, "words do not run together"),
        ("", None, "nothing"),
        (" \n ", None, "nothing but space"),
    ],
)
def test_a_quote_is_found_as_the_text_has_it(quote: str, found: str | None, why: str) -> None:
    span = located(quote, TEXT)
    assert (TEXT[slice(*span)] if span else None) == found, why
