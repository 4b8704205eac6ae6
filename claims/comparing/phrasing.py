"""Findings -> plain sentences that name both spans."""

from __future__ import annotations

from collections.abc import Iterator

from claims.comparing.actors import Swap
from claims.comparing.alignment import DateMatch, NumberMatch
from claims.comparing.findings import Findings
from claims.comparing.polarity import Clash
from claims.comparing.values import Reason, ReasonKind, Relation, Span, Stance
from claims.reading.values import Date, Quantity
from claims.reading.wordforms import Word

NUMBER_TEXTS = {
    Relation.EQUAL: 'The claim says "{claim}"; this source says "{evidence}", which is the same.',
    Relation.WITHIN: 'The claim says "{claim}"; this source says "{evidence}", which is within it.',
    Relation.WITHIN_TOLERANCE: 'The claim says "{claim}"; this source says "{evidence}", which '
    "agrees within what was rounded.",
    Relation.COMPATIBLE: 'The claim says "{claim}"; this source says "{evidence}", which leaves '
    "room for it without confirming it.",
    Relation.DIFFERS: 'The claim says "{claim}"; this source says "{evidence}".',
    Relation.SUPERSEDED: 'The claim says "{claim}"; this source, of another day, says '
    '"{evidence}", and the figure moves.',
    Relation.MISSING: 'This source has no number in the role of the claim\'s "{claim}".',
}
DATE_TEXTS = {
    Relation.EQUAL: "The claim says {claim}; this source says {evidence}, which is the same.",
    Relation.WITHIN: "The claim says {claim}; this source says {evidence}, which lies within it.",
    Relation.WITHIN_TOLERANCE: "The claim says {claim}; this source says {evidence}, which is the "
    "same day with day and month the other way round.",
    Relation.COMPATIBLE: "The claim says {claim}; this source only says {evidence}, which leaves "
    "room for it without confirming it.",
    Relation.DIFFERS: "The claim says {claim}; this source says {evidence}.",
    Relation.MISSING: "The claim says {claim}; this source gives no date for it.",
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def reasons_for(found: Findings, stance: Stance) -> tuple[Reason, ...]:
    """The reasons, those that decided first."""
    reasons = list(dict.fromkeys((*numbers(found), *dates(found), *others(found))))
    decisive = {Stance.REFUTES: (Relation.DIFFERS,)}.get(stance, ())
    reasons.sort(key=lambda reason: reason.relation not in decisive)
    return tuple(reasons) or (topic(found, stance),)


def numbers(found: Findings) -> Iterator[Reason]:
    for match in found.numbers:
        yield number_reason(match, found)


def number_reason(match: NumberMatch, found: Findings) -> Reason:
    claim = span_of(found.claim.statement.text, match.claim.quantity)
    other = match.evidence
    evidence = span_of(found.evidence.statement.text, other.quantity) if other else None
    if match.sum:
        text = f'The claim says "{claim.text}"; in this source {match.sum.text}.'
    else:
        text = NUMBER_TEXTS[match.relation].format(
            claim=claim.text, evidence=evidence.text if evidence else ""
        )
    return Reason(ReasonKind.QUANTITY, match.relation, text, claim, evidence)


def dates(found: Findings) -> Iterator[Reason]:
    for match in found.dates:
        yield date_reason(match, found)


def date_reason(match: DateMatch, found: Findings) -> Reason:
    claim = span_of(found.claim.statement.text, match.claim.date)
    other = match.evidence
    evidence = span_of(found.evidence.statement.text, other.date) if other else None
    text = DATE_TEXTS[match.relation].format(
        claim=told(match.claim.date, found.claim.statement.date),
        evidence=told(match.evidence.date, found.evidence.statement.date) if match.evidence else "",
    )
    return Reason(ReasonKind.DATE, match.relation, text, claim, evidence)


def told(moment: Date, dateline: object) -> str:
    """ "Sunday, published 2020-01-05, which is January 5, 2020": what it says and what it means."""
    if not moment.anchored or moment.earliest is None or moment.latest is None:
        return moment.text
    published = f", published {dateline}" if dateline else ""
    return f"{moment.text}{published}, which is {spelled(moment)}"


def spelled(moment: Date) -> str:
    first, last = moment.earliest, moment.latest
    if first is None or last is None:
        return moment.text
    if first == last:
        return f"{MONTHS[first.month - 1]} {first.day}, {first.year}"
    return f"{first.isoformat()} to {last.isoformat()}"


def others(found: Findings) -> Iterator[Reason]:
    claim, evidence = found.claim.statement.text, found.evidence.statement.text
    for clash in found.clashes:
        yield clash_reason(clash, claim, evidence)
    if found.times_off:
        figure = found.times_off.figures[-1]
        yield Reason(
            ReasonKind.QUANTITY,
            Relation.DIFFERS,
            f"In this source {found.times_off.text}.",
            None,
            span_of(evidence, figure.quantity),
        )
    for swap in found.swaps:
        yield swap_reason(swap, claim, evidence)
    for kind, word in found.doubts:
        text = f'Only one of the two says that this is so: "{word.folded}" makes it {kind}.'
        yield Reason(ReasonKind.WORDING, Relation.COMPATIBLE, text)


def clash_reason(clash: Clash, claim: str, evidence: str) -> Reason:
    own = word_span(claim, clash.claim)
    theirs = word_span(evidence, clash.evidence)
    if clash.kind == "doer":
        deed = own.text if own else ""
        text = f'In this source somebody else does what the claim tells ("{deed}").'
        return Reason(ReasonKind.ENTITY, Relation.DIFFERS, text, own, theirs)
    if clash.kind == "turned":
        deed = own.text if own else ""
        text = f'What one does to the other ("{deed}") is the other way round in this source.'
        return Reason(ReasonKind.ENTITY, Relation.DIFFERS, text, own, theirs)
    if clash.kind == "negation":
        side, word = ("The claim", own) if own else ("This source", theirs)
        said = f' ("{word.text}")' if word else ""
        text = f"{side} says that it is not so{said}; the other says that it is."
        return Reason(ReasonKind.NEGATION, Relation.DIFFERS, text, own, theirs)
    text = f'The claim says "{own.text if own else ""}"; this source says '
    text += f'"{theirs.text if theirs else ""}".'
    return Reason(ReasonKind.WORDING, Relation.DIFFERS, text, own, theirs)


def swap_reason(swap: Swap, claim: str, evidence: str) -> Reason:
    own = run_span(claim, swap.claim.words)
    theirs = run_span(evidence, swap.evidence.words)
    kind = ReasonKind.PLACE if swap.claim.is_place else ReasonKind.ENTITY
    text = f'Where the claim names "{own.text}", this source names "{theirs.text}".'
    return Reason(kind, Relation.DIFFERS, text, own, theirs)


def topic(found: Findings, stance: Stance) -> Reason:
    span = run_span(found.evidence.statement.text, found.line.words) if found.line else None
    share = f"{found.coverage:.0%}"
    if stance == Stance.NOT_ENOUGH_INFO:
        text = f"This source speaks of {share} of what the claim names; that settles nothing."
        return Reason(ReasonKind.TOPIC, Relation.MISSING, text, None, span)
    text = f"This source speaks of {share} of what the claim names."
    return Reason(ReasonKind.WORDING, Relation.COMPATIBLE, text, None, span)


def span_of(text: str, value: Quantity | Date) -> Span:
    return Span(value.start, value.end, text[value.start : value.end])


def word_span(text: str, word: Word | None) -> Span | None:
    return None if word is None else Span(word.start, word.end, text[word.start : word.end])


def run_span(text: str, words: tuple[Word, ...]) -> Span:
    start, end = words[0].start, words[-1].end
    return Span(start, end, text[start:end])
