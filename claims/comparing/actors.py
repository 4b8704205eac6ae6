"""Names: which of the claim's the evidence knows, and whether another stands in their place."""

from __future__ import annotations

from dataclasses import dataclass

from claims.comparing.parts import Line, Read, meaning, name_keys
from claims.reading.meanings import meaning_of
from claims.reading.wordforms import Word, stem, word_set

PLACES = word_set("in at near from to into across outside around off along")
ONE_OF_A_KIND = frozenset(
    map(
        meaning_of,
        map(
            stem,
            word_set(
                "born located situated directed written author composed capital founded published "
                "invented created designed painted discovered based headquartered hometown "
                "nationality married wife husband father mother son daughter president king "
                "queen founder director buried native language"
            ),
        ),
    )
)
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

    @property
    def is_told_once(self) -> bool:
        """Is it what a thing has one of (a birthplace, a maker), so that another is wrong?"""
        return self.left in ONE_OF_A_KIND or self.right in ONE_OF_A_KIND


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


def known(name: Name, other: Read) -> bool:
    """Does the other text have a word of this name, in any spelling, case or adjective?"""
    if any(meaning(w) in other.content or meaning(w) in other.context for w in name.words):
        return True
    keys = [key for word in name.words for key in name_keys(word.folded)]
    return any(key in other.name_keys or misspelt(key, other) for key in keys)


def misspelt(key: str, other: Read) -> bool:
    """ "Hickman" for "Hickam": long names that begin alike."""
    return len(key) >= 5 and any(k[:4] == key[:4] and len(k) >= 5 for k in other.name_keys)


def lost_names(claim: Line, evidence: Read) -> list[Name]:
    """The names of the claim that the whole evidence lacks."""
    return [name for name in names_of(claim) if not known(name, evidence)]


def swaps(lost: list[Name], line: Line, claim: Read) -> list[Swap]:
    """Lost names of the claim in whose very place the evidence's line has another one."""
    others = [name for name in names_of(line) if not known(name, claim)] if lost else []
    return [Swap(name, other) for name in lost for other in others if same_place(name, other)]


def same_place(name: Name, other: Name) -> bool:
    if name.joint != other.joint:
        return False
    if name.is_place:
        return True
    if name.opens and other.opens:
        return name.right == other.right != ""
    left = name.left == other.left != ""
    right = name.right == other.right != ""
    return left and (right or name.joint != "" or not (name.right or other.right))
