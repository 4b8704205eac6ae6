"""An article's text read once: its passages with their index terms, its claims, its sketch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from claims.reading.copies import signature
from claims.reading.extract import extract
from claims.reading.frames import read_frame
from claims.reading.headline import headline
from claims.reading.language import detect_language
from claims.reading.languages import table_for
from claims.reading.sentences import split_passages
from claims.reading.terms import text_terms
from claims.reading.values import ExtractedClaim, Part

READER_VERSION = "3"  # rises when the reader would read something differently


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """One to three sentences and the terms they are found by."""

    part: Part
    start: int
    end: int
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that reading takes from a text; offsets are those of the text or the title.

    The `headline` is the line at the top of the text itself, "" where there is none.
    """

    language: str
    headline: str
    passages: tuple[ReadPassage, ...]
    claims: tuple[ExtractedClaim, ...]
    signature: bytes


def read_article(
    text: str, *, title: str = "", dateline: date | None = None, language: str = ""
) -> Reading:
    """Read an article; the same text, title, dateline and language always read the same."""
    language = language or detect_language(text)
    return Reading(
        language=language,
        headline=headline(text),
        passages=tuple(read_passages(text, title, dateline, language)),
        claims=tuple(read_claims(text, title, dateline, language)),
        signature=signature(text),
    )


def read_claims(
    text: str, title: str, dateline: date | None, language: str
) -> Iterator[ExtractedClaim]:
    """The claims with the frames that they are recognised by."""
    table = table_for(language)
    apart = title_apart(text, title) or None
    for claim in extract(text, title=apart, dateline=dateline, language=language):
        frame = read_frame(claim.statement, claim.quantities, claim.dates, table)
        yield replace(claim, frame=frame)


def read_passages(
    text: str, title: str, dateline: date | None, language: str
) -> Iterator[ReadPassage]:
    spans = [(Part.BODY, start, end) for start, end in split_passages(text, table_for(language))]
    if title_apart(text, title).strip():
        spans.insert(0, (Part.TITLE, 0, len(title)))
    for part, start, end in spans:
        quote = (title if part == Part.TITLE else text)[start:end]
        yield ReadPassage(part, start, end, text_terms(quote, dateline, language))


def title_apart(text: str, title: str) -> str:
    """The title, unless it stands at the top of the text, where it is read already."""
    return "" if title == headline(text) else title
