"""Numbers in names: "Article 5", "Boeing 747", "Voyager 2", and what tells them from counts."""

from __future__ import annotations

from claims.reading.compounds import Numeral
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
        spans = word not in w.lexicon.table.votes and _is_span_of_names(w, n.end)
        return spans or not is_counted(w, n, strictly=True)
    label = w.words[at - 2] if word == "-" and _is_span_of_names(w, at) else ""
    if label in w.lexicon.table.labels and label not in w.lexicon.table.votes:
        return True
    return w.words[n.start - 1].isalpha() and is_name(w, at) and not is_counted(w, n)


def _is_span_of_names(w: Window, hyphen: int) -> bool:
    """ "Boeing 737-800", "pages 12-15": digits on both sides of a hyphen, and nothing counted."""
    before, after = w.words[hyphen - 1], w.words[hyphen + 1]
    joined = w.words[hyphen] == "-" and w.joined(hyphen) and w.joined(hyphen + 1)
    return joined and before.isdigit() and after.isdigit() and not _is_plural(w, hyphen + 2)


def _is_plural(w: Window, at: int) -> bool:
    return w.words[at] in w.lexicon.table.plurals or w.words[at] in w.lexicon.table.counted


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
    """Whether all words around stand in capitals but the smallest, as in a headline."""
    near = [k for k in range(max(0, at - 6), at + 7) if len(w.words[k]) > 2 and k != at]
    near = [k for k in near if w.words[k].isalpha() and w.words[k] not in w.lexicon.table.stops]
    return bool(near) and all(w.is_capital(k) for k in near)


def is_counted(w: Window, n: Numeral, *, strictly: bool = False) -> bool:
    """Whether something follows that digits count or measure; strictly, a noun we know."""
    word = w.words[n.end]
    if word in ("%", "-") or w.lexicon.currencies.starting(w.words, n.end):
        return True
    if w.lexicon.units.starting(w.words, n.end) and word not in ("in", "m", "g", "h", "s", "a"):
        return True
    table = w.lexicon.table
    if strictly:
        return word in table.plurals or word in table.counted
    if not word.isalpha() or word in table.stops:
        return word in table.of
    return word in table.plurals or word.endswith("s") or w.words[n.end + 1].endswith("s")
