"""What the opening of an article, and pieces that it names, tell about who reports."""

from __future__ import annotations

import re2

from claims.reading.languages.tables import ProseTable
from claims.reading.people import People
from claims.reading.saying import Verb
from claims.reading.sources import Speakers, canonical, is_media, resolve, source_phrase
from claims.reading.statements import Statement

DATELINE = re2.compile(r"^[\p{Lu}\p{L} .,'’/0-9-]*\(([\p{Lu}\p{Lo}][\p{L}.&’' -]*)\)\s*[-–—:]+\s*")
PLACE_LINE = re2.compile(r"^\p{Lu}\p{Lu}[\p{Lu} .,'’/-]+(?::|\s[–—-])\s+")
AGENCY_LINE = re2.compile(r"^([\p{Lu}][\p{L}.&’' -]*?)\s+[–—-]\s+\p{L}")
TITLED_OUTLET = re2.compile(
    r"(?:^|[\s,;:])(?:The )?(?:[Nn]ewspaper|[Mm]agazine|[Ww]ebsite)\s*[\"“«](.+?)[\"”»]"
)
AUTHOR_BY = re2.compile(
    r"\b(?:report|article|memo|note|column|analysis|essay|piece) by (\p{Lu}[^,.;]*)"
)


def speakers_of(text: str, people: People, prose: ProseTable) -> Speakers:
    """A fresh state for one article, with the agency that its opening names."""
    speakers = Speakers(prose, people)
    for line in text[:1_000].split("\n")[:6]:
        named = DATELINE.search(line[:160])
        titled = None if named else AGENCY_LINE.search(line[:160])
        match = named or titled
        if match and len(match.group(1)) <= 40 and (named or is_media(match.group(1), prose)):
            speakers.agency = short_name(canonical(match.group(1), speakers), text)
            break
    return speakers


def after_dateline(text: str) -> int:
    """Where a sentence begins behind "BAGHDAD, July 22 (Reuters) - " or "DHAKA: "."""
    head = text[:120]
    match = DATELINE.search(head) if "(" in head else None
    if match is None and head[:2].isupper():
        match = PLACE_LINE.search(head[:60])
    return match.end() if match else 0


def short_name(name: str, text: str) -> str:
    """Without "Agency" where the text also says it so."""
    for ending in (" News Agency", " news agency", " Agency"):
        stem = name.removesuffix(ending)
        if stem != name and text.count(stem) > text.count(name):
            return stem
    return name


def learn_documents(statement: Statement, verbs: list[Verb], speakers: Speakers) -> None:
    """The outlet and author that "the report" and "the author" mean from here on."""
    text = statement.text
    match = TITLED_OUTLET.search(text) if statement.quotes else None
    if match:
        speakers.outlet = _title_case(match.group(1))
    if not speakers.prose.documents.isdisjoint(statement.words):
        _learn_author(statement, verbs, speakers)


def _title_case(name: str) -> str:
    return name[:1].upper() + name[1:]


def _learn_author(statement: Statement, verbs: list[Verb], speakers: Speakers) -> None:
    match = AUTHOR_BY.search(statement.text)
    if match:
        speakers.author = (canonical(match.group(1).strip(), speakers),)
        return
    for verb in verbs:
        if not verb.word.startswith("wr"):
            continue
        tail = statement.flat[verb.end : verb.end + 40]
        if not any(f" {noun}" in tail for noun in speakers.prose.documents):
            continue
        closed = [last + 1 for _, last in statement.quotes if last <= verb.start]
        phrase = source_phrase(
            statement.text[closed[-1] if closed else 0 : verb.start], speakers.prose
        )
        if phrase and phrase[:1].isupper():
            outlet = (speakers.outlet,) if speakers.outlet else ()
            named = resolve(phrase, speakers, statement.paragraph)
            speakers.author = (*outlet, *(one for one in named if one not in outlet))
            return
