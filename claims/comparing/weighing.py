"""Evidence -> a proposal. Copies count once, the claim's own origin never, silence never.

The arithmetic. Every piece of evidence carries a calibrated confidence c in its stance, worth
ln(c / (1 - c)) of log-odds. Pieces that share an origin key are one origin, worth its strongest
piece less its strongest contrary piece. A side's strength is its strongest origin plus half of
every other one: news desks read each other, so no two are fully independent. With F for and A
against, the proposal is the stronger side when it reaches MINIMUM, with confidence
1 / (1 + exp(-|F - A|)); the two together are `conflicting` when the weaker side also reaches
MINIMUM and at least CONTEST of the stronger. A single article against a claim is `conflicting`,
too: it contradicts the one that the claim comes from, and nothing shows which of them errs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log

from claims.comparing.values import AssessmentLabel, Stance, Weighed, Weighing

MINIMUM = log(0.6 / 0.4)  # less than 60 % sure is no proposal
CONTEST = 1 / 3  # one good contrary source is shown beside up to five agreeing ones
SURE = 0.97  # no single piece is surer than this
FURTHER = 0.5
VOICES = 2  # independent articles that it takes to refute what another one says
CERTAINTY = 0.99


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent voice: log-odds above zero speak for the claim, below against it."""

    odds: float


def weigh(evidence: Sequence[Weighed]) -> Weighing:
    """Weigh the current evidence of one claim; the order of the pieces does not matter."""
    counted = [piece for piece in evidence if counts(piece)]
    origins = [origin_of(group) for group in group_origins(counted)]
    above = [origin.odds for origin in origins if origin.odds > 0]
    below = [-origin.odds for origin in origins if origin.odds < 0]
    label, confidence = propose(strength(above), strength(below))
    if label == AssessmentLabel.REFUTED and is_one_word_against_another(counted, below):
        label = AssessmentLabel.CONFLICTING
    reasons = (*side_reasons(label, len(above), len(below)), *set_aside_reasons(evidence))
    return Weighing(label, round(confidence, 4), len(above), len(below), reasons)


def is_one_word_against_another(counted: Sequence[Weighed], below: Sequence[float]) -> bool:
    """Does a single article speak against the claim's own? Neither is the better witness; what a
    person found and added is."""
    return len(below) < VOICES and not any(
        piece.kind == "person" and piece.stance == Stance.REFUTES for piece in counted
    )


def counts(piece: Weighed) -> bool:
    return (
        piece.stance != Stance.NOT_ENOUGH_INFO
        and not piece.own
        and not inside(piece)
        and not moved_on(piece)
    )


def inside(piece: Weighed) -> bool:
    """Is this a difference inside one article? Both of its numbers may be true."""
    return piece.kind in ("consistency", "inconsistency")


def moved_on(piece: Weighed) -> bool:
    """Is this a later figure for something that moves? It says nothing against an earlier one."""
    if piece.stance != Stance.REFUTES or not piece.superseded:
        return False
    return piece.published is None or piece.as_of is None or piece.published > piece.as_of


def group_origins(evidence: Iterable[Weighed]) -> list[list[Weighed]]:
    """Union-find over the origin keys; a piece without a key is an origin of its own."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    pieces = [(piece, sorted(piece.origins) or [f"\0{n}"]) for n, piece in enumerate(evidence)]
    for _, keys in pieces:
        for key in keys:
            parent[root(key)] = root(keys[0])
    groups: dict[str, list[Weighed]] = {}
    for piece, keys in pieces:
        groups.setdefault(root(keys[0]), []).append(piece)
    return list(groups.values())


def origin_of(pieces: Sequence[Weighed]) -> Origin:
    best = {Stance.SUPPORTS: 0.0, Stance.REFUTES: 0.0}
    for piece in pieces:
        best[piece.stance] = max(best[piece.stance], log_odds(piece.confidence))
    return Origin(best[Stance.SUPPORTS] - best[Stance.REFUTES])


def log_odds(confidence: float) -> float:
    sure = min(max(confidence, 0.0), SURE)
    return max(0.0, log(sure / (1 - sure))) if sure > 0 else 0.0


def strength(odds: Sequence[float]) -> float:
    if not odds:
        return 0.0
    strongest = max(odds)
    return strongest + FURTHER * (sum(sorted(odds)) - strongest)


def propose(above: float, below: float) -> tuple[AssessmentLabel, float]:
    stronger, weaker = max(above, below), min(above, below)
    if stronger < MINIMUM:
        return AssessmentLabel.NOT_ENOUGH_EVIDENCE, 1 - sigmoid(stronger) / 2
    if weaker >= MINIMUM and weaker >= CONTEST * stronger:
        return AssessmentLabel.CONFLICTING, sigmoid(weaker)
    label = AssessmentLabel.SUPPORTED if above > below else AssessmentLabel.REFUTED
    return label, min(CERTAINTY, sigmoid(stronger - weaker))


def sigmoid(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def side_reasons(label: AssessmentLabel, above: int, below: int) -> tuple[str, ...]:
    if not above and not below:
        return ("No independent source bears on this claim.",)
    told = (
        f"{sources(above)} bear{verb(above)} it out, {sources(below)} speak{verb(below)} against."
    )
    if label == AssessmentLabel.CONFLICTING and not above:
        return (told, "It is one word against another: the claim's own source says otherwise.")
    if label == AssessmentLabel.NOT_ENOUGH_EVIDENCE:
        return (told, "Together that is too little to propose anything.")
    return (told,)


def sources(number: int) -> str:
    return f"{number or 'No'} independent source{'' if number == 1 else 's'}"


def verb(number: int) -> str:
    return "s" if number == 1 else ""


SET_ASIDE = (
    ("own", "{n} from the claim's own origin {is_are} not counted."),
    ("moved", "{n} later figure{s} for something that moves {is_are} not counted against."),
    ("inside", "{n} possible inconsistenc{y_ies} inside an article {is_are} shown, not counted."),
)


def set_aside_reasons(evidence: Sequence[Weighed]) -> Iterable[str]:
    rest = [piece for piece in evidence if not inside(piece)]
    numbers = {
        "own": sum(p.own and p.stance != Stance.NOT_ENOUGH_INFO for p in rest),
        "moved": sum(moved_on(piece) and not piece.own for piece in rest),
        "inside": len(evidence) - len(rest),
    }
    for name, template in SET_ASIDE:
        if number := numbers[name]:
            one = number == 1
            yield template.format(
                n=number,
                is_are="is" if one else "are",
                s="" if one else "s",
                y_ies="y" if one else "ies",
            )
