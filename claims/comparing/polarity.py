"""Whether a line says that something is so, is not so, or only that it is planned or said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.comparing.opposites import OPPOSITES, are_two_states, exclude_each_other
from claims.comparing.parts import Line, meaning
from claims.reading.meanings import MODALS, NEGATORS, meaning_of
from claims.reading.wordforms import Word, stem, word_set

REACH = 3  # content words that a modal word reaches; a negation reaches the first
WHOLE = 6  # "it is not true that …" reaches as far as a statement goes
ON_THE_WAY = "on the way"  # "nominated", "licensed for", "room for": not the thing itself
LACKING = word_set("without no lack lacks lacked")
LOSING = frozenset(map(meaning_of, map(stem, word_set("lost cut knocked stripped deprived"))))
COMPLEMENTS = frozenset(
    frozenset(meaning_of(stem(word)) for word in pair.split("/"))
    for pair in word_set(
        "allowed/banned permitted/banned survived/died alive/dead opened/closed present/absent "
        "included/excluded legal/illegal guilty/innocent stopped/continued"
    )
)
CONVERSES = frozenset(
    frozenset(meaning_of(stem(word)) for word in pair.split("/"))
    for pair in word_set("lent/borrowed bought/sold imported/exported paid/received gave/received")
)
BEING = word_set("is are was were be been being")
RANKS = word_set("second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th")
SUPERLATIVE = re.compile(r"\w{2,}est")
NOT_MOST = word_set(
    "interest request protest contest forest west test rest best arrest invest guest harvest "
    "honest modest suggest digest priest nest chest quest request unrest latest conquest inquest"
)
SUBJECTS = word_set("no none neither")
WHOLLY = word_set("true case correct so")
UNNEGATED = word_set("only more less fewer longer later just least doubt")  # "not only", "no more"
REJECT = "reject"
FLATLY = word_set("no none without escaped escape avoided averted dodged")
PLANS = frozenset(map(stem, word_set("proposal plan bid motion scheme idea proposals plans")))
PLAIN = word_set("not no never none nobody cannot")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two words that turn one statement against the other."""

    kind: str  # "negation", "opposite", "turned", or what only differs: "kind", "state"
    claim: Word | None
    evidence: Word | None

    @property
    def is_plain(self) -> bool:
        """Is it an opposite, or a word that only denies ("lack" and "without" may say the same)?"""
        words = [word for word in (self.claim, self.evidence) if word]
        return self.kind in ("opposite", "turned", "doer") or all(
            denies_plainly(word) for word in words
        )


def negated(line: Line) -> dict[str, Word]:
    """Which meanings a negation reaches, with its word. Two negations undo each other."""
    found: dict[str, Word] = {}
    for at, word in enumerate(line.words):
        if not is_negator(word) or next_is(line, at, UNNEGATED) or failed_at(line, at):
            continue
        for meant in reach(line, at, how_far(line, at)):
            if meant in found:
                del found[meant]
            else:
                found[meant] = word
    return found


def how_far(line: Line, at: int) -> int:
    """A negated subject takes its verb with it: "neither of the pilots survived"."""
    if next_is(line, at, WHOLLY):
        return WHOLE
    opens = at == 0 or line.words[at - 1].folded == "that"
    return 3 if opens and line.words[at].folded in SUBJECTS else 1


def is_negator(word: Word) -> bool:
    return word.folded in NEGATORS or word.folded.endswith(("n't", "n’t"))


def denies_plainly(word: Word) -> bool:
    return word.folded in PLAIN or word.folded.endswith(("n't", "n’t"))


def failed_at(line: Line, at: int) -> bool:
    """ "Failed the exam" denies nothing; "failed to arrive" does."""
    return line.words[at].folded.startswith("fail") and not next_is(line, at, frozenset({"to"}))


def next_is(line: Line, at: int, words: frozenset[str]) -> bool:
    return at + 1 < len(line.words) and line.words[at + 1].folded in words


def reach(line: Line, at: int, far: int) -> list[str]:
    """The meanings of the next content words after a place in a line."""
    return [meaning(w) for w in line.words[at + 1 : at + 5 + 2 * far] if not w.stop][:far]


def mood(line: Line, shared: frozenset[str]) -> tuple[str, Word] | None:
    """The modality that reaches a meaning which claim and evidence share."""
    plain = set(line.plain)
    for at, word in enumerate(line.words):
        found = MODALS.get(word.folded) if word in plain else None
        if word.folded in ("is", "are") and next_is(line, at, frozenset({"to"})):
            found = "planned"
        if not found or only_said(line, at):
            continue
        counts = found == ON_THE_WAY and number_follows(line, at, plain)
        if counts or not shared.isdisjoint(reach(line, at, REACH)):
            return found, word
    return None


def number_follows(line: Line, at: int, plain: set[Word]) -> bool:
    """ "Insured for 2.4 million pounds"."""
    return any(word not in plain for word in line.words[at + 1 : at + 3])


def only_said(line: Line, at: int) -> bool:
    """ "As expected", "called back", "rejected the bill": no mood of the statement."""
    word = line.words[at]
    if at and line.words[at - 1].folded == "as":
        return True
    if word.folded == "looking" and not next_is(line, at, word_set("for")):
        return True
    if word.folded == "asked" and not asks(line, at):
        return True
    if word.folded == "room" and not next_is(line, at, word_set("for")):
        return True
    if word.folded in ("called", "going") and not next_is(line, at, word_set("for on to")):
        return True
    return word.folded in ("rejected", "disputed") and not next_is(
        line, at, word_set("that claims")
    )


