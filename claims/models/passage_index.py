"""The index over the terms of passages, beside the models because each database has its own.

A row's terms are found in the transaction that wrote it: PostgreSQL keeps a GIN index over the
column; SQLite an FTS5 table that triggers keep. `install` may be called at any time, and after
every migration it must be, because an altered table loses its triggers on SQLite.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

INDEX = "claims_passage_terms"

# As the index has it; a query must say the same to be answered by it. An empty string, which two
# spaces in a row leave, is no lexeme.
TERMS_AS_VECTOR = "array_to_tsvector(array_remove(string_to_array(terms, ' '), ''))"

POSTGRESQL = (
    # Without fastupdate: every query would read through the list of pending entries.
    "CREATE INDEX IF NOT EXISTS claims_passage_terms ON claims_passage"
    f" USING gin ({TERMS_AS_VECTOR}) WITH (fastupdate = off)",
    # ANALYZE then keeps the frequencies of ten thousand terms (pg_stats), ten times the target.
    "ALTER INDEX claims_passage_terms ALTER COLUMN 1 SET STATISTICS 1000",
)

# The ascii tokenizer takes every character beyond ASCII as part of a word, whatever Unicode
# version SQLite knows; terms are lower case already. No positions are kept (detail=none).
SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS claims_passage_terms USING fts5(
        terms, content='claims_passage', content_rowid='id', detail=none, columnsize=0,
        tokenize="ascii tokenchars '~#@%%-.'")""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS claims_passage_terms_count
        USING fts5vocab(claims_passage_terms, row)""",
    """CREATE TRIGGER IF NOT EXISTS claims_passage_terms_insert AFTER INSERT ON claims_passage BEGIN
        INSERT INTO claims_passage_terms(rowid, terms) VALUES (new.id, new.terms); END""",
    """CREATE TRIGGER IF NOT EXISTS claims_passage_terms_delete AFTER DELETE ON claims_passage BEGIN
        INSERT INTO claims_passage_terms(claims_passage_terms, rowid, terms)
            VALUES ('delete', old.id, old.terms); END""",
    """CREATE TRIGGER IF NOT EXISTS claims_passage_terms_update
        AFTER UPDATE OF id, terms ON claims_passage BEGIN
        INSERT INTO claims_passage_terms(claims_passage_terms, rowid, terms)
            VALUES ('delete', old.id, old.terms);
        INSERT INTO claims_passage_terms(rowid, terms) VALUES (new.id, new.terms); END""",
)
REBUILD = "INSERT INTO claims_passage_terms(claims_passage_terms) VALUES ('rebuild')"


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the index where it, or a part of it, is missing, and fill it."""
    if is_installed(connection):
        return
    statements = POSTGRESQL if connection.vendor == "postgresql" else (*SQLITE, REBUILD)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement, [] if "%%" in statement else None)


def is_installed(connection: BaseDatabaseWrapper) -> bool:
    """Whether all of the index is there, SQLite's triggers included."""
    if connection.vendor == "postgresql":
        query, parts = "SELECT count(*) FROM pg_indexes WHERE indexname LIKE %s", 1
    else:
        query, parts = (
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
            3,
        )
    with connection.cursor() as cursor:
        cursor.execute(query, [f"{INDEX}%"])
        return bool(cursor.fetchone()[0] >= parts)
