"""Does a piece of evidence bear out a claim? `compare` is the door; it abstains before it guesses.

Typed findings come first: numbers and dates in one role, negation, opposites, names in one place.
A typed contradiction refutes and nothing overrules it. Where every number and date agrees and the
rest of the claim is spoken of, the evidence supports. What is left open is for the wording model.
"""

from __future__ import annotations

from claims.comparing.alignment import NumberMatch
from claims.comparing.findings import Findings, find
from claims.comparing.parts import Read
from claims.comparing.phrasing import reasons_for
from claims.comparing.statements import read_statement
from claims.comparing.values import Comparison, Stance, Statement
from claims.comparing.wording import judge_wording

COMPARER_VERSION = "2"  # rises when the comparer would judge differently

ON_TOPIC = 0.2  # share of the claim's weight that must be spoken of before anything is said
SAME_EVENT = 0.5
SHORT = 3  # lines
FIRM = 0.6
FIRM_ABOUT_IT = 0.5  # where the context says whom "it" means, and that it is told of the same
UNSURE = 0.6
SURE = 0.5  # wording must be this sure where something typed is open
NEVER = 2.0
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
        return turned and not found.missing and found.bearing.exact >= CLEAR
    if found.agreements or found.reckoned or found.times:
        return found.foreign or max(found.agreeing_grounds, found.bearing.exact) >= SAME_EVENT
    return found.bearing.exact >= FIRM


def decide(found: Findings) -> tuple[Stance, float]:
    if found.reckoned:
        return Stance.SUPPORTS, 0.7
    if off_topic(found):
        return Stance.NOT_ENOUGH_INFO, 0.5 + 0.5 * (1 - found.coverage)
    held = max(found.coverage, found.differing_grounds)
    if found.contradictions and held >= SAME_EVENT:
        return Stance.REFUTES, min(0.97, 0.6 + 0.35 * held)
    if found.open_typed or (found.elsewhere and found.matches):
        return Stance.NOT_ENOUGH_INFO, 0.75
    if found.agreements and not unsettled(found) and is_borne_out(found):
        return Stance.SUPPORTS, min(0.97, 0.6 + 0.35 * found.coverage)
    if told_in_numbers(found) or (found.times and not found.other_names):
        return Stance.SUPPORTS, 0.75
    return judge_open(found)


def judge_open(found: Findings) -> tuple[Stance, float]:
    """What wording says, kept from saying more than the typed findings leave room for."""
    stance, confidence = judge_wording(found)
    if stance != Stance.NOT_ENOUGH_INFO and confidence < needed(found, stance):
        return Stance.NOT_ENOUGH_INFO, UNSURE
    return stance, confidence


def needed(found: Findings, stance: Stance) -> float:
    """How sure wording must be, above 1 where it may not decide at all."""
    another = (found.elsewhere and not found.tells_what_is) or found.in_other_roles
    if another or found.doubts or found.other_acts or found.turned_twice:
        return NEVER
    supports = stance == Stance.SUPPORTS
    if found.missing_heavy:
        # All else is said and the number or date is not: then it is left open indeed.
        return NEVER if found.bearing.best_coverage >= CLEAR else SURE
    if supports and (found.denied_once or found.other_names):
        return NEVER if found.matches or (found.other_names and not found.tells_what_is) else SURE
    return 0.0


def told_in_numbers(found: Findings) -> bool:
    """Do a few lines in quite other words agree in all their numbers and dates? Then chance is
    less likely than that they tell of the same."""
    short = len(found.evidence.lines) <= SHORT
    settled = not (found.missing or found.doubts or found.other_acts or found.other_names)
    enough = found.distinctive > 1 or (found.distinctive == 1 and found.coverage > 0)
    return short and settled and enough


def off_topic(found: Findings) -> bool:
    if found.distinctive and len(found.evidence.lines) <= SHORT:
        return False
    held = max(found.coverage, found.differing_grounds)
    return held < ON_TOPIC and not (found.foreign and found.agreements)


def unsettled(found: Findings) -> bool:
    named = not found.lost or (len(found.agreements) > 1 and not found.other_names)
    return bool(
        found.missing or found.doubts or not named or found.other_acts or found.other_predicate
    )


def is_borne_out(found: Findings) -> bool:
    return found.coverage >= BORNE_OUT or found.foreign
