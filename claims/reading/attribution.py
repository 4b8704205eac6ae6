"""Who says it: the chain of sources of a sentence, outermost first, and what is left to say.

Carried from sentence to sentence: a speech goes on over several sentences, "the memo" and "he"
mean somebody named before, and an agency that opens an article stands outermost in all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import re2

from claims.reading.languages.tables import Mark, ProseTable
from claims.reading.marks import lexicon_of
from claims.reading.people import People, bare
from claims.reading.sources import Speakers, canonical, is_media, resolve, source_phrase
from claims.reading.statements import Statement

WITHIN = 70  # characters between a verb of saying and the "that", colon or quote of what is said
SAID = frozenset({Mark.SAY, Mark.REPORT})
DATELINE = re2.compile(r"^[\p{Lu}\p{L} .,'’/0-9-]*\(([\p{Lu}][\p{L}.&’' -]*)\)\s*[-–—:]+\s*")
PLACE_LINE = re2.compile(r"^\p{Lu}\p{Lu}[\p{Lu} .,'’/-]+(?::|\s[–—-])\s+")
AGENCY_LINE = re2.compile(r"^([\p{Lu}][\p{L}.&’' -]*?)\s+[–—-]\s+\p{L}")
TITLED_OUTLET = re2.compile(
    r"^(?:The )?(?:[Nn]ewspaper|[Mm]agazine|[Ww]ebsite)\s*[\"“«](.+?)[\"”»]"
)
AFTER_SUBJECT = re2.compile(
    r"[,.;:\"“”«»(]|\s(?:in|on|at|during|after|when|to|as|while|for|by|about|earlier|last|late|"
    r"yesterday|today|this|who|adding|citing|quoting|here|and|but|referring|that|told)\s"
)
ONLY_CIRCUMSTANCES = (
    "in ", "on ", "at ", "during ", "after ", "late ", "early ", "earlier ", "this ", "last ", ",",
    "yesterday", "today", "to ", "when ", "as ", "while ", "by ", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "reporters", "via ", "through ", "over ", "adding",
)  # fmt: skip
CITING = re2.compile(r"(?:^|[\s,])(?:citing|quoting)\s+([^,;:“\"]+)")
AUTHOR_BY = re2.compile(
    r"\b(?:report|article|memo|note|column|analysis|essay|piece) by (\p{Lu}[^,.;]*)"
)


@dataclass(frozen=True, slots=True)
class Attributed:
    """`chain` outermost first; what is said is `content` (a span of the sentence)."""

    chain: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    quoted: bool = False
    gap: tuple[int, int] | None = None  # `said X,` between two halves of one quote


@dataclass(frozen=True, slots=True)
class Verb:
    start: int
    end: int
    word: str
    strong: bool


def speakers_of(text: str, people: People, prose: ProseTable) -> Speakers:
    """A fresh state for one article, with the agency that its opening names."""
    speakers = Speakers(prose, people)
    for line in text[:1_000].split("\n")[:6]:
        named = DATELINE.search(line[:160])
        titled = None if named else AGENCY_LINE.search(line[:160])
        match = named or titled
        if match and len(match.group(1)) <= 40 and (named or is_media(match.group(1), prose)):
            speakers.agency = _short(canonical(match.group(1), speakers), text)
            break
    return speakers


def after_dateline(text: str) -> int:
    """Where a sentence begins behind "BAGHDAD, July 22 (Reuters) - " or "DHAKA: "."""
    match = DATELINE.search(text[:120]) or PLACE_LINE.search(text[:60])
    return match.end() if match else 0


def _short(name: str, text: str) -> str:
    """Without "Agency" where the text also says it so."""
    for ending in (" News Agency", " news agency", " Agency"):
        stem = name.removesuffix(ending)
        if stem != name and text.count(stem) > text.count(name):
            return stem
    return name


def attribute(statement: Statement, speakers: Speakers, text: str) -> Attributed:
    """The chain of one sentence; `speakers` learns from it for the sentences after it."""
    _learn_documents(statement, speakers)
    found = _spoken(statement, speakers)
    if found.chain and found.start and not speakers.agency and statement.start < 400:
        outer = found.chain[0]
        if outer[:1].isupper() and is_media(outer, speakers.prose):
            speakers.agency = _short(outer, text)
    _remember(statement, found, speakers)
    return replace(
        found,
        chain=_joined(speakers.agency, found.chain),
        quoted=_is_quoted(statement, found),
    )


def _joined(agency: str | None, chain: tuple[str, ...]) -> tuple[str, ...]:
    if agency is None:
        return chain
    stem = agency.lower()
    rest = chain[1:] if chain and chain[0].lower().startswith(stem) else chain
    return (agency, *rest)


def _is_quoted(statement: Statement, found: Attributed) -> bool:
    inside = sum(
        max(0, min(found.end, last) - max(found.start, first)) for first, last in statement.quotes
    )
    return inside > 0.6 * max(1, found.end - found.start)


def _spoken(statement: Statement, speakers: Speakers) -> Attributed:
    start, chain = _prefixes(statement, speakers)
    end, outer = _suffix(statement, start, speakers)
    chain = (*outer, *(one for one in chain if one not in outer))
    if not chain:
        chain = _speech(statement, speakers)
    resumed = [first for first, _ in statement.quotes if first > end + 3]
    if resumed and _goes_on(statement.flat[end : resumed[0]]):
        return Attributed(chain, start, len(statement.text), gap=(end, resumed[0]))
    return Attributed(chain, start, end)


def _goes_on(between: str) -> bool:
    """`said X, "and …`: the quote is taken up again, not a title or another quote."""
    between = between.rstrip(' "')
    return between.endswith((",", " and", " that", " but"))


def _speech(statement: Statement, speakers: Speakers) -> tuple[str, ...]:
    """The speaker before, where these are still the words of one speech."""
    quoted = sum(last - first for first, last in statement.quotes)
    if 2 * quoted < len(statement.text):
        return ()
    apart = statement.paragraph - speakers.last_paragraph
    if apart == 0 or (apart == 1 and speakers.speech_open):
        return speakers.last
    return ()


def _remember(statement: Statement, found: Attributed, speakers: Speakers) -> None:
    text = statement.text
    speakers.speech_open = bool(statement.quotes) and not text.rstrip(".").endswith(('"', "”", "»"))
    if found.chain:
        speakers.last, speakers.last_paragraph = found.chain, statement.paragraph
        speakers.last_plural = found.chain[-1].split()[-1].endswith("s") and (
            not found.chain[-1][:1].isupper()
        )


# ---- before what is said


def _prefixes(statement: Statement, speakers: Speakers) -> tuple[int, tuple[str, ...]]:
    """ "A reports that B wrote that …": each source in turn, and where its words begin."""
    start, chain = _according(statement, speakers)
    if not start:
        start = after_dateline(statement.text)
    if not statement.marks & SAID:
        return start, chain
    for verb in _verbs(statement, speakers.prose):
        if verb.start < start or verb.start - start > 160:
            continue
        step = _prefix(statement, start, verb, speakers)
        if step is None:
            if verb.start - start > 110 or (chain and start):
                break
            continue
        start, found = step
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
    content = _that(statement, verb.end, speakers.prose)
    if content is None:
        return None
    phrase = statement.text[verb.end : content].strip(' :"“«،,')
    words = phrase.split()[:8]
    for that in speakers.prose.that:
        words = (
            words[:-1]
            if words and statement.flat[verb.end : content].strip().endswith(that)
            else words
        )
    return (content, (" ".join(words),)) if words else None


def _after_dates(statement: Statement, start: int, end: int) -> int:
    """Past a date that opens the sentence: "On Monday the ministry said"."""
    for date in statement.dates:
        last = date.end - statement.start
        if date.start - statement.start - start <= 4 and last < end:
            return last
    return start


def _content(
    statement: Statement, verb: Verb, speakers: Speakers
) -> tuple[int | None, tuple[str, ...]]:
    """Where the words of the source begin, and the outlet that they were told to."""
    end, hearers = verb.end, ()
    if verb.word.startswith(("told", "tell")):
        end, hearers = _hearer(statement, verb.end, speakers)
    start = _that(statement, end, speakers.prose)
    if start is not None:
        return start, hearers
    if not verb.strong or statement.flat[verb.end : verb.end + 3] == " to":
        return None, ()
    return _after_time(statement, end), hearers


def _hearer(statement: Statement, end: int, speakers: Speakers) -> tuple[int, tuple[str, ...]]:
    """ "told Reuters that": the outlet stands outside the source."""
    rest = statement.text[end : end + WITHIN]
    match = AFTER_SUBJECT.search(rest)
    hearer = _name_first(rest[: match.start()] if match else rest)
    if not hearer:
        return end, ()
    told = (canonical(hearer, speakers),) if is_media(hearer, speakers.prose) else ()
    return end + rest.index(hearer) + len(hearer), told


def _name_first(phrase: str) -> str:
    """The words up to the end of the first name: "AFP" of "AFP the captain had fled"."""
    kept: list[str] = []
    for word in phrase.split(" "):
        if kept and kept[-1][:1].isupper() and not word[:1].isupper():
            break
        kept.append(word)
    return " ".join(kept).strip() if len(kept) <= 8 else ""


def _that(statement: Statement, end: int, prose: ProseTable) -> int | None:
    """After the nearest "that", colon or opening quote behind a verb of saying."""
    flat = statement.flat
    starts = [first for first, _ in statement.quotes if end <= first <= end + WITHIN]
    for that in prose.that:
        if that == ":":
            at = flat.find(":", end, end + WITHIN)
            starts += [at + 1] if at >= 0 else []
        else:
            at = flat.find(f" {that} ", end, end + WITHIN)
            starts += [at + len(that) + 2] if at >= 0 else []
    if not starts:
        return None
    start = min(starts)
    if flat[end:start].count(".") > 1 or ";" in flat[end:start]:
        return None
    return start + len(flat[start:]) - len(flat[start:].lstrip(' "'))


def _after_time(statement: Statement, end: int) -> int:
    """Past "on Monday" behind a verb of saying."""
    for date in statement.dates:
        first, last = date.start - statement.start, date.end - statement.start
        if end <= first <= end + 5 and last < len(statement.text) - 10:
            end = last
    rest = statement.text[end:]
    return end + len(rest) - len(rest.lstrip(" ,"))


def _cited(between: str, speakers: Speakers) -> tuple[str, ...]:
    match = CITING.search(between)
    return (canonical(match.group(1), speakers),) if match else ()


def _according(statement: Statement, speakers: Speakers) -> tuple[int, tuple[str, ...]]:
    """ "According to X, …" at the head of a sentence."""
    if Mark.ACCORDING not in statement.marks:
        return 0, ()
    head = statement.flat[:60]
    for phrase in speakers.prose.marks[Mark.ACCORDING]:
        at = head.find(phrase)
        if at < 0 or (at and "," not in head[:at] and at > 10):
            continue
        source, start = _until_comma(statement, at + len(phrase), speakers.prose)
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


# ---- after what is said


def _suffix(statement: Statement, start: int, speakers: Speakers) -> tuple[int, tuple[str, ...]]:
    """ "…, said X", "…," X wrote in a report", "…, according to X": where it begins, and who."""
    end = len(statement.text)
    outer: tuple[str, ...] = ()
    if Mark.ACCORDING in statement.marks:
        end, outer = _according_at_end(statement, start, speakers)
    if statement.marks & SAID:
        for verb in reversed(_verbs(statement, speakers.prose)):
            found = _said_after(statement, start, verb, speakers)
            if found is not None:
                return found[0], (*outer, *found[1])
    return end, outer