def asks(line: Line, at: int) -> bool:
    """ "Asked for", "asked the court to send"."""
    return any(word.folded in ("for", "to") for word in line.words[at + 1 : at + 6])


def clashes(claim: Line, evidence: Line) -> list[Clash]:
    """Negations, opposites and exclusive kinds in which two lines about the same part ways."""
    return [
        *negation_clashes(claim, evidence),
        *word_clashes(claim, evidence),
        *rank_clashes(claim, evidence),
    ]


def complements(claim: Line, evidence: Line) -> list[str]:
    """What the claim says, and the evidence by denying its contrary: "not allowed" is banned."""
    own, theirs = meanings(claim), meanings(evidence)
    denied, there = set(negated(claim)), set(negated(evidence))
    return [
        meant
        for meant in own
        for other in OPPOSITES.get(meant, ())
        if frozenset((meant, other)) in COMPLEMENTS
        and other in theirs
        and (meant in denied) != (other in there)
    ]


def rank_clashes(claim: Line, evidence: Line) -> list[Clash]:
    """ "The largest city" and "the second-largest city": a superlative alone is the first."""
    own, theirs = ranks(claim), ranks(evidence)
    return [
        Clash("opposite", own[most][1], theirs[most][1])
        for most in own.keys() & theirs.keys()
        if own[most][0] != theirs[most][0]
    ]


def ranks(line: Line) -> dict[str, tuple[str, Word]]:
    """{superlative: its rank and its word}."""
    found = {}
    for at, word in enumerate(line.words):
        rank, _, most = word.folded.rpartition("-")
        before = line.words[at - 1].folded if at else ""
        if not rank and before in RANKS:
            rank = before
        if SUPERLATIVE.fullmatch(most) and most not in NOT_MOST and (not rank or rank in RANKS):
            found[most] = (rank or "first", word)
    return found


def negation_clashes(claim: Line, evidence: Line) -> list[Clash]:
    one, other = negated(claim), negated(evidence)
    if not one and not other:
        return []
    shared = claim.content & evidence.content
    mine, theirs = shared & one.keys(), shared & other.keys()
    if bool(mine) == bool(theirs) or (denies(evidence) if mine else denies(claim)):
        return []
    word = one[min(mine)] if mine else other[min(theirs)]
    if word.folded in LACKING and not LOSING.isdisjoint((evidence if mine else claim).content):
        return []  # "homes without power", "homes lost power"
    if mine:
        return [Clash("negation", one[min(mine)], None)]
    return [Clash("negation", None, other[min(theirs)])]


def flat_denials(claim: Line, evidence: Line) -> list[Clash]:
    """ "No vote was held" against "voted", "escaped relegation", "the proposal was voted down":
    what the claim has as its own is denied, and the claim does not deny it itself."""
    if denies(claim) or REJECT in claim.content:
        return []
    own = {meaning(w) for w in claim.plain if not w.stop and w.folded not in claim.names}
    for at, word in enumerate(evidence.words):
        voted = word.folded == "against" and at > 0 and meaning(evidence.words[at - 1]) == "vote"
        if (voted or word.folded in FLATLY) and not own.isdisjoint(reach(evidence, at, 1)):
            return [Clash("negation", None, word)]
        if meaning(word) == REJECT and not PLANS.isdisjoint(evidence.content):
            return [Clash("negation", None, word)]
    return []


def denies(line: Line) -> bool:
    """Is there any negation at all, which may be the other one in other words?"""
    return any(map(is_negator, line.words))


def word_clashes(claim: Line, evidence: Line) -> list[Clash]:
    own, theirs = meanings(claim), meanings(evidence)
    new = {meant: word for meant, word in own.items() if meant not in theirs}
    other = {meant: word for meant, word in theirs.items() if meant not in own}
    turned = bool(set(negated(claim)) & set(new)) != bool(set(negated(evidence)) & set(other))
    found = []
    for meant, word in new.items():
        for opposite in OPPOSITES.get(meant, ()):
            if (
                opposite in other
                and not turned
                and not is_converse(claim, word, evidence, opposite)
            ):
                found.append(Clash("opposite", word, other[opposite]))
        found += [
            Clash("kind" if exclude_each_other(meant, there) else "state", word, theirs_word)
            for there, theirs_word in other.items()
            if exclude_each_other(meant, there) or are_two_states(meant, there)
        ]
    return found


def is_converse(claim: Line, word: Word, evidence: Line, opposite: str) -> bool:
    """ "The library lent out 90 books", "90 books were borrowed from the library": one deed, told
    from its two ends."""
    if frozenset((meaning(word), opposite)) not in CONVERSES:
        return False
    there = next(w for w in evidence.words if meaning(w) == opposite)
    return is_done_to(claim, word) != is_done_to(evidence, there)


def is_done_to(line: Line, word: Word) -> bool:
    """ "Were borrowed", "has been sold"."""
    at = line.words.index(word)
    return any(w.folded in BEING for w in line.words[max(0, at - 3) : at])


def meanings(line: Line) -> dict[str, Word]:
    """Each meaning of a line with its word; "before", "after", "up", "down" count here."""
    return {meaning(w): w for w in line.plain if not w.stop or w.stem in OPPOSITES}
