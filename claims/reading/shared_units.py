"""Numbers in a row that share the unit said once: "45 and 50 mg", "8- to 16-metre"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.reading.values import Comparator, Quantity
from claims.reading.windows import Window

JOINTS = frozenset({("and",), ("or",), ("&",), (",",), (",", "and"), (",", "or"), ("to",)})
APART = frozenset({("-", "to"), ("-", "or"), ("-", "to", "-"), ("to", "-"), ("-", "and")})


@dataclass(slots=True)  # not frozen: there is one for each number, and freezing costs
class Found:
    """A quantity between the tokens `start` and `end`, before its text is quoted."""

    start: int
    end: int
    quantity: Quantity


def sharing(w: Window, found: list[Found]) -> list[Found]:
    """The quantities, each with the unit of its row; what hyphens join is one range."""
    for at in range(len(found) - 1, 0, -1):
        last, first = found[at], found[at - 1]
        if last.quantity.unit is None or not _is_bare(first.quantity) or first.end == last.start:
            continue
        joint = tuple(w.words[first.end : last.start])
        if joint in APART and _is_range(first, last):
            found[at - 1 : at + 1] = [_span(first, last)]
        elif joint in JOINTS and _may_share(w, first, last, joint):
            unit = last.quantity.unit
            found[at - 1] = replace(first, quantity=replace(first.quantity, unit=unit))
    return found


def _is_bare(q: Quantity) -> bool:
    return q.unit is None and q.noun is None and q.of is None and not q.ordinal


def _may_share(w: Window, first: Found, last: Found, joint: tuple[str, ...]) -> bool:
    """Levels of a change may."""
    if "_per_" in (last.quantity.unit or "") or w.in_date(first.start):
        return False
    if joint == ("to",):
        return w.words[first.start - 1] == "from"
    return w.words[last.start][:1].isdigit() and w.words[first.start][:1].isdigit()


def _is_range(first: Found, last: Found) -> bool:
    low, high = first.quantity.value, last.quantity.value
    return low is not None and high is not None and low < high


def _span(first: Found, last: Found) -> Found:
    quantity = replace(
        last.quantity, value=None, low=first.quantity.value, comparator=Comparator.BETWEEN
    )
    return Found(first.start, last.end, quantity)
