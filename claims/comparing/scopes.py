"""Numbers that tell of a part only, of an earlier time, or of what is hoped for."""

from __future__ import annotations

import re

from claims.comparing.parts import Read

# "In the north", "among women", "of those under 30": a part of what the other side speaks of.
PART = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Oo]f)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:north|south|east|west|northern|southern|eastern|western|rural|urban|suburbs|countryside)"
    r"\b(?!\s*-)"
    r"|\b[Aa]mong(?:st)?\s+(?!the\s|those\s(?!aged|under|over))\w+"
    r"|\b(?:worldwide|globally|nationwide)\b"
)
ARTICLE = r"(?:the\s+|a\s+|an\s+|its\s+|their\s+|about\s+|some\s+|around\s+|nearly\s+|almost\s+)*"
EARLIER = re.compile(
    r"\b(?:up|down|increase|decrease|rise|fall|compared)\s+(?:from|with|to)\s+" + ARTICLE + "$"
    r"|\b(?:more|less|fewer|higher|lower)\s+than\s+(?:last|the\s+previous)\s+\w+\W+" + ARTICLE + "$"
)
UNREAL = re.compile(
    r"\b(?:expectations?\s+of|expect(?:ed|s|ing)?|forecasts?\s+(?:of|for)|predict(?:ed|s|ing|ions?\s+of)"
    r"|instead\s+of|rather\s+than|hop(?:ed|es|ing)\s+(?:for|of)|target(?:ed|s)?(?:\s+of)?|goals?\s+of"
    r"|demand(?:ed|s|ing)|asked\s+for|called\s+for|threat(?:s|ened)?\s+of|calls\s+for|sought"
    r"|short\s+of|(?:first|initially|originally)\s+(?:estimated|put|planned|budgeted)\s+(?:at|for)"
    r"|should\s+(?:have\s+)?(?:be|been|get|cost)|wanted)\s+" + ARTICLE + "$"
)
FORMER = re.compile(
    r"\s+(?:\w+\s+)?(?:before\s+the|a\s+year\s+(?:earlier|ago|before)|the\s+year\s+before|previously)\b"
)
REAL, BEFORE, HOPED = "", "earlier", "unreal"
WINDOW = 48


def aside_of(text: str, start: int, end: int) -> str:
    """Whether what stands before a number makes it one of an earlier time, or no fact at all."""
    before = text[max(0, start - WINDOW) : start]
    if EARLIER.search(before) or FORMER.match(text, end):
        return BEFORE
    return HOPED if UNREAL.search(before) else REAL


def is_part(read: Read, line: int) -> bool:
    """Does the line speak of one region or group alone?"""
    own = read.lines[line]
    return PART.search(read.statement.text, own.start, own.end) is not None
