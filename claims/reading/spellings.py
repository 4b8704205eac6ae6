"""Names by how they sound, so that the spellings of one name meet.

Arabic, Persian and Russian names reach Latin letters along many roads: Kadhimi, Kazemi,
al-Kazimi; Soleimani, Suleimani; Zelensky, Zelenskyy, Зеленский. `name_key` meets those and keeps
most other names apart, so it may stand for a person. `name_skeleton` has the consonants alone, so
that the Arabic script, which leaves short vowels out, meets the Latin; it is only good enough to
search by.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.reading.folding import fold
from claims.reading.wordforms import word_set

# The article as transliterations write it, also where it takes on the next letter (ash-Sharq).
ARTICLES = word_set("al el ul ad adh an ar as ash at az")
SAME_WORD = {"ben": "bn", "bin": "bn", "ibn": "bn", "abou": "abu", "abo": "abu"}
TITLES = word_set(
    "mr mrs ms miss dr prof sir dame lord lady president minister senator gen general col"
    " sheikh shaikh ayatollah sayyid jr sr"
)

# Letters that stand for one sound. C = sh, Q = ch, X = kh, Y = gh: sounds of their own, in upper
# case until the letters c and y have become others.
SOUNDS = {
    "tsch": "Q", "shch": "C", "dsch": "j", "sch": "C", "tch": "Q", "dj": "j", "sh": "C",
    "ch": "Q", "kh": "X", "gh": "Y", "zh": "j", "dh": "z", "dz": "z", "th": "t", "ph": "f",
    "ck": "k", "qu": "k", "q": "k", "x": "ks", "tz": "ts", "w": "v",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)))
_SOFT_C = re.compile("c(?=[eiy])")
_DIPHTHONG = re.compile("[ae][iyj]|[iyj][iyje]+|[ie]+y|ee|ie")
_LONG_U = re.compile("ou|oo|uu|au|ow|oe")
_TWICE = re.compile(r"(.)\1+")
_LAST_CLOSED = re.compile("[ai]([^aiu]+)$")
_WORD = re.compile(r"[^\W\d_]+(?:['][^\W\d_]+)*")
_VOWELS = str.maketrans("eyo", "iiu")

# Dialects differ over q and dh so far that no rule would meet these without meeting others too.
_DIALECTS = re.compile("(?:kh|gh|[gkqx])[ae](?:dh?|z){1,2}aff?[iy]")  # Gaddafi, Qadhafi, Khadafy

# Folded letters (й is и there, ё е, ї і) in the letters of the usual English transliterations.
CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "є": "ye",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m",
    "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ch", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dj", "ш": "sh", "щ": "shch", "ъ": "",
    "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
})  # fmt: skip

ARABIC_SOUNDS = str.maketrans({
    "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ج": "j", "چ": "q", "ح": "h", "خ": "x", "د": "d",
    "ذ": "z", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "c", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "غ": "y", "ف": "f", "ق": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
    "ه": "h", "ة": "", "ا": "a", "أ": "a", "إ": "a", "آ": "a", "ى": "a", "ع": "a", "و": "u",
    "ي": "i", "ء": "", "ؤ": "u", "ئ": "i",
})  # fmt: skip


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The key that all spellings of a name share: its words without articles and titles.

    "Mustafa al-Kadhimi" and "Mustafa Al-Kazemi" -> "mustafa kazimi". Empty for no letters.
    """
    words = [word for word in _WORD.findall(fold(name).text) if word not in ARTICLES]
    untitled = [word for word in words if word not in TITLES]
    return " ".join(filter(None, map(word_key, untitled or words)))


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """The key of one folded word of a name."""
    word = word.replace("'", "").translate(CYRILLIC)
    if word in SAME_WORD:
        return SAME_WORD[word]
    if _DIALECTS.fullmatch(word):
        return "kazafi"
    if not word.isascii():
        return without_article(word)
    sounds = _SOUND.sub(lambda match: SOUNDS[match[0]], _SOFT_C.sub("s", word))
    reduced = _vowels_reduced(sounds.replace("c", "k")).lower()
    return _TWICE.sub(r"\1", reduced)


def _vowels_reduced(sounds: str) -> str:
    """Three vowels: a, i (e, y), u (o); in a last closed syllable a and i are one (Ahmed)."""
    reduced = _LONG_U.sub("u", _DIPHTHONG.sub("i", sounds)).translate(_VOWELS)
    if len(re.findall("[aiu]+", reduced)) > 1:
        reduced = _LAST_CLOSED.sub(r"a\1", reduced)
    return reduced


def without_article(word: str) -> str:
    """An Arabic word without its article and the conjunction before it."""
    for prefix in ("وال", "بال", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


@lru_cache(maxsize=65536)
def name_skeleton(word: str) -> str:
    """The consonants of one folded word, the same from Latin and Arabic script.

    Empty where fewer than three are left, which would say nothing: "kazimi", "كاظمي" -> "kzm".
    """
    sounds = word_key(word)
    sounds = sounds if sounds.isascii() else _romanised(word)
    bare = _TWICE.sub(r"\1", sounds).replace("p", "b").replace("v", "f")
    head, rest = bare[:1], bare[1:]
    consonants = "".join(sound for sound in rest if sound not in "aiu").rstrip("h")
    skeleton = ("a" if head in "aiu" else head) + consonants
    return skeleton if len(skeleton) >= 3 and skeleton.isascii() else ""


def _romanised(word: str) -> str:
    return without_article(word).translate(ARABIC_SOUNDS)
