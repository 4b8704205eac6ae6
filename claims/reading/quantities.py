"""Every quantity of a text, as frozen data with offsets, in one linear pass.

`find_quantities` is the door. The way of a number: `windows` finds where numbers may be,
`numerals` reads one, `refusals` says whether it is a quantity at all, `amounts` adds sign, currency
and unit, `pairs` joins two ("170 of the 329", "5,000-6,000", "170-0"), `comparators` and `nouns`
say how it is compared and what it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.reading.amounts import Amount, read_amount
from claims.reading.comparators import (
    OPEN_ABOVE,
    OPEN_BELOW,
    bounds,
    comparator_after,
    comparator_before,
)
from claims.reading.folding import Folded
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.tables import Language
from claims.reading.lexicon import lexicon
from claims.reading.literals import tidy
from claims.reading.nouns import Noun, noun_after, noun_before, noun_of
from claims.reading.pairs import (
    Ratio,
    Span,
    margin_of,
    other_side,
    per_of,
    range_of,
    rank_range,
    ratio_of,
)
from claims.reading.shared_units import Found, sharing
from claims.reading.values import Comparator, Quantity
from claims.reading.windows import PAD, Window, windows

BOUNDS = (Comparator.AT_LEAST, Comparator.AT_MOST)


def find_quantities(
    text: Folded, taken: Sequence[tuple[int, int]] = (), language: Language = ENGLISH
) -> tuple[Quantity, ...]:
    """The quantities of a text in reading order.

    `taken` are the spans of dates (offsets into the original text): their numbers are no
    quantities, but a span of time ("26 months") is both.
    """
    words = lexicon(language.numbers)
    found: list[Quantity] = []
    for window in windows(text, words, sorted(taken)):
        found.extend(_of_window(window))
    return tuple(found)


def _of_window(w: Window) -> list[Quantity]:
    found: list[Found] = []
    words, starts = w.words, w.lexicon.starts
    done = PAD
    for at in range(PAD, len(words) - PAD):
        word = words[at]
        digits = word[0].isdigit()
        if at < done or not (digits or word in starts):
            continue
        if digits and (_in_a_row(words, at) or _is_dated(w, at)):
            continue
        if digits and words[at + 1] == "," and _is_listed(w, at):
            found.append(_plain(float(word), at))
        elif digits or not _is_mere_article(w, at):
            quantity, done = _read(w, at)
            if quantity is not None:
                _add(found, quantity)
                _in_other_words(w, found)
    return [_quoted(w, item) for item in sharing(w, found)]


def _is_mere_article(w: Window, at: int) -> bool:
    """ "a man": an article before nothing that could make it a number."""
    lexicon, words = w.lexicon, w.words
    return (
        words[at] in lexicon.bare_articles
        and words[at + 1] not in lexicon.after_article
        and lexicon.table.ages.isdisjoint(words[at + 2 : at + 4])
    )


def _is_dated(w: Window, at: int) -> bool:
    """Whether a date covers the digits and no span of time can be meant by them."""
    return w.in_date(at) and w.lexicon.times.isdisjoint(w.words[at + 1 : at + 9])


def _in_a_row(words: list[str], at: int) -> bool:
    """Whether numbers stand on both sides: in a table, a phone number, an address."""
    before, after = words[at - 1], words[at + 1]
    if before[:1].isdigit() and (after[:1].isdigit() or words[at - 2][:1].isdigit()):
        return True
    if before != after or before not in ("-", "/", ".", ":"):
        return False
    return words[at - 2][:1].isdigit() and words[at + 2][:1].isdigit()


def _is_listed(w: Window, at: int) -> bool:
    """Whether a whole number stands between commas and numbers: nothing else is to be asked."""
    words = w.words
    word = words[at]
    return (
        len(word) < 4
        and word.isdigit()
        and words[at - 1] == ","
        and words[at + 2].isdigit()
        and words[at - 2].isdigit()
        and not w.joined(at)
        and not w.in_date(at)
    )


def _plain(value: float, at: int) -> Found:
    return Found(at, at + 1, Quantity("", 0, 0, value, value, value))


def _add(found: list[Found], item: Found) -> None:
    """Append, or join "at most 100 and at least 20" into one range."""
    if found and found[-1].end > item.start:
        item = replace(item, start=found[-1].end)
    if item.start < item.end:
        found.append(item)


def _in_other_words(w: Window, found: list[Found]) -> None:
    """ "fell 158 points, or 0.4%": what says a change again is a change as well."""
    if len(found) < 2 or not found[-2].quantity.change or found[-1].quantity.change:
        return
    before, last = found[-2], found[-1]
    between = w.words[before.end : last.start]
    said_again = between in ([",", "or"], ["or"], ["("])
    if said_again and before.quantity.unit != last.quantity.unit:
        found[-1] = replace(last, quantity=replace(last.quantity, change=True))


def _quoted(w: Window, item: Found) -> Quantity:
    first, last = w.text.span(w.starts[item.start], w.ends[item.end - 1])
    q = item.quantity
    return Quantity(
        w.text.original[first:last], first, last, q.value, q.low, q.high, q.comparator, q.unit,
        q.noun, q.of, q.share, q.against, q.ordinal, q.change,
    )  # fmt: skip


def _read(w: Window, at: int) -> tuple[Found | None, int]:
    amount, after = read_amount(w, at)
    if amount is None:
        return None, after
    if amount.numeral.ordinal:
        return _ranked(w, amount) or (_ordinal(w, amount), amount.end)
    if amount.value is None:
        return _vague(w, amount)
    if _stands_alone(w, amount.end):
        return _single(w, amount)
    side = other_side(w, amount)
    if side is None and _is_even_pair(w, amount):
        return None, amount.end + 2
    return (
        _parted(w, amount, ratio_of(w, amount))
        or _opposed(w, amount, side)
        or _ranged(w, amount, range_of(w, amount))
        or _margined(w, amount)
        or _closed(w, amount)
        or _single(w, amount)
    )


def _stands_alone(w: Window, end: int) -> bool:
    """Whether nothing behind an amount joins it to another number."""
    words, lexicon = w.words, w.lexicon
    return (
        words[end] not in lexicon.joints
        and lexicon.sides.isdisjoint(words[end : end + 3])
        and lexicon.far.isdisjoint(words[end : end + 12])
    )


def _is_even_pair(w: Window, amount: Amount) -> bool:
    """ "50-50": a chance or a split, told by no number of its own."""
    hyphen = amount.end
    return (
        w.words[hyphen] == "-"
        and w.joined(hyphen)
        and amount.numeral.literal is not None
        and w.words[hyphen + 1] == amount.numeral.literal
    )


def _ordinal(w: Window, amount: Amount) -> Found:
    value, start = amount.value, amount.start
    noun = noun_before(w, start) if w.lexicon.table.ordinal_last else None
    if noun is not None:
        start, noun = start - 1, Noun(noun.text, amount.end)
    else:
        noun = noun_after(w, amount.end, plural=False)
    quantity = Quantity("", 0, 0, value, value, value, noun=_text(noun), ordinal=True)
    return Found(start, noun.end if noun else amount.end, quantity)


def _ranked(w: Window, amount: Amount) -> tuple[Found, int] | None:
    """ "between the tenth and the fifteenth"."""
    span = rank_range(w, amount)
    if span is None:
        return None
    quantity = Quantity("", 0, 0, None, span.low, span.high, Comparator.BETWEEN, ordinal=True)
    return Found(span.start, span.end, quantity), span.end


def _margined(w: Window, amount: Amount) -> tuple[Found, int] | None:
    """ "9.8 +/- 0.1 m/s2": one value with its margin."""
    margin = margin_of(w, amount)
    if margin is None or margin.value is None or amount.value is None:
        return None
    value, slack = amount.value, abs(margin.value)
    quantity = Quantity(
        "", 0, 0, value, tidy(value - slack), tidy(value + slack), Comparator.ABOUT,
        unit=amount.unit or margin.unit,
    )  # fmt: skip
    return Found(amount.start, margin.end, quantity), margin.end


def _vague(w: Window, amount: Amount) -> tuple[Found, int]:
    numeral = amount.numeral
    comparator, start = comparator_before(w, amount.start)
    noun = None if amount.unit else _noun(w, amount, amount.end)
    low = None if numeral.low is None else float(numeral.low)
    high = None if numeral.high is None else float(numeral.high)
    if comparator in OPEN_ABOVE or high is None:
        comparator, high = Comparator.AT_LEAST, None
    else:
        comparator = Comparator.BETWEEN
    quantity = Quantity("", 0, 0, None, low, high, comparator, unit=amount.unit, noun=_text(noun))
    return Found(start, noun.end if noun else amount.end, quantity), amount.end


def _text(noun: Noun | None) -> str | None:
    return noun.text if noun is not None else None


def _noun(w: Window, amount: Amount, end: int) -> Noun | None:
    """What the amount counts; for shares and vague counts what stands after "of"."""
    numeral = amount.numeral
    if numeral.fraction or amount.is_vague or amount.unit == "percent" or numeral.scaled:
        return noun_of(w, end) or (noun_after(w, end, plural=True) if amount.unit is None else None)
    if amount.unit is not None:
        return None
    return noun_after(w, end, plural=amount.value != 1)


def _parted(w: Window, amount: Amount, ratio: Ratio | None) -> tuple[Found, int] | None:
    """ "170 of the 329 members": one quantity with its denominator and share."""
    if ratio is None or amount.value is None:
        return None
    comparator, start = comparator_before(w, amount.start)
    noun = noun_after(w, ratio.end, plural=True) if ratio.noun is None else None
    low, high = bounds(comparator, amount.value)
    quantity = Quantity(
        "", 0, 0, amount.value, low, high, comparator, noun=ratio.noun or _text(noun),
        of=ratio.of, share=amount.value / ratio.of,
    )  # fmt: skip
    return Found(start, noun.end if noun else ratio.end, quantity), ratio.end


def _opposed(w: Window, amount: Amount, side: Ratio | None) -> tuple[Found, int] | None:
    """ "170-0" in a vote."""
    if side is None or amount.value is None:
        return None
    value = amount.value
    quantity = Quantity("", 0, 0, value, value, value, noun=_votes(w, amount), against=side.of)
    return Found(amount.start, side.end, quantity), side.end


def _votes(w: Window, amount: Amount) -> str | None:
    noun = noun_after(w, amount.end, plural=True)
    return noun.text if noun is not None else None


def _ranged(w: Window, amount: Amount, span: Span | None) -> tuple[Found, int] | None:
    if span is None:
        return None
    _, start = comparator_before(w, span.start)
    noun = None if span.unit else noun_of(w, span.end) or noun_after(w, span.end, plural=True)
    quantity = Quantity(
        "", 0, 0, None, span.low, span.high, Comparator.BETWEEN, unit=span.unit, noun=_text(noun),
        change=_is_change(w, start),
    )  # fmt: skip
    return Found(start, noun.end if noun else span.end, quantity), span.end


def _closed(w: Window, amount: Amount) -> tuple[Found, int] | None:
    """ "at most 100 and at least 20 apples": two open bounds that close one range."""
    first, start = comparator_before(w, amount.start)
    at = amount.end
    if first not in (*OPEN_ABOVE, *OPEN_BELOW) or w.words[at] not in ("and", "but"):
        return None
    second = _next_compared(w, at + 1)
    if second is None or amount.value is None or second[1].value is None:
        return None
    comparator, other = second
    if (first in OPEN_ABOVE) == (comparator in OPEN_ABOVE) or comparator is Comparator.ABOUT:
        return None
    ends = (amount.value, other.value)
    low, high = ends if first in OPEN_ABOVE else ends[::-1]
    if low is None or high is None or low > high:
        return None
    noun = None if other.unit else noun_after(w, other.end, plural=True)
    quantity = Quantity(
        "", 0, 0, None, low, high, Comparator.BETWEEN, unit=other.unit or amount.unit,
        noun=_text(noun),
    )  # fmt: skip
    return Found(start, noun.end if noun else other.end, quantity), other.end


def _next_compared(w: Window, at: int) -> tuple[Comparator, Amount] | None:
    """A comparator and its amount that start right here."""
    for start in range(at, at + 7):
        word = w.words[start]
        if word[:1].isdigit() or word in w.lexicon.number_words:
            amount, _ = read_amount(w, start)
            if amount is None or amount.value is None:
                return None
            comparator, first = comparator_before(w, amount.start)
            open_end = comparator in (*OPEN_ABOVE, *OPEN_BELOW)
            return (comparator, amount) if first == at and open_end else None
    return None


def _single(w: Window, amount: Amount) -> tuple[Found, int]:
    comparator, start = comparator_before(w, amount.start)
    end, after = amount.end, amount.end
    following = comparator_after(w, end)
    if following is not None:
        comparator, end = following
        after = end
    noun = _noun(w, amount, end)
    closing = comparator_after(w, noun.end) if noun is not None and following is None else None
    if closing is not None and comparator is Comparator.EXACT and closing[0] in BOUNDS:
        comparator, after = closing  # "40 planes or more"
    else:
        closing = None
    per = per_of(w, noun.end if noun else end) if amount.unit is None else None
    value = amount.value or 0.0
    low, high = bounds(comparator, value)
    quantity = Quantity(
        "", 0, 0, value, low, high, comparator, unit=amount.unit, noun=_text(noun),
        of=per.of if per else None, share=value / per.of if per else None,
        change=_is_change(w, start),
    )  # fmt: skip
    stop = per.end if per else closing[1] if closing else noun.end if noun else end
    return Found(start, stop, quantity), per.end if per else max(after, amount.end)


def _is_change(w: Window, start: int) -> bool:
    """ "rose by 3.5 percent", "down 200", "an increase of 5": how far something moved."""
    table, before = w.lexicon.table, w.words[start - 1]
    if before in table.moves:
        return before not in table.particles or w.words[start - 2] not in table.phrasal
    return before in ("by", "of", "another") and w.words[start - 2] in table.moves
