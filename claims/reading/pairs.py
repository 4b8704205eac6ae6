"""Two numbers that make one quantity: ranges, ratios, votes and scores."""

from __future__ import annotations

from dataclasses import dataclass

from claims.reading.amounts import Amount, read_amount
from claims.reading.literals import tidy
from claims.reading.nouns import noun_after
from claims.reading.units import convert
from claims.reading.windows import Window

NEAR = 14  # tokens around a pair in which a vote or a match is spoken of


RANK_JOINTS = (
    (("between", "the"), (("and", "the"), ("and",))),
    (("from", "the"), (("to", "the"), ("to",), ("through", "the"))),
    (
        ("higher", "than", "the"),
        (("but", "lower", "than", "the"), ("and", "lower", "than", "the")),
    ),
    (
        ("lower", "than", "the"),
        (("but", "higher", "than", "the"), ("and", "higher", "than", "the")),
    ),
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """`amount` of `of`, ending at a token."""

    of: float
    end: int
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    low: float
    high: float
    unit: str | None


def _next_amount(w: Window, at: int) -> Amount | None:
    """The amount that begins here, with a currency sign before its number."""
    for start in range(at, at + 4):
        word = w.words[start]
        if word[:1].isdigit() or word in w.lexicon.starts:
            amount, _ = read_amount(w, start)
            if amount is None or amount.start > at or amount.value is None:
                return None
            return amount if not amount.numeral.ordinal else None
        if word.isalpha() and word not in _SIGN_WORDS and len(word) > 3:
            return None
    return None


_SIGN_WORDS = frozenset({"minus", "negative"})


def range_of(w: Window, first: Amount) -> Span | None:
    """ "between 5 and 6", "from 3 to 5 percent", "5,000-6,000", "five or six"."""
    if first.value is None or first.numeral.ordinal:
        return None
    lead, start = _lead(w, first)
    joint = w.words[first.end]
    joints = w.lexicon.between_and if lead == "between" else w.lexicon.range_to
    found = joints.starting(w.words, first.end)
    if found is None or (lead == "" and not _may_join(w, first, joint)):
        return None
    second = _next_amount(w, found[1])
    if (
        second is None
        or second.value is None
        or (found[1] == first.end + 1 and joint == "-" and not _same_gap(w, first.end))
    ):
        return None
    low, unit = _aligned(w, first, second)
    if low is None or not _is_range(w, first, lead, low, second.value, joint):
        return None
    return Span(start, second.end, min(low, second.value), max(low, second.value), unit)


def rank_range(w: Window, first: Amount) -> Span | None:
    """ "between the tenth and the fifteenth", "higher than the 10th but lower than the 15th"."""
    for before, joints in RANK_JOINTS:
        start = first.start - len(before)
        if tuple(w.words[start : first.start]) != before:
            continue
        for joint in joints:
            at = first.end + len(joint)
            if tuple(w.words[first.end : at]) == joint:
                return _rank_span(w, first, start, at)
    return None


def _rank_span(w: Window, first: Amount, start: int, at: int) -> Span | None:
    second, _ = read_amount(w, at) if w.words[at] else (None, at)
    if second is None or not second.numeral.ordinal or second.start != at:
        return None
    if first.value is None or second.value is None or first.value == second.value:
        return None
    ends = sorted((first.value, second.value))
    return Span(start, second.end, ends[0], ends[1], None)


def margin_of(w: Window, first: Amount) -> Amount | None:
    """The margin in "52 ± 3", "9.8 +/- 0.1": what stands right behind the number."""
    found = w.lexicon.margins.starting(w.words, first.end)
    if found is None or first.numeral.ordinal:
        return None
    for start in (first.end, found[1]):
        word = w.words[found[1]]
        if word[:1].isdigit() or word in w.lexicon.number_words:
            margin, _ = read_amount(w, found[1])
            return margin if margin is not None and margin.start in (start, found[1]) else None
    return None


def _lead(w: Window, first: Amount) -> tuple[str, int]:
    at = first.start
    inner = w.lexicon.before.ending(w.words, at)
    for before in (at, inner[1] if inner is not None else at):
        for name, phrases in (("between", w.lexicon.between), ("from", w.lexicon.range_from)):
            found = phrases.ending(w.words, before)
            if found is not None:
                return name, found[1]
    return "", at


def _may_join(w: Window, first: Amount, joint: str) -> bool:
    if joint == "-":
        return w.words[first.end + 1] == "-" or _same_gap(w, first.end)
    return first.unit is None or joint in w.lexicon.table.range_to


def _same_gap(w: Window, at: int) -> bool:
    """A dash with blanks on both sides or on neither."""
    return w.joined(at) == w.joined(at + 1)


def _aligned(w: Window, first: Amount, second: Amount) -> tuple[float | None, str | None]:
    """The first value in the second's magnitude and unit: "5 to 6 million", "$5-6 million"."""
    low, high = first.value, second.value
    if low is None or high is None:
        return None, None
    scale = second.numeral.scale
    if not first.numeral.scaled and scale > 1 and low < 1000 and low * scale <= high * 1.0001:
        low = tidy(low * scale)
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return low, second.unit or first.unit
    return convert(low, first.unit, second.unit), second.unit


def _is_range(w: Window, first: Amount, lead: str, low: float, high: float, joint: str) -> bool:
    if lead == "between":
        return low != high
    if _moves(w, first.start if not lead else first.start - 1):
        return (
            low < high
            and joint != "from"
            and lead == ""
            and high <= 4 * low
            and (first.unit is not None or first.numeral.literal is not None)
            and (first.unit is not None or _unit_follows(w, first))
        )
    if lead == "from":
        return low != high
    return low < high and (joint not in ("or",) or high <= 2 * low + 1)


def _unit_follows(w: Window, first: Amount) -> bool:
    second = _next_amount(w, first.end + 1)
    return second is not None and second.unit is not None


def _moves(w: Window, at: int) -> bool:
    """Whether a word of rising or falling stands right before a token."""
    return bool({w.words[at - 1], w.words[at - 2]} & w.lexicon.table.moves)


def ratio_of(w: Window, first: Amount) -> Ratio | None:
    """ "170 of the 329", "7 in 10", "20 deaths per 100,000": what the amount is a part of."""
    if first.value is None or first.unit is not None or first.numeral.ordinal:
        return None
    if first.numeral.fraction:
        return None
    found = w.lexicon.seats.starting(w.words, first.end)
    if found is not None:
        return _denominator(w, first, found[1])
    far = _far_ratio(w, first)
    if far is not None:
        return far
    found = w.lexicon.one_in.starting(w.words, first.end)
    if found is None or first.numeral.scaled:
        return _one_in(w, first)
    ratio = _denominator(w, first, found[1])
    return ratio if ratio is not None and _is_chance(w, first, ratio, found[1]) else None


def _one_in(w: Window, first: Amount) -> Ratio | None:
    """ "one American in five"."""
    noun = noun_after(w, first.end, plural=False) if first.value == 1 else None
    found = w.lexicon.one_in.starting(w.words, noun.end) if noun is not None else None
    ratio = _denominator(w, first, found[1]) if found is not None else None
    if noun is None or found is None or ratio is None or noun_after(w, ratio.end, plural=True):
        return None
    return Ratio(ratio.of, ratio.end, noun.text) if _is_chance(w, first, ratio, found[1]) else None


def _far_ratio(w: Window, first: Amount) -> Ratio | None:
    """ "170 members out of 329"."""
    noun = noun_after(w, first.end, plural=first.value != 1)
    if noun is None:
        return None
    found = w.lexicon.far_seats.starting(w.words, noun.end)
    ratio = _denominator(w, first, found[1]) if found is not None else None
    return Ratio(ratio.of, ratio.end, noun.text) if ratio is not None else None


def _denominator(w: Window, first: Amount, at: int) -> Ratio | None:
    amount = _next_amount(w, at)
    if amount is None or amount.value is None or amount.unit is not None or first.value is None:
        return None
    if amount.value < first.value or amount.value <= 1 or amount.numeral.fraction:
        return None
    return Ratio(amount.value, amount.end)


def _is_chance(w: Window, first: Amount, ratio: Ratio, at: int) -> bool:
    """ "one in five", not "five in 2020" nor "two in 30 days"."""
    whole = ratio.of
    if first.value is None or first.value >= whole or w.in_date(at):
        return False
    if 1900 <= whole < 2100:
        return False
    return first.value == 1 or whole <= 30 or whole in (50, 100, 200, 500) or whole % 1000 == 0


def per_of(w: Window, at: int) -> Ratio | None:
    """ "per 100,000 people" after what is counted."""
    if w.words[at] not in w.lexicon.table.per or len(w.words[at]) < 3:
        return None
    amount = _next_amount(w, at + 1)
    if amount is None or amount.value is None or amount.unit is not None or amount.value < 10:
        return None
    return Ratio(amount.value, amount.end)


def other_side(w: Window, first: Amount) -> Ratio | None:
    """The other side of a vote or score: "170-0", "170 votes to 12", "52 to 48"."""
    if first.value is None or first.unit is not None or first.numeral.scaled:
        return None
    at, named = first.end, False
    if w.words[at] in w.lexicon.table.ballots:
        at, named = at + 1, True
    told = w.lexicon.votes_for.starting(w.words, at) is not None  # "176 votos a favor"
    if told or w.words[at] not in w.lexicon.table.versus:
        return _against_side(w, first)
    if w.words[at] == "-" and not _same_gap(w, at):
        return None
    second = _next_amount(w, at + 1)
    if second is None or second.value is None or second.unit is not None or second.numeral.scaled:
        return None
    if w.words[second.end] in ("-", ":") and w.joined(second.end):
        return None
    if named or _is_contest(w, first, second):
        return Ratio(second.value, second.end)
    return None


def _is_contest(w: Window, first: Amount, second: Amount) -> bool:
    near = set(w.words[max(0, first.start - NEAR) : second.end + NEAR])
    close = set(w.words[max(0, first.start - 4) : second.end + 3])
    table = w.lexicon.table
    falling = (first.value or 0) >= (second.value or 0)
    if falling:
        return bool(near & table.votes or near & table.scores)
    return bool(close & table.votes or close & table.scores)


def _against_side(w: Window, first: Amount) -> Ratio | None:
    """ "170 in favour and 12 against", "170 for, 12 against"."""
    voted = w.lexicon.votes_for.starting(w.words, _past_noun(w, first.end))
    if voted is None:
        return None
    at = voted[1]
    while w.words[at] in (",", "to", "with", *w.lexicon.table.joiners) and at < voted[1] + 3:
        at += 1
    second = _next_amount(w, at)
    if second is None or second.value is None:
        return None
    against = w.lexicon.votes_against.starting(w.words, _past_noun(w, second.end))
    return Ratio(second.value, against[1]) if against is not None else None


def _past_noun(w: Window, at: int) -> int:
    """Past "votes", "members", "lawmakers voted"."""
    for end in (at, at + 1, at + 2):
        if w.lexicon.votes_for.starting(w.words, end) or w.lexicon.votes_against.starting(
            w.words, end
        ):
            return end
    return at
