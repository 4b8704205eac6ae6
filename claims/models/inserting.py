"""INSERT … SELECT, which Django's ORM lacks: rows that are made of other rows without leaving the
database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connections, models, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func
from django.db.models.sql.compiler import SQLCompiler

# Version 4 of RFC 9562 as Django keeps it in SQLite: 32 hexadecimal digits.
SQLITE_UUID4 = (
    "lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2)"
    " || substr('89ab', 1 + (abs(random()) %% 4), 1)"
    " || substr(hex(randomblob(2)), 2) || hex(randomblob(6)))"
)


class NewUUID(Func):
    """A random UUID for each row."""

    template = "gen_random_uuid()"
    output_field = models.UUIDField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **_: Any
    ) -> tuple[str, tuple[()]]:
        return SQLITE_UUID4, ()


def insert_selected(
    model: type[models.Model],
    source: models.QuerySet[Any],
    values: Mapping[str, Any],
    *,
    conflict: str,
) -> int:
    """Insert a row for each row of `source`; the number of rows written.

    `values` are expressions over `source` by field name; columns that are not named are left NULL.
    `conflict` is what follows ON CONFLICT. Behind a source without WHERE or ORDER BY, SQLite takes
    ON for the beginning of a join.
    """
    named = {f"to_{name}": value for name, value in values.items()}
    using = router.db_for_write(model)
    rows = source.annotate(**named).values_list(*named)
    try:
        select, parameters = rows.query.get_compiler(using).as_sql()
    except EmptyResultSet:  # the source can have no rows, and is not asked
        return 0
    connection = connections[using]
    column_of = {field.name: str(field.column) for field in model._meta.concrete_fields}
    columns = ", ".join(connection.ops.quote_name(column_of[name]) for name in values)
    table = connection.ops.quote_name(model._meta.db_table)
    statement = f"INSERT INTO {table} ({columns}) {select} ON CONFLICT {conflict}"
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.rowcount)
