"""Putting a backup into an empty system: all of it or nothing, held against it row by row."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction

from claims.actions.changes import begin_epoch
from claims.exceptions import BadInput
from claims.management.archive.manifest import Manifest, applied_migrations, read_manifest
from claims.management.archive.tables import (
    SEEDED,
    Model,
    column_names,
    columns,
    kept_models,
    line_of,
    readers,
    rows_of,
    sum_of,
    values_of,
)
from claims.management.archive.writing import (
    NotWhole,
    Tell,
    lines_of,
    table_file,
    verify_backup,
)
from claims.models import Touched, guards, watches

AT_ONCE = 500  # rows in one statement


def restore_backup(*, folder: Path, tell: Tell) -> Manifest:
    """Restore into the database that the settings name; raises BadInput and leaves it as it was.

    The changes feed begins a new epoch: what mirrors were told since the backup is not here.
    """
    manifest = read_manifest(folder)
    verify_backup(folder, manifest)
    check_migrations(manifest)
    check_empty()
    with transaction.atomic():
        for triggers in (guards, watches):  # they come back whether it ends well or not
            triggers.uninstall(connection)
        load(folder, manifest, tell)
        connection.check_constraints()  # PostgreSQL makes no trigger before its checks are done
        for triggers in (guards, watches):
            triggers.install(connection)
        compare(manifest)
        Touched.objects.all().delete()
        begin_epoch(reason=f"restored the backup of {manifest.made_at}")
    return manifest


def check_migrations(manifest: Manifest) -> None:
    """The tables must be those of the backup."""
    here = set(applied_migrations(connection))
    if not here:
        raise BadInput("This database has no tables yet; run manage.py migrate first.")
    if other := sorted(here.symmetric_difference(manifest.migrations)):
        raise BadInput(
            f"The backup was made by another version, which differs in {', '.join(other[:5])}."
            " Restore it with the version that made it, then upgrade and run manage.py migrate."
        )


def check_empty() -> None:
    """Nothing is here but what every installation begins with."""
    full = [
        f"{count} in {model._meta.db_table}"
        for model in kept_models()
        if model._meta.label_lower not in SEEDED and (count := model._base_manager.count())
    ]
    if full:
        raise BadInput(
            f"This system is not empty: rows are there ({', '.join(full[:5])}). Restore into a new"
            " database (DATABASE_URL, or VAR_DIR for SQLite) after manage.py migrate."
        )


def load(folder: Path, manifest: Manifest, tell: Tell) -> None:
    models = [model for model in parents_first() if model._meta.db_table in manifest.tables]
    with connection.cursor() as cursor:
        for model in models:
            if model._meta.label_lower in SEEDED:
                cursor.execute(f"DELETE FROM {quoted(model._meta.db_table)}")  # noqa: S608 - ours
    for done, model in enumerate(models):
        tell(model._meta.db_table, done, len(models))
        load_table(table_file(folder, model._meta.db_table), model)
    reset = connection.ops.sequence_reset_sql(no_style(), models)
    with connection.cursor() as cursor:
        for statement in reset:
            cursor.execute(statement)


def parents_first() -> list[Model]:
    """Every table after those that it refers to: not every reference is checked at the end."""
    kept = kept_models()
    parents = {
        model: {
            field.related_model
            for field in columns(model)
            if field.is_relation and field.related_model not in (model, None)
        }
        for model in kept
    }
    return [model for model in TopologicalSorter(parents).static_order() if model in kept]


def load_table(path: Path, model: Model) -> None:
    fields, reads = columns(model), readers(model)
    names = ", ".join(quoted(name) for name in column_names(model))
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608 - ours
    rows = (values_of(line, reads) for line in lines_of(path))
    prepared = (
        [f.get_db_prep_save(value, connection) for f, value in zip(fields, row, strict=True)]
        for row in rows
    )
    with connection.cursor() as cursor:
        for chunk in chunks(prepared):
            cursor.executemany(statement, chunk)


def chunks(rows: Iterator[list[Any]]) -> Iterator[list[list[Any]]]:
    while chunk := list(islice(rows, AT_ONCE)):
        yield chunk


def compare(manifest: Manifest) -> None:
    """Every table holds the very rows of the backup; raises NotWhole."""
    for model in kept_models():
        table = manifest.tables.get(model._meta.db_table)
        if table is None:
            continue
        total = sum_of(line_of(row) for row in rows_of(model, connection.alias))
        if (total.rows, total.hexadecimal) != (table.rows, table.rows_sum):
            raise NotWhole(f"{model._meta.db_table} differs from the backup after it was loaded.")


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)
