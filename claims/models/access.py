"""Who may call: tokens with a role, and the answers kept for repeated requests."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from knox.models import AbstractAuthToken, AuthTokenManager

from claims.vocabulary import Role


class ApiToken(AbstractAuthToken):  # type: ignore[misc]  # knox is untyped
    """A token of a person, kept as a SHA-512 digest; shown once when it is issued.

    It never allows more than `role`, whatever groups its person is in.
    """

    name = models.CharField(max_length=100, blank=True, default="")
    role = models.CharField(max_length=13, choices=Role.choices, default=Role.READER)
    last_used = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = AuthTokenManager()

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.name or self.token_key} of {self.user}"

    @property
    def usable(self) -> bool:
        expired = self.expiry is not None and self.expiry < timezone.now()
        return self.revoked_at is None and not expired


class IdempotencyKey(models.Model):
    """The first answer to a request, repeated to whoever sends the same key and body again."""

    id = models.BigAutoField(primary_key=True)
    owner = models.CharField(max_length=140)
    key = models.CharField(max_length=255)
    request_sha256 = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    location = models.CharField(max_length=500, blank=True, default="")
    answer: models.JSONField[Any, Any] = models.JSONField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_answer_per_key")]

    def __str__(self) -> str:
        return self.key
