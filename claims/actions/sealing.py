"""Sealing what was recorded: a hash chain over the append-only rows, after their commit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils.crypto import salted_hmac

from claims.models import Record, Seal
from claims.models.levelling import levelled
from claims.models.seal import FORM, FORMS

AT_ONCE = 1000  # records of one seal
SALT = "claims.seal"


def seal_records() -> int:
    """Seal every record that is committed and not sealed yet; how many.

    One sealer at a time (its job is leased); of two that meet nevertheless, the second fails at
    the number of its seal and has sealed nothing.
    """
    sealed = 0
    while waiting := list(Record.objects.filter(seal=None).order_by("pk")[:AT_ONCE]):
        sealed += seal_batch(waiting)
    return sealed


def seal_batch(records: Sequence[Record]) -> int:
    with transaction.atomic():
        last = Seal.objects.order_by("-number").first()
        hashes = hashes_of(records, FORM)
        for record in records:
            record.form, record.sha256 = FORM, hashes.get((record.kind, record.key), "")
        number, previous = (last.number + 1, last.digest) if last else (1, "")
        digest = digest_of(number, previous, records)
        seal = Seal.objects.create(
            number=number,
            records=len(records),
            previous=previous,
            digest=digest,
            signature=signature_of(digest, settings.SECRET_KEY),
        )
        for record in records:
            record.seal = seal
        Record.objects.bulk_update(records, ["form", "sha256", "seal"], batch_size=250)
    return len(records)


def hashes_of(records: Iterable[Record], form: int) -> dict[tuple[str, str], str]:
    """The hash of each record's row as it stands; none for a row that is not there."""
    found: dict[tuple[str, str], str] = {}
    by_kind: dict[str, dict[str, str]] = {}
    for record in records:
        by_kind.setdefault(record.kind, {})[plain_key(record.key)] = record.key
    for kind, keys in by_kind.items():
        columns = FORMS[form][kind]
        rows = apps.get_model("claims", kind)._default_manager.filter(pk__in=list(keys))
        for values in rows.values_list(*columns):
            key = keys[str(values[columns.index("id")])]
            found[kind, key] = hash_of(kind, values)
    return found


def plain_key(key: str) -> str:
    """A primary key as it is written here: SQLite keeps UUIDs without their dashes."""
    return str(UUID(key)) if len(key) == 32 else key


def hash_of(kind: str, values: Sequence[Any]) -> str:
    """SHA-256 of a row, the same whichever database it stands in."""
    row = [levelled(v) if isinstance(v, list | dict) else v for v in values]
    text = json.dumps([kind, *row], default=written, sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def written(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def digest_of(number: int, previous: str, records: Iterable[Record]) -> str:
    lines = [f"{r.form} {r.kind} {plain_key(r.key)} {r.sha256}" for r in records]
    return sha256("\n".join([previous, str(number), *lines]).encode()).hexdigest()


def signature_of(digest: str, key: str) -> str:
    return salted_hmac(SALT, digest, secret=key, algorithm="sha256").hexdigest()
