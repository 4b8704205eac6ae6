"""Passages by full-text search in SQLite (FTS5)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper

from claims.models.passage_index import INDEX
from workers.retrieval.combining import Alternative, Corpus, alternatives, grouped
from workers.retrieval.counting import Remembered
from workers.retrieval.ranking import rank, weights
from workers.retrieval.values import Found

CANDIDATES = 3000  # rows read for ranking, however many more than expected there are

# The index is read to its end inside the brackets, and only then the rows.
FIND = f"""SELECT id, terms FROM claims_passage WHERE id IN (
    SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s ORDER BY rowid DESC LIMIT {CANDIDATES})
    AND version_id NOT IN (SELECT id FROM claims_articleversion WHERE article_id = %s)"""  # noqa: S608 - constants
COUNTS = f"SELECT term, doc FROM {INDEX}_count WHERE term IN "  # noqa: S608 - a constant
AT_ONCE = 500  # terms in one question


class SqliteRetriever:
    def __init__(self, connection: BaseDatabaseWrapper, remembered: Remembered) -> None:
        self._connection = connection
        self._remembered = remembered

    def find(
        self, terms: Sequence[str], *, exclude_article: UUID | None, limit: int = 20
    ) -> list[Found]:
        corpus = self._corpus(terms)
        asked = alternatives([term for term in terms if corpus.counts.get(term)], corpus)
        if not asked:
            return []
        article = exclude_article.hex if exclude_article else ""
        with self._connection.cursor() as cursor:
            cursor.execute(FIND, [as_match(asked), article])
            return rank(cursor.fetchall(), weights(terms, corpus), limit)

    def _corpus(self, terms: Sequence[str]) -> Corpus:
        known = self._remembered
        if known.is_stale():
            with self._connection.cursor() as cursor:
                cursor.execute("SELECT coalesce(max(id), 0) FROM claims_passage")
                known.begin(cursor.fetchone()[0])
        remembered = {term: known.known()[term] for term in terms if term in known.known()}
        # A term that is in no passage yet is not remembered: the next article may bring it.
        fresh = self._count([term for term in dict.fromkeys(terms) if term not in remembered])
        known.add(fresh)
        counts = dict.fromkeys(terms, 0) | remembered | fresh
        return Corpus(max(known.passages, *counts.values(), 1), counts)

    def _count(self, terms: Sequence[str]) -> dict[str, int]:
        """How many passages hold each term, of those that any holds."""
        found: dict[str, int] = {}
        with self._connection.cursor() as cursor:
            for first in range(0, len(terms), AT_ONCE):
                block = terms[first : first + AT_ONCE]
                cursor.execute(f"{COUNTS}({','.join(['%s'] * len(block))})", block)
                found.update(cursor.fetchall())
        return found


def as_match(asked: Sequence[Alternative]) -> str:
    """An FTS5 query: ("a" AND ("b" OR "c")) OR ("d"), every term quoted."""
    return " OR ".join(
        "(" + " AND ".join([_quoted(first), *_any_of(others)]) + ")"
        for first, others in grouped(asked).items()
    )


def _any_of(others: Sequence[Alternative]) -> list[str]:
    if not all(others):
        return []  # the first term is enough
    return ["(" + " OR ".join("(" + " AND ".join(map(_quoted, o)) + ")" for o in others) + ")"]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
