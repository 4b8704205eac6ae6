from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that may bear on a claim; scores compare within one search only."""

    passage_id: int
    score: float


class Retriever(Protocol):
    """Finds passages by their index terms (`claims.reading.terms`)."""

    def find(
        self, terms: Sequence[str], *, exclude_article: UUID | None, limit: int = 20
    ) -> list[Found]:
        """The passages of other articles that share the most telling terms, best first."""
        ...
