"""Who does it to whom: "Northbank bought Coastline" is not "Coastline bought Northbank"."""

from __future__ import annotations

from dataclasses import replace

from claims.comparing.actors import Name, names_of
from claims.comparing.parts import Line, meaning
from claims.comparing.polarity import BEING, Clash
from claims.reading.meanings import meaning_of
from claims.reading.wordforms import Word, stem, word_set

# What one does to another, so that the two cannot change places.
DEEDS = frozenset(
    map(
        meaning_of,
        map(
            stem,
            word_set(
                "bought acquired sold beat defeated attacked invaded killed shot bombed arrested "
                "sued accused charged criticised praised replaced succeeded overtook followed "
                "hired fired dismissed appointed paid owes owns controls funded financed lent "
                "supplied supports opposes threatened expelled recalled banned sanctioned "
                "condemned thanked trained employed elected nominated married invited hosted "
                "visited won founded invented discovered wrote directed"
            ),
        ),
    )
)
WIN = meaning_of(stem("won"))
ONCE = frozenset(
    map(meaning_of, map(stem, word_set("won founded invented discovered wrote directed")))
)
MUTUAL = frozenset({meaning_of(stem("married"))})
NEAR = 4  # words that may stand between "by" and the name, or "was" and its verb
Deed = tuple[Name | None, Name | None, Word]


def turned_deeds(claim: Line, evidence: Line) -> list[Clash]:
    """The deeds of both lines in which doer and done-to have changed places."""
    found = []
    told = deeds(named_as(evidence, claim))
    for meant, (doer, other, word) in deeds(named_as(claim, evidence)).items():
        if meant not in told or meant in MUTUAL:
            continue
        its_doer, its_other, its_word = told[meant]
        if meant in ONCE and doer and its_doer and not is_same(doer, its_doer):
            if other is None or its_other is None or is_same(other, its_other):
                found.append(Clash("doer", word, its_word))
            continue
        if doer is None or its_other is None or not is_same(doer, its_other):
            continue
        alone = other is None and meant == WIN
        if alone or (its_doer is not None and other is not None and is_same(other, its_doer)):
            found.append(Clash("turned", word, its_word))
    return found


def named_as(line: Line, other: Line) -> Line:
    """The line, with its first word a name where the other line has it as one ("Coastline")."""
    first = {w.folded for w in line.words[:1] if w.name and w.folded in other.names}
    return replace(line, names=line.names | first)


def deeds(line: Line) -> dict[str, Deed]:
    """{meaning of a deed: who does it, to whom, its word}, as far as they are named."""
    names = names_of(line)
    return {
        meaning(word): deed_at(line, at, names)
        for at, word in enumerate(line.words)
        if meaning(word) in DEEDS and not any(word in name.words for name in names)
    }


def deed_at(line: Line, at: int, names: list[Name]) -> Deed:
    word = line.words[at]
    before = next((n for n in reversed(names) if n.words[-1].end <= word.start), None)
    after = next((n for n in names if n.words[0].start >= word.end), None)
    if is_passive(line, at):
        joined = after if after and by_stands_before(line, at, after) else None
        return joined, before, word
    if after is not None and after.joint:
        after = None  # "won in Paris"
    return before, after, word


def is_passive(line: Line, at: int) -> bool:
    """ "Was bought", "has been sued", "the race was won"."""
    return any(w.folded in BEING for w in line.words[max(0, at - NEAR + 1) : at])


def by_stands_before(line: Line, at: int, name: Name) -> bool:
    between = [w.folded for w in line.words[at + 1 :] if w.end <= name.words[0].start]
    return "by" in between[-NEAR:]


def is_same(one: Name, other: Name) -> bool:
    return not {meaning(w) for w in one.words}.isdisjoint(meaning(w) for w in other.words)
