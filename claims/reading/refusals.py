"""Numbers that are no quantities: identifiers, years, times of day, list marks, phone numbers."""

from __future__ import annotations

from claims.reading.numerals import Numeral
from claims.reading.unit_names import ISO_CODES, ISO_WORDS
from claims.reading.windows import Window

YEARS = range(1900, 2100)
OLD_YEARS = range(1000, 1900)
WARMTH = frozenset(
    "temperature temperatures heat hot cold warm warming degrees fever high highs low lows freezing "
    "celsius fahrenheit oven weather climate".split()
)
GLUE = frozenset("#_=@&\\'")
COUNTED = frozenset(
    "people soldiers troops members votes men women children deaths cases workers jobs homes "
    "civilians police fighters militants refugees migrants students prisoners casualties victims "
    "houses families patients doctors nurses schools seats euros dollars pounds protesters persons "
    "officers employees residents passengers companies tons tonnes barrels words points".split()
)


def is_no_quantity(w: Window, n: Numeral) -> bool:
    """Whether the number, taken alone, is something else than a quantity."""
    if _is_day(w, n):
        return True
    if not (w.words[n.start][:1].isdigit() or w.words[n.start] == "."):
        return _is_mere_word(w, n)
    if n.ordinal and _is_mere_ordinal(w, n):
        return True
    return (
        _is_attached(w, n)
        or _is_labelled(w, n)
        or _is_time_of_day(w, n)
        or _is_list_mark(w, n)
        or _is_phone(w, n)
        or (n.literal is not None and _is_year(w, n))
    )


def _is_day(w: Window, n: Numeral) -> bool:
    """ "November 10", "10 November", "the 3rd of March": a day, whether or not a date was found."""
    months = w.lexicon.table.months
    if n.value is None or not 1 <= n.value <= 31 or n.fraction:
        return False
    if w.words[n.end] in months and w.words[n.end] != "may":
        return True
    if w.words[n.end] in w.lexicon.table.of and w.words[n.end + 1] in months:
        return n.ordinal
    before = n.start - 2 if w.words[n.start - 1] == "." else n.start - 1
    if w.words[before] not in months or not w.is_capital(before):
        return False
    return w.words[before] != "may" or w.words[n.end] in (",", ".", "", "-", "and", ")")


def _is_attached(w: Window, n: Numeral) -> bool:
    """Part of an identifier: "F-16", "G7", "COVID-19", "13F", "1960s", "#5", "3.11.7"."""
    return _runs_into(w, n.start) or _runs_on(w, n)


def _runs_into(w: Window, at: int) -> bool:
    """Whether letters or signs before the number belong to it."""
    if not w.joined(at) or w.words[at] == ".":
        return False
    before = w.words[at - 1]
    if before.isalpha():
        return not (_is_currency_sign(w, at) or before in w.lexicon.table.clitics)
    if before in GLUE:
        return True
    return before in "-/+." and w.joined(at - 1) and _is_chain(w, at - 2, before)


def _runs_on(w: Window, n: Numeral) -> bool:
    """Whether what is written right after the number makes it something else."""
    after, end = w.words[n.end], n.end
    if not w.joined(end):
        return False
    if after.isalpha():
        return not _may_follow(w, n)
    if after in ("/", "-") and w.joined(end + 1):
        if w.words[end + 1].isalpha() and w.joined(end + 2) and w.words[end + 2][:1].isdigit():
            return True  # "45-B2"
        return after == "/" and w.words[end + 1].isdigit()
    return after == "_" or (after == "." and w.joined(end + 1) and w.words[end + 1].isdigit())


def _is_currency_sign(w: Window, at: int) -> bool:
    return (
        w.lexicon.signs.ending(w.words, at) is not None
        or w.original(at - 1) in ISO_CODES - ISO_WORDS
    )


def _is_chain(w: Window, at: int, sign: str) -> bool:
    """Whether the token before a hyphen or slash is a word, an identifier or the first of two."""
    word = w.words[at]
    if word.isalpha():
        return w.lexicon.signs.ending(w.words, at + 1) is None
    if not word[:1].isdigit():
        return False
    if sign in "/." or (w.joined(at) and w.words[at - 1][-1:].isalpha()):
        return True
    return sign == "-" and len(word) == 4 and word.isdigit() and int(word) in YEARS


def _may_follow(w: Window, n: Numeral) -> bool:
    """Letters that may be written together with a number: units, magnitudes, ordinal marks."""
    word, lexicon = w.words[n.end], w.lexicon
    if word in lexicon.table.ordinal_marks or word in ("m", "b", "t", "k", "x", "e"):
        return True
    if word == "s":
        return False
    if _digit_joined(w, n.end + 1) and w.words[n.end + 1] not in ("2", "3"):
        return False
    if word in ("c", "f"):
        return bool(WARMTH.intersection(w.words[max(0, n.start - 10) : n.end + 8]))
    return (
        lexicon.units.starting(w.words, n.end) is not None
        or lexicon.signs.starting(w.words, n.end) is not None
        or lexicon.currencies.starting(w.words, n.end) is not None
        or word in lexicon.number_words
        or word.upper() in ISO_CODES
        or (word[0] == "m" and word[1:].upper() in ISO_CODES)
    )


