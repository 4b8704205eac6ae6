"""A claim's statement: what is said, put so that it can be understood alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import re2

from claims.reading.languages.tables import each_word
from claims.reading.people import People, surname_key
from claims.reading.statements import Statement

EDGES = ' ,;:–—-"“”«»،؛'
BRACKETED = re2.compile(r"\s*\[[^\[\]]*\]")
GARBAGE = re2.compile(r"[\s\"“”]+(?:Is|Was|Are|Were)(?:, took place)?[\s.\"“”]*$")
SUBJECTS = each_word("he she")
OWNERS = each_word("his her")
LEADING = re2.compile(
    r"^(?i)(?:(?:especially |particularly |mainly )?(?:since|because)|and|but|so|moreover,|however,"
    r"|(?:adding|saying|noting|stressing|insisting|claiming|and) that|furthermore,"
    r"|also,|meanwhile,|in addition,|additionally,|nevertheless,)\s+"
)
LEADERS = each_word(
    "especially particularly mainly since because and but so moreover, however, furthermore, also,"
    " meanwhile, in additionally, nevertheless, adding saying noting stressing insisting claiming"
)
STOPS = (".", "!", "?", "…", "؟", "۔", "。")


def worded(text: str, who: str | None) -> str:
    """The statement without quotes and brackets, its first pronoun replaced by whom it means."""
    said = " ".join(text.split())
    if "[" in said:
        said = BRACKETED.sub("", said)
    if said.rstrip('"”. ').endswith(("Is", "Was", "Are", "Were", "place")):
        said = GARBAGE.sub("", said)
    said = said.strip(EDGES)
    first, _, rest = said.partition(" ")
    if first.lower() in LEADERS:
        said = LEADING.sub("", said)
        first, _, rest = said.partition(" ")
    if who and rest and first.lower() in SUBJECTS:
        said = f"{who} {rest}"
    elif who and rest and first.lower() in OWNERS:
        said = f"{who}’s {rest}"
    said = said[:1].upper() + said[1:]
    return said if not said or said.endswith(STOPS) else f"{said}."


@dataclass(slots=True)
class Mentions:
    """Who has been named in this paragraph and the one before: what "he" may mean."""

    people: People
    paragraph: int = -1
    here: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    known: dict[str, str | None] = field(default_factory=dict)

    def only_one(self, statement: Statement) -> str | None:
        """The one person named lately, None where there is none or more than one."""
        self._turn_to(statement.paragraph)
        candidates = self.here or self.before
        return candidates[0] if len(candidates) == 1 else None

    def remember(self, statement: Statement) -> None:
        self._turn_to(statement.paragraph)
        if not self.people.by_surname:
            return
        for word in statement.text.split():
            if word[:1].isupper() or word[:3] == "al-" or word[:4] == "(al-":
                person = self._person(word)
                if person and person not in self.here:
                    self.here.append(person)

    def _turn_to(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            self.before = self.here if paragraph == self.paragraph + 1 else []
            self.here = []
            self.paragraph = paragraph

    def _person(self, word: str) -> str | None:
        if word not in self.known:
            name = word.strip(".,;:()\"“”'").removesuffix("’s").removesuffix("'s")
            found = self.people.by_surname.get(surname_key(name), []) if len(name) > 2 else []
            self.known[word] = found[0] if len(found) == 1 else None
        return self.known[word]
