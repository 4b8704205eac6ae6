"""The test database: which tests use it, and how it is emptied although history is append-only."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management.commands.flush import Command as Flush
from django.db import connections, transaction
from django.db.backends.postgresql.creation import DatabaseCreation
from django.test import TransactionTestCase

from claims.models import guards

USED_BY = {"db", "transactional_db", "live_server", "django_db_setup", "admin_user", "admin_client"}


def needs_servers(item: pytest.Item) -> bool:
    """Whether a test touches the database or the broker, so that it must hold on real ones too."""
    if item.get_closest_marker("servers") or item.get_closest_marker("django_db"):
        return True
    test_class = getattr(item, "cls", None)
    if test_class is not None and issubclass(test_class, TransactionTestCase):
        return True
    return bool(USED_BY & set(getattr(item, "fixturenames", ())))


def put_sqlite_into_a_file(directory: Path) -> None:
    """Django's default, a database in memory, has no WAL and shares locks between threads."""
    settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("sqlite3"):
        settings["TEST"]["NAME"] = str(directory / "test.sqlite3")


def url_of_test_database() -> str:
    """DATABASE_URL for a process of its own that shall see the rows of a transactional test."""
    settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("sqlite3"):
        return f"sqlite:///{settings['NAME']}"
    login = f"{settings['USER']}:{settings['PASSWORD']}@{settings['HOST']}:{settings['PORT']}"
    return f"postgres://{login}/{settings['NAME']}"


def drop_whoever_is_connected(patch: pytest.MonkeyPatch) -> None:
    """A thread of a test may hold a session yet when PostgreSQL shall drop the test database."""

    def destroy(self: DatabaseCreation, test_database_name: str, verbosity: int) -> None:
        with self._nodb_cursor() as cursor:
            name = self.connection.ops.quote_name(test_database_name)
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    patch.setattr(DatabaseCreation, "_destroy_test_db", destroy)


def lift_guards_while_flushing(patch: pytest.MonkeyPatch) -> None:
    """Django empties the tables after a transactional test, which their triggers refuse."""
    flush = Flush.handle

    def handle(self: Flush, **options: Any) -> None:
        connection = connections[options["database"]]
        # One transaction: the many small statements would cost a disk write each. Cascading,
        # because a swapped model's table (knox's own tokens) is there and Django knows it not.
        with transaction.atomic(using=options["database"]), guards.lifted(connection):
            flush(self, **options | {"allow_cascade": True})

    patch.setattr(Flush, "handle", handle)
