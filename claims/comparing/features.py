"""Findings -> the named numbers that the wording model judges by."""

from __future__ import annotations

from itertools import pairwise

from claims.comparing.findings import Findings
from claims.comparing.likeness import bag_likeness, likeness
from claims.comparing.opposites import are_opposites, exclude_each_other
from claims.comparing.parts import Line, meaning
from claims.comparing.polarity import is_negator, negated
from claims.comparing.values import Relation
from claims.reading.wordforms import word_set

SWEEPING = word_set("only all every always never none entirely exclusively solely any no")
HEDGES = word_set("some many several various one several least")


def features_of(found: Findings) -> dict[str, float]:
    """Everything the wording model knows of a pair; no word of the texts, only how they meet."""
    line = found.line
    if line is None or not found.claim.lines:
        return dict.fromkeys(FEATURES, 0.0)
    own = found.claim.lines[0]
    rows = {
        **spoken(found),
        **typed(found),
        **open_ends(found),
        **turned(own, line, found),
        **shape(own, line, found),
        **likenesses(own, line),
    }
    return {name: float(rows[name]) for name in FEATURES}


def spoken(found: Findings) -> dict[str, float]:
    """How much of the claim the evidence speaks of, and what it leaves open."""
    bearing = found.bearing
    alike = sorted((best for _, best, _ in bearing.open), reverse=True)
    common = [best for _, best, word in bearing.open if word]
    return {
        "coverage": bearing.coverage,
        "exact": bearing.exact,
        "best_line": bearing.best_coverage,
        "open": len(bearing.open),
        "open_least": alike[-1] if alike else 1.0,
        "open_most": alike[0] if alike else 1.0,
        "open_mean": sum(alike) / len(alike) if alike else 1.0,
        "open_common": len(common),
        "open_rivals": sum(0.45 <= best < 0.8 for best in alike),
    }


def typed(found: Findings) -> dict[str, float]:
    """How numbers, dates and names stand to each other."""
    count = dict.fromkeys(Relation, 0)
    for match in found.matches:
        count[match.relation] += 1
    agree = count[Relation.EQUAL] + count[Relation.WITHIN] + count[Relation.WITHIN_TOLERANCE]
    names = len(found.claim.lines[0].names)
    return {
        "typed": len(found.matches),
        "agree": agree,
        "differ": count[Relation.DIFFERS],
        "missing": count[Relation.MISSING],
        "room": count[Relation.COMPATIBLE],
        "names": names,
        "lost": len(found.lost),
        "lost_share": len(found.lost) / names if names else 0.0,
        "swaps": len(found.swaps),
        "one_of_a_kind": len(found.wrong_names),
    }


def open_ends(found: Findings) -> dict[str, float]:
    """What makes a typed agreement or difference doubtful."""
    return {
        "elsewhere": found.elsewhere,
        "other_roles": found.in_other_roles,
        "other_acts": bool(found.other_acts),
        "turned_twice": found.turned_twice,
        "missing_heavy": len(found.missing_heavy),
        "denied_once": found.denied_once,
        "other_names": found.other_names,
        "tells_what_is": found.tells_what_is,
        "other_predicate": found.other_predicate,
        "distinctive": found.distinctive,
        "superseded": any(m.relation == Relation.SUPERSEDED for m in found.matches),
        "agreeing_grounds": found.agreeing_grounds,
        "differing_grounds": found.differing_grounds,
        "times": found.times is not None,
    }


def likenesses(own: Line, line: Line) -> dict[str, float]:
    """How alike, as wholes, the words are that only one side has, and those of both lines."""
    mine, theirs = own.content - line.content, line.content - own.content
    return {
        "rest_alike": bag_likeness(mine, theirs),
        "lines_alike": bag_likeness(own.content, line.content),
    }


