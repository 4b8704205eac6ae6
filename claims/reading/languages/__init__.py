"""The languages that reading knows: one table each, found by ISO 639-1 code."""

from claims.reading.languages.ar import ARABIC
from claims.reading.languages.en import ENGLISH
from claims.reading.languages.es import SPANISH
from claims.reading.languages.fa import PERSIAN
from claims.reading.languages.fr import FRENCH
from claims.reading.languages.tables import Language

LANGUAGES: dict[str, Language] = {
    language.code: language for language in (ENGLISH, SPANISH, FRENCH, ARABIC, PERSIAN)
}


def table_for(code: str | None) -> Language:
    """The table of a language code ("en", "pt-BR"); English where there is none."""
    return LANGUAGES.get((code or "en").split("-")[0].lower(), ENGLISH)
