"""Which part of a sentence only tells who said it, when, and from where.

"The river rose by two metres, the water authority said on Saturday": nothing of its last six words
is part of what is claimed, and Saturday is not the day on which the river rose.
"""

from __future__ import annotations

import re

SAYS = (
    r"(?:said|says|say|told|tells|reported|reports|announced|added|stated|confirmed|according\sto)"
)
AFTER = re.compile(
    rf",\s(?:[^,;:]{{1,80}}?\s)?{SAYS}\b[^,;:]{{0,60}}(?:,\s(?:citing|quoting|a|an|the)\s[^;:]{{1,80}})?"
    r"[.\s\"”’']*$"
)
BEFORE = re.compile(
    r"^\s*(?:According\sto\s[^,;:]{1,80},\s"
    r"|[^,;:]{1,70}?\s(?:said|says|say|told\s\w+|announced|reported|stated|confirmed)\s"
    r"(?:(?:on|in|late|early)\s[^,;:]{1,30}?\s)?that\s"
    r"|[^,;:\"“]{1,60}?\s(?:said|says)\s(?=\S+\s\S+\s\S))"
)
# "BAGHDAD, March 3 (Meridian Wire) - "
DATELINE = re.compile(r"^\s*[A-ZÀ-Þ][^()\n]{1,50}\s?\([^()\n]{2,40}\)\s?[-–—]{1,2}\s")


def reporting_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of a sentence that tell where its news comes from; offsets count from the text."""
    sentence = text[start:end]
    found = []
    at = 0
    if dateline := DATELINE.match(sentence):
        at = dateline.end()
        found.append((start, start + at))
    if before := BEFORE.match(sentence[at:]):
        found.append((start + at, start + at + before.end()))
        at += before.end()
    if after := AFTER.search(sentence, at):
        found.append((start + after.start(), end))
    return found
