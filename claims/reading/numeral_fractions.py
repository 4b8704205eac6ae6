"""Fractions inside and after a number: "and a half", "thirds", "3/4"."""

from __future__ import annotations

from claims.reading.windows import Window

TENS = frozenset(range(20, 100, 10))


def mixed_fraction(w: Window, at: int) -> tuple[int, float] | None:
    """ "and a half", "-and-a-half", "and three quarters", "1/2": its end and value."""
    table = w.lexicon.table
    start = _past_hyphen(w, at)
    if w.words[start][:1].isdigit():
        return slashed_fraction(w, start) if w.words[start + 1] == "/" else None
    if w.words[start] not in table.joiners:
        return None
    start = _past_hyphen(w, start + 1)
    word = w.words[start]
    if word.isdigit():
        return slashed_fraction(w, start)
    if table.denominators.get(word) == 2 and not word.endswith("s"):
        return start + 1, 0.5  # "two and half years"
    if word not in table.articles:
        return over_at(w, start)
    under = denominator_at(w, start + 1)
    return (under[0], 1.0 / under[1]) if under is not None else None


def over_at(w: Window, at: int) -> tuple[int, float] | None:
    """ "three quarters", "fifty-four hundredths": below one, its end and value."""
    cardinals = w.lexicon.table.cardinals
    over, end = cardinals.get(w.words[at], 0.0), at + 1
    if not over or denominator_at(w, end) is None:
        hyphen = w.words[end] == "-"
        units = cardinals.get(w.words[end + hyphen], 0.0)
        if over not in TENS or not 0 < units < 10:
            return None
        over, end = over + units, end + hyphen + 1
    under = denominator_at(w, end)
    return (under[0], over / under[1]) if under is not None and over < under[1] else None


def _past_hyphen(w: Window, at: int) -> int:
    """Past a hyphen that is written together with what stands around it."""
    return at + 1 if w.words[at] == "-" and w.joined(at) and w.joined(at + 1) else at


def denominator_at(w: Window, at: int) -> tuple[int, float] | None:
    """ "thirds", "twenty-fifths", after a blank or hyphen."""
    table = w.lexicon.table
    if w.words[at] == "-":
        at += 1
    tens = table.cardinals.get(w.words[at], 0)
    if tens in range(20, 100, 10):
        end = at + 2 if w.words[at + 1] == "-" else at + 1
        units = table.ordinals.get(w.words[end].removesuffix("s"))
        if units is not None and units < 10:
            return end + 1, tens + units
        return None
    under = table.denominators.get(w.words[at])
    return (at + 1, under) if under is not None else None


def slashed_fraction(w: Window, at: int) -> tuple[int, float] | None:
    """ "3/4" or "1 / 4" -> where it ends, 0.75."""
    over, under = w.words[at], w.words[at + 2]
    if w.words[at + 1] != "/" or not (over.isdigit() and under.isdigit()):
        return None
    if w.joined(at + 1) != w.joined(at + 2) or w.words[at + 3] == "/" or len(over + under) > 8:
        return None
    if w.lexicon.table.slash_decimal:
        return at + 3, float(f"{over}.{under}")
    if int(under) == 0 or (
        int(over) >= int(under) and not (int(over) <= 12 and 1 < int(under) < 7)
    ):
        return None  # nothing, or "9/11" and "24/7"
    return at + 3, int(over) / int(under)
