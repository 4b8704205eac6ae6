"""What looks broken in a figure, by translation or typing: said, never corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import re2

from claims.reading.languages.tables import each_word
from claims.reading.selecting import SPANS_OF_TIME, is_figure
from claims.reading.statements import Statement
from claims.reading.values import Comparator, Quantity

ONE_EVENT = each_word(
    "parade ceremony summit funeral explosion blast earthquake assassination inauguration"
    " wedding match election vote attack raid speech visit meeting session concert landing crash"
)
SPANNING = each_word("since every each monthly yearly annual repeated repeatedly series")
NO_SUCH_DAY = re2.compile(
    r"\b(?:(?:feb(?:ruary)?\.? (?:30|31)|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\.? 31)"
    r"|(?:30|31) feb(?:ruary)?|31 (?:april|june|september|november)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" (?:3[2-9]|[4-9][0-9]))(?:st|nd|rd|th)?\b"
)
MONTHS = each_word(
    "january february march april may june july august september october november december"
    " feb apr jun sep sept nov"
)
MOST_OTHERS = 3
MOST_REMEMBERED = 12  # distinct figures for one noun: more are a statistic, not a slip


def notes_of(
    statement: Statement, quantities: Sequence[Quantity], others: dict[str, list[Quantity]]
) -> tuple[str, ...]:
    """Plain sentences on the figures of a claim; `others` are the article's figures by noun."""
    return tuple(
        dict.fromkeys(
            (
                *_one_event_over_time(statement, quantities),
                *_no_such_day(statement),
                *_impossible(quantities),
                *_elsewhere(statement, quantities, others),
            )
        )
    )


def by_noun(statements: Iterable[Statement]) -> dict[str, list[Quantity]]:
    """The counted figures of an article by what is counted."""
    found: dict[str, dict[object, Quantity]] = defaultdict(dict)
    for statement in statements:
        for quantity in statement.quantities:
            if quantity.noun and is_figure(quantity) and quantity.value is not None:
                same = found[head(quantity.noun)]
                if len(same) < MOST_REMEMBERED:
                    same.setdefault((quantity.noun, quantity.value, quantity.unit), quantity)
    return {noun: list(same.values()) for noun, same in found.items()}


def head(noun: str) -> str:
    return noun.lower().split()[-1]


def _one_event_over_time(statement: Statement, quantities: Sequence[Quantity]) -> Iterator[str]:
    words = set(statement.words)
    if words.isdisjoint(ONE_EVENT) or not words.isdisjoint(SPANNING):
        return
    for quantity in quantities:
        if quantity.unit in SPANS_OF_TIME and not quantity.ordinal:
            at = quantity.start - statement.start
            before = statement.flat[max(0, at - 22) : at + 5]
            if any(word in before for word in ("past ", "last ", "previous ")):
                event = min(words & ONE_EVENT)
                yield (
                    f'"{quantity.text}" is an odd span for a single {event}: '
                    "the figure may have been garbled"
                )


def _no_such_day(statement: Statement) -> Iterator[str]:
    if MONTHS.isdisjoint(statement.words):
        return
    for match in NO_SUCH_DAY.finditer(statement.flat):
        quote = statement.text[match.start() : match.end()]
        yield f'there is no such day as "{quote}"'


def _impossible(quantities: Sequence[Quantity]) -> Iterator[str]:
    for quantity in quantities:
        low, high = quantity.low, quantity.high
        if low is not None and high is not None and low > high:
            yield f'the range "{quantity.text}" runs backwards'
        elif quantity.share is not None and quantity.share > 1:
            yield f'"{quantity.text}" is more than the whole'
        elif _share_over_all(quantity):
            yield f'"{quantity.text}" is a share of more than 100 percent'


def _share_over_all(quantity: Quantity) -> bool:
    return (
        quantity.unit == "percent"
        and quantity.value is not None
        and quantity.value > 100
        and not quantity.change
        and quantity.noun is not None
    )


def _elsewhere(
    statement: Statement, quantities: Sequence[Quantity], others: dict[str, list[Quantity]]
) -> Iterator[str]:
    """Another figure for the same noun elsewhere in the article: a possible inconsistency."""
    for quantity in quantities:
        if not (quantity.noun and is_figure(quantity) and quantity.value):
            continue
        differing = [
            other
            for other in others.get(head(quantity.noun), ())
            if _differs(quantity, other) and other not in quantities
        ]
        texts = list(dict.fromkeys(f'"{other.text}"' for other in differing))[:MOST_OTHERS]
        if texts:
            yield f'"{quantity.text}" here, {" and ".join(texts)} elsewhere in the text'


def _differs(one: Quantity, other: Quantity) -> bool:
    """Figures of one thing, exact both, that one slip of a digit would make equal."""
    if one.unit != other.unit or one.noun is None or other.noun is None:
        return False
    if one.noun.lower() != other.noun.lower() or one.value is None or other.value is None:
        return False
    if Comparator.EXACT not in (one.comparator, other.comparator) or one.change or other.change:
        return False
    return one.value != other.value and _is_slip(one.value, other.value)


def _is_slip(one: float, other: float) -> bool:
    """Whether a digit lost, doubled or two swapped make one number of the other: 500 and 2,500."""
    short, long = sorted((f"{one:.12g}", f"{other:.12g}"), key=len)
    if len(long) < 3:
        return False
    if len(long) == len(short) + 1:
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    if len(long) == len(short):
        pairs = [at for at, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        return len(pairs) == 2 and pairs[1] == pairs[0] + 1 and sorted(short) == sorted(long)
    return False
