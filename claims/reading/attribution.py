"""Who says it: the chain of sources of a sentence, outermost first, and what is left to say.

Carried from sentence to sentence: a speech goes on over several sentences, "the memo" and "he"
mean somebody named before, and an agency that opens an article stands outermost in all of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.reading.bylines import learn_documents, short_name
from claims.reading.saying import SAID, Verb, verbs_of
from claims.reading.sources import Speakers, is_media
from claims.reading.sources_after import sources_after
from claims.reading.sources_before import sources_before
from claims.reading.statements import Statement


@dataclass(slots=True)  # not frozen: there is one for each sentence, and freezing costs
class Attributed:
    """`chain` outermost first; what is said is `content` (a span of the sentence)."""

    chain: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    quoted: bool = False
    gap: tuple[int, int] | None = None  # `said X,` between two halves of one quote
    said: bool = False  # by somebody, not by the article alone


def attribute(statement: Statement, speakers: Speakers, text: str) -> Attributed:
    """The chain of one sentence; `speakers` learns from it for the sentences after it."""
    verbs = verbs_of(statement, speakers.prose) if statement.marks & SAID else []
    learn_documents(statement, verbs, speakers)
    found = _spoken(statement, verbs, speakers)
    first = not speakers.agency and not speakers.last and statement.start < 400
    if found.chain and found.start and first:
        outer = found.chain[0]
        opens = outer.removeprefix("The ") in statement.text[: found.start]
        if opens and outer[:1].isupper() and is_media(outer, speakers.prose):
            speakers.agency = short_name(outer, text)
    _remember(statement, found, speakers)
    chain = _joined(speakers.agency, found.chain)
    quoted = _is_quoted(statement, found)
    return Attributed(chain, found.start, found.end, quoted, found.gap, bool(found.chain))


def _joined(agency: str | None, chain: tuple[str, ...]) -> tuple[str, ...]:
    if agency is None:
        return chain
    stem = agency.lower()
    rest = chain[1:] if chain and chain[0].lower().startswith(stem) else chain
    return (agency, *rest)


def _is_quoted(statement: Statement, found: Attributed) -> bool:
    if not statement.quotes:
        return False
    inside = sum(
        max(0, min(found.end, last) - max(found.start, first)) for first, last in statement.quotes
    )
    return inside > 0.6 * max(1, found.end - found.start)


def _spoken(statement: Statement, verbs: list[Verb], speakers: Speakers) -> Attributed:
    start, chain = sources_before(statement, verbs, speakers)
    end, outer = sources_after(statement, start, verbs, speakers)
    chain = tuple(one for one in dict.fromkeys((*outer, *chain)) if one.strip())
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
