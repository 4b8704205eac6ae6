"""Holding the append-only rows against the chain that was made when they were written."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from django.apps import apps
from django.conf import settings

from claims.actions.sealing import digest_of, hashes_of, plain_key, signature_of
from claims.models import Record, Seal
from claims.models.seal import FORM, FORMS

BATCH = 1000  # rows held at a time


def broken_seals() -> Iterator[str]:
    """The chain is whole: nothing sealed was altered, taken out or put in between."""
    number, previous = 0, ""
    for seal in Seal.objects.order_by("number").iterator():
        number += 1
        if (seal.number, seal.previous) != (number, previous):
            yield f"seal {seal.number} does not follow from the one before it"
        records = list(seal.sealed_records.order_by("pk"))
        if seal.records != len(records) or seal.digest != digest_of(
            seal.number, seal.previous, records
        ):
            yield f"seal {seal.number} does not hold its records any more"
        if not signed_here(seal):
            yield f"seal {seal.number} was not made with this service's SECRET_KEY"
        yield from altered(records)
        number, previous = seal.number, seal.digest


def signed_here(seal: Seal) -> bool:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    made = (signature_of(seal.digest, key) for key in keys)
    return any(hmac.compare_digest(signature, seal.signature) for signature in made)


def altered(records: list[Record]) -> Iterator[str]:
    for form in sorted({record.form or FORM for record in records}):
        of_form = [record for record in records if record.form == form]
        present = hashes_of(of_form, form)
        for record in of_form:
            now = present.get((record.kind, record.key), "")
            if now != record.sha256:
                what = "been altered" if now else "been deleted"
                yield f"{record.kind} {plain_key(record.key)} has {what} since it was sealed"


def unrecorded() -> Iterator[str]:
    """Every append-only row was noted when it was written: none was put in past the triggers."""
    for kind in FORMS[FORM]:
        model = apps.get_model("claims", kind)
        rows = model._default_manager.order_by("pk").values_list("pk", flat=True)
        batch = list(rows[:BATCH])
        while batch:
            keys = {spelt for pk in batch for spelt in (str(pk), str(pk).replace("-", ""))}
            noted = Record.objects.filter(kind=kind, key__in=keys).values_list("key", flat=True)
            known = {plain_key(key) for key in noted}
            yield from (
                f"{kind} {pk} is in no record: it was put in past the database's triggers"
                for pk in batch
                if str(pk) not in known
            )
            batch = list(rows.filter(pk__gt=batch[-1])[:BATCH])