def _according_at_end(
    statement: Statement, start: int, speakers: Speakers
) -> tuple[int, tuple[str, ...]]:
    for phrase in speakers.prose.marks[Mark.ACCORDING]:
        at = statement.flat.rfind(phrase)
        if at > start + 15:
            source = statement.text[at + len(phrase) :].split(",")[0].strip(' ."”')
            if source and len(source) < 110:
                chain = resolve(source, speakers, statement.paragraph)
                return len(statement.text[:at].rstrip(" ,")), chain
    return len(statement.text), ()


def _said_after(
    statement: Statement, start: int, verb: Verb, speakers: Speakers
) -> tuple[int, tuple[str, ...]] | None:
    text = statement.text
    tail = _tail_start(statement, start, verb)
    if tail is None:
        return None
    after_quote = any(last <= tail <= last + 2 for _, last in statement.quotes)
    if not after_quote and not verb.strong and len(text) - verb.end > 60:
        return None
    subject = text[tail : verb.start].strip(' ,"”»-–—')
    if not subject:
        subject = _inverted(text[verb.end :])
    elif not after_quote and bare(subject.split()[0]) in (
        "which",
        "who",
        "that",
        "and",
        "as",
        "but",
    ):
        return None
    phrase = source_phrase(subject, speakers.prose) if subject else None
    if phrase is None:
        return None
    if not after_quote and _that(statement, verb.end, speakers.prose) is not None:
        return None
    hearers = _hearer(statement, verb.end, speakers)[1] if verb.word.startswith("t") else ()
    chain = (*hearers, *resolve(phrase, speakers, statement.paragraph))
    return _content_end(text, tail), chain


