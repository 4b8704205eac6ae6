"""Numbers in names: "Article 5", "Boeing 747", "Voyager 2", and what tells them from counts."""

from __future__ import annotations

from claims.reading.compounds import Numeral
from claims.reading.spellings import name_key as name_key  # where importers look for it
from claims.reading.unit_names import ISO_CODES
from claims.reading.windows import Window

SENTENCE_STARTS = frozenset({"", "\n", ".", "!", "?", ":", '"', "-", "("})


def is_labelled(w: Window, n: Numeral) -> bool:
    """ "Article 5", "Boeing 747", "Voyager 2": a name or label before bare digits."""
    if n.literal is None or "," in n.literal:
        return False
    at = n.start - 1
    word = w.words[at]
    if word == "." and w.joined(at):
        at, word = at - 1, w.words[at - 1]
    if word in w.lexicon.table.labels:
        return w.words[n.end] in w.lexicon.table.of or not is_counted(w, n)
    return w.words[n.start - 1].isalpha() and is_name(w, at) and not is_counted(w, n)


def is_name(w: Window, at: int) -> bool:
    """A capitalised word that does not merely begin a sentence, right before bare digits."""
    word = w.words[at]
    if not word.isalpha() or not w.is_capital(at) or w.in_date(at):
        return False
    if word in w.lexicon.table.stops or word.upper() in ISO_CODES or len(word) == 1:
        return False
    before = w.words[at - 1]
    return before not in SENTENCE_STARTS and not is_title(w, at)


def is_title(w: Window, at: int) -> bool:
    """Whether words stand in capitals all around, as in a headline."""
    near = [k for k in range(max(0, at - 3), at + 5) if w.words[k].isalpha() and k != at]
    return len(near) > 1 and sum(w.is_capital(k) for k in near) * 2 > len(near)


def is_counted(w: Window, n: Numeral) -> bool:
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
