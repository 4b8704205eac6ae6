"""The headline of a text without a title, and that it is read once."""

from __future__ import annotations

import pytest

from claims.reading.article import read_article
from claims.reading.headline import headline
from claims.reading.values import Part

BODY = "The council met on Monday. It approved 12 of the 15 plans that had been handed in."


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (f"Council approves plans\n\n{BODY}", "Council approves plans", "alone on the first line"),
        (f"Is the harbour safe?\r\n\r\n{BODY}", "Is the harbour safe?", "a headline may ask"),
        (f"\n\n  Council meets  \n \n{BODY}", "Council meets", "blanks around it do not count"),
        (f"المجلس يوافق\n\n{BODY}", "المجلس يوافق", "in any script"),
        (f"The council met.\n\n{BODY}", "", "a sentence that ends is prose"),
        (f"Council approves plans\n{BODY}", "", "a wrapped line is no headline"),
        (f"Dear readers,\n\n{BODY}", "", "a salutation is no headline"),
        (BODY, "", "one paragraph"),
        (f"{BODY}\n\nShort end", "", "no headline is longer than all below it"),
        ("word " * 60 + f"\n\n{BODY}", "", "a paragraph is no headline"),
        ("", "", "nothing"),
    ],
)
def test_a_headline_stands_alone_at_the_top(text: str, expected: str, why: str) -> None:
    assert headline(text) == expected


def test_a_title_that_the_text_begins_with_is_read_once() -> None:
    title = "Council approves 12 plans"
    given = read_article(f"{title}\n\n{BODY}", title=title)
    assert given == read_article(f"{title}\n\n{BODY}")
    assert {passage.part for passage in given.passages} == {Part.BODY}
    assert Part.TITLE in {passage.part for passage in read_article(BODY, title=title).passages}
