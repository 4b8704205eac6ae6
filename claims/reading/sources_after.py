"""Sources that stand behind what they say: "…, said A", "…,” B wrote", "…, according to C"."""

from __future__ import annotations

from claims.reading.languages.tables import Mark
from claims.reading.people import bare
from claims.reading.saying import AFTER_SUBJECT, Verb, hearer_of, that_after
from claims.reading.sources import Speakers, resolve, source_phrase
from claims.reading.statements import Statement

PERFECT = ("a", "ont", "avait", "ha", "han", "has", "have", "had")
ONLY_CIRCUMSTANCES = (
    "in ", "on ", "at ", "during ", "after ", "late ", "early ", "earlier ", "this ", "last ", ",",
    "yesterday", "today", "to ", "when ", "as ", "while ", "by ", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "reporters", "via ", "through ", "over ", "adding",
)  # fmt: skip


def sources_after(
    statement: Statement, start: int, verbs: list[Verb], speakers: Speakers
) -> tuple[int, tuple[str, ...]]:
    """ "…, said X", "…," X wrote in a report", "…, according to X": where it begins, and who."""
    end = len(statement.text)
    outer: tuple[str, ...] = ()
    if Mark.ACCORDING in statement.marks:
        end, outer = _according_at_end(statement, start, speakers)
    for verb in reversed(verbs):
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
    subject = text[tail : verb.start].strip(' ,"”»-–—').strip()
    if not subject or subject.lower() in PERFECT:  # "…, a annoncé le président"
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
    if not after_quote and that_after(statement, verb.end, speakers.prose) is not None:
        return None
    hearers = hearer_of(statement, verb.end, speakers)[1] if verb.word.startswith("t") else ()
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
