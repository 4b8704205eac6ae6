"""Names: which of the claim's the evidence knows, and whether another stands in their place."""

from __future__ import annotations

from dataclasses import dataclass

from claims.comparing.statements import Line, meaning
from claims.reading.wordforms import Word, word_set

PLACES = word_set("in at near from to into across outside around")
JOINTS = PLACES | word_set("by of for with against between on under")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words written as one name, with what stands around it."""

    words: tuple[Word, ...]
    joint: str  # the small word before it ("in", "by"), "" where there is none
    left: str
    right: str
    opens: bool  # nothing of content stands before it

    @property
    def is_place(self) -> bool:
        return self.joint in PLACES


@dataclass(frozen=True, slots=True)
class Swap:
    """A name of the claim and the other one that the evidence has in its place."""

    claim: Name
    evidence: Name


def names_of(line: Line) -> list[Name]:
    """The names of a line in order."""
    found: list[Name] = []
    run: list[Word] = []
    for at, word in enumerate(line.words):
        if word.name and word.folded in line.names:
            run.append(word)
        elif run:
            found.append(name_at(line, run, at))
            run = []
    if run:
        found.append(name_at(line, run, len(line.words)))
    return found


def name_at(line: Line, run: list[Word], after: int) -> Name:
    first = after - len(run)
    joint = next(
        (w.folded for w in reversed(line.words[max(0, first - 2) : first]) if w.folded in JOINTS),
        "",
    )
    left = next((meaning(w) for w in reversed(line.words[:first]) if not w.stop), "")
    right = next((meaning(w) for w in line.words[after:] if not w.stop), "")
    return Name(tuple(run), joint, left, right, not left)


def known(name: Name, content: frozenset[str]) -> bool:
    """Does the other text have a word of this name?"""
    return any(meaning(word) in content for word in name.words)


def swaps(claim: Line, evidence: Line, everything: frozenset[str]) -> list[Swap]:
    """Names of the claim that all of the evidence (`everything`) lacks, where its line has
    another name in the very place."""
    lost = [name for name in names_of(claim) if not known(name, everything)]
    if not lost:
        return []
    others = [name for name in names_of(evidence) if not known(name, claim.content)]
    return [Swap(name, other) for name in lost for other in others if same_place(name, other)]


def same_place(name: Name, other: Name) -> bool:
    if name.joint != other.joint:
        return False
    if name.opens and other.opens:
        return name.right == other.right != ""
    left = name.left == other.left != ""
    right = name.right == other.right != ""
    return left and (right or name.joint != "" or not (name.right or other.right))
