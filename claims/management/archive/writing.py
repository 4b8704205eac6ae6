"""Writing a backup while the service runs: one snapshot of all tables, read again afterwards."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from claims.exceptions import BadInput
from claims.management.archive.manifest import (
    SECRET,
    SETTINGS,
    TABLES,
    Manifest,
    Table,
    applied_migrations,
    hash_of_file,
    settings_kept,
    write_manifest,
)
from claims.management.archive.tables import (
    Model,
    Sum,
    column_names,
    kept_models,
    line_of,
    rows_of,
    sum_of,
)
from claims.models import Backup

SNAPSHOT = "backup"  # the alias of a connection of its own
Tell = Callable[[str, int, int], None]  # a table's name, tables done, tables in all


class NotWhole(BadInput):
    """The backup is not what was written."""


def write_backup(*, folder: Path, with_secret: bool, tell: Tell) -> Manifest:
    """Write a backup into a new or empty folder and read it again; raises BadInput or OSError."""
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(f"{folder} is not empty; name a new folder.")
    (folder / TABLES).mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    began = timezone.now()
    with snapshot() as alias:
        manifest = begun(began, connections[alias])
        models = kept_models()
        for done, model in enumerate(models):
            tell(model._meta.db_table, done, len(models))
            manifest.tables[model._meta.db_table] = write_table(folder, model, alias)
    write_settings(folder, manifest, with_secret=with_secret)
    write_manifest(folder, manifest)
    verify_backup(folder, manifest)
    Backup.objects.create(
        folder=str(folder.resolve()), began_at=began, rows=manifest.rows, size=manifest.bytes
    )
    return manifest


def begun(began: datetime, source: BaseDatabaseWrapper) -> Manifest:
    return Manifest(
        made_at=began.isoformat(),
        database=source.vendor,
        migrations=applied_migrations(source),
    )


@contextmanager
def snapshot() -> Iterator[str]:
    """A connection of its own that sees one moment of the database, and stops nobody's writes.

    SQLite: a deferred transaction in WAL mode reads the same moment however long it takes.
    PostgreSQL: REPEATABLE READ, the way of pg_dump.
    """
    own = connection.copy(SNAPSHOT)
    if own.vendor == "sqlite":
        options = {**own.settings_dict["OPTIONS"], "transaction_mode": "DEFERRED"}
        own.settings_dict = {**own.settings_dict, "OPTIONS": options}
    connections[SNAPSHOT] = own
    try:
        with transaction.atomic(using=SNAPSHOT):
            if own.vendor == "postgresql":
                with own.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield SNAPSHOT
    finally:
        own.close()
        del connections[SNAPSHOT]


def write_table(folder: Path, model: Model, alias: str) -> Table:
    """A table as lines; its hashes and its number of rows."""
    path = table_file(folder, model._meta.db_table)
    total = Sum()
    with gzip.GzipFile(path, "wb", compresslevel=6, mtime=0) as file:
        for row in rows_of(model, alias):
            line = line_of(row)
            file.write(line + b"\n")
            total.add(line)
    return Table(
        columns=column_names(model),
        rows=total.rows,
        sha256=hash_of_file(path),
        rows_sum=total.hexadecimal,
        bytes=path.stat().st_size,
    )


def table_file(folder: Path, table: str) -> Path:
    return folder / TABLES / f"{table}.jsonl.gz"


def write_settings(folder: Path, manifest: Manifest, *, with_secret: bool) -> None:
    (folder / SETTINGS).write_text(json.dumps(settings_kept(), indent=1))
    names = [SETTINGS]
    if with_secret:
        path = folder / SECRET
        path.touch(mode=0o600)
        path.write_text(settings.SECRET_KEY)
        names.append(SECRET)
    manifest.files.update({name: hash_of_file(folder / name) for name in names})


def verify_backup(folder: Path, manifest: Manifest) -> None:
    """Read every file again and hold it against the manifest; raises NotWhole."""
    for name, digest in manifest.files.items():
        if not (folder / name).is_file() or hash_of_file(folder / name) != digest:
            raise NotWhole(f"{name} of the backup is missing or has been altered.")
    for name, table in manifest.tables.items():
        path = table_file(folder, name)
        if not path.is_file() or hash_of_file(path) != table.sha256:
            raise NotWhole(f"{path.name} of the backup is missing or has been altered.")
        total = sum_of(lines_of(path))
        if (total.rows, total.hexadecimal) != (table.rows, table.rows_sum):
            raise NotWhole(f"{path.name} does not hold the rows that the manifest names.")


def lines_of(path: Path) -> Iterator[bytes]:
    with gzip.open(path, "rb") as file:
        yield from file
