"""The index over the terms of passages and claims, beside the models: each database has its own.

A row's terms are found in the transaction that wrote it: PostgreSQL keeps a GIN index over the
column; SQLite an FTS5 table that triggers keep. `install` may be called at any time, and after
every migration it must be, because an altered table loses its triggers on SQLite.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

INDEX = "claims_passage_terms"
TABLES = ("claims_passage", "claims_claimterms")  # an index is named after its table: …_terms

# As the index has it; a query must say the same to be answered by it. An empty string, which two
# spaces in a row leave, is no lexeme.
TERMS_AS_VECTOR = "array_to_tsvector(array_remove(string_to_array(terms, ' '), ''))"

POSTGRESQL = (
    # Without fastupdate: every query would read through the list of pending entries.
    "CREATE INDEX IF NOT EXISTS {table}_terms ON {table}"
    f" USING gin ({TERMS_AS_VECTOR}) WITH (fastupdate = off)",
    # ANALYZE then keeps the frequencies of ten thousand terms (pg_stats), ten times the target.
    "ALTER INDEX {table}_terms ALTER COLUMN 1 SET STATISTICS 1000",
)

# The ascii tokenizer takes every character beyond ASCII as part of a word, whatever Unicode
# version SQLite knows; terms are lower case already. No positions are kept (detail=none).
SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS {table}_terms USING fts5(
        terms, content='{table}', content_rowid='id', detail=none, columnsize=0,
        tokenize="ascii tokenchars '~#@%%-.'")""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS {table}_terms_count
        USING fts5vocab({table}_terms, row)""",
    """CREATE TRIGGER IF NOT EXISTS {table}_terms_insert AFTER INSERT ON {table} BEGIN
        INSERT INTO {table}_terms(rowid, terms) VALUES (new.id, new.terms); END""",
    """CREATE TRIGGER IF NOT EXISTS {table}_terms_delete AFTER DELETE ON {table} BEGIN
        INSERT INTO {table}_terms({table}_terms, rowid, terms)
            VALUES ('delete', old.id, old.terms); END""",
    """CREATE TRIGGER IF NOT EXISTS {table}_terms_update
        AFTER UPDATE OF id, terms ON {table} BEGIN
        INSERT INTO {table}_terms({table}_terms, rowid, terms)
            VALUES ('delete', old.id, old.terms);
        INSERT INTO {table}_terms(rowid, terms) VALUES (new.id, new.terms); END""",
)
REBUILD = "INSERT INTO {table}_terms({table}_terms) VALUES ('rebuild')"


def install(connection: BaseDatabaseWrapper) -> None:
    """Make each index where it, or a part of it, is missing, and fill it."""
    statements = POSTGRESQL if connection.vendor == "postgresql" else (*SQLITE, REBUILD)
    with connection.cursor() as cursor:
        for table in missing(connection):
            for statement in statements:
                written = statement.replace("{table}", table)
                cursor.execute(written, [] if "%%" in written else None)


def is_installed(connection: BaseDatabaseWrapper) -> bool:
    """Whether all of both indexes is there, SQLite's triggers included."""
    return not missing(connection)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables whose index is not there, or not whole."""
    if connection.vendor == "postgresql":
        query, parts = "SELECT count(*) FROM pg_indexes WHERE indexname LIKE %s", 1
    else:
        query, parts = (
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
            3,
        )
    there = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(query, [f"{table}_terms%"])
            there[table] = cursor.fetchone()[0] >= parts
    return [table for table in TABLES if not there[table]]
