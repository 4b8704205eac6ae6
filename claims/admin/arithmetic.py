"""How a proposal adds up: each independent voice with its weight, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.actions.assessments import weighed_appearance, weighed_evidence
from claims.comparing.values import Weighed
from claims.comparing.weighing import counts, group_origins, origin_of, sigmoid, strength
from claims.models import Appearance, Article, Claim, Evidence


@dataclass(frozen=True, slots=True)
class Voice:
    """Sources that count as one, and how far together they lean: `odds` above zero is for."""

    names: list[str]
    pieces: int
    odds: float

    @property
    def side(self) -> str:
        return "for" if self.odds > 0 else "against" if self.odds < 0 else "neither"

    @property
    def sure(self) -> float:
        return sigmoid(abs(self.odds))


@dataclass(frozen=True, slots=True)
class Sum:
    """The voices that were counted, strongest first, and what either side comes to."""

    voices: list[Voice]
    above: float
    below: float


def sum_of(claim: Claim, places: Sequence[Appearance], pieces: Sequence[Evidence]) -> Sum:
    own = places[0].version.article.origin_keys() if places else frozenset()
    scale = [(weighed_evidence(claim, piece, own), piece.version.article) for piece in pieces]
    scale += [(weighed_appearance(claim, place, own), place.version.article) for place in places]
    names = {id(weighed): name_of(article) for weighed, article in scale}
    counted = [weighed for weighed, _ in scale if counts(weighed)]
    voices = [voice_of(group, names) for group in group_origins(counted)]
    return Sum(
        voices=sorted(voices, key=lambda voice: -abs(voice.odds)),
        above=strength([voice.odds for voice in voices if voice.odds > 0]),
        below=strength([-voice.odds for voice in voices if voice.odds < 0]),
    )


def voice_of(group: Sequence[Weighed], names: dict[int, str]) -> Voice:
    told = list(dict.fromkeys(names[id(weighed)] for weighed in group))
    return Voice(told, len(group), origin_of(group).odds)


def name_of(article: Article) -> str:
    return article.source.name if article.source else article.title or "no source"