def turned(own: Line, line: Line, found: Findings) -> dict[str, float]:
    """What turns one against the other."""
    kinds = [clash.kind for clash in found.clashes]
    other = [line.content for line in chosen(found)]
    new = frozenset().union(*other) - own.content
    left = [meant for meant, _, _ in found.bearing.open]
    return {
        "negation": kinds.count("negation"),
        "opposites": sum(are_opposites(m, n) for m in left for n in new),
        "kinds": sum(exclude_each_other(m, n) for m in left for n in new),
        "doubts": len(found.doubts),
        "own_negators": sum(map(is_negator, own.words)),
        "their_negators": sum(map(is_negator, line.words)),
        "negated_shared": len(own.content & negated(line).keys()),
        "sweeping": has(own, SWEEPING) - has(line, SWEEPING),
        "hedged": has(own, HEDGES) - has(line, HEDGES),
    }


def shape(own: Line, line: Line, found: Findings) -> dict[str, float]:
    """Lengths, order, and what stands in the place of the words left open."""
    pairs = slots(own, line)
    alike = [likeness(a, b) for a, b in pairs]
    one, other = bigrams(own), bigrams(line)
    new = len(line.content - own.content)
    return {
        "own_words": len(own.content),
        "their_words": len(line.content),
        "lines": len(found.evidence.lines),
        "news_share": new / (len(line.content) or 1),
        "order": len(one & other) / len(one) if one else 0.0,
        "slots": len(pairs),
        "slot_alike": max(alike, default=0.0),
        "slot_unlike": min(alike, default=1.0),
        "opens_alike": float(first(own) == first(line) != ""),
        "first_known": float(first(own) in found.evidence.content),
        "last_known": float(last(own) in found.evidence.content),
        "verb_known": float(middle(own) in found.evidence.content),
    }


def chosen(found: Findings) -> list[Line]:
    return [found.evidence.lines[n] for n in found.bearing.lines]


def has(line: Line, words: frozenset[str]) -> int:
    return int(any(word.folded in words for word in line.words))


def content_of(line: Line) -> list[str]:
    return [meaning(word) for word in line.plain if not word.stop]


def bigrams(line: Line) -> set[tuple[str, str]]:
    content = content_of(line)
    return set(pairwise(content))


def slots(own: Line, line: Line) -> list[tuple[str, str]]:
    """Words that each side has alone, between or beside the same neighbours."""
    mine, theirs = neighbours(own, line.content), neighbours(line, own.content)
    return [(mine[key], theirs[key]) for key in mine.keys() & theirs.keys()]


def neighbours(line: Line, shared: frozenset[str]) -> dict[tuple[str, str], str]:
    """{(side, neighbour): word} for the words that the other side lacks."""
    content = ["^", *content_of(line), "$"]
    found: dict[tuple[str, str], str] = {}
    for at, word in enumerate(content[1:-1], 1):
        if word not in shared:
            for side, other in (("left", content[at - 1]), ("right", content[at + 1])):
                if other in shared or other in "^$":
                    found.setdefault((side, other), word)
    return found


def first(line: Line) -> str:
    return next(iter(content_of(line)), "")


def last(line: Line) -> str:
    return (content_of(line) or [""])[-1]


def middle(line: Line) -> str:
    """The first content word that is no name: most often the verb or what is said of a name."""
    return next((meaning(w) for w in line.plain if not w.stop and w.folded not in line.names), "")


FEATURES = (
    "coverage", "exact", "best_line", "open", "open_least", "open_most", "open_mean",
    "open_common", "open_rivals", "typed", "agree", "differ", "missing", "room", "names", "lost",
    "lost_share", "swaps", "one_of_a_kind", "negation", "opposites", "kinds", "doubts",
    "own_negators", "their_negators", "negated_shared", "sweeping", "hedged", "own_words",
    "their_words", "lines", "news_share", "order", "slots", "slot_alike", "slot_unlike",
    "opens_alike", "first_known", "last_known", "verb_known", "elsewhere", "other_roles",
    "other_acts", "turned_twice", "missing_heavy", "denied_once", "other_names", "tells_what_is",
    "other_predicate", "distinctive", "superseded", "agreeing_grounds", "differing_grounds",
    "times", "rest_alike", "lines_alike",
)  # fmt: skip