def _is_over(rest: str) -> bool:
    """Whether only when, where and to whom it was said follows the verb."""
    rest = rest.strip(" .")
    return len(rest) < 90 and (not rest or rest.startswith(ONLY_CIRCUMSTANCES))


def _tail_start(statement: Statement, start: int, verb: Verb) -> int | None:
    """Where the attribution behind the words begins: at the closing quote, else at a comma."""
    text = statement.text
    closed = [last + 1 for _, last in statement.quotes if last <= verb.start]
    if closed and closed[-1] > start and verb.start - closed[-1] < 110:
        return closed[-1]
    comma = text.rfind(",", start, verb.start)
    if comma < start + 12 or verb.start - comma > 90:
        return None
    return comma + 1


def _content_end(text: str, tail: int) -> int:
    return len(text[:tail].rstrip(' ,"”»-–—'))


def _inverted(rest: str) -> str:
    """The subject behind its verb: "said Gen. A. B. Smith, commander of"."""
    at = 0
    for match in AFTER_SUBJECT.finditer(rest):
        if match.group() == "." and _is_initial(rest[: match.start()]):
            continue
        at = match.start()
        break
    else:
        at = len(rest)
    return rest[:at].strip()


def _is_initial(before: str) -> bool:
    word = before.split()[-1] if before.split() else ""
    return len(word) <= 4 and word[:1].isupper()