def _digit_joined(w: Window, at: int) -> bool:
    return w.joined(at) and w.words[at][:1].isdigit()


def _is_labelled(w: Window, n: Numeral) -> bool:
    """ "Article 5", "Boeing 747", "Voyager 2": a name or label before bare digits."""
    if n.literal is None or "," in n.literal:
        return False
    at = n.start - 1
    word = w.words[at]
    if word == "." and w.joined(at):
        at, word = at - 1, w.words[at - 1]
    if word in w.lexicon.table.labels:
        return w.words[n.end] in w.lexicon.table.of or not _is_counted(w, n)
    return w.words[n.start - 1].isalpha() and _is_name(w, at) and not _is_counted(w, n)


def _is_name(w: Window, at: int) -> bool:
    """A capitalised word that does not merely begin a sentence, right before bare digits."""
    word = w.words[at]
    if not word.isalpha() or not w.is_capital(at) or w.in_date(at):
        return False
    if word in w.lexicon.table.stops or word.upper() in ISO_CODES or len(word) == 1:
        return False
    before = w.words[at - 1]
    return before not in ("", "\n", ".", "!", "?", ":", '"', "-", "(") and not _is_title(w, at)


def _is_title(w: Window, at: int) -> bool:
    """Whether words stand in capitals all around, as in a headline."""
    near = [k for k in range(max(0, at - 3), at + 5) if w.words[k].isalpha() and k != at]
    return len(near) > 1 and sum(w.is_capital(k) for k in near) * 2 > len(near)


def _is_counted(w: Window, n: Numeral) -> bool:
    """Whether something follows that digits count or measure."""
    word = w.words[n.end]
    if word in ("%", "-") or w.lexicon.currencies.starting(w.words, n.end):
        return True
    if w.lexicon.units.starting(w.words, n.end) and word not in ("in", "m", "g", "h", "s", "a"):
        return True
    table = w.lexicon.table
    if not word.isalpha() or word in table.stops:
        return word in table.of
    return word in table.plurals or word.endswith("s") or w.words[n.end + 1].endswith("s")


def _is_year(w: Window, n: Numeral) -> bool:
    """Four digits without a mark between 1900 and 2099, unless people or things are counted."""
    if n.literal is None or len(n.literal) != 4 or not n.literal.isdigit():
        return False
    dated = w.words[n.start - 1] in w.lexicon.table.in_time
    if int(n.literal) not in YEARS and not (dated and int(n.literal) in OLD_YEARS):
        return False
    if w.lexicon.signs.ending(w.words, n.start) or w.words[n.end] in ("%", "+"):
        return False
    if dated and w.words[n.start - 1] != "of":
        return not COUNTED.intersection(w.words[n.end : n.end + 2])
    if COUNTED.intersection(w.words[n.end : n.end + 3]):
        return False
    if w.lexicon.units.starting(w.words, n.end) and w.words[n.end] not in ("in", "a", "m"):
        return False
    return w.lexicon.currencies.starting(w.words, n.end) is None


def _is_time_of_day(w: Window, n: Numeral) -> bool:
    """ "10:30", "5 pm", "2.17pm", "5 o'clock"."""
    for at in (n.start, n.end):
        if w.words[at if at == n.end else at - 1] == ":" and _is_clock_colon(w, at, n):
            return True
    if w.lexicon.clock.starting(w.words, n.end) is None or n.literal is None:
        return False
    whole, _, rest = n.literal.partition(".")
    return len(whole) <= 4 and (not rest or len(rest) == 2)


def _is_clock_colon(w: Window, at: int, n: Numeral) -> bool:
    if at == n.end:
        return w.joined(at) and w.joined(at + 1) and w.words[at + 1][:1].isdigit()
    return w.joined(n.start) and w.joined(n.start - 1) and w.words[n.start - 2][-1:].isdigit()


def _is_list_mark(w: Window, n: Numeral) -> bool:
    """ "1. ", "2)" at the start of a line; "(2)"; "[12]"."""
    if n.literal is None or not n.literal.isdigit() or len(n.literal) > 3:
        return False
    before, after = w.words[n.start - 1], w.words[n.end]
    if before == "[" and after == "]":
        return True
    if after == ")" and w.words[n.start - 1] != "(":
        return w.joined(n.end) and "(" not in w.words[n.start - 8 : n.start]
    if before == "(" and after == ")":
        return w.words[n.start - 2] in ("", "\n") or not w.words[n.start - 2].isalpha()
    starts = before == "\n" or (before == "" and w.text.origin(w.starts[n.start]) == 0)
    return starts and after == "." and bool(w.words[n.end + 1]) and w.words[n.end + 1] != "\n"


