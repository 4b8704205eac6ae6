"""The verdicts of a claim with who, when and why, and what each changed in the one before."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

import re2

from claims.models import Claim, Verdict

WORDS = re2.compile(r"\S+|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a rationale: `kept`, `added` or `removed`."""

    text: str
    change: str


def history_of(claim: Claim) -> list[Verdict]:
    """Newest first, each with its evidence, approval and withdrawal."""
    rows = claim.verdicts.select_related(
        "rating", "author", "approval__approver", "withdrawal__withdrawn_by", "replaces"
    )
    return list(rows.prefetch_related("evidence__version__article__source").newest_first())


def word_changes(before: str, after: str) -> list[Piece]:
    """What became of a text, word by word; added and kept together are the later one."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    pieces: list[Piece] = []
    for step, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if step == "equal":
            pieces.append(Piece("".join(new[c:d]), "kept"))
            continue
        if b > a:
            pieces.append(Piece("".join(old[a:b]), "removed"))
        if d > c:
            pieces.append(Piece("".join(new[c:d]), "added"))
    return pieces
