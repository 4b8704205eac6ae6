"""Who is named in an article: full names, the offices they hold, and their other spellings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import re2

from claims.reading.folding import fold
from claims.reading.languages.tables import ProseTable
from claims.reading.spellings import name_key

PARTICLE = r"(?:(?:al|el|Al|El|bin|ibn|abu|de|da|del|della|di|van|von|der|la|le|bint|ben)[ -])"
NAME = re2.compile(
    rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*(?:[ ]{PARTICLE}*\p{{Lu}}[\p{{L}}\p{{M}}.'’-]*|[ ]al-\p{{L}}+)+"
)


def surname_key(name: str) -> str:
    """The sounds of a family name that every transliteration keeps: Kadhimi and Kazemi are one."""
    return name_key(name)


@dataclass(slots=True)
class People:
    """The full names of a text by family name, and by the office that stands before them."""

    by_surname: dict[str, list[str]] = field(default_factory=dict)
    by_role: dict[str, list[str]] = field(default_factory=dict)
    heard: frozenset[str] = frozenset()

    def full_name(self, name: str) -> str | None:
        """The one full name that a family name or another spelling stands for."""
        known = self.by_surname.get(surname_key(family_name(name)), [])
        if " " in name:
            first = fold(name).text[:1]
            known = [full for full in known if fold(full).text[:1] == first]
        return known[0] if len(known) == 1 else None

    def holder(self, role: str) -> str | None:
        """The one person whom an office ("iraqi prime minister") stands for in this text."""
        known = self.by_role.get(role, [])
        return known[0] if len(known) == 1 else None


def family_name(name: str) -> str:
    parts = name.split()
    if len(parts) > 2 and parts[-2].lower() in ("al", "el"):
        return f"{parts[-2]}-{parts[-1]}"
    return parts[-1] if parts else name


def people_of(text: str, prose: ProseTable) -> People:
    """Everyone whom the text introduces by office and name; linear in the text."""
    people = People()
    for match in NAME.finditer(text):
        role, name = split_role(match.group().rstrip(".'’-"), prose)
        if not role:
            role = _office_before(text, match.start(), prose)
        if role and " " in name:
            _learn(people, role, name)
    return people


def split_role(phrase: str, prose: ProseTable) -> tuple[str, str]:
    """ "Iraqi Prime Minister Mustafa al-Kadhimi" in office (folded) and name."""
    words = phrase.split()
    last = max((at for at, word in enumerate(words[:-1]) if bare(word) in prose.roles), default=-1)
    if last < 0:
        return "", phrase
    return fold(" ".join(words[: last + 1])).text, " ".join(words[last + 1 :])


def bare(word: str) -> str:
    return word.lower().strip(".,'’\"")


def _office_before(text: str, start: int, prose: ProseTable) -> str:
    """ "spokesman" in "the ministry's spokesman Ali Hasan"."""
    before = text[max(0, start - 24) : start].split()
    return bare(before[-1]) if before and bare(before[-1]) in prose.roles else ""


def _learn(people: People, role: str, name: str) -> None:
    key = surname_key(family_name(name))
    names = people.by_surname.setdefault(key, [])
    full = next((known for known in names if _same_person(known, name)), None)
    if full is None:
        names.append(name)
        full = name
    for office in _offices(role):
        holders = people.by_role.setdefault(office, [])
        if full not in holders:
            holders.append(full)


def _same_person(one: str, other: str) -> bool:
    return fold(one).text[:1] == fold(other).text[:1]


def _offices(role: str) -> Iterator[str]:
    """An office with and without the words before it: "iraqi prime minister", "prime minister"."""
    words = role.split()
    for at in range(len(words)):
        yield " ".join(words[at:])
