"""Does a piece of evidence bear out a claim? `compare` is the door; it abstains before it guesses.

Typed findings come first: numbers and dates in one role, negation, opposites, names in one place.
A typed contradiction refutes and nothing overrules it. Where every number and date agrees and the
rest of the claim is spoken of, the evidence supports. What is left open is for the wording model.
"""

from __future__ import annotations

from claims.comparing.alignment import SAME_ROLE, NumberMatch
from claims.comparing.findings import Findings, find
from claims.comparing.parts import Read
from claims.comparing.phrasing import reasons_for
from claims.comparing.statements import read_statement
from claims.comparing.values import Comparison, Stance, Statement
from claims.comparing.wording import judge_wording

COMPARER_VERSION = "3"  # rises when the comparer would judge differently

ON_TOPIC = 0.2  # share of the claim's weight that must be spoken of before anything is said
SAME_EVENT = 0.5
SHORT = 3  # lines
BRIEF = 2
BARELY = 0.58
RELATED = 0.6
FIRM = 0.6
FIRM_ABOUT_IT = 0.5  # where the context says whom "it" means, and that it is told of the same
UNSURE = 0.45  # of silence, where something typed kept the wording from speaking
LIKELY_PLAN = 0.6
# How often stances were right, by how much of the claim stood there, on the halves of public sets
# that train (benchmarks/checking/halves.py): 0.55 where hardly anything did, 0.93 where all did.
LEAST_SURE, SURER = 0.55, 0.38
SOFTER = 0.8  # a word turned against another is right less often than a number
RECKONED = 0.8
CLEAR = 0.8
BORNE_OUT = 0.55


def compare(claim: Statement, evidence: Statement) -> Comparison:
    """Compare two statements; texts of any kind and length never raise."""
    return compare_read(read_statement(claim), read_statement(evidence))


def compare_read(claim: Read, evidence: Read) -> Comparison:
    """Compare statements that have been read once already."""
    findings = find(claim, evidence)
    stance, confidence = decide(findings)
    firm = is_firm(findings, stance)
    return Comparison(stance, round(confidence, 4), reasons_for(findings, stance), firm)


def is_firm(found: Findings, stance: Stance) -> bool:
    """Is the stance that of one story, and of the claim's own subject and predicate?"""
    if stance == Stance.NOT_ENOUGH_INFO or not found.one_story:
        return False
    if stance == Stance.REFUTES:
        if any(m.claim.quantity.ordinal for m in found.missing if isinstance(m, NumberMatch)):
            return False  # of the fourth round only what tells of the fourth round speaks
        if found.differing:
            held = max(found.differing_grounds, found.anchored if found.foreign else 0)
            return held >= (FIRM_ABOUT_IT if found.claim.leans else FIRM)
        turned = any(clash.is_plain for clash in found.clashes) or bool(found.wrong_names)
        return turned and not found.missing and found.bearing.exact + found.contrary >= CLEAR
    if any(isinstance(m, NumberMatch) or not found.agreements for m in found.missing_heavy):
        return False  # the number is what is claimed
    if found.agreements or found.reckoned or found.times:
        return found.foreign or max(found.agreeing_grounds, found.bearing.exact) >= SAME_EVENT
    return found.bearing.exact >= FIRM


def decide(found: Findings) -> tuple[Stance, float]:
    if found.reckoned:
        return Stance.SUPPORTS, RECKONED
    if off_topic(found):
        return Stance.NOT_ENOUGH_INFO, 0.5 + 0.2 * (1 - found.coverage)
    held = max(found.coverage + found.contrary, found.differing_grounds)
    if found.contradictions and held >= SAME_EVENT and not found.only_wanted:
        return Stance.REFUTES, sureness(held if found.differing else SOFTER * held)
    if found.open_typed or (found.elsewhere and found.matches):
        return Stance.NOT_ENOUGH_INFO, 0.75
    if found.agreements and not unsettled(found) and is_borne_out(found):
        return Stance.SUPPORTS, sureness(found.coverage)
    if told_in_numbers(found) or (found.times and not found.other_names):
        return Stance.SUPPORTS, 0.75
    if found.both_deny and found.coverage >= SAME_EVENT and not found.missing and not found.lost:
        return Stance.SUPPORTS, sureness(SOFTER * found.coverage)
    return judge_brief(found) or judge_open(found)


