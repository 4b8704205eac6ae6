"""Passages by full-text search in PostgreSQL (GIN over a vector of our own terms)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper

from claims.models.passage_index import INDEX, TERMS_AS_VECTOR
from workers.retrieval.combining import Alternative, Corpus, alternatives, grouped
from workers.retrieval.counting import Remembered
from workers.retrieval.ranking import rank, weights
from workers.retrieval.values import Found

CANDIDATES = 3000  # rows read for ranking, however many more than expected there are

FIND = f"""SELECT id, terms FROM claims_passage
    WHERE {TERMS_AS_VECTOR} @@ %s::tsquery AND version_id NOT IN (
        SELECT id FROM claims_articleversion WHERE article_id = %s)
    LIMIT {CANDIDATES}"""  # noqa: S608 - constants
SIZE = "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = %s::regclass"
# What ANALYZE, which autovacuum runs, knows of the commonest terms; the rest are rarer.
COMMON = """SELECT most_common_elems::text::text[], most_common_elem_freqs
    FROM pg_stats WHERE tablename = %s"""
NO_ARTICLE = UUID(int=0)


class PostgresRetriever:
    def __init__(self, connection: BaseDatabaseWrapper, remembered: Remembered) -> None:
        self._connection = connection
        self._remembered = remembered

    def find(
        self, terms: Sequence[str], *, exclude_article: UUID | None, limit: int = 20
    ) -> list[Found]:
        corpus = self._corpus(terms)
        asked = alternatives(terms, corpus)
        if not asked:
            return []
        with self._connection.cursor() as cursor:
            cursor.execute(FIND, [as_tsquery(asked), exclude_article or NO_ARTICLE])
            return rank(cursor.fetchall(), weights(terms, corpus), limit)

    def _corpus(self, terms: Sequence[str]) -> Corpus:
        known = self._remembered
        if known.is_stale():
            self._learn()
        counts = {term: known.known()[term] for term in terms if term in known.known()}
        passages = max(known.passages, *counts.values(), 1)
        return Corpus(passages, counts, otherwise=known.otherwise)

    def _learn(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(SIZE, ["claims_passage"])
            passages = cursor.fetchone()[0]
            cursor.execute(COMMON, [INDEX])
            elements, shares = cursor.fetchone() or (None, None)
        # The frequencies are followed by their least and greatest, which zip leaves out.
        counts = {
            element: round(share * passages)
            for element, share in zip(elements or (), shares or (), strict=False)
        }
        # The unknown lie anywhere below the rarest that is known.
        rarest = min(counts.values(), default=0)
        self._remembered.begin(passages, counts, otherwise=max(1, rarest // 3))


def as_tsquery(asked: Sequence[Alternative]) -> str:
    """A tsquery of lexemes taken as they are: 'a' & ('b' | 'c') | 'd'."""
    return " | ".join(
        " & ".join([_quoted(first), *_any_of(others)]) for first, others in grouped(asked).items()
    )


def _any_of(others: Sequence[Alternative]) -> list[str]:
    if not all(others):
        return []  # the first term is enough
    return ["(" + " | ".join(" & ".join(map(_quoted, other)) for other in others) + ")"]


def _quoted(term: str) -> str:
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"
