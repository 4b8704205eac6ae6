"""The article in which a claim stands: in its context, the others marked lightly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from claims.admin.marking import Mark, Segment, lines, segments
from claims.models import Appearance, ArticleVersion, Claim

AROUND = 900  # characters shown at once on either side; the rest unfolds


@dataclass(frozen=True, slots=True)
class Context:
    """An article's text around a claim, in lines of segments."""

    place: Appearance
    before: list[list[Segment]]
    near: list[list[Segment]]
    after: list[list[Segment]]
    title: list[Segment]
    erased: bool


def context_of(place: Appearance, claim: Claim) -> Context:
    version = place.version
    text = version.body.text
    others = other_marks(version, claim)
    if place.part == "title":
        head = [Mark(place.start, place.end, "claim")]
        rest = lines(segments(text[: 2 * AROUND], others))
        left = lines(segments(text[2 * AROUND :], []))
        return Context(place, [], rest, left, segments(version.title, head), not text)
    first, last = window(text, place)
    pieces = segments(text, [*others, Mark(place.start, place.end, "claim")])
    return Context(
        place=place,
        before=lines(cut(pieces, 0, first)),
        near=lines(cut(pieces, first, last)),
        after=lines(cut(pieces, last, len(text))),
        title=[Segment(version.title)],
        erased=not text,
    )


def other_marks(version: ArticleVersion, claim: Claim) -> list[Mark]:
    """The other claims of the text, each with a link to its page."""
    places = Appearance.objects.filter(version=version, part="body").exclude(claim=claim)
    return [
        Mark(
            other.start, other.end, "other",
            link=reverse("admin:claims_claim_change", args=[other.claim_id]),
            title=other.claim.statement,
        )
        for other in places.select_related("claim").order_by("start")
    ]  # fmt: skip


def window(text: str, place: Appearance) -> tuple[int, int]:
    """The span shown at once: whole lines around the claim, all of a short article."""
    if len(text) <= 3 * AROUND:
        return 0, len(text)
    first = text.rfind("\n", 0, max(0, place.start - AROUND)) + 1
    last = text.find("\n", min(len(text), place.end + AROUND))
    return first, len(text) if last < 0 else last


def cut(pieces: Sequence[Segment], first: int, last: int) -> list[Segment]:
    """The part of the segments that lies within a span of the text."""
    chosen, at = [], 0
    for piece in pieces:
        start, end = max(at, first), min(at + len(piece.text), last)
        if start < end:
            chosen.append(Segment(piece.text[start - at : end - at], piece.mark, piece.inside))
        at += len(piece.text)
    return chosen
