"""Words of a text with their offsets and stems, so that "voted", "vote" and "voting" meet.

The stemmer is a light one for English (suffixes and irregular verbs); words of other languages
keep their folded form. A stem is only ever compared with another stem, never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.reading.folding import fold_char

# Letters and digits, joined by apostrophes, hyphens, or points and commas between digits.
WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼ\-‐‑][^\W_]+|(?<=\d)[.,٫٬](?=\d)[^\W_]+)*[%٪]?")


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AMERICA = ("US", "U.S.", "U.S.A.", "USA")  # "us" in small letters is a pronoun


class Word(NamedTuple):
    """`name` says that it is written like a proper name; `stop` that it only joins others."""

    start: int
    end: int
    folded: str
    stem: str
    name: bool
    stop: bool


STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "it",
        "its",
        "he",
        "she",
        "they",
        "them",
        "his",
        "her",
        "their",
        "him",
        "we",
        "us",
        "our",
        "you",
        "your",
        "i",
        "me",
        "my",
        "of",
        "in",
        "on",
        "at",
        "by",
        "to",
        "for",
        "from",
        "with",
        "into",
        "onto",
        "over",
        "under",
        "upon",
        "about",
        "as",
        "than",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "if",
        "then",
        "while",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "what",
        "how",
        "why",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "done",
        "has",
        "have",
        "had",
        "having",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "also",
        "just",
        "very",
        "too",
        "such",
        "some",
        "any",
        "each",
        "both",
        "all",
        "more",
        "most",
        "other",
        "another",
        "own",
        "same",
        "s",
        "t",
        "re",
        "ve",
        "ll",
        "d",
        "m",
        "up",
        "out",
        "off",
        "down",
        "again",
        "further",
        "only",
        "even",
        "still",
        "yet",
        "now",
        "once",
        "during",
        "between",
        "through",
        "because",
        "until",
        "against",
        "among",
        "within",
        "without",
        "per",
        "via",
        "according",
        "said",
        "says",
        "say",
        "told",
        "tell",
        "report",
        "reported",
        "reports",
        "reportedly",
        "s'",
        "not",
        "no",
        "never",
        "n't",
    ]
)

IRREGULAR = {
    form: base
    for base, forms in {
        "rise": "rose risen", "fall": "fell fallen", "win": "won",
        "lose": "lost losing loss losses",
        "begin": "began begun", "hold": "held", "take": "took taken", "give": "gave given",
        "make": "made", "go": "went gone", "leave": "left", "meet": "met",
        "sell": "sold sale sales",
        "buy": "bought", "pay": "paid payment", "build": "built", "write": "wrote written",
        "send": "sent", "grow": "grew grown growth", "shoot": "shot", "strike": "struck stricken",
        "lead": "led", "run": "ran", "fight": "fought", "find": "found", "break": "broke broken",
        "choose": "chose chosen choice", "come": "came", "become": "became",
        "drive": "drove driven",
        "steal": "stole stolen theft", "speak": "spoke spoken speech", "stand": "stood",
        "bring": "brought", "catch": "caught", "draw": "drew drawn", "fly": "flew flown flight",
        "get": "got gotten", "know": "knew known", "keep": "kept", "spend": "spent",
        "think": "thought", "throw": "threw thrown", "wear": "wore worn", "see": "saw seen",
        "sing": "sang sung", "sink": "sank sunk", "swear": "swore sworn", "teach": "taught",
        "tear": "tore torn", "show": "shown", "forbid": "forbade forbidden", "hide": "hid hidden",
        "beat": "beaten", "freeze": "froze frozen", "feel": "felt", "bear": "bore borne",
        "die": "died dies dying death deaths dead", "kill": "killed kills killing killings",
        "child": "children", "man": "men", "woman": "women", "person": "people persons",
        "life": "lives", "wife": "wives", "half": "halves", "foot": "feet", "wound": "wounded",
        "lie": "lay lain", "withdraw": "withdrew withdrawn withdrawal", "deny": "denial",
        "decide": "decision decisions", "success": "succeed succeeded", "arrive": "arrival",
        "marry": "marriage married", "founded": "founding founder founders founds establish "
        "established establishment", "injure": "injury injuries", "expand": "expansion",
        "produce": "production", "reduce": "reduction", "attend": "attendance attendees",
        "invade": "invasion", "explode": "explosion", "conclude": "conclusion",
        "bear-birth": "born birth birthplace", "pass": "passage", "good": "better best",
    }.items()
    for form in forms.split()
}  # fmt: skip

KEEP = frozenset(
    [
        "news",
        "series",
        "species",
        "means",
        "always",
        "less",
        "less",
        "lens",
        "bus",
        "gas",
        "class",
        "process",
        "during",
        "morning",
        "evening",
        "thing",
        "nothing",
        "something",
        "anything",
        "everything",
        "king",
        "ring",
        "wing",
        "spring",
        "string",
        "bring",
        "sing",
        "building",
        "red",
        "bed",
        "need",
        "speed",
        "seed",
        "feed",
        "indeed",
        "breed",
        "blood",
        "hundred",
        "united",
    ]
)


# Countries of two words are one name: what they are folded to, and their stem.
UNITED = {
    ("united", "states"): ("usa", "america"),
    ("united", "kingdom"): ("uk", "britain"),
}


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order; linear in its length."""
    found = []
    for match in WORD.finditer(text):
        start, end = match.span()
        written = text[start:end]
        folded = fold_word(written)
        if written in AMERICA:
            found.append(Word(start, end, "usa", "america", True, False))
            continue
        if found and (country := UNITED.get((found[-1].folded, folded))):
            found[-1] = Word(found[-1].start, end, *country, True, False)
            continue
        if folded.endswith(("'s", "s'")) and len(folded) > 2:
            folded = folded[:-2] if folded.endswith("'s") else folded[:-1]
        found.append(
            Word(start, end, folded, stem(folded), looks_like_name(written), is_stop(folded))
        )
    return tuple(found)


def is_stop(folded: str) -> bool:
    return folded in STOP_WORDS or folded.endswith("n't")


@lru_cache(maxsize=65536)
def fold_word(written: str) -> str:
    if written.isascii():
        return written.lower()
    return "".join(map(fold_char, written))


def looks_like_name(written: str) -> bool:
    """Does it start with a capital, or hide one ("al-Kadhimi", "iPhone")?"""
    return written[0].isupper() or any(char.isupper() for char in written[1:])


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """The stem of one folded word. Unknown endings stay."""
    if folded in IRREGULAR:
        return strip_e(IRREGULAR[folded])
    if folded in KEEP or not folded.isascii() or folded[0].isdigit():
        return folded
    word = singular(folded)
    if word in IRREGULAR:
        return strip_e(IRREGULAR[word])
    return strip_e(without_suffix(word))


def singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def without_suffix(word: str) -> str:
    if len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    for suffix, shortest in (("ing", 3), ("ed", 3), ("ly", 4), ("ment", 5), ("al", 5), ("ion", 5)):
        root = word[: -len(suffix)]
        if word.endswith(suffix) and len(root) >= shortest and VOWEL.search(root):
            return undouble(root)
    return word


VOWEL = re.compile("[aeiouy]")


def undouble(root: str) -> str:
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls":
        return root[:-1]
    return root


def strip_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