# ---- words and pieces


def _verbs(statement: Statement, prose: ProseTable) -> list[Verb]:
    """The verbs of saying outside quotes, in order."""
    lexicon = lexicon_of(prose)
    found = []
    for word in set(statement.words) & lexicon.known:
        marks = lexicon.single.get(word, frozenset())
        if marks & SAID:
            found += [
                Verb(at, at + len(word), word, Mark.SAY in marks)
                for at in _places(statement.flat, word)
                if not statement.text[at].isupper()
                and _is_finite(statement.flat, at, word)
                and not any(first <= at < last for first, last in statement.quotes)
            ]
    return sorted(found, key=lambda verb: verb.start)


def _is_finite(flat: str, at: int, word: str) -> bool:
    """ "adding that" names nobody new, "was quoted as saying" does."""
    return not word.endswith("ing") or flat[:at].endswith("quoted as ")


def _places(flat: str, word: str) -> Iterator[int]:
    at = flat.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = flat[at - 1 : at] if at else "", flat[end : end + 1]
        if not before.isalnum() and not after.isalnum() and before != "-" and after != "-":
            yield at
        at = flat.find(word, end)


def _learn_documents(statement: Statement, speakers: Speakers) -> None:
    """The outlet and author that "the report" and "the author" mean from here on."""
    text = statement.text
    match = TITLED_OUTLET.search(text)
    if match:
        speakers.outlet = _title_case(match.group(1))
    if not speakers.prose.documents.isdisjoint(statement.words):
        _learn_author(statement, speakers)


def _title_case(name: str) -> str:
    return name[:1].upper() + name[1:]


def _learn_author(statement: Statement, speakers: Speakers) -> None:
    match = AUTHOR_BY.search(statement.text)
    if match:
        speakers.author = (canonical(match.group(1).strip(), speakers),)
        return
    for verb in _verbs(statement, speakers.prose):
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
