"""Who says things."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Claimant(models.Model):
    """A person or body to whom claims are attributed; `key` joins the spellings of one name."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