def sureness(held: float) -> float:
    """The confidence of a typed stance, by the share of the claim that it rests on."""
    return LEAST_SURE + SURER * min(1.0, held)


def judge_brief(found: Findings) -> tuple[Stance, float] | None:
    """What one or two sentences say by their numbers and dates alone, where those are all in one
    role and nothing hints at another event; None where that is not so."""
    if len(found.evidence.lines) > BRIEF or len(found.claim.lines) > 1 or not is_related(found):
        return None
    if found.elsewhere or found.in_other_roles or found.doubts or found.other_names:
        return None
    if found.other_state or found.times_off:
        return None
    if any(match.score >= SAME_ROLE for match in found.differing):
        return Stance.REFUTES, BARELY
    settled = found.agreements and not (found.missing or found.differing or found.other_acts)
    return (Stance.SUPPORTS, BARELY) if settled else None


def is_related(found: Findings) -> bool:
    """Do they share a word, or at least have two that are alike?"""
    return found.coverage > 0 or any(alike >= RELATED for _, alike, _ in found.bearing.open)


def judge_open(found: Findings) -> tuple[Stance, float]:
    """What wording says, kept from saying more than the typed findings leave room for."""
    stance, confidence = judge_wording(found)
    if stance == Stance.NOT_ENOUGH_INFO or not is_another(found):
        supports = stance == Stance.SUPPORTS
        if not (supports and is_unsaid(found, confidence)):
            return stance, confidence
    return Stance.NOT_ENOUGH_INFO, UNSURE


def is_another(found: Findings) -> bool:
    """Does the evidence tell of somewhere else, count something else, tell of what is only wanted,
    or say all but one number, which is then open indeed?"""
    elsewhere = found.elsewhere and not found.tells_what_is
    silent = bool(found.missing_heavy) and found.bearing.best_coverage >= CLEAR
    return elsewhere or found.in_other_roles or found.only_wanted or found.turned_twice or silent


def is_unsaid(found: Findings, confidence: float) -> bool:
    """Is it only planned, told of somebody else, or of something else done to what is counted? A
    plan with the same numbers in it may be the same plan."""
    planned = bool(found.doubts) and not (found.distinctive and confidence >= LIKELY_PLAN)
    return planned or bool(found.other_acts) or found.other_state or other_actors(found)


def other_actors(found: Findings) -> bool:
    """Are names lost that matter: beside a number or date, or the subject of the sentence?"""
    subject = any(name.opens for name in found.lost)
    return found.other_names and (bool(found.matches) or subject)


def told_in_numbers(found: Findings) -> bool:
    """Do a few lines in quite other words agree in all their numbers and dates? Then chance is
    less likely than that they tell of the same."""
    short = len(found.evidence.lines) <= SHORT
    settled = not (found.missing or found.doubts or found.other_acts or found.other_names)
    settled = settled and not found.other_state
    if found.other_predicate and not any(isinstance(m, NumberMatch) for m in found.agreements):
        return False  # "recalled in March" and "summoned in March"
    dated = any(not isinstance(m, NumberMatch) for m in found.agreements)
    named = dated or not found.lost
    near = found.coverage > 0 and named and (found.counts_alike or found.coverage >= FIRM)
    enough = found.distinctive > 1 or (found.distinctive == 1 and near)
    return short and settled and enough


def off_topic(found: Findings) -> bool:
    if found.distinctive and len(found.evidence.lines) <= SHORT:
        return False
    held = max(found.coverage + found.contrary, found.differing_grounds)
    return held < ON_TOPIC and not (found.foreign and found.agreements)


def unsettled(found: Findings) -> bool:
    named = not found.lost or (len(found.agreements) > 1 and not found.other_names)
    return bool(
        found.missing
        or found.doubts
        or not named
        or found.other_acts
        or found.other_predicate
        or found.other_state
    )


def is_borne_out(found: Findings) -> bool:
    return found.coverage >= BORNE_OUT or found.foreign
