"""What the database itself refuses: rewriting history and publishing unapproved verdicts.

Triggers on both databases, installed after every migration (on SQLite an altered table silently
loses its triggers) and looked for by /readyz. `lifted` is for the test fixture that empties tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from claims.vocabulary import VERDICT_MOVES

# Tables whose rows never change once written, with the columns that may.
FROZEN: dict[str, frozenset[str]] = {
    "articleversion": frozenset(),
    "evidence": frozenset(),
    "verdict": frozenset({"state", "published_at"}),
    "verdictevidence": frozenset(),
    "approval": frozenset(),
    "withdrawal": frozenset(),
    "auditentry": frozenset(),
    "seal": frozenset(),
}

UNAPPROVED = """NEW.state = 'published' AND NEW.second_review AND NOT EXISTS (
    SELECT 1 FROM claims_approval a WHERE a.verdict_id = NEW.id)"""
MISATTRIBUTED = """NOT EXISTS (SELECT 1 FROM claims_verdict v
    WHERE v.id = NEW.verdict_id AND v.author_id = NEW.verdict_author_id)"""

RESEALED = "OLD.seal_id IS NOT NULL OR OLD.kind <> NEW.kind OR OLD.key <> NEW.key"


@dataclass(frozen=True, slots=True)
class Guard:
    """A trigger that refuses `event` on `table` where `condition` holds ("" for always)."""

    name: str
    table: str
    event: str
    condition: str
    message: str


def guards(vendor: str) -> list[Guard]:
    found = [guard for table, free in FROZEN.items() for guard in frozen_guards(table, free)]
    found += [
        Guard("verdict_moves", "claims_verdict", "UPDATE", illegal_moves(), "illegal move"),
        *(
            Guard(f"verdict_second_{event.lower()}", "claims_verdict", event, UNAPPROVED,
                  "publication needs the approval of another person")
            for event in ("INSERT", "UPDATE")
        ),
        Guard("approval_author", "claims_approval", "INSERT", MISATTRIBUTED,
              "an approval names the author of its verdict"),
        Guard("record_update", "claims_record", "UPDATE", RESEALED, "a sealed record stays"),
        Guard("record_delete", "claims_record", "DELETE", "", "rows are kept for ever"),
    ]  # fmt: skip
    if vendor == "postgresql":
        found += [
            Guard(f"{table}_truncate", f"claims_{table}", "TRUNCATE", "", "rows are kept for ever")
            for table in (*FROZEN, "record")
        ]
    return found


def frozen_guards(table: str, free: frozenset[str]) -> list[Guard]:
    columns = [
        field.column
        for field in apps.get_model("claims", table)._meta.concrete_fields
        if field.column not in free
    ]
    changed = " OR ".join(f'OLD."{c}" IS DISTINCT FROM NEW."{c}"' for c in columns)
    name = f"claims_{table}"
    return [
        Guard(f"{table}_update", name, "UPDATE", changed, "rows are never rewritten"),
        Guard(f"{table}_delete", name, "DELETE", "", "rows are kept for ever"),
    ]


def illegal_moves() -> str:
    legal = [
        f"(OLD.state = '{old}' AND NEW.state = '{new}')"
        for old, targets in VERDICT_MOVES.items()
        for new in sorted(targets)
    ]
    return f"OLD.state <> NEW.state AND NOT ({' OR '.join(legal)})"


def statements(guard: Guard, vendor: str) -> list[str]:
    """The SQL that makes a guard."""
    message = f"{guard.table.removeprefix('claims_')}: {guard.message}"
    if vendor == "sqlite":
        # SQLite spells the comparison that knows NULL differently.
        when = guard.condition.replace("IS DISTINCT FROM", "IS NOT")
        when = f"WHEN {when} " if when else ""
        return [
            f"CREATE TRIGGER guard_{guard.name} BEFORE {guard.event} ON {guard.table} FOR EACH ROW"
            f" {when}BEGIN SELECT RAISE(ABORT, '{message}'); END"
        ]
    test = f"IF {guard.condition} THEN" if guard.condition else "IF TRUE THEN"
    level = "STATEMENT" if guard.event == "TRUNCATE" else "ROW"
    row = "OLD" if guard.event == "DELETE" else "NULL" if guard.event == "TRUNCATE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION guard_{guard.name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {test} RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_"
        f"violation'; END IF; RETURN {row}; END $$",
        f"CREATE TRIGGER guard_{guard.name} BEFORE {guard.event} ON {guard.table}"
        f" FOR EACH {level} EXECUTE FUNCTION guard_{guard.name}()",
    ]


def install(connection: BaseDatabaseWrapper) -> None:
    """Make every guard anew."""
    uninstall(connection)
    with connection.cursor() as cursor:
        for guard in guards(connection.vendor):
            for statement in statements(guard, connection.vendor):
                cursor.execute(statement)


def uninstall(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for guard in guards(connection.vendor):
            where = f" ON {guard.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS guard_{guard.name}{where}")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the guards that are not in place."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE tgname LIKE 'guard_%%' AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard_%%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query, [])
        there = {row[0] for row in cursor.fetchall()}
    names = (f"guard_{guard.name}" for guard in guards(connection.vendor))
    return [name for name in names if name not in there]


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without guards for a while: only the test fixture that empties the tables may."""
    uninstall(connection)
    try:
        yield
    finally:
        install(connection)
