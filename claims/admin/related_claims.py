"""Other claims that bear on one: those whose words are its evidence, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from claims.comparing.values import Stance
from claims.models import Appearance, Article, Claim, Evidence

MOST = 8  # shown
LOOKED_THROUGH = 60  # spans, and rows that are asked for
WORDS = {
    "contradicts": ("≠", "says otherwise"),
    "agrees": ("=", "says the same"),
    "superseded": ("↻", "another day's figure"),
    "against": ("✗", "leans against it"),
    "for": ("✓", "leans towards it"),
    "related": ("·", "on the same matter"),
}
# What a claim may be in a word that decides, and not just in its drift.
ALIKE = {"equal", "within_tolerance"}


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim, how it stands to this one (a key of WORDS), and where it was read."""

    claim: Claim
    relation: str
    article: Article | None

    @property
    def sign(self) -> str:
        return WORDS[self.relation][0]

    @property
    def words(self) -> str:
        return WORDS[self.relation][1]


def related_to(
    claim: Claim, places: Sequence[Appearance], pieces: Sequence[Evidence]
) -> list[Related]:
    """What speaks otherwise first; each claim once, with the relation that says most."""
    ranks = list(WORDS)
    best: dict[str, Related] = {}
    for found in (*quoted_by(claim, pieces), *quoting(claim, places)):
        key = str(found.claim.pk)
        known = best.get(key)
        if known is None or ranks.index(found.relation) < ranks.index(known.relation):
            best[key] = found
    return sorted(best.values(), key=lambda found: ranks.index(found.relation))[:MOST]


def quoted_by(claim: Claim, pieces: Sequence[Evidence]) -> Iterable[Related]:
    """The claims that the quotes of this claim's evidence make."""
    spans = [overlapping(p.version_id, p.part, p.start, p.end) for p in pieces[:LOOKED_THROUGH]]
    if not spans:
        return
    rows = Appearance.objects.filter(reduce(or_, spans), claim__merged_into=None)
    rows = rows.exclude(claim=claim).select_related("claim", "version__article__source")
    for place in rows[:LOOKED_THROUGH]:
        for piece in pieces:
            if meets(piece, place):
                yield Related(place.claim, relation_of(piece), place.version.article)


def quoting(claim: Claim, places: Sequence[Appearance]) -> Iterable[Related]:
    """The claims whose evidence quotes this claim."""
    spans = [overlapping(p.version_id, p.part, p.start, p.end) for p in places[:LOOKED_THROUGH]]
    if not spans:
        return
    rows = Evidence.objects.filter(reduce(or_, spans), claim__merged_into=None)
    rows = rows.exclude(claim=claim).select_related("claim").order_by("-found_at")
    latest = {piece.claim_id: piece for piece in reversed(rows[:LOOKED_THROUGH])}
    homes = homes_of([piece.claim for piece in latest.values()])
    for piece in latest.values():
        yield Related(piece.claim, relation_of(piece), homes.get(str(piece.claim_id)))


def overlapping(version: int, part: str, start: int, end: int) -> Q:
    return Q(version=version, part=part, start__lt=end, end__gt=start)


def meets(piece: Evidence, place: Appearance) -> bool:
    return (
        piece.version_id == place.version_id
        and piece.part == place.part
        and piece.start < place.end
        and place.start < piece.end
    )


def relation_of(piece: Evidence) -> str:
    """Says the same or otherwise only where something typed does; else where it leans."""
    found = {str(reason.get("relation")) for reason in piece.reasons}
    if piece.superseded:
        return "superseded"
    if piece.stance == Stance.REFUTES:
        return "contradicts" if "differs" in found else "against"
    if piece.stance == Stance.SUPPORTS:
        return "agrees" if found and found <= ALIKE else "for"
    return "related"


def homes_of(claims: Sequence[Claim]) -> dict[str, Article]:
    """The article in which each claim was first read."""
    rows = Appearance.objects.filter(claim__in=claims).select_related("version__article__source")
    return {str(place.claim_id): place.version.article for place in reversed(rows.in_order())}
