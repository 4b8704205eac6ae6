"""From a claim's terms to the passages of other articles that may bear on it."""

from __future__ import annotations

from collections import defaultdict

from django.db.backends.base.base import BaseDatabaseWrapper

from workers.retrieval.counting import Remembered
from workers.retrieval.postgres import PostgresRetriever
from workers.retrieval.sqlite import SqliteRetriever
from workers.retrieval.values import Found, Retriever

__all__ = ["Found", "Retriever", "retriever_for"]

# By database, so that threads share what is known of it, and a test's database has its own.
_remembered: defaultdict[tuple[str, str], Remembered] = defaultdict(Remembered)


def retriever_for(connection: BaseDatabaseWrapper) -> Retriever:
    """The retriever of a database."""
    known = _remembered[connection.vendor, str(connection.settings_dict["NAME"])]
    if connection.vendor == "postgresql":
        return PostgresRetriever(connection, known)
    return SqliteRetriever(connection, known)
