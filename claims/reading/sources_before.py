"""Sources that stand before what they say: "A reports that B wrote that …", "According to C, …"."""

from __future__ import annotations

import re2

from claims.reading.bylines import after_dateline
from claims.reading.languages.tables import Mark, ProseTable
from claims.reading.marks import lexicon_of
from claims.reading.people import bare
from claims.reading.saying import Verb, after_time, hearer_of, that_after
from claims.reading.sources import Speakers, canonical, resolve, source_phrase
from claims.reading.statements import Statement

CITING = re2.compile(r"(?:^|[\s,])(?:citing|quoting)\s+([^,;:“\"]+)")
QUOTED_AS = re2.compile(r"^\s+(.{3,80}?) as (?:saying|telling|stating|writing|reporting)\b")


def sources_before(
    statement: Statement, verbs: list[Verb], speakers: Speakers
) -> tuple[int, tuple[str, ...]]:
    """ "A reports that B wrote that …": each source in turn, and where its words begin."""
    start, chain = _according(statement, verbs, speakers)
    if not start and statement.paragraph < 4:
        start = after_dateline(statement.text)
    for verb in verbs:
        if verb.start < start or verb.start - start > 160:
            continue
        step = _prefix(statement, start, verb, speakers)
        if step is None:
            if verb.start - start > 110 or (chain and start):
                break
            continue
        start, found = step
        after, named = _according_at(statement, start, start + 1, speakers)
        start, found = (after, (*found, *named)) if after else (start, found)
        chain = (*chain, *(one for one in found if one not in chain))
    return start, chain


def _prefix(
    statement: Statement, start: int, verb: Verb, speakers: Speakers
) -> tuple[int, tuple[str, ...]] | None:
    text = statement.text
    if speakers.prose.saying_first:
        return _prefix_verb_first(statement, start, verb, speakers)
    first = _after_dates(statement, start, verb.start)
    if any(start < last <= verb.start for _, last in statement.quotes):
        return None
    raw = text[first : verb.start]
    phrase = source_phrase(raw, speakers.prose)
    if phrase is None:
        return None
    content, hearers = _content(statement, verb, speakers)
    if content is None:
        return None
    chain = resolve(phrase, speakers, statement.paragraph)
    return content, (*hearers, *chain, *_cited(text[verb.end : content], speakers))


def _prefix_verb_first(
    statement: Statement, start: int, verb: Verb, speakers: Speakers
) -> tuple[int, tuple[str, ...]] | None:
    """ "قال الوزير إن": the source stands between the verb and the "that"."""
    if verb.start - start > 40:
        return None
    content = that_after(statement, verb.end, speakers.prose)
    if content is None:
        return None
    phrase = statement.text[verb.end : content].strip(' :"“«،,')
    words = phrase.split()[:8]
    if phrase in speakers.prose.that:  # "وأضاف أن": whoever spoke last
        near = 0 <= statement.paragraph - speakers.last_paragraph <= 1
        return (content, speakers.last) if near and speakers.last else None
    if statement.flat[verb.end : content].strip().endswith(speakers.prose.that):
        words = words[:-1]
    return (content, (" ".join(words),)) if words else None


def _after_dates(statement: Statement, start: int, end: int) -> int:
    """Past a date that opens the sentence: "On Monday the ministry said"."""
    for date in statement.dates:
        last = date.end - statement.start
        if 0 <= date.start - statement.start - start <= 4 and last < end:
            return last
    return start


def _content(
    statement: Statement, verb: Verb, speakers: Speakers
) -> tuple[int | None, tuple[str, ...]]:
    """Where the words of the source begin, and the outlet that they were told to."""
    end = verb.end
    hearers: tuple[str, ...] = ()
    if verb.word.startswith(("told", "tell")):
        end, hearers = hearer_of(statement, verb.end, speakers)
    start = that_after(statement, end, speakers.prose)
    if start is not None:
        return start, hearers
    if not verb.strong or statement.flat[verb.end : verb.end + 3] == " to":
        return None, ()
    return after_time(statement, end), hearers


def _cited(between: str, speakers: Speakers) -> tuple[str, ...]:
    """ "said, citing X, that", "quoted X as saying that"."""
    pattern = CITING if "ting " in between else QUOTED_AS
    match = pattern.search(between)
    return (canonical(match.group(1), speakers),) if match else ()


def _according(
    statement: Statement, verbs: list[Verb], speakers: Speakers
) -> tuple[int, tuple[str, ...]]:
    """ "According to X, …" at the head of a sentence, before any verb of saying."""
    within = min(60, verbs[0].start) if verbs else 60
    return _according_at(statement, 0, within, speakers)


def _according_at(
    statement: Statement, first: int, last: int, speakers: Speakers
) -> tuple[int, tuple[str, ...]]:
    """ "according to X," that begins between two places; where the words after it begin."""
    if Mark.ACCORDING not in statement.marks:
        return 0, ()
    flat = statement.flat
    for phrase in speakers.prose.marks[Mark.ACCORDING]:
        at = flat.find(phrase, first, last + len(phrase))
        if at < 0 or at > last or (at > first + 10 and "," not in flat[first:at]):
            continue
        source, start = _until_comma(statement, at + len(phrase), speakers.prose)
        if speakers.prose.saying_first:  # "وفقا لوكالة": "to" is written onto the word
            source = source.removeprefix("ل")
        if source:
            return start, resolve(source, speakers, statement.paragraph)
    return 0, ()


def _until_comma(statement: Statement, start: int, prose: ProseTable) -> tuple[str, int]:
    text = statement.text
    ends = [at for mark in (",", "،", ":", "“") if (at := text.find(mark, start)) > 0]
    if not ends or min(ends) - start > 140:
        return "", start
    end = min(ends)
    after = end + 1 if text[end] != "“" else end
    if text[end] in ",،":
        after = _past_apposition(statement, end, prose)
    rest = text[after:]
    return text[start:end].strip(), after + len(rest) - len(rest.lstrip(' “"'))


def _past_apposition(statement: Statement, comma: int, prose: ProseTable) -> int:
    """ ", the head of the agency," between a name and what is said."""
    text = statement.text
    following = text.find(",", comma + 1)
    if comma < following < comma + 90:
        inside = text[comma + 1 : following].split()
        lexicon = lexicon_of(prose)
        office = any(bare(word) in prose.roles or bare(word) in ("head", "who") for word in inside)
        if office and not any(Mark.PAST in lexicon.single.get(word.lower(), ()) for word in inside):
            return following + 1
    return comma + 1
