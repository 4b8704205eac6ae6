"""The evidence of a claim as the cards that a person reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q

from claims.actions.assessments import current_evidence
from claims.admin.marking import Segment, reason_marks, segments
from claims.comparing.values import Stance
from claims.models import Appearance, Article, Claim, Evidence
from claims.vocabulary import EvidenceKind


@dataclass(frozen=True, slots=True)
class Card:
    """One piece of evidence: both texts with their deciding spans, and where it comes from."""

    piece: Evidence
    article: Article
    quote: list[Segment]
    claim: list[Segment]
    reasons: list[dict[str, Any]]
    copies: list[Article] = field(default_factory=list)
    own: bool = False
    late: bool = False
    repeats: list[Card] = field(default_factory=list)  # copies that say it in the same words

    @property
    def origin(self) -> str:
        """How many articles are this one wire story; "" where it is the only one."""
        return f"{len(self.copies)} copies of one wire story" if len(self.copies) > 1 else ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The cards by what they say; `echoes` are other articles that make the claim themselves."""

    against: list[Card]
    in_favour: list[Card]
    echoes: list[Appearance]
    superseded: list[Card]
    inconsistencies: list[Card]
    silent: list[Card]
    earlier: list[Card]
    current: list[Evidence]

    @property
    def speaking_for(self) -> int:
        return len(self.in_favour) + len(self.echoes)

    @property
    def compared(self) -> list[Evidence]:
        """What was held against the claim's own figures."""
        cards = (*self.against, *self.in_favour, *self.superseded)
        return [each.piece for card in cards for each in (card, *card.repeats)]

    @property
    def nothing(self) -> bool:
        return not (self.against or self.in_favour or self.echoes)


def columns_of(claim: Claim, places: Sequence[Appearance]) -> Columns:
    current = list(current_evidence(claim).select_related("version__body", "quote"))
    cards = cards_of(claim, current, places)
    kept = {piece.pk for piece in current}
    gone = claim.evidence.exclude(pk__in=kept).select_related(
        "version__article__source", "version__body", "quote"
    )
    lots: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        lots[lot_of(card.piece)].append(card)
    own = places[0].version.article.origin_keys() if places else frozenset()
    return Columns(
        against=lots[Stance.REFUTES],
        in_favour=lots[Stance.SUPPORTS],
        echoes=[p for p in places[1:] if not p.version.article.origin_keys() & own],
        superseded=lots["superseded"],
        inconsistencies=lots[EvidenceKind.INCONSISTENCY],
        silent=lots[Stance.NOT_ENOUGH_INFO],
        earlier=cards_of(claim, latest_of_each(gone, current), places),
        current=current,
    )


def lot_of(piece: Evidence) -> str:
    if piece.kind == EvidenceKind.INCONSISTENCY:
        return EvidenceKind.INCONSISTENCY
    return "superseded" if piece.superseded else piece.stance


def latest_of_each(gone: Iterable[Evidence], current: Iterable[Evidence]) -> list[Evidence]:
    """What earlier runs found and the latest did not, each once."""
    still = {piece.fingerprint for piece in current}
    return list({p.fingerprint: p for p in gone if p.fingerprint not in still}.values())


def cards_of(claim: Claim, pieces: Sequence[Evidence], places: Sequence[Appearance]) -> list[Card]:
    groups = wire_stories(piece.version.article for piece in pieces)
    own = places[0].version.article.origin_keys() if places else frozenset()
    cards = [card_of(claim, piece, groups, own) for piece in pieces]
    return folded(sorted(cards, key=lambda card: -card.piece.confidence))


def folded(cards: Iterable[Card]) -> list[Card]:
    """The cards, with the copies of one wire story that say it in the same words under one."""
    first: dict[tuple[UUID, str, str], Card] = {}
    for card in cards:
        key = (head_of(card.article), card.piece.stance, same_words(card.piece))
        if (known := first.setdefault(key, card)) is not card:
            known.repeats.append(card)
    return list(first.values())


def same_words(piece: Evidence) -> str:
    return " ".join(piece.quote.text.split()) or str(piece.pk)


def card_of(
    claim: Claim, piece: Evidence, groups: dict[UUID, list[Article]], own: frozenset[str]
) -> Card:
    article = piece.version.article
    said = reason_marks(piece.reasons, "claim")
    return Card(
        piece=piece,
        article=article,
        quote=segments(piece.quote.text, reason_marks(piece.reasons, "evidence")),
        claim=segments(claim.text, said) if said else [],
        reasons=told_once(piece.reasons),
        copies=groups.get(head_of(article), []),
        own=bool(article.origin_keys() & own),
        late=bool(claim.as_of and article.dateline and article.dateline > claim.as_of),
    )


def told_once(reasons: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({str(reason.get("text")): reason for reason in reasons}.values())


def head_of(article: Article) -> UUID:
    return article.copy_of_id or article.pk


def wire_stories(articles: Iterable[Article]) -> dict[UUID, list[Article]]:
    """All articles of each near-copy group, by the head of the group; one query."""
    heads = {head_of(article) for article in articles}
    members = Article.objects.filter(Q(pk__in=heads) | Q(copy_of__in=heads))
    groups: dict[UUID, list[Article]] = defaultdict(list)
    for article in members.select_related("source").order_by("published_at", "id"):
        groups[head_of(article)].append(article)
    return groups
