"""Which tables a backup holds, and how a row becomes a line and a line a row."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime

from claims.models.levelling import levelled

# Left out: who is logged in, which processes run, and the changes feed, whose numbers mean nothing
# after a restore (it begins a new epoch). Mirrors start again from a snapshot.
LEFT_OUT = frozenset({
    "sessions.session", "claims.presence", "claims.touched", "claims.change",
})  # fmt: skip
# What every installation begins with; a restore replaces it.
SEEDED = frozenset({
    "contenttypes.contenttype", "auth.permission", "auth.group", "auth.group_permissions",
    "claims.rating", "claims.checklistitem", "claims.scheduledjob", "claims.recheckpace",
    "claims.changefeed",
})  # fmt: skip
MICROSECOND = timedelta(microseconds=1)

Model = type[models.Model]
Row = Sequence[Any]


def kept_models() -> list[Model]:
    """The models whose rows a backup holds, in the order of their table names."""
    every = apps.get_models(include_auto_created=True)
    kept = [
        model
        for model in every
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped
    ]
    return sorted(
        (model for model in kept if model._meta.label_lower not in LEFT_OUT),
        key=lambda model: model._meta.db_table,
    )


def columns(model: Model) -> list[models.Field[Any, Any]]:
    """What is written of a row; the database works generated columns out by itself."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def column_names(model: Model) -> list[str]:
    return [field.column or field.attname for field in columns(model)]


def rows_of(model: Model, using: str) -> Iterator[Row]:
    """Every row in the order of its key."""
    names = [field.attname for field in columns(model)]
    pk = model._meta.pk.attname if model._meta.pk else names[0]
    rows = model._base_manager.using(using).order_by(pk).values_list(*names)
    return rows.iterator(chunk_size=2000)


def line_of(row: Row) -> bytes:
    """A row as a line of JSON."""
    return json.dumps(row, default=told, ensure_ascii=False, separators=(",", ":")).encode()


def told(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case timedelta():
            return value // MICROSECOND
        case bytes() | memoryview():
            return b64encode(bytes(value)).decode()
    raise TypeError(f"{type(value).__name__} has no form in a backup")


class Sum:
    """A hash of rows in any order, since databases sort differently: their SHA-256s added up."""

    def __init__(self) -> None:
        self.rows = 0
        self.total = 0

    def add(self, line: bytes) -> None:
        self.rows += 1
        digest = sha256(plain_line(line)).digest()
        self.total = (self.total + int.from_bytes(digest)) % 2**256

    @property
    def hexadecimal(self) -> str:
        return f"{self.total:064x}"


def sum_of(lines: Iterable[bytes]) -> Sum:
    total = Sum()
    for line in lines:
        total.add(line)
    return total


def plain_line(line: bytes) -> bytes:
    """What is hashed of a line: the same whichever database gave it."""
    row = [levelled(v) if isinstance(v, list | dict) else v for v in json.loads(line)]
    return json.dumps(row, sort_keys=True, separators=(",", ":")).encode()


Read = Callable[[Any], Any]
READERS: tuple[tuple[type[models.Field[Any, Any]], Read], ...] = (
    (models.UUIDField, UUID),
    (models.DateTimeField, parse_datetime),
    (models.DateField, parse_date),
    (models.DurationField, lambda said: said * MICROSECOND),
    (models.BinaryField, b64decode),
)


def readers(model: Model) -> list[Read | None]:
    """How to read each column of a line back; None where JSON has it as it is."""
    return [reader(field) for field in columns(model)]


def reader(field: models.Field[Any, Any]) -> Read | None:
    if isinstance(field, models.ForeignKey):
        return reader(field.target_field)
    return next((read for kind, read in READERS if isinstance(field, kind)), None)


def values_of(line: bytes, reads: Sequence[Read | None]) -> list[Any]:
    row = json.loads(line)
    return [
        read(value) if read is not None and value is not None else value
        for read, value in zip(reads, row, strict=True)
    ]
