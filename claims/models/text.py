"""Every text that is kept, once, under its hash: the one place from which a text can be erased."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from django.db import models

ERASED = "[erased]"  # what readers see where a text was


def text_hash(text: str) -> str:
    """SHA-256 of the UTF-8 text, in hexadecimal (FIPS 180-4)."""
    return sha256(text.encode()).hexdigest()


class StoredTextQuerySet(models.QuerySet["StoredText"]):
    def keep(self, texts: Iterable[str]) -> None:
        """Store texts that are not stored yet."""
        rows = {text_hash(text): text for text in texts}
        self.bulk_create(
            # In one order, so that two who keep the same texts cannot lock each other out.
            [StoredText(sha256=key, text=text) for key, text in sorted(rows.items())],
            ignore_conflicts=True,
        )

    def keep_one(self, text: str) -> str:
        """Store one text; its hash."""
        self.keep([text])
        return text_hash(text)


class StoredText(models.Model):
    """A body or a quote. Erasing one empties `text` and leaves hash and history whole."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    text = models.TextField()
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_because = models.CharField(max_length=300, blank=True, default="")

    objects = StoredTextQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="erased_text_is_empty",
                condition=models.Q(erased_at=None) | models.Q(text=""),
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]
