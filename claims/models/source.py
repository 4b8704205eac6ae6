"""Who publishes."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Source(models.Model):
    """A publisher. Sources of one `owner` count as one origin."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, unique=True, editable=False)
    domain = models.CharField(max_length=253, blank=True, default="", db_index=True)
    owner = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
