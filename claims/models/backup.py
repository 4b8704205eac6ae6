"""Which backups were made, and that they were read again and found whole."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Backup(models.Model):
    """A backup that was verified after it was written."""

    id = models.BigAutoField(primary_key=True)
    folder = models.CharField(max_length=1000)
    began_at = models.DateTimeField()
    verified_at = models.DateTimeField(default=timezone.now)
    rows = models.PositiveBigIntegerField()
    size = models.PositiveBigIntegerField(help_text="Bytes.")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"backup of {self.began_at:%Y-%m-%d %H:%M}"
