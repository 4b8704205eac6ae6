"""Number words that count nothing: "one of the most", "at first", "the second half"."""

from __future__ import annotations

from claims.reading.compounds import Numeral
from claims.reading.names import is_counted, is_name, is_title
from claims.reading.unit_names import TIME
from claims.reading.windows import Window

CLOCK_JOINTS = ("past", "to")


def is_mere_word(w: Window, n: Numeral) -> bool:
    """Whether the number, written as a word, is none."""
    table = w.lexicon.table
    word = w.words[n.start]
    before, after = w.words[n.start - 1], w.words[n.end]
    if word in table.pronouns and word in table.articles and n.end == n.start + 1:
        named = after in table.counted  # "un Français sur cinq"
        return not (
            w.lexicon.before.ending(w.words, n.start)
            or w.lexicon.one_in.starting(w.words, n.end + named)
        )
    if word in table.pronouns and n.end == n.start + 1:
        return _is_pronoun(w, n)
    if before in table.labels and n.value is not None and not n.ordinal:
        return not is_counted(w, n, strictly=True)
    if n.ordinal:
        return is_mere_ordinal(w, n)
    if before == "-" and w.joined(n.start) and w.is_capital(n.start):
        return w.words[n.start - 2][-1:].isdigit()  # "7-Eleven"
    if w.is_capital(n.start) and n.end == n.start + 1 and is_name(w, n.start - 1):
        return True  # "the Big Ten"
    if word in table.bare and table.articles and before.isalpha():
        return not (
            before in table.determiners
            or before in table.per
            or before in table.few
            or w.lexicon.before.ending(w.words, n.start)
        )
    if _is_named_group(w, n) or _is_clock(w, n):
        return True
    if w.words[n.start - 3 : n.start] in (["-", "to", "-"], ["-", "in", "-"]):
        return False  # "five-to-ten-year"
    if before == "-" and w.joined(n.start) and w.words[n.start - 2].isalpha():
        return w.words[n.start - 2] not in w.lexicon.starts or n.fraction
    if n.fraction and n.end == n.start + 1 and table.denominators.get(word) == 2:
        return _is_mere_half(w, n)
    return n.fraction and after in ("final", "finals")


def _is_named_group(w: Window, n: Numeral) -> bool:
    """ "the Group of Seven", "the Gang of Four"."""
    if n.end != n.start + 1 or w.words[n.start - 1] not in w.lexicon.table.of:
        return False
    named = w.is_capital(n.start) and w.is_capital(n.start - 2)
    return named and not is_title(w, n.start)


def _is_clock(w: Window, n: Numeral) -> bool:
    """ "half past ten", "a quarter to three"."""
    if n.fraction:
        if w.words[n.start - 1] == "by":
            return False  # "raised by a quarter to 20 billion"
        return w.words[n.end] in CLOCK_JOINTS and _number_follows(w, n.end + 1, 1)
    return w.words[n.start - 1] in CLOCK_JOINTS and w.words[n.start - 2] in ("half", "quarter")


def _is_mere_half(w: Window, n: Numeral) -> bool:
    table, before, after = w.lexicon.table, w.words[n.start - 1], w.words[n.end]
    if before in table.ordinals or before in table.half_before:
        return True
    if table.noun_last and after.isalpha() and after not in table.stops:
        return False
    if after in table.of or after in table.determiners or after in table.articles:
        return False
    if w.lexicon.units.starting(w.words, n.end) is not None:
        return False
    return not (before in ("by", "than") or w.lexicon.before.ending(w.words, n.start))


def _is_pronoun(w: Window, n: Numeral) -> bool:
    """ "one" that counts nothing: "the last one", "one of the most", "one day", "number one"."""
    table, lexicon = w.lexicon.table, w.lexicon
    before, after, end = w.words[n.start - 1], w.words[n.end], n.end
    if before == "at" and after in ("point", "stage", "time", "moment"):
        return True
    if before in table.signs or _is_second_of_pair(w, n):
        return False
    if before in table.one_before or before in table.labels:
        unit = lexicon.units.starting(w.words, end)
        return before == "no" or unit is None or unit[0] in TIME
    if lexicon.seats.starting(w.words, end) or lexicon.one_in.starting(w.words, end):
        return not _number_follows(w, end)
    if after in (*table.joiners, ",") and _number_follows(w, end + 1, 1):
        return False
    if not after.isalpha():
        return after != "-" or not w.joined(end) or w.words[end + 1] in table.one_after
    if after in table.range_to and _number_follows(w, end + 1):
        return False
    if after in table.one_after:
        return w.words[end + 1] not in ("after", "before", "later", "earlier")
    return after in table.stops and after not in table.per and after not in ("percent",)


def _is_second_of_pair(w: Window, n: Numeral) -> bool:
    """The "one" of "six to one" and of "two or one"."""
    before = w.words[n.start - 1]
    if before not in w.lexicon.table.range_to and before != "over":
        return False
    number = w.words[n.start - 2]
    return number[:1].isdigit() or number in w.lexicon.number_words


def _number_follows(w: Window, at: int, within: int = 4) -> bool:
    return any(
        word[:1].isdigit() or word in w.lexicon.number_words for word in w.words[at : at + within]
    )


def is_mere_ordinal(w: Window, n: Numeral) -> bool:
    """ "at first", "First,", "the 21st century", "the Second World War"."""
    table, before, after = w.lexicon.table, w.words[n.start - 1], w.words[n.end]
    if before == "-" or after in table.ordinal_names:
        return True
    if after == "-" and w.words[n.end + 1] in table.ordinal_names:
        return True
    if w.words[n.start] == "second" and n.end == n.start + 1 and before in ("per", "split"):
        return True
    if w.words[n.start] == "first" and _is_adverb(w, n):
        return True
    if after in (",", ":") and before in ("", "\n", ".", ",", "and", ":", '"'):
        return bool(w.words[n.end + 1])
    named = w.is_capital(n.start) and after.isalpha() and w.is_capital(n.end)
    return named and w.words[n.start - 1] not in ("", "\n", ".") and not is_title(w, n.start)


def _is_adverb(w: Window, n: Numeral) -> bool:
    """ "first" that ranks nothing: no article before it and no noun after it."""
    table = w.lexicon.table
    before, after = w.words[n.start - 1], w.words[n.end]
    if before in table.adverb_before:
        return True
    if before in table.determiners or before in table.articles or before in ("s", "very"):
        return False
    if before in table.rank_verbs or (not before.isalpha() and not after):
        return False
    return not after.isalpha() or after in table.stops
