"""From the text of an article to the claims in it that can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from claims.reading.attribution import Attributed, attribute
from claims.reading.bylines import speakers_of
from claims.reading.clauses import checkable_clause, leaning_clause
from claims.reading.conjuncts import conjuncts
from claims.reading.dates import find_dates
from claims.reading.folding import fold, readable
from claims.reading.language import detect_language
from claims.reading.languages import table_for
from claims.reading.languages.tables import Language
from claims.reading.marks import words_of
from claims.reading.notes import by_noun, notes_of
from claims.reading.people import people_of
from claims.reading.quantities import find_quantities
from claims.reading.restating import Mentions, worded
from claims.reading.selecting import (
    UNRESOLVED,
    Content,
    figures,
    kind_of,
    veto,
    worth_needed,
)
from claims.reading.sources import Speakers
from claims.reading.statements import Statement, marks_outside, read_statements
from claims.reading.values import ClaimKind, ExtractedClaim, Part, Quantity
from claims.reading.worthiness import worthiness


def extract(
    text: str,
    *,
    title: str | None = None,
    dateline: date | None = None,
    language: str | None = None,
) -> tuple[ExtractedClaim, ...]:
    """The claims of an article in reading order, those of its title first.

    `dateline` anchors "Sunday" and "last August"; `language` is an ISO 639-1 code, detected where
    None. Offsets count code points of `text`, or of `title` where `part` says so. Linear in the
    length of the text, the same for the same input, and no input is an error.
    """
    table = table_for(language or detect_language(f"{title or ''}\n{text}" if title else text))
    claims = _claims(readable(text), dateline, table, skip=(title or "").strip())
    if not title:
        return tuple(claims)
    headline = _claims(readable(title), dateline, table)
    return (*(replace(claim, part=Part.TITLE) for claim in headline), *claims)


@dataclass(frozen=True, slots=True)
class Article:
    """What the claims of one text share."""

    text: str
    language: Language
    speakers: Speakers
    mentions: Mentions
    figures: dict[str, list[Quantity]]


def _claims(
    text: str, dateline: date | None, language: Language, skip: str = ""
) -> Iterator[ExtractedClaim]:
    folded = fold(text)
    dates = find_dates(folded, dateline, language)
    quantities = find_quantities(folded, [(found.start, found.end) for found in dates], language)
    statements = list(read_statements(folded, quantities, dates, language))
    people = people_of(text, language.prose)
    speakers = speakers_of(text, people, language.prose)
    article = Article(text, language, speakers, Mentions(people), by_noun(statements))
    for statement in statements:
        attributed = attribute(statement, speakers, text)
        if statement.text != skip:
            yield from _claims_of(statement, attributed, article)
        article.mentions.remember(statement)


def _claims_of(
    statement: Statement, attributed: Attributed, article: Article
) -> Iterable[ExtractedClaim]:
    """One claim or none; two and more where a sentence joins whole statements."""
    claim = _claim(statement, attributed, article)
    if claim is None:
        return ()
    if len(claim.text) < len(statement.text) or attributed.said:
        return (claim,)
    spans = conjuncts(statement, attributed.start, attributed.end, article.language.clauses)
    parts = [_part_claim(statement, span, attributed, article) for span in spans]
    found = [part for part in parts if part is not None]
    return found if found and len(found) == len(parts) else (claim,)


def _part_claim(
    statement: Statement, span: tuple[int, int], attributed: Attributed, article: Article
) -> ExtractedClaim | None:
    """One of several statements of a sentence, None where it cannot be checked alone."""
    content = _content(statement, *span, attributed, article.language)
    kind = kind_of(content, article.language)
    if kind is None or veto(content, article.language) is not None:
        return None
    part = replace(attributed, start=span[0], end=span[1], gap=None)
    return _worthy(statement, part, content, kind, article, whole=False)


def _claim(statement: Statement, attributed: Attributed, article: Article) -> ExtractedClaim | None:
    content = _content(statement, attributed.start, attributed.end, attributed, article.language)
    against = veto(content, article.language)
    leaning = _is_question(content) or (
        against is None and attributed.gap is None and _leans_on_context(content)
    )
    if against is not None or leaning:
        clause = _clause_claim(statement, attributed, article, leaning=leaning)
        if clause is not None or against is not None:
            return clause
    kind = kind_of(content, article.language)
    if kind is None:
        return None
    return _worthy(statement, attributed, content, kind, article, whole=True)


def _is_question(content: Content) -> bool:
    return content.text.rstrip(' "”»').endswith(("?", "؟"))


def _leans_on_context(content: Content) -> bool:
    """ "It has been an issue since 170 members voted": the clause says more alone."""
    return content.words[:1] in (["it"], ["this"], ["that"], ["there"]) and bool(
        figures(content) or content.dates
    )


def _clause_claim(
    statement: Statement, attributed: Attributed, article: Article, *, leaning: bool
) -> ExtractedClaim | None:
    """A clause of its own inside what is no claim as a whole."""
    if not statement.quantities and not statement.dates:
        return None
    find = leaning_clause if leaning else checkable_clause
    span = find(statement, attributed.start, attributed.end, article.language)
    if span is None:
        return None
    content = _content(statement, *span, attributed, article.language)
    kind = kind_of(content, article.language) or ClaimKind.EVENT
    clause = replace(attributed, start=span[0], end=span[1], gap=None)
    return _worthy(statement, clause, content, kind, article, whole=False)


def _content(
    statement: Statement, start: int, end: int, attributed: Attributed, language: Language
) -> Content:
    quantities, dates = statement.within(start, end)
    words, marks = statement.words, statement.marks
    if start or end < len(statement.flat):
        flat = statement.flat[start:end]
        words = words_of(flat)
        marks = marks_outside(flat, words, statement.start + start, dates, language.prose)
    return Content(
        text=statement.text[start:end],
        flat=statement.flat[start:end],
        words=words,
        marks=marks,
        quantities=quantities,
        dates=dates,
        sourced=len(attributed.chain) > 0,
        quoted=attributed.quoted,
    )


def _worthy(
    statement: Statement,
    attributed: Attributed,
    content: Content,
    kind: ClaimKind,
    article: Article,
    *,
    whole: bool,
) -> ExtractedClaim | None:
    said = _said(statement, attributed)
    who = article.mentions.only_one(statement) if _needs_antecedent(said) else None
    wording = worded(said, who)
    worth, why = worthiness(
        wording,
        content.quantities,
        content.dates,
        quoted=attributed.quoted,
        language=article.language,
    )
    if worth < worth_needed(content, kind, article.language):
        return None
    start, end = (0, len(statement.text)) if whole else (attributed.start, attributed.end)
    quantities, dates = statement.within(start, end)
    notes = notes_of(statement, quantities, article.figures)
    return ExtractedClaim(
        text=statement.text[start:end],
        start=statement.start + start,
        end=statement.start + end,
        statement=wording,
        kind=kind,
        worthiness=worth,
        why=(*why, *notes),
        quantities=quantities,
        dates=dates,
        attribution=attributed.chain,
        claimant=attributed.chain[-1] if attributed.chain else None,
        quoted=attributed.quoted,
        heading=statement.heading,
        notes=notes,
    )


def _said(statement: Statement, attributed: Attributed) -> str:
    text = statement.text
    if attributed.gap is None:
        return text[attributed.start : attributed.end]
    first, last = attributed.gap
    return f"{text[attributed.start : first]} {text[last : attributed.end]}"


def _needs_antecedent(said: str) -> bool:
    return said.lstrip(" \"“”«'‘").split(" ", 1)[0].lower() in UNRESOLVED
