"""How a number is compared ("at least", "about", "or more"), and what bounds that gives.

exact: low = high = value. about: within a tolerance of value, see `tolerance`. at_least and
more_than: low = value, high open; at_most and less_than: low open, high = value. between: no
value, low and high.
"""

from __future__ import annotations

from claims.reading.literals import last_place
from claims.reading.values import Comparator
from claims.reading.windows import Window

OPEN_ABOVE = (Comparator.AT_LEAST, Comparator.MORE_THAN)
OPEN_BELOW = (Comparator.AT_MOST, Comparator.LESS_THAN)
PLAIN_WORDS = 4  # comparators that may stand in a row: "no more than about an estimated"


def comparator_before(w: Window, start: int) -> tuple[Comparator, int]:
    """What the phrases before a token say, outermost last, and where they start.

    "up to about 500" is at_most; words that only fill ("a total of", "just") change nothing.
    """
    comparator, first = Comparator.EXACT, start
    if w.words[start - 1] not in w.lexicon.compared:
        return comparator, first
    for _ in range(PLAIN_WORDS):
        found = w.lexicon.before.ending(w.words, start)
        if found is None:
            found = w.lexicon.fillers.ending(w.words, start)
            if found is None:
                break
            start = found[1]
            continue
        comparator, start = found
        first = start
    return comparator, first


def comparator_after(w: Window, end: int) -> tuple[Comparator, int] | None:
    found = w.lexicon.after.starting(w.words, end)
    if found is None or (w.words[end] == "-" and not w.joined(end)):
        return None
    if w.words[found[1]] == "than":
        return None  # "5,000 or less than 6,000"
    if w.words[end] in ("+", "plus") and not _is_open_plus(w, end, found[1]):
        return None  # "5+3", "5 +/- 1"
    return found


def _is_open_plus(w: Window, at: int, end: int) -> bool:
    if w.words[at] == "+" and not w.joined(at):
        return False
    return not w.words[end][:1].isdigit() and w.words[end] != "/"


def bounds(comparator: Comparator, value: float) -> tuple[float | None, float | None]:
    if comparator in OPEN_ABOVE:
        return value, None
    if comparator in OPEN_BELOW:
        return None, value
    if comparator is Comparator.ABOUT:
        slack = tolerance(value)
        return value - slack, value + slack
    return value, value


def tolerance(value: float) -> float:
    """How far off "about" may be: half the last digit said, but at least 5 and at most 10 %."""
    size = abs(value)
    return min(max(last_place(size) / 2, size * 0.05), size * 0.10)
