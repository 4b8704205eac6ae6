"""Signatures of webhook messages (Standard Webhooks 1.0.0), and the secrets that make them.

A secret is derived from the service's SECRET_KEY and a nonce; the database keeps only the nonce
and the secret's SHA-256, so that whoever reads the database alone can forge nothing.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db.models import Q
from django.utils.crypto import salted_hmac

from claims.exceptions import FactcheckError
from claims.models import Webhook, WebhookSecret

PREFIX = "whsec_"
SALT = "claims.webhook-secret"


class SecretLost(FactcheckError):
    """The secret of this webhook was made with a SECRET_KEY that is not known any more; rotate it."""  # noqa: E501 - a docstring is the message

    code = "illegal-move"


def derived(nonce: str, key: str) -> bytes:
    return salted_hmac(SALT, nonce, secret=key, algorithm="sha256").digest()


def fingerprint(secret: bytes) -> str:
    return sha256(secret).hexdigest()


def shown(secret: bytes) -> str:
    """As a person copies it: `whsec_` and base64."""
    return PREFIX + base64.b64encode(secret).decode()


def secret_of(row: WebhookSecret) -> bytes:
    """The secret that a row stands for; raises SecretLost where its SECRET_KEY is gone."""
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        secret = derived(row.nonce, key)
        if hmac.compare_digest(fingerprint(secret), row.fingerprint):
            return secret
    raise SecretLost


def secrets_of(webhook: Webhook, now: datetime) -> list[bytes]:
    """The secrets that sign now, newest first: after a rotation both, until the old one retires."""
    valid = webhook.secrets.filter(Q(retires_at=None) | Q(retires_at__gt=now))
    return [secret_of(row) for row in valid.order_by("-created_at", "-id")]


def present_secret(webhook: Webhook) -> str:
    """The newest secret in clear, for whoever set it up or rotated it, and then never again."""
    row = webhook.secrets.order_by("-created_at", "-id")[0]
    return shown(secret_of(row))


def signed_headers(
    *, message: str, body: bytes, at: datetime, secrets: Sequence[bytes]
) -> dict[str, str]:
    """The headers of a message: its id, when it was sent, and a signature for each secret."""
    timestamp = str(int(at.timestamp()))
    signed = b".".join((message.encode(), timestamp.encode(), body))
    signatures = (hmac.digest(secret, signed, "sha256") for secret in secrets)
    return {
        "webhook-id": message,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(f"v1,{base64.b64encode(s).decode()}" for s in signatures),
    }
