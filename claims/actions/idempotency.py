"""Requests that are sent twice: the first answer is kept for a day and repeated."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.exceptions import BadInput
from claims.models import IdempotencyKey

KEPT_FOR = timedelta(hours=24)
LONGEST_KEY = 255


class KeyReused(BadInput):
    """This Idempotency-Key came with another body within the last 24 hours; use a new key."""

    code = "idempotency-key-reused"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request is answered with; `location` is a path."""

    status: int
    body: Any
    location: str = ""
    repeated: bool = False


def first_answer(*, owner: str, key: str, request: Any) -> Answer | None:
    """What a request was answered with that came before under an owner's key, within a day."""
    forget_old(owner)
    kept = IdempotencyKey.objects.filter(owner=owner, key=key).first()
    if kept is None:
        return None
    if kept.request_sha256 != digest_of(request):
        raise KeyReused
    return Answer(kept.status or 200, kept.answer, kept.location, repeated=True)


def answer_once(*, owner: str, key: str, request: Any, make: Callable[[], Answer]) -> Answer:
    """Carry out a request once for an owner's key; a second one like it gets the first answer.

    Row and work are one transaction: of two requests at the same moment the second waits at the
    unique key until the first is through, and a request that fails leaves no key behind.
    """
    try:
        with transaction.atomic():
            row = IdempotencyKey.objects.create(
                owner=owner, key=key, request_sha256=digest_of(request)
            )
            answer = make()
            row.status, row.location, row.answer = answer.status, answer.location, answer.body
            row.save(update_fields=["status", "location", "answer"])
            return answer
    except IntegrityError:
        first = first_answer(owner=owner, key=key, request=request)
        if first is None:
            raise
        return first


def digest_of(request: Any) -> str:
    """The hash of a JSON value, however its members are ordered."""
    canonical = json.dumps(request, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def forget_old(owner: str) -> None:
    old = IdempotencyKey.objects.filter(owner=owner, created_at__lt=timezone.now() - KEPT_FOR)
    if old.exists():
        old.delete()
