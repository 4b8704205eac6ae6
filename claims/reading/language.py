"""The language of a text, where nobody gave it."""

from __future__ import annotations

from functools import cache
from typing import Any

import re2
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from claims.reading.folding import readable
from claims.reading.languages import LANGUAGES
from claims.reading.languages.tables import each_word

# Those with a table, and their neighbours, so that German or Turkish is not taken for French.
CANDIDATES = (*LANGUAGES, "de", "it", "pt", "nl", "tr", "ur", "ku", "ru", "he", "zh", "ja", "hi")
READS = 2_000  # characters; more make no difference
# No other language has these, and English prose is full of them: the classifier need not be asked.
ENGLISH_WORDS = each_word("the of and was were that which with from has have said")
ENGLISH_SHARE = 0.10  # of the words; in running English 0.11 to 0.25
SHORT = 25  # letters; in a shorter text the classifier guesses
ARABIC_SCRIPT = re2.compile(r"\p{Arabic}")
PERSIAN_LETTER = re2.compile(r"[پچژگکی]")


@cache
def identifier() -> Any:
    found = LanguageIdentifier.from_model_file(MODEL_FILE)
    found.set_languages([code for code in CANDIDATES if code in set(found.nb_classes)])
    return found


def detect_language(text: str) -> str:
    """ISO 639-1 code of the text's language; "en" where it says too little to tell."""
    sample = readable(text[:READS])
    if _is_english(sample):
        return "en"
    if sum(char.isalpha() for char in sample) < SHORT:
        return _by_script(sample)
    return str(identifier().classify(sample)[0])


def _is_english(sample: str) -> bool:
    words = sample.lower().split()
    found = [word for word in words if word in ENGLISH_WORDS]
    return len(set(found)) > 2 and len(found) >= max(5, ENGLISH_SHARE * len(words))


def _by_script(sample: str) -> str:
    if not ARABIC_SCRIPT.search(sample):
        return "en"
    return "fa" if PERSIAN_LETTER.search(sample) else "ar"