def _is_phone(w: Window, n: Numeral) -> bool:
    """ "+1 202 555 0123", "555-0123", "1111-2222-3333"."""
    if w.words[n.start - 1] == "+" and w.joined(n.start) and n.literal and len(n.literal) > 2:
        return not w.words[n.start - 2][:1].isdigit()
    chain = 0
    at = n.end
    while w.words[at] == "-" and w.words[at + 1].isdigit() and w.joined(at) and w.joined(at + 1):
        chain, at = chain + 1, at + 2
        if chain > 1:
            return True
    at = n.start
    while (
        w.words[at - 1] == "-" and w.words[at - 2].isdigit() and w.joined(at) and w.joined(at - 1)
    ):
        chain, at = chain + 1, at - 2
        if chain > 1:
            return True
    return chain == 1 and _is_local_call(w, n)


def _is_local_call(w: Window, n: Numeral) -> bool:
    """Three digits, four digits, where neither is round."""
    if w.words[n.end] == "-":
        first, second = w.words[n.start], w.words[n.end + 1]
    else:
        first, second = w.words[n.start - 2], w.words[n.start]
    return len(first) == 3 and len(second) == 4 and second.isdigit() and second[-1] != "0"


def _is_mere_word(w: Window, n: Numeral) -> bool:
    """ "one of the most", "at first", "the second half": words that count nothing."""
    table = w.lexicon.table
    word = w.words[n.start]
    before, after = w.words[n.start - 1], w.words[n.end]
    if word in table.pronouns and word in table.articles and n.end == n.start + 1:
        return not (
            w.lexicon.before.ending(w.words, n.start) or w.lexicon.one_in.starting(w.words, n.end)
        )
    if word in table.pronouns and n.end == n.start + 1:
        return _is_pronoun(w, n)
    if before in table.labels and n.value is not None and not n.ordinal:
        return not _is_counted(w, n)
    if n.ordinal:
        return _is_mere_ordinal(w, n)
    if w.is_capital(n.start) and n.end == n.start + 1 and _is_name(w, n.start - 1):
        return True  # "the Big Ten"
    if word in table.bare and table.articles and before.isalpha():
        return not (
            before in table.determiners
            or before in table.per
            or before in table.few
            or w.lexicon.before.ending(w.words, n.start)
        )
    if before == "-" and w.joined(n.start) and w.words[n.start - 2].isalpha():
        return w.words[n.start - 2] not in w.lexicon.starts or n.fraction
    if n.fraction and n.end == n.start + 1 and table.denominators.get(word) == 2:
        return _is_mere_half(w, n)
    if n.fraction and w.words[n.end - 1] in ("quarter", "half") and after in ("final", "finals"):
        return True
    return False


def _is_mere_half(w: Window, n: Numeral) -> bool:
    table, before, after = w.lexicon.table, w.words[n.start - 1], w.words[n.end]
    if before in table.ordinals or before in ("last", "other", "latter", "early", "late", "better"):
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
    if before in table.signs or _is_second_of_pair(w, n):
        return False
    if before in _DETERMINED or before in table.labels:
        return True
    if lexicon.seats.starting(w.words, end) or lexicon.one_in.starting(w.words, end):
        return not _number_follows(w, end)
    if after in (*table.joiners, ",") and _number_follows(w, end + 1, 1):
        return False
    if after == "-" or not after.isalpha():
        return after != "-" or w.words[end + 1] in ("sided", "time", "off", "on", "way", "size")
    if after in table.range_to and _number_follows(w, end + 1):
        return False
    if after in ("another", "day", "thing", "way", "hand", "side", "reason"):
        return after != "day" or w.words[end + 1] not in ("after", "before", "later", "earlier")
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


def _is_mere_ordinal(w: Window, n: Numeral) -> bool:
    """ "at first", "First,", "the 21st century", "the Second World War"."""
    before, after = w.words[n.start - 1], w.words[n.end]
    if after in ("century", "centuries", "quarter", "half", "amendment", "lady", "aid", "class"):
        return True
    if before == "-" or (after == "-" and w.words[n.end + 1] in ("hand", "rate", "class", "ever")):
        return True
    if w.words[n.start] == "second" and n.end == n.start + 1 and before in ("per", "split"):
        return True
    if w.words[n.start] == "first" and _is_adverb(w, n):
        return True
    if after in (",", ":") and before in ("", "\n", ".", ",", "and", ":", '"'):
        return bool(w.words[n.end + 1])
    named = w.is_capital(n.start) and after.isalpha() and w.is_capital(n.end)
    return named and w.words[n.start - 1] not in ("", "\n", ".") and not _is_title(w, n.start)


def _is_adverb(w: Window, n: Numeral) -> bool:
    """ "first" that ranks nothing: no article before it and no noun after it."""
    table = w.lexicon.table
    before, after = w.words[n.start - 1], w.words[n.end]
    if before in ("at", "he", "she", "they", "we", "i", "it", "who", "that", "was", "were"):
        return True
    if before in table.determiners or before in table.articles or before in ("s", "very"):
        return False
    if before in table.rank_verbs or (not before.isalpha() and not after):
        return False
    return not after.isalpha() or after in table.stops


_DETERMINED = frozenset(
    "no the this that which any every each some another someone loved other such".split()
)
