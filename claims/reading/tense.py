"""Whether what a sentence tells of a date is over or to come, from the words round the date."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.reading.anchoring import Direction
from claims.reading.languages.tables import DateTable

REACH = 110
WORDS = 16
WORD = re.compile(r"[^\W\d_]+|[.!?;:](?=\s)|,|\n *\n")
ENDS = frozenset(".!?;:\n")
# How much farther a cue behind the date, or across a comma, seems than one before it.
BEHIND, COMMA = 1.5, 2.0


def direction_at(text: str, start: int, end: int, table: DateTable) -> Direction:
    """By the nearest verb of the same sentence; unknown where no word tells."""
    words = WORD.findall(text, max(0, start - REACH), start)[-WORDS:]
    before = _cue(words, range(len(words) - 1, -1, -1), table)
    words = WORD.findall(text, end, end + REACH)[:WORDS]
    after = _cue(words, range(len(words)), table)
    if before and after:
        return before[1] if before[0] <= after[0] * BEHIND else after[1]
    found = before or after
    return found[1] if found else Direction.UNKNOWN


def _cue(words: list[str], way: range, table: DateTable) -> tuple[float, Direction] | None:
    """The nearest word that tells, and how far it is; "will be held" is one future."""
    distance = 0.0
    for at in way:
        word = words[at]
        if word[0] in ENDS:
            return None
        distance += COMMA if word == "," else 1
        told = tells(word, table)
        if (told is Direction.PAST and _governed(words, at, table)) or (
            word in phrase_heads(table)
            and f"{word} {''.join(words[at + 1 : at + 2])}" in table.future
        ):
            told = Direction.FUTURE
        if told:
            return distance, told
    return None


def _governed(words: list[str], at: int, table: DateTable) -> bool:
    """A participle behind "will be" or "to be"."""
    near = words[max(0, at - 3) : at + 3]
    return any(word in table.future for word in near if word != words[at])


@lru_cache(maxsize=32)
def phrase_heads(table: DateTable) -> frozenset[str]:
    """The first words of what tells only in two words: "set to"."""
    return frozenset(phrase.split()[0] for phrase in table.future if " " in phrase)


@lru_cache(maxsize=4096)
def tells(word: str, table: DateTable) -> Direction:
    if word in table.future:
        return Direction.FUTURE
    if word in table.past:
        return Direction.PAST
    if table.future_starts and len(word) > 4 and word.startswith(table.future_starts):
        return Direction.FUTURE
    if table.past_ends and len(word) > 3 and word.endswith(table.past_ends):
        return Direction.PAST
    if table.future_ends and len(word) > 4 and word.endswith(table.future_ends):
        return Direction.FUTURE
    return Direction.UNKNOWN
